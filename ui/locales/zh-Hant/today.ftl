today-title = 今天
today-nobody-title = 先把您帶的人加進來
today-nobody = 可以逐一新增，也可以匯入數據，檔案裡的人名會一起帶進來。
today-recovery = 復原單還沒有收好。
today-recovery-next = 沒有它，一旦忘記通行語，團隊檔案就再也打不開。
today-recovery-make = 產生復原單
