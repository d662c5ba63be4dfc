# Search over everything, and the palette.

search-title = Search
search-what = Names, words, half a sentence
search-hint = Looks through people and everything that was written: conversations, promises, reviews, observations, remarks, preparations. One Chinese character is enough; capitals and accents do not matter.
search-nothing = Nothing here contains “{ $search }”.
search-people = { $count ->
    [one] One person
   *[other] { $count } people
}
search-conversations = { $count ->
    [one] One conversation
   *[other] { $count } conversations
}
search-promises = { $count ->
    [one] One promise
   *[other] { $count } promises
}
search-observations = { $count ->
    [one] One observation
   *[other] { $count } observations
}
search-additions = { $count ->
    [one] One added remark
   *[other] { $count } added remarks
}
search-reviews = { $count ->
    [one] One review
   *[other] { $count } reviews
}
search-preparations = { $count ->
    [one] One preparation
   *[other] { $count } preparations
}
search-ratings = { $count ->
    [one] One round of ratings
   *[other] { $count } rounds of ratings
}
search-charts = { $count ->
    [one] One reason on a chart
   *[other] { $count } reasons on charts
}
search-lead-removes = What the lead takes out of the way
search-more = { $count ->
    [one] And one more. Another word narrows it down.
   *[other] And { $count } more. Another word narrows it down.
}
search-remark = Remark

palette-title = Go to, or do
palette-what = A name, a page, or what to do
palette-alone = Names show as you type: for you alone.
palette-shared = Somebody may look on: other names show only as you type.
palette-page = Page
palette-command = Command
palette-person = Person
palette-talk = Start a conversation with { $agent }
palette-note = Note an observation about { $agent }
palette-rate = Rate the five with { $agent }
palette-import = Import figures
palette-by-hand = Type figures by hand
palette-lock = Lock
palette-light = Light theme
palette-dark = Dark theme
palette-system = Theme of the system
palette-everything = Search everything for “{ $search }”

# Other words by which a page of the settings is looked for, with blanks between them.
palette-words-backups = backup copy restore elsewhere stick lost damaged
palette-words-passphrase = password passphrase change log-in
palette-words-recovery = recovery code sheet forgotten lost password print
palette-words-key = key encryption stolen security rekey
palette-words-retention = retention delete remove old months privacy legal hold
palette-words-trail = audit trail log protocol history
palette-words-changes = undo changes history take back
palette-words-reminders = reminder notification alert autostart
palette-words-holidays = holidays bank public days off
palette-words-calendar = calendar ics outlook initials
palette-words-records = record report pdf print export month
