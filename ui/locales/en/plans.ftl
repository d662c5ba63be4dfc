# All plans together, and the time there was for people.

plans-title = All plans together
plans-sub = { $plans ->
    [0] No plan has been judged yet.
    [one] One plan has been judged.
   *[other] { $plans } plans have been judged.
}
plans-together = What they say together
plans-few = { $plans ->
    [0] One plan alone can seldom be judged. From { $least } plans on, they say something together.
    [one] One plan alone can seldom be judged. From { $least } plans on, they say something together; so far one has figures before and after.
   *[other] One plan alone can seldom be judged. From { $least } plans on, they say something together; so far { $plans } have figures before and after.
}
plans-better = Over { $plans } plans, the figures moved the agreed way: by { $effect } of their usual spread, between { $low } and { $high }.
plans-worse = Over { $plans } plans, the figures moved against the agreed way: by { $effect } of their usual spread, between { $low } and { $high }.
plans-unclear = Over { $plans } plans, no change can be told: { $effect } of the usual spread, between { $low } and { $high }.
plans-cant-tell = Nothing could be told of { $times } of the { $of } plans that were judged, { $share }% (likely between { $low } and { $high }%). For one plan that is the most common honest answer.
plans-how = How this is counted
plans-note = The usual spread is the standard deviation of a person’s weeks before the talk. Every plan counts alike; the interval holds 95%. What else changed in these weeks is in it too.
plans-verdict-too-early = Too early
plans-verdict-cant-tell = Can’t tell
plans-verdict-worse = Worse
plans-verdict-clearly-better = Clearly better
plans-verdict-probably-better = Probably better
plans-verdict-no-visible-change = No visible change
plans-minutes = Coaching minutes
plans-minutes-note = last 12 weeks, by week
plans-minutes-sub = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
} in { $talks ->
    [one] one conversation
   *[other] { $talks } conversations
}. Time for people counts, not the number of talks.
plans-minutes-people = Minutes by person
plans-link = All plans together, and coaching minutes
