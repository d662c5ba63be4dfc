today-title = Today
today-nobody-title = Start with the people you lead
today-nobody = Add them one by one, or import figures: the names in the file come in with them.
today-recovery = The recovery sheet is not put away yet.
today-recovery-next = Without it, a forgotten passphrase closes the team file for good.
today-recovery-make = Make the sheet

today-today = today
today-sub-nothing = Nothing is due today.
today-sub-reviews = { $count ->
    [1] One review today.
    [2] Two reviews today.
    [3] Three reviews today.
    [4] Four reviews today.
   *[other] { $count } reviews today.
}
today-sub-reviews-late = { $count ->
    [1] One review was not held yet.
    [2] Two reviews were not held yet.
    [3] Three reviews were not held yet.
   *[other] { $count } reviews were not held yet.
}
today-sub-own-late = { $count ->
    [1] One of your own promises is late.
    [2] Two of your own promises are late.
    [3] Three of your own promises are late.
   *[other] { $count } of your own promises are late.
}
today-sub-own-today = { $count ->
    [1] One of your own promises is due today.
    [2] Two of your own promises are due today.
    [3] Three of your own promises are due today.
   *[other] { $count } of your own promises are due today.
}
today-sub-own-more = { $count ->
    [1] One more is due today.
    [2] Two more are due today.
    [3] Three more are due today.
   *[other] { $count } more are due today.
}
today-days-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
today-weeks-late = { $count ->
    [one] { $count } week late
   *[other] { $count } weeks late
}
today-more = { $count } more

today-reviews = Reviews
today-reviews-none = No review in the next two weeks.
today-review-measured = Review
today-review-about = { $weeks ->
    [0] { $kind } after the talk of { $date }
    [one] { $kind }, 1 week since { $date }
   *[other] { $kind }, { $weeks } weeks since { $date }
}
today-review-open = Start
today-review-open-label = Start the review with { $agent }
today-review-move-label = Move the review with { $agent }

today-promises = Promises due
today-promises-none = Nothing is due this week.
today-promised-by-you = Promised by you
today-promised-by-agents = Promised by your agents
today-promise-to = to { $agent }
today-promise-kept = Kept: { $promise }
today-promise-not-kept = Not kept
today-promise-why = In a word, why
today-promise-agreement = { $whom }, open the agreement

today-worth = Worth a conversation
today-worth-note = a real change in the figures
today-worth-also = Also changed: { $names }
today-names = { $names }, { $name }
today-planned = { $kind } { $day }
today-planned-at = { $kind } { $day }, { $time }
today-planned-was = { $kind } was due { $day }
today-planned-begun = Conversation begun, to be resumed
today-planned-nothing = Nothing planned
today-by-chance = { $changes ->
    [one] Among so many figures ({ $figures }), about one change a week comes by chance alone.
   *[other] Among so many figures ({ $figures }), about { $changes } changes a week come by chance alone.
}
today-normal = { $count ->
    [one] Within normal variation: { $count } agent.
   *[other] Within normal variation: { $count } agents.
}
today-normal-next = Nothing to coach on.
today-unclear = { $count ->
    [one] Too few recent figures to tell: { $count } agent.
   *[other] Too few recent figures to tell: { $count } agents.
}
today-no-figures = No figures yet.
today-no-figures-next = Choose a file your phone system exports, or type a week by hand. A conversation needs no figures: open a person to begin one.

today-waiting = Longest without a conversation
today-waiting-since = last talked on { $date }
today-waiting-never = { $others ->
    [0] no conversation yet
    [one] no conversation yet, like one other
   *[other] no conversation yet, like { $others } others
}
today-waiting-nobody-had-one = No conversation with anyone yet. Twenty minutes are enough for the first one.

today-drafts = To be resumed
today-draft-left = Step { $step } of 5, saved { $when }
today-resume = Resume
today-resume-label = Resume the conversation with { $agent }
today-at = today at { $time }
today-yesterday-at = yesterday at { $time }
today-day-at = on { $date } at { $time }

today-fresh = Figures up to the week of { $week }, typed by hand.
today-fresh-file = Figures up to the week of { $week }. Last file: { $file }, imported { $when }.
today-import = Import figures

today-backup-failed = No backup could be made since { $day }.
today-backup-failed-next = Make one now, and read there what stands in its way.
today-second-gone = The second place has not been there since { $day }.
today-second-gone-next = Plug the stick in, or bring the folder back: the copy is made by itself. Or choose another place.
today-backups-look = To the backups
