# 每个内置 KPI 的说明：怎么算、哪里会误导、会引出什么做法、旁边该看什么。

kpi-aht-formula = 所有联络的通话、保持和话后处理时间相加，除以处理的联络数。
kpi-aht-pitfall = 联络类型一变它就变，少数特别长的会拉高平均。更短并不等于更好。
kpi-aht-gamed = 提早挂断、转给别人、“不行您再打来”、把记录放到别的状态里写。
kpi-aht-beside = 客户有没有再打来，极短通话和转接有没有变多。

kpi-talk-formula = 所有联络的通话时间，除以处理的联络数。
kpi-talk-pitfall = 它取决于客户来电的内容。总接难题的人，通话自然更长。
kpi-talk-gamed = 少解释几句，结果同一位客户又打来。
kpi-talk-beside = 客户有没有为同一个问题再打来。

kpi-hold-formula = 所有联络的保持时间，除以有过保持的联络数。
kpi-hold-pitfall = 系统慢、没有权限做决定，比个人习惯影响更大。
kpi-hold-gamed = 用静音代替保持：客户照样在等，只是计时停了。
kpi-hold-beside = 质检录音里的沉默，以及转接。

kpi-acw-formula = 通话结束后记录和跟进的时间，除以处理的联络数。
kpi-acw-pitfall = 有些联络就是需要长记录。硬压下来，活儿就落到下一位打开记录的同事身上。
kpi-acw-gamed = 不写记录，或在这个状态里休息。
kpi-acw-beside = 记录是否完整、正确。

kpi-atp-formula = （通话时间 + 空闲时间）÷（轮班时间 − 午休时间 − 其他休息时间）。
kpi-atp-pitfall = 话后处理和跟进会拉低它，空闲时间又取决于来电多少。超过 100% 说明工时有误。
kpi-atp-gamed = 为了显得空闲而不写记录。
kpi-atp-beside = 记录是否完整，客户有没有再打来。

kpi-adherence-formula = 在排定时间处于排定状态的分钟数，除以排定的分钟数。有的系统按登录时间算，两者不能比较。
kpi-adherence-pitfall = 休息时间到了还陪着客户的人会吃亏。
kpi-adherence-gamed = 休息一到就结束通话。
kpi-adherence-beside = 班次前后那些联络里客户的评价。

kpi-contacts-formula = 这一周处理的联络数。
kpi-contacts-pitfall = 主要由上班时数和来电量决定。请假的那一周本来就短。
kpi-contacts-gamed = 挑容易的接。
kpi-contacts-beside = 质检得分，以及客户有没有再打来。

kpi-contacts-per-hour-formula = 处理的联络数，除以扣除休息后的登录小时数。
kpi-contacts-per-hour-pitfall = 来电少的时段会拉低它，难题多的队列也会。
kpi-contacts-per-hour-gamed = 挑容易的接，剩下的留给别人。
kpi-contacts-per-hour-beside = 质检得分，以及客户有没有再打来。

kpi-csat-formula = 满分 5 分中打 4 分或 5 分的，除以全部答卷。
kpi-csat-pitfall = 回答的客户不多，也不代表所有客户。一周不到 20 份说明不了什么，请把四周合起来看。
kpi-csat-gamed = 挑人来问，或请客户打五分。
kpi-csat-beside = 有多少客户作答，以及有没有再打来。

kpi-csat-mean-formula = 所有评分相加，除以答卷数。
kpi-csat-mean-pitfall = 一个很低的分就会拉动很多，用词语分级也不是尺子。满意客户的占比更容易看懂。
kpi-csat-mean-gamed = 挑人来问，或请客户打五分。
kpi-csat-mean-beside = 有多少客户作答，以及有没有再打来。

kpi-ces-formula = 对“让我轻松解决了问题”的回答（1 至 7 分）的平均值。旧式问卷方向相反，用 1 至 5 分，不要混用。
kpi-ces-pitfall = 通行的算法有三种。答卷少时起伏很大。
kpi-ces-gamed = 只在简单的联络之后发问卷。
kpi-ces-beside = 第一次联络是否就够了。

kpi-qa-score-formula = 抽检联络得到的分数，除以可得的分数。致命差错单独计算，不在这里记零分。
kpi-qa-score-pitfall = 400 通里抽 5 通，仅凭运气就可能差 31 分。质检员的尺度各不相同，也会变。
kpi-qa-score-gamed = 为表格工作，而不是为客户工作。
kpi-qa-score-beside = 客户怎么说，以及两位质检员对同一通联络看法是否一致。

kpi-critical-error-formula = 至少有一个致命差错的抽检联络，除以抽检的联络数。
kpi-critical-error-pitfall = 很少发生：请读作“40 通里有 1 通”，并看离上一次隔了多少通。影响客户、公司或法规的差错要分开。
kpi-critical-error-gamed = 只抽肯定没问题的。
kpi-critical-error-beside = 抽检的联络是怎么选出来的。

kpi-record-accuracy-formula = 完整且正确的记录，除以检查过的记录。
kpi-record-accuracy-pitfall = 查得少，起伏就大。什么算完整，要写清楚。
kpi-record-accuracy-gamed = 每条记录都贴同一句话。
kpi-record-accuracy-beside = 写记录要花多长时间。

kpi-transfer-rate-formula = 转出的联络，除以处理的联络数。有些必须转出：尽量把必要的和可避免的分开。
kpi-transfer-rate-pitfall = 它反映的多半是谁有权做决定，而不是谁懂得多。
kpi-transfer-rate-gamed = 该交给别人的也自己留着。
kpi-transfer-rate-beside = 是否从头到尾解决，以及特别长的联络。

kpi-fcr-formula = 一次就够的联络，除以可以一次解决的联络。有三种算法，数字不能互相比较。
kpi-fcr-pitfall = 换一种算法，看上去就像工作变了。
kpi-fcr-gamed = 把问题缩小好算作解决，或直接勾选“已解决”。
kpi-fcr-beside = 客户是不是还是又来了。
kpi-fcr-method = 您的团队怎么算
kpi-fcr-method-unsaid = 还没有说明
kpi-fcr-method-repeat = 7 天内没有人因同一原因再来
kpi-fcr-method-survey = 客户在问卷里这样说
kpi-fcr-method-logged = 由成员勾选：三种里最弱的一种

kpi-repeat-rate-formula = 7 天内因同一原因再来的客户，除以服务过的客户。记在第一次接待的人名下。
kpi-repeat-rate-pitfall = 规定和产品也会让客户再来。最近 7 天的还不完整。
kpi-repeat-rate-gamed = 让客户改发邮件或在线聊天，那里没人统计。
kpi-repeat-rate-beside = 再来的原因。

kpi-e2e-resolution-formula = 由一个人从头处理到尾的联络，除以接下的联络。
kpi-e2e-resolution-pitfall = 有些联络必须交给别人，硬留着会花更多时间。
kpi-e2e-resolution-gamed = 该交给别人的也自己留着。
kpi-e2e-resolution-beside = 特别长的联络，以及质检得分。

kpi-short-call-rate-formula = 通话不到 10 秒的已接联络，除以已接的联络。
kpi-short-call-rate-pitfall = 里面有打错的和断线的。它是用来照看其他 KPI 的，要有很多通话才说明问题。
kpi-short-call-rate-gamed = 拖到第十一秒再挂。
kpi-short-call-rate-beside = 录音：先听几通，再开口。

# 只属于团队的 KPI：有说明，不为个人画图。
kpi-service-level = 服务水平
kpi-service-level-formula = 在约定时间内接起的联络，除以全部呼入。别的算法会去掉很快放弃的、把它们算作接起，或只除以接起的：同一个月会得到 41%、43%、46% 或 50%。
kpi-service-level-pitfall = 20 秒内接起 80% 只是行业习惯，并没有证明它最好。
kpi-service-level-team = 它取决于多少来电排了多少人，接电话的人左右不了。
kpi-service-level-method = 您的团队指的是四种里的哪一种
kpi-service-level-method-unsaid = 还没有说明
kpi-service-level-method-offered = 按时接起 ÷ 全部呼入
kpi-service-level-method-patient = 按时接起 ÷ 不含短时放弃的呼入
kpi-service-level-method-credited = 按时接起或短时放弃 ÷ 全部呼入
kpi-service-level-method-answered = 按时接起 ÷ 已接起
kpi-service-level-beside = 有多少客户等不及就挂了，又有多少因为接得快却没解决而再打来。

kpi-abandon-rate = 放弃率
kpi-abandon-rate-formula = 在排队时放弃的联络，除以全部呼入。5 秒内挂断的通常不算。
kpi-abandon-rate-pitfall = 一段关于等待时间的录音就能改变它，工作本身并没有变。
kpi-abandon-rate-team = 客户在有人能接起之前就挂了。
kpi-abandon-rate-beside = 留下来等的人等了多久，又有多少人再打来。

kpi-occupancy = 占用率
kpi-occupancy-formula = （通话 + 保持 + 话后处理）÷（通话 + 保持 + 话后处理 + 空闲时间）。
kpi-occupancy-pitfall = 小团队达不到大团队的水平。长期超过大约 85% 至 90%，人会被耗尽。
kpi-occupancy-team = 它由排班和来电决定。按个人画图，只能看出排队何时最满，看不出谁在做事。
kpi-occupancy-beside = 缺勤有多少：一直忙个不停会把人累垮。

kpi-absence = 缺勤率
kpi-absence-formula = 计划外缺勤的小时数，除以排班的小时数。计划内的休假不算。
kpi-absence-pitfall = 小团队里几次长病假就会变化很大。硬压下来，人会带病上班。
kpi-absence-team = 这关系到健康，不该出现在个人页面上，也不该放进辅导谈话。
kpi-absence-beside = 不放别的指标。这是健康信息，只归负责人事的人处理。

kpi-nps = 净推荐值（NPS）
kpi-nps-formula = 0 至 10 分中，打 9、10 分的占比减去打 0 至 6 分的占比。
kpi-nps-pitfall = 不到 100 份答卷时，仅凭运气就可能差 15 分。
kpi-nps-team = 客户评价的是公司、价格和产品。一个人的答卷太少，能左右的也太少。
kpi-nps-beside = 客户对单次联络怎么说，会不会再打来。

kpi-cost-per-resolution = 每个问题的解决成本
kpi-cost-per-resolution-formula = 当月全部成本，除以解决的问题数；同一问题的每次联络都算进来。
kpi-cost-per-resolution-pitfall = 客户要打两次电话时，每次联络的成本会下降，这个不会。
kpi-cost-per-resolution-team = 要整个团队整整一个月才有意义。

kpi-retention = 客户留存
kpi-retention-formula = 联络 90 天之后仍是客户的人数，除以服务过的客户。
kpi-retention-pitfall = 价格和产品的影响比任何一通电话都大。
kpi-retention-team = 客户的去留不由一个人决定。
