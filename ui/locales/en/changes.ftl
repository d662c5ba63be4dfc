# What was done lately, and the way back.

changes-title = Recent changes
changes-sub = Each can be undone once, as long as nothing else came after it.
changes-none = Nothing was put away, marked or moved lately.
changes-archived = { $agent } left the team.
changes-discarded = The draft with { $agent } was put aside.
changes-kept = Kept, with { $agent }: { $promise }
changes-not-kept = Not kept, with { $agent }: { $promise }
changes-not-needed = No longer needed, with { $agent }: { $promise }
changes-promise-moved = Moved from { $from }, with { $agent }: { $promise }
changes-held = The review with { $agent } was held.
changes-called-off = The review with { $agent } was called off.
changes-review-moved = The review with { $agent } was moved from { $from }.
changes-kept-until = { $when }. Its words stay until { $date }.
changes-undone = undone
changes-over = has changed since
changes-link = What was put away, marked or moved can be undone here.
changes-open = Open
