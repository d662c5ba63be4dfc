# Said once over the next page, after something was done.

toast-undo = Undo
toast-promise-kept = Marked as kept.
toast-promise-not-kept = Marked as not kept.
toast-promise-open = The promise is open again.
toast-review-held = Marked as held.
toast-review-open = The review is open again.
toast-observation = Noted, and saved on this laptop { $time }.
