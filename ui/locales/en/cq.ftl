# The Control Quotient (CQ).

cq-emotion = Resilience
cq-ownership = Ownership
cq-focus = Focus
cq-coachability = Coachability
cq-pressure = Composure under pressure

cq-emotion-about = What a hard call leaves behind, and how soon it is gone.
cq-ownership-about = Mistakes, promises and notes: who is first to speak of them.
cq-focus-about = How complete and exact the calls are, from the first to the last. The result counts, not the style; agreed adjustments and breaks never lower a rating.
cq-coachability-about = What becomes of feedback. To disagree with reasons is a 5, never a 1.
cq-pressure-about = What becomes of the calls when the queue is full. Nothing about health; where it stays low, the workload is looked at first.

# What is seen, for the lead.
cq-emotion-1 = Loses the friendly tone in a hard call: gets louder, sighs, argues. The next customer hears it too, and somebody has to step in.
cq-emotion-3 = Polite all through a hard call, at times with an edge. One or two calls later the greeting is as usual, now and then after a reminder.
cq-emotion-5 = Says what the customer feels, slows down and turns to the matter itself. The next call starts fresh without help, and colleagues hear how it was done.
cq-ownership-1 = Puts a mistake down to the system, the customer or others. Promised call-backs and notes come only when somebody asks.
cq-ownership-3 = Admits a mistake once it is pointed out. Keeps most promises; mentions a delay mostly when asked.
cq-ownership-5 = Reports a mistake before anybody finds it, puts it right with the customer and notes what would prevent it. Keeps track of open promises and closes them on time.
cq-focus-1 = Later in the shift, in most calls heard: asks again for what the customer has said, leaves out steps, leaves notes half done.
cq-focus-3 = Complete and exact for most of the shift. Slips come in long or repetitive stretches and are put right when noticed.
cq-focus-5 = The last call heard is as complete and exact as the first. Has aids of their own, such as a checklist or search words, and takes the planned breaks.
cq-coachability-1 = Turns feedback down or ends the talk. What was agreed does not turn up in the next calls heard.
cq-coachability-3 = Listens and asks a question or two. Tries what was agreed in some of the next calls.
cq-coachability-5 = Asks for feedback, gives reasons and examples when of another opinion, tries what was agreed and tells what worked and what did not.
cq-pressure-1 = When the queue is full: cuts calls short so that points are missed, passes them on untried, or leaves the queue without a word.
cq-pressure-3 = Keeps the main steps when the queue is full; pace or notes suffer. Asks for help late.
cq-pressure-5 = Tells the customer what comes first, asks for help early and takes the pause after a hard call. The last hour is as exact as the first.

# The same, for the agent.
cq-emotion-self-1 = In a hard call I get louder, sigh or argue. The next customer hears it too, and somebody has to step in.
cq-emotion-self-3 = I stay polite, at times with an edge. One or two calls later I greet as usual, now and then after a reminder.
cq-emotion-self-5 = I say what the customer feels, slow down and turn to the matter itself. My next call starts fresh, and I tell colleagues how I did it.
cq-ownership-self-1 = When something goes wrong, I point to the system, the customer or others. Call-backs and notes I promised get done when somebody asks.
cq-ownership-self-3 = I admit a mistake once it is pointed out. I keep most promises; I mention a delay mostly when asked.
cq-ownership-self-5 = I report my mistakes before anybody finds them, put them right with the customer and note what would prevent them. I keep track of my promises and close them on time.
cq-focus-self-1 = Later in the shift, in most calls, I ask again for what the customer has said, leave out steps or leave notes half done.
cq-focus-self-3 = I am complete and exact for most of the shift. In long or repetitive stretches I slip, and put it right when I notice.
cq-focus-self-5 = My last call is as complete and exact as my first. I have aids of my own, such as a checklist or search words, and I take the planned breaks.
cq-coachability-self-1 = I turn feedback down or end the talk. What was agreed I do not try in the next calls.
cq-coachability-self-3 = I listen and ask a question or two. I try what was agreed in some of the next calls.
cq-coachability-self-5 = I ask for feedback and give reasons and examples when I see it differently. I try what was agreed and tell what worked and what did not.
cq-pressure-self-1 = When the queue is full, I cut calls short so that points are missed, pass them on untried, or leave the queue without a word.
cq-pressure-self-3 = When the queue is full, I keep the main steps; pace or notes suffer. I ask for help late.
cq-pressure-self-5 = I tell the customer what comes first, ask for help early and take the pause after a hard call. My last hour is as exact as my first.

cq-between = between { $low } and { $high }
cq-not-observed = Not observed

# The lead's side.
cq-title = Rate { $name }
cq-sub = The Control Quotient: five things that show in the work. Each side rates alone; then you look at both together.
cq-blind = For you alone until both sides are in
cq-rule = Rate only what was seen or heard, in work time, with a date. Not character, not mood, not health.
cq-rule-few = With fewer than two notes from two different weeks, “Not observed” is the honest answer.
cq-wait-round = The last round was on { $date }. At least four weeks between two rounds leave time for something to change.
cq-wait-talk = You talked on { $date }. A fresh conversation colours a rating: wait until two weeks have passed?
cq-agent-is-done = { $name } has finished. Once you are done too, you see both sides.
cq-seen = Noted in the last three months
cq-seen-none = Nothing noted yet.
cq-seen-few = Too little for a rating yet. “Not observed” fits.
cq-seen-one-week = All from one week. “Not observed” fits until a second week is in.
cq-note-add = Add a note
cq-note-for = Add a note: { $component }
cq-explain-too-long = This is longer than { $limit } characters. A shorter note is enough here.
cq-saved = Saved on this laptop { $time }
cq-not-saved = Not saved. Open the page again; what was saved before is still there.
cq-done = I am done
cq-done-hint = You can open your side again until { $name } is done.
cq-hand-over = Hand the laptop to { $name }
cq-sealed-title = Your side is sealed
cq-sealed = Nobody sees it until { $name } is done too; not even here.
cq-sealed-next = Now it is { $name }’s turn. The laptop shows only { $name }’s own page until you type your passphrase.
cq-open-again = Open my side again
cq-refuse-title = { $name } does not want to rate?
cq-refuse = That is fine and has no consequences. The round is closed with your side alone, and what { $name } may have begun is removed.
cq-refuse-close = Close the round without it
cq-earlier = Earlier rounds
cq-earlier-alone = your side alone
cq-start = Start a round
cq-start-note = Rating again makes sense about every three months, when there is something new to go by.

# The agent's side.
cq-hand-title = How do you see your own work?
cq-hand-for = This is for your development alone, not for pay, ranking or dismissal.
cq-hand-then = { $lead } rates too, without seeing your answers, as you do not see { $lead }’s. When both are in, you two look at them side by side. Nothing is averaged.
cq-hand-skip = Choose what fits most of your calls. Leave out whatever you like.
cq-hand-not-sure = Not sure, or did not come up
cq-hand-done = Done
cq-hand-done-hint = Each choice is saved at once.
cq-hand-leave = Leave without finishing
cq-hand-lock = Lock
cq-back-title = Give the laptop back to { $lead }
cq-back-done = Your answers are in. They are covered until both sides are.
cq-back-both = Your answers are in. Now you two can look at both sides together.
cq-back-unfinished = What you chose is saved, but not handed in. You can go on now or another time, or not at all.
cq-back-on = Go on rating
cq-back-again = Look at my answers again
cq-back-passphrase = { $lead }’s passphrase
cq-back-open = Go on
cq-back-wrong = This is not the passphrase. Check Caps Lock and type it again.
cq-back-missing = The passphrase is needed here.
cq-back-sample = Sample team: the passphrase is “sample”.

# Both sides.
cq-both-title = { $name }: both sides
cq-both-alone-title = { $name }: one side
cq-both-sub = Round of { $date }
cq-both-alone = { $name } did not rate. That has no consequences.
cq-both-list = The five
cq-rated-lead = { $name }: { $rating }
cq-rated-none = { $name }: not observed
cq-noted =
    { $count ->
        [0] nothing noted
        [one] one note
       *[other] { $count } notes from { $weeks ->
            [one] one week
           *[other] { $weeks } weeks
        }
    }
cq-alike = You see it alike.
cq-agent-more = { $agent } sees more here than { $lead } has seen. Which situations does each of you mean?
cq-lead-more = { $lead } sees a strength that { $agent } does not claim. Which call shows it?
cq-one-side = Only one of you has something to go by. Nothing to compare yet.
cq-no-side = Neither of you has something to go by yet.
cq-explain = What explains it?
cq-explain-hint = One sentence is enough.
cq-explain-missing = Still open: one sentence on what explains it.
cq-outcome = Where does that leave it?
cq-outcome-lead-evidence = { $lead } has seen too little
cq-outcome-agent-evidence = { $agent } will look for an example
cq-outcome-reading = We read the scale differently
cq-outcome-open = It stays open
cq-score-title = Taken together, as { $lead } sees it
cq-score = { $score } of 100
cq-band-low = low
cq-band-moderate = moderate
cq-band-moderate-one-low = moderate: one of the five needs attention
cq-band-high = high
cq-score-range = One person’s rating is never exact: two times in three, the value behind it lies between { $low } and { $high }.
cq-score-waits = No figure for all five yet: it takes { $needed } of them rated, each with notes from two weeks. Missing: { $missing }.
cq-missing-rating = { $component } (not rated)
cq-missing-notes = { $component } ({ $count } of 2 notes)
cq-missing-week = { $component } (a second week)
cq-join = { $first }, { $rest }
cq-moved-unchanged = Compared with { $date }: no real change.
cq-moved-maybe = Compared with { $date }: perhaps a change. Keep observing.
cq-moved-changed = Compared with { $date }: a real change.
