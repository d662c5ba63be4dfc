# 交給本人的全部內容副本。

copy-title = 給{ $name }的全部內容
copy-link = 給{ $name }一份全部內容的副本
copy-note = 這個檔案裡關於{ $name }的全部內容：PDF 供閱讀，JSON 和 CSV 供其他程式使用，裝在一個 ZIP 檔裡。
copy-holds = 裡面有什麼
copy-total = 共 { $count } 筆，檔案裡數的和副本裡數的一樣。
copy-covered = 正在進行的評分（{ $count } 筆）沒有放進去：雙方都完成之前，誰的都不公開。下一份副本裡會有。
copy-open = 副本沒有加密。只交給{ $name }本人，然後從這台電腦上刪掉。
copy-save = 儲存副本
copy-file = 副本 { $name } { $date }
copy-no-pdf = 這個版本不能產生 PDF：可讀的部分是一個網頁。
copy-as-it-stands = 檔案裡的原樣
copy-as-it-stands-note = 每一筆，用檔案裡的名稱
copy-about-others = 數據引用的指標和匯入在 JSON 部分裡有說明，與任何人無關。
copy-audit = 對它做過什麼
