# The environment audit: fifteen statements without a name, once a quarter.

environment-title = Surroundings
environment-link = What your people say about their surroundings
environment-sub = Fifteen statements about how the work is set up, answered without a name, once a quarter. Ask before you rate anybody.
environment-for-all = Names nobody: fine to look at together
environment-quarter = { $number ->
    [1] January to March { $year }
    [2] April to June { $year }
    [3] July to September { $year }
   *[other] October to December { $year }
}
environment-missing = { $count ->
    [0] Nobody has answered yet.
    [one] One person has answered.
   *[other] { $count } people have answered.
} { $missing ->
    [one] One more, and you can close the quarter and see what all together say.
   *[other] { $missing } more, and you can close the quarter and see what all together say.
}
environment-enough = { $count } people have answered. Close the quarter to see what they say together: then no more answers come in, so that nobody can work out what one person said.
environment-closed = This quarter is closed. The next answers are taken in the next one.
environment-too-small = With fewer than { $count } people, everybody could tell who said what. Talk about it together instead.
environment-ask = Hand the laptop round
environment-close = Close the quarter and show
environment-none = Nothing to show yet.
environment-people = { $count } people
environment-score = { $score } of 100.
environment-low = Change this before you rate people.
environment-area-few = Too few answers to this part.
environment-items = The five statements
environment-item = { $mean } of 5
environment-item-few = too few answers
environment-first = Change this before you rate people:
environment-first-link = What your people said about their surroundings

environment-answer-title = How is the work set up for you?
environment-answer-note = There is no name on your answers. They are mixed with those of the others, and shown as a mean once at least five people have answered.
environment-answer-skip = Leave out what you cannot say.
environment-answer-hint = Once handed in, nobody can open your answers again, not even you.
environment-degree-1 = Not at all
environment-degree-2 = Hardly
environment-degree-3 = In part
environment-degree-4 = Mostly
environment-degree-5 = Fully
environment-nothing-chosen = Nothing is chosen yet.
environment-done = Hand in
environment-leave = Not now
environment-back = Hand the laptop on to the next person, or give it back.
environment-next = The next person answers

environment-trust = Trust in judgement
environment-trust-1 = I may decide myself how to solve a customer’s problem.
environment-trust-2 = I may leave the script when it does not help.
environment-trust-3 = Nobody holds the clock against me when a call is hard.
environment-trust-4 = The checklist helps me; it is not there to catch me.
environment-trust-5 = A mistake made with good reasons is not punished.
environment-goals = Shared goals
environment-goals-1 = I know what our team wants to achieve.
environment-goals-2 = We had a say in setting our goals.
environment-goals-3 = Our goals make sense for our customers.
environment-goals-4 = I can see how what I do serves them.
environment-goals-5 = Those who lead us act on them, too.
environment-peers = Help among colleagues
environment-peers-1 = There is time to help each other.
environment-peers-2 = Helping a colleague counts as work.
environment-peers-3 = We share what really worked with customers.
environment-peers-4 = On my shift there is somebody I can learn from.
environment-peers-5 = I find it easy to accept help.
