# What a file of figures says about itself: the whole file, its rows, how its columns were read.

# A file that cannot be read. Nothing in the team file has changed.
import-file-empty = 这个文件是空的，换一个文件吧。
import-file-only-header = 这个文件只有标题行，下面没有数据。带上数据再导出一次。
import-file-too-large = 这个文件有 { $size } MB，最多能读 { $limit } MB。按月拆开再导入。
import-file-too-many-rows = 这个文件超过 { $limit } 行。按月拆开再导入。
import-file-book-damaged = 这个表格文件坏了，或者是别的文件。用表格软件打开，重新保存一次。
import-file-book-locked = 这个表格文件有密码。另存一份不带密码的，再选那一份。
import-file-book-bloated = 这个表格文件解开以后太大，不像指标表。把表格复制到新文件里，再选新文件。
import-file-book-old = 读不了这种表格文件。另存为 XLSX 或“CSV UTF-8”，再选那个文件。
import-file-nul = 第 { $row } 行有不是文字的内容。文件坏了，或者不是表格：再导出一次。
import-file-line-too-long = 第 { $row } 行太长，不像指标表。看看文件是怎么导出的。
import-file-cell-too-long = 第 { $row } 行有个单元格没有结尾，可能少了一个引号。
import-file-too-many-columns = 这个文件有 { $columns } 列，最多能读 { $limit } 列。

# What has to be settled first
import-settle-agent = 指定哪一列是客服姓名。
import-settle-date = 指定哪一列是日期。
import-settle-kpi = 指定哪一列是指标。
import-settle-date-order = { $example } 是日在前还是月在前？文件里看不出来。
import-settle-sundays = { $example } 和其他日期都是星期日。指定一周从这天开始还是到这天结束。
import-settle-month-edges = { $example } 等日期是某月的第一天或最后一天。指定它们是不是代表整个月。
import-settle-shares = 指定“{ $name }”下的 { $cell } 怎么读：百分数，还是以 1 为整体的比例。
import-settle-similar = 指定 { $name } 是不是团队里的人。
import-settle-nothing = 这个文件没有一行能导入，原因见下。

# What is wrong with a row: what, and the way out
import-row-agent-empty = 这里没有姓名。补上姓名，再选一次文件。
import-row-agent-too-long = 这不像姓名，太长了。看看列有没有错位。
import-row-agent-several = 团队里不止一个人对得上。写全名。
import-row-agent-too-many = 文件里的姓名比一个团队的人还多。看看哪一列是客服姓名。
import-row-date-empty = 没有日期。补上日期，再选一次文件。
import-row-date-unknown = 看不出是什么日期。要写成 2026-03-02 这样。
import-row-date-no-day = { $month }没有 { $day } 日。在文件里改好日期，再选一次。
import-row-date-no-month = 没有 { $month } 月。在文件里改好日期，再选一次。
import-row-date-unclear = 还没定是日在前还是月在前。
import-row-date-not-a-week = 这不止一个星期，也不是完整的一个月：哪一周是多少看不出来，也不会把数值猜着分到各周。按日、按周或按月再导出一次。
import-row-date-whole-month = 这是一整个月。单次联系或数值的一部分，要有日期或所在的周。
import-row-date-week-or-month = 看不出是第几周还是几月。周要写成 2026-W03，月要写成 2026-03。
import-row-date-no-week = 这一年没有第 { $week } 周。在文件里改好日期，再选一次。
import-row-date-too-old = 这个日期在 1990 年以前。看看年份。
import-row-date-future = 这一天还没到。看看日期。
import-row-date-before-start = 这比入职日期 { $date } 还早。两个日期改一个。
import-row-kpi-unknown = 没有叫这个名字的指标。在上面指定它的意思，或者不导入这一行。
import-row-value-seconds = 这里要写秒数，写成 401 或 6:41。
import-row-value-share = 这里要写比例，写成 88% 或 0.88。
import-row-value-number = 这里要写数字。
import-row-value-not-finite = 这表示“没有数值”。把单元格留空就行。
import-row-value-impossible-share = 比例在 0 到 100% 之间。看看这个值。
import-row-value-negative = 这个值不会小于零。看一下。
import-row-value-absurd = 这个值大得不合理。看看数值和单位。
import-row-value-more-than-all = 这比总数还多。两个数都看一下。
import-row-denominator = 这里的数量读不出来。
import-row-too-many-cells = 这一行的单元格比标题行多，可能是数字里的逗号把它拆开了。

# How a column was read.
import-read-agents = 找到 { $known } 人
import-read-agents-new = { $found }，{ $new } 人是新的
import-read-days = { $days } 天
import-read-months = { $months } 个整月
import-read-kpi-names = 认出 { $known } 个指标
import-read-value = { $kind ->
    [seconds] 秒
    [share] 比例
   *[number] 数字
}：{ $cell } 就是 { $value }
import-read-count = 数量：{ $of } 中的 { $cell } 就是 { $value }
import-read-mixed = 各按各的指标
import-read-denominator = 数字背后的数量
import-read-contact = 每行一次联络
import-read-times = 处于这种状态的时间
import-read-types = { $count ->
   *[other] { $count } 种联络
}
import-read-too-many-types = 超过 { $limit } 种，不导入
import-read-type-alone = 只有一行是一次联络时才读
import-read-left-out = 不导入
import-read-nothing = 没有可用的单元格

# What to know about how the file was read
import-note-contacts = 一行是一次联络，{ $rows } 行合成各周的数字。
import-note-resolution-logged = 是否解决是坐席自己记的。衡量解决率的几种方法里，这种最弱。
import-note-other-scale = 评分超过 5 分制，只保留平均分。
import-note-too-many-types = 联络类型那一列有超过 { $limit } 种内容，所以导入的数字不分类型。可以改选种类较少的列，例如队列。
import-note-totals = { $rows ->
   *[other] 有 { $rows } 行是合计，不导入。
}
import-note-header-below = 标题行在第 { $row } 行，上面的内容不导入。
import-note-months = 整月的数值仍按月保存，列在该指标的图表下方。月拆不成周，所以它们不进图表，不算信号，也不用于回顾。
import-note-months-combined = 有 { $months } 个月由多行合成。
import-file-too-many-values = 这个文件的数值超过 { $limit } 个，请按月拆开。
import-file-stopped = 读取已停止，什么都没有改动。
import-row-number-and-name = 工号和姓名对应的不是同一个人，请更正其中一个。
