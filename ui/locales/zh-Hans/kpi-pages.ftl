# 有关 KPI 的页面：目录、单个 KPI、自有 KPI、分组查看、盈亏平衡。

kpis-title = KPI
kpis-title-sub = 每个 KPI 说明什么、说明不了什么、旁边该看什么。
kpis-all = 所有 KPI 的说明
kpis-in-use = 使用中
kpis-own = 我们自己的 KPI
kpis-own-sub = 我们自己的 KPI。
kpis-team-only = 属于团队，不属于个人
kpis-team-only-note = 只在这里说明，不为任何人画图

kpis-new = 添加自己的 KPI
kpis-new-sub = 用于只有您的团队才统计的内容。数据来自文件或手工录入。
kpis-add = 添加
kpis-name = 名称
kpis-name-missing = KPI 需要一个名称。
kpis-name-taken = 已经有同名的 KPI。请换一个名称，或直接使用那一个。
kpis-name-of-the-team = { $name }不为个人画图。{ $reason }
kpis-unit-fixed = 已经有数据，单位不再改变。
kpis-guard = 旁边一起看
kpis-guard-none = 无
kpis-guard-hint = 这个变好时，什么可能变差。它会出现在每位成员的页面上。

kpis-sub = { $level }；{ $control }。
kpis-what = 这是什么
kpis-formula = 怎么算
kpis-pitfall = 哪里会误导
kpis-gamed = 会引出什么做法
kpis-beside = 旁边一起看
kpis-least = 要有多少才算数
kpis-name-variant = { $name }：{ $variant }
kpis-least-contacts = 每周至少 { $count } 次联络；不够就把四周合起来看。
kpis-least-answers = 至少 { $count } 份答卷；不够就把四周合起来看。
kpis-least-reviews = 至少 { $count } 次抽检；不够就把四周合起来看。
kpis-least-to-chart = 至少 { $count } 次抽检才显示，图上每个点背后要有 { $chart } 次。一周不够，就四周合成一个点。
kpis-least-hours = 每周至少 { $count } 小时。
kpis-not-charted = 不为个人画图。
kpis-how-used = 您的团队怎么用
kpis-target = 目标
kpis-target-hint = 写法{ $how }。留空表示没有目标。
kpis-aht-target-hint = 没有目标时，它是用来了解情况的，不是用来追赶的。

# 再看一眼目标。
kpis-thoughts = 值得再想一想
kpis-which-wins = { $aht }和{ $fcr }都设了目标。如果一通电话多花两分钟才能解决，哪一个优先？
kpis-comes-first = { $kpi }优先
kpis-unguarded = { $kpi }设了目标，而客户感受方面一个目标也没有。给{ $guard }设一个目标，快慢才不会走样。
kpis-unguarded-own = “{ $kpi }”有目标，却没有什么说明它对客户意味着什么。选一个客户能感受到的指标放在旁边看，或者给那个指标定目标。
kpis-read-about = { $kpi }的说明
kpis-too-many = 有 { $targets } 个 KPI 设了目标。一个人顾得过来的是 { $few } 个。
kpis-method-unsaid = { $kpi }有三种算法，数字不能互相比较。还没有说明用的是哪一种。
kpis-say-method = 说明是哪一种

# 分组查看一个 KPI。
kpis-cuts = 同一个数据，几种分法
kpis-cuts-span = 看多少周
kpis-cuts-empty = 这几周没有数据。
kpis-cuts-pooled = 每个数值都由背后的数量加总得出，不是平均的平均。
kpis-cuts-unweighted = 有几周没有说明背后有多少，所以每周算得一样重。
kpis-cuts-sums = 这几周的总数。
kpis-cuts-tick = 条形里的短线是整个团队。
kpis-cut = 分组
kpis-sum = 合计
kpis-by-team = 整个团队
kpis-whole-team = 所有人
kpis-by-type = 按联络类型
kpis-by-type-others = 其他较少的类型
kpis-by-type-unsaid = 没有写类型
kpis-by-type-note = { $all } 次里知道类型的有 { $known } 次：不是每个文件都写。
kpis-by-type-some = 不是每个文件都写类型。
kpis-by-queue = 按呼入呼出
kpis-by-queue-note = 这里不知道主题和产品。一行是一次联络的文件可以写明：队列、主题、产品或原因。
kpis-by-shift = 按班次
kpis-by-shift-note = 每个人都算在目前的班次里。
kpis-by-person = 按人，以姓名排序
kpis-no-shift = 没有写班次
kpis-span = { $first }至{ $last }各周
kpis-span-week = { $week }那一周
kpis-span-empty = 这几周没有数据
kpis-weeks = { $count ->
    [52] 1 年
   *[other] { $count } 周
}

# 盈亏平衡。
kpis-even = 第一次多花时间，什么时候划算？
kpis-even-extra = 每次首次联络多花的时间
kpis-even-repeat = 一次重复联络的时长
kpis-even-today = 现在再来的客户
kpis-even-then = 之后再来的客户
kpis-even-zero = 要大于零。
kpis-even-needed = 每次首次联络多花 { $extra }，要让每 100 位客户里少 { $drop } 位再来一次（每次 { $repeat }），时间上才划算。
kpis-even-never = 每次首次联络多花 { $extra }，时间上不可能划算：一次重复联络也只要 { $repeat }。
kpis-even-out-of-reach = 现在只有 { $share } 的客户再来，光靠省时间补不回来。
kpis-even-saves = 从 { $from } 降到 { $to }：每 100 次首次联络省下 { $time }。
kpis-even-costs = 从 { $from } 降到 { $to }：每 100 次首次联络多花 { $time }。
kpis-even-equal = 从 { $from } 降到 { $to }：时间和以前一样。
kpis-even-loyalty = 也可能在别处划算：不用打第二次电话的客户会留下来。这是忠诚，钟表量不出来。
kpis-even-source = 1:00 和 4:00 是原文的数字；原文没有说的是，重复联络要降低 25 个百分点才行。
kpis-even-own = 现在的比例取自您的团队。

# 成员页面上，效率类 KPI 旁边。
kpis-guard-beside = 旁边一起看：{ $guards }
kpis-guard-says = { $kpi } { $value }，{ $verdict }
kpis-guard-missing = 请和{ $guards }一起看：目前还没有它们的数据。
kpis-guard-join = { $one }或{ $other }
kpis-guard-list = { $one }；{ $other }
