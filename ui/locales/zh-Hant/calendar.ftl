# 存到行事曆程式的回顧。

calendar-review-with = 和{ $name }回顧
calendar-add = 存到行事曆
calendar-add-all = 全部回顧存到行事曆
calendar-file = 回顧
calendar-save-title = 把日期存成行事曆檔案
calendar-saved = 已儲存 { $count } 個日期。打開檔案，行事曆就會收進去；改過的日期在那裡也會跟著改。
calendar-title = 行事曆
calendar-note = 行事曆裡只寫「和某人回顧」，不寫別的。
calendar-initials = 只寫姓或首字母
calendar-names = 寫名字
