erase-title = Erase everything about { $name }
erase-what = This cannot be undone. It is for a person who asks for it or whose records must no longer be kept; whoever merely left the team is archived instead.
erase-conversations = Conversations
erase-promises = Promises
erase-reviews = Reviews
erase-figures = Weekly and monthly values
erase-ratings = Ratings
erase-notes = Notes
erase-others = What belongs to them
erase-held = A legal hold keeps this person's records.
erase-held-next = Release it first, under Settings, How long things are kept.
erase-backups = A backup is made first. Then every backup here, those in the second place while it is there, and files set aside are cleared of this person as well.
erase-type-name = Type the name to go on: { $name }
erase-name-differs = This is not the name as it stands above.
erase-do = Erase
erase-done-title = Erased
erase-done = These records were removed from the team file, the free space in it, and its log.
erase-done-backups = { $count ->
    [one] { $count } backup on this laptop holds them no more.
   *[other] { $count } backups on this laptop hold them no more.
}
erase-done-second = { $count ->
    [one] { $count } copy in the second place holds them no more.
   *[other] { $count } copies in the second place hold them no more.
}
erase-second-missing = The second place was not there. Its copies are cleared as soon as it is back.
erase-done-removed = { $count ->
    [one] { $count } backup or set-aside file with a key from before was removed as a whole.
   *[other] { $count } backups and set-aside files with a key from before were removed as a whole.
}
erase-done-left = { $count ->
    [one] { $count } backup or set-aside file could not be opened or written, and may still hold them. Going back to it erases them again.
   *[other] { $count } backups or set-aside files could not be opened or written, and may still hold them. Going back to one erases them again.
}
erase-done-aside = { $count ->
    [one] { $count } team file set aside in the same folder holds them no more.
   *[other] { $count } team files set aside in the same folder hold them no more.
}
erase-done-mentions = { $count ->
    [one] The name still stands in { $count } text about somebody else.
   *[other] The name still stands in { $count } texts about others.
}
erase-done-copies = Papers, files handed on and copies you made elsewhere are not reached from here.
erase-remove-locked = { $count ->
    [one] Remove { $count } backup or set-aside file as a whole: it has a key from before, and nobody can be erased from it.
   *[other] Remove { $count } backups and set-aside files as a whole: they have a key from before, and nobody can be erased from them.
}
erase-working = Erasing everywhere
erase-done-once = This certificate is shown once and stored nowhere. Print it if you need it.
erase-link = Erase this person
