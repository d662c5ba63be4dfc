# 成員自己給約定寫的意見。

comment-hand-over = 把電腦交給{ $name }寫意見
comment-title = 您對這份約定的意見
comment-label = 用自己的話寫
comment-stays = 會帶著您的名字和日期寫在約定下面。誰都不能改、不能刪，{ $lead }也不能。
comment-add = 加上
comment-leave = 不寫，先離開
comment-back = 您加上的內容寫在約定下面。
comment-again = 再看看約定
