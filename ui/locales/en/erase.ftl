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
erase-backups = A backup is made first. Older backups still hold this person until they rotate out; going back to one erases the person again.
erase-type-name = Type the name to go on: { $name }
erase-name-differs = This is not the name as it stands above.
erase-do = Erase
erase-done-title = Erased
erase-done = These records were removed from the team file, the free space in it, and its log.
erase-done-backups = { $count ->
    [one] { $count } encrypted backup on this laptop may still hold them. It rotates out within the limit for conversations, and going back to it erases them again.
   *[other] { $count } encrypted backups on this laptop may still hold them. They rotate out within the limit for conversations, and going back to one erases them again.
}
erase-done-aside = { $count ->
    [one] { $count } earlier team file stands aside in the same folder and still holds them. Delete it yourself once you no longer need it.
   *[other] { $count } earlier team files stand aside in the same folder and still hold them. Delete them yourself once you no longer need them.
}
erase-done-mentions = { $count ->
    [one] The name still stands in { $count } text about somebody else.
   *[other] The name still stands in { $count } texts about others.
}
erase-done-copies = Papers, files handed on and copies in a second place are not reached from here.
erase-done-once = This certificate is shown once and stored nowhere. Print it if you need it.
erase-link = Erase this person
