# 全部搜索，以及命令面板。

search-title = 搜索
search-what = 姓名、词语、半句话
search-hint = 在成员和写下的全部内容里查找：谈话、约定、回顾、观察、补充、准备。一个汉字也行，大小写和重音符号不影响结果。
search-nothing = 没有找到“{ $search }”。
search-people = 成员 { $count } 人
search-conversations = 谈话 { $count } 次
search-promises = 约定 { $count } 个
search-observations = 观察 { $count } 条
search-additions = 补充 { $count } 条
search-reviews = 回顾 { $count } 次
search-preparations = 谈话前的准备 { $count } 份
search-ratings = 评分 { $count } 轮
search-charts = 图表上的说明 { $count } 条
search-lead-removes = 班组长帮着清掉的
search-more = 还有 { $count } 条。再加一个词可以缩小范围。
search-remark = 补充

palette-title = 前往或执行
palette-what = 姓名、页面，或要做的事
palette-alone = 输入之后才显示姓名：只给您自己看。
palette-shared = 旁边可能有人：输入之后才会出现其他人的姓名。
palette-page = 页面
palette-command = 操作
palette-person = 成员
palette-talk = 和{ $agent }开始谈话
palette-note = 为{ $agent }记一条观察
palette-rate = 和{ $agent }一起评这五项
palette-import = 导入数据
palette-by-hand = 手动填写数据
palette-lock = 锁定
palette-light = 浅色主题
palette-dark = 深色主题
palette-system = 跟随系统主题
palette-everything = 在全部内容里搜索“{ $search }”
