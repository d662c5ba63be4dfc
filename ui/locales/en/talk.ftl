# The pages of the conversation: what stands around the questions.

talk-since = Since { $date }
talk-kept-all = { $total ->
    [one] { $name } kept the promise
    [2] { $name } kept both promises
   *[other] { $name } kept all { $total } promises
}
talk-kept-some = { $kept ->
    [0] { $name } kept none of { $total }
   *[other] { $name } kept { $kept } of { $total }
}
talk-kept-so-far = { $name } kept { $kept } of { $total }, { $open } open
talk-others = Also in the figures
talk-unknown-field = This belongs to no open question. Open the conversation again.
talk-ideas-first = The agent’s ideas come first. Write one down, or tick that nothing came to mind.

## Fields

conversation-field-short-form = Short form

## Figures as facts

talk-pick-title = Figures to look at together
talk-pick-none = No figures of { $agent } yet. A conversation needs none.
talk-example-title = One example
talk-too-few-weeks = There are too few weeks to tell whether anything changed. By themselves these figures are no reason for a talk.
talk-no-change-title = No real change.

## The way to the cause

talk-figures-say-yes = The picked figures say yes.
talk-figures-say-no = The picked figures show no real change.
talk-change-answer = Change
talk-answer-of = Answer to: { $question }

## Ideas

talk-cause-is = Main cause: { $cause }.
talk-no-ideas-yet = There are no ideas to choose from yet.
talk-to-ideas-of = To { $agent }’s ideas
