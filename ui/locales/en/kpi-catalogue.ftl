# What is known about each built-in KPI: how it is counted, what misleads, what it tempts people to do,
# and what to watch beside it.

kpi-aht-formula = Talk, hold and after-call work of all contacts, added up and divided by the contacts handled.
kpi-aht-pitfall = Another mix of contacts moves it, and a few very long ones pull the average up. A shorter contact is not a better one.
kpi-aht-gamed = Hanging up early, passing contacts on, “call again if it does not work”, finishing the notes in another state.
kpi-aht-beside = Whether customers come back, and whether very short calls or transfers grow.

kpi-talk-formula = Talk time of all contacts, divided by the contacts handled.
kpi-talk-pitfall = It follows what customers call about. An agent who takes the hard ones talks longer.
kpi-talk-gamed = Cutting explanations short, so that the next call comes from the same customer.
kpi-talk-beside = Whether customers come back with the same question.

kpi-hold-formula = Hold time of all contacts, divided by the contacts that were put on hold.
kpi-hold-pitfall = Slow systems and missing rights to decide lengthen it more than any habit does.
kpi-hold-gamed = Muting instead of holding: the silence stays, only the clock stops.
kpi-hold-beside = Silence in reviewed calls, and transfers.

kpi-acw-formula = Time for notes and follow-up after all contacts, divided by the contacts handled.
kpi-acw-pitfall = Some contacts need long notes. Pushed down, the work moves to the next colleague who opens the record.
kpi-acw-gamed = Leaving notes out, or resting in this state.
kpi-acw-beside = Whether the records are complete and correct.

kpi-atp-formula = (Talk time + time available) ÷ (shift − lunch − other breaks).
kpi-atp-pitfall = After-call work and follow-up count against the agent, and time available depends on how many customers call. Above 100% there is a mistake in the hours.
kpi-atp-gamed = Skipping notes to look available.
kpi-atp-beside = Whether records are complete, and whether customers come back.

kpi-adherence-formula = Minutes in the planned state at the planned time, divided by the minutes planned. Some systems count time logged in instead: the two cannot be compared.
kpi-adherence-pitfall = It counts against whoever stays with a customer past the break.
kpi-adherence-gamed = Ending calls when the break begins.
kpi-adherence-beside = What customers say about contacts at the edges of the shift.

kpi-contacts-formula = Contacts handled in the week.
kpi-contacts-pitfall = Hours worked and the number of customers who call decide most of it. Weeks with leave are short weeks.
kpi-contacts-gamed = Picking the easy contacts.
kpi-contacts-beside = Quality review, and whether customers come back.

kpi-contacts-per-hour-formula = Contacts handled, divided by the hours logged in without breaks.
kpi-contacts-per-hour-pitfall = Quiet hours lower it, and so does a queue with hard contacts.
kpi-contacts-per-hour-gamed = Picking the easy contacts and leaving the rest to others.
kpi-contacts-per-hour-beside = Quality review, and whether customers come back.

kpi-csat-formula = Ratings of 4 or 5 out of 5, divided by all answers.
kpi-csat-pitfall = Few customers answer, and not the average ones. Below 20 answers a week it says little: look at four weeks together.
kpi-csat-gamed = Choosing whom to ask, or asking for a five.
kpi-csat-beside = How many answer at all, and whether customers come back.

kpi-csat-mean-formula = All ratings added up, divided by the answers.
kpi-csat-mean-pitfall = One very low rating moves it far, and a scale of words is no ruler. The share of satisfied customers is easier to read.
kpi-csat-mean-gamed = Choosing whom to ask, or asking for a five.
kpi-csat-mean-beside = How many answer at all, and whether customers come back.

kpi-ces-formula = Mean of the answers to “made it easy to handle my issue”, from 1 to 7. Older surveys ask the other way round, from 1 to 5: do not mix them.
kpi-ces-pitfall = Three ways of counting are in use. Few answers scatter widely.
kpi-ces-gamed = Sending the survey after easy contacts only.
kpi-ces-beside = Whether the first contact was enough.

kpi-qa-score-formula = Points reached in the reviewed contacts, divided by the points possible. A critical error is counted on its own, not as zero here.
kpi-qa-score-pitfall = Five reviews of 400 contacts can be 31 points off by chance. Reviewers differ, and drift.
kpi-qa-score-gamed = Working for the form instead of the customer.
kpi-qa-score-beside = What customers say, and whether two reviewers agree on the same contact.

kpi-critical-error-formula = Reviewed contacts with at least one critical error, divided by the contacts reviewed.
kpi-critical-error-pitfall = Rare: read it as “one of 40”, and how many reviews went by since the last one. Keep errors that hurt the customer, the company or the law apart.
kpi-critical-error-gamed = Reviewing what is sure to be in order.
kpi-critical-error-beside = How the reviewed contacts were chosen.

kpi-record-accuracy-formula = Records found complete and correct, divided by the records checked.
kpi-record-accuracy-pitfall = A few checks scatter widely. What counts as complete has to be written down.
kpi-record-accuracy-gamed = Copying the same sentence into every record.
kpi-record-accuracy-beside = How long the notes take.

kpi-transfer-rate-formula = Contacts passed on, divided by the contacts handled. Some have to be passed on: keep needed and avoidable ones apart where you can.
kpi-transfer-rate-pitfall = It shows who may decide what, more than who knows what.
kpi-transfer-rate-gamed = Keeping contacts that somebody else could solve.
kpi-transfer-rate-beside = Whether contacts are resolved from start to finish, and very long ones.

kpi-fcr-formula = Contacts that were enough the first time, divided by the contacts that could be. There are three ways to count it, and their figures cannot be compared.
kpi-fcr-pitfall = A change in the way of counting looks like a change in the work.
kpi-fcr-gamed = Making the question smaller so that it counts as solved, or ticking “resolved”.
kpi-fcr-beside = Whether customers come back all the same.
kpi-fcr-method = How your team counts it
kpi-fcr-method-unsaid = Not said yet
kpi-fcr-method-repeat = Nobody comes back within 7 days with the same reason
kpi-fcr-method-survey = The customer says so in a survey
kpi-fcr-method-logged = The agent ticks it: the weakest of the three

kpi-repeat-rate-formula = Customers who come back within 7 days with the same reason, divided by the customers served. It belongs to whoever had the first contact.
kpi-repeat-rate-pitfall = Rules and products bring customers back too. The last 7 days are not complete yet.
kpi-repeat-rate-gamed = Sending customers to e-mail or chat, where nobody counts.
kpi-repeat-rate-beside = The reasons for coming back.

kpi-e2e-resolution-formula = Contacts that one agent handled from start to finish, divided by the contacts accepted.
kpi-e2e-resolution-pitfall = Some contacts have to be passed on, and holding on to them costs time.
kpi-e2e-resolution-gamed = Keeping contacts that somebody else could solve.
kpi-e2e-resolution-beside = Very long contacts, and quality review.

kpi-short-call-rate-formula = Answered contacts with less than 10 seconds of talk, divided by the contacts answered.
kpi-short-call-rate-pitfall = Wrong numbers and dead lines are in it. It is here to guard the others, and needs many calls to say anything.
kpi-short-call-rate-gamed = Staying on the line for eleven seconds.
kpi-short-call-rate-beside = The recordings: listen to a few before you say anything.

# KPIs of the team alone: explained, never charted for one person.
kpi-service-level = Service level
kpi-service-level-formula = Contacts answered in the agreed time, divided by all contacts offered. Other forms leave short abandoned contacts out, count them as answered, or divide by the answered ones: the same month then reads 41%, 43%, 46% or 50%.
kpi-service-level-pitfall = 80% in 20 seconds is a habit of the trade, not a proven best value.
kpi-service-level-team = How many people are planned for how many calls decides it. Nobody on the phone can.
kpi-service-level-method = Which of the four your team means
kpi-service-level-method-unsaid = Not said yet
kpi-service-level-method-offered = answered in time ÷ all offered
kpi-service-level-method-patient = answered in time ÷ offered without short abandoned ones
kpi-service-level-method-credited = answered in time or abandoned early ÷ all offered
kpi-service-level-method-answered = answered in time ÷ answered
kpi-service-level-beside = How many customers give up, and how many call again because they were answered fast and not helped.

kpi-abandon-rate = Abandoned contacts
kpi-abandon-rate-formula = Contacts given up in the queue, divided by the contacts offered. Those that end within 5 seconds are usually left out.
kpi-abandon-rate-pitfall = A recorded message about waiting times changes it without any change in the work.
kpi-abandon-rate-team = The customer hangs up before anybody could answer.
kpi-abandon-rate-beside = How long those wait who stay, and how many call again.

kpi-occupancy = Occupancy
kpi-occupancy-formula = (Talk + hold + after-call work) ÷ (talk + hold + after-call work + time available).
kpi-occupancy-pitfall = Small teams cannot reach what large ones can. Above about 85 to 90% people wear out.
kpi-occupancy-team = It falls out of staffing and calls. A chart per person would show when the queue was full, not who worked.
kpi-occupancy-beside = How many are absent: who is kept busy without a pause wears out.

kpi-absence = Absence
kpi-absence-formula = Unplanned hours of absence, divided by the hours scheduled. Planned leave is left out.
kpi-absence-pitfall = A few long illnesses move a small team far. Pressed down, people come to work ill.
kpi-absence-team = It is about health. It does not belong on an agent’s page nor into a coaching talk.
kpi-absence-beside = Nothing. It is health data, and for those alone who answer for the staff.

kpi-nps = Net promoter score (NPS)
kpi-nps-formula = Share of 9 and 10 minus share of 0 to 6, on a scale from 0 to 10.
kpi-nps-pitfall = Below 100 answers it can be 15 points off by chance alone.
kpi-nps-team = Customers judge the company, its prices and its products. One person has too few answers and too little of it in hand.
kpi-nps-beside = What customers say about the single contact, and whether they call again.

kpi-cost-per-resolution = Cost per resolved issue
kpi-cost-per-resolution-formula = All costs of the month, divided by the issues resolved, with every contact of an issue counted.
kpi-cost-per-resolution-pitfall = Cost per contact falls when customers have to call twice. This one does not.
kpi-cost-per-resolution-team = It takes a whole month of the whole team to mean anything.

kpi-retention = Customers who stay
kpi-retention-formula = Customers still there 90 days after a contact, divided by the customers served.
kpi-retention-pitfall = Prices and products weigh more than any call.
kpi-retention-team = Nobody keeps or loses customers alone.
