guard-much = This is much at once. The numbers, before anything goes:
guard-person = { $count } of { $of } values of { $name } ({ $percent }%)
guard-week = { $count } of { $of } values of the week of { $week } ({ $percent }%)
guard-month = { $count } of { $of } values of { $month } ({ $percent }%)
guard-more = { $count ->
    [one] and as much of { $count } other person, week or month
   *[other] and as much of { $count } other people, weeks or months
}
guard-replaces = This replaces much at once:
guard-sure = I have read the numbers
guard-unsure = Tick this first. Nothing has changed yet.
guard-undo = A backup is made first, so it can be undone.
guard-held = A legal hold keeps the figures of { $name }. Release it first, under Settings, How long things are kept.
