# 談話頁面上的約定和日期。

talk-about = { $about }：{ $advice }
talk-from-idea = 來自哪個辦法
talk-promise-removed = 這個約定去掉了。
talk-promise-back = 拿回來
talk-time-without-date = 先選日期。
talk-more-than-all = 做到的通數不能超過總通數。
talk-which-figure = 哪一項數據
talk-choose-figure = 選一項數據
talk-promise-of-idea = 用辦法 { $number }
talk-calls-before = 有
talk-calls-between = 通做到，共
talk-calls-after = 通
