# 一个约定的结果：做到了没有，为什么。

promise-title = 这个约定怎么样了？
promise-of = { $name }的约定
promise-due = { $date }前
promise-kept = 做到了
promise-not-kept = 没做到
promise-open = 还在进行
promise-word = 一句话说明原因
promise-word-too-long = 最多 { $kept } 个字，现在多了 { $over } 个，还没有保存。
promise-choose = 选一下结果。
promise-not-needed = 不再需要
promise-not-needed-help = 不算做到，也不算没做到，不再计入。
promise-move = 改日期
promise-move-help = 原来的日期会留着。
promise-move-to = 新日期
promise-move-missing = 选一个新日期。
promise-moved = 最初是{ $date }前
promise-moved-on = { $on }改过：从{ $from }改到{ $to }
promise-moved-why = { $on }改过：从{ $from }改到{ $to }，{ $why }
promise-history = 之前的日期
promise-settle-label = 结果如何：{ $promise }
promise-rate = { $name }：{ $of } 项里做到 { $kept } 项，长期看大致在 { $low }% 到 { $high }% 之间。
promise-rate-few = { $name }：{ $of } 项里做到 { $kept } 项。
promise-rate-you = 您：{ $of } 项里做到 { $kept } 项，长期看大致在 { $low }% 到 { $high }% 之间。
promise-rate-you-few = 您：{ $of } 项里做到 { $kept } 项。
