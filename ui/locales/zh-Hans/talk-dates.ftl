# 谈话页面上的约定和日期。

talk-about = { $about }：{ $advice }
talk-from-idea = 来自哪个办法
talk-promise-removed = 这个约定去掉了。
talk-promise-back = 拿回来
talk-time-without-date = 先选日期。
talk-more-than-all = 做到的通数不能超过总通数。
talk-which-figure = 哪一项数据
talk-choose-figure = 选一项数据
talk-promise-of-idea = 用办法 { $number }
talk-calls-before = 有
talk-calls-between = 通做到，共
talk-calls-after = 通
