shortcuts-title = 鍵盤快速鍵
shortcuts-search = 搜尋成員
shortcuts-choose-file = 選擇數據檔案
shortcuts-next = 談話的下一個問題
shortcuts-back = 上一個問題
shortcuts-print = 列印約定書
shortcuts-zoom = 放大、縮小、還原
shortcuts-this = 這份清單
