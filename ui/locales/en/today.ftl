today-title = Today
today-nobody-title = Start with the people you lead
today-nobody = Add them one by one, or import figures: the names in the file come in with them.
today-recovery = The recovery sheet is not put away yet.
today-recovery-next = Without it, a forgotten passphrase closes the team file for good.
today-recovery-make = Make the sheet
