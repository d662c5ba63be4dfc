# The sample team: names, and what was said and promised. Nobody in it exists.
sample-team = 客户服务晚班
sample-lead = 何岚
sample-mei-name = 林梅
sample-mei-called = 林梅
sample-shift = 晚班
sample-file = 晚班_指标.csv
sample-hours-reason = 休息改到来电少的时段，能准时开始。
sample-hours-evidence = 晚班第三季度排班表
sample-course-text = 有两天参加急救培训，排班表上没有记。
sample-works = 每周都有客户在通话结束时点名道谢。
sample-reason = 两个人都想谈：谈的是做事的方法，不是上周的数字。
sample-not-kept = 那一周排得太满，没腾出时间。

# Mei, four months ago
sample-summary-topic = 通话结束前的小结
sample-summary-situation = 复听的五通电话里，有三通客户又问了一遍接下来怎么办。
sample-summary-view = 我以为他们听明白了，结果又打来了。
sample-summary-promise-1 = 结束前把小结念给客户听
sample-summary-promise-2 = 把新产品的说明表发过去
sample-summary-notices = 忙起来就省掉小结了。念给客户听的时候，没有人再追问。
sample-summary-decision = 小结一直没念成，所以也看不出什么。说明表留着用，等排队少一些再重新谈。

# Mei, three months ago
sample-calm-topic = 面对生气的客户保持冷静
sample-calm-situation = 周五晚上接连两通难缠的电话。
sample-calm-view = 上一通还没放下，下一通就响了。
sample-calm-promise-1 = 难缠的电话之后停两分钟
sample-calm-promise-2 = 把林梅的休息调到 18:30
sample-calm-notices = 18:30 休息一下，火气就下去了，两分钟够用。
sample-calm-decision = 晚上好过多了，两件事都继续做。数字还看不出来。

# Mei, six weeks ago
sample-warranty-topic = 用新的保修系统后通话变长
sample-warranty-situation = 换了新的保修系统以后，每通保修电话都要再登录一次。
sample-warranty-view = 客户在等，我光输密码就要一分钟。
sample-warranty-promise-1 = 连记两周，每次重复登录都写下来
sample-warranty-promise-2 = 每次都照着退货清单做
sample-warranty-promise-3 = 请 IT 把保修登录合成一次
sample-warranty-promise-4 = 一起听两通电话

# Tomasz
sample-notes-topic = 让下一班看得懂的记录
sample-notes-situation = 十张工单里有四张被退回来问写的人。
sample-notes-view = 事情我清楚，所以写得太少。
sample-notes-promise-1 = 把还没解决的问题写在最后一行
sample-notes-promise-2 = 找三份别班写得好的记录来看

# Amara
sample-transfer-topic = 转接后不用从头再讲
sample-transfer-situation = 转到账务组后，客户要把事情再讲一遍。
sample-transfer-view = 我的记录，账务组要等通话结束才看得到。
sample-transfer-promise-1 = 每次转接都把案号念出来
sample-transfer-promise-2 = 请账务组早一点开放记录栏

# Minh Anh
sample-start-topic = 头四个星期
sample-start-situation = 资费的问题要查两次，本来一次就够。
sample-start-view = 我还不知道哪一页才对。
sample-start-promise-1 = 列出最常用的十个页面
sample-start-promise-2 = 每周并排坐一个小时

# Priya
sample-solved-topic = 做得好的地方：一次就解决
sample-solved-situation = 问法改了以后，再打来的客户少了很多。
sample-solved-view = 说再见之前，我会问还有什么可能出问题。
sample-solved-promise-1 = 把收尾的问法教给两位同事
sample-solved-promise-2 = 把这个问法写进作业指南

# Priya, ten weeks ago
sample-closing-topic = 多问一句还会遇到什么
sample-closing-situation = 每四位客户就有一位一周内又打来，多半是问下一步。
sample-closing-view = 我只回答客户问的，下一步要问什么，第二通电话才听到。
sample-closing-promise-1 = 道别前问一句还可能遇到什么
sample-closing-promise-2 = 取消两分钟内收尾的规定
sample-closing-notices = 为同一件事再打回来的人少了。
sample-closing-decision = 已经成了习惯，就到这里。

# Samuel
sample-shift-topic = 公交晚点与上班时间
sample-shift-situation = 有四个晚上，16:40 的公交到站时已经开班了。
sample-shift-view = 坐早一班，就要在食堂多等一小时。
sample-shift-promise-1 = 先坐一周早一班的公交
sample-shift-promise-2 = 把 Samuel 排到早班

# Lucía
sample-seconds-topic = 几秒就结束的电话
sample-seconds-situation = 一直以来，大约每八通就有一通不到十秒，原因还不清楚。
sample-seconds-view = 那头没声音，我报了两次名字，就断了。
sample-seconds-promise-1 = 记下十通没声音的电话是几号几点
sample-seconds-promise-2 = 请人检测耳机和线路

# Yusuf
sample-returns-topic = 退货不用再打一次
sample-returns-situation = 同一件退货，三位客户听到了两个不同的地址。
sample-returns-view = 我凭记忆说的，清单已经改了。
sample-returns-promise-1 = 先打开退货清单再回答
sample-returns-promise-2 = 把新的退款规定发过去

# Aoife
sample-greeting-topic = 电话的第一句话
sample-greeting-situation = 开场白太长，大多数客户没等说完就插话。
sample-greeting-view = 稿子上有我才说的，没有人想听。
sample-greeting-promise-1 = 听两通自己的电话，各记一点
sample-greeting-promise-2 = 去申请一个短一点的开场白

# Samuel, paused in step 3
sample-paused-topic = 客户在等的时候怎么找答案
sample-paused-situation = 周一和周三，关于新资费的电话。
sample-paused-behaviour = 一通电话里两次让客户稍等，两次都从头查起。
sample-paused-impact = 客户等了大约三分钟，问还有没有人在。
sample-paused-reaction = 是的，这种电话我有点怕。
sample-paused-view = 资费那一页的排法，我记不住。
sample-paused-when-well = 早上刚办过同一种资费的时候就顺。
sample-paused-idea-1 = 做一张卡片，写上最常问的五种资费
sample-paused-idea-2 = 上班前跟同事练一次查找

# Dated observations, one that went well and one that was hard for each component
sample-seen-emotion-good = 客户大声发火，说话的语气一直平稳，客户慢慢静下来。
sample-seen-emotion-hard = 一通难缠的电话之后，下一通的问候很急促。
sample-seen-ownership-good = 早上报错了地址，主动打回去更正。
sample-seen-ownership-hard = 订错了，只说是系统的问题。
sample-seen-focus-good = 下班前最后一通和第一通一样仔细。
sample-seen-focus-hard = 一分钟里问了两次合同号。
sample-seen-coachability-good = 紧接着的下一通就用了新的收尾问法。
sample-seen-coachability-hard = 例子还没听完，就先讲了四个理由。
sample-seen-pressure-good = 三十个人在排队，每通电话还是做了小结。
sample-seen-pressure-hard = 晚高峰时转走了两通本来能解决的电话。
