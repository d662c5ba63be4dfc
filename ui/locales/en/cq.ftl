# The Control Quotient (CQ).

cq-emotion = Resilience
cq-ownership = Ownership
cq-focus = Focus
cq-coachability = Coachability
cq-pressure = Composure under pressure
