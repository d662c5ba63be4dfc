# 「幫我找原因」：一路問到原因的問題、找到的結果，以及接下來做什麼。

talk-tree-title = 一起找原因
talk-tree-intro = 先看環境，最後才看人。哪個答案對上了，就停在哪裡。
talk-tree-question-of = 第 { $number } 問
talk-tree-yes = 是
talk-tree-no = 不是
talk-tree-quote = 這是誰說的？原話是什麼？
talk-tree-go-back = 改上一個答案
talk-tree-answers = 已經回答的
talk-tree-found = 這些回答指向
talk-tree-next = 接下來做什麼
talk-tree-take-over = 就把它當作主要原因
talk-tree-close = 回到問題
talk-tree-owner-lead = 這一項要由組長來改變。
talk-tree-owner-both = 這一項，兩個人都能改變。

## 問題

talk-tree-n0 = 有沒有真正的變化，或者連續多週沒到一個客戶在意的目標？
talk-tree-n0-help = 看第 1 步的數據。只有一週沒到目標，兩樣都不算。
talk-tree-n1 = 怎樣才算做好，有沒有寫下來、是不是最新的、大家知不知道？
talk-tree-n1-help = 「用你自己的話說，我們在這裡期待的是什麼？」
talk-tree-n2 = 自己的結果，能不能及時、具體地看到？
talk-tree-n2-help = 「上一次看到自己電話的情況是什麼時候？看到了什麼？」
talk-tree-n3 = 系統、知識庫、時間和規定，允許這樣做嗎？
talk-tree-n3-help = 「哪些地方你得等、得找，或者得先請示？」
talk-tree-n4 = 做對了有沒有好處，或者至少不吃虧？
talk-tree-n4-help = 「你多花點時間會怎樣？排隊、計時、同事，哪一樣會有反應？」
talk-tree-n5 = 在一通安靜的練習電話裡，做得到嗎？
talk-tree-n5-help = 「如果這件事非做好不可，照現在的條件，你做得到嗎？」
talk-tree-n6 = 以前做得到嗎？
talk-tree-n6-help = 「有沒有一段時間，這件事做起來很順？」
talk-tree-n7 = 這種情況遇到得夠不夠多，不會生疏？
talk-tree-n7-help = 「上一次接到這類電話是什麼時候？」
talk-tree-n8 = 清不清楚這件事為什麼重要，現在的負擔受得了嗎？
talk-tree-n8-help = 「一個班下來最累人的是什麼：重複、發火的客戶，還是休息太少？」
talk-tree-n8k = 想一個覺得沒意思的問題，現在能說出怎樣才算解決得好嗎？
talk-tree-n8k-help = 這樣問，是因為沒人講清楚過的事，做起來也會像無聊。
talk-tree-n9 = 這是不是想做的那種工作，分量公平嗎？
talk-tree-n9-help = 「哪些工作你希望多一點？」
talk-tree-n10 = 有沒有不想在這裡談的私事？
talk-tree-n10-help = 說「有」就夠了，內容一個字也不記。

## 找到的原因

talk-tree-cause-no-case = 沒有真正的變化，或客戶根本不會在意
talk-tree-cause-expectations = 要求不清楚
talk-tree-cause-feedback = 不能及時看到結果
talk-tree-cause-resources = 系統、知識、時間或規定擋著
talk-tree-cause-incentives = 做對了反而吃虧
talk-tree-cause-never-learned = 還沒學過
talk-tree-cause-out-of-practice = 生疏了
talk-tree-cause-changed = 做法已經變了
talk-tree-cause-meaning = 看不到意義，或負擔太重
talk-tree-cause-role-fit = 換一種工作可能更合適
talk-tree-cause-own-choice = 自己的選擇

## 接下來做什麼

talk-tree-next-no-case = 不用再找原因了。說說做得順的地方，等週數多一些再看。
talk-tree-next-expectations = 用一句話說定怎樣才算做好，寫在大家找得到的地方，再一起聽一通好的電話。
talk-tree-next-feedback = 每週讓人看到自己的結果，再配一兩通電話來聽。
talk-tree-next-resources = 記下是什麼擋著，並約定先挪開一樣：一篇知識、一個權限、更短的話術、更大的決定權。
talk-tree-next-incentives = 找出是什麼讓人吃虧，是目標還是排隊，先改它。
talk-tree-next-never-learned = 先示範，再在安靜的電話裡練。約定練幾通，不約定達到哪個數。
talk-tree-next-out-of-practice = 簡短地複習一遍，再給足夠的機會練。
talk-tree-next-changed = 把新的內容整理成一頁，一起過一遍，並留出看的時間。
talk-tree-next-meaning = 談談工作的變化、自己能做主的地方，以及難纏的電話之後怎樣緩一緩。
talk-tree-next-role-fit = 不著急，談談別的工作，以及以後可以往哪裡走。
talk-tree-next-own-choice = 把期待說清楚，問問有什麼顧慮，再約定兩個人各做什麼。
talk-tree-postponed = 今天先到這裡。
talk-tree-postponed-help = 只記「先放一放」，別的都不寫。告訴對方哪裡可以得到幫助：人資部門，或可以保密的諮詢。
