# 五步谈话：框架、提问、可以说出口的话、提示、日期、约定书。
# 可以说出口的话自带引号。

## 框架

conversation-title = 与{ $agent }的谈话
conversation-minutes = { $count } 分钟
conversation-saved = { $time } 已存到这台电脑
conversation-saving = 正在保存
conversation-not-saved = 没有存好，您写的还在这里。
conversation-not-saved-disk-full = 没有存好：磁盘满了。您写的还在这里。
conversation-pause = 暂停
conversation-back = 上一步
conversation-next-question = 下一个问题
conversation-to-letter = 看约定书
conversation-question-of = 第 { $number } 问，共 { $total } 问
conversation-you-could-also-say = 也可以这样说
conversation-steps = 步骤
conversation-facts-head = 第 1 步的事实
conversation-no-facts = 没有选数据，谈话也不一定要有数据。
conversation-short-form = 简短版，十分钟
conversation-short-form-help = 一个事实、{ $agent }的原话、一个约定、一个日期。
conversation-all-questions = 全部问题
conversation-missing = 还空着的
conversation-rail-done = 已完成
conversation-rail-current = 当前
conversation-rail-ahead = 未开始
conversation-discard = 放弃这份草稿
conversation-discard-confirm = 七天之内可以在“最近的改动”里找回，之后里面写的内容会删除。
conversation-resume = 继续
conversation-left-at = 停在第 { $step } 步第 { $number } 问
conversation-untitled = 没写主题的谈话
conversation-without-signal = 数据没有真正变化时开始的谈话

## 步骤

conversation-step-1 = 说清事实
conversation-step-2 = 一起找原因
conversation-step-3 = 想办法
conversation-step-4 = 约定行动
conversation-step-5 = 定回顾日期
conversation-step-1-head = 平静地说清事实
conversation-step-2-head = 请对方帮忙，一起找原因
conversation-step-3-head = 想办法，并记下来
conversation-step-4-head = 约定行动
conversation-step-5-head = 定回顾日期
conversation-step-1-guide = 从现状说起，一次只谈一件事。说您看到或数到的，以及在什么时候，然后停下来听。
conversation-step-2-guide = 问完等五秒，再换个说法问。先看环境，最后才看人。
conversation-step-3-guide = 先听完对方的办法，再把自己的当作建议提出来。
conversation-step-4-guide = 两个人都有事要做。小而快的，才做得到。
conversation-step-5-guide = 定两个日期：一个看看进展，一个等到数据能说明问题。

## 第 1 步

conversation-works-question = 现在哪些地方做得顺？
conversation-works-say-1 = “先说一句：这件事做得很稳，我希望保持下去。”
conversation-works-say-2 = “最近的工作里，哪一块你自己比较满意？”
conversation-facts-question = 您看到或数到了什么？
conversation-facts-say-1 = “这是最近十二周的情况，你注意到了什么？”
conversation-facts-say-2 = “那通电话里，客户问了三次资费。当时是怎么回事？”
conversation-facts-say-3 = “我们一起听的四通电话里，有一通报了资费。”
conversation-reaction-question = 听到这些，第一反应是什么？
conversation-reaction-say-1 = “这是我看到的。从你那边看，是什么样？”
conversation-reaction-say-2 = “这里面有没有让你意外的？”

## 第 2 步

conversation-view-question = 你自己怎么看？
conversation-view-say-1 = “这件事想请你帮忙。难在哪里？”
conversation-view-say-2 = “你已经试过哪些做法？”
conversation-view-say-3 = “那通电话，客户会怎么说？”
conversation-before-question = 变难之前，通常发生了什么？
conversation-before-question-time = 通话变长之前，通常发生了什么？
conversation-before-question-customer = 客户失望之前，通常发生了什么？
conversation-before-question-solved = 客户要再打一次的那些电话里，发生了什么？
conversation-before-question-quality = 漏掉一步之前，通常发生了什么？
conversation-before-question-shift = 没能按班表走的那天，发生了什么？
conversation-before-say-1 = “最近的那一通，从接起到挂断，能带我走一遍吗？”
conversation-before-say-2 = “这里面也许有我的原因，我漏看了什么？”
conversation-before-say-3 = “我们先停在这里：那之后紧接着发生了什么？”
conversation-well-question = 什么时候做得顺，那时有什么不同？
conversation-well-say-1 = “想一通你自己满意的电话，那次哪里不一样？”
conversation-well-say-2 = “如果工作方式可以改一处，你会改哪里？”
conversation-well-say-3 = “0 到 10，你有多大把握知道怎么做？怎样才能再加一分？”
conversation-cause-title = 主要原因在哪里？
conversation-cause-test = “如果这件事非做好不可，照现在的条件，你做得到吗？”
conversation-cause-environment = 环境
conversation-cause-environment-answer = 做不到，有东西挡着
conversation-cause-environment-examples = 系统、规定、时间、信息
conversation-cause-ability = 能力
conversation-cause-ability-answer = 做不到，还没学会
conversation-cause-ability-examples = 知识、练习
conversation-cause-willingness = 意愿
conversation-cause-willingness-answer = 做得到，但有顾虑
conversation-cause-willingness-examples = 担心、公平、意义
conversation-cause-owner-lead = 这一项要由{ $lead }来改变，所以第 3 步先谈它。
conversation-cause-owner-both = 这一项，两个人都能改变。
conversation-cause-help = 帮我找原因
conversation-cause-found = 一步步问下来，原因是：{ $cause }
conversation-cause-postponed = 找原因这件事先放一放，没有留下任何记录。

## 第 3 步

conversation-agent-ideas-question = 你会先试什么？
conversation-agent-ideas-say-1 = “你想到过什么办法？还有呢？”
conversation-agent-ideas-say-2 = “接下来十通电话，最小的改变可以是什么？”
conversation-agent-ideas-say-3 = “这类电话，你想听听谁是怎么接的？”
conversation-lead-ideas-question = 我可以补充什么，供你选？
conversation-lead-ideas-say-1 = “我也有个想法，有没有用由你定。”
conversation-lead-ideas-say-2 = “我来挪开一样东西，会不会容易些？”
conversation-choose-question = 我们用哪几个？
conversation-choose-say-1 = “明天你会先从哪个开始？”
conversation-choose-say-2 = “可能会出什么问题，到时怎么办？”
conversation-choose-say-3 = “怎样才能让这些都用不着？”
conversation-ideas-of = { $name }的办法
conversation-idea-of = { $name }的办法
conversation-idea-add = 加一个办法
conversation-idea-text = 办法
conversation-idea-remove = 去掉这个办法
conversation-idea-choose = 用这个
conversation-ideas-first = 先记{ $agent }的办法。有了一个，或问过之后暂时没有，再加您的。
conversation-chosen-in-step-3 = 第 3 步选定的

## 第 4 步

conversation-promises-question = 谁做什么，什么时候做完？
conversation-promises-say-1 = “你做得好，对这个团队很重要，我愿意在这上面花时间。”
conversation-promises-say-2 = “要做成这件事，你需要我做什么？”
conversation-promises-say-3 = “出声说一遍：如果怎样，我就怎样。”
conversation-will = { $name }会
conversation-i-will = 我会
conversation-team-lead = { $lead }，班组长
conversation-promise-add = 加一个约定
conversation-promise-text = 约定
conversation-promise-remove = 去掉这个约定
conversation-promise-plan = 加上“如果……就……”
conversation-promise-if = 如果
conversation-promise-if-example = 客户提到第二个问题
conversation-promise-then = 就
conversation-promise-then-example = 我记下来，并说明先解决哪一个
conversation-promise-if-example-lead = 和系统组的周会一开始
conversation-promise-then-example-lead = 我先放这两段录音
conversation-promise-by = 期限
conversation-promise-from-idea = 来自办法 { $number }
conversation-promise-idea-none = 不来自哪个办法
conversation-promise-open = 进行中
conversation-promise-kept = 做到了
conversation-promise-not-kept = 没做到
conversation-promise-not-needed = 不再需要
conversation-promise-word = 一句话说明原因
conversation-promise-reopen = 重新打开
conversation-promises-plenty = 每人两个就够了。小而快的，才做得到。

## 第 5 步

conversation-dates-question = 什么时候再一起看？
conversation-dates-say-1 = “你希望我什么时候来问进展？”
conversation-dates-say-2 = “你自己怎么看出它起作用了？”
conversation-criterion-question = 到时候看什么？
conversation-criterion-say-1 = “八周以后，应该有什么不同？”
conversation-criterion-say-2 = “也可能到时看不出来，看不出来我们就照实说。”
conversation-criterion-say-3 = “要是没有变化，我们改什么？”
conversation-check-in = 中途碰头
conversation-check-in-help = 14 天以内，只谈行动，不评数据。
conversation-measured = 看数据的回顾
conversation-measured-help = 到这一天，前后才能用完整的六周来比较。
conversation-date = 日期
conversation-time = 时间
conversation-date-suggested = 建议：{ $date }
conversation-date-use-suggestion = 用这个日期
conversation-date-none-free = 那一周没有工作日，选一个两个人都方便的日期。
conversation-criterion-kpi = 一项数据
conversation-criterion-behaviour = 听得到或看得到的做法

## 填写项

conversation-own-words = { $agent }的原话
conversation-field-works = 做得顺的地方
conversation-field-topic = 主题（一句话）
conversation-field-topic-help = 会显示在时间线上。
conversation-field-situation = 什么时候，在哪里
conversation-field-situation-help = 日期、哪一通电话或哪个队列。不写客户姓名。
conversation-field-behaviour = 看到或听到了什么
conversation-field-behaviour-help = 一个具体的做法，就像录音里听到的那样。
conversation-field-impact = 带来了什么影响
conversation-field-impact-help = 对客户，或对团队。
conversation-field-reason-to-go-on = 为什么现在谈
conversation-field-reason-to-go-on-help = 数据没有真正的变化。您的理由会和谈话存在一起。
conversation-field-cause-group = 主要原因
conversation-field-cause = 原因
conversation-field-second-cause = 还有第二个原因（如果有）
conversation-field-cause-sure = 两个人有多确定
conversation-field-second-cause-sure = 第二个有多确定
conversation-sure-low = 不太确定
conversation-sure-medium = 比较确定
conversation-sure-high = 很确定
conversation-sure-open = 未定
conversation-second-cause-none = 没有
conversation-field-leads-view = 班组长的补充，包括自己的那一部分
conversation-field-nothing-came-to-mind = 问过两次，今天暂时没有想到
conversation-field-expected-effect = 会有什么改变，从哪里看出来
conversation-field-risk = 这期间什么可能变差
conversation-field-commitment = 有多大把握做成，0 到 10
conversation-field-commitment-help = 愿意填再填。
conversation-field-said-aloud = 双方都把约定念过一遍
conversation-field-criterion-kind = 看什么
conversation-field-criterion-kpi = 数据
conversation-field-criterion-behaviour = 听得到或看得到的做法
conversation-field-criterion-in = 做到的通数
conversation-field-criterion-of = 总通数
conversation-field-criterion-now-in = 现在听到
conversation-field-criterion-now-of = 现在总共几通
conversation-field-criterion-goal = 要到多少
conversation-field-criterion-better = 往哪边算好
conversation-criterion-now = 到目前为止：
conversation-criterion-higher = 高
conversation-criterion-lower = 低
conversation-criterion-stands = 现在在 { $level } 左右。
conversation-criterion-guards = 同时看{ $names }，免得顾此失彼。
conversation-criterion-no-guard = 现有的数据看不出别的地方会不会变差，回顾时问一问。
conversation-criterion-slow = { $kpi }大约每 { $weeks } 周才有一次：从{ $date }起才有六次可以比较。
conversation-criterion-review-early = { $review }的回顾早于这一天，请在上一个问题里选晚一点的日期。
conversation-criterion-few-before = { $kpi }之前要有 { $needed } 周的数据，现在只有 { $count } 周，到时看不出来。能听到或看到的事仍然可以判断。
conversation-criterion-short-level = { $kpi }在现在的水平上只有 { $count } 周，要有 { $needed } 周，到时看不出来。能听到或看到的事仍然可以判断。
conversation-criterion-locked = 双方同意后就定下来。以后要改，原来的和理由都会留着。
conversation-challenge-not-better = 现在就在这里，或者方向反了。
conversation-challenge-too-small = 这么小的一步，和平常的一周分不出来。
conversation-challenge-challenging = 要使点劲，够得着，也看得出来。
conversation-challenge-not-by-effort = 光靠努力很难到，得改做法才行。
conversation-field-criterion-how = 怎么判断
conversation-field-criterion-how-help = 例如：之后六周和之前的几周相比。“看不出来”也是一种答案。
conversation-field-if-nothing-moves = 没有变化时怎么办
conversation-field-agent-remark = { $agent }的备注
conversation-field-lead-remark = { $lead }的备注

## 选作事实的数据

conversation-fact-pick = 选作事实
conversation-fact-remove = 不用了
conversation-fact-signal = 真正的变化
conversation-fact-noise = 没有真正的变化
conversation-fact-off-target = 平稳，但没到目标
conversation-fact-collecting = 周数太少，还看不出
conversation-fact-noise-notice = 这项数据还在平常的范围内。单凭它不必谈话，下周很可能自己回去。
conversation-fact-off-target-notice = 平稳，但没到目标。同样的做法只会有同样的结果，所以先看系统、时间和规定。

## 还可以补充的

conversation-hint-nothing-that-works = 还没写做得顺的地方。
conversation-hint-no-fact = 还没有事实：一件有日期、看到或数到的事。
conversation-hint-no-reason-to-go-on = 数据没有真正的变化。写下为什么还是要谈。
conversation-hint-no-reaction = 还没记下第一反应。
conversation-hint-no-agent-words = 还没有对方的原话。
conversation-hint-no-cause = 主要原因还没定。
conversation-hint-no-agent-idea = 还没有对方的办法。先问两次，再加您的。
conversation-hint-nothing-chosen = 还没选定办法。
conversation-hint-no-agent-promise = 对方还没有约定。
conversation-hint-no-lead-promise = 您还没有约定。
conversation-hint-lead-must-move = 原因在环境，至少要有一个您的约定。
conversation-hint-many-agent-promises = 对方的约定超过两个了。少一些更做得到。
conversation-hint-many-lead-promises = 您的约定超过两个了。少一些更做得到。
conversation-hint-not-sure = 不到 7 分：把步子改小，或回到第 3 步。
conversation-hint-promise-without-date = 有一个约定还没有日期。
conversation-hint-no-check-in = 还没定中途碰头的日期。
conversation-hint-no-measured-review = 还没定看数据的日期。
conversation-hint-no-criterion = 到时看什么还没定。

## 约定前需要的

conversation-blocker-promise-without-text = 有一个约定没有内容。写上，或去掉它。
conversation-blocker-promise-without-date = 有一个约定没有日期。填上，或去掉它。
conversation-blocker-no-review-date = 还没有再见面的日期，一个就够。

## 措辞

conversation-wording-found = 关于“{ $phrase }”
conversation-wording-absolute = 只要举出一个例外，就谈不下去了。说出次数：“四通电话里有三通……”
conversation-wording-character = 这是在说人。说录音里听得到的：“客户问了两次之后……”
conversation-wording-comparison = 别人不在这里。说这通电话里发生了什么：“资费是最后才说的。”
conversation-wording-hindsight = 听起来像下结论。换成问：“当时哪些是清楚的，哪些不清楚？”
conversation-wording-vague = 这样没法打勾。说看得见的做法：“在客户决定之前报资费。”
conversation-plan-cue-missing = 从什么时候开始？说一个看得到或听得到的时刻。
conversation-plan-action-missing = 然后呢？说一个动作。
conversation-plan-cue-vague = 说一个不会错过的时刻：一句话、一个界面、一个时间。
conversation-plan-action-negated = 说要做什么，而不是不做什么。
conversation-plan-action-vague = 说看得到或听得到的做法。
conversation-plan-action-long = 一个半分钟内能做完的动作就够了。

## 日期建议

conversation-date-too-early = 多半还看不出来：到那时还不满完整六周。
conversation-date-beyond-eight-weeks = 超过八周了。早一些，大家更记得。
conversation-date-beyond-fourteen-days = 超过 14 天了。早一点碰头更有帮助。
conversation-date-holiday = 这天放假：{ $name }。
conversation-date-holiday-unnamed = 这天放假。
conversation-date-not-a-working-day = { $agent }这天不上班。
conversation-date-in-the-past = 这个日期已经过去了。选今天或以后。
conversation-date-unreadable = 这不是日期，从日历里选一个。

## 不能做的

conversation-error-locked = 双方都同意了，内容不再改动。可以加备注。
conversation-error-discarded = 这份草稿已经放弃了，重新开始一次谈话。
conversation-error-not-agreed = 双方都同意之后才可以。
conversation-error-empty = 还没有写内容。
conversation-error-too-long = 最多 { $kept } 个字，已经存好；后面 { $over } 个字没有存。缩短一些，或写到别的栏里。
conversation-error-not-a-number = 填 { $from } 到 { $to } 的整数。
conversation-error-not-a-figure = 看不懂这个数，像 6:30、85% 或 4.2 这样写。
conversation-error-not-a-choice = 从这几项里选一个。

## 约定书

conversation-letter-page = 与{ $agent }的约定
conversation-letter-title = { $agent }和{ $lead }的约定
conversation-letter-kind = 成长记录
conversation-letter-limits = 帮助两个人记住，不作为薪酬、排名或辞退的依据。
conversation-letter-topic = 主题：{ $text }
conversation-letter-works = 做得顺的地方：{ $text }
conversation-letter-figure = { $week }那一周，{ $kpi }是 { $value }。
conversation-letter-figure-usual = { $week }那一周，{ $kpi }是 { $value }；平常在 { $low } 到 { $high } 之间。
conversation-letter-target = 目标是 { $target }。
conversation-letter-agent-says = { $agent }说：“{ $text }”
conversation-letter-cause-environment = 主要原因在工作的安排上。
conversation-letter-cause-ability = 主要原因是有些东西还没学会或练熟。
conversation-letter-cause-willingness = 主要原因在于这样做值不值得，或代价有多大。
conversation-letter-cause-named = 一起找到的原因：{ $cause }。
conversation-letter-by = { $date }前。
conversation-letter-plan = 如果{ $cue }，就{ $action }。
conversation-letter-no-promises = 没有约定。
conversation-letter-expect = 我们期待：{ $text }
conversation-letter-check-in = 我们{ $date }再见面。
conversation-letter-check-in-at = 我们{ $date } { $time } 再见面。
conversation-letter-lead-first = 先看{ $lead }的约定。
conversation-letter-measured = { $date }，我们一起看有什么变化。
conversation-letter-measured-at = { $date } { $time }，我们一起看有什么变化。
conversation-letter-criterion-kpi = 看的是{ $kpi }。
conversation-letter-criterion-behaviour = 看的是：{ $text }
conversation-letter-criterion-behaviour-in = { $total } 通电话里有 { $count } 通做到：{ $text }
conversation-letter-how = 怎么判断：{ $text }
conversation-letter-cannot-tell = “看不出来”也是一种答案。
conversation-letter-if-nothing-moves = 如果没有变化：{ $text }
conversation-letter-agreed-at = 已读并同意，{ $time }
conversation-letter-remark = { $name }补充：{ $text }
conversation-letter-addition = { $name }于{ $date }补充
conversation-letter-read = 读一遍，然后双方同意
conversation-letter-draft = 哪里不对就改。双方同意之前都是草稿。
conversation-letter-locked = { $date }双方同意。内容不再改动，双方都可以加带日期的备注。
conversation-letter-agree = 我同意
conversation-letter-agree-again = 有一方同意之后又改过内容。再读一遍，然后双方同意。
conversation-letter-agreed-mark = { $time } 已同意
conversation-letter-withdraw = 收回
conversation-letter-add-remark = 用自己的话加一句备注
conversation-letter-add-addition = 加一条带日期的备注
conversation-letter-addition-by = 谁来补充
conversation-letter-addition-text = 备注
conversation-letter-addition-save = 加上
conversation-letter-addition-final = 备注加上后就留着，不能改也不能删。
conversation-letter-copies = 打印两份，{ $agent }和您各一份，团队文件里也会保留。
conversation-letter-print = 打印两份
conversation-letter-back = 回到谈话
