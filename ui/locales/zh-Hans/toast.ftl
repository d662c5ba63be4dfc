# Said once over the next page, after something was done.

toast-undo = 撤销
toast-promise-kept = 已记为做到。
toast-promise-not-kept = 已记为没做到。
toast-promise-open = 约定已重新打开。
toast-review-held = 已记为谈过。
toast-review-open = 这次回顾已重新打开。
toast-observation = 已记下，{ $time } 保存在这台电脑上。
