# 約定書所在的頁面，以及約定書自己說的話。

agreement-copy = 第 { $number } 份，共 2 份
agreement-team-shift = { $team }，{ $shift }
agreement-figure-signal = 這是真正的變化。
agreement-figure-noise = 單看這一項，沒有真正的變化。
agreement-figure-off-target = 它一直平穩，但沒到目標。
agreement-figure-collecting = 週數還太少，看不出來。
agreement-figure-weeks = 依據 { $count } 週的數據。
agreement-reason = 為什麼還是要談：{ $text }
agreement-compare = 我們把談話之前的幾週和之後的幾週放在一起比。也可能為時過早，還看不出來。
agreement-too-early = 到那時多半還看不出來。
agreement-missing = 還空著的
agreement-missing-first = 先補上這些，雙方才能同意
agreement-missing-none = 沒有缺的。
agreement-go-to-step = 第 { $number } 步：{ $step }
agreement-needs-promises = 每個約定都要有內容和日期。
agreement-remark-takes-back = 改動之後，已經給出的同意會收回。
agreement-to-today = 前往「今天」
agreement-to-agent = 前往{ $agent }的頁面
agreement-addition-length = 最多 { $kept } 個字，現在多了 { $over } 個。還沒有加上：縮短一些，或分成兩則。
agreement-who-missing = 選一下由誰來補充。
agreement-refused-next = 什麼都沒有更動。
