# 碰头与回顾：先看约定，再看变化。

review-check-in-title = 和{ $agent }碰头
review-check-in-sub = 两分钟，只谈约定的事，今天不评数据。
review-measured-title = 和{ $agent }回顾
review-measured-sub = 先看双方的约定，再看有什么变化。
review-about = 主题：{ $topic }
review-early = 提前看了：原定{ $date }。
review-was-due = 原定{ $date }。
review-moved-from = 最初约在{ $date }。
review-moved-why = { $on }改期，原定{ $from }：{ $why }
review-moved = { $on }改期，原定{ $from }。
review-missed = { $from }没有谈成。
review-missed-why = { $from }没有谈成：{ $why }
review-held-on = { $date }谈过，当时说的就留在这里，不再改。
review-cancelled-on = { $date }取消了。
review-cancelled-why = { $date }取消了：{ $why }
review-open-again = 重新打开
review-to-agreement = 看约定书

review-promised = { $name }答应的
review-promised-nothing = 没有约定。
review-promise-by = { $date }前
review-progress-done = 做了
review-progress-partly = 做了一部分
review-progress-not-yet = 还没做
review-became-kept = 做了
review-became-not-kept = 没做
review-became-not-needed = 不再需要
review-became-open = 还在进行
review-how-far = 做到哪里：{ $promise }
review-helped-of = 有没有用：{ $promise }
review-helped-question = 有没有用？
review-helped-yes = 有用
review-helped-no = 没有用
review-helped-cannot-tell = 不好说
review-promise-word = 一句话说明原因
review-not-done = 没做的事，说明不了它有没有用。
review-done-no-help = 做了却没有用，说明的是这个办法，不是做的人。

review-field-notices = 有什么变化，{ $agent }的原话
review-field-in-the-way = 有什么挡着
review-field-lead-removes = { $lead }能帮着清掉什么
review-lead-removes-help = 写下内容和日期，谈过之后就成为{ $lead }的约定。
review-lead-removes-by = 期限
review-lead-removes-missing = 选一个今天或以后的日期：答应的事要有期限。
review-lead-removes-made = 已成为{ $lead }的约定，期限{ $date }。
review-check-in-say = “说好的事，进行得怎么样？”
review-check-in-done = 谈过了
review-check-in-done-next = 接下来：{ $date }{ $kind }。

review-other-title = 这几周还有什么变了？
review-other-help = 两边都问问。只要勾了一项，就说不清是不是这份约定起的作用。
review-other-none = 据我们所知没有
review-confounder-new-product = 新产品或新活动方案
review-confounder-tool-change = 系统或工具改了
review-confounder-shift-change = 换了班次或队列
review-confounder-campaign = 促销或高峰
review-confounder-holiday = 节假日
review-confounder-sick-leave = 长时间不在岗
review-confounder-kpi-change = 这项数据换了算法
review-confounder-other-coaching = 另外的培训或辅导

review-changed-title = 有什么变化
review-too-early-after = { $step ->
    [4] 现在还说不准：四周算一个点，{ $needed } 个点里才有 { $weeks } 个。
   *[other] 现在还说不准：{ $needed } 周里才有 { $weeks } 周。
}
review-too-early-before = { $step ->
    [4] 现在还说不准：四周算一个点，谈话之前要有 { $needed } 个点，现在只有 { $weeks } 个。
   *[other] 现在还说不准：谈话之前要有 { $needed } 周数据，现在只有 { $weeks } 周。
}
review-too-early-level = { $step ->
    [4] 这项数据判断不了这份约定：四周算一个点，谈话之前在新的水平上要有 { $needed } 个点，只有 { $weeks } 个。
   *[other] 这项数据判断不了这份约定：谈话之前在新的水平上要有 { $needed } 周，只有 { $weeks } 周。
}
review-too-early-stays = 谈话之后数据再多，也补不上。
review-level-since = 谈话之前，这项数据已经到了另一个水平，只从{ $date }那一周开始比较。
review-too-early-calls = 现在还说不准：至少要听 { $needed } 通电话。
review-verdict-too-early = 现在还说不准。
review-verdict-cant-tell = 看不出来。
review-verdict-worse = 比谈话之前差了。
review-verdict-clearly-better = 比谈话之前明显好了。
review-verdict-probably-better = 比谈话之前多半好了一些。
review-verdict-no-visible-change = 看不到变化。
review-doubt-confounded = 同一时间还有别的事变了。
review-doubt-kpi-changed = 这项数据的含义和以前不一样了。
review-doubt-too-wide = 这几周的数据两种说法都讲得通：有像样的变化，或者没有变化。
review-doubt-no-count = 谈话之前没有数过，没有可比的。
review-went = { $kpi }从 { $before } 变为 { $after }：{ $change }。
review-between = { $size }，有 95% 的把握在{ $low }到{ $high }之间
review-less = 少 { $size }
review-more = 多 { $size }
review-same = 没有差别
review-points = { $size } 个百分点
review-guard-worse = 与此同时，{ $kpi }变差了：{ $change }。
review-guard-not-worse = { $kpi }没有看得见的变差。
review-guard-unknown = { $kpi }有没有变差，还看不出来。
review-guard-no-direction = { $kpi }有没有变差说不准：没有说过往哪个方向算好。
review-guard-none = 团队现有的数据里，没有哪一项能看出别的地方是否因此变差。
review-everyone = 大家都变了：扣掉同一时期其他人的变化，就不剩什么了。变的是工作本身，不是这份约定。
review-beside-team = 扣掉同一时期 { $count } 位同事的变化：{ $change }。
review-no-team = 没谈过这件事的同事太少，没法对照。
review-by-itself = { $step ->
    [4] 差的四周过后，多半会好一点。
   *[other] 差的一周过后，多半会好一点。
}在您团队自己的数据里，没有谈话的 { $of } 次里有 { $better } 次是这样（{ $percent }%）。
review-by-itself-counted = { $step ->
    [4] 在您团队自己的数据里，差的四周过后，没有谈话的 { $of } 次里有 { $better } 次变好（{ $percent }%）。
   *[other] 在您团队自己的数据里，差的一周过后，没有谈话的 { $of } 次里有 { $better } 次变好（{ $percent }%）。
}
review-by-itself-unknown = { $step ->
    [4] 差的四周过后，不谈话多半也会好一点。您团队的数据还太少，数不出有多常见。
   *[other] 差的一周过后，不谈话多半也会好一点。您团队的数据还太少，数不出有多常见。
}
review-run-back = 这个变化里，约有 { $size } 本来自己就会回来。
review-hang-together = 这里相邻几周彼此相近，所以把握小一些，范围放宽了。
review-four-weeks = 单独一周的数量太少，所以四周算一个点。
review-too-few = { $weeks ->
   *[other] 有 { $weeks } 周的数量太少，不计入。
}
review-not-a-person = 这里说的是一份约定和一项数据，不是一个人。
review-no-figure = 没有约定要看哪项数据，所以不做计算，就看约定做得怎样、两个人注意到什么。
review-no-direction = { $kpi }往哪边算好，当时没有约定，所以不作判断。

review-heard-question = 听了几通，有几通做到了？
review-heard-agreed = 约定：{ $total } 通里有 { $count } 通。
review-heard-before = 之前：{ $total } 通里有 { $count } 通。
review-heard-in = 听到
review-heard-of = 总共几通
review-heard-between = /
review-heard-calls = 通
review-heard = { $total } 通里听到 { $count } 通。放到所有这类电话，大致在 { $low }% 到 { $high }% 之间。
review-reached-yes = 达到了约定的次数，甚至更多。
review-reached-in-these-calls = 这几通里达到了约定；通数太少，只能说到这里。
review-reached-not-in-these-calls = 这几通里没有达到约定；放到所有电话，也可能已经达到。
review-reached-no = 没有达到约定的次数。

review-numbers = 背后的数字
review-number-weeks = { $step ->
    [4] 之前和之后的点数，四周一个点
   *[other] 之前和之后的周数
}
review-number-weeks-value = { $before } 和 { $after }
review-number-typical = { $step ->
    [4] 之前和之后四周的一般水平
   *[other] 之前和之后的一般水平
}
review-number-change = 变化，含 95% 范围
review-number-team = 扣掉团队变化之后
review-number-better = 变好的可能性
review-number-goal = 达到约定的 { $goal } 的可能性
review-number-range = { $step ->
    [4] 之前四周数据的正常范围
   *[other] 之前的正常范围
}
review-number-smallest = 值得一提的最小变化
review-number-correlation = { $step ->
    [4] 相邻两个四周有多像
   *[other] 相邻两周有多像
}
review-number-percent = { $percent }%
review-number-more-than = 高于 { $percent }%
review-number-less-than = 低于 { $percent }%
review-number-own-range = { $step ->
    [4] 差的四周（全队最差的一成，至少一人）之后变好的比例
   *[other] 差的一周（当周全队最差的一成，至少一人）之后变好的比例
}
review-number-own-value = { $of } 次里有 { $better } 次，大致 { $low }% 到 { $high }%
review-how = 比较前后各周的中位水平（按名次比较）；谈话那一周不算，引出谈话的个别突出的周也不算。方法：Hodges–Lehmann 估计，Mann–Whitney 区间。
review-how-level = 比较前后各周的中位水平（按名次比较）；谈话那一周不算，{ $date }以前的也不算，因为那时是另一个水平。方法：Hodges–Lehmann 估计，Mann–Whitney 区间。
review-chart-title = { $kpi }，之前与之后
review-chart-says = { $verdict }一般水平之前 { $before }，之后 { $after }。
review-chart-talk = { $date }的谈话
review-chart-before = 之前
review-chart-after = 之后
review-chart-left-out = { $step ->
    [4] 截至{ $week }那一周的四周：{ $value }，不计入
   *[other] { $week }那一周：{ $value }，不计入
}
review-chart-point = { $step ->
    [4] 截至{ $week }那一周的四周：{ $value }
   *[other] { $week }那一周：{ $value }
}

review-criterion = 看的是：{ $kpi }，从 { $from } 到 { $to }。
review-criterion-kpi = 看的是：{ $kpi }。
review-criterion-to = 看的是：{ $kpi }，要到 { $to }。
review-criterion-higher = 越高越好。
review-criterion-lower = 越低越好。
review-criterion-behaviour = 看的是：{ $text }
review-criterion-changed = { $date }改过：{ $why }
review-criterion-changed-to = { $date }改过：{ $now }理由：{ $why }
review-criterion-was-nothing = 起初没有约定看什么。
review-criterion-was = 最初约定：{ $text }
review-criterion-change = 改一改看什么
review-criterion-change-help = 双方原来的约定和您写的理由都会留在旁边。
review-criterion-why = 为什么要改
review-criterion-why-missing = 写下理由，它会留在约定书旁边。
review-criterion-behaviour-missing = 写下能听到或看到的是什么。
review-both-numbers = 两个数都填，或者都不填。
review-criterion-save = 就这样改
review-criterion-goal = 要到多少

review-decision-title = 接下来怎么办？
review-decision-close = 到此结束
review-decision-close-help = 这份约定就此结束，没做完的约定照旧保留。
review-decision-go-on = 照原样继续
review-decision-go-on-help = 约定不变，到时再看一次。
review-decision-adapt = 换个办法
review-decision-adapt-help = 接着谈一次，从想办法开始。
review-decision-hand-over = 交给能改流程的人
review-decision-hand-over-help = 该做的做了，结果还是一样，问题在做法本身。
review-decision-talk = 从头再谈一次
review-decision-talk-help = 再谈一次，没做完的约定和原来的约定书都会带过去。
review-decision-word = 一句话说明原因
review-decision-missing = 选一下接下来怎么办。
review-hand-to = 交给谁
review-next-on = 再看的日期
review-next-missing = 选一个再看的日期。
review-finish = 结束回顾

review-move = 改期
review-move-title = 和{ $agent }的回顾改期
review-move-promises = 各项约定和它们的日期都不变。
review-move-missed = 没有谈成
review-move-why = 一句话说明原因
review-move-save = 就改到这天
review-cancel = 取消这次回顾
review-cancel-help = 它不再出现在“今天”。约定和写过的内容都保留。
review-outcome-cancelled = 回顾已取消
review-timeline = { $date }：{ $outcome }
review-timeline-open = 打开{ $date }的回顾
review-follows = 接着{ $date }的约定
