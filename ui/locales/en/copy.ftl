# The copy of everything for the person it is about.

copy-title = Everything for { $name }
copy-link = Copy of everything for { $name }
copy-note = All that this file holds about { $name }: to read, as a PDF, and for other programs, as JSON and CSV, in one ZIP file.
copy-holds = What is in it
copy-total = { $count } entries, counted in the file and in the copy: the same.
copy-covered = Ratings of a round that is under way ({ $count }) are left out: both sides stay covered until both are done. They stand in the next copy.
copy-open = The copy is not encrypted. Hand it to { $name } alone, and remove it from this laptop then.
copy-save = Save the copy
copy-file = Copy { $name } { $date }
copy-no-pdf = This build sets no PDF: the readable part is a web page instead.
copy-as-it-stands = As it stands in the file
copy-as-it-stands-note = every entry, under the names the file has for it
copy-about-others = KPIs and imports that the figures refer to are described in the JSON part; they are about nobody.
copy-audit = What was done with it
