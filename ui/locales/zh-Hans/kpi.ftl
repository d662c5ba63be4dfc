# 内置 KPI 的名称、单位，以及高好还是低好。

kpi-aht = 平均处理时长
kpi-csat = 客户满意度
kpi-fcr = 一次解决率
kpi-qa-score = 质检得分
kpi-adherence = 排班遵守率
kpi-talk = 通话时长
kpi-hold = 保持时长
kpi-acw = 话后处理时长
kpi-atp = 有效通话百分比
kpi-contacts = 处理量
kpi-contacts-per-hour = 每小时处理量
kpi-csat-mean = 满意度均分
kpi-ces = 客户费力度
kpi-transfer-rate = 转接率
kpi-repeat-rate = 重复来电率
kpi-e2e-resolution = 全程独立解决率
kpi-short-call-rate = 极短通话占比
kpi-critical-error = 致命差错率
kpi-record-accuracy = 记录准确率

unit-seconds = 分和秒
unit-share = 百分比
unit-per-hour = 每小时
unit-score = 评分
unit-count = 次数
unit-number = 数值

direction-higher = 越高越好
direction-lower = 越低越好
direction-context = 高低本身不分好坏

kpi-level-1 = 第 1 级：做了多少、做得多快
kpi-level-2 = 第 2 级：做得对不对
kpi-level-3 = 第 3 级：客户感受到什么
kpi-level-4 = 第 4 级：给客户和公司带来什么
kpi-control-agent = 掌握在成员自己手里
kpi-control-partly = 部分掌握在成员手里
kpi-control-team = 取决于团队和公司，不取决于一个人
