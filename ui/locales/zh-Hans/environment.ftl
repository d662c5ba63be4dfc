# 工作环境问卷：每季度一次，十五句话，不记名。

environment-title = 工作环境
environment-link = 组员怎么看自己的工作环境
environment-sub = 十五句话，说的是工作是怎么安排的；每季度一次，不记名。先问这些，再给人评分。
environment-for-all = 没有姓名，可以一起看
environment-quarter = { $number ->
    [1] { $year }年1月至3月
    [2] { $year }年4月至6月
    [3] { $year }年7月至9月
   *[other] { $year }年10月至12月
}
environment-missing = { $count ->
    [0] 还没有人回答。
   *[other] 已有 { $count } 人回答。
}再有 { $missing } 人，就可以结束本季度，查看大家合起来的看法。
environment-enough = 已有 { $count } 人回答。结束本季度后才能查看：之后不再收回答，这样谁也推算不出某个人说了什么。
environment-closed = 本季度已结束，下个季度再收回答。
environment-too-small = 不到 { $count } 人，谁说了什么一猜就知道。不如大家坐下来当面聊。
environment-ask = 把电脑交给大家轮流回答
environment-close = 结束本季度并查看
environment-none = 还没有可以查看的结果。
environment-people = { $count } 人
environment-score = { $score } 分（满分 100）。
environment-low = 先改善这一点，再给人评分。
environment-area-few = 这一部分的回答太少。
environment-items = 这五句话
environment-item = { $mean }（满分 5）
environment-item-few = 回答太少
environment-first = 先改善这些，再给人评分：
environment-first-link = 组员怎么看自己的工作环境

environment-answer-title = 您的工作安排得怎么样？
environment-answer-note = 您的回答不记名。它会和别人的混在一起，至少五个人回答之后，只显示平均值。
environment-answer-skip = 说不准的可以不选。
environment-answer-hint = 交上之后，谁也打不开您的回答，您自己也不行。
environment-degree-1 = 完全不是
environment-degree-2 = 不太是
environment-degree-3 = 一半一半
environment-degree-4 = 大致是
environment-degree-5 = 完全是
environment-nothing-chosen = 还没有选任何一项。
environment-done = 交上
environment-leave = 先不答
environment-back = 把电脑交给下一位，或者还回去。
environment-next = 下一位回答

environment-trust = 信任判断
environment-trust-1 = 客户的问题怎么解决，我可以自己决定。
environment-trust-2 = 话术帮不上忙时，我可以不照着说。
environment-trust-3 = 遇到难处理的电话，没有人拿时长来为难我。
environment-trust-4 = 检查清单是帮我的，不是用来抓我的。
environment-trust-5 = 有道理的判断出了错，不会受罚。
environment-goals = 共同的目标
environment-goals-1 = 我知道我们团队想做到什么。
environment-goals-2 = 定目标的时候，我们说得上话。
environment-goals-3 = 我们的目标对客户有意义。
environment-goals-4 = 我看得出自己做的事怎么帮到这些目标。
environment-goals-5 = 带领我们的人自己也照着做。
environment-peers = 同事互助
environment-peers-1 = 有时间互相帮忙。
environment-peers-2 = 帮同事也算工作。
environment-peers-3 = 我们会分享真正管用的做法。
environment-peers-4 = 我这个班次里有可以请教的人。
environment-peers-5 = 别人帮我，我乐于接受。
