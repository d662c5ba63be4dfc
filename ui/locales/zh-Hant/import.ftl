# What a file of figures says about itself: the whole file, its rows, how its columns were read.

# A file that cannot be read. Nothing in the team file has changed.
import-file-empty = 這個檔案是空的，換一個檔案吧。
import-file-only-header = 這個檔案只有標題列，下面沒有資料。帶上資料再匯出一次。
import-file-too-large = 這個檔案有 { $size } MB，最多能讀 { $limit } MB。按月拆開再匯入。
import-file-too-many-rows = 這個檔案超過 { $limit } 列。按月拆開再匯入。
import-file-book-damaged = 這個試算表檔案壞了，或者是別的檔案。用試算表軟體打開，重新儲存一次。
import-file-book-locked = 這個試算表檔案有密碼。另存一份沒有密碼的，再選那一份。
import-file-book-bloated = 這個試算表檔案解開以後太大，不像指標表。把表格複製到新檔案，再選新檔案。
import-file-book-old = 讀不了這種試算表檔案。另存成 XLSX 或「CSV UTF-8」，再選那個檔案。
import-file-nul = 第 { $row } 列有不是文字的內容。檔案壞了，或者不是表格：再匯出一次。
import-file-line-too-long = 第 { $row } 列太長，不像指標表。看看檔案是怎麼匯出的。
import-file-cell-too-long = 第 { $row } 列有個儲存格沒有結尾，可能少了一個引號。
import-file-too-many-columns = 這個檔案有 { $columns } 欄，最多能讀 { $limit } 欄。

# What has to be settled first
import-settle-agent = 指定哪一欄是客服姓名。
import-settle-date = 指定哪一欄是日期。
import-settle-kpi = 指定哪一欄是指標。
import-settle-date-order = { $example } 是日在前還是月在前？檔案裡看不出來。
import-settle-sundays = { $example } 和其他日期都是星期日。指定一週從這天開始還是到這天結束。
import-settle-month-edges = { $example } 等日期是某月的第一天或最後一天。指定它們是不是代表整個月。
import-settle-shares = 指定「{ $name }」下的 { $cell } 怎麼讀：百分數，還是以 1 為整體的比例。
import-settle-similar = 指定 { $name } 是不是團隊裡的人。
import-settle-nothing = 這個檔案沒有一列能匯入，原因見下。

# What is wrong with a row: what, and the way out
import-row-agent-empty = 這裡沒有姓名。補上姓名，再選一次檔案。
import-row-agent-too-long = 這不像姓名，太長了。看看欄位有沒有錯位。
import-row-agent-several = 團隊裡不只一個人對得上。寫全名。
import-row-agent-too-many = 檔案裡的姓名比一個團隊的人還多。看看哪一欄是客服姓名。
import-row-date-empty = 沒有日期。補上日期，再選一次檔案。
import-row-date-unknown = 看不出是什麼日期。要寫成 2026-03-02 這樣。
import-row-date-no-day = { $month }沒有 { $day } 日。在檔案裡改好日期，再選一次。
import-row-date-no-month = 沒有 { $month } 月。在檔案裡改好日期，再選一次。
import-row-date-unclear = 還沒定是日在前還是月在前。
import-row-date-not-a-week = 這不止一個星期，也不是完整的一個月：哪一週是多少看不出來，也不會把數值猜著分到各週。按日、按週或按月再匯出一次。
import-row-date-whole-month = 這是一整個月。單次聯絡或數值的一部分，要有日期或所在的週。
import-row-date-week-or-month = 看不出是第幾週還是幾月。週要寫成 2026-W03，月要寫成 2026-03。
import-row-date-no-week = 這一年沒有第 { $week } 週。在檔案裡改好日期，再選一次。
import-row-date-too-old = 這個日期在 1990 年以前。看看年份。
import-row-date-future = 這一天還沒到。看看日期。
import-row-date-before-start = 這比到職日期 { $date } 還早。兩個日期改一個。
import-row-kpi-unknown = 沒有叫這個名字的指標。在上面指定它的意思，或者不匯入這一列。
import-row-value-seconds = 這裡要寫秒數，寫成 401 或 6:41。
import-row-value-share = 這裡要寫比例，寫成 88% 或 0.88。
import-row-value-number = 這裡要寫數字。
import-row-value-not-finite = 這表示「沒有數值」。把儲存格留空就行。
import-row-value-impossible-share = 比例在 0 到 100% 之間。看看這個值。
import-row-value-negative = 這個值不會小於零。看一下。
import-row-value-absurd = 這個值大得不合理。看看數值和單位。
import-row-value-more-than-all = 這比總數還多。兩個數都看一下。
import-row-denominator = 這裡的數量讀不出來。
import-row-too-many-cells = 這一列的儲存格比標題列多，可能是數字裡的逗號把它拆開了。

# How a column was read.
import-read-agents = 找到 { $known } 人
import-read-agents-new = { $found }，{ $new } 人是新的
import-read-days = { $days } 天
import-read-months = { $months } 個整月
import-read-kpi-names = 認出 { $known } 個指標
import-read-value = { $kind ->
    [seconds] 秒
    [share] 比例
   *[number] 數字
}：{ $cell } 就是 { $value }
import-read-count = 數量：{ $of } 中的 { $cell } 就是 { $value }
import-read-mixed = 各按各的指標
import-read-denominator = 數字背後的數量
import-read-contact = 每列一次聯絡
import-read-times = 處於這種狀態的時間
import-read-types = { $count ->
   *[other] { $count } 種聯絡
}
import-read-too-many-types = 超過 { $limit } 種，不匯入
import-read-type-alone = 只有一列是一次聯絡時才讀
import-read-left-out = 不匯入
import-read-nothing = 沒有可用的儲存格

# What to know about how the file was read
import-note-contacts = 一列是一次聯絡，{ $rows } 列合成各週的數字。
import-note-resolution-logged = 是否解決是客服自己記的。衡量解決率的幾種方法裡，這種最弱。
import-note-other-scale = 評分超過 5 分制，只保留平均分。
import-note-too-many-types = 聯絡類型那一欄有超過 { $limit } 種內容，所以匯入的數字不分類型。可以改選種類較少的欄，例如佇列。
import-note-totals = { $rows ->
   *[other] 有 { $rows } 列是合計，不匯入。
}
import-note-header-below = 標題列在第 { $row } 列，上面的內容不匯入。
import-note-months = 整月的數值仍按月保存，列在該指標的圖表下方。月拆不成週，所以它們不進圖表，不算訊號，也不用於回顧。
import-note-months-combined = 有 { $months } 個月由多列合成。
import-file-too-many-values = 這個檔案的數值超過 { $limit } 個，請按月拆開。
import-file-stopped = 讀取已停止，什麼都沒有變更。
import-row-number-and-name = 員工編號和姓名對應的不是同一個人，請更正其中一個。
