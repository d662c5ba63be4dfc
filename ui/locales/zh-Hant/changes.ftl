# 最近做過的變更，以及如何復原。

changes-title = 最近的變更
changes-sub = 每一項可以復原一次，只要其後沒有別的變化。
changes-none = 最近沒有封存、標記或改期。
changes-archived = { $agent }離開了團隊。
changes-discarded = 放棄了和{ $agent }的談話草稿。
changes-kept = 做到了（{ $agent }）：{ $promise }
changes-not-kept = 沒做到（{ $agent }）：{ $promise }
changes-not-needed = 不再需要（{ $agent }）：{ $promise }
changes-promise-moved = 從{ $from }改期（{ $agent }）：{ $promise }
changes-held = 和{ $agent }的回顧已談過。
changes-called-off = 和{ $agent }的回顧已取消。
changes-review-moved = 和{ $agent }的回顧從{ $from }改期。
changes-kept-until = { $when }。寫下的內容保留到{ $date }。
changes-undone = 已復原
changes-over = 之後又有變化
changes-link = 封存、標記和改期，可以在這裡復原。
changes-open = 開啟
