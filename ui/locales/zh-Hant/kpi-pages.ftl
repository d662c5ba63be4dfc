# 有關 KPI 的頁面：目錄、單個 KPI、自有 KPI、分組查看、損益平衡。

kpis-title = KPI
kpis-title-sub = 每個 KPI 說明什麼、說明不了什麼、旁邊該看什麼。
kpis-all = 所有 KPI 的說明
kpis-in-use = 使用中
kpis-own = 我們自己的 KPI
kpis-own-sub = 我們自己的 KPI。
kpis-team-only = 屬於團隊，不屬於個人
kpis-team-only-note = 只在這裡說明，不為任何人畫圖

kpis-new = 新增自己的 KPI
kpis-new-sub = 用於只有您的團隊才統計的內容。數據來自檔案或手動輸入。
kpis-add = 新增
kpis-name = 名稱
kpis-name-missing = KPI 需要一個名稱。
kpis-name-taken = 已經有同名的 KPI。請換一個名稱，或直接使用那一個。
kpis-name-of-the-team = { $name }不為個人畫圖。{ $reason }
kpis-unit-fixed = 已經有數據，單位不再更動。
kpis-guard = 旁邊一起看
kpis-guard-none = 無
kpis-guard-hint = 這個變好時，什麼可能變差。它會出現在每位成員的頁面上。

kpis-sub = { $level }；{ $control }。
kpis-what = 這是什麼
kpis-formula = 怎麼算
kpis-pitfall = 哪裡會誤導
kpis-gamed = 會引出什麼做法
kpis-beside = 旁邊一起看
kpis-least = 要有多少才算數
kpis-name-variant = { $name }：{ $variant }
kpis-least-contacts = 每週至少 { $count } 次聯絡；不夠就把四週合起來看。
kpis-least-answers = 至少 { $count } 份回覆；不夠就把四週合起來看。
kpis-least-reviews = 至少 { $count } 次抽查；不夠就把四週合起來看。
kpis-least-to-chart = 至少 { $count } 次抽查才顯示，圖上每個點背後要有 { $chart } 次。一週不夠，就四週合成一個點。
kpis-least-hours = 每週至少 { $count } 小時。
kpis-not-charted = 不為個人畫圖。
kpis-how-used = 您的團隊怎麼用
kpis-target = 目標
kpis-target-hint = 寫法{ $how }。留空表示沒有目標。
kpis-aht-target-hint = 沒有目標時，它是用來了解情況的，不是用來追趕的。

# 再看一眼目標。
kpis-thoughts = 值得再想一想
kpis-which-wins = { $aht }和{ $fcr }都設了目標。如果一通電話多花兩分鐘才能解決，哪一個優先？
kpis-comes-first = { $kpi }優先
kpis-unguarded = { $kpi }設了目標，而客戶感受方面一個目標也沒有。為{ $guard }設一個目標，快慢才不會走樣。
kpis-unguarded-own = 「{ $kpi }」有目標，卻沒有什麼說明它對客戶意味著什麼。選一個客戶能感受到的指標放在旁邊看，或者給那個指標訂目標。
kpis-read-about = { $kpi }的說明
kpis-too-many = 有 { $targets } 個 KPI 設了目標。一個人顧得來的是 { $few } 個。
kpis-method-unsaid = { $kpi }有三種算法，數字不能互相比較。還沒有說明用的是哪一種。
kpis-say-method = 說明是哪一種

# 分組查看一個 KPI。
kpis-cuts = 同一個數據，幾種分法
kpis-cuts-span = 看多少週
kpis-cuts-empty = 這幾週沒有數據。
kpis-cuts-pooled = 每個數值都由背後的數量加總得出，不是平均的平均。
kpis-cuts-unweighted = 有幾週沒有說明背後有多少，所以每週算得一樣重。
kpis-cuts-sums = 這幾週的總數。
kpis-cuts-tick = 長條裡的短線是整個團隊。
kpis-cut = 分組
kpis-sum = 合計
kpis-by-team = 整個團隊
kpis-whole-team = 所有人
kpis-by-type = 按聯絡類型
kpis-by-type-others = 其他較少的類型
kpis-by-type-unsaid = 沒有寫類型
kpis-by-type-note = { $all } 次裡知道類型的有 { $known } 次：不是每個檔案都寫。
kpis-by-type-some = 不是每個檔案都寫類型。
kpis-by-queue = 按呼入呼出
kpis-by-queue-note = 這裡不知道主題和產品。一列是一次聯絡的檔案可以寫明：佇列、主題、產品或原因。
kpis-by-shift = 按班別
kpis-by-shift-note = 每個人都算在目前的班別裡。
kpis-by-person = 按人，以姓名排序
kpis-no-shift = 沒有寫班別
kpis-span = { $first }至{ $last }各週
kpis-span-week = { $week }那一週
kpis-span-empty = 這幾週沒有數據
kpis-weeks = { $count ->
    [52] 1 年
   *[other] { $count } 週
}

# 損益平衡。
kpis-even = 第一次多花時間，什麼時候划算？
kpis-even-extra = 每次首次聯絡多花的時間
kpis-even-repeat = 一次重複聯絡的長度
kpis-even-today = 現在再來的客戶
kpis-even-then = 之後再來的客戶
kpis-even-zero = 要大於零。
kpis-even-needed = 每次首次聯絡多花 { $extra }，要讓每 100 位客戶裡少 { $drop } 位再來一次（每次 { $repeat }），時間上才划算。
kpis-even-never = 每次首次聯絡多花 { $extra }，時間上不可能划算：一次重複聯絡也只要 { $repeat }。
kpis-even-out-of-reach = 現在只有 { $share } 的客戶再來，光靠省時間補不回來。
kpis-even-saves = 從 { $from } 降到 { $to }：每 100 次首次聯絡省下 { $time }。
kpis-even-costs = 從 { $from } 降到 { $to }：每 100 次首次聯絡多花 { $time }。
kpis-even-equal = 從 { $from } 降到 { $to }：時間和以前一樣。
kpis-even-loyalty = 也可能在別處划算：不用打第二通電話的客戶會留下來。這是忠誠，時鐘量不出來。
kpis-even-source = 1:00 和 4:00 是原文的數字；原文沒有說的是，重複聯絡要降低 25 個百分點才行。
kpis-even-own = 現在的比例取自您的團隊。

# 成員頁面上，效率類 KPI 旁邊。
kpis-guard-beside = 旁邊一起看：{ $guards }
kpis-guard-says = { $kpi } { $value }，{ $verdict }
kpis-guard-missing = 請和{ $guards }一起看：目前還沒有它們的數據。
kpis-guard-join = { $one }或{ $other }
kpis-guard-list = { $one }；{ $other }
