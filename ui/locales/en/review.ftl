# The check-in and the measured review: promises first, then what changed.

review-check-in-title = Check-in with { $agent }
review-check-in-sub = Two minutes, about what was agreed. No figure is judged today.
review-measured-title = Review with { $agent }
review-measured-sub = First what both promised, then what changed.
review-about = About: { $topic }
review-early = You look early: { $date } was agreed.
review-was-due = { $date } was agreed.
review-moved-from = First agreed for { $date }.
review-moved-why = Moved on { $on } from { $from }: { $why }
review-moved = Moved on { $on } from { $from }.
review-missed = Did not take place on { $from }.
review-missed-why = Did not take place on { $from }: { $why }
review-held-on = Held on { $date }. What was said then stays as it is.
review-cancelled-on = Called off on { $date }.
review-cancelled-why = Called off on { $date }: { $why }
review-open-again = Open it again
review-to-agreement = Read the agreement

review-promised = What { $name } promised
review-promised-nothing = Nothing was promised.
review-promise-by = by { $date }
review-progress-done = Done
review-progress-partly = Partly
review-progress-not-yet = Not yet
review-became-kept = Done
review-became-not-kept = Not done
review-became-not-needed = No longer needed
review-became-open = Still open
review-how-far = How far: { $promise }
review-helped-of = Did it help: { $promise }
review-helped-question = Did it help?
review-helped-yes = Yes
review-helped-no = No
review-helped-cannot-tell = Hard to say
review-promise-word = In a word, why
review-not-done = What was not done says nothing about whether it would help.
review-done-no-help = Done, and it did not help: that says something about the step, not about the person who took it.

review-field-notices = What has changed, in { $agent }’s own words
review-field-in-the-way = What gets in the way
review-field-lead-removes = What { $lead } can take out of the way
review-lead-removes-help = With words and a day it becomes { $lead }’s promise once you have met.
review-lead-removes-by = By
review-lead-removes-missing = Choose a day from today on: what is taken on has a day.
review-lead-removes-made = Now a promise of { $lead }, by { $date }.
review-check-in-say = “How is it going with what we agreed?”
review-check-in-done = We met
review-check-in-done-next = Next: { $kind } on { $date }.

review-other-title = What else changed in these weeks?
review-other-help = Ask both sides. With one tick nobody can say what the plan itself did.
review-other-none = Nothing else that we know of
review-confounder-new-product = A new product or offer
review-confounder-tool-change = A change in the tools
review-confounder-shift-change = Another shift or queue
review-confounder-campaign = A campaign or a peak
review-confounder-holiday = Holidays
review-confounder-sick-leave = Long absence
review-confounder-kpi-change = The figure is counted in another way
review-confounder-other-coaching = Another training or coaching

review-changed-title = What changed
review-too-early-after = { $step ->
    [4] Too early to say: { $weeks } of { $needed } points of four weeks each.
   *[other] Too early to say: { $weeks } of { $needed } weeks.
}
review-too-early-before = { $step ->
    [4] Too early to say: only { $weeks } of { $needed } points of four weeks each are known from before the talk.
   *[other] Too early to say: only { $weeks } of { $needed } weeks are known from before the talk.
}
review-too-early-level = { $step ->
    [4] This figure cannot judge the plan: before the talk only { $weeks } of { $needed } points of four weeks each were on its new level.
   *[other] This figure cannot judge the plan: before the talk only { $weeks } of { $needed } weeks were on its new level.
}
review-too-early-stays = More weeks after the talk do not change that.
review-level-since = Before the talk the figure had come to another level. Only the weeks from { $date } on are compared.
review-too-early-calls = Too early to say: at least { $needed } calls are needed.
review-verdict-too-early = Too early to say.
review-verdict-cant-tell = We cannot tell.
review-verdict-worse = Worse than before the talk.
review-verdict-clearly-better = Clearly better than before the talk.
review-verdict-probably-better = Probably better than before the talk.
review-verdict-no-visible-change = No visible change.
review-doubt-confounded = Something else changed at the same time.
review-doubt-kpi-changed = The figure no longer means what it meant before.
review-doubt-too-wide = These weeks fit both: a change that matters, and none at all.
review-doubt-no-count = Nobody counted before the talk, so there is nothing to compare with.
review-went = { $kpi } went from { $before } to { $after }: { $change }.
review-between = { $size }, and with 95% certainty between { $low } and { $high }
review-less = { $size } less
review-more = { $size } more
review-same = no difference
review-points = { $size } points
review-guard-worse = Meanwhile { $kpi } got worse: { $change }.
review-guard-not-worse = { $kpi } did not visibly suffer.
review-guard-unknown = Whether { $kpi } suffered cannot be told yet.
review-guard-no-direction = Whether { $kpi } suffered cannot be told: nobody said which way is better.
review-guard-none = No figure of this team would show whether something else suffered.
review-everyone = Everybody moved: without what the others did in the same weeks, no change is left. That is the work, not this plan.
review-beside-team = Without what { $count } colleagues did in the same weeks: { $change }.
review-no-team = There are not enough colleagues without such a talk to compare with.
review-by-itself = { $step ->
    [4] Four bad weeks are mostly followed by better ones.
   *[other] A bad week is mostly followed by a better one.
} In your team’s own figures that was so in { $better } of { $of } cases ({ $percent }%), without a talk.
review-by-itself-counted = { $step ->
    [4] In your team’s own figures four bad weeks were followed by better ones in { $better } of { $of } cases ({ $percent }%), without a talk.
   *[other] In your team’s own figures a bad week was followed by a better one in { $better } of { $of } cases ({ $percent }%), without a talk.
}
review-by-itself-unknown = { $step ->
    [4] Four bad weeks are mostly followed by better ones, without a talk too. In your team there are too few weeks to count how often.
   *[other] A bad week is mostly followed by a better one, without a talk too. In your team there are too few weeks to count how often.
}
review-run-back = About { $size } of the change would have come back by itself.
review-hang-together = Neighbouring weeks resemble each other here, so the certainty is lower and the range wider.
review-four-weeks = A single week has too little behind it, so four weeks count as one point.
review-too-few = { $weeks ->
    [one] One week has too little behind it and does not count.
   *[other] { $weeks } weeks have too little behind them and do not count.
}
review-not-a-person = This is about a plan and a figure, not about a person.
review-no-figure = No figure was agreed, so nothing is computed. Judge by the promises and by what both of you noticed.
review-no-direction = For { $kpi } nobody agreed which way is better, so nothing is judged.

review-heard-question = In how many calls was it heard?
review-heard-agreed = Agreed: in { $count } of { $total } calls.
review-heard-before = Before: in { $count } of { $total }.
review-heard-in = Heard in
review-heard-of = of so many calls
review-heard-between = of
review-heard-calls = calls
review-heard = Heard in { $count } of { $total } calls. Of all such calls that is somewhere between { $low } and { $high }%.
review-reached-yes = As often as agreed, or more.
review-reached-in-these-calls = In these calls as often as agreed; so few calls cannot show more.
review-reached-not-in-these-calls = In these calls less often than agreed; in all calls it may still be as agreed.
review-reached-no = Less often than agreed.

review-numbers = The numbers behind it
review-number-weeks = { $step ->
    [4] Points of four weeks before and after
   *[other] Weeks before and after
}
review-number-weeks-value = { $before } and { $after }
review-number-typical = { $step ->
    [4] Typical four weeks before and after
   *[other] Typical week before and after
}
review-number-change = Change, with its 95% range
review-number-team = The same, without the team’s own change
review-number-better = How likely it is better at all
review-number-goal = How likely it is better by the agreed { $goal }
review-number-range = { $step ->
    [4] Normal range of four weeks before
   *[other] Normal range of the weeks before
}
review-number-smallest = Smallest change worth a word
review-number-correlation = { $step ->
    [4] How much four weeks resemble the next four
   *[other] How much one week resembles the next
}
review-number-percent = { $percent }%
review-number-more-than = over { $percent }%
review-number-less-than = under { $percent }%
review-number-own-range = { $step ->
    [4] Of four bad weeks (the worst tenth of the team, at least one person), followed by better ones
   *[other] Of bad weeks (each week’s worst tenth of the team, at least one person), followed by a better one
}
review-number-own-value = { $better } of { $of }, so between { $low } and { $high }%
review-how = Medians of the weeks before and after, compared by ranks; the week of the talk is left out, and so are single weeks that stood out and led to it. Method: Hodges and Lehmann, interval of Mann and Whitney.
review-how-level = Medians of the weeks before and after, compared by ranks; the week of the talk is left out, and so is everything before { $date }, because the figure was on another level then. Method: Hodges and Lehmann, interval of Mann and Whitney.
review-chart-title = { $kpi } before and after
review-chart-says = { $verdict } Typical week before { $before }, after { $after }.
review-chart-talk = The talk of { $date }
review-chart-before = before
review-chart-after = after
review-chart-left-out = { $step ->
    [4] Four weeks up to the week of { $week }: { $value }, left out
   *[other] Week of { $week }: { $value }, left out
}
review-chart-point = { $step ->
    [4] Four weeks up to the week of { $week }: { $value }
   *[other] Week of { $week }: { $value }
}

review-criterion = Looked at: { $kpi }, from { $from } to { $to }.
review-criterion-kpi = Looked at: { $kpi }.
review-criterion-to = Looked at: { $kpi }, to { $to }.
review-criterion-higher = Higher is better.
review-criterion-lower = Lower is better.
review-criterion-behaviour = Looked for: { $text }
review-criterion-changed = Changed on { $date }: { $why }
review-criterion-changed-to = Changed on { $date }: { $now } Because: { $why }
review-criterion-was-nothing = At first nothing to look at was agreed.
review-criterion-was = Agreed first: { $text }
review-criterion-change = Change what is looked at
review-criterion-change-help = What both agreed stays visible beside it, and so does your reason.
review-criterion-why = Why it changes
review-criterion-why-missing = Say why. It stays beside the agreement.
review-criterion-behaviour-missing = Say what one can hear or see.
review-both-numbers = Type both numbers, or none.
review-criterion-save = Change it
review-criterion-goal = Where it is to go

review-decision-title = What now?
review-decision-close = It is done
review-decision-close-help = The plan is closed. Open promises stay open.
review-decision-go-on = Go on as it is
review-decision-go-on-help = The same plan, looked at again.
review-decision-adapt = Do something else
review-decision-adapt-help = A follow-up conversation that begins with ideas.
review-decision-hand-over = Hand it to whoever can change the process
review-decision-hand-over-help = The step was taken and the work still gives the same result.
review-decision-talk = Talk about it again from the start
review-decision-talk-help = A follow-up conversation. Open promises and the old agreement come along.
review-decision-word = Why, in a word
review-decision-missing = Choose what happens next.
review-hand-to = To whom
review-next-on = Look again on
review-next-missing = Choose the day on which you look again.
review-finish = Finish the review

review-move = Move
review-move-title = Move the review with { $agent }
review-move-promises = The promises stay as they are, with their own dates.
review-move-missed = It did not take place
review-move-why = In a word, why
review-move-save = Move it
review-cancel = Call it off
review-cancel-help = It goes off Today. The promises stay, and so does everything that was written.
review-outcome-cancelled = Review called off
review-timeline = { $date }: { $outcome }
review-timeline-open = Open the review of { $date }
review-follows = Takes up the agreement of { $date }
