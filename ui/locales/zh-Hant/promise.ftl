# 一項約定的結果：做到了沒有，為什麼。

promise-title = 這項約定怎麼樣了？
promise-of = { $name }的約定
promise-due = { $date }前
promise-kept = 做到了
promise-not-kept = 沒做到
promise-open = 還在進行
promise-word = 一句話說明原因
promise-word-too-long = 最多 { $kept } 個字，現在多了 { $over } 個，還沒有儲存。
promise-choose = 選一下結果。
promise-not-needed = 不再需要
promise-not-needed-help = 不算做到，也不算沒做到，不再計入。
promise-move = 改日期
promise-move-help = 原來的日期會留著。
promise-move-to = 新日期
promise-move-missing = 選一個新日期。
promise-moved = 最初是{ $date }前
promise-moved-on = { $on }改過：從{ $from }改到{ $to }
promise-moved-why = { $on }改過：從{ $from }改到{ $to }，{ $why }
promise-history = 之前的日期
promise-settle-label = 結果如何：{ $promise }
promise-rate = { $name }：{ $of } 項裡做到 { $kept } 項，長期看大致在 { $low }% 到 { $high }% 之間。
promise-rate-few = { $name }：{ $of } 項裡做到 { $kept } 項。
promise-rate-you = 您：{ $of } 項裡做到 { $kept } 項，長期看大致在 { $low }% 到 { $high }% 之間。
promise-rate-you-few = 您：{ $of } 項裡做到 { $kept } 項。
