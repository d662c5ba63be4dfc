# 控制商數（CQ）。

cq-emotion = 情緒韌性
cq-ownership = 責任擔當
cq-focus = 專注
cq-coachability = 接納建議
cq-pressure = 抗壓從容
