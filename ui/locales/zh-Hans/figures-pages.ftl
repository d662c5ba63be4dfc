# 数据页：已有数据、导入前检查、手工录入。
figures-title = 数据
figures-fresh-none = 还没有数据。
figures-fresh-no-week = 只有整月的数值，还没有按周的。
figures-fresh-week = 数据到{ $week }那一周。
figures-fresh-file = 最近的文件：{ $file }，{ $when }。
figures-moment = { $date } { $time }
figures-by-hand = 手工录入
figures-choose = 选择文件
figures-choose-title = 选择数据文件
figures-choose-other = 换一个文件
figures-drop = 也可以把表格或 CSV 文件拖到窗口的任何位置。文件只会被读取，不会被改动或复制。
figures-nothing-yet = 选择话务系统导出的文件，每个数值都会先给您看过再保存。
figures-brought = 文件已导入。
figures-came-in = 新增 { $added }，替换 { $replaced }，未变 { $unchanged }；略过 { $left } 行
figures-targets = KPI 与目标
figures-targets-note = 留空表示没有目标
figures-targets-save = 保存目标
figures-targets-saved = 已保存在这台电脑上
figures-kpi = KPI
figures-unit = 单位
figures-direction = 怎样算好
figures-target-column = 目标
figures-files = 导入过的文件
figures-layouts = 文件应该是什么样
figures-layouts-note = Excel（XLSX、XLS）、ODS 或 CSV；按次、按日或按周都可以，列的顺序不限
figures-layout = 格式
figures-layout-wide = 每个 KPI 一列
figures-layout-long = 每个数值一行
figures-layout-contacts = 每次联络一行
# 两个小例子的列名和人名；列名都是导入时认得的。
figures-example-agent = 姓名
figures-example-date = 日期
figures-example-aht = 平均处理时长
figures-example-csat = 客户满意度
figures-example-kpi = 指标
figures-example-value = 数值
figures-example-one = 林梅
figures-example-other = 周远
figures-delimiter-comma = 列之间是逗号
figures-delimiter-semicolon = 列之间是分号
figures-delimiter-tab = 列之间是制表符

# 数值怎么写，哪里不对。
figures-typed-seconds = 例如 6:30
figures-typed-share = 例如 90%
figures-typed-per-hour = 例如 7.5
figures-typed-number = 例如 4.2
figures-typed-count = 例如 120
figures-typed-share-unclear = 写上百分号：0.9% 和 90% 都有可能。
figures-typed-seconds-wrong = 这不是时长。写成 6:30，或用秒数 390。
figures-typed-share-wrong = 这不是百分比。写成 90%。
figures-number-seconds = 这里应该是秒数。
figures-number-seconds-mend = 6 分 41 秒写作 401 或 6:41。
figures-number-share = 这里应该是比例。
figures-number-share-mend = 100 个里有 88 个写作 88% 或 0.88。
figures-number-count = 这里应该是个数。
figures-number-other = 这里应该是数字。
figures-number-impossible-share = 比例只能在 0% 到 100% 之间。
figures-number-negative = 这个值不会小于零。
figures-number-more-than-a-day = 这比一整天还长。
figures-number-absurd = 一周的数据不会这么大。
figures-number-more-than-all = 这比总数还多。

# 导入前检查。
figures-check-title = 导入前先检查
figures-check-sub = 还没有保存任何内容。文件本身不会被改动。
figures-file = 文件
figures-rows = { $rows ->
   *[other] { $count } 行
}
figures-span = { $rows }，{ $first }至{ $last }
figures-span-day = { $rows }，{ $day }
figures-order = 日期
figures-order-choose = 请选择
figures-order-day = 日在前，月在后
figures-order-month = 月在前，日在后
figures-order-question = { $example }：哪个数字是日？
figures-order-next = 文件里看不出来。在“日期”处选一下。
figures-sundays = 星期日
figures-sundays-first = 一周的第一天
figures-sundays-last = 一周的最后一天
figures-sundays-question = { $example } 和其他日期都是星期日：一周从这天开始，还是到这天结束？
figures-sundays-next = 这里的一周从星期一到星期日。在“星期日”处选一下。
figures-month-edges = 月份
figures-month-edges-month = 代表整个月
figures-month-edges-day = 就是那一天
figures-month-edges-question = { $example } 等日期是某月的第一天或最后一天：代表整个月，还是就是那一天？
figures-month-edges-next = 在“月份”处选一下。
figures-shares = “{ $name }”的数字
figures-shares-read = { $cell } 是 { $share }
figures-shares-question = “{ $name }”下的 { $cell }：是百分数，还是以 1 为整体的比例？
figures-shares-next = 两种都有可能。在写着这一列名称的地方选一下。
figures-column = 文件中的列
figures-column-means = 含义
figures-column-read = 读作
figures-row = 第 { $row } 行
figures-week = 周
figures-before = 原来
figures-after = 文件中
figures-means-who = 谁，什么时候
figures-means-ignore = 不导入
figures-means-agent = 成员姓名
figures-means-number = 工号
figures-means-date = 日期
figures-means-kpis = KPI
figures-means-own = 自定义 KPI
figures-means-long = 每个数值一行
figures-means-kpi-name = KPI 名称
figures-means-value = KPI 数值
figures-means-part-type = 联络类型（数值的一部分）
figures-means-behind = 背后的数量
figures-means-contacts = 联络量
figures-means-held = 保持过的联络量
figures-means-answers = 评价份数
figures-means-evaluations = 质检数量
figures-means-row = 每行背后的数量
figures-means-hours = 排班或上班的小时数
figures-means-counts = 可换算成比例的个数
figures-means-count = 个数：{ $kpi }
figures-means-contact = 每行一次联络
figures-means-contact-id = 联络编号
figures-means-contact-answered = 是否接听
figures-means-contact-resolved = 是否解决
figures-means-contact-transferred = 是否转接
figures-means-contact-rating = 客户评分
figures-means-contact-type = 联络的类型
figures-means-times = 各状态的时间
figures-means-logged-in = 登录
figures-means-idle = 等待来电
figures-means-available = 可用
figures-means-break = 小休
figures-means-meal = 用餐

# How the file is written.
figures-sheet = 工作表
figures-encoding = 编码
figures-encoding-name = { $encoding ->
    [utf-16le] UTF-16，低位在前
    [utf-16be] UTF-16，高位在前
    [gb18030] GB18030，简体中文
    [big5] Big5，繁体中文
    [windows-1252] Windows-1252，西欧
   *[utf-8] UTF-8
}
figures-delimiter = 分列
figures-decimal = 小数
figures-decimal-point = 94.01，用点
figures-decimal-comma = 94,01，用逗号

# Names like somebody's of the team.
figures-similar = 这是团队里的人吗？
figures-similar-same = 就是{ $person }
figures-similar-new = 是新人
figures-own-name = 自定义 KPI 的名称
figures-own-name-missing = 需要一个不超过 200 字的名称。
figures-read-agents = 已有 { $known } 人，新 { $new } 人
figures-read-days = { $count } 天，{ $days }
figures-read-days-one = { $count } 天，都是{ $weekday }
figures-read-no-days = 没有可用的日期
figures-list-comma = 、
figures-read-kpi-names = 认识 { $known } 个，不认识 { $unknown } 个
figures-read-value = { $unit }：{ $cell } 即 { $value }
figures-read-mixed = 按各自的 KPI
figures-read-count = { $of } 中的 { $cell }，即 { $share }
figures-read-count-alone = 还需要一列背后的数量
figures-read-behind = 说明数值背后有多少
figures-read-left-out = 不导入
figures-read-of-the-team = 不导入：{ $name }属于整个团队
figures-read-nothing = 没有可用的数值
figures-names = 还不认识的 KPI 名称
figures-names-note = 选“不导入”的名称，所在行不会导入
figures-newcomers = 有 { $count } 个姓名不在团队里
figures-newcomer = 把 { $name } 加入团队
figures-effect = 导入的内容
figures-tally = 新增 { $added }，替换 { $replaced }，未变 { $unchanged }
figures-tally-typed = { $values ->
   *[other] { $count } 个数值补上了背后的联络类型。
}
figures-replaced = 将被替换的原有数值
figures-more = 还有 { $count } 条。
figures-combined-weighted = { $kpi }：有 { $weeks } 个数值由多行合成，按背后的数量加权。
figures-combined-plain = { $kpi }：有 { $weeks } 个数值由同一人同一周的多行平均得出，文件没有说明每行背后的数量。
figures-combined-added = { $kpi }：有 { $weeks } 个数值由多行相加得出。
figures-repeated = 有 { $count } 行与前面的某一行每一格都相同，只算一次。
figures-left-out = 将略过 { $count } 行
figures-others-fine = { $rows ->
    [0] 没有其他可用的行
   *[other] 其余 { $count } 行没有问题
}
figures-foot = { $replaced ->
    [0] 导入后 { $days } 天内可以撤销。还没有保存任何内容。
   *[other] 导入后 { $days } 天内可以撤销。有 { $count } 个数值会替换原有的。还没有保存任何内容。
}
figures-foot-nothing = 现在没有可导入的内容。
figures-import = 导入 { $count } 个数值
figures-importing = 正在导入 { $count } 个数值
figures-same-file = 这个文件已在 { $when } 导入过：不会有任何变化。
figures-same-values = 这个文件的数值都已经有了：不会有任何变化。
figures-changed = 您查看之后，文件有了改动。
figures-changed-next = 没有保存任何内容。下面是它现在的内容。

# 需要先确定的事。
figures-no-agent-column = 没有找到成员姓名列。
figures-no-date-column = 没有找到日期列。
figures-no-column-next = 在下面选出是哪一列。
figures-no-kpi-column = 没有找到 KPI 列。
figures-no-kpi-column-next = 在下面选出各列的含义。
figures-nothing-usable = 这个文件没有一行可用。
figures-nothing-usable-next = 原因列在下面。没有任何改动。

# 某一行哪里不对，怎么改。
figures-row-mend = 在文件里改正，再重新选择。
figures-row-date-mend = 在文件里改正日期，再重新选择。
figures-row-no-name = 这里没有姓名。
figures-row-name-long = 这个姓名超过 200 字。
figures-row-number-and-name = 工号是一个人的，姓名是另一个人的。
figures-row-number-and-name-mend = 请在文件里更正其中一个，再重新选择。
figures-row-several = 可能指不止一个人。
figures-row-several-mend = 按“成员”页里的写法填写姓名。
figures-row-unknown-kpi = 没有叫这个名称的 KPI。
figures-row-unknown-kpi-mend = 在上面选出它的含义。
figures-row-denominator = 数值背后的数量不是个数。
figures-row-too-many-cells = 这一行的单元格比列数多。
figures-row-too-many-cells-mend = 是多了逗号，还是少了引号？改正后再重新选择文件。
figures-date-empty = 这里没有日期。
figures-date-unknown = 这不是日期。
figures-date-unknown-mend = 写成 2026-03-31，再重新选择文件。
figures-date-no-day = { $month }没有 { $day } 日。
figures-date-no-month = 没有 { $month } 月。
figures-date-unclear = 先日还是先月？
figures-date-unclear-mend = 在上面的“日期”处选一下。
figures-date-too-old = 这一天在 1990 年之前。
figures-date-future = 这一天还没到。
figures-date-before-start = 早于入队日期 { $date }。
figures-date-before-start-mend = 改正文件里的日期，或“成员”页里的入队日期。

# 完全读不了的文件。
figures-file-unreadable-next = 它可能被移走了，或者您没有权限。重新选择它，或换一个。
figures-file-empty = 这个文件是空的。
figures-file-only-header = 这个文件只有表头，下面没有内容。
figures-file-empty-next = 重新导出，再选择它。没有任何改动。
figures-file-too-large = 这个文件超过 { $size } MB。
figures-file-too-large-next = 分段导出，例如一次一年。没有任何改动。
figures-file-cell-too-long = 第 { $row } 行有一个单元格没有结束。
figures-file-cell-too-long-next = 那里大概少了一个引号。改正后再重新选择文件。
figures-file-too-many-columns = { $columns } 列，作为数据表太多了。
figures-file-no-table = 这不是数据表。
figures-file-no-table-next = 选择含有姓名、日期和数值的表格或 CSV 文件。没有任何改动。

# 手工录入。
figures-hand-title = 手工录入数据
figures-hand-sub = 一个人，一周。录入的值会替换原有的。
figures-hand-date = 这一周的任意一天
figures-hand-date-hint = 数据按周保存，周一到周日。
figures-hand-show = 显示
figures-hand-week = { $date }那一周
figures-hand-until-now = 原有
figures-hand-none = 无
figures-hand-value = 数值
figures-hand-of = 背后的数量
figures-hand-of-label = { $kpi }：背后的数量
figures-hand-of-hint = 背后的数量：这个数值由多少通电话、多少份评价或质检得出。清空数值即删除。
figures-hand-of-wrong = 这里应该是 1 或更大的个数。
figures-hand-value-missing = 缺少数值。
figures-hand-another = 添加 KPI
figures-hand-which-kpi = 选出这是哪个 KPI。
figures-hand-save = 保存这一周
figures-hand-saved = 已保存：新增 { $new }，替换 { $replaced }，删除 { $removed }。
figures-hand-future = 这一周还没到。选一个已经开始的周。
figures-hand-before-start = { $name }从 { $date }开始。选那一周或之后的周。
figures-hand-nobody = 先添加成员，再在这里录入；也可以让文件把姓名带进来。

# 从电子表格粘贴的行。
figures-pasted = 粘贴的数据
figures-paste = 从电子表格粘贴
figures-paste-label = 电子表格中的行
figures-paste-hint = 在表格里连同表头一起复制，再粘贴到这里或本页任何位置。保存之前，每个数值都会先给您看。
figures-paste-check = 检查这些行

# 长文件在后台读取或写入。
figures-working-look = 正在读取文件
figures-working-in = 正在导入数据
figures-working-note = 点“取消”即可停下，什么都不会保存。这期间可以照常使用其他页面。
figures-working-show = 查看进度
figures-working-percent = 已完成 { $percent }%
figures-as-before = 按上一次同样列的文件读取。
figures-left-out-others = { $rows ->
   *[other] 其中 { $count } 行的姓名没有勾选。
}

# 把有问题的行另存为文件。
figures-errors-save = 把这些行存成文件
figures-errors-hint = 在里面改好后，可以单独导入这个文件。
figures-errors-title = 保存待修改的行
figures-errors-file = 待修改的行 { $date }.csv
figures-errors-row = 文件中的行号
figures-errors-reason = 问题
figures-errors-saved = 已保存为 { $file }。
figures-errors-saved-next = 在文件里改好这些行，再选择它导入。下面没有问题的行现在就可以导入。
figures-not-saved = 无法写入 { $file }。
figures-not-saved-next = 请换一个文件夹，或腾出磁盘空间。什么都没有改动。

# 撤销一次导入。
figures-undo = 撤销
figures-undo-label = 撤销 { $file }
figures-undo-title = 撤销这次导入？
figures-undo-note = 它新增的数值会移除，被它替换的数值会恢复。之后手工或由后来的文件改过的，保持不变。会先做一份备份。
figures-undo-file = { $file }，{ $when }
figures-undo-do = 撤销导入
figures-undo-done = 导入已撤销：移除 { $removed } 个数值，{ $restored } 个恢复原值。
figures-undo-kept = { $values ->
   *[other] { $count } 个之后改过，保持不变。
}
figures-undo-people = { $people ->
   *[other] 它新增的 { $count } 个人也已移除。
}
figures-undo-too-late = 这次导入已经不能撤销。什么都没有改动。
figures-undone = 已于 { $date } 撤销；之后改过而保留：{ $kept }

# 导出数据。
figures-export = 导出数据
figures-export-hint = 每个数值一行。文件没有加密，拿到的人都能看到。
figures-export-as-csv = 存为 CSV
figures-export-as-xlsx = 存为 Excel 文件
figures-export-title = 保存数据
figures-export-file = 指标数据 发展记录 { $date }
figures-export-saved = { $values ->
   *[other] { $count } 个数值已保存为 { $file }。
}
figures-export-beside = 这些数据的说明在旁边的 { $name } 里。
figures-export-beside-file = { $file }（说明）
figures-export-too-many = 一张 Excel 工作表放不下这么多行，请存为 CSV。没有写入任何文件。
figures-export-sheet = 数据
figures-export-about = 说明
figures-export-agent = 坐席
figures-export-number = 工号
figures-export-week = 周
figures-export-kpi = 指标
figures-export-value = 数值
figures-export-of = 分母
figures-export-part = 其中：联络类型
figures-export-about-title = { $team }的数据，{ $date }
figures-export-about-record = 发展记录。用于辅导，不用于给人排名或打分。
figures-export-about-limits = 单独一周说明不了什么：每周之间的变化大多是偶然。一个指标量的是什么，取决于统计它的系统。
figures-export-about-units = 时长以秒计，比率从 0 到 1。每周以周一的日期表示。分母是数值背后的联络、答卷或小时数，已知时才有。
figures-export-about-parts = 知道联络是关于什么的时候，数值下面列出它的各个部分，每种联络类型一行。各部分合起来就是这个数值，把各行相加之前先筛掉它们。
