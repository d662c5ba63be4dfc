# What the figures say, in plain sentences.

figures-no-change = No real change
figures-collecting = Collecting: { $have } of { $need } weeks
figures-none = No figures yet
figures-early = { $weeks ->
    [one] Only { $weeks } week: the range is a sketch
   *[other] Only { $weeks } weeks: the range is a sketch
}
# $way is better, longer, shorter, higher or lower; $sure is exact, or least where the run began before the weeks that were read.
figures-run = { $way ->
    [better] Better
    [longer] Longer
    [shorter] Shorter
    [higher] Higher
   *[lower] Lower
} for { $sure ->
    [least] at least { $weeks } weeks
   *[exact] { $weeks } weeks in a row
}
figures-run-levels = { $run }: about { $now }, before about { $before }.
figures-run-ask = { $sentence } Ask what changed.
figures-level-since = { $sure ->
    [least] About { $now } since { $date } or longer.
   *[exact] About { $now } since { $date }.
} Before, about { $before }.
figures-target-added = { $sentence } Target { $target }.
# $when is last, this, four (four weeks that end with this date), or earlier with its date.
figures-outside = { $when ->
    [four] The four weeks up to the week of { $date }:
    [last] Last week
    [this] This week
   *[earlier] Week of { $date }:
} { $value }, { $side ->
    [above] above
   *[below] below
} the usual { $range }.
figures-outside-short = { $when ->
    [four] The four weeks up to the week of { $date }:
    [last] Last week
    [this] This week
   *[earlier] Week of { $date }:
} { $side ->
    [above] above
   *[below] below
} the usual range
figures-range = { $low } to { $high }

figures-advice-noise = Inside the usual { $range }. By itself no reason for a talk: next week it may well move back.
figures-advice-noise-week = { $value } in the week of { $week } is inside the usual { $range }. By itself no reason for a talk: next week it may well move back.
figures-not-judged = Not judged: { $value } in the week of { $week } ({ $reason }).
figures-advice-on-target = Steady, and the target is met. Leave it as it is, and say thanks.
figures-advice-off-target = { $side ->
    [above] Steady at about { $level }, above the target of { $target }.
   *[below] Steady at about { $level }, below the target of { $target }.
} This is how the work runs today, and the same way of working will give the same result. Look at process, tools and training, or at the target.
figures-advice-worse = A real change for the worse. A conversation is worth it.
figures-advice-changed = Something changed. Find out what, starting with the system.
figures-advice-better = A change for the better. Find out what helped; others may want to know.
figures-outside-note = A week outside the usual range also happens by chance, about once in 370 weeks, more often with few weeks. Ask what was different, starting with the system.
figures-jump = In the week of { $date } the figure jumped further from the week before than it usually does. What was different then?
figures-team-event = { $moved } of { $judged } people moved together. This is about the system, not about one person.

figures-reason-median = One week jumped far from the next, so the normal range is taken from the typical step between weeks.
figures-reason-lopsided = The normal range is lopsided, because these figures reach further up than down.
figures-reason-runs-off = Neighbouring weeks hang together here, so weeks in a row are not read as a change.
figures-reason-own-limits = The number behind each week differs, so each week has its own normal range: the fewer, the wider.
figures-reason-stretched = Weeks differ more here than the counts behind them explain, so the normal range is wider.
figures-reason-few-events = Only a few a week, so only a single week far out is read as a change.
figures-reason-four-weeks = Too few a week, so each point stands for four weeks.
figures-reason-unsettled = These weeks lie at several levels, and no range is the usual one. Where you know what changed and that it will stay, begin a new normal range there.
figures-unsettled-short = Several levels: no usual range
figures-outside-unsettled = { $when ->
    [four] The four weeks up to the week of { $date }:
    [last] Last week
    [this] This week
   *[earlier] Week of { $date }:
} { $value }. The weeks before lie at several levels, so none is the usual one.

# Too few, or too rare, for a chart.
figures-early-windows = { $points ->
    [one] Only { $points } point of four weeks: the range is a sketch
   *[other] Only { $points } points of four weeks: the range is a sketch
}
figures-collecting-windows = Collecting: { $have } of { $need } points of four weeks
figures-too-little = Too little behind these figures to tell a change from chance
figures-rare = { $events } of { $of } in four weeks, which fits anything from { $range }
figures-advice-rare = { $counted }. Too few for a chart: one more or less is chance. Look at each case.

figures-point = Week of { $date }: { $value }
figures-point-change = Week of { $date }: { $value }, a real change
figures-conversation-on = Conversation on { $date }
figures-target = target { $target }
figures-chart-described = { $verdict }. Latest { $latest }, on average { $mean }, normal range { $range }.
figures-chart-collecting = { $verdict }. Latest { $latest }.
