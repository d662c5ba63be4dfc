# 谈话之前：成员自己拿着电脑回答的三个问题。

preparation-hand-over = 把电脑交给{ $name }做准备
preparation-hand-over-note = { $name }写下想谈什么，第 1 步两人一起看。
preparation-noted = { $name }已经写下想谈什么，就在谈话的第 1 步。
preparation-title = 您想谈些什么？
preparation-note = 用自己的话写，几句就够，哪题空着都行。谈话开始时您和{ $lead }一起看。只有您能改。
preparation-works = 现在哪些事做得顺？您是怎么做到的？
preparation-works-hint = 想保持下去的，或者想教给别人的。
preparation-hinders = 什么让您的工作比本来更难？
preparation-hinders-hint = 工具、规定、目标、排班、客户：先从周围的条件说起。
preparation-wanted = 什么能帮到您？您希望{ $lead }做什么？
preparation-wanted-hint = 一个月以后可以不一样的一件事。
preparation-done = 写好了
preparation-back = 您写的已经保存。谈话开始时您和{ $lead }一起看。
preparation-again = 接着写
preparation-read = { $name }想谈的
