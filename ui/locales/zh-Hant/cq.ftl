# 控制商數（CQ）。

cq-emotion = 情緒韌性
cq-ownership = 責任擔當
cq-focus = 專注
cq-coachability = 接納建議
cq-pressure = 抗壓從容

cq-emotion-about = 一通難纏的電話會留下什麼，多久能過去。
cq-ownership-about = 差錯、承諾和紀錄：是誰先提起的。
cq-focus-about = 從第一通到最後一通，完整和準確的程度。看結果，不看方式；約定好的照顧和休息不會拉低評分。
cq-coachability-about = 聽到回饋之後發生了什麼。有理有據地不同意是 5 分，絕不是 1 分。
cq-pressure-about = 排隊爆滿時，電話接得怎麼樣。與健康無關；如果一直偏低，先看工作量。

# 組長看到的。
cq-emotion-1 = 遇到難纏的電話就語氣失控：嗓門變大、嘆氣、跟客戶爭。下一位客戶也聽得出來，得有人介入。
cq-emotion-3 = 難纏的電話裡始終有禮貌，有時語氣發緊。一兩通之後開場恢復如常，偶爾需要提醒。
cq-emotion-5 = 說得出客戶的感受，放慢語速，把話題帶回事情本身。下一通不用幫忙就能重新開始，還會告訴同事是怎麼做的。
cq-ownership-1 = 把差錯推給系統、客戶或別人。答應的回電和紀錄，有人催才補。
cq-ownership-3 = 別人指出差錯時會承認。大多說到做到；要晚了，多半是問了才說。
cq-ownership-5 = 別人還沒發現就先說出自己的差錯，和客戶一起改好，並寫下怎樣避免。手上的承諾自己盯著，準時辦完。
cq-focus-1 = 班次後半段，聽過的電話多數是這樣：客戶說過的又問一遍，漏掉步驟，紀錄寫一半。
cq-focus-3 = 大半個班次完整、準確。時間長或重複多的時候會有疏漏，發現了就改。
cq-focus-5 = 聽到的最後一通和第一通一樣完整、準確。有自己的小工具，比如清單或搜尋詞，按計畫休息。
cq-coachability-1 = 一聽回饋就否定，或者不談了。說好的做法，之後聽到的電話裡沒有出現。
cq-coachability-3 = 願意聽，會問一兩個問題。說好的做法，在之後的一部分電話裡試過。
cq-coachability-5 = 主動要回饋；看法不同時講得出理由和例子；會去試說好的做法，並說明哪些有用、哪些沒用。
cq-pressure-1 = 排隊爆滿時：草草結束以致漏掉要點，沒試就轉走，或一聲不吭離開佇列。
cq-pressure-3 = 排隊爆滿時主要步驟還在，速度或紀錄會打折扣。求助偏晚。
cq-pressure-5 = 跟客戶講清先做什麼，及早求助，難纏的電話之後會停一停。最後一小時和第一小時一樣準確。

# 組員自己看。
cq-emotion-self-1 = 遇到難纏的電話，我會嗓門變大、嘆氣或爭起來。下一位客戶也聽得出來，得有人介入。
cq-emotion-self-3 = 我始終有禮貌，有時語氣發緊。一兩通之後我的開場恢復如常，偶爾需要提醒。
cq-emotion-self-5 = 我會說出客戶的感受，放慢語速，把話題帶回事情本身。下一通我能重新開始，還會告訴同事我是怎麼做的。
cq-ownership-self-1 = 出了差錯，我會說是系統、客戶或別人的原因。答應的回電和紀錄，有人催我才補。
cq-ownership-self-3 = 別人指出差錯時我會承認。我大多說到做到；要晚了，多半是問了我才說。
cq-ownership-self-5 = 別人還沒發現，我就先說出自己的差錯，和客戶一起改好，並寫下怎樣避免。我的承諾自己盯著，準時辦完。
cq-focus-self-1 = 班次後半段的多數電話裡，我會把客戶說過的又問一遍、漏掉步驟，或者紀錄只寫一半。
cq-focus-self-3 = 大半個班次我都完整、準確。時間長或重複多的時候會有疏漏，發現了就改。
cq-focus-self-5 = 我的最後一通和第一通一樣完整、準確。我有自己的小工具，比如清單或搜尋詞，也按計畫休息。
cq-coachability-self-1 = 我一聽回饋就否定，或者不談了。說好的做法，之後的電話裡我沒有試。
cq-coachability-self-3 = 我願意聽，會問一兩個問題。說好的做法，我在之後的一部分電話裡試過。
cq-coachability-self-5 = 我主動要回饋；看法不同時會講理由和例子。說好的做法我會去試，並說明哪些有用、哪些沒用。
cq-pressure-self-1 = 排隊爆滿時，我會草草結束以致漏掉要點，沒試就轉走，或一聲不吭離開佇列。
cq-pressure-self-3 = 排隊爆滿時，主要步驟我還做得到，速度或紀錄會打折扣。我求助偏晚。
cq-pressure-self-5 = 我跟客戶講清先做什麼，及早求助，難纏的電話之後會停一停。我的最後一小時和第一小時一樣準確。

cq-between = 介於 { $low } 和 { $high } 之間
cq-not-observed = 未觀察到

# 組長這一邊。
cq-title = 給{ $name }評分
cq-sub = 控制商數：工作中看得見的五件事。雙方各自評分，然後一起看。
cq-blind = 雙方都完成之前，只給您一人看
cq-rule = 只評工作時間內看到或聽到、有日期的事。不評性格，不評情緒，不評健康。
cq-rule-few = 如果來自不同兩週的紀錄不足兩筆，「未觀察到」才是實在的答案。
cq-wait-round = 上一輪是在{ $date }。兩輪之間至少隔四週，才有時間發生變化。
cq-wait-talk = 你們在{ $date }剛談過。剛談完會影響評分：要不要等滿兩週？
cq-agent-is-done = { $name }已經完成。您也完成後，就能看到雙方的評分。
cq-seen = 近三個月的紀錄
cq-seen-none = 還沒有紀錄。
cq-seen-few = 還不足以評分，選「未觀察到」更合適。
cq-seen-one-week = 都在同一週。有第二週的紀錄之前，選「未觀察到」更合適。
cq-note-add = 記一則
cq-note-for = 記一則：{ $component }
cq-explain-too-long = 超過了 { $limit } 個字元，這裡寫短一些就夠。
cq-saved = 已存在這台電腦上 { $time }
cq-not-saved = 沒有存好。請重新打開這一頁；之前存的都還在。
cq-done = 我評完了
cq-done-hint = 在{ $name }完成之前，您可以重新打開。
cq-hand-over = 把電腦交給{ $name }
cq-sealed-title = 您這一邊已封存
cq-sealed = { $name }也完成之前，誰都看不到，這裡也看不到。
cq-sealed-next = 現在輪到{ $name }。在您輸入通行語之前，電腦只顯示{ $name }自己的那一頁。
cq-open-again = 重新打開我這一邊
cq-refuse-title = { $name }不想自評？
cq-refuse = 沒關係，不會有任何影響。這一輪只用您這一邊的評分結束，{ $name }可能已填的內容會刪掉。
cq-refuse-close = 不自評，結束這一輪
cq-earlier = 以前的評分
cq-earlier-alone = 只有您這一邊
cq-start = 開始一輪
cq-start-note = 大約三個月評一次、有了新的依據再評，比較有意義。

# 組員這一邊。
cq-hand-title = 您怎麼看自己的工作？
cq-hand-for = 這只用於您的成長，不用於薪酬、排名或解雇。
cq-hand-then = { $lead }也會評分，看不到您的答案，您也看不到{ $lead }的。雙方都完成後，你們兩人並排一起看。不取平均。
cq-hand-skip = 選最符合您多數電話的一項。想跳過哪項都可以。
cq-hand-not-sure = 不確定，或沒有遇到
cq-hand-done = 完成
cq-hand-done-hint = 每選一項都立即儲存。
cq-hand-leave = 不完成，先離開
cq-hand-lock = 鎖定
cq-back-title = 請把電腦還給{ $lead }
cq-back-done = 您的答案已經交上。雙方都完成之前，誰都看不到。
cq-back-both = 您的答案已經交上。現在你們兩人可以一起看雙方的評分了。
cq-back-unfinished = 您選的已經儲存，但還沒有交上。可以現在繼續，改天再填，也可以不填。
cq-back-on = 繼續評分
cq-back-again = 再看看我的答案
cq-back-passphrase = { $lead }的通行語
cq-back-open = 繼續
cq-back-wrong = 通行語不對。看看大寫鎖定鍵，再輸入一次。
cq-back-missing = 這裡需要通行語。
cq-back-sample = 範例團隊：通行語是「sample」。

# 雙方。
cq-both-title = { $name }：雙方的評分
cq-both-alone-title = { $name }：一方的評分
cq-both-sub = { $date }這一輪
cq-both-alone = { $name }沒有自評。這不會有任何影響。
cq-both-list = 五項
cq-rated-lead = { $name }：{ $rating }
cq-rated-none = { $name }：未觀察到
cq-noted =
    { $count ->
        [0] 沒有紀錄
       *[other] { $count } 筆紀錄，來自 { $weeks } 週
    }
cq-alike = 看法一致。
cq-agent-more = { $agent }在這裡看到的比{ $lead }見過的多。兩位各自想到的是哪些情形？
cq-lead-more = { $lead }看到了{ $agent }自己沒有提的長處。哪一通電話能說明？
cq-one-side = 只有一方有依據，還沒法比較。
cq-no-side = 雙方都還沒有依據。
cq-explain = 差別從哪裡來？
cq-explain-hint = 一句話就夠。
cq-explain-missing = 還差一句話：差別從哪裡來。
cq-outcome = 那麼怎麼看？
cq-outcome-lead-evidence = { $lead }看到的還太少
cq-outcome-agent-evidence = { $agent }會找一個例子
cq-outcome-reading = 我們對量表的理解不同
cq-outcome-open = 先放著，不下結論
cq-score-title = 合起來看（{ $lead }的評分）
cq-score = { $score } / 100
cq-band-low = 低
cq-band-moderate = 中等
cq-band-moderate-one-low = 中等：其中一項需要關注
cq-band-high = 高
cq-score-range = 一個人的評分不會很準：三次裡有兩次，真實的值落在 { $low } 到 { $high } 之間。
cq-score-waits = 還沒有總分：需要評滿 { $needed } 項，且每項都有來自兩週的紀錄。還缺：{ $missing }。
cq-missing-rating = { $component }（未評）
cq-missing-notes = { $component }（2 筆紀錄中有 { $count } 筆）
cq-missing-week = { $component }（缺第二週）
cq-join = { $first }、{ $rest }
cq-moved-unchanged = 與{ $date }相比：沒有真正的變化。
cq-moved-maybe = 與{ $date }相比：可能有變化，繼續觀察。
cq-moved-changed = 與{ $date }相比：有真正的變化。
