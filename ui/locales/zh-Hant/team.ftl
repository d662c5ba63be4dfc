# 團隊總覽。涉及多人：只給組長看。

team-sub = { $agents ->
    [0] 團隊裡還沒有人。
   *[other] 共 { $agents } 位組員。
}
team-sub-talks = { $talks ->
    [0] 還沒有談過話。
   *[other] { $since }以來共談話 { $talks } 次。
}
team-nobody = 先把您帶的人加進來。大家談話裡的共同點會顯示在這裡。
team-of = { $kept } / { $all }

team-causes = 原因在哪裡
team-causes-note = 所有談話
team-causes-none = 還沒有哪次談話寫明原因。
team-causes-few = { $count ->
    [1] 目前只有 1 次談話，說明不了團隊的情況。
   *[other] 目前只有 { $count } 次談話，還看不出規律。
}
team-causes-yours = { $count ->
    [0] 目前沒有一次出在環境上。
   *[other] 有 { $count } 次出在環境上：該由您先去改變。
}
team-causes-most = 提到最多的：{ $causes }。
team-causes-named = { $cause }（{ $count } 次）
team-causes-unnamed = 另有 { $count } 次談話沒有寫明原因。

team-kept = 約定的兌現
team-kept-note = 最近 90 天到期的
team-kept-late = 逾期未了
team-you = 您
team-agents = 組員
team-kept-none-due = 沒有到期的約定。
team-kept-few = 數量太少，說明不了什麼。
team-kept-interval = 數量少：真實比例可能在 { $low }% 到 { $high }% 之間。
team-kept-interval-many = 僅憑這些，真實比例在 { $low }% 到 { $high }% 之間。
team-kept-yours-not = 您有 { $count } 個約定沒做到：先從這裡開始。
team-kept-yours-late = 您有 { $count } 個約定已逾期，還沒有了結。
team-kept-yours-all = 您答應的事都有著落了。

team-cq-key-team = 團隊
team-cq-key-published = 已發表
team-cq-high = 高
team-cq-moderate = 中等
team-cq-low = 低
team-cq-none = 還沒有人有分數。
team-cq-few = { $people } 人中只有 { $scored } 人有分數，太少，不便統計。
team-cq-needs = 五項中至少四項，各在不同的兩週裡觀察到過，才會有分數。
team-cq-alike = { $people } 個人裡，一個人就佔 { $points } 個百分點：看不出真正的差別。
team-cq-differs = 與已發表的比例相比，差別超出了偶然。但量表也不同，只當作一個問題來想。
team-cq-missing = 還有 { $count } 人沒有分數。
team-cq-source = 已發表的比例從何而來
team-cq-published = 已發表的比例：低或沒有 6%，中等 64%，高 30%（CEB，1,320 人，所用量表與這裡不同）。文章把 64% 寫成「至少中等」，實際應為 94%。

team-rater = 您自己的評分
team-rater-nothing = 最近一輪評分沒有出現常見的評分偏差。
team-rater-halo = 多數人的五項幾乎一樣。請重讀量表，一次只看一項，把所有人評一遍。
team-rater-leniency = 幾乎都是 4 分和 5 分。什麼樣的表現會是 3 分？
team-rater-severity = 幾乎都是 1 分和 2 分。什麼樣的表現會是 3 分？
team-rater-middle = 幾乎都是 3 分。看得不夠的，可以選「未觀察到」。
team-rater-recency = { $older ->
    [0] 觀察全部來自最近幾週，沒有更早的。
   *[other] 觀察大多來自最近幾週，更早的只有 { $older } 則。
}
team-rater-negativity = 記下做得好的只有 { $good } 則，另一類有 { $hard } 則。
team-rater-anchoring = 有 { $profiles } 人的分數與上次完全相同，其間也沒有新的觀察，可以先緩一緩。
team-rater-contrast = 分數隨著評分的先後在變。換個順序，重看其中兩位。
team-rater-kpi = 分數跟著當週的首個指標走。這五項看的是行為，不是數字。
team-self = { $people } 人的自評減去您的評分，平均為 { $mean }；二十人中約有十九人在 { $low } 與 { $high } 之間。
team-self-alike = 雙方沒有真正的差別。
team-self-higher = 他們的自評比您的評分高，超出了偶然；略高一些是常見的。
team-self-lower = 您的評分比他們的自評高，超出了偶然。

team-by-name = 依姓名排列，不排名次
team-last = 上次談話
team-next = 下一次
team-open = 未了：
team-open-you = 您
team-open-they = 組員
team-no-talk = 還沒有
team-no-figures = 沒有數據
team-next-draft = 已開始
team-next-was = 原訂{ $date }
team-next-today = 今天
team-next-today-at = 今天 { $time }
team-chance-week = 共有 { $charts } 張圖，本週預計約有 { $alarms } 次誤報，也就是純屬偶然的變化。
team-chance-weeks = 共有 { $charts } 張圖，預計約每 { $weeks } 週有一次誤報，也就是純屬偶然的變化。
