# The pages of figures: what is there, the check before an import, values by hand.
figures-title = Figures
figures-fresh-none = No figures yet.
figures-fresh-no-week = Whole months alone: no figures by week yet.
figures-fresh-week = Up to the week of { $week }.
figures-fresh-file = { " " }Last file: { $file }, { $when }.
figures-moment = { $date }, { $time }
figures-by-hand = Type figures by hand
figures-choose = Choose a file
figures-choose-title = Choose a file of figures
figures-choose-other = Choose another file
figures-drop = You can also drop a spreadsheet or a CSV file anywhere on this window. It is only read, never changed or copied.
figures-nothing-yet = Choose a file your phone system exports, and you see every value before it is saved.
figures-brought = The file is in.
figures-came-in = { $added } new, { $replaced } replaced, { $unchanged } unchanged; rows left out: { $left }
figures-targets = KPIs and targets
figures-targets-note = Empty: no target
figures-targets-save = Save targets
figures-targets-saved = Saved on this laptop
figures-kpi = KPI
figures-unit = Unit
figures-direction = Which way is better
figures-target-column = Target
figures-files = Files brought in
figures-layouts = What a file should look like
figures-layouts-note = Excel (XLSX, XLS), ODS or CSV; contacts, days or weeks, columns in any order
figures-layout = Layout
figures-layout-wide = One column for each KPI
figures-layout-long = One row for each value
figures-layout-contacts = One row for each contact
# Headers and names of the two small examples; every header is one the import knows.
figures-example-agent = agent
figures-example-date = date
figures-example-aht = aht
figures-example-csat = csat
figures-example-kpi = kpi
figures-example-value = value
figures-example-one = Mei Lin
figures-example-other = Jonas Berg
figures-delimiter-comma = Commas between the columns
figures-delimiter-semicolon = Semicolons between the columns
figures-delimiter-tab = Tabs between the columns

# How a value is typed, and what is wrong with one.
figures-typed-seconds = like 6:30
figures-typed-share = like 90%
figures-typed-per-hour = like 7.5
figures-typed-number = like 4.2
figures-typed-count = like 120
figures-typed-share-unclear = Write it with a percent sign: 0.9% and 90% are both possible.
figures-typed-seconds-wrong = This is no time. Write 6:30, or 390 for seconds.
figures-typed-share-wrong = This is no share. Write it as 90%.
figures-number-seconds = This should be a number of seconds.
figures-number-seconds-mend = 6 min 41 s is written 401 or 6:41.
figures-number-share = This should be a share.
figures-number-share-mend = 88 of 100 is written 88% or 0.88.
figures-number-count = This should be a whole count.
figures-number-other = This should be a number.
figures-number-impossible-share = A share lies between 0% and 100%.
figures-number-negative = This cannot be below zero.
figures-number-more-than-a-day = This is more than a whole day.
figures-number-absurd = This is too large to be a figure of one week.
figures-number-more-than-all = This is more than there is to count from.

# The check before an import.
figures-check-title = Check before you import
figures-check-sub = Nothing is saved yet. The file itself is never changed.
figures-file = File
figures-rows = { $rows ->
    [one] One row
   *[other] { $count } rows
}
figures-span = { $rows }, { $first } to { $last }
figures-span-day = { $rows }, { $day }
figures-order = Dates
figures-order-choose = Choose
figures-order-day = Day before month
figures-order-month = Month before day
figures-order-question = { $example }: which number is the day?
figures-order-next = Nothing in the file tells. Choose it under Dates.
figures-sundays = Sundays
figures-sundays-first = First day of the week
figures-sundays-last = Last day of the week
figures-sundays-question = { $example } and every other date is a Sunday: does the week begin with it, or end?
figures-sundays-next = Weeks here run from Monday to Sunday. Choose it under Sundays.
figures-month-edges = Months
figures-month-edges-month = Each is a whole month
figures-month-edges-day = Each is that day
figures-month-edges-question = { $example } and other dates are the first or last day of a month: the whole month, or that day?
figures-month-edges-next = Choose it under Months.
figures-shares = Numbers under { $name }
figures-shares-read = { $cell } is { $share }
figures-shares-question = { $cell } under { $name }: a percentage, or a share of one?
figures-shares-next = Both are possible. Choose it under the name of the column.
figures-column = Column in the file
figures-column-means = What it means
figures-column-read = Read as
figures-row = Row { $row }
figures-week = Week of
figures-before = Until now
figures-after = In the file
figures-means-who = Who and when
figures-means-ignore = Leave out
figures-means-agent = Agent name
figures-means-number = Employee number
figures-means-date = Date
figures-means-kpis = A KPI
figures-means-own = A KPI of our own
figures-means-long = One row for each value
figures-means-kpi-name = Name of the KPI
figures-means-value = Value of the KPI
figures-means-part-type = Type of contact (of a part)
figures-means-behind = The number behind it
figures-means-contacts = How many contacts
figures-means-held = How many contacts were put on hold
figures-means-answers = How many survey answers
figures-means-evaluations = How many quality reviews
figures-means-row = How many stand behind each row
figures-means-hours = Scheduled or worked hours
figures-means-counts = A count that becomes a share
figures-means-count = Count for: { $kpi }
figures-means-contact = One contact a row
figures-means-contact-id = Number of the contact
figures-means-contact-answered = Answered, yes or no
figures-means-contact-resolved = Resolved, yes or no
figures-means-contact-transferred = Transferred, yes or no
figures-means-contact-rating = Rating by the customer
figures-means-contact-type = What it was about
figures-means-times = Time in a state
figures-means-logged-in = Logged in
figures-means-idle = Waiting for contacts
figures-means-available = Available
figures-means-break = Break
figures-means-meal = Meal

# How the file is written.
figures-sheet = Sheet
figures-encoding = Encoding
figures-encoding-name = { $encoding ->
    [utf-16le] UTF-16, low byte first
    [utf-16be] UTF-16, high byte first
    [gb18030] GB18030, simplified Chinese
    [big5] Big5, traditional Chinese
    [windows-1252] Windows-1252, Western Europe
   *[utf-8] UTF-8
}
figures-delimiter = Columns
figures-decimal = Fractions
figures-decimal-point = 94.01, with a point
figures-decimal-comma = 94,01, with a comma

# Names like somebody's of the team.
figures-similar = Is this somebody of the team?
figures-similar-same = This is { $person }
figures-similar-new = Somebody new
figures-own-name = Name of your KPI
figures-own-name-missing = A name of at most 200 characters is needed.
figures-read-agents = { $known ->
    [one] one known
   *[other] { $known } known
}, { $new } new
figures-read-days = { $count ->
    [one] one day
   *[other] { $count } days
}, { $days }
figures-read-days-one = { $count ->
    [one] one day, a { $weekday }
   *[other] { $count } days, each a { $weekday }
}
figures-read-no-days = no date that can be used
figures-list-comma = { ", " }
figures-read-kpi-names = { $known } known, { $unknown } not
figures-read-value = { $unit }: { $cell } is { $value }
figures-read-mixed = each by its KPI
figures-read-count = { $cell } of { $of } is { $share }
figures-read-count-alone = needs a column with the number behind it
figures-read-behind = how much stands behind the values
figures-read-left-out = left out
figures-read-of-the-team = left out: { $name } belongs to the whole team
figures-read-nothing = no value that can be used
figures-names = KPI names that mean nothing yet
figures-names-note = Rows with a name left out are not imported
figures-newcomers = { $count ->
    [one] One name nobody in the team has
   *[other] { $count } names nobody in the team has
}
figures-newcomer = Add { $name } as new
figures-effect = What comes in
figures-tally = { $added } new, { $replaced } replaced, { $unchanged } unchanged
figures-tally-typed = { $values ->
    [one] One value gets the types of contact behind it.
   *[other] { $count } values get the types of contact behind them.
}
figures-replaced = Earlier values that are replaced
figures-more = And { $count } more.
figures-combined-weighted = { $kpi }: { $weeks ->
    [one] one value is
   *[other] { $weeks } values are
} made of several rows, weighted by the number behind them.
figures-combined-plain = { $kpi }: { $weeks ->
    [one] one value is
   *[other] { $weeks } values are
} the average of several rows for one person and week; the file does not say how much stands behind each.
figures-combined-added = { $kpi }: { $weeks ->
    [one] one value is
   *[other] { $weeks } values are
} several rows added up.
figures-repeated = { $count ->
    [one] One row says the same as an earlier one, cell by cell, and counts once.
   *[other] { $count } rows say the same as an earlier one, cell by cell, and count once.
}
figures-left-out = { $rows ->
    [one] One row will be left out
   *[other] { $count } rows will be left out
}
figures-others-fine = { $rows ->
    [0] no other row can be used
    [one] the other one is fine
   *[other] the other { $count } are fine
}
figures-foot = { $replaced ->
    [0] You can undo this import for { $days } days. Nothing is saved yet.
    [one] You can undo this import for { $days } days. One value replaces an earlier one. Nothing is saved yet.
   *[other] You can undo this import for { $days } days. { $count } values replace earlier ones. Nothing is saved yet.
}
figures-foot-nothing = There is nothing to import yet.
figures-import = { $values ->
    [one] Import one value
   *[other] Import { $count } values
}
figures-importing = { $values ->
    [one] Importing one value
   *[other] Importing { $count } values
}
figures-same-file = This file came in on { $when }: nothing would change.
figures-same-values = Every value of this file is already in: nothing would change.
figures-changed = The file has changed since you looked at it.
figures-changed-next = Nothing was saved. Below is what it holds now.

# What has to be settled first.
figures-no-agent-column = No column with the names of the agents was found.
figures-no-date-column = No column with dates was found.
figures-no-column-next = Choose below which column it is.
figures-no-kpi-column = No column with a KPI was found.
figures-no-kpi-column-next = Choose below what the columns mean.
figures-nothing-usable = No row of this file can be used.
figures-nothing-usable-next = The reasons stand below. Nothing was changed.

# What is wrong with a row, and how to mend it.
figures-row-mend = Correct it in the file, then choose it again.
figures-row-date-mend = Correct the date in the file, then choose it again.
figures-row-no-name = There is no name here.
figures-row-name-long = This name is longer than 200 characters.
figures-row-number-and-name = The number is one person's, the name another's.
figures-row-number-and-name-mend = Correct one of the two in the file, then choose it again.
figures-row-several = More than one person could be meant.
figures-row-several-mend = Write the name exactly as it stands in People.
figures-row-unknown-kpi = No KPI is known by this name.
figures-row-unknown-kpi-mend = Choose above what it means.
figures-row-denominator = The number behind the value is no count.
figures-row-too-many-cells = This row has more cells than there are columns.
figures-row-too-many-cells-mend = A comma too many, or a missing quote? Correct it, then choose the file again.
figures-date-empty = There is no date here.
figures-date-unknown = This is no date.
figures-date-unknown-mend = Write it as 2026-03-31, then choose the file again.
figures-date-no-day = { $month } has no day { $day }.
figures-date-no-month = There is no month { $month }.
figures-date-unclear = Day or month first?
figures-date-unclear-mend = Choose it above, under Dates.
figures-date-too-old = This day lies before 1990.
figures-date-future = This day is still to come.
figures-date-before-start = This lies before the first day, { $date }.
figures-date-before-start-mend = Correct the date in the file, or the first day in People.

# A file that cannot be read at all.
figures-file-unreadable-next = It may have been moved, or it belongs to somebody else. Choose it again, or another one.
figures-file-empty = This file is empty.
figures-file-only-header = This file has a header and no row below it.
figures-file-empty-next = Export it again, then choose it. Nothing was changed.
figures-file-too-large = This file is larger than { $size } MB.
figures-file-too-large-next = Export a shorter span, a year at a time. Nothing was changed.
figures-file-cell-too-long = A cell of row { $row } never ends.
figures-file-cell-too-long-next = A quote is probably missing there. Correct it, then choose the file again.
figures-file-too-many-columns = { $columns } columns are too many for a table of figures.
figures-file-no-table = This is no table of figures.
figures-file-no-table-next = Choose a spreadsheet or CSV file with names, dates and values. Nothing was changed.

# Figures typed by hand.
figures-hand-title = Type figures by hand
figures-hand-sub = One person, one week. What you type replaces what stands there.
figures-hand-date = Any day of the week
figures-hand-date-hint = Figures are kept by week, from Monday to Sunday.
figures-hand-show = Show
figures-hand-week = Week of { $date }
figures-hand-until-now = Until now
figures-hand-none = none
figures-hand-value = Value
figures-hand-of = Number behind it
figures-hand-of-label = { $kpi }: number behind it
figures-hand-of-hint = The number behind it: how many calls, answers or reviews the value was made of. An emptied value is taken out.
figures-hand-of-wrong = This should be a count, 1 or more.
figures-hand-value-missing = The value is missing.
figures-hand-another = Add a KPI
figures-hand-which-kpi = Choose which KPI this is.
figures-hand-save = Save this week
figures-hand-saved = Saved: { $new } new, { $replaced } replaced, { $removed } taken out.
figures-hand-future = This week is still to come. Choose one that has begun.
figures-hand-before-start = { $name } started on { $date }. Choose that week or a later one.
figures-hand-nobody = Add the person first, then type the figures here; or let a file bring in the names.

# Rows pasted out of a spreadsheet.
figures-pasted = Pasted rows
figures-paste = Paste from a spreadsheet
figures-paste-label = Rows from a spreadsheet
figures-paste-hint = Copy the rows there, the header with them, and paste them here or anywhere on this page. You see every value before it is saved.
figures-paste-check = Check these rows

# A long file, read or written beside the page.
figures-working-look = Reading the file
figures-working-in = Bringing the figures in
figures-working-note = Cancel stops it, and nothing is saved. You can use other pages meanwhile.
figures-working-show = Show how far it is
figures-working-percent = { $percent }% done
figures-as-before = Read the same way as the last file with these columns.
figures-left-out-others = { $rows ->
    [one] One of them has a name that is not ticked.
   *[other] { $count } of them have names that are not ticked.
}

# Rows in error as a file of their own.
figures-errors-save = Save these rows as a file
figures-errors-hint = Mend them there, and import that file alone.
figures-errors-title = Save the rows to mend
figures-errors-file = Rows to mend { $date }.csv
figures-errors-row = Row in the file
figures-errors-reason = What is wrong
figures-errors-saved = Saved as { $file }.
figures-errors-saved-next = Mend the rows there, then choose that file. The rows below that are fine can come in now.
figures-not-saved = { $file } could not be written.
figures-not-saved-next = Choose another folder, or make room on the disk. Nothing was changed.

# Taking an import back.
figures-undo = Undo
figures-undo-label = Undo { $file }
figures-undo-title = Undo this import?
figures-undo-note = Values it added are taken out, values it replaced come back. What was changed since, by hand or by a later file, stays. A backup is made first.
figures-undo-file = { $file }, { $when }
figures-undo-do = Undo the import
figures-undo-done = Import undone: { $removed } values taken out, { $restored } have their earlier value again.
figures-undo-kept = { " " }{ $values ->
    [one] One was changed since and stays.
   *[other] { $count } were changed since and stay.
}
figures-undo-people = { " " }{ $people ->
    [one] One person it had added is gone again.
   *[other] { $count } people it had added are gone again.
}
figures-undo-too-late = This import can no longer be undone. Nothing was changed.
figures-undone = Undone on { $date }; changed since and kept: { $kept }

# Figures out again.
figures-export = Take the figures with you
figures-export-hint = Every figure, a row each. The file is not encrypted: whoever has it can read it.
figures-export-as-csv = Save as CSV
figures-export-as-xlsx = Save as Excel file
figures-export-title = Save the figures
figures-export-file = Figures, development record { $date }
figures-export-saved = { $values ->
    [one] One figure saved as { $file }.
   *[other] { $count } figures saved as { $file }.
}
figures-export-beside = What they are stands in { $name } beside it.
figures-export-beside-file = { $file }, read me
figures-export-too-many = An Excel sheet cannot hold this many rows. Save them as CSV instead. Nothing was written.
figures-export-sheet = Figures
figures-export-about = About
figures-export-agent = Agent
figures-export-number = Employee number
figures-export-week = Week
figures-export-kpi = KPI
figures-export-value = Value
figures-export-of = Denominator
figures-export-part = Of which, type of contact
figures-export-about-title = Figures of { $team }, { $date }
figures-export-about-record = Development record. It is for coaching, not for ranking or rating people.
figures-export-about-limits = One week says little: most changes from week to week are chance. What a figure measures depends on the system that counted it.
figures-export-about-units = Times are in seconds, shares from 0 to 1. A week is named by its Monday. The denominator is how many contacts, answers or hours stand behind the value, where it is known.
figures-export-about-parts = Where it is known what the contacts were about, the parts of a figure stand below it: a row for each type of contact. The parts add up to the figure, so filter them out before adding up rows.
