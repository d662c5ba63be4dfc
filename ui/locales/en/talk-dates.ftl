# Promises and dates on the pages of the conversation.

talk-about = { $about }: { $advice }
talk-from-idea = The idea it comes from
talk-promise-removed = Promise removed.
talk-promise-back = Bring it back
talk-time-without-date = Choose the date first.
talk-more-than-all = More calls than there are: the first number is at most the second.
talk-which-figure = Which figure
talk-choose-figure = Choose a figure
talk-promise-of-idea = From idea { $number }
talk-calls-before = In
talk-calls-between = of
talk-calls-after = calls
