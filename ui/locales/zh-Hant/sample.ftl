# The sample team: names, and what was said and promised. Nobody in it exists.
sample-team = 客戶服務晚班
sample-lead = 何嵐
sample-mei-name = 林梅
sample-mei-called = 林梅
sample-shift = 晚班
sample-file = 晚班_指標.csv
sample-hours-reason = 休息改到來電少的時段，能準時開始。
sample-hours-evidence = 晚班第三季班表
sample-course-text = 有兩天參加急救訓練，班表上沒有記。
sample-works = 每週都有客戶在通話結束時指名道謝。
sample-reason = 兩個人都想談：談的是做事的方法，不是上週的數字。
sample-not-kept = 那一週排得太滿，沒空出時間。

# Mei, four months ago
sample-summary-topic = 通話結束前的總結
sample-summary-situation = 複聽的五通電話裡，有三通客戶又問了一次接下來怎麼辦。
sample-summary-view = 我以為他們聽懂了，結果又打來了。
sample-summary-promise-1 = 結束前把總結唸給客戶聽
sample-summary-promise-2 = 把新產品的說明表寄過去
sample-summary-notices = 一忙就省掉總結了。有唸給客戶聽的時候，沒有人再追問。
sample-summary-decision = 總結一直沒唸成，所以也看不出什麼。說明表留著用，等排隊少一點再重新談。

# Mei, three months ago
sample-calm-topic = 面對生氣的客戶保持冷靜
sample-calm-situation = 週五晚上連續兩通棘手的電話。
sample-calm-view = 上一通還沒放下，下一通就響了。
sample-calm-promise-1 = 棘手的電話之後停兩分鐘
sample-calm-promise-2 = 把林梅的休息調到 18:30
sample-calm-notices = 18:30 休息一下，火氣就下去了，兩分鐘夠用。
sample-calm-decision = 晚上好過多了，兩件事都繼續做。數字還看不出來。

# Mei, six weeks ago
sample-warranty-topic = 用新的保固系統後通話變長
sample-warranty-situation = 換了新的保固系統之後，每通保固電話都要再登入一次。
sample-warranty-view = 客戶在等，我光輸密碼就要一分鐘。
sample-warranty-promise-1 = 連記兩週，每次重複登入都寫下來
sample-warranty-promise-2 = 每次都照退貨清單做
sample-warranty-promise-3 = 請 IT 把保固登入合成一次
sample-warranty-promise-4 = 一起聽兩通電話

# Tomasz
sample-notes-topic = 讓下一班看得懂的紀錄
sample-notes-situation = 十張案件裡有四張被退回來問寫的人。
sample-notes-view = 事情我清楚，所以寫得太少。
sample-notes-promise-1 = 把還沒解決的問題寫在最後一行
sample-notes-promise-2 = 找三份別班寫得好的紀錄來看

# Amara
sample-transfer-topic = 轉接後不用從頭再講
sample-transfer-situation = 轉到帳務組後，客戶要把事情再講一遍。
sample-transfer-view = 我的紀錄，帳務組要等通話結束才看得到。
sample-transfer-promise-1 = 每次轉接都把案號唸出來
sample-transfer-promise-2 = 請帳務組早一點開放紀錄欄

# Minh Anh
sample-start-topic = 頭四個星期
sample-start-situation = 資費的問題要查兩次，本來一次就夠。
sample-start-view = 我還不知道哪一頁才對。
sample-start-promise-1 = 列出最常用的十個頁面
sample-start-promise-2 = 每週並肩坐一個小時

# Priya
sample-solved-topic = 做得好的地方：一次就解決
sample-solved-situation = 問法改了之後，再打來的客戶少了很多。
sample-solved-view = 說再見之前，我會問還有什麼可能出問題。
sample-solved-promise-1 = 把收尾的問法教給兩位同事
sample-solved-promise-2 = 把這個問法寫進作業指南

# Priya, ten weeks ago
sample-closing-topic = 多問一句還會遇到什麼
sample-closing-situation = 每四位客戶就有一位一週內又打來，多半是問下一步。
sample-closing-view = 我只回答客戶問的，下一步要問什麼，第二通電話才聽到。
sample-closing-promise-1 = 道別前問一句還可能遇到什麼
sample-closing-promise-2 = 取消兩分鐘內收尾的規定
sample-closing-notices = 為同一件事再打回來的人少了。
sample-closing-decision = 已經成了習慣，就到這裡。

# Samuel
sample-shift-topic = 公車誤點與上班時間
sample-shift-situation = 有四個晚上，16:40 的公車到站時已經開班了。
sample-shift-view = 搭早一班，就要在餐廳多等一小時。
sample-shift-promise-1 = 先搭一週早一班的公車
sample-shift-promise-2 = 把 Samuel 排到早班

# Lucía
sample-seconds-topic = 幾秒就結束的電話
sample-seconds-situation = 一直以來，大約每八通就有一通不到十秒，原因還不清楚。
sample-seconds-view = 那頭沒聲音，我報了兩次名字，就斷了。
sample-seconds-promise-1 = 記下十通沒聲音的電話是幾號幾點
sample-seconds-promise-2 = 請人檢測耳機和線路

# Yusuf
sample-returns-topic = 退貨不用再打一次
sample-returns-situation = 同一件退貨，三位客戶聽到了兩個不同的地址。
sample-returns-view = 我憑記憶說的，清單已經改了。
sample-returns-promise-1 = 先打開退貨清單再回答
sample-returns-promise-2 = 把新的退款規定寄過去

# Aoife
sample-greeting-topic = 電話的第一句話
sample-greeting-situation = 開場白太長，多數客戶沒等說完就插話。
sample-greeting-view = 稿子上有我才說的，沒有人想聽。
sample-greeting-promise-1 = 聽兩通自己的電話，各記一點
sample-greeting-promise-2 = 去申請一個短一點的開場白

# Samuel, paused in step 3
sample-paused-topic = 客戶在等的時候怎麼找答案
sample-paused-situation = 週一和週三，關於新資費的電話。
sample-paused-behaviour = 一通電話裡兩次請客戶稍候，兩次都從頭查起。
sample-paused-impact = 客戶等了大約三分鐘，問還有沒有人在。
sample-paused-reaction = 是的，這種電話我有點怕。
sample-paused-view = 資費那一頁的排法，我記不住。
sample-paused-when-well = 早上剛辦過同一種資費的時候就順。
sample-paused-idea-1 = 做一張卡片，寫上最常問的五種資費
sample-paused-idea-2 = 上班前跟同事練一次查詢

# Dated observations, one that went well and one that was hard for each component
sample-seen-emotion-good = 客戶大聲發火，說話的語氣一直平穩，客戶慢慢靜下來。
sample-seen-emotion-hard = 一通棘手的電話之後，下一通的問候很急促。
sample-seen-ownership-good = 早上報錯了地址，主動打回去更正。
sample-seen-ownership-hard = 訂錯了，只說是系統的問題。
sample-seen-focus-good = 下班前最後一通和第一通一樣仔細。
sample-seen-focus-hard = 一分鐘裡問了兩次合約編號。
sample-seen-coachability-good = 緊接著的下一通就用了新的收尾問法。
sample-seen-coachability-hard = 例子還沒聽完，就先講了四個理由。
sample-seen-pressure-good = 三十個人在排隊，每通電話還是做了總結。
sample-seen-pressure-hard = 晚間尖峰時轉走了兩通本來能解決的電話。
