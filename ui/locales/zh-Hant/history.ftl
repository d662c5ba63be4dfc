# 一位成員一個 KPI 的大圖。

history-chart = 圖表
history-none = { $name }還沒有這個 KPI 的數據。
history-open = { $kpi }，大圖
history-keys = 在圖上移動指標，或在圖中用方向鍵，逐週查看。
history-behind = 每個數值背後有 { $differ ->
    [0] { $most } 個。
   *[other] { $least } 至 { $most } 個。
}
history-behind-bars = 下方的長條表示每個數值背後有多少。
history-behind-bars-wider = 下方的長條表示每個數值背後有多少：愈少，正常範圍愈寬。
history-phases = 有過的變動，以及不計入的週
history-phase = 從{ $week }那一週起重新計算：{ $reason }（{ $author }）
history-aside-week = { $week }那一週不計入：{ $reason }（{ $author }）
history-taken-back = { $said }。已撤回。
history-table = 逐週查看
history-range = 正常範圍
history-four-weeks = { $day }起的四週

# 一個點，由指標或朗讀得到。$said 是到此為止、還沒有結尾的句子。
history-says = { $week }那一週：{ $value }
history-says-four = { $week }：{ $value }
history-says-from = { $said }，樣本數 { $count }
history-says-end = { $said }。
history-says-usual = { $said }。在平常的 { $range } 之內。
history-says-changed = { $said }。屬於真正的變化；平常是 { $range }。
history-says-state = { $said }。{ $state }。
history-left-out = 不計入：{ $reason }
history-aside-leave = 不在班
history-aside-outage = 系統故障
history-aside-other = 其他原因
history-aside-short-week = 上班時間短的一週
history-aside-unfinished = 還沒有結束
history-aside-few = 數量太少，看不出來
