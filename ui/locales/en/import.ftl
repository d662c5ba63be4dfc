# What a file of figures says about itself: the whole file, its rows, how its columns were read.

# A file that cannot be read. Nothing in the team file has changed.
import-file-empty = This file is empty. Choose another one.
import-file-only-header = This file has a header and no row under it. Export it again with the figures.
import-file-too-large = This file has { $size } MB; up to { $limit } MB can be read. Split it by month.
import-file-too-many-rows = This file has more than { $limit } rows. Split it by month.
import-file-book-damaged = This spreadsheet is damaged, or it is another kind of file. Open it in your spreadsheet and save it anew.
import-file-book-locked = This spreadsheet is locked with a password. Save a copy without one and choose that.
import-file-book-bloated = This spreadsheet unpacks to far more than a table of figures. Copy the table into a new file and choose that.
import-file-book-old = This kind of spreadsheet cannot be read. Save it as XLSX or “CSV UTF-8” and choose that file.
import-file-nul = Row { $row } holds characters that are no text. The file is damaged or not a table: export it again.
import-file-line-too-long = Row { $row } is too long for a table of figures. Check how the file was exported.
import-file-cell-too-long = A cell of row { $row } never ends. A quotation mark may be missing there.
import-file-too-many-columns = This file has { $columns } columns; up to { $limit } can be read.

# What has to be settled first
import-settle-agent = Say which column holds the agents.
import-settle-date = Say which column holds the dates.
import-settle-kpi = Say which column holds a KPI.
import-settle-date-order = Is { $example } day first or month first? The file does not say.
import-settle-sundays = { $example } and every other date is a Sunday. Say whether weeks begin or end with it.
import-settle-month-edges = { $example } and other dates are the first or last day of a month. Say whether they stand for the whole month.
import-settle-shares = Say how { $cell } under { $name } reads: as a percentage, or as a share of one.
import-settle-similar = Say whether { $name } is somebody of the team.
import-settle-nothing = No row of this file can come in. The reasons stand below.

# What is wrong with a row: what, and the way out
import-row-agent-empty = Nobody is named here. Fill in the name, then choose the file again.
import-row-agent-too-long = This is too long for a name. Check whether the columns have slipped.
import-row-agent-several = More than one person of the team could be meant. Write the full name.
import-row-agent-too-many = The file has more names than a team has people. Check which column holds the agents.
import-row-date-empty = There is no date. Fill it in, then choose the file again.
import-row-date-unknown = This cannot be read as a date. 2026-03-02 would be.
import-row-date-no-day = { $month } has no day { $day }. Correct the date in the file, then choose it again.
import-row-date-no-month = There is no month { $month }. Correct the date in the file, then choose it again.
import-row-date-unclear = Day first or month first is not settled yet.
import-row-date-not-a-week = More than one week, and no whole month: what happened in which week is not known, and a value is not spread over weeks by guess. Export the figures by day, week or month.
import-row-date-whole-month = A whole month. A single contact, or the part of a figure, needs its day or its week.
import-row-date-week-or-month = This could be a week or a month. Write a week as 2026-W03, a month as 2026-03.
import-row-date-no-week = The year has no week { $week }. Correct the date in the file, then choose it again.
import-row-date-too-old = This date lies before 1990. Check the year.
import-row-date-future = This day has not come yet. Check the date.
import-row-date-before-start = This is before the first day, { $date }. Correct one of the two dates.
import-row-kpi-unknown = No KPI has this name. Say above what it means, or leave the row out.
import-row-value-seconds = This should be a number of seconds. 401 or 6:41 would be.
import-row-value-share = This should be a share. 88% or 0.88 would be.
import-row-value-number = This should be a number.
import-row-value-not-finite = This stands for “no number”. Leave the cell empty instead.
import-row-value-impossible-share = A share lies between 0 and 100%. Check the value.
import-row-value-negative = This cannot be below zero. Check the value.
import-row-value-absurd = This is larger than it can be. Check the value and its unit.
import-row-value-more-than-all = This is more than there was in all. Check both numbers.
import-row-denominator = The number of cases behind the figures cannot be read here.
import-row-too-many-cells = This row has more cells than the header. A comma inside a number may have split it.

# How a column was read.
import-read-agents = { $known ->
    [one] { $known } agent found
   *[other] { $known } agents found
}
import-read-agents-new = { $found }, { $new } new
import-read-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
import-read-months = { $months ->
    [one] { $months } whole month
   *[other] { $months } whole months
}
import-read-kpi-names = { $known ->
    [one] { $known } KPI known
   *[other] { $known } KPIs known
}
import-read-value = { $kind ->
    [seconds] seconds
    [share] share
   *[number] number
}: { $cell } is { $value }
import-read-count = count: { $cell } of { $of } is { $value }
import-read-mixed = each by its KPI
import-read-denominator = the number behind the figures
import-read-contact = one contact a row
import-read-times = time in this state
import-read-types = { $count ->
    [one] one type of contact
   *[other] { $count } types of contact
}
import-read-too-many-types = more than { $limit } different ones: left out
import-read-type-alone = only read where each row is one contact
import-read-left-out = left out
import-read-nothing = no usable cell

# What to know about how the file was read
import-note-contacts = { $rows } rows, each a contact, become weeks.
import-note-resolution-logged = Whether a contact was resolved is what the agent noted. Of all ways to measure it, this is the weakest.
import-note-other-scale = The ratings run beyond 5, so only their mean is kept.
import-note-too-many-types = The column with the type of contact says more than { $limit } different things, so the figures come in without it. Choose one with fewer, such as the queue.
import-note-totals = { $rows ->
    [one] { $rows } row of totals is left out.
   *[other] { $rows } rows of totals are left out.
}
import-note-header-below = The header stands in row { $row }. What is above it is left out.
import-note-months = Whole months stay months: they stand under the chart of their KPI. Weeks cannot be made of them, so they count for no chart, no signal and no review.
import-note-months-combined = { $months ->
    [one] One month was
   *[other] { $months } months were
} made of several rows.
import-file-too-many-values = This file has more than { $limit } values. Split it by month.
import-file-stopped = The reading was stopped. Nothing was changed.
import-row-number-and-name = The number belongs to one person, the name to another. Correct one of the two.
