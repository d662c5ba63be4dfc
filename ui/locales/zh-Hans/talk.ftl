# 谈话页面：问题周围的文字。

talk-since = { $date }以来
talk-kept-all = { $total ->
    [1] { $name }的约定做到了
   *[other] { $name }的 { $total } 项约定都做到了
}
talk-kept-some = { $kept ->
    [0] { $name }的 { $total } 项约定都没做到
   *[other] { $name }的 { $total } 项约定做到了 { $kept } 项
}
talk-kept-so-far = { $name }的 { $total } 项约定：做到 { $kept } 项，{ $open } 项进行中
talk-others = 其他数据
talk-unknown-field = 这一项不属于任何未结束的问题。重新打开这次谈话即可。
talk-ideas-first = 先听员工的想法。先记下一条，或勾选“一时想不到”。

## Fields

conversation-field-short-form = 简短版

## 作为事实的数据

talk-pick-title = 一起看的数据
talk-pick-none = 还没有{ $agent }的数据。没有数据也可以谈。
talk-example-title = 举一个例子
talk-too-few-weeks = 周数太少，还看不出有没有变化。单凭这些数据，没有必要谈话。
talk-no-change-title = 没有真正的变化。

## 一起找原因

talk-figures-say-yes = 从选出的数据看：是。
talk-figures-say-no = 选出的数据没有真正的变化。
talk-change-answer = 更改
talk-answer-of = 这个问题的回答：{ $question }

## 想法

talk-cause-is = 主要原因：{ $cause }。
talk-no-ideas-yet = 还没有可以选的想法。
talk-to-ideas-of = 去看{ $agent }的想法
