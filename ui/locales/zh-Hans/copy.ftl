# 交给本人的全部内容副本。

copy-title = 给{ $name }的全部内容
copy-link = 给{ $name }一份全部内容的副本
copy-note = 这个文件里关于{ $name }的全部内容：PDF 供阅读，JSON 和 CSV 供其他程序使用，装在一个 ZIP 文件里。
copy-holds = 里面有什么
copy-total = 共 { $count } 条，文件里数的和副本里数的一样。
copy-covered = 正在进行的评分（{ $count } 条）没有放进去：双方都完成之前，谁的都不公开。下一份副本里会有。
copy-open = 副本没有加密。只交给{ $name }本人，然后从这台电脑上删掉。
copy-save = 保存副本
copy-file = 副本 { $name } { $date }
copy-no-pdf = 这个版本不能生成 PDF：可读的部分是一个网页。
copy-as-it-stands = 文件里的原样
copy-as-it-stands-note = 每一条，用文件里的名称
copy-about-others = 数据引用的指标和导入在 JSON 部分里有说明，与任何人无关。
copy-audit = 对它做过什么
