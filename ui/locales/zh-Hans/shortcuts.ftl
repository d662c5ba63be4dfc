shortcuts-title = 键盘快捷键
shortcuts-search = 搜索成员
shortcuts-choose-file = 选择数据文件
shortcuts-next = 谈话的下一个问题
shortcuts-back = 上一个问题
shortcuts-print = 打印约定书
shortcuts-zoom = 放大、缩小、还原
shortcuts-this = 这份列表
