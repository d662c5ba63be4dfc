# A person goes to another lead.

transfer-give-title = Hand { $name } over to another lead
transfer-give-note = One encrypted file with everything about { $name }. Another lead’s program takes it in; nothing is removed here.
transfer-holds = In the file
transfer-passphrase = Passphrase of the file
transfer-passphrase-note = Choose a passphrase for this file alone, and tell it to the other lead by another way than the file.
transfer-give = Save the file
transfer-file = Person { $date }
transfer-save-title = Save the person’s file
transfer-given = The file is saved. Nothing has changed here.
transfer-then = When the other lead has { $name } in their team, let { $name } leave yours: “Edit”, then “Leaves the team”. Everything stays readable here until you erase it.
transfer-link-give = Hand over to another lead
transfer-take-title = Take a person over
transfer-take-note = From a file another lead has saved for you. You see what changes before anything does.
transfer-take-hint = The one the other lead has told you for this file, not yours.
transfer-passphrase-missing = Type the passphrase of the file first.
transfer-choose = Choose the file
transfer-choose-title = Choose the person’s file
transfer-wrong = This passphrase does not open the file. Check Caps Lock, or ask the other lead again.
transfer-other-file = This is not the file of a person. Choose the one that ends in .alongside-person.
transfer-look-title = Take { $name } over
transfer-from = Saved on { $date } by { $lead }, { $team }.
transfer-new = New here
transfer-same = { $count ->
    [one] One entry is here already, word for word.
   *[other] { $count } entries are here already, word for word.
}
transfer-differ = Here already, but different
transfer-keep-here = Keep what stands here
transfer-keep-here-note = New entries still come in.
transfer-take-file = Take what the file says
transfer-take-file-note = These entries are replaced as the other lead has them.
transfer-name = Name here
transfer-name-note = Somebody else in your team bears this name. A second name or a number tells the two apart.
transfer-take = Take over
transfer-taken = Taken over.
transfer-nothing-new = Everything in this file is here already. Nothing changes.
transfer-erased = You erased { $name } from this team on { $day }. Taking over brings everything in this file back.
transfer-kind-person = The person
transfer-kind-figures = Figures
transfer-kind-talks = Conversations
transfer-kind-words = What was said and found in them
transfer-kind-promises = Promises
transfer-kind-reviews = Reviews
transfer-kind-comments = Dated remarks
transfer-kind-ratings = Ratings (CQ)
transfer-kind-notes = Observations
transfer-kind-other = Other entries
