# The sample team: names, and what was said and promised. Nobody in it exists.
sample-team = Customer care, evening shift
sample-lead = Ruth Hartmann
sample-mei-name = Mei Lin
sample-mei-called = Mei
sample-shift = evening
sample-file = evening_shift_kpis.csv
sample-hours-reason = Breaks now lie where few people call, so they start on time.
sample-hours-evidence = Roster of the evening shift, third quarter
sample-course-text = Two days at the first-aid course, which the roster did not know of.
sample-works = Customers say thank you by name at the end of the call, week after week.
sample-reason = Asked for by both: this is about the way of working, not about last week’s number.
sample-not-kept = No time found for it in a full week.

# Mei, four months ago
sample-summary-topic = Summary before the end of the call
sample-summary-situation = In three of five reviewed calls the customer asked again what happens next.
sample-summary-view = I think it is clear to them. Then they call again.
sample-summary-promise-1 = Read the summary back to callers
sample-summary-promise-2 = Send the sheet on the new range
sample-summary-notices = When it is busy I leave the summary out. When I give it, nobody asks back.
sample-summary-decision = Reading back stayed undone, so nothing came of it. The sheet stays, and the rest begins anew when the queue is shorter.

# Mei, three months ago
sample-calm-topic = Staying calm with angry callers
sample-calm-situation = Two hard calls right after each other on a Friday evening.
sample-calm-view = The next call rings before I have put the last one down.
sample-calm-promise-1 = Take two minutes off after a hard call
sample-calm-promise-2 = Move Mei’s break to 18:30
sample-calm-notices = The break at 18:30 takes the edge off, and two minutes are enough.
sample-calm-decision = Evenings are easier and both stay with it. The figure leaves it open.

# Mei, six weeks ago
sample-warranty-topic = Calls take longer with the new warranty tool
sample-warranty-situation = Since the new warranty tool, each warranty call needs a second log-in.
sample-warranty-view = I spend a minute on passwords while the customer waits.
sample-warranty-promise-1 = Note each second log-in, two weeks
sample-warranty-promise-2 = Use the returns checklist each time
sample-warranty-promise-3 = Ask IT for one warranty log-in
sample-warranty-promise-4 = Listen to two calls together

# Tomasz
sample-notes-topic = Notes that the next shift can use
sample-notes-situation = Four of ten tickets came back with a question to the writer.
sample-notes-view = I know the case, so I write too little.
sample-notes-promise-1 = Write the open question as the last line
sample-notes-promise-2 = Show three good notes from other shifts

# Amara
sample-transfer-topic = Handing over without starting again
sample-transfer-situation = Customers tell their story again after a hand-over to billing.
sample-transfer-view = Billing does not see my note until the call is over.
sample-transfer-promise-1 = Say the case number aloud at each hand-over
sample-transfer-promise-2 = Ask billing to open the note field earlier

# Minh Anh
sample-start-topic = The first four weeks
sample-start-situation = Tariff questions take two searches where one would do.
sample-start-view = I do not know yet which page is the right one.
sample-start-promise-1 = Keep a list of the ten most used pages
sample-start-promise-2 = Sit side by side for one hour a week

# Priya
sample-solved-topic = What works: solved in one call
sample-solved-situation = Far fewer customers call back since the questions changed.
sample-solved-view = I ask what else could go wrong before I say goodbye.
sample-solved-promise-1 = Show the closing question to two colleagues
sample-solved-promise-2 = Put the question into the guide

# Priya, ten weeks ago
sample-closing-topic = Asking what else could go wrong
sample-closing-situation = One customer in four called again within a week, mostly with the next question.
sample-closing-view = I answer what I am asked. What comes next I only hear in the second call.
sample-closing-promise-1 = Ask what else could go wrong before goodbye
sample-closing-promise-2 = Take the two-minute wrap-up rule away
sample-closing-notices = Fewer people ring back to finish the same thing.
sample-closing-decision = It has become habit, so we close it.

# Samuel
sample-shift-topic = Late buses and the start of the shift
sample-shift-situation = On four evenings the 16:40 bus came after the shift had begun.
sample-shift-view = The earlier bus leaves me an hour in the canteen.
sample-shift-promise-1 = Try the earlier bus for one week
sample-shift-promise-2 = Put Samuel on the early shift

# Lucía
sample-seconds-topic = Calls that end in the first seconds
sample-seconds-situation = About one call in eight is shorter than ten seconds, all along. Nobody knows why yet.
sample-seconds-view = The line is silent, I say my name twice, then it is gone.
sample-seconds-promise-1 = Note date and time of ten silent calls
sample-seconds-promise-2 = Have the headset and the line tested

# Yusuf
sample-returns-topic = Returns without a second call
sample-returns-situation = Three customers were told two different addresses for the same return.
sample-returns-view = I go by memory, and the list has changed.
sample-returns-promise-1 = Open the returns checklist first
sample-returns-promise-2 = Send the new refund rules

# Aoife
sample-greeting-topic = The first sentence of a call
sample-greeting-situation = The long greeting is cut short by most customers.
sample-greeting-view = I say it because it is in the script. Nobody wants to hear it.
sample-greeting-promise-1 = Listen to two own calls, one note each
sample-greeting-promise-2 = Ask for a shorter greeting

# Samuel, paused in step 3
sample-paused-topic = Finding the answer while the customer waits
sample-paused-situation = Monday and Wednesday, calls about the new tariffs.
sample-paused-behaviour = The call is put on hold twice, and both times the search starts anew.
sample-paused-impact = The customer waits about three minutes and asks whether anybody is there.
sample-paused-reaction = True. I dread these calls a little.
sample-paused-view = The tariff page has no order I can remember.
sample-paused-when-well = When I have dealt with the same tariff that morning.
sample-paused-idea-1 = A card with the five tariffs people ask for
sample-paused-idea-2 = Practise one search with a colleague before the shift

# Dated observations, one that went well and one that was hard for each component
sample-seen-emotion-good = A caller shouted. The voice stayed level, and the caller calmed down.
sample-seen-emotion-hard = After a hard call the next greeting came out short.
sample-seen-ownership-good = Called a customer back to correct an address given wrong that morning.
sample-seen-ownership-hard = A wrong booking was explained by the system alone.
sample-seen-focus-good = Took the last call of the shift as carefully as the first.
sample-seen-focus-hard = Asked for the contract number twice within a minute.
sample-seen-coachability-good = Tried the new closing question in the very next call.
sample-seen-coachability-hard = Gave four reasons before hearing the example out.
sample-seen-pressure-good = Thirty people waiting, and each call still ended with a summary.
sample-seen-pressure-hard = In the evening peak two calls were passed on that could have been solved.
