# 一个约定的结果：做到了没有，为什么。

promise-title = 这个约定怎么样了？
promise-of = { $name }的约定
promise-due = { $date }前
promise-kept = 做到了
promise-not-kept = 没做到
promise-open = 还在进行
promise-word = 一句话说明原因
promise-word-too-long = 最多 { $kept } 个字，现在多了 { $over } 个，还没有保存。
promise-choose = 选一下结果。
