# 工作環境問卷：每季一次，十五句話，不記名。

environment-title = 工作環境
environment-link = 組員怎麼看自己的工作環境
environment-sub = 十五句話，說的是工作是怎麼安排的；每季一次，不記名。先問這些，再替人評分。
environment-for-all = 沒有姓名，可以一起看
environment-quarter = { $number ->
    [1] { $year }年1月至3月
    [2] { $year }年4月至6月
    [3] { $year }年7月至9月
   *[other] { $year }年10月至12月
}
environment-missing = { $count ->
    [0] 還沒有人回答。
   *[other] 已有 { $count } 人回答。
}再有 { $missing } 人，就可以結束本季，查看大家合起來的看法。
environment-enough = 已有 { $count } 人回答。結束本季後才能查看：之後不再收回答，這樣誰也推算不出某個人說了什麼。
environment-closed = 本季已結束，下一季再收回答。
environment-too-small = 不到 { $count } 人，誰說了什麼一猜就知道。不如大家坐下來當面聊。
environment-ask = 把電腦交給大家輪流回答
environment-close = 結束本季並查看
environment-none = 還沒有可以查看的結果。
environment-people = { $count } 人
environment-score = { $score } 分（滿分 100）。
environment-low = 先改善這一點，再替人評分。
environment-area-few = 這一部分的回答太少。
environment-items = 這五句話
environment-item = { $mean }（滿分 5）
environment-item-few = 回答太少
environment-first = 先改善這些，再替人評分：
environment-first-link = 組員怎麼看自己的工作環境

environment-answer-title = 您的工作安排得怎麼樣？
environment-answer-note = 您的回答不記名。它會和別人的混在一起，至少五個人回答之後，只顯示平均值。
environment-answer-skip = 說不準的可以不選。
environment-answer-hint = 交出之後，誰也打不開您的回答，您自己也不行。
environment-degree-1 = 完全不是
environment-degree-2 = 不太是
environment-degree-3 = 一半一半
environment-degree-4 = 大致是
environment-degree-5 = 完全是
environment-nothing-chosen = 還沒有選任何一項。
environment-done = 交出
environment-leave = 先不答
environment-back = 把電腦交給下一位，或者還回去。
environment-next = 下一位回答

environment-trust = 信任判斷
environment-trust-1 = 客戶的問題怎麼解決，我可以自己決定。
environment-trust-2 = 話術幫不上忙時，我可以不照著說。
environment-trust-3 = 遇到難處理的電話，沒有人拿時間長短來為難我。
environment-trust-4 = 檢查清單是幫我的，不是用來抓我的。
environment-trust-5 = 有道理的判斷出了錯，不會受罰。
environment-goals = 共同的目標
environment-goals-1 = 我知道我們團隊想做到什麼。
environment-goals-2 = 訂目標的時候，我們說得上話。
environment-goals-3 = 我們的目標對客戶有意義。
environment-goals-4 = 我看得出自己做的事怎麼幫到這些目標。
environment-goals-5 = 帶領我們的人自己也照著做。
environment-peers = 同事互助
environment-peers-1 = 有時間互相幫忙。
environment-peers-2 = 幫同事也算工作。
environment-peers-3 = 我們會分享真正管用的做法。
environment-peers-4 = 我這個班次裡有可以請教的人。
environment-peers-5 = 別人幫我，我樂於接受。
