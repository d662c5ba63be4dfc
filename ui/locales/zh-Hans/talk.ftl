# 谈话页面：问题周围的文字。

talk-since = { $date }以来
talk-kept-all = { $total ->
    [1] { $name }的承诺做到了
   *[other] { $name }的 { $total } 项承诺都做到了
}
talk-kept-some = { $kept ->
    [0] { $name }的 { $total } 项承诺都没做到
   *[other] { $name }的 { $total } 项承诺做到了 { $kept } 项
}
talk-kept-so-far = { $name }的 { $total } 项承诺：做到 { $kept } 项，{ $open } 项未到期
talk-others = 其他数据
talk-unknown-field = 这一项不属于任何未结束的问题。重新打开这次谈话即可。
talk-ideas-first = 先听员工的想法。先记下一条，或勾选“一时想不到”。

## Fields

conversation-field-short-form = 简短版
