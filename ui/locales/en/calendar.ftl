# Reviews for the calendar program.

calendar-review-with = Review with { $name }
calendar-add = To the calendar
calendar-add-all = All reviews to the calendar
calendar-file = Reviews
calendar-save-title = Save the dates as a calendar file
calendar-saved = { $count ->
    [one] One date is saved. Open the file and your calendar takes it in; a moved date moves there too.
   *[other] { $count } dates are saved. Open the file and your calendar takes them in; a moved date moves there too.
}
calendar-title = Calendar
calendar-note = An entry says “Review with” and a name, nothing else.
calendar-initials = Initials instead of names
calendar-names = Names
