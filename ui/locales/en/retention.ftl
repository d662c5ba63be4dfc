retention-title = How long things are kept
retention-settings-note = What is due to go, legal holds, and the limits.
retention-note = Nothing goes by itself: you see it a month ahead, and you confirm.
retention-due = Kept long enough
retention-due-none = Nothing is due.
retention-soon = Within a month
retention-soon-none = Nothing more within a month.
retention-talks = { $count } of { $of } conversations
retention-notes = { $count } of { $of } notes and ratings
retention-weeks = { $count } of { $of } weekly values
retention-held = legal hold: stays
retention-remove = Remove what is due
retention-remove-note = A backup is made first, so it can be undone. Weekly values leave one value a month.
retention-much = For somebody this is more than a tenth of the record; the numbers stand above.
retention-sure = I have read the numbers
retention-removed = { $count ->
    [one] { $count } row removed.
   *[other] { $count } rows removed.
}
retention-holds = Legal holds
retention-holds-note = Their records stay until you release them.
retention-hold = Hold
retention-release = Release
retention-hold-whom = Whose records
retention-hold-reason = Why
retention-hold-missing = A hold needs a reason.
retention-limits = Limits
retention-keep-talks = Conversations, notes, ratings: months
retention-keep-figures = Weekly values: months
retention-reason = Why these limits
retention-reason-missing = Other limits need a reason: a rule of the company, an agreement with the works council.
retention-months-wrong = A limit is a whole number of months, 1 to 120.
retention-today = Some records have been kept long enough, or will have within a month.
retention-today-look = Look at them
