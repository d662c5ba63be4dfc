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
