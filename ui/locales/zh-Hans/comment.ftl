# 成员自己给约定写的意见。

comment-hand-over = 把电脑交给{ $name }写意见
comment-title = 您对这份约定的意见
comment-label = 用自己的话写
comment-stays = 会带着您的名字和日期写在约定下面。谁都不能改、不能删，{ $lead }也不能。
comment-add = 加上
comment-leave = 不写，先离开
comment-back = 您加上的内容写在约定下面。
comment-again = 再看看约定
