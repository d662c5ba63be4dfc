# 提醒：通知里写什么，以及怎么设置。

reminder-due = 今天有 { $count } 件事到期
reminder-reviews = { $count } 次回顾
reminder-promises = { $count } 项约定
reminder-more-names = { $names }，还有 { $count } 人
reminder-locked = 解锁并肩后可以查看。

reminder-title = 提醒
reminder-note = 在这台电脑上弹出通知，每天最多一次。
reminder-on = 回顾、中途碰头或约定到期时提醒我
reminder-shows = 通知里显示
reminder-shows-count = 只写有几件事
reminder-shows-names = 也写名字
reminder-shows-hint = 别人也可能看到通知，锁屏上也会显示。团队文件锁着时，通知里不会出现名字。
reminder-quiet-from = 安静时段开始
reminder-quiet-until = 安静时段结束
reminder-quiet-hint = 安静时段里到期的事，过了时段再提醒。两个时间相同，就没有安静时段。谈话进行中不会提醒；程序启动后，要先解锁一次团队文件才会提醒。
reminder-quiet-wrong = 安静时段需要两个时间，例如 20:00 和 08:00。
