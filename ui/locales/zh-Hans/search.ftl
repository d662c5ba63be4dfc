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

# 查找设置里的页面时可能用到的其他词，以空格分开。
palette-words-backups = 备份 副本 还原 恢复 另存 U盘 丢失 损坏
palette-words-passphrase = 密码 口令 修改 更改 登录
palette-words-recovery = 恢复单 恢复码 忘记 丢失 密码 口令 打印
palette-words-key = 密钥 加密 被盗 泄露 安全
palette-words-retention = 保留 期限 删除 清除 隐私 依法保留
palette-words-trail = 审计 日志 记录 历史 谁做了什么
palette-words-changes = 撤销 改动 历史 恢复
palette-words-reminders = 提醒 通知 开机启动
palette-words-holidays = 假日 节假日 放假
palette-words-calendar = 日历 首字母
palette-words-records = 记录 报告 月报 打印 导出
