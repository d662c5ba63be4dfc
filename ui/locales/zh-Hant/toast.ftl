# Said once over the next page, after something was done.

toast-undo = 復原
toast-promise-kept = 已記為做到。
toast-promise-not-kept = 已記為沒做到。
toast-promise-open = 約定已重新開啟。
toast-review-held = 已記為談過。
toast-review-open = 這次回顧已重新開啟。
toast-observation = 已記下，{ $time } 儲存在這台電腦上。
toast-undone = 已復原。
toast-undo-late = 之後又有變化，保持現在的樣子。
toast-discarded = 草稿已放棄。
toast-archived = 已移到「已離開團隊」。
toast-promise-not-needed = 已記為不再需要。
toast-promise-moved = 日期已改，原來的日期會留著。
toast-review-moved = 回顧已改期，約定不變。
toast-review-cancelled = 回顧已取消，約定都保留。
