# The large chart of one KPI of one agent.

history-chart = Chart
history-none = No figures of this KPI for { $name } yet.
history-open = { $kpi }, large
history-keys = Move over the chart, or use the arrow keys in it, to read week by week.
history-behind = Behind each value stand { $differ ->
    [0] { $most }.
   *[other] { $least } to { $most }.
}
history-behind-bars = The bars below show how much stands behind each value.
history-behind-bars-wider = The bars below show how much stands behind each value: less behind it, wider the normal range.
history-phases = What changed, and weeks left out
history-phases-none = The normal range has not been drawn anew, and every week counts.
history-phase = From the week of { $week } counted anew: { $reason } ({ $author })
history-aside-week = Week of { $week } left out: { $reason } ({ $author })
history-taken-back = { $said }. Taken back.
history-table = Week by week
history-range = Normal range
history-four-weeks = Four weeks from { $day }

# A point, read aloud or under the pointer. $said is the sentence so far, without its end.
history-says = Week of { $week }: { $value }
history-says-four = { $week }: { $value }
history-says-from = { $said }, from { $count }
history-says-end = { $said }.
history-says-usual = { $said }. Inside the usual { $range }.
history-says-changed = { $said }. Part of a real change; usual is { $range }.
history-says-state = { $said }. { $state }.
history-left-out = Left out: { $reason }
history-aside-leave = away for most of the week
history-aside-outage = a system was down
history-aside-other = another reason
history-aside-short-week = a short week
history-aside-unfinished = not over yet
history-aside-maturing = customers may still call again
history-aside-few = too few to say anything

# Beside the team's median, and early hints.
history-relative = Beside the team’s median
history-absolute = The figures themselves
history-relative-name = { $kpi }, beside the team’s median
history-relative-note = 100 is the team’s median of that week. What moved everybody falls out of it.
history-relative-none = The team’s median needs five people with a figure in the same week.
history-hints-show = Show early hints
history-hints-hide = Hide early hints
history-hints-some = A ring is an early hint: three of four weeks lie far to one side. It is no real change and counts for nothing; it also happens by chance.
history-hints-none = No early hint here: nowhere do three of four weeks lie far to one side.
history-hint = Early hint

# Whole months.
history-months = Whole months
history-month = Month
history-months-note = A month stands for itself. Weeks cannot be made of it, so it counts for no chart, no signal and no review.
history-months-only = There are whole months of { $name } here, and no weeks. A chart, and telling a real change from chance, needs figures by week.
history-month-whole = as a file gave it
history-month-weeks = { $weeks ->
    [one] of one week
   *[other] mean of { $weeks } weeks
}
