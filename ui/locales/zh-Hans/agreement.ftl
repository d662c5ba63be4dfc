# 约定书所在的页面，以及约定书自己说的话。

agreement-copy = 第 { $number } 份，共 2 份
agreement-team-shift = { $team }，{ $shift }
agreement-figure-signal = 这是真正的变化。
agreement-figure-noise = 单看这一项，没有真正的变化。
agreement-figure-off-target = 它一直平稳，但没到目标。
agreement-figure-collecting = 周数还太少，看不出来。
agreement-figure-weeks = 依据 { $count } 周的数据。
agreement-reason = 为什么还是要谈：{ $text }
agreement-compare = 我们把谈话之前的几周和之后的几周放在一起比。也可能为时过早，还看不出来。
agreement-too-early = 到那时多半还看不出来。
agreement-missing = 还空着的
agreement-missing-first = 先补上这些，双方才能同意
agreement-missing-none = 没有缺的。
agreement-go-to-step = 第 { $number } 步：{ $step }
agreement-needs-promises = 每个约定都要有内容和日期。
agreement-remark-takes-back = 改动之后，已经给出的同意会收回。
agreement-to-today = 去“今天”
agreement-to-agent = 去{ $agent }的页面
agreement-addition-length = 最多 { $kept } 个字，现在多了 { $over } 个。还没有加上：缩短一些，或分成两条。
agreement-who-missing = 选一下由谁来补充。
agreement-refused-next = 什么都没有改动。
