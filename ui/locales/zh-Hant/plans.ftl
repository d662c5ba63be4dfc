# 所有計畫合在一起看，以及留給人的時間。

plans-title = 所有計畫
plans-sub = { $plans ->
    [0] 還沒有判斷過任何計畫。
   *[other] 已判斷 { $plans } 個計畫。
}
plans-together = 合在一起看
plans-few = { $plans ->
    [0] 單個計畫很少能下結論，滿 { $least } 個才能合在一起看。
   *[other] 單個計畫很少能下結論，滿 { $least } 個才能合在一起看；目前有 { $plans } 個前後都有數據。
}
plans-better = { $plans } 個計畫合起來，數據朝約定的方向變化：相當於平常波動的 { $effect } 倍，在 { $low } 與 { $high } 之間。
plans-worse = { $plans } 個計畫合起來，數據朝相反的方向變化：相當於平常波動的 { $effect } 倍，在 { $low } 與 { $high } 之間。
plans-unclear = { $plans } 個計畫合起來看不出變化：相當於平常波動的 { $effect } 倍，在 { $low } 與 { $high } 之間。
plans-cant-tell = 看過結果的 { $of } 個計畫裡，有 { $times } 個說不準，占 { $share }%（大致在 { $low }% 到 { $high }% 之間）。對單個計畫來說，這是最常見的老實答案。
plans-how = 怎麼算的
plans-note = 平常波動是指一個人談話之前各週數據的標準差。每個計畫同等計算，區間為 95%。這幾週裡別的變化也包含在內。
plans-verdict-too-early = 為時尚早
plans-verdict-cant-tell = 說不準
plans-verdict-worse = 變差
plans-verdict-clearly-better = 明顯變好
plans-verdict-probably-better = 可能變好
plans-verdict-no-visible-change = 看不出變化
plans-minutes = 輔導時間
plans-minutes-note = 最近 12 週，按週
plans-minutes-sub = { $talks } 次談話，共 { $minutes } 分鐘。要緊的是留給人的時間，不是談話的次數。
plans-minutes-people = 每個人的時間
plans-link = 所有計畫與輔導時間
