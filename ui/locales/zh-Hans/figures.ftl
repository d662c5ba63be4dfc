# 数字说明了什么，用平常的话说。

figures-no-change = 没有真正的变化
figures-collecting = 积累数据中：已有 { $have } 周，需 { $need } 周
figures-none = 还没有数据
figures-early = { $weeks ->
   *[other] 只有 { $weeks } 周数据，正常范围仅供参考。
}
# $way：better、longer、shorter、higher、lower；$sure：exact，或 least（起点早于所读的周）。
figures-run = { $sure ->
    [least] 至少 { $weeks } 周
   *[exact] 连续 { $weeks } 周
}{ $way ->
    [better] 好转
    [longer] 偏长
    [shorter] 偏短
    [higher] 偏高
   *[lower] 偏低
}
figures-run-levels = { $run }：现在约 { $now }，之前约 { $before }。
figures-run-ask = { $sentence }问问是什么变了。
figures-level-since = { $sure ->
    [least] 至少从{ $date }起约为 { $now }，
   *[exact] 从{ $date }起约为 { $now }，
}之前约 { $before }。
figures-target-added = { $sentence }目标 { $target }。
# $when：last、this，或 earlier（附日期）。
figures-outside = { $when ->
    [four] 截至{ $date }那一周的四周
    [last] 上周
    [this] 本周
   *[earlier] { $date }那一周
} { $value }，{ $side ->
    [above] 高于
   *[below] 低于
}平常的 { $range }。
figures-outside-short = { $when ->
    [four] 截至{ $date }那一周的四周
    [last] 上周
    [this] 本周
   *[earlier] { $date }那一周
}{ $side ->
    [above] 高于
   *[below] 低于
}平常范围
figures-range = { $low } 至 { $high }

figures-advice-noise = 仍在平常的 { $range } 之内。单凭它不必谈话：下周很可能自己回去。
figures-advice-noise-week = { $week }那一周的 { $value } 仍在平常的 { $range } 之内。单凭它不必谈话：下周很可能自己回去。
figures-not-judged = { $week }那一周的 { $value } 不作判断（{ $reason }）。
figures-advice-on-target = 稳定，也达到了目标。保持原样，道声谢。
figures-advice-off-target = { $side ->
    [above] 稳定在约 { $level }，高于 { $target } 的目标。
   *[below] 稳定在约 { $level }，低于 { $target } 的目标。
}目前的工作方式就是这个水平，做法不变，结果也不会变。看看流程、工具和培训，或者目标本身。
figures-advice-worse = 确实变差了，值得谈一谈。
figures-advice-changed = 有些事情变了。先从系统查起，弄清是什么。
figures-advice-better = 确实变好了。弄清是什么起了作用，别人也许用得上。
figures-outside-note = 超出平常范围也可能是碰巧，大约每 370 周一次，数据少时更多。先问问当时有什么不同，从系统问起。
figures-jump = { $date }那一周，数字比上一周的变动超出了平常的幅度。当时有什么不同？
figures-team-event = { $judged } 人中有 { $moved } 人同时变动：这是系统的事，不是某个人的事。

figures-reason-median = 有一周与下一周相差很大，所以正常范围按周与周之间通常的差距来算。
figures-reason-lopsided = 这类数字向上比向下走得更远，所以正常范围上下不对称。
figures-reason-runs-off = 这里相邻几周彼此相关，所以连续几周偏向一侧不算变化。
figures-reason-own-limits = 每周背后的数量不同，所以每周各有正常范围：数量越少，范围越宽。
figures-reason-stretched = 各周之间的差别超出了数量能解释的程度，所以正常范围放宽了。
figures-reason-few-events = 每周只有几次，所以只有离得很远的单周才算变化。
figures-reason-four-weeks = 每周的数量太少，所以一个点代表四周。
figures-reason-unsettled = 这些周处在几个不同的水平上，没有哪个范围算平常。如果知道是什么变了，而且会一直这样，就从那里重新划定正常范围。
figures-unsettled-short = 有几个水平，没有平常范围
figures-outside-unsettled = { $when ->
    [four] 截至 { $date }那一周的四周：
    [last] 上周
    [this] 本周
   *[earlier] { $date }那一周：
}{ $value }。之前的周处在几个不同的水平上，没有哪个算平常。

# Too few, or too rare, for a chart.
figures-early-windows = { $points ->
   *[other] 只有 { $points } 个四周的点，正常范围仅供参考。
}
figures-collecting-windows = 积累数据中：已有 { $have } 个四周的点，需 { $need } 个
figures-too-little = 每周的数量太少，分不清变化与偶然
figures-rare = 四周里 { $of } 次中有 { $events } 次，真实水平可能在 { $range } 之间
figures-advice-rare = { $counted }。数量太少，画不出图：多一次少一次都是偶然。请逐件去看。

figures-point = { $date }那一周：{ $value }
figures-point-change = { $date }那一周：{ $value }，真正的变化
figures-conversation-on = { $date }谈过话
figures-target = 目标 { $target }
figures-chart-described = { $verdict }。最新 { $latest }，平均 { $mean }，正常范围 { $range }。
figures-chart-collecting = { $verdict }。最新 { $latest }。
