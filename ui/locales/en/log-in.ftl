# Whether the program starts by itself.

log-in-title = Start at log-in
log-in-on = Start Alongside when I log in to this computer
log-in-hint = It starts minimised, with the team file locked. Reminders come once you have unlocked it.
log-in-failed = This computer did not take the change.
log-in-failed-next = The switch shows how it is now. Perhaps the folder of programs to start cannot be written, or the computer is looked after by somebody else.
log-in-unknown = It cannot be set from here on this computer.
