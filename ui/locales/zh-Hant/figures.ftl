# 數字說明了什麼，用平常的話說。

figures-no-change = 沒有真正的變化
figures-collecting = 累積資料中：已有 { $have } 週，需 { $need } 週
figures-none = 還沒有數據
figures-early = { $weeks ->
   *[other] 只有 { $weeks } 週資料，正常範圍僅供參考。
}
# $way：better、longer、shorter、higher、lower；$sure：exact，或 least（起點早於所讀的週）。
figures-run = { $sure ->
    [least] 至少 { $weeks } 週
   *[exact] 連續 { $weeks } 週
}{ $way ->
    [better] 好轉
    [longer] 偏長
    [shorter] 偏短
    [higher] 偏高
   *[lower] 偏低
}
figures-run-levels = { $run }：現在約 { $now }，之前約 { $before }。
figures-run-ask = { $sentence }問問是什麼變了。
figures-level-since = { $sure ->
    [least] 至少從{ $date }起約為 { $now }，
   *[exact] 從{ $date }起約為 { $now }，
}之前約 { $before }。
figures-target-added = { $sentence }目標 { $target }。
# $when：last、this，或 earlier（附日期）。
figures-outside = { $when ->
    [four] 截至{ $date }那一週的四週
    [last] 上週
    [this] 本週
   *[earlier] { $date }那一週
} { $value }，{ $side ->
    [above] 高於
   *[below] 低於
}平常的 { $range }。
figures-outside-short = { $when ->
    [four] 截至{ $date }那一週的四週
    [last] 上週
    [this] 本週
   *[earlier] { $date }那一週
}{ $side ->
    [above] 高於
   *[below] 低於
}平常範圍
figures-range = { $low } 至 { $high }

figures-advice-noise = 仍在平常的 { $range } 之內。單憑它不必談話：下週很可能自己回來。
figures-advice-noise-week = { $week }那一週的 { $value } 仍在平常的 { $range } 之內。單憑它不必談話：下週很可能自己回來。
figures-not-judged = { $week }那一週的 { $value } 不作判斷（{ $reason }）。
figures-advice-on-target = 穩定，也達到了目標。維持原樣，說聲謝謝。
figures-advice-off-target = { $side ->
    [above] 穩定在約 { $level }，高於 { $target } 的目標。
   *[below] 穩定在約 { $level }，低於 { $target } 的目標。
}目前的工作方式就是這個水準，做法不變，結果也不會變。看看流程、工具和訓練，或是目標本身。
figures-advice-worse = 確實變差了，值得談一談。
figures-advice-changed = 有些事情變了。先從系統查起，弄清楚是什麼。
figures-advice-better = 確實變好了。弄清楚是什麼起了作用，別人也許用得上。
figures-outside-note = 超出平常範圍也可能是碰巧，大約每 370 週一次，資料少時更多。先問問當時有什麼不同，從系統問起。
figures-jump = { $date }那一週，數字與前一週的落差超出了平常的幅度。當時有什麼不同？
figures-team-event = { $judged } 人中有 { $moved } 人同時變動：這是系統的事，不是某個人的事。

figures-reason-median = 有一週與下一週相差很大，所以正常範圍依週與週之間通常的差距來算。
figures-reason-lopsided = 這類數字往上比往下走得更遠，所以正常範圍上下不對稱。
figures-reason-runs-off = 這裡相鄰幾週彼此相關，所以連續幾週偏向一側不算變化。
figures-reason-own-limits = 每週背後的數量不同，所以每週各有正常範圍：數量越少，範圍越寬。
figures-reason-stretched = 各週之間的差別超出了數量能解釋的程度，所以正常範圍放寬了。
figures-reason-few-events = 每週只有幾次，所以只有離得很遠的單週才算變化。
figures-reason-four-weeks = 每週的數量太少，所以一個點代表四週。
figures-reason-unsettled = 這些週處在幾個不同的水準上，沒有哪個範圍算平常。如果知道是什麼變了，而且會一直這樣，就從那裡重新劃定正常範圍。
figures-unsettled-short = 有幾個水準，沒有平常範圍
figures-outside-unsettled = { $when ->
    [four] 截至 { $date }那一週的四週：
    [last] 上週
    [this] 本週
   *[earlier] { $date }那一週：
}{ $value }。之前的週處在幾個不同的水準上，沒有哪個算平常。

# Too few, or too rare, for a chart.
figures-early-windows = { $points ->
   *[other] 只有 { $points } 個四週的點，正常範圍僅供參考。
}
figures-collecting-windows = 累積資料中：已有 { $have } 個四週的點，需 { $need } 個
figures-too-little = 每週的數量太少，分不清變化與偶然
figures-rare = 四週裡 { $of } 次中有 { $events } 次，真實水準可能在 { $range } 之間
figures-advice-rare = { $counted }。數量太少，畫不出圖：多一次少一次都是偶然。請逐件去看。

figures-point = { $date }那一週：{ $value }
figures-point-change = { $date }那一週：{ $value }，真正的變化
figures-conversation-on = { $date }談過話
figures-target = 目標 { $target }
figures-chart-described = { $verdict }。最新 { $latest }，平均 { $mean }，正常範圍 { $range }。
figures-chart-collecting = { $verdict }。最新 { $latest }。
