# 數據頁：已有數據、匯入前檢查、手動輸入。
figures-title = 數據
figures-fresh-none = 還沒有數據。
figures-fresh-no-week = 只有整月的數值，還沒有按週的。
figures-fresh-week = 數據到{ $week }那一週。
figures-fresh-file = 最近的檔案：{ $file }，{ $when }。
figures-moment = { $date } { $time }
figures-by-hand = 手動輸入
figures-choose = 選擇檔案
figures-choose-title = 選擇數據檔案
figures-choose-other = 換一個檔案
figures-drop = 也可以把試算表或 CSV 檔案拖到視窗的任何位置。檔案只會被讀取，不會被更動或複製。
figures-nothing-yet = 選擇電話系統匯出的檔案，每個數值都會先讓您看過再儲存。
figures-brought = 檔案已匯入。
figures-came-in = 新增 { $added }，取代 { $replaced }，未變 { $unchanged }；略過 { $left } 列
figures-targets = KPI 與目標
figures-targets-note = 留空表示沒有目標
figures-targets-save = 儲存目標
figures-targets-saved = 已儲存在這台電腦上
figures-kpi = KPI
figures-unit = 單位
figures-direction = 怎樣算好
figures-target-column = 目標
figures-files = 匯入過的檔案
figures-layouts = 檔案應該是什麼樣
figures-layouts-note = Excel（XLSX、XLS）、ODS 或 CSV；按次、按日或按週都可以，欄位順序不限
figures-layout = 格式
figures-layout-wide = 每個 KPI 一欄
figures-layout-long = 每個數值一列
figures-layout-contacts = 每次聯絡一列
# 兩個小例子的欄名和人名；欄名都是匯入時認得的。
figures-example-agent = 姓名
figures-example-date = 日期
figures-example-aht = 平均處理時間
figures-example-csat = 客戶滿意度
figures-example-kpi = 指標
figures-example-value = 數值
figures-example-one = 林梅
figures-example-other = 周遠
figures-delimiter-comma = 欄位之間是逗號
figures-delimiter-semicolon = 欄位之間是分號
figures-delimiter-tab = 欄位之間是定位字元

# 數值怎麼寫，哪裡不對。
figures-typed-seconds = 例如 6:30
figures-typed-share = 例如 90%
figures-typed-per-hour = 例如 7.5
figures-typed-number = 例如 4.2
figures-typed-count = 例如 120
figures-typed-share-unclear = 寫上百分號：0.9% 和 90% 都有可能。
figures-typed-seconds-wrong = 這不是時間長度。寫成 6:30，或用秒數 390。
figures-typed-share-wrong = 這不是百分比。寫成 90%。
figures-number-seconds = 這裡應該是秒數。
figures-number-seconds-mend = 6 分 41 秒寫作 401 或 6:41。
figures-number-share = 這裡應該是比例。
figures-number-share-mend = 100 個裡有 88 個寫作 88% 或 0.88。
figures-number-count = 這裡應該是個數。
figures-number-other = 這裡應該是數字。
figures-number-impossible-share = 比例只能在 0% 到 100% 之間。
figures-number-negative = 這個值不會小於零。
figures-number-more-than-a-day = 這比一整天還長。
figures-number-absurd = 一週的數據不會這麼大。
figures-number-more-than-all = 這比總數還多。

# 匯入前檢查。
figures-check-title = 匯入前先檢查
figures-check-sub = 還沒有儲存任何內容。檔案本身不會被更動。
figures-file = 檔案
figures-rows = { $rows ->
   *[other] { $count } 列
}
figures-span = { $rows }，{ $first }至{ $last }
figures-span-day = { $rows }，{ $day }
figures-order = 日期
figures-order-choose = 請選擇
figures-order-day = 日在前，月在後
figures-order-month = 月在前，日在後
figures-order-question = { $example }：哪個數字是日？
figures-order-next = 檔案裡看不出來。在「日期」處選一下。
figures-sundays = 星期日
figures-sundays-first = 一週的第一天
figures-sundays-last = 一週的最後一天
figures-sundays-question = { $example } 和其他日期都是星期日：一週從這天開始，還是到這天結束？
figures-sundays-next = 這裡的一週從星期一到星期日。在「星期日」處選一下。
figures-month-edges = 月份
figures-month-edges-month = 代表整個月
figures-month-edges-day = 就是那一天
figures-month-edges-question = { $example } 等日期是某月的第一天或最後一天：代表整個月，還是就是那一天？
figures-month-edges-next = 在「月份」處選一下。
figures-shares = 「{ $name }」的數字
figures-shares-read = { $cell } 是 { $share }
figures-shares-question = 「{ $name }」下的 { $cell }：是百分數，還是以 1 為整體的比例？
figures-shares-next = 兩種都有可能。在寫著這一欄名稱的地方選一下。
figures-column = 檔案中的欄位
figures-column-means = 意義
figures-column-read = 讀作
figures-row = 第 { $row } 列
figures-week = 週
figures-before = 原來
figures-after = 檔案中
figures-means-who = 誰，什麼時候
figures-means-ignore = 不匯入
figures-means-agent = 客服姓名
figures-means-number = 員工編號
figures-means-date = 日期
figures-means-kpis = KPI
figures-means-own = 自訂 KPI
figures-means-long = 每個數值一列
figures-means-kpi-name = KPI 名稱
figures-means-value = KPI 數值
figures-means-part-type = 聯絡類型（數值的一部分）
figures-means-behind = 背後的數量
figures-means-contacts = 聯絡件數
figures-means-held = 保留過的聯絡量
figures-means-answers = 問卷回覆數
figures-means-evaluations = 品質評核件數
figures-means-row = 每列背後的數量
figures-means-hours = 排班或上班的時數
figures-means-counts = 可換算成比例的個數
figures-means-count = 個數：{ $kpi }
figures-means-contact = 每列一次聯絡
figures-means-contact-id = 聯絡編號
figures-means-contact-answered = 是否接聽
figures-means-contact-resolved = 是否解決
figures-means-contact-transferred = 是否轉接
figures-means-contact-rating = 客戶評分
figures-means-contact-type = 聯絡的類型
figures-means-times = 各狀態的時間
figures-means-logged-in = 登入
figures-means-idle = 等待來電
figures-means-available = 可用
figures-means-break = 小休
figures-means-meal = 用餐

# How the file is written.
figures-sheet = 工作表
figures-encoding = 編碼
figures-encoding-name = { $encoding ->
    [utf-16le] UTF-16，低位元組在前
    [utf-16be] UTF-16，高位元組在前
    [gb18030] GB18030，簡體中文
    [big5] Big5，繁體中文
    [windows-1252] Windows-1252，西歐
   *[utf-8] UTF-8
}
figures-delimiter = 分欄
figures-decimal = 小數
figures-decimal-point = 94.01，用點
figures-decimal-comma = 94,01，用逗號

# Names like somebody's of the team.
figures-similar = 這是團隊裡的人嗎？
figures-similar-same = 就是{ $person }
figures-similar-new = 是新人
figures-own-name = 自訂 KPI 的名稱
figures-own-name-missing = 需要一個不超過 200 字的名稱。
figures-read-agents = 已有 { $known } 人，新 { $new } 人
figures-read-days = { $count } 天，{ $days }
figures-read-days-one = { $count } 天，都是{ $weekday }
figures-read-no-days = 沒有可用的日期
figures-list-comma = 、
figures-read-kpi-names = 認得 { $known } 個，不認得 { $unknown } 個
figures-read-value = { $unit }：{ $cell } 即 { $value }
figures-read-mixed = 按各自的 KPI
figures-read-count = { $of } 中的 { $cell }，即 { $share }
figures-read-count-alone = 還需要一欄背後的數量
figures-read-behind = 說明數值背後有多少
figures-read-left-out = 不匯入
figures-read-of-the-team = 不匯入：{ $name }屬於整個團隊
figures-read-nothing = 沒有可用的數值
figures-names = 還不認得的 KPI 名稱
figures-names-note = 選「不匯入」的名稱，所在列不會匯入
figures-newcomers = 有 { $count } 個姓名不在團隊裡
figures-newcomer = 把 { $name } 加入團隊
figures-effect = 匯入的內容
figures-tally = 新增 { $added }，取代 { $replaced }，未變 { $unchanged }
figures-tally-typed = { $values ->
   *[other] { $count } 個數值補上了背後的聯絡類型。
}
figures-replaced = 將被取代的原有數值
figures-more = 還有 { $count } 筆。
figures-combined-weighted = { $kpi }：有 { $weeks } 個數值由多列合成，按背後的數量加權。
figures-combined-plain = { $kpi }：有 { $weeks } 個數值由同一人同一週的多列平均得出，檔案沒有說明每列背後的數量。
figures-combined-added = { $kpi }：有 { $weeks } 個數值由多列相加得出。
figures-repeated = 有 { $count } 列與前面的某一列每一格都相同，只算一次。
figures-left-out = 將略過 { $count } 列
figures-others-fine = { $rows ->
    [0] 沒有其他可用的列
   *[other] 其餘 { $count } 列沒有問題
}
figures-foot = { $replaced ->
    [0] 匯入後 { $days } 天內可以復原。還沒有儲存任何內容。
   *[other] 匯入後 { $days } 天內可以復原。有 { $count } 個數值會取代原有的。還沒有儲存任何內容。
}
figures-foot-nothing = 目前沒有可匯入的內容。
figures-import = 匯入 { $count } 個數值
figures-importing = 正在匯入 { $count } 個數值
figures-same-file = 這個檔案已在 { $when } 匯入過：不會有任何變化。
figures-same-values = 這個檔案的數值都已經有了：不會有任何變化。
figures-changed = 您查看之後，檔案有了更動。
figures-changed-next = 沒有儲存任何內容。下面是它現在的內容。

# 需要先確定的事。
figures-no-agent-column = 沒有找到客服姓名欄。
figures-no-date-column = 沒有找到日期欄。
figures-no-column-next = 在下面選出是哪一欄。
figures-no-kpi-column = 沒有找到 KPI 欄。
figures-no-kpi-column-next = 在下面選出各欄的意義。
figures-nothing-usable = 這個檔案沒有一列可用。
figures-nothing-usable-next = 原因列在下面。沒有任何更動。

# 某一列哪裡不對，怎麼改。
figures-row-mend = 在檔案裡改正，再重新選擇。
figures-row-date-mend = 在檔案裡改正日期，再重新選擇。
figures-row-no-name = 這裡沒有姓名。
figures-row-name-long = 這個姓名超過 200 字。
figures-row-number-and-name = 員工編號是一個人的，姓名是另一個人的。
figures-row-number-and-name-mend = 請在檔案裡更正其中一個，再重新選擇。
figures-row-several = 可能指不只一個人。
figures-row-several-mend = 照「成員」頁的寫法填寫姓名。
figures-row-unknown-kpi = 沒有叫這個名稱的 KPI。
figures-row-unknown-kpi-mend = 在上面選出它的意義。
figures-row-denominator = 數值背後的數量不是個數。
figures-row-too-many-cells = 這一列的儲存格比欄數多。
figures-row-too-many-cells-mend = 是多了逗號，還是少了引號？改正後再重新選擇檔案。
figures-date-empty = 這裡沒有日期。
figures-date-unknown = 這不是日期。
figures-date-unknown-mend = 寫成 2026-03-31，再重新選擇檔案。
figures-date-no-day = { $month }沒有 { $day } 日。
figures-date-no-month = 沒有 { $month } 月。
figures-date-unclear = 先日還是先月？
figures-date-unclear-mend = 在上面的「日期」處選一下。
figures-date-too-old = 這一天在 1990 年之前。
figures-date-future = 這一天還沒到。
figures-date-before-start = 早於到職日 { $date }。
figures-date-before-start-mend = 改正檔案裡的日期，或「成員」頁的到職日。

# 完全讀不了的檔案。
figures-file-unreadable-next = 它可能被移走了，或者您沒有權限。重新選擇它，或換一個。
figures-file-empty = 這個檔案是空的。
figures-file-only-header = 這個檔案只有標題列，下面沒有內容。
figures-file-empty-next = 重新匯出，再選擇它。沒有任何更動。
figures-file-too-large = 這個檔案超過 { $size } MB。
figures-file-too-large-next = 分段匯出，例如一次一年。沒有任何更動。
figures-file-cell-too-long = 第 { $row } 列有一個儲存格沒有結束。
figures-file-cell-too-long-next = 那裡大概少了一個引號。改正後再重新選擇檔案。
figures-file-too-many-columns = { $columns } 欄，作為數據表太多了。
figures-file-no-table = 這不是數據表。
figures-file-no-table-next = 選擇含有姓名、日期和數值的試算表或 CSV 檔案。沒有任何更動。

# 手動輸入。
figures-hand-title = 手動輸入數據
figures-hand-sub = 一個人，一週。輸入的值會取代原有的。
figures-hand-date = 這一週的任意一天
figures-hand-date-hint = 數據按週儲存，週一到週日。
figures-hand-show = 顯示
figures-hand-week = { $date }那一週
figures-hand-until-now = 原有
figures-hand-none = 無
figures-hand-value = 數值
figures-hand-of = 背後的數量
figures-hand-of-label = { $kpi }：背後的數量
figures-hand-of-hint = 背後的數量：這個數值由多少通電話、多少份回覆或評核得出。清空數值即刪除。
figures-hand-of-wrong = 這裡應該是 1 或更大的個數。
figures-hand-value-missing = 缺少數值。
figures-hand-another = 新增 KPI
figures-hand-which-kpi = 選出這是哪個 KPI。
figures-hand-save = 儲存這一週
figures-hand-saved = 已儲存：新增 { $new }，取代 { $replaced }，刪除 { $removed }。
figures-hand-future = 這一週還沒到。選一個已經開始的週。
figures-hand-before-start = { $name }從 { $date }開始。選那一週或之後的週。
figures-hand-nobody = 先新增成員，再在這裡輸入；也可以讓檔案把姓名帶進來。

# 從試算表貼上的列。
figures-pasted = 貼上的資料
figures-paste = 從試算表貼上
figures-paste-label = 試算表中的資料列
figures-paste-hint = 在試算表裡連同標題列一起複製，再貼到這裡或本頁任何位置。儲存之前，每個數值都會先給您看。
figures-paste-check = 檢查這些資料

# 大檔案在背景讀取或寫入。
figures-working-look = 正在讀取檔案
figures-working-in = 正在匯入資料
figures-working-note = 按「取消」就會停下，什麼都不會儲存。這段時間可以照常使用其他頁面。
figures-working-show = 查看進度
figures-working-percent = 已完成 { $percent }%
figures-as-before = 依照上一個相同欄位的檔案讀取。
figures-left-out-others = { $rows ->
   *[other] 其中 { $count } 列的姓名沒有勾選。
}

# 把有問題的列另存成檔案。
figures-errors-save = 把這些列存成檔案
figures-errors-hint = 在裡面改好後，可以單獨匯入這個檔案。
figures-errors-title = 儲存待修改的列
figures-errors-file = 待修改的列 { $date }.csv
figures-errors-row = 檔案中的列號
figures-errors-reason = 問題
figures-errors-saved = 已儲存為 { $file }。
figures-errors-saved-next = 在檔案裡改好這些列，再選擇它匯入。下面沒有問題的列現在就可以匯入。
figures-not-saved = 無法寫入 { $file }。
figures-not-saved-next = 請換一個資料夾，或清出磁碟空間。什麼都沒有變更。

# 復原一次匯入。
figures-undo = 復原
figures-undo-label = 復原 { $file }
figures-undo-title = 要復原這次匯入嗎？
figures-undo-note = 它新增的數值會移除，被它取代的數值會恢復。之後手動或由後來的檔案改過的，維持不變。會先做一份備份。
figures-undo-file = { $file }，{ $when }
figures-undo-do = 復原匯入
figures-undo-done = 匯入已復原：移除 { $removed } 個數值，{ $restored } 個恢復原值。
figures-undo-kept = { $values ->
   *[other] { $count } 個之後改過，維持不變。
}
figures-undo-people = { $people ->
   *[other] 它新增的 { $count } 個人也已移除。
}
figures-undo-too-late = 這次匯入已經不能復原。什麼都沒有變更。
figures-undone = 已於 { $date } 復原；之後改過而保留：{ $kept }

# 匯出資料。
figures-export = 匯出資料
figures-export-hint = 每個數值一列。檔案沒有加密，拿到的人都能看到。
figures-export-as-csv = 存成 CSV
figures-export-as-xlsx = 存成 Excel 檔
figures-export-title = 儲存資料
figures-export-file = 指標資料 成長紀錄 { $date }
figures-export-saved = { $values ->
   *[other] { $count } 個數值已儲存為 { $file }。
}
figures-export-beside = 這些數據的說明在旁邊的 { $name } 裡。
figures-export-beside-file = { $file }（說明）
figures-export-too-many = 一張 Excel 工作表放不下這麼多列，請存成 CSV。沒有寫入任何檔案。
figures-export-sheet = 資料
figures-export-about = 說明
figures-export-agent = 客服
figures-export-number = 工號
figures-export-week = 週
figures-export-kpi = 指標
figures-export-value = 數值
figures-export-of = 分母
figures-export-part = 其中：聯絡類型
figures-export-about-title = { $team }的資料，{ $date }
figures-export-about-record = 成長紀錄。用於輔導，不用於替人排名或打分數。
figures-export-about-limits = 單獨一週說明不了什麼：每週之間的變化大多是偶然。一個指標量的是什麼，取決於統計它的系統。
figures-export-about-units = 時間以秒計，比率從 0 到 1。每週以週一的日期表示。分母是數值背後的聯繫、問卷或小時數，已知時才有。
figures-export-about-parts = 知道聯絡是關於什麼的時候，數值下面列出它的各個部分，每種聯絡類型一列。各部分合起來就是這個數值，把各列相加之前要先篩掉它們。
