# 一位成员一个 KPI 的大图。

history-chart = 图表
history-none = { $name }还没有这个 KPI 的数据。
history-open = { $kpi }，大图
history-keys = 在图上移动指针，或在图中用方向键，逐周查看。
history-behind = 每个数值背后有 { $differ ->
    [0] { $most } 个。
   *[other] { $least } 至 { $most } 个。
}
history-behind-bars = 下方的条形表示每个数值背后有多少。
history-behind-bars-wider = 下方的条形表示每个数值背后有多少：越少，正常范围越宽。
history-phases = 有过的变动，以及不计入的周
history-phases-none = 正常范围没有重新划定过，每一周都计入。
history-phase = 从{ $week }那一周起重新计算：{ $reason }（{ $author }）
history-aside-week = { $week }那一周不计入：{ $reason }（{ $author }）
history-taken-back = { $said }。已撤回。
history-table = 逐周查看
history-range = 正常范围
history-four-weeks = { $day }起的四周

# 一个点，由指针或朗读得到。$said 是到此为止、还没有结尾的句子。
history-says = { $week }那一周：{ $value }
history-says-four = { $week }：{ $value }
history-says-from = { $said }，样本数 { $count }
history-says-end = { $said }。
history-says-usual = { $said }。在平常的 { $range } 之内。
history-says-changed = { $said }。属于真正的变化；平常是 { $range }。
history-says-state = { $said }。{ $state }。
history-left-out = 不计入：{ $reason }
history-aside-leave = 不在岗
history-aside-outage = 系统故障
history-aside-other = 其他原因
history-aside-short-week = 上班时间短的一周
history-aside-unfinished = 还没有结束
history-aside-maturing = 客户还可能再打来
history-aside-few = 数量太少，看不出来

# 与团队中位数相比，以及早期迹象。
history-relative = 与团队中位数相比
history-absolute = 看数字本身
history-relative-name = { $kpi }，与团队中位数相比
history-relative-note = 100 是团队当周的中位数。所有人一起的变动不会显示在这里。
history-relative-none = 同一周至少有五个人有数字，才有团队中位数。
history-hints-show = 显示早期迹象
history-hints-hide = 隐藏早期迹象
history-hints-some = 圆圈是早期迹象：四周里有三周明显偏在一侧。它不是真正的变化，不计入任何判断，偶然也会出现。
history-hints-none = 这里没有早期迹象：没有哪四周里有三周明显偏在一侧。
history-hint = 早期迹象

# 整月的数值。
history-months = 整月
history-month = 月份
history-months-note = 一个月就是一个月，拆不成周，所以不进图表，不算信号，也不用于回顾。
history-months-only = { $name }的这项指标只有整月的数值，没有按周的。要有图表，要分清真变化和偶然，需要按周的数值。
history-month-whole = 文件里的原值
history-month-weeks = { $weeks } 周的平均
