# 程序是否自己启动。

log-in-title = 登录时启动
log-in-on = 登录这台电脑时启动并肩
log-in-hint = 启动后窗口最小化，团队文件锁着；解锁之后才会有提醒。
log-in-failed = 这台电脑没有接受更改。
log-in-failed-next = 开关显示的是现在的实际情况。可能是启动项文件夹无法写入，或者这台电脑由别人管理。
log-in-unknown = 在这台电脑上无法从这里设置。
