# 談話頁面：問題周圍的文字。

talk-since = { $date }以來
talk-kept-all = { $total ->
    [1] { $name }的約定做到了
   *[other] { $name }的 { $total } 項約定都做到了
}
talk-kept-some = { $kept ->
    [0] { $name }的 { $total } 項約定都沒做到
   *[other] { $name }的 { $total } 項約定做到了 { $kept } 項
}
talk-kept-so-far = { $name }的 { $total } 項約定：做到 { $kept } 項，{ $open } 項進行中
talk-others = 其他數據
talk-unknown-field = 這一項不屬於任何未結束的問題。重新開啟這次談話即可。
talk-ideas-first = 先聽成員的想法。先記下一條，或勾選「一時想不到」。

## Fields

conversation-field-short-form = 簡短版

## 作為事實的數據

talk-pick-title = 一起看的數據
talk-pick-none = 還沒有{ $agent }的數據。沒有數據也可以談。
talk-example-title = 舉一個例子
talk-too-few-weeks = 週數太少，還看不出有沒有變化。單憑這些數據，沒有必要談話。
talk-no-change-title = 沒有真正的變化。

## 一起找原因

talk-figures-say-yes = 從選出的數據看：是。
talk-figures-say-no = 選出的數據沒有真正的變化。
talk-change-answer = 更改
talk-answer-of = 這個問題的回答：{ $question }

## 想法

talk-cause-is = 主要原因：{ $cause }。
talk-no-ideas-yet = 還沒有可以選的想法。
talk-to-ideas-of = 去看{ $agent }的想法
