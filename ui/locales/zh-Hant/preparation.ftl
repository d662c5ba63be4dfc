# 談話之前：成員自己拿著電腦回答的三個問題。

preparation-hand-over = 把電腦交給{ $name }做準備
preparation-hand-over-note = { $name }寫下想談什麼，第 1 步兩人一起看。
preparation-noted = { $name }已經寫下想談什麼，就在談話的第 1 步。
preparation-title = 您想談些什麼？
preparation-note = 用自己的話寫，幾句就夠，哪題空著都行。談話開始時您和{ $lead }一起看。只有您能改。
preparation-works = 現在哪些事做得順？您是怎麼做到的？
preparation-works-hint = 想保持下去的，或者想教給別人的。
preparation-hinders = 什麼讓您的工作比本來更難？
preparation-hinders-hint = 工具、規定、目標、排班、客戶：先從周圍的條件說起。
preparation-wanted = 什麼能幫到您？您希望{ $lead }做什麼？
preparation-wanted-hint = 一個月以後可以不一樣的一件事。
preparation-done = 寫好了
preparation-back = 您寫的已經儲存。談話開始時您和{ $lead }一起看。
preparation-again = 接著寫
preparation-read = { $name }想談的
