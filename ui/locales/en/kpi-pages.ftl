# The pages about KPIs: the catalogue, one KPI, the team's own, the cuts, the break-even box.

kpis-title = KPIs
kpis-title-sub = What each one says, what it does not, and what to watch beside it.
kpis-all = All KPIs explained
kpis-in-use = in use
kpis-own = KPIs of our own
kpis-own-sub = A KPI of our own.
kpis-team-only = Of the team, not of one person
kpis-team-only-note = Explained here, charted for nobody

kpis-new = Add a KPI of our own
kpis-new-sub = For what only your team measures. Its figures come from a file or are typed by hand.
kpis-add = Add this KPI
kpis-name = Name
kpis-name-missing = A KPI needs a name.
kpis-name-taken = There is a KPI of this name already. Choose another name, or use that one.
kpis-name-of-the-team = { $name } is not charted for one person. { $reason }
kpis-unit-fixed = It has figures already, so its unit stays.
kpis-guard = Watch beside it
kpis-guard-none = Nothing
kpis-guard-hint = What could get worse while this one gets better. It stands beside it on every agent’s page.

kpis-sub = { $level }; { $control }.
kpis-what = What it is
kpis-formula = How it is counted
kpis-pitfall = What misleads
kpis-gamed = What it tempts people to do
kpis-beside = Watch beside it
kpis-least = How much it takes
kpis-name-variant = { $name }: { $variant }
kpis-least-contacts = { $count } contacts a week at least. Below that, look at four weeks together.
kpis-least-answers = { $count } answers at least. Below that, look at four weeks together.
kpis-least-reviews = { $count } reviews at least. Below that, look at four weeks together.
kpis-least-to-chart = { $count } reviews at least to show it, and { $chart } behind each point of its chart. Where a week has fewer, four weeks make one point.
kpis-least-hours = { $count } hours a week at least.
kpis-not-charted = Not charted for one person.
kpis-how-used = How your team uses it
kpis-target = Target
kpis-target-hint = Write it { $how }. Empty: no target.
kpis-aht-target-hint = Without a target it is there to be understood, not to be hit.

# A second look at the targets.
kpis-thoughts = Worth a second thought
kpis-which-wins = { $aht } and { $fcr } both have a target. When a call needs two minutes more to be solved, which one wins?
kpis-comes-first = { $kpi } comes first
kpis-unguarded = { $kpi } has a target, and nothing about what customers experience has one. A target on { $guard } keeps speed honest.
kpis-unguarded-own = { $kpi } has a target, and nothing says what it does for customers. Watch something beside it that they experience, or give that a target.
kpis-read-about = About { $kpi }
kpis-too-many = { $targets } KPIs have a target. One person can attend to { $few }.
kpis-method-unsaid = { $kpi } can be counted in three ways whose figures cannot be compared. Nobody has said yet which one this is.
kpis-say-method = Say which

# One KPI by the cuts of a call centre.
kpis-cuts = The same figure, cut in several ways
kpis-cuts-span = Weeks to look at
kpis-cuts-empty = No figures in these weeks.
kpis-cuts-pooled = Every figure is added up from what stands behind it, not an average of averages.
kpis-cuts-unweighted = Some weeks do not say how much stands behind them, so every week counts the same.
kpis-cuts-sums = Everything counted in these weeks, added up.
kpis-cuts-tick = The tick in each bar is the whole team.
kpis-cut = Cut
kpis-sum = Sum
kpis-by-team = Whole team
kpis-whole-team = Everybody
kpis-by-type = By type of contact
kpis-by-type-others = All smaller ones
kpis-by-type-unsaid = No type given
kpis-by-type-note = The type is known of { $known } of { $all }: not every file says it.
kpis-by-type-some = Not every file says the type.
kpis-by-queue = By queue
kpis-by-queue-note = Topics and products are not known here. A file with a row for each contact can say them: a queue, topic, product or reason.
kpis-by-shift = By shift
kpis-by-shift-note = Everybody counts where they work today.
kpis-by-person = By person, in order of names
kpis-no-shift = No shift given
kpis-span = Weeks of { $first } to { $last }
kpis-span-week = Week of { $week }
kpis-span-empty = No figures in these weeks
kpis-weeks = { $count ->
    [52] 1 year
   *[other] { $count } weeks
}

# The break-even box.
kpis-even = When does a longer first contact pay?
kpis-even-extra = More time for each first contact
kpis-even-repeat = Length of a repeat contact
kpis-even-today = Customers who come back today
kpis-even-then = Customers who come back then
kpis-even-zero = This has to be more than zero.
kpis-even-needed = { $extra } more on every first contact pays back in time once { $drop } of every 100 customers no longer come back for { $repeat }.
kpis-even-never = { $extra } more on every first contact cannot pay back in time: a repeat contact takes only { $repeat }.
kpis-even-out-of-reach = Today only { $share } come back, so time alone will not pay for it.
kpis-even-saves = From { $from } to { $to }: saves { $time } on 100 first contacts.
kpis-even-costs = From { $from } to { $to }: takes { $time } more time on 100 first contacts.
kpis-even-equal = From { $from } to { $to }: as much time as before.
kpis-even-loyalty = It can also pay in another way: customers who need not call twice stay. That is loyalty, and no clock counts it.
kpis-even-source = 1:00 and 4:00 are the figures of the article this comes from; what it leaves out is that the repeats must fall by 25 in 100.
kpis-even-own = The share today is your team’s own.

# Beside an efficiency KPI on the agent's page.
kpis-guard-beside = Beside it: { $guards }
kpis-guard-says = { $kpi } { $value }, { $verdict }
kpis-guard-missing = Read it together with { $guards }: no figures of these yet.
kpis-guard-join = { $one } or { $other }
kpis-guard-list = { $one }; { $other }
