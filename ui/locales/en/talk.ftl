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
