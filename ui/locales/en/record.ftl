# Records: what is set on paper or saved as a file, and the pages that show it first.

record-title = Records
record-link = Record
record-of = Record of { $name }
record-kind = Development record
record-made = made on { $date }
record-page = Page { $number } of { $total }
record-to-print = Print
record-to-pdf = Save as PDF
record-to-sheet = Save as a workbook
record-to-agreement-pdf = Save as PDF
record-paper = Paper
record-paper-a4 = A4
record-paper-letter = Letter
record-saving = Setting the pages
record-saved = Saved where you chose.
record-save-title = Where should it be saved?
record-file = Record { $name } { $date }
record-file-agreement = Agreement { $name } { $date }
record-file-month = Team month { $month }
record-no-press = This build of the program makes no PDF. Print the page instead; most systems can print into a PDF.
record-no-font = This computer has no font for { $count ->
    [one] one letter
   *[other] { $count } letters
} of this record: { $letters }
record-no-font-next = A PDF would show boxes there, so none is made. On Debian and Ubuntu the package fonts-noto-cjk brings the Chinese letters; then start the program again.
record-press-failed = The pages could not be set.
record-press-failed-next = Nothing was saved and nothing is lost. Save the workbook or print the page instead.
record-limit-memory = It helps both of you to remember. It is no basis for pay, ranking or dismissal.
record-limit-figures = The figures are weekly values as they were brought in. They move from week to week without anybody doing anything; only what is marked as a real change is one.
record-limit-few = A mean of few contacts says little. Where the number of contacts is known, it stands beside the figure.
record-limit-ratings = Ratings are what two people saw, and two people differ. They are shown side by side and never averaged.
record-limit-team = With { $count ->
    [one] one person
   *[other] { $count } people
} in the team, one person is { $points } points of a percentage. Nobody is compared with anybody here.
record-history-title = { $name }: what was seen, said and promised
record-history-since = With the team since { $date }.
record-history-file = What was noted, said and agreed up to { $date }; charts show the last { $weeks } weeks. Every single entry stands in the copy of everything for { $name }.
record-figures = Figures
record-figures-none = No figures were brought in.
record-talk = Agreement
record-talks = Agreements
record-talks-none = Nothing has been agreed yet.
record-talk-open = A conversation of { $date } is not agreed yet and stands only in the program.
record-talk-noted = What { $name } noted before the talk
record-talk-said = Said on the way to it
record-idea-chosen = { $name }’s idea, chosen
record-question = Question
record-ratings = Control Quotient (CQ)
record-ratings-note = 1 to 5, lead and { $name } side by side
record-ratings-none = No round was finished by both sides.
record-notes = Observations
record-notes-none = Nothing was noted.
record-date = Date
record-week = Week of
record-what = What
record-who = Who
record-about = About
record-value = Figure
record-contacts = From how many
record-topic = Topic
record-text = Text
record-due = By
record-state = State
record-word = In a word
record-kpi = KPI
record-unit = Unit
record-target = Target
record-lead = Lead
record-agent = { $name }
record-component = Component
record-kept-on = Kept, { $date }.
record-not-kept-on = Not kept, { $date }.
record-because = { $state } { $word }
record-promises = Promises
record-reviews = Reviews
record-review-kind = Kind
record-review-check-in = Check-in
record-review-measured = Measured review
record-held = held { $date }
record-not-held = not held yet
record-review-of = { $kind }, { $date }
record-review-off = { $kind }, called off on { $date }.
record-review-off-why = { $kind }, called off on { $date }: { $why }
record-review-promised = “{ $text }” { $outcome }
record-review-promise = { $progress }. { $question } { $helped }
record-review-change = { $step ->
    [4] { $kpi }: { $change }. Known from { $before } points of four weeks each before and { $after } after.
   *[other] { $kpi }: { $change }. Known from { $before } weeks before and { $after } after.
}
record-review-meanwhile = What else changed: { $list }
record-review-decided = Decided: { $decision }
record-review-next = { $decision }, looked at again on { $date }
record-review-handed = { $decision }: { $who }
record-looked-at = Looked at
record-verdict = What came of it
record-doubt = Why nothing can be told
record-change = Change
record-guards = What must not suffer
record-decision = Decided
record-said = Said in the review
record-about-sheet = About this workbook
record-month-title = { $team }: { $month }
record-month-choose = Month
record-month-show = Show
record-month-running = The month is not over: it counts up to { $date }.
record-month-talks = Conversations
record-month-talks-count = { $agreed ->
    [0] No conversation was agreed on.
    [one] One conversation was agreed on, with { $people } of { $team }.
   *[other] { $agreed } conversations were agreed on, with { $people } of { $team }.
}
record-month-promises = Promises due this month
record-month-promises-none = None was due.
record-month-promised-lead = Lead: { $kept } of { $total } kept, { $not-kept } not kept, { $open } open.
record-month-promised-agents = Team: { $kept } of { $total } kept, { $not-kept } not kept, { $open } open.
record-month-interval = Few promises leave much open: by these alone, the share kept in the long run lies somewhere between { $low } and { $high }%.
record-month-reviews = Reviews due this month
record-month-reviews-count = { $held } of { $total } held.
record-month-reviews-none = None was due.
record-month-figures = Real changes this month
record-month-figures-none = No real change in anybody’s figures.
record-month-normal = { $kpi }: within normal variation, { $count ->
    [one] one person
   *[other] { $count } people
}.
record-month-unknown = { $kpi }: too early or too few to tell, { $count ->
    [one] one person
   *[other] { $count } people
}.
record-month-notes = { $count ->
    [0] No observation was noted.
    [one] One observation was noted.
   *[other] { $count } observations were noted.
}
record-all-title = Everybody’s record at once
record-all-note = One PDF a person, into a folder you choose.
record-all-start = Save all
record-all-title-dialog = Into which folder?
record-all-running = { $done } of { $total } saved
record-all-done = { $total ->
    [one] One record is saved.
   *[other] { $total } records are saved.
}
record-all-failed = { $count ->
    [one] One record could not be saved: { $names }
   *[other] { $count } records could not be saved: { $names }
}
record-all-stop = Stop
record-all-stopped = Stopped after { $done } of { $total }. What was saved stays in the folder.
record-all-nobody = There is nobody in the team yet.
