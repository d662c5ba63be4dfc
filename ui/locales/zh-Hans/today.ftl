today-title = 今天
today-nobody-title = 先把您带的人加进来
today-nobody = 可以逐个添加，也可以导入数据，文件里的人名会一起带进来。
today-recovery = 恢复单还没有收好。
today-recovery-next = 没有它，一旦忘记口令，团队文件就再也打不开。
today-recovery-make = 生成恢复单
