# "Help me find it": the questions on the way to the cause, what they find, and what to do next.

talk-tree-title = Find the cause together
talk-tree-intro = Surroundings first, the person last. It stops at the first answer that fits.
talk-tree-question-of = Question { $number }
talk-tree-yes = Yes
talk-tree-no = No
talk-tree-quote = Who said so, and in which words?
talk-tree-go-back = Change the last answer
talk-tree-answers = Answered so far
talk-tree-found = What the answers point to
talk-tree-next = What to do next
talk-tree-take-over = Take this as the main cause
talk-tree-close = Back to the question
talk-tree-owner-lead = The team lead can change this.
talk-tree-owner-both = Both can change this.

## Questions

talk-tree-n0 = Is there a real change, or a goal missed week after week that customers notice?
talk-tree-n0-help = Look at the figures from step 1. One week outside the target is neither.
talk-tree-n1 = Is it written down what good looks like, up to date, and known?
talk-tree-n1-help = “Could you tell me in your own words what we expect here?”
talk-tree-n2 = Do you see your own results soon, and in enough detail?
talk-tree-n2-help = “When did you last see how your calls went? What did it show?”
talk-tree-n3 = Do tools, knowledge base, time and rules allow it?
talk-tree-n3-help = “What do you have to wait for, search for, or ask permission for?”
talk-tree-n4 = Is doing it right worth it, or at least without a price?
talk-tree-n4-help = “What happens when you take the time? Who notices: the queue, the clock, your colleagues?”
talk-tree-n5 = Would it work in a calm practice call?
talk-tree-n5-help = “If it really had to work, could you do it, with things as they are?”
talk-tree-n6 = Did it work before?
talk-tree-n6-help = “Was there a time when this came easily?”
talk-tree-n7 = Does it come up often enough to stay in practice?
talk-tree-n7-help = “When was the last time you had a case like this?”
talk-tree-n8 = Is it clear why it matters, and is the load bearable at the moment?
talk-tree-n8-help = “What wears you out most in a shift: sameness, angry callers, too little rest?”
talk-tree-n8k = Think of a case that feels dull. Could you say right now how it is solved well?
talk-tree-n8k-help = Asked because a task nobody ever explained can feel like boredom.
talk-tree-n9 = Is this the kind of work you want to do, with a fair load?
talk-tree-n9-help = “Which tasks would you like to have more of?”
talk-tree-n10 = Is there anything private you would rather not talk about here?
talk-tree-n10-help = A yes is enough. Nothing about it is written down.

## What was found, by its name

talk-tree-cause-no-case = no real change, or nothing a customer would notice
talk-tree-cause-expectations = what is expected is not clear
talk-tree-cause-feedback = the results cannot be seen in time
talk-tree-cause-resources = tools, knowledge, time or rules are in the way
talk-tree-cause-incentives = doing it right costs something
talk-tree-cause-never-learned = never learned
talk-tree-cause-out-of-practice = out of practice
talk-tree-cause-changed = the way of working has changed
talk-tree-cause-meaning = the meaning is missing, or the load is too high
talk-tree-cause-role-fit = a different kind of work would fit better
talk-tree-cause-own-choice = a choice of one’s own

## What to do next

talk-tree-next-no-case = Stop looking for a cause. Say what works, and look again when there are more weeks.
talk-tree-next-expectations = Agree in one sentence what good looks like, write it where everybody finds it, and listen to a good call together.
talk-tree-next-feedback = Show the own results every week, with a call or two to listen to.
talk-tree-next-resources = Note what is in the way, and promise to clear one thing: an article, an access right, a shorter script, more authority.
talk-tree-next-incentives = Find out what punishes it, a target or the queue, and change that first.
talk-tree-next-never-learned = Show it, then practise it on calm calls. Set a number of calls to practise, not a figure to reach.
talk-tree-next-out-of-practice = A short refresher, and enough cases to practise on.
talk-tree-next-changed = Go through what is new, on one page, and keep time free to read it.
talk-tree-next-meaning = Talk about variety, room to decide, and time to recover after hard calls.
talk-tree-next-role-fit = Talk about other tasks and where things could lead, without a hurry.
talk-tree-next-own-choice = Say plainly what you expect, ask what speaks against it, and agree what both of you do.
talk-tree-postponed = Let us leave it there for today.
talk-tree-postponed-help = Nothing is written down but that the search is postponed. Say where help can be found: HR, or a confidential adviser.
