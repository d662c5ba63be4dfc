# Settling a promise: was it kept, and why.

promise-title = What became of this promise?
promise-of = { $name }’s promise
promise-due = By { $date }
promise-kept = Kept
promise-not-kept = Not kept
promise-open = Still open
promise-word = In a word, why
promise-word-too-long = { $kept } characters fit, and this is { $over } more. Nothing was saved yet.
promise-choose = Choose what became of it.
promise-not-needed = No longer needed
promise-not-needed-help = Neither kept nor broken: it no longer counts.
promise-move = Move the date
promise-move-help = The earlier date stays in its history.
promise-move-to = New date
promise-move-missing = Choose the new date.
promise-moved = First by { $date }
promise-moved-on = Moved on { $on }, from { $from } to { $to }
promise-moved-why = Moved on { $on }, from { $from } to { $to }: { $why }
promise-history = Earlier dates
promise-settle-label = What became of it: { $promise }
promise-rate = { $name } kept { $kept } of { $of }; over time that is between { $low } and { $high }%.
promise-rate-few = { $name } kept { $kept } of { $of }.
promise-rate-you = You kept { $kept } of { $of }; over time that is between { $low } and { $high }%.
promise-rate-you-few = You kept { $kept } of { $of }.
