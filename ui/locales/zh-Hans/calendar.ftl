# 存到日历程序的回顾。

calendar-review-with = 和{ $name }回顾
calendar-add = 存到日历
calendar-add-all = 全部回顾存到日历
calendar-file = 回顾
calendar-save-title = 把日期存成日历文件
calendar-saved = 已保存 { $count } 个日期。打开文件，日历就会收进去；改过的日期在那里也会跟着改。
calendar-title = 日历
calendar-note = 日历里只写“和某人回顾”，不写别的。
calendar-initials = 只写姓或首字母
calendar-names = 写名字
