# 每個內建 KPI 的說明：怎麼算、哪裡會誤導、會引出什麼做法、旁邊該看什麼。

kpi-aht-formula = 所有聯絡的通話、保留和話後處理時間相加，除以處理件數。
kpi-aht-pitfall = 聯絡類型一變它就變，少數特別長的會拉高平均。更短不等於更好。
kpi-aht-gamed = 提早掛斷、轉給別人、「不行您再打來」、把紀錄放到別的狀態裡寫。
kpi-aht-beside = 客戶有沒有再打來，極短通話和轉接有沒有變多。

kpi-talk-formula = 所有聯絡的通話時間，除以處理件數。
kpi-talk-pitfall = 它取決於客戶來電的內容。常接難題的人，通話自然比較長。
kpi-talk-gamed = 少解釋幾句，結果同一位客戶又打來。
kpi-talk-beside = 客戶有沒有為同一個問題再打來。

kpi-hold-formula = 所有聯絡的保留時間，除以有過保留的件數。
kpi-hold-pitfall = 系統慢、沒有權限做決定，比個人習慣影響更大。
kpi-hold-gamed = 用靜音代替保留：客戶照樣在等，只是計時停了。
kpi-hold-beside = 品質評核錄音裡的沉默，以及轉接。

kpi-acw-formula = 通話結束後記錄和後續處理的時間，除以處理件數。
kpi-acw-pitfall = 有些聯絡就是需要長紀錄。硬壓下來，工作就落到下一位打開紀錄的同事身上。
kpi-acw-gamed = 不寫紀錄，或在這個狀態裡休息。
kpi-acw-beside = 紀錄是否完整、正確。

kpi-atp-formula = （通話時間 + 待機時間）÷（班別時間 − 午休時間 − 其他休息時間）。
kpi-atp-pitfall = 話後處理和後續工作會拉低它，待機時間又取決於來電多寡。超過 100% 表示工時有誤。
kpi-atp-gamed = 為了看起來有空而不寫紀錄。
kpi-atp-beside = 紀錄是否完整，客戶有沒有再打來。

kpi-adherence-formula = 在排定時間處於排定狀態的分鐘數，除以排定的分鐘數。有的系統以登入時間計算，兩者不能比較。
kpi-adherence-pitfall = 休息時間到了還陪著客戶的人會吃虧。
kpi-adherence-gamed = 休息一到就結束通話。
kpi-adherence-beside = 班別前後那些聯絡裡客戶的評價。

kpi-contacts-formula = 這一週處理的件數。
kpi-contacts-pitfall = 主要由上班時數和來電量決定。請假的那一週本來就短。
kpi-contacts-gamed = 挑容易的接。
kpi-contacts-beside = 品質評核，以及客戶有沒有再打來。

kpi-contacts-per-hour-formula = 處理件數，除以扣除休息後的登入時數。
kpi-contacts-per-hour-pitfall = 來電少的時段會拉低它，難題多的佇列也會。
kpi-contacts-per-hour-gamed = 挑容易的接，剩下的留給別人。
kpi-contacts-per-hour-beside = 品質評核，以及客戶有沒有再打來。

kpi-csat-formula = 滿分 5 分中給 4 分或 5 分的，除以全部回覆。
kpi-csat-pitfall = 回覆的客戶不多，也不代表所有客戶。一週不到 20 份說明不了什麼，請把四週合起來看。
kpi-csat-gamed = 挑人來問，或請客戶給五分。
kpi-csat-beside = 有多少客戶回覆，以及有沒有再打來。

kpi-csat-mean-formula = 所有評分相加，除以回覆數。
kpi-csat-mean-pitfall = 一個很低的分數就會拉動很多，用詞語分級也不是尺。滿意客戶的占比比較容易看懂。
kpi-csat-mean-gamed = 挑人來問，或請客戶給五分。
kpi-csat-mean-beside = 有多少客戶回覆，以及有沒有再打來。

kpi-ces-formula = 對「讓我輕鬆解決了問題」的回答（1 至 7 分）的平均值。舊式問卷方向相反，用 1 至 5 分，不要混用。
kpi-ces-pitfall = 通行的算法有三種。回覆少時起伏很大。
kpi-ces-gamed = 只在簡單的聯絡之後發問卷。
kpi-ces-beside = 第一次聯絡是否就夠了。

kpi-qa-score-formula = 抽查聯絡得到的分數，除以可得的分數。重大錯誤單獨計算，不在這裡記零分。
kpi-qa-score-pitfall = 400 通裡抽 5 通，光憑運氣就可能差 31 分。評核人員的尺度各不相同，也會變。
kpi-qa-score-gamed = 為表格工作，而不是為客戶工作。
kpi-qa-score-beside = 客戶怎麼說，以及兩位評核人員對同一通聯絡看法是否一致。

kpi-critical-error-formula = 至少有一個重大錯誤的抽查聯絡，除以抽查件數。
kpi-critical-error-pitfall = 很少發生：請讀作「40 通裡有 1 通」，並看離上一次隔了多少通。影響客戶、公司或法規的錯誤要分開。
kpi-critical-error-gamed = 只抽肯定沒問題的。
kpi-critical-error-beside = 抽查的聯絡是怎麼選出來的。

kpi-record-accuracy-formula = 完整且正確的紀錄，除以檢查過的紀錄。
kpi-record-accuracy-pitfall = 查得少，起伏就大。什麼算完整，要寫清楚。
kpi-record-accuracy-gamed = 每筆紀錄都貼同一句話。
kpi-record-accuracy-beside = 寫紀錄要花多少時間。

kpi-transfer-rate-formula = 轉出的聯絡，除以處理件數。有些必須轉出：盡量把必要的和可避免的分開。
kpi-transfer-rate-pitfall = 它反映的多半是誰有權做決定，而不是誰懂得多。
kpi-transfer-rate-gamed = 該交給別人的也自己留著。
kpi-transfer-rate-beside = 是否從頭到尾解決，以及特別長的聯絡。

kpi-fcr-formula = 一次就夠的聯絡，除以可以一次解決的聯絡。有三種算法，數字不能互相比較。
kpi-fcr-pitfall = 換一種算法，看起來就像工作變了。
kpi-fcr-gamed = 把問題縮小好算作解決，或直接勾選「已解決」。
kpi-fcr-beside = 客戶是不是還是又來了。
kpi-fcr-method = 您的團隊怎麼算
kpi-fcr-method-unsaid = 還沒有說明
kpi-fcr-method-repeat = 7 天內沒有人因同一原因再來
kpi-fcr-method-survey = 客戶在問卷裡這樣說
kpi-fcr-method-logged = 由成員勾選：三種裡最弱的一種

kpi-repeat-rate-formula = 7 天內因同一原因再來的客戶，除以服務過的客戶。記在第一次接待的人名下。
kpi-repeat-rate-pitfall = 規定和產品也會讓客戶再來。最近 7 天的還不完整。
kpi-repeat-rate-gamed = 請客戶改寄電子郵件或改用線上聊天，那裡沒人統計。
kpi-repeat-rate-beside = 再來的原因。

kpi-e2e-resolution-formula = 由一個人從頭處理到尾的聯絡，除以接下的聯絡。
kpi-e2e-resolution-pitfall = 有些聯絡必須交給別人，硬留著會花更多時間。
kpi-e2e-resolution-gamed = 該交給別人的也自己留著。
kpi-e2e-resolution-beside = 特別長的聯絡，以及品質評核。

kpi-short-call-rate-formula = 通話不到 10 秒的已接聯絡，除以已接件數。
kpi-short-call-rate-pitfall = 裡面有打錯的和斷線的。它是用來照看其他 KPI 的，要有很多通話才說明問題。
kpi-short-call-rate-gamed = 拖到第十一秒再掛。
kpi-short-call-rate-beside = 錄音：先聽幾通，再開口。

# 只屬於團隊的 KPI：有說明，不為個人畫圖。
kpi-service-level = 服務水準
kpi-service-level-formula = 在約定時間內接起的聯絡，除以全部進線。別的算法會去掉很快放棄的、把它們算作接起，或只除以接起的：同一個月會得到 41%、43%、46% 或 50%。
kpi-service-level-pitfall = 20 秒內接起 80% 只是業界習慣，並沒有證明它最好。
kpi-service-level-team = 它取決於多少來電排了多少人，接電話的人左右不了。
kpi-service-level-method = 您的團隊指的是四種裡的哪一種
kpi-service-level-method-unsaid = 還沒有說明
kpi-service-level-method-offered = 準時接起 ÷ 全部來電
kpi-service-level-method-patient = 準時接起 ÷ 不含短時放棄的來電
kpi-service-level-method-credited = 準時接起或短時放棄 ÷ 全部來電
kpi-service-level-method-answered = 準時接起 ÷ 已接起
kpi-service-level-beside = 有多少客戶等不及就掛了，又有多少因為接得快卻沒解決而再打來。

kpi-abandon-rate = 放棄率
kpi-abandon-rate-formula = 在等候時放棄的聯絡，除以全部進線。5 秒內掛斷的通常不算。
kpi-abandon-rate-pitfall = 一段關於等候時間的錄音就能改變它，工作本身並沒有變。
kpi-abandon-rate-team = 客戶在有人能接起之前就掛了。
kpi-abandon-rate-beside = 留下來等的人等了多久，又有多少人再打來。

kpi-occupancy = 佔用率
kpi-occupancy-formula = （通話 + 保留 + 話後處理）÷（通話 + 保留 + 話後處理 + 待機時間）。
kpi-occupancy-pitfall = 小團隊達不到大團隊的水準。長期超過大約 85% 至 90%，人會被耗盡。
kpi-occupancy-team = 它由排班和來電決定。按個人畫圖，只能看出何時等候最多，看不出誰在做事。
kpi-occupancy-beside = 缺勤有多少：一直忙個不停會把人累垮。

kpi-absence = 缺勤率
kpi-absence-formula = 計畫外缺勤的時數，除以排班的時數。計畫內的休假不算。
kpi-absence-pitfall = 小團隊裡幾次長病假就會變化很大。硬壓下來，人會帶病上班。
kpi-absence-team = 這關係到健康，不該出現在個人頁面上，也不該放進輔導談話。
kpi-absence-beside = 不放別的指標。這是健康資訊，只由負責人事的人處理。

kpi-nps = 淨推薦值（NPS）
kpi-nps-formula = 0 至 10 分中，給 9、10 分的占比減去給 0 至 6 分的占比。
kpi-nps-pitfall = 不到 100 份回覆時，光憑運氣就可能差 15 分。
kpi-nps-team = 客戶評價的是公司、價格和產品。一個人的回覆太少，能左右的也太少。
kpi-nps-beside = 客戶對單次聯絡怎麼說，會不會再打來。

kpi-cost-per-resolution = 每個問題的解決成本
kpi-cost-per-resolution-formula = 當月全部成本，除以解決的問題數；同一問題的每次聯絡都算進來。
kpi-cost-per-resolution-pitfall = 客戶要打兩次電話時，每次聯絡的成本會下降，這個不會。
kpi-cost-per-resolution-team = 要整個團隊整整一個月才有意義。

kpi-retention = 客戶留存
kpi-retention-formula = 聯絡 90 天之後仍是客戶的人數，除以服務過的客戶。
kpi-retention-pitfall = 價格和產品的影響比任何一通電話都大。
kpi-retention-team = 客戶的去留不由一個人決定。
