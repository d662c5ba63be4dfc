# The five-step conversation: frame, questions, things to say aloud, hints, dates, letter.
# Lines to say aloud carry their quotation marks.

## Frame

conversation-title = Conversation with { $agent }
conversation-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
conversation-saved = Saved on this laptop { $time }
conversation-saving = Saving
conversation-not-saved = Not saved. Your words are still here.
conversation-not-saved-disk-full = Not saved: the disk is full. Your words are still here.
conversation-pause = Pause
conversation-back = Back
conversation-next-question = Next question
conversation-to-letter = Read the agreement
conversation-question-of = Question { $number } of { $total }
conversation-you-could-also-say = You could also say
conversation-steps = Steps
conversation-facts-head = The facts, from step 1
conversation-no-facts = No figures picked. A conversation needs none.
conversation-short-form = Short form, ten minutes
conversation-short-form-help = One fact, { $agent }’s words, one promise, one date.
conversation-all-questions = All questions
conversation-missing = Still open
conversation-rail-done = Done
conversation-rail-current = You are here
conversation-rail-ahead = Not yet
conversation-discard = Put this draft aside
conversation-discard-confirm = You can take it back for seven days, under “Recent changes”. After that, what was typed in it is deleted.
conversation-resume = Resume
conversation-left-at = Left at step { $step }, question { $number }
conversation-untitled = Conversation without a topic
conversation-without-signal = Opened without a real change in the figures

## Steps

conversation-step-1 = State the facts
conversation-step-2 = Find the cause together
conversation-step-3 = Find solutions
conversation-step-4 = Agree actions
conversation-step-5 = Set the review date
conversation-step-1-head = State the facts, calmly
conversation-step-2-head = Ask for help, find the cause
conversation-step-3-head = Find solutions and write them down
conversation-step-4-head = Agree actions
conversation-step-5-head = Set the review date
conversation-step-1-guide = Start with how things are now. One subject only. Say what you saw or counted, and when. Then stop talking.
conversation-step-2-guide = Ask, wait five seconds, ask again in other words. Look at the surroundings first, at the person last.
conversation-step-3-guide = Hear every idea first. Then add yours, as an offer.
conversation-step-4-guide = Each of you does something. Small and soon gets kept.
conversation-step-5-guide = Two dates: one to see how it goes, one when the figures can tell.

## Step 1

conversation-works-question = What works well at the moment?
conversation-works-say-1 = “Before we start: this is going well, and I want it to stay.”
conversation-works-say-2 = “Which part of your work are you content with these days?”
conversation-facts-question = What did you see or count?
conversation-facts-say-1 = “These are the last twelve weeks. What do you notice?”
conversation-facts-say-2 = “On that call the customer asked for the fee three times. What happened there?”
conversation-facts-say-3 = “In the four calls we both heard, the fee was named in one.”
conversation-reaction-question = What is the first reaction?
conversation-reaction-say-1 = “That is what I see. How does it look from your chair?”
conversation-reaction-say-2 = “Is there something in it that surprises you?”

## Step 2

conversation-view-question = How do you see it yourself?
conversation-view-say-1 = “I would like your help with this. What makes it hard?”
conversation-view-say-2 = “What have you tried already?”
conversation-view-say-3 = “What would the customer say about that call?”
conversation-before-question = What happens just before it gets difficult?
conversation-before-question-time = What happens on a call, just before it gets long?
conversation-before-question-customer = What happens on a call, just before the customer is let down?
conversation-before-question-solved = What happens on a call that has to come back a second time?
conversation-before-question-quality = What happens on a call, just before a step is left out?
conversation-before-question-shift = What happens on a day when the plan does not hold?
conversation-before-say-1 = “Take me through the last one, from hello to goodbye.”
conversation-before-say-2 = “I may be part of this. What am I missing?”
conversation-before-say-3 = “Let me stay with this one: what came right after that?”
conversation-well-question = When does it go well, and what is different then?
conversation-well-say-1 = “Think of a call that went the way you wanted. What was different?”
conversation-well-say-2 = “If you could change one thing in how we work, which would it be?”
conversation-well-say-3 = “How sure are you that you know how, from 0 to 10? What would make it one more?”
conversation-cause-title = Where does the main cause lie?
conversation-cause-test = “If it really had to work, could you do it, with things as they are?”
conversation-cause-environment = Environment
conversation-cause-environment-answer = No, something is in the way
conversation-cause-environment-examples = Tools, rules, time, information
conversation-cause-ability = Ability
conversation-cause-ability-answer = No, not learned yet
conversation-cause-ability-examples = Knowledge, practice
conversation-cause-willingness = Willingness
conversation-cause-willingness-answer = Yes, but I have a reason not to
conversation-cause-willingness-examples = Worry, fairness, meaning
conversation-cause-owner-lead = { $lead } can change this one, so it comes first in step 3.
conversation-cause-owner-both = You can both change this one.
conversation-cause-help = Help me find it
conversation-cause-found = Found with the questions: { $cause }
conversation-cause-postponed = The search for the cause is postponed. Nothing about it was written down.

## Step 3

conversation-agent-ideas-question = What would you try first?
conversation-agent-ideas-say-1 = “What have you thought of already? And what else?”
conversation-agent-ideas-say-2 = “What is the smallest change for the next ten calls?”
conversation-agent-ideas-say-3 = “Whose calls of this kind would you like to listen to?”
conversation-lead-ideas-question = What can I add, as an offer?
conversation-lead-ideas-say-1 = “I have a thought as well. You decide whether it helps.”
conversation-lead-ideas-say-2 = “Would it be easier if I took something out of the way?”
conversation-choose-question = Which of these shall we use?
conversation-choose-say-1 = “Which one would you start with tomorrow?”
conversation-choose-say-2 = “What could go wrong, and what do we do then?”
conversation-choose-say-3 = “What would make all of this unnecessary?”
conversation-ideas-of = { $name }’s ideas
conversation-idea-of = { $name }’s idea
conversation-idea-add = Add an idea
conversation-idea-text = Idea
conversation-idea-remove = Remove this idea
conversation-idea-choose = Use this one
conversation-ideas-first = { $agent }’s ideas come first. Yours can be added once there is one, or when nothing came to mind.
conversation-chosen-in-step-3 = Chosen in step 3

## Step 4

conversation-promises-question = Who does what, and by when?
conversation-promises-say-1 = “Your good work matters to this team, and I will put time into it.”
conversation-promises-say-2 = “What do you need from me so that this can work?”
conversation-promises-say-3 = “Say it once aloud: if this happens, then I do that.”
conversation-will = { $name } will
conversation-i-will = I will
conversation-team-lead = { $lead }, team lead
conversation-promise-add = Add a promise
conversation-promise-text = Promise
conversation-promise-remove = Remove this promise
conversation-promise-plan = Add an if-then plan
conversation-promise-if = If
conversation-promise-if-example = the customer names a second problem
conversation-promise-then = then
conversation-promise-then-example = I write it down and say which one I solve first
conversation-promise-if-example-lead = the weekly call with the system team starts
conversation-promise-then-example-lead = I bring the two recordings first
conversation-promise-by = By
conversation-promise-from-idea = from idea { $number }
conversation-promise-idea-none = from no idea
conversation-promise-open = Open
conversation-promise-kept = Kept
conversation-promise-not-kept = Not kept
conversation-promise-not-needed = No longer needed
conversation-promise-word = In a word, why
conversation-promise-reopen = Open again
conversation-promises-plenty = Two each is plenty. Small and soon gets kept.

## Step 5

conversation-dates-question = When do we look at it again?
conversation-dates-say-1 = “When would you like me to ask how it is going?”
conversation-dates-say-2 = “How will you notice yourself that it works?”
conversation-criterion-question = What will we look at then?
conversation-criterion-say-1 = “What should be different in eight weeks?”
conversation-criterion-say-2 = “It may turn out that nobody can tell. Then we say so.”
conversation-criterion-say-3 = “And if nothing moves, what do we change?”
conversation-check-in = Check-in
conversation-check-in-help = Within 14 days. About the actions only, no figure is judged.
conversation-measured = Review with figures
conversation-measured-help = The first date on which six whole weeks can be compared.
conversation-date = Date
conversation-time = Time
conversation-date-suggested = Suggested: { $date }
conversation-date-use-suggestion = Use this date
conversation-date-none-free = No working day in that week. Choose a date that suits both.
conversation-criterion-kpi = A figure
conversation-criterion-behaviour = Something one can hear or see

## Fields

conversation-own-words = In { $agent }’s own words
conversation-field-works = What works
conversation-field-topic = Subject, in one line
conversation-field-topic-help = Shown in the timeline.
conversation-field-situation = When and where
conversation-field-situation-help = The date, the call or the queue. No customer names.
conversation-field-behaviour = What was seen or heard
conversation-field-behaviour-help = One thing somebody did, as a recording would show it.
conversation-field-impact = What it meant
conversation-field-impact-help = For the customer or for the team.
conversation-field-reason-to-go-on = Why talk now
conversation-field-reason-to-go-on-help = The figures show no real change. Your reason is kept with the conversation.
conversation-field-cause-group = Main cause
conversation-field-cause = Cause
conversation-field-second-cause = A second cause, if there is one
conversation-field-cause-sure = How sure are both of you
conversation-field-second-cause-sure = How sure of the second
conversation-sure-low = Not very
conversation-sure-medium = Fairly
conversation-sure-high = Very
conversation-sure-open = Open
conversation-second-cause-none = None
conversation-field-leads-view = What the team lead adds, also about their own part
conversation-field-nothing-came-to-mind = Asked twice, nothing came to mind today
conversation-field-expected-effect = What should change, and where would we see it
conversation-field-risk = What could get worse meanwhile
conversation-field-commitment = How sure, from 0 to 10, that it will work out
conversation-field-commitment-help = Only if you like.
conversation-field-said-aloud = Both said their promises aloud once
conversation-field-criterion-kind = What we look at
conversation-field-criterion-kpi = Figure
conversation-field-criterion-behaviour = What one can hear or see
conversation-field-criterion-in = In
conversation-field-criterion-of = of so many calls
conversation-field-criterion-now-in = Heard today in
conversation-field-criterion-now-of = of so many calls today
conversation-field-criterion-goal = Where it is to go
conversation-field-criterion-better = Which way is better
conversation-criterion-now = As counted so far:
conversation-criterion-higher = Higher
conversation-criterion-lower = Lower
conversation-criterion-stands = It stands at { $level } now.
conversation-criterion-guards = Beside it we look at { $names }, so that nothing else suffers.
conversation-criterion-no-guard = No figure of yours would show whether something else suffers. Ask for it in the review.
conversation-criterion-slow = { $kpi } comes in about every { $weeks } weeks: from { $date } on, six of them can be compared.
conversation-criterion-review-early = The review of { $review } comes before that. Choose a later day in the question before.
conversation-criterion-few-before = Only { $count } of { $needed } weeks of { $kpi } are known from before, so a review will not be able to tell. Something one can hear or see can still be judged.
conversation-criterion-short-level = { $kpi } has been on its present level for only { $count } weeks, and { $needed } are needed: a review will not be able to tell. Something one can hear or see can still be judged.
conversation-criterion-locked = Once both have agreed, this stands. A later change stays visible, with its reason.
conversation-challenge-not-better = That is where it stands already, or the other way.
conversation-challenge-too-small = So small a step cannot be told from an ordinary week.
conversation-challenge-challenging = A stretch that can be reached, and seen.
conversation-challenge-not-by-effort = Effort alone hardly gets there: the way of working would have to change.
conversation-field-criterion-how = How we will judge it
conversation-field-criterion-how-help = For example: six weeks after against the weeks before. “We cannot tell” is a possible answer.
conversation-field-if-nothing-moves = What we do if nothing moves
conversation-field-agent-remark = A remark by { $agent }
conversation-field-lead-remark = A remark by { $lead }

## Figures picked as facts

conversation-fact-pick = Pick as a fact
conversation-fact-remove = Leave out
conversation-fact-signal = A real change
conversation-fact-noise = No real change
conversation-fact-off-target = Steady, but off the target
conversation-fact-collecting = Too few weeks to tell
conversation-fact-noise-notice = This figure is inside its usual range. By itself it is no reason for a talk: next week it will most likely move back.
conversation-fact-off-target-notice = Steady, and off the target. The same way of working gives the same result, so look at tools, time and rules first.

## What could still be added

conversation-hint-nothing-that-works = Nothing that works is named yet.
conversation-hint-no-fact = No fact yet: one thing with a date, seen or counted.
conversation-hint-no-reason-to-go-on = The figures show no real change. Note why you talk anyway.
conversation-hint-no-reaction = The first reaction is not noted.
conversation-hint-no-agent-words = There are no words of the agent yet.
conversation-hint-no-cause = The main cause is open.
conversation-hint-no-agent-idea = No idea of the agent yet. Ask twice before you add yours.
conversation-hint-nothing-chosen = No idea is chosen yet.
conversation-hint-no-agent-promise = The agent has promised nothing yet.
conversation-hint-no-lead-promise = You have promised nothing yet.
conversation-hint-lead-must-move = The cause lies in the environment, so at least one promise should be yours.
conversation-hint-many-agent-promises = More than two promises of the agent. Fewer get kept.
conversation-hint-many-lead-promises = More than two promises of yours. Fewer get kept.
conversation-hint-not-sure = Below 7 out of 10: make the step smaller, or go back to step 3.
conversation-hint-promise-without-date = A promise has no date yet.
conversation-hint-no-check-in = No check-in date yet.
conversation-hint-no-measured-review = No date for the review with figures yet.
conversation-hint-no-criterion = What you will look at is open.

## What an agreement needs

conversation-blocker-promise-without-text = A promise has no words. Write it, or remove it.
conversation-blocker-promise-without-date = A promise has no date. Add one, or remove the promise.
conversation-blocker-no-review-date = No date to meet again. One is enough.

## Words

conversation-wording-found = About “{ $phrase }”
conversation-wording-absolute = The first exception ends the talk. Say how often: “In three of the four calls …”
conversation-wording-character = This is about a person. Say what a recording would show: “The customer asked twice before …”
conversation-wording-comparison = Others are not here. Say what happened on this call: “The fee was named at the end.”
conversation-wording-hindsight = It sounds like a verdict. Ask instead: “What was clear at that moment, and what was not?”
conversation-wording-vague = Nobody can tick this off. Say what one will see: “Name the fee before the customer decides.”
conversation-plan-cue-missing = When does it start? Name a moment one can see or hear.
conversation-plan-action-missing = And then? Name one thing to do.
conversation-plan-cue-vague = Name a moment nobody can miss: a phrase, a screen, a time.
conversation-plan-action-negated = Say what happens instead of what does not.
conversation-plan-action-vague = Say what one would see or hear.
conversation-plan-action-long = One action of half a minute is enough.

## Advice on dates

conversation-date-too-early = Probably too early to tell: fewer than six whole weeks by then.
conversation-date-beyond-eight-weeks = More than eight weeks away. Sooner is easier to remember.
conversation-date-beyond-fourteen-days = More than 14 days away. An earlier check-in helps more.
conversation-date-holiday = A holiday: { $name }.
conversation-date-holiday-unnamed = A holiday.
conversation-date-not-a-working-day = { $agent } does not work on this day.
conversation-date-in-the-past = This date is over. Choose today or later.
conversation-date-unreadable = This is no date. Choose one from the calendar.

## Refusals

conversation-error-locked = Both agreed, so this stands as it is. Add a remark instead.
conversation-error-discarded = This draft was put aside. Start a new conversation.
conversation-error-not-agreed = This is possible once both have agreed.
conversation-error-empty = There are no words yet.
conversation-error-too-long = { $kept } characters fit, and those are saved. The last { $over } are not: shorten the text, or go on in another field.
conversation-error-not-a-number = A whole number from { $from } to { $to }.
conversation-error-not-a-figure = This is no figure of this kind. 6:30, 85% or 4.2 would be one.
conversation-error-not-a-choice = Choose one of these.

## The agreement

conversation-letter-page = Agreement with { $agent }
conversation-letter-title = What { $agent } and { $lead } agreed
conversation-letter-kind = Development record
conversation-letter-limits = It helps both of you to remember. It is no basis for pay, ranking or dismissal.
conversation-letter-topic = About: { $text }
conversation-letter-works = What works: { $text }
conversation-letter-figure = { $kpi } stands at { $value } in the week of { $week }.
conversation-letter-figure-usual = { $kpi } stands at { $value } in the week of { $week }; usual is { $low } to { $high }.
conversation-letter-target = The target is { $target }.
conversation-letter-agent-says = { $agent } says: “{ $text }”
conversation-letter-cause-environment = The main cause lies in how the work is set up.
conversation-letter-cause-ability = The main cause: something is not learned or practised yet.
conversation-letter-cause-willingness = The main cause lies in what the work is worth, or what it costs.
conversation-letter-cause-named = Found together: { $cause }.
conversation-letter-by = By { $date }.
conversation-letter-plan = If { $cue }, then { $action }.
conversation-letter-no-promises = No promise.
conversation-letter-expect = We expect: { $text }
conversation-letter-check-in = We meet again on { $date }.
conversation-letter-check-in-at = We meet again on { $date } at { $time }.
conversation-letter-lead-first = We read { $lead }’s list first.
conversation-letter-measured = On { $date } we look at what has changed.
conversation-letter-measured-at = On { $date } at { $time } we look at what has changed.
conversation-letter-criterion-kpi = We look at { $kpi }.
conversation-letter-criterion-behaviour = We look for this: { $text }
conversation-letter-criterion-behaviour-in = We look for this in { $count } of { $total } calls: { $text }
conversation-letter-how = How we judge it: { $text }
conversation-letter-cannot-tell = “We cannot tell” is a possible answer.
conversation-letter-if-nothing-moves = If nothing moves: { $text }
conversation-letter-agreed-at = Read and agreed, { $time }
conversation-letter-remark = { $name } adds: { $text }
conversation-letter-addition = Added by { $name } on { $date }
conversation-letter-read = Read it, then both agree
conversation-letter-draft = Change what is not right. It stays a draft until both agree.
conversation-letter-locked = Agreed on { $date }. It stands as it is; either of you can add a dated remark.
conversation-letter-agree = I agree
conversation-letter-agree-again = A word changed after one of you agreed. Read it again, then both agree.
conversation-letter-agreed-mark = Agreed { $time }
conversation-letter-withdraw = Take it back
conversation-letter-add-remark = Add a remark in your own words
conversation-letter-add-addition = Add a dated remark
conversation-letter-addition-by = Who adds it
conversation-letter-addition-text = Remark
conversation-letter-addition-save = Add it
conversation-letter-addition-final = An added remark stays: it cannot be changed or removed.
conversation-letter-copies = One printed copy for { $agent }, one for you. It also stays in the team file on this laptop.
conversation-letter-print = Print two copies
conversation-letter-back = Back to the conversation
