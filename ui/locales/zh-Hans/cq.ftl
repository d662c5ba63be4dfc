# 控制商数（CQ）。

cq-emotion = 情绪韧性
cq-ownership = 责任担当
cq-focus = 专注
cq-coachability = 接纳建议
cq-pressure = 抗压从容
