# The built-in KPIs, their units, and which way is better.

kpi-aht = Average handle time
kpi-csat = Customer satisfaction
kpi-fcr = First-contact resolution
kpi-qa-score = Quality review
kpi-adherence = Schedule adherence
kpi-talk = Talk time
kpi-hold = Hold time
kpi-acw = After-call work
kpi-atp = Effective-call percentage
kpi-contacts = Contacts handled
kpi-contacts-per-hour = Contacts per hour
kpi-csat-mean = Satisfaction, mean score
kpi-ces = Customer effort
kpi-transfer-rate = Transfers
kpi-repeat-rate = Repeat contacts
kpi-e2e-resolution = Resolved start to finish
kpi-short-call-rate = Very short calls
kpi-critical-error = Critical errors
kpi-record-accuracy = Accurate records

unit-seconds = Minutes and seconds
unit-share = Percent
unit-per-hour = Per hour
unit-score = Score
unit-count = Count
unit-number = Number

direction-higher = Higher is better
direction-lower = Lower is better
direction-context = Neither is better by itself

kpi-level-1 = Level 1: how much is done, and how fast
kpi-level-2 = Level 2: whether it is done right
kpi-level-3 = Level 3: what the customer experiences
kpi-level-4 = Level 4: what it brings, for customer and company
kpi-control-agent = in the agent’s own hands
kpi-control-partly = partly in the agent’s hands
kpi-control-team = in the hands of team and company, not of one person
