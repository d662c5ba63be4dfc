# 所有计划合在一起看，以及留给人的时间。

plans-title = 所有计划
plans-sub = { $plans ->
    [0] 还没有判断过任何计划。
   *[other] 已判断 { $plans } 个计划。
}
plans-together = 合在一起看
plans-few = { $plans ->
    [0] 单个计划很少能下结论，满 { $least } 个才能合在一起看。
   *[other] 单个计划很少能下结论，满 { $least } 个才能合在一起看；目前有 { $plans } 个前后都有数据。
}
plans-better = { $plans } 个计划合起来，数据朝约定的方向变化：相当于平常波动的 { $effect } 倍，在 { $low } 与 { $high } 之间。
plans-worse = { $plans } 个计划合起来，数据朝相反的方向变化：相当于平常波动的 { $effect } 倍，在 { $low } 与 { $high } 之间。
plans-unclear = { $plans } 个计划合起来看不出变化：相当于平常波动的 { $effect } 倍，在 { $low } 与 { $high } 之间。
plans-cant-tell = 看过结果的 { $of } 个计划里，有 { $times } 个说不准，占 { $share }%（大致在 { $low }% 到 { $high }% 之间）。对单个计划来说，这是最常见的老实答案。
plans-how = 怎么算的
plans-note = 平常波动是指一个人谈话之前各周数据的标准差。每个计划同等计算，区间为 95%。这几周里别的变化也包含在内。
plans-verdict-too-early = 为时尚早
plans-verdict-cant-tell = 说不准
plans-verdict-worse = 变差
plans-verdict-clearly-better = 明显变好
plans-verdict-probably-better = 可能变好
plans-verdict-no-visible-change = 看不出变化
plans-minutes = 辅导时间
plans-minutes-note = 最近 12 周，按周
plans-minutes-sub = { $talks } 次谈话，共 { $minutes } 分钟。要紧的是留给人的时间，不是谈话的次数。
plans-minutes-people = 每个人的时间
plans-link = 所有计划与辅导时间
