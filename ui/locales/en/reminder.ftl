# Reminders: what a notification says, and what is set about it.

reminder-due = { $count ->
    [1] One thing is due today
   *[other] { $count } things are due today
}
reminder-reviews = { $count ->
    [one] { $count } review
   *[other] { $count } reviews
}
reminder-promises = { $count ->
    [one] { $count } promise
   *[other] { $count } promises
}
reminder-more-names = { $count ->
    [one] { $names } and one other
   *[other] { $names } and { $count } others
}
reminder-locked = Unlock Alongside to see what it is.

reminder-title = Reminders
reminder-note = A notification on this computer, once a day at most.
reminder-on = Remind me when a review, a check-in or a promise is due
reminder-shows = A notification shows
reminder-shows-count = how much is due
reminder-shows-names = the names, too
reminder-shows-hint = Others may read it, on the lock screen as well. While the team file is locked, a notification never shows a name.
reminder-quiet-from = Quiet from
reminder-quiet-until = Quiet until
reminder-quiet-hint = What is due in the quiet hours is said after them. The same time twice: no quiet hours. During a conversation and after a start, until you have unlocked the team file, nothing is said.
reminder-quiet-wrong = Quiet hours need two times, such as 20:00 and 08:00.
