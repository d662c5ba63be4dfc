guard-much = 一次動得不少。先看數字：
guard-person = { $name }的 { $of } 個數值中的 { $count } 個（{ $percent }%）
guard-week = { $week }那一週 { $of } 個數值中的 { $count } 個（{ $percent }%）
guard-more = 另有 { $count } 個人或週，比例相近
guard-replaces = 這次取代的數值不少：
guard-sure = 我已看過這些數字
guard-undo = 會先做一份備份，因此可以復原。
guard-held = { $name }的數據處於依法保留中。請先在「設定 › 保留期限」裡解除。
