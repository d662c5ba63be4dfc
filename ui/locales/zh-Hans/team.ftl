# 团队总览。涉及多人：只给组长看。

team-sub = { $agents ->
    [0] 团队里还没有人。
   *[other] 共 { $agents } 位组员。
}
team-sub-talks = { $talks ->
    [0] 还没有谈过话。
   *[other] { $since }以来共谈话 { $talks } 次。
}
team-nobody = 先把您带的人加进来。大家谈话里的共同点会显示在这里。
team-of = { $kept } / { $all }

team-causes = 原因在哪里
team-causes-note = 所有谈话
team-causes-none = 还没有哪次谈话写明原因。
team-causes-few = { $count ->
    [1] 目前只有 1 次谈话，说明不了团队的情况。
   *[other] 目前只有 { $count } 次谈话，还看不出规律。
}
team-causes-yours = { $count ->
    [0] 目前没有一次出在环境上。
   *[other] 有 { $count } 次出在环境上：该由您先去改变。
}
team-causes-most = 提到最多的：{ $causes }。
team-causes-named = { $cause }（{ $count } 次）
team-causes-unnamed = 另有 { $count } 次谈话没有写明原因。

team-kept = 约定的兑现
team-kept-note = 最近 90 天到期的
team-kept-late = 过期未了
team-you = 您
team-agents = 组员
team-kept-none-due = 没有到期的约定。
team-kept-few = 数量太少，说明不了什么。
team-kept-interval = 数量少：真实比例可能在 { $low }% 到 { $high }% 之间。
team-kept-interval-many = 仅凭这些，真实比例在 { $low }% 到 { $high }% 之间。
team-kept-yours-not = 您有 { $count } 个约定没做到：先从这里开始。
team-kept-yours-late = 您有 { $count } 个约定已过期，还没有了结。
team-kept-yours-all = 您答应的事都有着落了。

team-cq-key-team = 团队
team-cq-key-published = 已发表
team-cq-high = 高
team-cq-moderate = 中等
team-cq-low = 低
team-cq-none = 还没有人有分数。
team-cq-few = { $people } 人中只有 { $scored } 人有分数，太少，不便统计。
team-cq-needs = 五项中至少四项，各在不同的两周里观察到过，才会有分数。
team-cq-alike = { $people } 个人里，一个人就占 { $points } 个百分点：看不出真正的差别。
team-cq-differs = 与已发表的比例相比，差别超出了偶然。但量表也不同，只当作一个问题来想。
team-cq-missing = 还有 { $count } 人没有分数。
team-cq-source = 已发表的比例从何而来
team-cq-published = 已发表的比例：低或没有 6%，中等 64%，高 30%（CEB，1,320 人，所用量表与这里不同）。文章把 64% 写成“至少中等”，实际应为 94%。

team-rater = 您自己的评分
team-rater-nothing = 最近一轮评分没有出现常见的评分偏差。
team-rater-halo = 多数人的五项几乎一样。请重读量表，一次只看一项，把所有人评一遍。
team-rater-leniency = 几乎都是 4 分和 5 分。什么样的表现会是 3 分？
team-rater-severity = 几乎都是 1 分和 2 分。什么样的表现会是 3 分？
team-rater-middle = 几乎都是 3 分。看得不够的，可以选“未观察到”。
team-rater-recency = { $older ->
    [0] 观察全部来自最近几周，没有更早的。
   *[other] 观察大多来自最近几周，更早的只有 { $older } 条。
}
team-rater-negativity = 记下做得好的只有 { $good } 条，另一类有 { $hard } 条。
team-rater-anchoring = 有 { $profiles } 人的分数与上次完全相同，其间也没有新的观察，可以先缓一缓。
team-rater-contrast = 分数随着评分的先后在变。换个顺序，重看其中两位。
team-rater-kpi = 分数跟着当周的首个指标走。这五项看的是行为，不是数字。
team-self = { $people } 人的自评减去您的评分，平均为 { $mean }；二十人中约有十九人在 { $low } 与 { $high } 之间。
team-self-alike = 双方没有真正的差别。
team-self-higher = 他们的自评比您的评分高，超出了偶然；略高一些是常见的。
team-self-lower = 您的评分比他们的自评高，超出了偶然。

team-by-name = 按姓名排列，不排名次
team-last = 上次谈话
team-next = 下一次
team-open = 未了：
team-open-you = 您
team-open-they = 组员
team-no-talk = 还没有
team-no-figures = 没有数据
team-next-draft = 已开始
team-next-was = 原定{ $date }
team-next-today = 今天
team-next-today-at = 今天 { $time }
team-chance-week = 共有 { $charts } 张图，本周预计约有 { $alarms } 次误报，也就是纯属偶然的变化。
team-chance-weeks = 共有 { $charts } 张图，预计约每 { $weeks } 周有一次误报，也就是纯属偶然的变化。
