# 程式是否自己啟動。

log-in-title = 登入時啟動
log-in-on = 登入這台電腦時啟動並肩
log-in-hint = 啟動後視窗最小化，團隊檔案鎖著；解鎖之後才會有提醒。
log-in-failed = 這台電腦沒有接受變更。
log-in-failed-next = 開關顯示的是目前的實際狀態。可能是啟動項目資料夾無法寫入，或這台電腦由別人管理。
log-in-unknown = 在這台電腦上無法從這裡設定。
