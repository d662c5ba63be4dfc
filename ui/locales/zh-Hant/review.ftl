# 碰面與回顧：先看約定，再看變化。

review-check-in-title = 和{ $agent }碰面
review-check-in-sub = 兩分鐘，只談約定的事，今天不評數據。
review-measured-title = 和{ $agent }回顧
review-measured-sub = 先看雙方的約定，再看有什麼變化。
review-about = 主題：{ $topic }
review-early = 提前看了：原定{ $date }。
review-was-due = 原定{ $date }。
review-moved-from = 最初約在{ $date }。
review-moved-why = { $on }改期，原定{ $from }：{ $why }
review-moved = { $on }改期，原定{ $from }。
review-missed = { $from }沒有談成。
review-missed-why = { $from }沒有談成：{ $why }
review-held-on = { $date }談過，當時說的就留在這裡，不再改。
review-cancelled-on = { $date }取消了。
review-cancelled-why = { $date }取消了：{ $why }
review-open-again = 重新打開
review-to-agreement = 看約定書

review-promised = { $name }答應的
review-promised-nothing = 沒有約定。
review-promise-by = { $date }前
review-progress-done = 做了
review-progress-partly = 做了一部分
review-progress-not-yet = 還沒做
review-became-kept = 做了
review-became-not-kept = 沒做
review-became-not-needed = 不再需要
review-became-open = 還在進行
review-how-far = 做到哪裡：{ $promise }
review-helped-of = 有沒有用：{ $promise }
review-helped-question = 有沒有用？
review-helped-yes = 有用
review-helped-no = 沒有用
review-helped-cannot-tell = 不好說
review-promise-word = 一句話說明原因
review-not-done = 沒做的事，說明不了它有沒有用。
review-done-no-help = 做了卻沒有用，說明的是這個辦法，不是做的人。

review-field-notices = 有什麼變化，{ $agent }的原話
review-field-in-the-way = 有什麼擋著
review-field-lead-removes = { $lead }能幫著清掉什麼
review-lead-removes-help = 寫下內容和日期，談過之後就成為{ $lead }的約定。
review-lead-removes-by = 期限
review-lead-removes-missing = 選一個今天或以後的日期：答應的事要有期限。
review-lead-removes-made = 已成為{ $lead }的約定，期限{ $date }。
review-check-in-say = 「說好的事，進行得怎麼樣？」
review-check-in-done = 談過了
review-check-in-done-next = 接下來：{ $date }{ $kind }。

review-other-title = 這幾週還有什麼變了？
review-other-help = 兩邊都問問。只要勾了一項，就說不清是不是這份約定起的作用。
review-other-none = 據我們所知沒有
review-confounder-new-product = 新產品或新方案
review-confounder-tool-change = 系統或工具改了
review-confounder-shift-change = 換了班次或佇列
review-confounder-campaign = 促銷或尖峰
review-confounder-holiday = 節假日
review-confounder-sick-leave = 長時間不在崗位
review-confounder-kpi-change = 這項數據換了算法
review-confounder-other-coaching = 另外的訓練或輔導

review-changed-title = 有什麼變化
review-too-early-after = { $step ->
    [4] 現在還說不準：四週算一個點，{ $needed } 個點裡才有 { $weeks } 個。
   *[other] 現在還說不準：{ $needed } 週裡才有 { $weeks } 週。
}
review-too-early-before = { $step ->
    [4] 現在還說不準：四週算一個點，談話之前要有 { $needed } 個點，現在只有 { $weeks } 個。
   *[other] 現在還說不準：談話之前要有 { $needed } 週數據，現在只有 { $weeks } 週。
}
review-too-early-level = { $step ->
    [4] 這項數據判斷不了這份約定：四週算一個點，談話之前在新的水準上要有 { $needed } 個點，只有 { $weeks } 個。
   *[other] 這項數據判斷不了這份約定：談話之前在新的水準上要有 { $needed } 週，只有 { $weeks } 週。
}
review-too-early-stays = 談話之後數據再多，也補不上。
review-level-since = 談話之前，這項數據已經到了另一個水準，只從{ $date }那一週開始比較。
review-too-early-calls = 現在還說不準：至少要聽 { $needed } 通電話。
review-verdict-too-early = 現在還說不準。
review-verdict-cant-tell = 看不出來。
review-verdict-worse = 比談話之前差了。
review-verdict-clearly-better = 比談話之前明顯好了。
review-verdict-probably-better = 比談話之前多半好了一些。
review-verdict-no-visible-change = 看不到變化。
review-doubt-confounded = 同一時間還有別的事變了。
review-doubt-kpi-changed = 這項數據的含義和以前不一樣了。
review-doubt-too-wide = 這幾週的數據兩種說法都講得通：有像樣的變化，或者沒有變化。
review-doubt-no-count = 談話之前沒有數過，沒有可比的。
review-went = { $kpi }從 { $before } 變為 { $after }：{ $change }。
review-between = { $size }，有 95% 的把握在{ $low }到{ $high }之間
review-less = 少 { $size }
review-more = 多 { $size }
review-same = 沒有差別
review-points = { $size } 個百分點
review-guard-worse = 與此同時，{ $kpi }變差了：{ $change }。
review-guard-not-worse = { $kpi }沒有看得見的變差。
review-guard-unknown = { $kpi }有沒有變差，還看不出來。
review-guard-no-direction = { $kpi }有沒有變差說不準：沒有說過往哪個方向算好。
review-guard-none = 團隊現有的數據裡，沒有哪一項能看出別的地方是否因此變差。
review-everyone = 大家都變了：扣掉同一時期其他人的變化，就不剩什麼了。變的是工作本身，不是這份約定。
review-beside-team = 扣掉同一時期 { $count } 位同事的變化：{ $change }。
review-no-team = 沒談過這件事的同事太少，沒辦法對照。
review-by-itself = { $step ->
    [4] 差的四週過後，多半會好一點。
   *[other] 差的一週過後，多半會好一點。
}在您團隊自己的數據裡，沒有談話的 { $of } 次裡有 { $better } 次是這樣（{ $percent }%）。
review-by-itself-counted = { $step ->
    [4] 在您團隊自己的數據裡，差的四週過後，沒有談話的 { $of } 次裡有 { $better } 次變好（{ $percent }%）。
   *[other] 在您團隊自己的數據裡，差的一週過後，沒有談話的 { $of } 次裡有 { $better } 次變好（{ $percent }%）。
}
review-by-itself-unknown = { $step ->
    [4] 差的四週過後，不談話多半也會好一點。您團隊的數據還太少，數不出有多常見。
   *[other] 差的一週過後，不談話多半也會好一點。您團隊的數據還太少，數不出有多常見。
}
review-run-back = 這個變化裡，約有 { $size } 本來自己就會回來。
review-hang-together = 這裡相鄰幾週彼此相近，所以把握小一些，範圍放寬了。
review-four-weeks = 單獨一週的數量太少，所以四週算一個點。
review-too-few = { $weeks ->
   *[other] 有 { $weeks } 週的數量太少，不計入。
}
review-not-a-person = 這裡說的是一份約定和一項數據，不是一個人。
review-no-figure = 沒有約定要看哪項數據，所以不做計算，就看約定做得怎樣、兩個人注意到什麼。
review-no-direction = { $kpi }往哪邊算好，當時沒有約定，所以不作判斷。

review-heard-question = 聽了幾通，有幾通做到了？
review-heard-agreed = 約定：{ $total } 通裡有 { $count } 通。
review-heard-before = 之前：{ $total } 通裡有 { $count } 通。
review-heard-in = 聽到
review-heard-of = 總共幾通
review-heard-between = /
review-heard-calls = 通
review-heard = { $total } 通裡聽到 { $count } 通。放到所有這類電話，大致在 { $low }% 到 { $high }% 之間。
review-reached-yes = 達到了約定的次數，甚至更多。
review-reached-in-these-calls = 這幾通裡達到了約定；通數太少，只能說到這裡。
review-reached-not-in-these-calls = 這幾通裡沒有達到約定；放到所有電話，也可能已經達到。
review-reached-no = 沒有達到約定的次數。

review-numbers = 背後的數字
review-number-weeks = { $step ->
    [4] 之前和之後的點數，四週一個點
   *[other] 之前和之後的週數
}
review-number-weeks-value = { $before } 和 { $after }
review-number-typical = { $step ->
    [4] 之前和之後四週的一般水準
   *[other] 之前和之後的一般水準
}
review-number-change = 變化，含 95% 範圍
review-number-team = 扣掉團隊變化之後
review-number-better = 變好的可能性
review-number-goal = 達到約定的 { $goal } 的可能性
review-number-range = { $step ->
    [4] 之前四週數據的正常範圍
   *[other] 之前的正常範圍
}
review-number-smallest = 值得一提的最小變化
review-number-correlation = { $step ->
    [4] 相鄰兩個四週有多像
   *[other] 相鄰兩週有多像
}
review-number-percent = { $percent }%
review-number-more-than = 高於 { $percent }%
review-number-less-than = 低於 { $percent }%
review-number-own-range = { $step ->
    [4] 差的四週（全隊最差的一成，至少一人）之後變好的比例
   *[other] 差的一週（當週全隊最差的一成，至少一人）之後變好的比例
}
review-number-own-value = { $of } 次裡有 { $better } 次，大致 { $low }% 到 { $high }%
review-how = 比較前後各週的中位水準（按名次比較）；談話那一週不算，引出談話的個別突出的週也不算。方法：Hodges–Lehmann 估計，Mann–Whitney 區間。
review-how-level = 比較前後各週的中位水準（按名次比較）；談話那一週不算，{ $date }以前的也不算，因為那時是另一個水準。方法：Hodges–Lehmann 估計，Mann–Whitney 區間。
review-chart-title = { $kpi }，之前與之後
review-chart-says = { $verdict }一般水準之前 { $before }，之後 { $after }。
review-chart-talk = { $date }的談話
review-chart-before = 之前
review-chart-after = 之後
review-chart-left-out = { $step ->
    [4] 截至{ $week }那一週的四週：{ $value }，不計入
   *[other] { $week }那一週：{ $value }，不計入
}
review-chart-point = { $step ->
    [4] 截至{ $week }那一週的四週：{ $value }
   *[other] { $week }那一週：{ $value }
}

review-criterion = 看的是：{ $kpi }，從 { $from } 到 { $to }。
review-criterion-kpi = 看的是：{ $kpi }。
review-criterion-to = 看的是：{ $kpi }，要到 { $to }。
review-criterion-higher = 越高越好。
review-criterion-lower = 越低越好。
review-criterion-behaviour = 看的是：{ $text }
review-criterion-changed = { $date }改過：{ $why }
review-criterion-changed-to = { $date }改過：{ $now }理由：{ $why }
review-criterion-was-nothing = 起初沒有約定看什麼。
review-criterion-was = 最初約定：{ $text }
review-criterion-change = 改一改看什麼
review-criterion-change-help = 雙方原來的約定和您寫的理由都會留在旁邊。
review-criterion-why = 為什麼要改
review-criterion-why-missing = 寫下理由，它會留在約定書旁邊。
review-criterion-behaviour-missing = 寫下能聽到或看到的是什麼。
review-both-numbers = 兩個數都填，或者都不填。
review-criterion-save = 就這樣改
review-criterion-goal = 要到多少

review-decision-title = 接下來怎麼辦？
review-decision-close = 到此結束
review-decision-close-help = 這份約定就此結束，沒做完的約定照舊保留。
review-decision-go-on = 照原樣繼續
review-decision-go-on-help = 約定不變，到時再看一次。
review-decision-adapt = 換個辦法
review-decision-adapt-help = 接著談一次，從想辦法開始。
review-decision-hand-over = 交給能改流程的人
review-decision-hand-over-help = 該做的做了，結果還是一樣，問題在做法本身。
review-decision-talk = 從頭再談一次
review-decision-talk-help = 再談一次，沒做完的約定和原來的約定書都會帶過去。
review-decision-word = 一句話說明原因
review-decision-missing = 選一下接下來怎麼辦。
review-hand-to = 交給誰
review-next-on = 再看的日期
review-next-missing = 選一個再看的日期。
review-finish = 結束回顧

review-move = 改期
review-move-title = 和{ $agent }的回顧改期
review-move-promises = 各項約定和它們的日期都不變。
review-move-missed = 沒有談成
review-move-why = 一句話說明原因
review-move-save = 就改到這天
review-cancel = 取消這次回顧
review-cancel-help = 它不再出現在「今天」。約定和寫過的內容都保留。
review-outcome-cancelled = 回顧已取消
review-timeline = { $date }：{ $outcome }
review-timeline-open = 打開{ $date }的回顧
review-follows = 接著{ $date }的約定
