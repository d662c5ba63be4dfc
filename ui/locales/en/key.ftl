key-title = A new key
key-settings-note = When somebody may have got hold of the key, the recovery sheet or an old passphrase.
key-why = For when somebody may have seen the recovery sheet or a passphrase, or has copied files from this laptop. A new passphrase alone does not help there: the key behind it stays the same.
key-what = What happens
key-what-file = The whole team file is encrypted anew, under a key that has never existed before. It is checked value by value before it takes the place of the old one. Your passphrase stays, or you change it in the same step.
key-what-sheet = You get a new recovery sheet. The old one no longer opens the team file: tear it up. It still opens backups from before.
key-what-backups = Backups and set-aside files from before keep the old key, and open with the passphrase of their day. Whoever has the old key can read them. You can remove them afterwards.
key-passphrase-first = The recovery sheet opened the team file. A passphrase comes first.
key-other-passphrase = Change the passphrase as well
key-do = Give it a new key
key-working = Encrypting and checking it
key-failed = The team file keeps the key it had.
key-done = The team file has a new key. Your passphrase stays. Put the new sheet away, and tear up the old one.
key-done-both = The team file has a new key and a new passphrase. Put the new sheet away, and tear up the old one.
key-done-same-passphrase = The team file has a new key, but the new passphrase could not be written: the one from before still holds.
key-locked = From before
key-locked-note = { $count } of { $of } backups and set-aside files have a key from before. Whoever has that key can read them.
key-locked-much = This removes { $count } of { $of } backups and set-aside files for good, in the second place as well while it is there. What only they hold is lost. A backup with the new key is made first.
key-locked-remove = Remove them
key-locked-removing = Removing them
key-locked-removed = { $count ->
    [one] { $count } file with the old key is gone.
   *[other] { $count } files with the old key are gone.
}
key-unsound = The copy encrypted anew did not pass its check and was thrown away.
key-unsound-next = Your data is as it was. Try again; if it happens again, the disk may be failing: save a backup on another one.
