today-title = 今天
today-nobody-title = 先把您带的人加进来
today-nobody = 可以逐个添加，也可以导入数据，文件里的人名会一起带进来。
today-recovery = 恢复单还没有收好。
today-recovery-next = 没有它，一旦忘记口令，团队文件就再也打不开。
today-recovery-make = 生成恢复单

today-today = 今天
today-sub-nothing = 今天没有到期的事。
today-sub-reviews = 今天有 { $count } 次回顾。
today-sub-reviews-late = 有 { $count } 次回顾到期还没谈。
today-sub-own-late = 您自己有 { $count } 个约定过期了。
today-sub-own-today = 您自己有 { $count } 个约定今天到期。
today-sub-own-more = 另有 { $count } 个今天到期。
today-days-late = 过期 { $count } 天
today-weeks-late = 过期 { $count } 周
today-more = 还有 { $count } 条

today-reviews = 回顾
today-reviews-none = 两周内没有回顾。
today-review-measured = 回顾
today-review-about = { $weeks ->
    [0] { $kind }，{ $date }谈过
   *[other] { $kind }，{ $date }谈过，已 { $weeks } 周
}
today-review-open = 开始
today-review-open-label = 开始和{ $agent }的回顾
today-review-move-label = 和{ $agent }的回顾改期

today-promises = 到期的约定
today-promises-none = 这一周没有到期的约定。
today-promised-by-you = 您的约定
today-promised-by-agents = 组员的约定
today-promise-to = 对{ $agent }
today-promise-kept = 做到了：{ $promise }
today-promise-not-kept = 没做到
today-promise-why = 一句话说明原因
today-promise-agreement = { $whom }，打开约定书

today-worth = 值得谈一谈
today-worth-note = 数据有真正的变化
today-worth-also = 同时变化的还有：{ $names }
today-names = { $names }、{ $name }
today-planned = { $day }{ $kind }
today-planned-at = { $day } { $time } { $kind }
today-planned-was = { $kind }原定{ $day }
today-planned-begun = 谈话已开始，待继续
today-planned-nothing = 还没有安排
today-by-chance = 数据这么多（{ $figures } 项），每周约有 { $changes } 项变化纯属偶然。
today-normal = 在正常波动之内：{ $count } 人。
today-normal-next = 没有需要辅导的。
today-unclear = 近期数据太少，看不出来：{ $count } 人。
today-no-figures = 还没有数据。
today-no-figures-next = 选一个话务系统导出的文件，或手动填一周。谈话不一定要有数据：打开一位成员就能开始。

today-waiting = 最久没谈过
today-waiting-since = 上次谈话：{ $date }
today-waiting-never = { $others ->
    [0] 还没有谈过
   *[other] 还没有谈过，另有 { $others } 人也是
}
today-waiting-nobody-had-one = 还没有和任何人谈过。第一次，二十分钟就够。

today-drafts = 待继续
today-draft-left = 第 { $step } 步，共 5 步，保存于{ $when }
today-resume = 继续
today-resume-label = 继续和{ $agent }的谈话
today-at = 今天 { $time }
today-yesterday-at = 昨天 { $time }
today-day-at = { $date } { $time }

today-fresh = 数据到{ $week }那一周，手动填写。
today-fresh-file = 数据到{ $week }那一周。最近的文件：{ $file }，{ $when }导入。
today-import = 导入数据

today-backup-failed = 自{ $day }起一直没能做成备份。
today-backup-failed-next = 请现在做一份，并在那里查看原因。
today-second-gone = 自{ $day }起一直没有找到第二备份位置。
today-second-gone-next = 请插上 U 盘或恢复那个文件夹，副本会自动补上；也可以另选位置。
today-backups-look = 去看备份
