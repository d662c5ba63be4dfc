# Said once over the next page, after something was done.

toast-undo = 撤销
toast-promise-kept = 已记为做到。
toast-promise-not-kept = 已记为没做到。
toast-promise-open = 约定已重新打开。
toast-review-held = 已记为谈过。
toast-review-open = 这次回顾已重新打开。
toast-observation = 已记下，{ $time } 保存在这台电脑上。
toast-undone = 已撤销。
toast-undo-late = 之后又有变化，保持现在的样子。
toast-discarded = 草稿已放弃。
toast-archived = 已移到“已离开团队”。
toast-promise-not-needed = 已记为不再需要。
toast-promise-moved = 日期已改，原来的日期会留着。
toast-review-moved = 回顾已改期，约定不变。
toast-review-cancelled = 回顾已取消，约定都保留。
