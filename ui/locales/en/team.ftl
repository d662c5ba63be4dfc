# The team as a whole. It names several people: for the lead alone.

team-sub = { $agents ->
    [0] Nobody in the team yet.
    [one] One agent.
   *[other] { $agents } agents.
}
team-sub-talks = { $talks ->
    [0] No conversation yet.
    [one] One conversation, on { $since }.
   *[other] { $talks } conversations since { $since }.
}
team-nobody = Add the people you lead. What their conversations have in common then shows here.
team-of = { $kept } of { $all }

team-causes = Where causes lie
team-causes-note = all conversations
team-causes-none = No conversation has named a cause yet.
team-causes-few = { $count ->
    [one] One conversation so far. It says nothing about the team.
   *[other] { $count } conversations so far: too few to see a pattern.
}
team-causes-yours = { $count ->
    [0] None lay in the environment so far.
    [one] One lies in the environment: yours to change first.
   *[other] { $count } lie in the environment: yours to change first.
}
team-causes-most = Most named: { $causes }.
team-causes-named = { $cause } ({ $count })
team-causes-unnamed = { $count ->
    [one] One more conversation names no cause.
   *[other] { $count } more conversations name no cause.
}

team-kept = Promises kept
team-kept-note = due in the last 90 days
team-kept-late = late, still open
team-you = You
team-agents = Your agents
team-kept-none-due = None were due.
team-kept-few = Too few to tell much.
team-kept-interval = So few: anywhere from { $low } to { $high }% is likely.
team-kept-interval-many = Between { $low } and { $high }%, by these alone.
team-kept-yours-not = { $count ->
    [one] One of yours was not kept: start with it.
   *[other] { $count } of yours were not kept: start with those.
}
team-kept-yours-late = { $count ->
    [one] One of yours is late and still open.
   *[other] { $count } of yours are late and still open.
}
team-kept-yours-all = Nothing you promised is left over.

team-cq-key-team = team
team-cq-key-published = published
team-cq-high = High
team-cq-moderate = Moderate
team-cq-low = Low
team-cq-none = Nobody has a score yet.
team-cq-few = { $scored ->
    [one] One of { $people } has a score so far: too few to count.
   *[other] { $scored } of { $people } have a score so far: too few to count.
}
team-cq-needs = A score needs four of the five, each observed on two days in different weeks.
team-cq-alike = With { $people } people, one person is { $points } points: no real difference here.
team-cq-differs = These counts differ from the published ones by more than chance. The instruments differ too, so take it as a question.
team-cq-missing = { $count ->
    [one] One person has no score yet.
   *[other] { $count } people have no score yet.
}
team-cq-source = Where the published shares come from
team-cq-published = Published: 6% low or none, 64% moderate, 30% high (CEB, 1,320 people, with another instrument than ours). The article has 64% as “at least moderate”; that is 94%.

team-rater = Your own ratings
team-rater-nothing = The ratings of the last round show none of the usual rater errors.
team-rater-halo = Most profiles are flat. Read the scale again, one of the five at a time across everybody.
team-rater-leniency = Nearly everything is 4 or 5. Which observation would be a 3?
team-rater-severity = Nearly everything is 1 or 2. Which observation would be a 3?
team-rater-middle = Nearly everything is 3. Where too little was seen, “not observed” says so.
team-rater-recency = { $older ->
    [0] All observations are from the last weeks. None is older.
    [one] Most observations are from the last weeks. Only one is older.
   *[other] Most observations are from the last weeks. Only { $older } are older.
}
team-rater-negativity = Few observations say what worked: { $good }, against { $hard } of the other kind.
team-rater-anchoring = { $profiles ->
    [one] One profile has the same numbers as the time before, with nothing new noted. It can wait.
   *[other] { $profiles } profiles have the same numbers as the time before, with nothing new noted. They can wait.
}
team-rater-contrast = Ratings drift along the order in which you rated. Look at two of them again, in another order.
team-rater-kpi = The profiles follow the week’s first KPI. The five are about behaviour, not about figures.
team-self = For { $people } people, own rating less yours is { $mean } on average. Nineteen in twenty lie between { $low } and { $high }.
team-self-alike = No real difference between the two sides.
team-self-higher = They rate themselves higher than you do, by more than chance. A little of that is usual.
team-self-lower = You rate higher than they do themselves, by more than chance.

team-by-name = By name, not by rank
team-last = Last talk
team-next = Next
team-open = Open:
team-open-you = you
team-open-they = they
team-no-talk = none yet
team-no-figures = no figures
team-next-draft = Begun
team-next-was = Was due { $date }
team-next-today = Today
team-next-today-at = Today { $time }
team-chance-week = { $alarms ->
    [one] Among { $charts } charts, about one false alarm is to be expected this week: a change that chance alone brings.
   *[other] Among { $charts } charts, about { $alarms } false alarms are to be expected this week: changes that chance alone brings.
}
team-chance-weeks = { $weeks ->
    [one] Among { $charts } charts, about one false alarm a week is to be expected: a change that chance alone brings.
   *[other] Among { $charts } charts, about one false alarm in { $weeks } weeks is to be expected: a change that chance alone brings.
}
