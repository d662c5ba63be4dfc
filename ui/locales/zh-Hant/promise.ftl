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
