# Before a talk: three questions the agent answers alone, with the laptop in their hands.

preparation-hand-over = Hand the laptop to { $name } to prepare
preparation-hand-over-note = { $name } notes what to speak about. You read it together in step 1.
preparation-noted = { $name } has noted what to speak about. It stands in step 1 of the conversation.
preparation-title = What would you like to speak about?
preparation-note = In your own words; a few are enough, and any question may stay empty. You and { $lead } read it together at the start of the talk. Only you can change it.
preparation-works = What goes well at the moment, and what do you do for it?
preparation-works-hint = Something you would like to keep, or to pass on.
preparation-hinders = What makes your work harder than it needs to be?
preparation-hinders-hint = Tools, rules, targets, the schedule, the customers: begin with what lies around you.
preparation-wanted = What would help you, and what do you want from { $lead }?
preparation-wanted-hint = One thing that could be different a month from now.
preparation-done = Done
preparation-back = What you wrote is saved. You and { $lead } read it together at the start of the talk.
preparation-again = Write on
preparation-read = { $name } wants to speak about
