backup-title = Backups
backup-last = The newest is from { $when }.
backup-none = There is no backup yet.
backup-none-yet = The first one is made a quarter of an hour after something changes.
backup-how = The program makes one within a quarter of an hour of a change, and before every big step.
backup-sample = The sample team is made up and gets no backups.
backup-when = { $date }, { $time }
backup-holds-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
backup-holds-talks = { $count ->
    [one] { $count } conversation
   *[other] { $count } conversations
}
backup-holds-figures = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
backup-other-key = Opens with the passphrase of its day
backup-holds-unknown = What it holds cannot be listed
backup-other-closed = This backup has the key the team file had before. What it holds shows once it is open.
backup-other-note = It opens with the passphrase of its day. What is here now is backed up first and set aside as a file. Nothing is deleted.
backup-why-time = Made by itself
backup-why-asked = Made by you
backup-why-import = Before an import
backup-why-migration = Before a new version
backup-why-erase = Before somebody was erased
backup-why-restore = Before going back to a backup
backup-why-rebaseline = Before a normal range was set anew
backup-why-removal = Before something was removed
backup-why-new-key = Before a new key
backup-problem = The last backup could not be made.
backup-lies-synced = The team file lies in a folder that { $name } copies while it is open, which can damage it. Keep it in a folder of this laptop, and let { $name } have the second place.
backup-lies-network = The team file lies on another computer. When the network goes, so may the last changes. Keep it on a disk of this laptop.
backup-second = Second place
backup-second-none = None chosen
backup-second-note = Gets an encrypted copy of every backup: a USB stick, or a synced folder.
backup-second-choose = Choose a folder
backup-second-change = Change
backup-second-forget = Stop copying
backup-second-title = Folder for copies of the backups
backup-second-same = The team file itself lies there. Choose another disk, or a folder elsewhere.
backup-second-missing = This folder is not there now; the stick may be out. The copy is made as soon as it is back.
backup-second-full = The second place is full. Make room there; the copy is tried again by itself.
backup-second-read-only = The second place cannot be written to. The copy is tried again by itself.
backup-second-failed = The copy in the second place could not be made. It is tried again by itself.
backup-here = On this laptop
backup-make = Make a backup now
backup-making = Making it
backup-made = The backup is made and checked.
backup-save-elsewhere = Save one elsewhere
backup-look-only = You are only looking: nothing changes.
backup-what = What
backup-then = In the backup
backup-now = Now
backup-people = People
backup-talks = Conversations
backup-figures = Weekly values
backup-who = Who is in it
backup-nobody = Nobody yet.
backup-more = and { $count } more
backup-missing = What would be missing
backup-missing-none = Every person and every conversation of today is in it as it is now.
backup-missing-person = not in it
backup-missing-talk = conversation, as saved { $when }
backup-restore = Go back to this backup
backup-restoring = Opening it
backup-restore-note = What is here now is backed up first and set aside as a file. Nothing is deleted.
backup-restored = The backup is open. The file from before is set aside.
backup-damaged-title = The team file is damaged
backup-damaged-kept = It is left exactly as it is and will be set aside, never deleted. A backup can take its place.
backup-damaged-newest = The newest good backup is from { $when }.
backup-damaged-missing = The damaged file was written last { $when }. What can still be read of it is brought over to the backup; the rest of what was typed between the two is missing.
backup-salvaged = { $count ->
    [one] Newer entries about one person were brought over from the damaged file.
   *[other] Newer entries about { $count } people were brought over from the damaged file.
}
backup-salvaged-not = { $count ->
    [one] What it held about one person could not be read whole: there, the backup counts.
   *[other] What it held about { $count } people could not be read whole: there, the backup counts.
}
backup-damaged-counted = In the damaged file there could still be counted: { $counted }.
backup-damaged-open = Open this backup
backup-damaged-older = Older backups
backup-damaged-this = Open
backup-damaged-none = There is no good backup in the folder of the team file. One on a stick can be opened from the welcome page.
backup-keys-mended = The keys beside the team file were lost and have been written anew from a backup.
backup-settings-note = What is kept, a second place, and going back to one.
