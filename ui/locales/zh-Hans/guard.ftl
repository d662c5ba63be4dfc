guard-much = 一次动得不少。先看数字：
guard-person = { $name }的 { $of } 个数值中的 { $count } 个（{ $percent }%）
guard-week = { $week }那一周 { $of } 个数值中的 { $count } 个（{ $percent }%）
guard-more = 另有 { $count } 个人或周，比例相近
guard-replaces = 这次替换的数值不少：
guard-sure = 我已看过这些数字
guard-undo = 会先做一份备份，因此可以撤销。
guard-held = { $name }的数据处于依法保留中。请先在“设置 › 保留期限”里解除。
