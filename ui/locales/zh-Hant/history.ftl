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
history-phases-none = 正常範圍沒有重新劃定過，每一週都計入。
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
history-aside-maturing = 客戶還可能再打來
history-aside-few = 數量太少，看不出來

# 與團隊中位數相比，以及早期跡象。
history-relative = 與團隊中位數相比
history-absolute = 看數字本身
history-relative-name = { $kpi }，與團隊中位數相比
history-relative-note = 100 是團隊當週的中位數。所有人一起的變動不會顯示在這裡。
history-relative-none = 同一週至少有五個人有數字，才有團隊中位數。
history-hints-show = 顯示早期跡象
history-hints-hide = 隱藏早期跡象
history-hints-some = 圓圈是早期跡象：四週裡有三週明顯偏在一側。它不是真正的變化，不計入任何判斷，偶然也會出現。
history-hints-none = 這裡沒有早期跡象：沒有哪四週裡有三週明顯偏在一側。
history-hint = 早期跡象

# 整月的數值。
history-months = 整月
history-month = 月份
history-months-note = 一個月就是一個月，拆不成週，所以不進圖表，不算訊號，也不用於回顧。
history-months-only = { $name }的這項指標只有整月的數值，沒有按週的。要有圖表，要分清真變化和偶然，需要按週的數值。
history-month-whole = 檔案裡的原值
history-month-weeks = { $weeks } 週的平均
