# 全部搜尋，以及命令面板。

search-title = 搜尋
search-what = 姓名、詞語、半句話
search-hint = 在成員和寫下的全部內容裡尋找：談話、約定、回顧、觀察、補充、準備。一個漢字也行，大小寫和重音符號不影響結果。
search-nothing = 沒有找到「{ $search }」。
search-people = 成員 { $count } 人
search-conversations = 談話 { $count } 次
search-promises = 約定 { $count } 個
search-observations = 觀察 { $count } 則
search-additions = 補充 { $count } 則
search-reviews = 回顧 { $count } 次
search-preparations = 談話前的準備 { $count } 份
search-ratings = 評分 { $count } 輪
search-charts = 圖表上的說明 { $count } 則
search-lead-removes = 組長幫著清掉的
search-more = 還有 { $count } 筆。再加一個詞可以縮小範圍。
search-remark = 補充

palette-title = 前往或執行
palette-what = 姓名、頁面，或要做的事
palette-alone = 輸入之後才顯示姓名：只給您自己看。
palette-shared = 旁邊可能有人：輸入之後才會出現其他人的姓名。
palette-page = 頁面
palette-command = 操作
palette-person = 成員
palette-talk = 和{ $agent }開始談話
palette-note = 為{ $agent }記一則觀察
palette-rate = 和{ $agent }一起評這五項
palette-import = 匯入數據
palette-by-hand = 手動填寫數據
palette-lock = 鎖定
palette-light = 淺色主題
palette-dark = 深色主題
palette-system = 跟隨系統主題
palette-everything = 在全部內容裡搜尋「{ $search }」

# 尋找設定裡的頁面時可能用到的其他詞，以空格分開。
palette-words-backups = 備份 副本 還原 復原 另存 隨身碟 遺失 損壞
palette-words-passphrase = 密碼 通行語 口令 修改 變更 登入
palette-words-recovery = 復原單 復原碼 忘記 遺失 密碼 通行語 列印
palette-words-key = 金鑰 加密 被竊 外洩 安全
palette-words-retention = 保留 期限 刪除 清除 隱私 依法保留
palette-words-trail = 稽核 日誌 紀錄 歷史 誰做了什麼
palette-words-changes = 復原 變更 歷史 撤銷
palette-words-reminders = 提醒 通知 開機啟動
palette-words-holidays = 假日 國定假日 放假
palette-words-calendar = 行事曆 日曆 首字母
palette-words-records = 紀錄 報告 月報 列印 匯出
