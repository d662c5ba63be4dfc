# The page around the letter of an agreement, and what the letter says beyond the conversation's words.

agreement-copy = { $number } of 2
agreement-team-shift = { $team }, { $shift }
agreement-figure-signal = This is a real change.
agreement-figure-noise = By itself this is no real change.
agreement-figure-off-target = It is steady, and off the target.
agreement-figure-collecting = There are too few weeks yet to tell.
agreement-figure-weeks = { $count ->
    [one] From { $count } week.
   *[other] From { $count } weeks.
}
agreement-reason = Why we talk anyway: { $text }
agreement-compare = We compare the weeks before this talk with the weeks after it.
agreement-maybe-early = It may be too early to tell.
agreement-too-early = By then it is probably too early to tell.
agreement-missing = Still open
agreement-missing-first = First this, then both can agree
agreement-missing-none = Nothing is missing.
agreement-go-to-step = Step { $number }: { $step }
agreement-needs-promises = Each promise needs words and a date.
agreement-remark-takes-back = A change takes an agreement already given back.
agreement-to-today = To Today
agreement-to-agent = To { $agent }
agreement-addition-length = { $kept } characters fit, and this is { $over } more. Nothing was added yet: shorten it, or add it as two remarks.
agreement-who-missing = Choose who adds it.
agreement-refused-next = Nothing was changed.
agreement-goal = It is to go from { $from } to { $to }.
agreement-goal-to = It is to reach { $to }.
agreement-second-cause = And perhaps: { $cause }.
agreement-changed = Changed on { $date }
agreement-check-in = Check-in on { $date }
agreement-criterion-now = { $now } Because: { $why }
agreement-review-moved = Review: from { $from } to { $to }.
agreement-review-missed = The review of { $from } did not take place; now { $to }.
agreement-promise-moved = “{ $promise }”: from { $from } to { $to }.
agreement-settle = What became of it: { $promise }
agreement-promised-later = { $name } promised in the check-in: { $text } By { $date }.
agreement-cause-sure-low = Both are not very sure of it yet.
agreement-cause-sure-medium = Both are fairly sure of it.
agreement-cause-sure-high = Both are very sure of it.
