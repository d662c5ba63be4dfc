# 提醒：通知裡寫什麼，以及怎麼設定。

reminder-due = 今天有 { $count } 件事到期
reminder-reviews = { $count } 次回顧
reminder-promises = { $count } 項約定
reminder-more-names = { $names }，還有 { $count } 人
reminder-locked = 解鎖並肩後可以查看。

reminder-title = 提醒
reminder-note = 在這台電腦上顯示通知，每天最多一次。
reminder-on = 回顧、中途碰面或約定到期時提醒我
reminder-shows = 通知裡顯示
reminder-shows-count = 只寫有幾件事
reminder-shows-names = 也寫名字
reminder-shows-hint = 別人也可能看到通知，鎖定畫面上也會顯示。團隊檔案鎖著時，通知裡不會出現名字。
reminder-quiet-from = 安靜時段開始
reminder-quiet-until = 安靜時段結束
reminder-quiet-hint = 安靜時段裡到期的事，過了時段再提醒。兩個時間相同，就沒有安靜時段。談話進行中不會提醒；程式啟動後，要先解鎖一次團隊檔案才會提醒。
reminder-quiet-wrong = 安靜時段需要兩個時間，例如 20:00 和 08:00。
