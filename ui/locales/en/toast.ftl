# Said once over the next page, after something was done.

toast-undo = Undo
toast-promise-kept = Marked as kept.
toast-promise-not-kept = Marked as not kept.
toast-promise-open = The promise is open again.
toast-review-held = Marked as held.
toast-review-open = The review is open again.
toast-observation = Noted, and saved on this laptop { $time }.
toast-undone = Undone.
toast-undo-late = This has changed since and stays as it is now.
toast-discarded = The draft was put aside.
toast-archived = Moved to “No longer in the team”.
toast-promise-not-needed = Marked as no longer needed.
toast-promise-moved = The date is moved. The first one stays in its history.
toast-review-moved = The review is moved. Its promises stay as they are.
toast-review-cancelled = The review is called off. Its promises stay.
