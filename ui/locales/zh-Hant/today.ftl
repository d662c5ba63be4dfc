today-title = 今天
today-nobody-title = 先把您帶的人加進來
today-nobody = 可以逐一新增，也可以匯入數據，檔案裡的人名會一起帶進來。
today-recovery = 復原單還沒有收好。
today-recovery-next = 沒有它，一旦忘記通行語，團隊檔案就再也打不開。
today-recovery-make = 產生復原單

today-today = 今天
today-sub-nothing = 今天沒有到期的事。
today-sub-reviews = 今天有 { $count } 次回顧。
today-sub-reviews-late = 有 { $count } 次回顧到期還沒談。
today-sub-own-late = 您自己有 { $count } 個約定逾期了。
today-sub-own-today = 您自己有 { $count } 個約定今天到期。
today-sub-own-more = 另有 { $count } 個今天到期。
today-days-late = 逾期 { $count } 天
today-weeks-late = 逾期 { $count } 週
today-more = 還有 { $count } 筆

today-reviews = 回顧
today-reviews-none = 兩週內沒有回顧。
today-review-measured = 回顧
today-review-about = { $weeks ->
    [0] { $kind }，{ $date }談過
   *[other] { $kind }，{ $date }談過，已 { $weeks } 週
}
today-review-open = 開始
today-review-open-label = 開始和{ $agent }的回顧
today-review-move-label = 和{ $agent }的回顧改期

today-promises = 到期的約定
today-promises-none = 這一週沒有到期的約定。
today-promised-by-you = 您的約定
today-promised-by-agents = 組員的約定
today-promise-to = 對{ $agent }
today-promise-kept = 做到了：{ $promise }
today-promise-not-kept = 沒做到
today-promise-why = 一句話說明原因
today-promise-agreement = { $whom }，開啟約定書

today-worth = 值得談一談
today-worth-note = 數據有真正的變化
today-worth-also = 同時變化的還有：{ $names }
today-names = { $names }、{ $name }
today-planned = { $day }{ $kind }
today-planned-at = { $day } { $time } { $kind }
today-planned-was = { $kind }原訂{ $day }
today-planned-begun = 談話已開始，待繼續
today-planned-nothing = 還沒有安排
today-by-chance = 數據這麼多（{ $figures } 項），每週約有 { $changes } 項變化純屬偶然。
today-normal = 在正常波動之內：{ $count } 人。
today-normal-next = 沒有需要輔導的。
today-unclear = 近期數據太少，看不出來：{ $count } 人。
today-no-figures = 還沒有數據。
today-no-figures-next = 選一個話務系統匯出的檔案，或手動填一週。談話不一定要有數據：打開一位成員就能開始。

today-waiting = 最久沒談過
today-waiting-since = 上次談話：{ $date }
today-waiting-never = { $others ->
    [0] 還沒有談過
   *[other] 還沒有談過，另有 { $others } 人也是
}
today-waiting-nobody-had-one = 還沒有和任何人談過。第一次，二十分鐘就夠。

today-drafts = 待繼續
today-draft-left = 第 { $step } 步，共 5 步，儲存於{ $when }
today-resume = 繼續
today-resume-label = 繼續和{ $agent }的談話
today-at = 今天 { $time }
today-yesterday-at = 昨天 { $time }
today-day-at = { $date } { $time }

today-fresh = 數據到{ $week }那一週，手動填寫。
today-fresh-file = 數據到{ $week }那一週。最近的檔案：{ $file }，{ $when }匯入。
today-import = 匯入數據

today-backup-failed = 自{ $day }起一直沒能做成備份。
today-backup-failed-next = 請現在做一份，並在那裡查看原因。
today-second-gone = 自{ $day }起一直沒有找到第二備份位置。
today-second-gone-next = 請插上隨身碟或恢復那個資料夾，副本會自動補上；也可以另選位置。
today-backups-look = 去看備份
