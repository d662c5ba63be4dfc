people-title = People
people-count = { $count ->
    [one] One person in the team.
   *[other] { $count } people in the team.
}
people-add = Add a person
people-search = Search by name
people-nobody-title = Nobody in the team yet
people-nobody = Add the people you lead. Only a name is needed; figures can bring in the rest.
people-none-found = No name here contains “{ $search }”.
people-archived = No longer in the team
people-restore = Bring back
people-new-title = Add a person
people-edit-title = Edit { $name }
people-name = Name
people-name-hint = As it stands in your figures.
people-called = What they are called
people-called-hint = Empty: the first word of the name. Used in the conversation and the agreement.
people-started = With the team since
people-queue = Calls
people-inbound = Inbound
people-outbound = Outbound
people-shift = Shift
people-shift-hint = Early, late, evening: as you say it.
people-days = Working days
people-days-hint = Reviews and promises are suggested on these days.
people-save = Save
people-archive = Leaves the team
people-archive-note = { $name } moves to “No longer in the team”. Nothing is removed, and you can bring { $name } back.
people-name-missing = A name is needed.
people-too-long = This is longer than { $limit } characters. A shorter form is enough here.
people-no-working-day = Choose at least one day: reviews and promises are suggested on them.
people-name-taken = There is already somebody named { $name }. Add a second name or a number, so that the figures find the right person.
people-start-in-future = This day is still to come. Leave it empty until then, or correct it.
people-start-not-a-date = This is not a date the calendar knows. Write it as 2026-03-31.
people-edit = Edit

people-number = Employee number
people-number-hint = As the phone system or payroll writes it. Figures are matched by name or by this number.
people-number-taken = { $name } has this number. Check which of the two is right.
people-aliases = Names in files
people-aliases-note = Figures under these names are brought in for this person.
people-alias-forget = Forget
people-alias-forget-label = Forget the name { $name }
