# 控制商数（CQ）。

cq-emotion = 情绪韧性
cq-ownership = 责任担当
cq-focus = 专注
cq-coachability = 接纳建议
cq-pressure = 抗压从容

cq-emotion-about = 一通难缠的电话会留下什么，多久能过去。
cq-ownership-about = 差错、承诺和记录：是谁先提起的。
cq-focus-about = 从第一通到最后一通，完整和准确的程度。看结果，不看方式；约定好的照顾和休息不会拉低评分。
cq-coachability-about = 听到反馈之后发生了什么。有理有据地不同意是 5 分，绝不是 1 分。
cq-pressure-about = 排队爆满时，电话接得怎么样。与健康无关；如果一直偏低，先看工作量。

# 班组长看到的。
cq-emotion-1 = 遇到难缠的电话就语气失控：嗓门变大、叹气、跟客户争。下一位客户也听得出来，得有人介入。
cq-emotion-3 = 难缠的电话里始终有礼貌，有时语气发紧。一两通之后开场恢复如常，偶尔需要提醒。
cq-emotion-5 = 说得出客户的感受，放慢语速，把话题带回事情本身。下一通不用帮忙就能重新开始，还会告诉同事是怎么做的。
cq-ownership-1 = 把差错推给系统、客户或别人。答应的回电和记录，有人催才补。
cq-ownership-3 = 别人指出差错时会承认。大多说到做到；要晚了，多半是问了才说。
cq-ownership-5 = 别人还没发现就先说出自己的差错，和客户一起改好，并写下怎样避免。手上的承诺自己盯着，按时办完。
cq-focus-1 = 班次后半段，听过的电话多数是这样：客户说过的又问一遍，漏掉步骤，记录写一半。
cq-focus-3 = 大半个班次完整、准确。时间长或重复多的时候会有疏漏，发现了就改。
cq-focus-5 = 听到的最后一通和第一通一样完整、准确。有自己的小工具，比如清单或搜索词，按计划休息。
cq-coachability-1 = 一听反馈就否定，或者不谈了。说好的做法，之后听到的电话里没有出现。
cq-coachability-3 = 愿意听，会问一两个问题。说好的做法，在之后的一部分电话里试过。
cq-coachability-5 = 主动要反馈；看法不同时讲得出理由和例子；会去试说好的做法，并说明哪些有用、哪些没用。
cq-pressure-1 = 排队爆满时：草草结束以致漏掉要点，没试就转走，或一声不吭离开队列。
cq-pressure-3 = 排队爆满时主要步骤还在，速度或记录会打折扣。求助偏晚。
cq-pressure-5 = 跟客户讲清先做什么，及早求助，难缠的电话之后会停一停。最后一小时和第一小时一样准确。

# 组员自己看。
cq-emotion-self-1 = 遇到难缠的电话，我会嗓门变大、叹气或争起来。下一位客户也听得出来，得有人介入。
cq-emotion-self-3 = 我始终有礼貌，有时语气发紧。一两通之后我的开场恢复如常，偶尔需要提醒。
cq-emotion-self-5 = 我会说出客户的感受，放慢语速，把话题带回事情本身。下一通我能重新开始，还会告诉同事我是怎么做的。
cq-ownership-self-1 = 出了差错，我会说是系统、客户或别人的原因。答应的回电和记录，有人催我才补。
cq-ownership-self-3 = 别人指出差错时我会承认。我大多说到做到；要晚了，多半是问了我才说。
cq-ownership-self-5 = 别人还没发现，我就先说出自己的差错，和客户一起改好，并写下怎样避免。我的承诺自己盯着，按时办完。
cq-focus-self-1 = 班次后半段的多数电话里，我会把客户说过的又问一遍、漏掉步骤，或者记录只写一半。
cq-focus-self-3 = 大半个班次我都完整、准确。时间长或重复多的时候会有疏漏，发现了就改。
cq-focus-self-5 = 我的最后一通和第一通一样完整、准确。我有自己的小工具，比如清单或搜索词，也按计划休息。
cq-coachability-self-1 = 我一听反馈就否定，或者不谈了。说好的做法，之后的电话里我没有试。
cq-coachability-self-3 = 我愿意听，会问一两个问题。说好的做法，我在之后的一部分电话里试过。
cq-coachability-self-5 = 我主动要反馈；看法不同时会讲理由和例子。说好的做法我会去试，并说明哪些有用、哪些没用。
cq-pressure-self-1 = 排队爆满时，我会草草结束以致漏掉要点，没试就转走，或一声不吭离开队列。
cq-pressure-self-3 = 排队爆满时，主要步骤我还做得到，速度或记录会打折扣。我求助偏晚。
cq-pressure-self-5 = 我跟客户讲清先做什么，及早求助，难缠的电话之后会停一停。我的最后一小时和第一小时一样准确。

cq-between = 介于 { $low } 和 { $high } 之间
cq-not-observed = 未观察到

# 班组长这一边。
cq-title = 给{ $name }评分
cq-sub = 控制商数：工作中看得见的五件事。双方各自评分，然后一起看。
cq-blind = 双方都完成之前，只给您一人看
cq-rule = 只评工作时间内看到或听到、有日期的事。不评性格，不评情绪，不评健康。
cq-rule-few = 如果来自不同两周的记录不足两条，“未观察到”才是实在的答案。
cq-wait-round = 上一轮是在{ $date }。两轮之间至少隔四周，才有时间发生变化。
cq-wait-talk = 你们在{ $date }刚谈过。刚谈完会影响评分：要不要等满两周？
cq-agent-is-done = { $name }已经完成。您也完成后，就能看到双方的评分。
cq-seen = 近三个月的记录
cq-seen-none = 还没有记录。
cq-seen-few = 还不足以评分，选“未观察到”更合适。
cq-seen-one-week = 都在同一周。有第二周的记录之前，选“未观察到”更合适。
cq-note-add = 记一条
cq-note-for = 记一条：{ $component }
cq-explain-too-long = 超过了 { $limit } 个字符，这里写短一些就够。
cq-saved = 已存在这台电脑上 { $time }
cq-not-saved = 没有存好。请重新打开这一页；之前存的都还在。
cq-done = 我评完了
cq-done-hint = 在{ $name }完成之前，您可以重新打开。
cq-hand-over = 把电脑交给{ $name }
cq-sealed-title = 您这一边已封存
cq-sealed = { $name }也完成之前，谁都看不到，这里也看不到。
cq-sealed-next = 现在轮到{ $name }。在您输入口令之前，电脑只显示{ $name }自己的那一页。
cq-open-again = 重新打开我这一边
cq-refuse-title = { $name }不想自评？
cq-refuse = 没关系，不会有任何影响。这一轮只用您这一边的评分结束，{ $name }可能已填的内容会删掉。
cq-refuse-close = 不自评，结束这一轮
cq-earlier = 以前的评分
cq-earlier-alone = 只有您这一边
cq-start = 开始一轮
cq-start-note = 大约三个月评一次、有了新的依据再评，比较有意义。

# 组员这一边。
cq-hand-title = 您怎么看自己的工作？
cq-hand-for = 这只用于您的成长，不用于薪酬、排名或解雇。
cq-hand-then = { $lead }也会评分，看不到您的答案，您也看不到{ $lead }的。双方都完成后，你们两人并排一起看。不取平均。
cq-hand-skip = 选最符合您多数电话的一项。想跳过哪项都可以。
cq-hand-not-sure = 不确定，或没有遇到
cq-hand-done = 完成
cq-hand-done-hint = 每选一项都立即保存。
cq-hand-leave = 不完成，先离开
cq-hand-lock = 锁定
cq-back-title = 请把电脑还给{ $lead }
cq-back-done = 您的答案已经交上。双方都完成之前，谁都看不到。
cq-back-both = 您的答案已经交上。现在你们两人可以一起看双方的评分了。
cq-back-unfinished = 您选的已经保存，但还没有交上。可以现在继续，改天再填，也可以不填。
cq-back-on = 继续评分
cq-back-again = 再看看我的答案
cq-back-passphrase = { $lead }的口令
cq-back-open = 继续
cq-back-wrong = 口令不对。看看大写锁定键，再输一次。
cq-back-missing = 这里需要口令。
cq-back-sample = 示例团队：口令是“sample”。

# 双方。
cq-both-title = { $name }：双方的评分
cq-both-alone-title = { $name }：一方的评分
cq-both-sub = { $date }这一轮
cq-both-alone = { $name }没有自评。这不会有任何影响。
cq-both-list = 五项
cq-rated-lead = { $name }：{ $rating }
cq-rated-none = { $name }：未观察到
cq-noted =
    { $count ->
        [0] 没有记录
       *[other] { $count } 条记录，来自 { $weeks } 周
    }
cq-alike = 看法一致。
cq-agent-more = { $agent }在这里看到的比{ $lead }见过的多。两位各自想到的是哪些情形？
cq-lead-more = { $lead }看到了{ $agent }自己没有提的长处。哪一通电话能说明？
cq-one-side = 只有一方有依据，还没法比较。
cq-no-side = 双方都还没有依据。
cq-explain = 差别从哪里来？
cq-explain-hint = 一句话就够。
cq-explain-missing = 还差一句话：差别从哪里来。
cq-outcome = 那么怎么看？
cq-outcome-lead-evidence = { $lead }看到的还太少
cq-outcome-agent-evidence = { $agent }会找一个例子
cq-outcome-reading = 我们对量表的理解不同
cq-outcome-open = 先放着，不下结论
cq-score-title = 合起来看（{ $lead }的评分）
cq-score = { $score } / 100
cq-band-low = 低
cq-band-moderate = 中等
cq-band-moderate-one-low = 中等：其中一项需要关注
cq-band-high = 高
cq-score-range = 一个人的评分不会很准：三次里有两次，真实的值落在 { $low } 到 { $high } 之间。
cq-score-waits = 还没有总分：需要评满 { $needed } 项，且每项都有来自两周的记录。还缺：{ $missing }。
cq-missing-rating = { $component }（未评）
cq-missing-notes = { $component }（2 条记录中有 { $count } 条）
cq-missing-week = { $component }（缺第二周）
cq-join = { $first }、{ $rest }
cq-moved-unchanged = 与{ $date }相比：没有真正的变化。
cq-moved-maybe = 与{ $date }相比：可能有变化，继续观察。
cq-moved-changed = 与{ $date }相比：有真正的变化。
