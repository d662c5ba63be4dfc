# The page of one agent.

agent-tenure = With the team for { $years ->
    [one] one year
   *[other] { $years } years
} { $months ->
    [one] one month
   *[other] { $months } months
}.
agent-tenure-years = With the team for { $years ->
    [one] one year
   *[other] { $years } years
}.
agent-tenure-months = With the team for { $months ->
    [one] one month
   *[other] { $months } months
}.
agent-tenure-new = New in the team.
agent-review-today = Next review today.
agent-review-today-at = Next review today at { $time }.
agent-review-on = Next review on { $day }.
agent-review-on-at = Next review on { $day } at { $time }.
agent-review-late = The review of { $day } has not been held yet.
agent-left = { $name } left the team on { $date }. Everything stays here to be read.
agent-edit = Edit
agent-start = Start conversation
agent-resume = Resume conversation
agent-figures = Figures
agent-no-figures = No figures yet. Choose a file your phone system exports, and you see every value before it is saved.
agent-import = Bring in figures
agent-week-by-week = Week by week
agent-week-by-week-of = Week by week: { $kpi }
agent-week = Week of
agent-value = Figure
agent-from-how-many = From how many
agent-real-change = real change
agent-range = Average { $mean }, normal range { $range }.
agent-team-then = Week of { $date }: { $sentence }
agent-read-title = How to read this
agent-read-band = Average and normal range
agent-read-change = Real change: outside, or 8 in a row on one side
agent-read-target = Target of the team
agent-read-conversation = A conversation took place
agent-read-last = Latest week, in bold
agent-cq-title = Control Quotient (CQ)
agent-cq-scale = 1 to 5
agent-cq-none = No ratings yet. You and { $name } each rate five things that show in the work, such as focus and ownership. Both ratings show once both are in.
agent-cq-rate = Rate the five
agent-you = You
agent-component = Component
agent-cq-rounds = Over time
agent-cq-not-observed = not observed
agent-cq-worth-talking = Worth talking about
agent-cq-round = { $date }: you { $lead }, { $name } { $agent }
agent-cq-score = On your ratings { $score } of 100, give or take: between { $low } and { $high }.
agent-cq-waits = A score waits until { $needed } of the five were observed on two days in different weeks: { $ready ->
    [0] none was so far
    [one] one was so far
   *[other] { $ready } were so far
}.
agent-notes-title = Observations
agent-notes-none = Nothing noted yet. One sentence with its date is enough, good or bad.
agent-note-worked = Worked well
agent-note-hard = Could go better
agent-talks-title = Conversations and promises
agent-talks-none = No conversation with { $name } yet. Twenty minutes are enough for the first one.
agent-talk-untitled = Conversation without a topic
agent-talk-no-promise = Nothing promised
agent-promised = { $name } promised
agent-you-promised = You promised
agent-promise-open = open
agent-promise-kept = kept
agent-promise-not-kept = not kept
agent-promise-not-needed = no longer needed
agent-promise-by = by { $date }
agent-earlier = Earlier ({ $count })
agent-talks-all = All conversations
agent-by-month = By whole months alone:
