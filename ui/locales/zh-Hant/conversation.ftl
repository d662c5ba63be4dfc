# 五步談話：框架、提問、可以說出口的話、提示、日期、約定書。
# 可以說出口的話自帶引號。

## 框架

conversation-title = 與{ $agent }的談話
conversation-minutes = { $count } 分鐘
conversation-saved = { $time } 已存到這台電腦
conversation-saving = 正在儲存
conversation-not-saved = 沒有存好，您寫的還在這裡。
conversation-not-saved-disk-full = 沒有存好：磁碟空間滿了。您寫的還在這裡。
conversation-pause = 暫停
conversation-back = 上一步
conversation-next-question = 下一個問題
conversation-to-letter = 看約定書
conversation-question-of = 第 { $number } 問，共 { $total } 問
conversation-you-could-also-say = 也可以這樣說
conversation-steps = 步驟
conversation-facts-head = 第 1 步的事實
conversation-no-facts = 沒有選數據，談話也不一定要有數據。
conversation-short-form = 簡短版，十分鐘
conversation-short-form-help = 一個事實、{ $agent }的原話、一個約定、一個日期。
conversation-all-questions = 全部問題
conversation-missing = 還空著的
conversation-rail-done = 已完成
conversation-rail-current = 目前
conversation-rail-ahead = 未開始
conversation-discard = 放棄這份草稿
conversation-discard-confirm = 七天之內可以在「最近的變更」裡找回，之後裡面寫的內容會刪除。
conversation-resume = 繼續
conversation-left-at = 停在第 { $step } 步第 { $number } 問
conversation-untitled = 沒寫主題的談話
conversation-without-signal = 數據沒有真正變化時開始的談話

## 步驟

conversation-step-1 = 說清事實
conversation-step-2 = 一起找原因
conversation-step-3 = 想辦法
conversation-step-4 = 約定行動
conversation-step-5 = 訂回顧日期
conversation-step-1-head = 平靜地說清事實
conversation-step-2-head = 請對方幫忙，一起找原因
conversation-step-3-head = 想辦法，並記下來
conversation-step-4-head = 約定行動
conversation-step-5-head = 訂回顧日期
conversation-step-1-guide = 從現狀說起，一次只談一件事。說您看到或數到的，以及在什麼時候，然後停下來聽。
conversation-step-2-guide = 問完等五秒，再換個說法問。先看環境，最後才看人。
conversation-step-3-guide = 先聽完對方的辦法，再把自己的當作建議提出來。
conversation-step-4-guide = 兩個人都有事要做。小而快的，才做得到。
conversation-step-5-guide = 訂兩個日期：一個看看進展，一個等到數據能說明問題。

## 第 1 步

conversation-works-question = 現在哪些地方做得順？
conversation-works-say-1 = 「先說一句：這件事做得很穩，我希望保持下去。」
conversation-works-say-2 = 「最近的工作裡，哪一塊你自己比較滿意？」
conversation-facts-question = 您看到或數到了什麼？
conversation-facts-say-1 = 「這是最近十二週的情況，你注意到了什麼？」
conversation-facts-say-2 = 「那通電話裡，客戶問了三次資費。當時是怎麼回事？」
conversation-facts-say-3 = 「我們一起聽的四通電話裡，有一通報了資費。」
conversation-reaction-question = 聽到這些，第一反應是什麼？
conversation-reaction-say-1 = 「這是我看到的。從你那邊看，是什麼樣？」
conversation-reaction-say-2 = 「這裡面有沒有讓你意外的？」

## 第 2 步

conversation-view-question = 你自己怎麼看？
conversation-view-say-1 = 「這件事想請你幫忙。難在哪裡？」
conversation-view-say-2 = 「你已經試過哪些做法？」
conversation-view-say-3 = 「那通電話，客戶會怎麼說？」
conversation-before-question = 變難之前，通常發生了什麼？
conversation-before-question-time = 通話變長之前，通常發生了什麼？
conversation-before-question-customer = 客戶失望之前，通常發生了什麼？
conversation-before-question-solved = 客戶要再打一次的那些電話裡，發生了什麼？
conversation-before-question-quality = 漏掉一步之前，通常發生了什麼？
conversation-before-question-shift = 沒能按班表走的那天，發生了什麼？
conversation-before-say-1 = 「最近的那一通，從接起到掛斷，能帶我走一遍嗎？」
conversation-before-say-2 = 「這裡面也許有我的原因，我漏看了什麼？」
conversation-before-say-3 = 「我們先停在這裡：那之後緊接著發生了什麼？」
conversation-well-question = 什麼時候做得順，那時有什麼不同？
conversation-well-say-1 = 「想一通你自己滿意的電話，那次哪裡不一樣？」
conversation-well-say-2 = 「如果工作方式可以改一處，你會改哪裡？」
conversation-well-say-3 = 「0 到 10，你有多大把握知道怎麼做？怎樣才能再加一分？」
conversation-cause-title = 主要原因在哪裡？
conversation-cause-test = 「如果這件事非做好不可，照現在的條件，你做得到嗎？」
conversation-cause-environment = 環境
conversation-cause-environment-answer = 做不到，有東西擋著
conversation-cause-environment-examples = 系統、規定、時間、資訊
conversation-cause-ability = 能力
conversation-cause-ability-answer = 做不到，還沒學會
conversation-cause-ability-examples = 知識、練習
conversation-cause-willingness = 意願
conversation-cause-willingness-answer = 做得到，但有顧慮
conversation-cause-willingness-examples = 擔心、公平、意義
conversation-cause-owner-lead = 這一項要由{ $lead }來改變，所以第 3 步先談它。
conversation-cause-owner-both = 這一項，兩個人都能改變。
conversation-cause-help = 幫我找原因
conversation-cause-found = 一步步問下來，原因是：{ $cause }
conversation-cause-postponed = 找原因這件事先放一放，沒有留下任何紀錄。

## 第 3 步

conversation-agent-ideas-question = 你會先試什麼？
conversation-agent-ideas-say-1 = 「你想到過什麼辦法？還有呢？」
conversation-agent-ideas-say-2 = 「接下來十通電話，最小的改變可以是什麼？」
conversation-agent-ideas-say-3 = 「這類電話，你想聽聽誰是怎麼接的？」
conversation-lead-ideas-question = 我可以補充什麼，供你選？
conversation-lead-ideas-say-1 = 「我也有個想法，有沒有用由你定。」
conversation-lead-ideas-say-2 = 「我來挪開一樣東西，會不會容易些？」
conversation-choose-question = 我們用哪幾個？
conversation-choose-say-1 = 「明天你會先從哪個開始？」
conversation-choose-say-2 = 「可能會有什麼狀況，到時怎麼辦？」
conversation-choose-say-3 = 「怎樣才能讓這些都用不著？」
conversation-ideas-of = { $name }的辦法
conversation-idea-of = { $name }的辦法
conversation-idea-add = 加一個辦法
conversation-idea-text = 辦法
conversation-idea-remove = 去掉這個辦法
conversation-idea-choose = 用這個
conversation-ideas-first = 先記{ $agent }的辦法。有了一個，或問過之後暫時沒有，再加您的。
conversation-chosen-in-step-3 = 第 3 步選定的

## 第 4 步

conversation-promises-question = 誰做什麼，什麼時候做完？
conversation-promises-say-1 = 「你做得好，對這個團隊很重要，我願意在這上面花時間。」
conversation-promises-say-2 = 「要做成這件事，你需要我做什麼？」
conversation-promises-say-3 = 「出聲說一遍：如果怎樣，我就怎樣。」
conversation-will = { $name }會
conversation-i-will = 我會
conversation-team-lead = { $lead }，組長
conversation-promise-add = 加一個約定
conversation-promise-text = 約定
conversation-promise-remove = 去掉這個約定
conversation-promise-plan = 加上「如果……就……」
conversation-promise-if = 如果
conversation-promise-if-example = 客戶提到第二個問題
conversation-promise-then = 就
conversation-promise-then-example = 我記下來，並說明先解決哪一個
conversation-promise-if-example-lead = 和系統組的週會一開始
conversation-promise-then-example-lead = 我先放這兩段錄音
conversation-promise-by = 期限
conversation-promise-from-idea = 來自辦法 { $number }
conversation-promise-idea-none = 不來自哪個辦法
conversation-promise-open = 進行中
conversation-promise-kept = 做到了
conversation-promise-not-kept = 沒做到
conversation-promise-not-needed = 不再需要
conversation-promise-word = 一句話說明原因
conversation-promise-reopen = 重新開啟
conversation-promises-plenty = 每人兩個就夠了。小而快的，才做得到。

## 第 5 步

conversation-dates-question = 什麼時候再一起看？
conversation-dates-say-1 = 「你希望我什麼時候來問進展？」
conversation-dates-say-2 = 「你自己怎麼看出它起作用了？」
conversation-criterion-question = 到時候看什麼？
conversation-criterion-say-1 = 「八週以後，應該有什麼不同？」
conversation-criterion-say-2 = 「也可能到時看不出來，看不出來我們就照實說。」
conversation-criterion-say-3 = 「要是沒有變化，我們改什麼？」
conversation-check-in = 中途碰面
conversation-check-in-help = 14 天以內，只談行動，不評數據。
conversation-measured = 看數據的回顧
conversation-measured-help = 到這一天，前後才能用完整的六週來比較。
conversation-date = 日期
conversation-time = 時間
conversation-date-suggested = 建議：{ $date }
conversation-date-use-suggestion = 用這個日期
conversation-date-none-free = 那一週沒有工作日，選一個兩個人都方便的日期。
conversation-criterion-kpi = 一項數據
conversation-criterion-behaviour = 聽得到或看得到的做法

## 填寫項

conversation-own-words = { $agent }的原話
conversation-field-works = 做得順的地方
conversation-field-topic = 主題（一句話）
conversation-field-topic-help = 會顯示在時間軸上。
conversation-field-situation = 什麼時候，在哪裡
conversation-field-situation-help = 日期、哪一通電話或哪個佇列。不寫客戶姓名。
conversation-field-behaviour = 看到或聽到了什麼
conversation-field-behaviour-help = 一個具體的做法，就像錄音裡聽到的那樣。
conversation-field-impact = 帶來了什麼影響
conversation-field-impact-help = 對客戶，或對團隊。
conversation-field-reason-to-go-on = 為什麼現在談
conversation-field-reason-to-go-on-help = 數據沒有真正的變化。您的理由會和談話存在一起。
conversation-field-cause-group = 主要原因
conversation-field-cause = 原因
conversation-field-second-cause = 還有第二個原因（如果有）
conversation-field-cause-sure = 兩個人有多確定
conversation-field-second-cause-sure = 第二個有多確定
conversation-sure-low = 不太確定
conversation-sure-medium = 比較確定
conversation-sure-high = 很確定
conversation-sure-open = 未定
conversation-second-cause-none = 沒有
conversation-field-leads-view = 組長的補充，包括自己的那一部分
conversation-field-nothing-came-to-mind = 問過兩次，今天暫時沒有想到
conversation-field-expected-effect = 會有什麼改變，從哪裡看出來
conversation-field-risk = 這期間什麼可能變差
conversation-field-commitment = 有多大把握做成，0 到 10
conversation-field-commitment-help = 願意填再填。
conversation-field-said-aloud = 雙方都把約定唸過一遍
conversation-field-criterion-kind = 看什麼
conversation-field-criterion-kpi = 數據
conversation-field-criterion-behaviour = 聽得到或看得到的做法
conversation-field-criterion-in = 做到的通數
conversation-field-criterion-of = 總通數
conversation-field-criterion-now-in = 現在聽到
conversation-field-criterion-now-of = 現在總共幾通
conversation-field-criterion-goal = 要到多少
conversation-field-criterion-better = 往哪邊算好
conversation-criterion-now = 到目前為止：
conversation-criterion-higher = 高
conversation-criterion-lower = 低
conversation-criterion-stands = 現在在 { $level } 左右。
conversation-criterion-guards = 同時看{ $names }，免得顧此失彼。
conversation-criterion-no-guard = 現有的數據看不出別的地方會不會變差，回顧時問一問。
conversation-criterion-slow = { $kpi }大約每 { $weeks } 週才有一次：從{ $date }起才有六次可以比較。
conversation-criterion-review-early = { $review }的回顧早於這一天，請在上一個問題裡選晚一點的日期。
conversation-criterion-few-before = { $kpi }之前要有 { $needed } 週的數據，現在只有 { $count } 週，到時看不出來。能聽到或看到的事仍然可以判斷。
conversation-criterion-short-level = { $kpi }在現在的水準上只有 { $count } 週，要有 { $needed } 週，到時看不出來。能聽到或看到的事仍然可以判斷。
conversation-criterion-locked = 雙方同意後就定下來。以後要改，原來的和理由都會留著。
conversation-challenge-not-better = 現在就在這裡，或者方向反了。
conversation-challenge-too-small = 這麼小的一步，和平常的一週分不出來。
conversation-challenge-challenging = 要使點勁，搆得著，也看得出來。
conversation-challenge-not-by-effort = 光靠努力很難到，得改做法才行。
conversation-field-criterion-how = 怎麼判斷
conversation-field-criterion-how-help = 例如：之後六週和之前的幾週相比。「看不出來」也是一種答案。
conversation-field-if-nothing-moves = 沒有變化時怎麼辦
conversation-field-agent-remark = { $agent }的備註
conversation-field-lead-remark = { $lead }的備註

## 選作事實的數據

conversation-fact-pick = 選作事實
conversation-fact-remove = 不用了
conversation-fact-signal = 真正的變化
conversation-fact-noise = 沒有真正的變化
conversation-fact-off-target = 平穩，但沒到目標
conversation-fact-collecting = 週數太少，還看不出
conversation-fact-noise-notice = 這項數據還在平常的範圍內。單憑它不必談話，下週很可能自己回去。
conversation-fact-off-target-notice = 平穩，但沒到目標。同樣的做法只會有同樣的結果，所以先看系統、時間和規定。

## 還可以補充的

conversation-hint-nothing-that-works = 還沒寫做得順的地方。
conversation-hint-no-fact = 還沒有事實：一件有日期、看到或數到的事。
conversation-hint-no-reason-to-go-on = 數據沒有真正的變化。寫下為什麼還是要談。
conversation-hint-no-reaction = 還沒記下第一反應。
conversation-hint-no-agent-words = 還沒有對方的原話。
conversation-hint-no-cause = 主要原因還沒定。
conversation-hint-no-agent-idea = 還沒有對方的辦法。先問兩次，再加您的。
conversation-hint-nothing-chosen = 還沒選定辦法。
conversation-hint-no-agent-promise = 對方還沒有約定。
conversation-hint-no-lead-promise = 您還沒有約定。
conversation-hint-lead-must-move = 原因在環境，至少要有一個您的約定。
conversation-hint-many-agent-promises = 對方的約定超過兩個了。少一些更做得到。
conversation-hint-many-lead-promises = 您的約定超過兩個了。少一些更做得到。
conversation-hint-not-sure = 不到 7 分：把步子改小，或回到第 3 步。
conversation-hint-promise-without-date = 有一個約定還沒有日期。
conversation-hint-no-check-in = 還沒訂中途碰面的日期。
conversation-hint-no-measured-review = 還沒訂看數據的日期。
conversation-hint-no-criterion = 到時看什麼還沒定。

## 約定前需要的

conversation-blocker-promise-without-text = 有一個約定沒有內容。寫上，或去掉它。
conversation-blocker-promise-without-date = 有一個約定沒有日期。填上，或去掉它。
conversation-blocker-no-review-date = 還沒有再見面的日期，一個就夠。

## 措辭

conversation-wording-found = 關於「{ $phrase }」
conversation-wording-absolute = 只要舉出一個例外，就談不下去了。說出次數：「四通電話裡有三通……」
conversation-wording-character = 這是在說人。說錄音裡聽得到的：「客戶問了兩次之後……」
conversation-wording-comparison = 別人不在這裡。說這通電話裡發生了什麼：「資費是最後才說的。」
conversation-wording-hindsight = 聽起來像下結論。換成問：「當時哪些是清楚的，哪些不清楚？」
conversation-wording-vague = 這樣沒法打勾。說看得見的做法：「在客戶決定之前報資費。」
conversation-plan-cue-missing = 從什麼時候開始？說一個看得到或聽得到的時刻。
conversation-plan-action-missing = 然後呢？說一個動作。
conversation-plan-cue-vague = 說一個不會錯過的時刻：一句話、一個畫面、一個時間。
conversation-plan-action-negated = 說要做什麼，而不是不做什麼。
conversation-plan-action-vague = 說看得到或聽得到的做法。
conversation-plan-action-long = 一個半分鐘內能做完的動作就夠了。

## 日期建議

conversation-date-too-early = 多半還看不出來：到那時還不滿完整六週。
conversation-date-beyond-eight-weeks = 超過八週了。早一些，大家更記得。
conversation-date-beyond-fourteen-days = 超過 14 天了。早一點碰面更有幫助。
conversation-date-holiday = 這天放假：{ $name }。
conversation-date-holiday-unnamed = 這天放假。
conversation-date-not-a-working-day = { $agent }這天不上班。
conversation-date-in-the-past = 這個日期已經過去了。選今天或以後。
conversation-date-unreadable = 這不是日期，從日曆裡選一個。

## 不能做的

conversation-error-locked = 雙方都同意了，內容不再改動。可以加備註。
conversation-error-discarded = 這份草稿已經放棄了，重新開始一次談話。
conversation-error-not-agreed = 雙方都同意之後才可以。
conversation-error-empty = 還沒有寫內容。
conversation-error-too-long = 最多 { $kept } 個字，已經存好；後面 { $over } 個字沒有存。縮短一些，或寫到別的欄位。
conversation-error-not-a-number = 填 { $from } 到 { $to } 的整數。
conversation-error-not-a-figure = 看不懂這個數，像 6:30、85% 或 4.2 這樣寫。
conversation-error-not-a-choice = 從這幾項裡選一個。

## 約定書

conversation-letter-page = 與{ $agent }的約定
conversation-letter-title = { $agent }和{ $lead }的約定
conversation-letter-kind = 成長紀錄
conversation-letter-limits = 幫助兩個人記住，不作為薪酬、排名或解僱的依據。
conversation-letter-topic = 主題：{ $text }
conversation-letter-works = 做得順的地方：{ $text }
conversation-letter-figure = { $week }那一週，{ $kpi }是 { $value }。
conversation-letter-figure-usual = { $week }那一週，{ $kpi }是 { $value }；平常在 { $low } 到 { $high } 之間。
conversation-letter-target = 目標是 { $target }。
conversation-letter-agent-says = { $agent }說：「{ $text }」
conversation-letter-cause-environment = 主要原因在工作的安排上。
conversation-letter-cause-ability = 主要原因是有些東西還沒學會或練熟。
conversation-letter-cause-willingness = 主要原因在於這樣做值不值得，或代價有多大。
conversation-letter-cause-named = 一起找到的原因：{ $cause }。
conversation-letter-by = { $date }前。
conversation-letter-plan = 如果{ $cue }，就{ $action }。
conversation-letter-no-promises = 沒有約定。
conversation-letter-expect = 我們期待：{ $text }
conversation-letter-check-in = 我們{ $date }再見面。
conversation-letter-check-in-at = 我們{ $date } { $time } 再見面。
conversation-letter-lead-first = 先看{ $lead }的約定。
conversation-letter-measured = { $date }，我們一起看有什麼變化。
conversation-letter-measured-at = { $date } { $time }，我們一起看有什麼變化。
conversation-letter-criterion-kpi = 看的是{ $kpi }。
conversation-letter-criterion-behaviour = 看的是：{ $text }
conversation-letter-criterion-behaviour-in = { $total } 通電話裡有 { $count } 通做到：{ $text }
conversation-letter-how = 怎麼判斷：{ $text }
conversation-letter-cannot-tell = 「看不出來」也是一種答案。
conversation-letter-if-nothing-moves = 如果沒有變化：{ $text }
conversation-letter-agreed-at = 已讀並同意，{ $time }
conversation-letter-remark = { $name }補充：{ $text }
conversation-letter-addition = { $name }於{ $date }補充
conversation-letter-read = 讀一遍，然後雙方同意
conversation-letter-draft = 哪裡不對就改。雙方同意之前都是草稿。
conversation-letter-locked = { $date }雙方同意。內容不再改動，雙方都可以加帶日期的備註。
conversation-letter-agree = 我同意
conversation-letter-agree-again = 有一方同意之後又改過內容。再讀一遍，然後雙方同意。
conversation-letter-agreed-mark = { $time } 已同意
conversation-letter-withdraw = 收回
conversation-letter-add-remark = 用自己的話加一句備註
conversation-letter-add-addition = 加一則帶日期的備註
conversation-letter-addition-by = 誰來補充
conversation-letter-addition-text = 備註
conversation-letter-addition-save = 加上
conversation-letter-addition-final = 備註加上後就留著，不能改也不能刪。
conversation-letter-copies = 列印兩份，{ $agent }和您各一份，團隊檔案裡也會保留。
conversation-letter-print = 列印兩份
conversation-letter-back = 回到談話
