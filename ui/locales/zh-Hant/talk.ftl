# 談話頁面：問題周圍的文字。

talk-since = { $date }以來
talk-kept-all = { $total ->
    [1] { $name }的承諾做到了
   *[other] { $name }的 { $total } 項承諾都做到了
}
talk-kept-some = { $kept ->
    [0] { $name }的 { $total } 項承諾都沒做到
   *[other] { $name }的 { $total } 項承諾做到了 { $kept } 項
}
talk-kept-so-far = { $name }的 { $total } 項承諾：做到 { $kept } 項，{ $open } 項未到期
talk-others = 其他數據
talk-unknown-field = 這一項不屬於任何未結束的問題。重新開啟這次談話即可。
talk-ideas-first = 先聽成員的想法。先記下一條，或勾選「一時想不到」。

## Fields

conversation-field-short-form = 簡短版
