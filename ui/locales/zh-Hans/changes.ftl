# 最近做过的改动，以及如何撤销。

changes-title = 最近的改动
changes-sub = 每一项可以撤销一次，只要其后没有别的变化。
changes-none = 最近没有归档、标记或改期。
changes-archived = { $agent }离开了团队。
changes-discarded = 放弃了和{ $agent }的谈话草稿。
changes-kept = 做到了（{ $agent }）：{ $promise }
changes-not-kept = 没做到（{ $agent }）：{ $promise }
changes-not-needed = 不再需要（{ $agent }）：{ $promise }
changes-promise-moved = 从{ $from }改期（{ $agent }）：{ $promise }
changes-held = 和{ $agent }的回顾已谈过。
changes-called-off = 和{ $agent }的回顾已取消。
changes-review-moved = 和{ $agent }的回顾从{ $from }改期。
changes-kept-until = { $when }。写下的内容保留到{ $date }。
changes-undone = 已撤销
changes-over = 之后又有变化
changes-link = 归档、标记和改期，可以在这里撤销。
changes-open = 打开
