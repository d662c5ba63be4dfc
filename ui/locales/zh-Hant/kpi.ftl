# 內建 KPI 的名稱、單位，以及高好還是低好。

kpi-aht = 平均處理時間
kpi-csat = 客戶滿意度
kpi-fcr = 首次解決率
kpi-qa-score = 品質評核
kpi-adherence = 班表遵守率
kpi-talk = 通話時間
kpi-hold = 保留時間
kpi-acw = 話後處理時間
kpi-atp = 有效通話百分比
kpi-contacts = 處理件數
kpi-contacts-per-hour = 每小時處理件數
kpi-csat-mean = 滿意度平均分
kpi-ces = 客戶費力度
kpi-transfer-rate = 轉接率
kpi-repeat-rate = 重複來電率
kpi-e2e-resolution = 全程獨立解決率
kpi-short-call-rate = 極短通話占比
kpi-critical-error = 重大錯誤率
kpi-record-accuracy = 紀錄正確率

unit-seconds = 分與秒
unit-share = 百分比
unit-per-hour = 每小時
unit-score = 評分
unit-count = 次數
unit-number = 數值

direction-higher = 愈高愈好
direction-lower = 愈低愈好
direction-context = 高低本身不分好壞

kpi-level-1 = 第 1 級：做了多少、做得多快
kpi-level-2 = 第 2 級：做得對不對
kpi-level-3 = 第 3 級：客戶感受到什麼
kpi-level-4 = 第 4 級：為客戶和公司帶來什麼
kpi-control-agent = 掌握在成員自己手裡
kpi-control-partly = 部分掌握在成員手裡
kpi-control-team = 取決於團隊和公司，不取決於一個人
