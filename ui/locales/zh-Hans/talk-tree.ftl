# “帮我找原因”：一路问到原因的问题、找到的结果，以及接下来做什么。

talk-tree-title = 一起找原因
talk-tree-intro = 先看环境，最后才看人。哪个答案对上了，就停在哪里。
talk-tree-question-of = 第 { $number } 问
talk-tree-yes = 是
talk-tree-no = 不是
talk-tree-quote = 这是谁说的？原话是什么？
talk-tree-go-back = 改上一个答案
talk-tree-answers = 已经回答的
talk-tree-found = 这些回答指向
talk-tree-next = 接下来做什么
talk-tree-take-over = 就把它当作主要原因
talk-tree-close = 回到问题
talk-tree-owner-lead = 这一项要由班组长来改变。
talk-tree-owner-both = 这一项，两个人都能改变。

## 问题

talk-tree-n0 = 有没有真正的变化，或者连续多周没到一个客户在意的目标？
talk-tree-n0-help = 看第 1 步的数据。只有一周没到目标，两样都不算。
talk-tree-n1 = 怎样才算做好，有没有写下来、是不是最新的、大家知不知道？
talk-tree-n1-help = “用你自己的话说，我们在这里期待的是什么？”
talk-tree-n2 = 自己的结果，能不能及时、具体地看到？
talk-tree-n2-help = “上一次看到自己电话的情况是什么时候？看到了什么？”
talk-tree-n3 = 系统、知识库、时间和规定，允许这样做吗？
talk-tree-n3-help = “哪些地方你得等、得找，或者得先请示？”
talk-tree-n4 = 做对了有没有好处，或者至少不吃亏？
talk-tree-n4-help = “你多花点时间会怎样？排队、计时、同事，哪一样会有反应？”
talk-tree-n5 = 在一通安静的练习电话里，做得到吗？
talk-tree-n5-help = “如果这件事非做好不可，照现在的条件，你做得到吗？”
talk-tree-n6 = 以前做得到吗？
talk-tree-n6-help = “有没有一段时间，这件事做起来很顺？”
talk-tree-n7 = 这种情况遇到得够不够多，手不会生？
talk-tree-n7-help = “上一次接到这类电话是什么时候？”
talk-tree-n8 = 清不清楚这件事为什么重要，现在的负担受得了吗？
talk-tree-n8-help = “一个班下来最累人的是什么：重复、发火的客户，还是休息太少？”
talk-tree-n8k = 想一个觉得没意思的问题，现在能说出怎样才算解决得好吗？
talk-tree-n8k-help = 这样问，是因为没人讲清楚过的事，做起来也会像无聊。
talk-tree-n9 = 这是不是想做的那种工作，分量公平吗？
talk-tree-n9-help = “哪些工作你希望多一点？”
talk-tree-n10 = 有没有不想在这里谈的私事？
talk-tree-n10-help = 说“有”就够了，内容一个字也不记。

## 找到的原因

talk-tree-cause-no-case = 没有真正的变化，或客户根本不会在意
talk-tree-cause-expectations = 要求不清楚
talk-tree-cause-feedback = 不能及时看到结果
talk-tree-cause-resources = 系统、知识、时间或规定挡着
talk-tree-cause-incentives = 做对了反而吃亏
talk-tree-cause-never-learned = 还没学过
talk-tree-cause-out-of-practice = 手生了
talk-tree-cause-changed = 做法已经变了
talk-tree-cause-meaning = 看不到意义，或负担太重
talk-tree-cause-role-fit = 换一种工作可能更合适
talk-tree-cause-own-choice = 自己的选择

## 接下来做什么

talk-tree-next-no-case = 不用再找原因了。说说做得顺的地方，等周数多一些再看。
talk-tree-next-expectations = 用一句话说定怎样才算做好，写在大家找得到的地方，再一起听一通好的电话。
talk-tree-next-feedback = 每周让人看到自己的结果，再配一两通电话来听。
talk-tree-next-resources = 记下是什么挡着，并约定先挪开一样：一篇知识、一个权限、更短的话术、更大的决定权。
talk-tree-next-incentives = 找出是什么让人吃亏，是目标还是排队，先改它。
talk-tree-next-never-learned = 先示范，再在安静的电话里练。约定练几通，不约定达到哪个数。
talk-tree-next-out-of-practice = 简短地重温一遍，再给足够的机会练。
talk-tree-next-changed = 把新的内容整理成一页，一起过一遍，并留出看的时间。
talk-tree-next-meaning = 谈谈工作的变化、自己能做主的地方，以及难缠的电话之后怎样缓一缓。
talk-tree-next-role-fit = 不着急，谈谈别的工作，以及以后可以往哪里走。
talk-tree-next-own-choice = 把期待说清楚，问问有什么顾虑，再约定两个人各做什么。
talk-tree-postponed = 今天先到这里。
talk-tree-postponed-help = 只记“先放一放”，别的都不写。告诉对方哪里可以得到帮助：人力资源，或可以保密的咨询。
