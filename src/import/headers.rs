//! The words for columns, in English and Chinese, as phone systems and people write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::columns::{Basis, Each, KpiRef, Meaning, Time};
use super::names::folded;
use super::{MAX_COLUMNS, Options};
use crate::domain::kpi::{CATALOGUE, KpiName};
use crate::messages::{Lang, Words};
use crate::table::unmarked;

const AGENT: &str = "agent agentname name employee employeename representative rep salesrep advisor adviser \
    user username staff 姓名 坐席 坐席姓名 座席 座席姓名 客服 客服姓名 客服人员 客服人員 客服专员 客服專員 员工 員工 \
    员工姓名 員工姓名 专员 專員";
const DATE: &str = "date day week weekstart weekstarting weekof weekbeginning weekcommencing intervalstart calldate contactdate \
    conversationstart conversationdate starttime startdate datetime timestamp month yearmonth isoweek 年月 月份 通话日期 通話日期 通话时间点 \
    日期 周 週 周起始 週起始 周开始 週開始 周一 週一 开始日期 開始日期 统计日期 統計日期 星期";
/// The date where no other column is: they also name shifts.
const PERIOD: &str = "period reportingperiod reportperiod 期间 期間 周期 週期";
const KPI_NAME: &str =
    "kpi metric measure indicator kpiname metricname 指标 指標 指标名称 指標名稱 kpi名称 kpi名稱";
const VALUE: &str = "value figure result 值 数值 數值 指标值 指標值 结果 結果";
const ROW_BASIS: &str = "n denominator samplesize base 分母 样本数 樣本數 样本量";
const ANSWERS: &str = "csatn csatanswers csatresponses surveyanswers surveyresponses responses answers \
    评价数 評價數 问卷数 問卷數 回收数 回收數";
const EVALUATIONS: &str = "evaluations qan reviews qareviews 质检数 质检量 質檢數 抽检数 抽檢數";

/// Asked only where no column holds names.
const AGENT_NUMBER: &str =
    "agentid employeeid employeenumber employeeno staffid staffno badge 工号 工號 员工编号 員工編號";
const CONTACT_ID: &str = "callid callid conversationid interactionid contactid ticketid caseid sessionid callno callnumber \
    通话编号 通話編號 通话id 通話id 会话id 會話id 来电编号 來電編號 工单号 工單號 流水号 流水號";
/// What a contact was about; only where each row is one.
const CONTACT_TYPE: &str = "contacttype calltype interactiontype type queue queuename skill skillgroup topic subject product \
    productname productline reason contactreason callreason reasoncode calldriver category issue issuetype \
    联络类型 来电类型 通话类型 业务类型 问题类型 咨询类型 队列 技能组 主题 话题 产品 产品名称 来电原因 联络原因 \
    聯絡類型 來電類型 通話類型 業務類型 問題類型 諮詢類型 佇列 技能組 主題 話題 產品 產品名稱 來電原因 聯絡原因";
/// What part of the figure above it a row is: written by our own export, and by nobody else.
const PART_TYPE: &str = "ofwhichtypeofcontact 其中联络类型 其中聯絡類型";
const HELD: &str = "held heldcontacts holds 保持次数 保持數 保留次數";
/// How long somebody was to work, or worked.
const HOURS: &str = "hours scheduledhours hoursscheduled scheduledtime scheduled shifthours hoursofshift shiftlength \
    plannedhours rosteredhours rosterhours paidhours workedhours hoursworked workinghours \
    排班时长 排班小时 排班小时数 排班工时 计划工时 班次时长 工时 上班时长 应出勤时长 \
    排班時長 排班時數 排班工時 計畫工時 班表時數 工時 上班時數 應出勤時數";
/// Time in a state, as Genesys Cloud and its likes name them.
const TIMES: &[(Time, &str)] = &[
    (
        Time::LoggedIn,
        "loggedin login logintime loggedintime loggedinhours hoursloggedin loginhours logonhours stafftime staffedtime \
         staffedhours 登录小时 登录小时数 登入時數 登录时长 登入時長 登录时间 登入時間 签入时长",
    ),
    (Time::Idle, "idle idletime waittime availabletime 空闲时长 閒置時間 空闲时间 等待时长"),
    (Time::Available, "available 可用时长 可用時間"),
    (Time::Break, "break breaks breaktime 小休 小休时长 小休時間"),
    (Time::Meal, "meal meals mealtime lunch 用餐 用餐时长 用餐時間"),
];

/// Headers of the built-in KPIs, folded.
const KPIS: &[(&str, &str)] = &[
    (
        "aht",
        "aht averagehandletime averagehandlingtime avghandle avghandles avghandletime avghandlingtime handletime \
         ahts 平均处理时长 平均处理时间 平均處理時長 平均處理時間 处理时长 處理時間",
    ),
    (
        "csat",
        "csat customersatisfaction satisfaction csatpct csatrate csatshare 满意度 客户满意度 满意率 客户满意率 \
         滿意度 客戶滿意度 顧客滿意度 滿意率",
    ),
    (
        "fcr",
        "fcr firstcontactresolution firstcallresolution fcrrate resolutionrate 首次解决率 一次解决率 首解率 \
         首次解決率 一次解決率",
    ),
    (
        "qa_score",
        "qa qascore quality qualityscore qualityreview 质检分 质检得分 质检分数 質檢分 質檢分數 品質分數 品檢分數",
    ),
    (
        "adherence",
        "adherence scheduleadherence ontimefortheshift 排班遵守率 准时到岗率 遵时率 班表遵守率 準時到班率 準時到崗率",
    ),
    (
        "talk",
        "talk talktime handletalk duration callduration avgtalk avgtalks avgtalktime averagetalktime talkduration avgtalkduration 平均通话时长 \
         平均通话时间 通话时长 平均通話時長 平均通話時間 通話時間",
    ),
    (
        "hold",
        "hold holdtime avghold avgholds avgholdtime averageholdtime 保持时长 平均保持时长 保持时间 保留時間 平均保留時間",
    ),
    (
        "acw",
        "acw avgacw avgacws aftercallwork averageaftercallwork wrapup wrapuptime 话后处理 话后处理时长 案面时间 \
         話後處理 話後處理時間 話後作業時間",
    ),
    ("atp", "atp effectivecallpercentage 有效通话百分比 有效通話百分比"),
    (
        "contacts",
        "contacts answered handled calls answeredcalls contactshandled callshandled 接听量 接起量 处理量 通话量 \
         电话量 接聽量 處理量 通話量 接起數 電話量",
    ),
    ("contacts_per_hour", "contactsperhour callsperhour cph 每小时处理量 效率 每小時處理量"),
    (
        "csat_mean",
        "csatmean csataverage csatavg avgcsat satisfactionrating satisfactionscore rating 评分 評分 满意度评分 滿意度評分 平均满意度 满意度均分 平均滿意度 滿意度平均",
    ),
    ("ces", "ces customereffort customereffortscore 客户费力度 客戶費力度 顧客費力度"),
    ("transfer_rate", "transferrate transferredpct pcttransferred transferpct 转接率 轉接率"),
    ("repeat_rate", "repeatrate repeatcallrate 重复来电率 重複來電率"),
    ("e2e_resolution", "e2eresolution endtoendresolution effectiveness 效能 全程解决率 全程解決率"),
    (
        "short_call_rate",
        "shortcallrate shortcalls shortcallshare 极短通话占比 短通话占比 極短通話占比 短通話占比",
    ),
    ("critical_error", "criticalerror criticalerrorrate criticalerrors 致命差错率 致命錯誤率"),
    ("record_accuracy", "recordaccuracy 记录准确性 记录准确率 紀錄正確率 記錄正確率"),
];

/// Counts that are shares only together with their basis.
const COUNTS: &[(&str, &str)] = &[
    ("csat", "csattop2 csattop2box satisfied 满意数 滿意數"),
    ("fcr", "resolved 解决数 解決數 解决量"),
    ("transfer_rate", "transferred transfers 转接数 轉接數"),
];

/// A header without its unit in brackets, capitals, spaces, hyphens and underscores.
fn header_key(header: &str) -> String {
    let without_unit = match header.find(['(', '（', '[']) {
        Some(at) if at > 0 => &header[..at],
        _ => header,
    };
    folded(without_unit).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn stands_in(list: &str, key: &str) -> bool {
    list.split_whitespace().any(|word| word == key)
}

/// The KPI a name in a header or a cell means.
pub(super) fn kpi_named(name: &str, options: &Options) -> Option<KpiRef> {
    let name = unmarked(name);
    let own = options.own_kpis.iter().find(|(own, _)| folded(own) == folded(name));
    if let Some((name, unit)) = own {
        return Some(KpiRef::Own { name: name.clone(), unit: *unit });
    }
    let key = header_key(name);
    let listed = KPIS.iter().find(|(kpi, list)| stands_in(list, &key) || kpi.replace('_', "") == key);
    listed.map(|(kpi, _)| *kpi).or_else(|| named_as_shown(name)).map(KpiRef::BuiltIn)
}

/// The KPI that pages show under this name, in any language: what we write we can read.
fn named_as_shown(name: &str) -> Option<&'static str> {
    static SHOWN: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let languages = Lang::ALL.into_iter().map(Words::new);
        languages
            .flat_map(|words| {
                CATALOGUE
                    .iter()
                    .map(move |kpi| (folded(&words.kpi_name(&KpiName::BuiltIn(kpi.key))), kpi.key))
            })
            .collect()
    });
    SHOWN.get(&folded(name)).copied()
}

/// Whether a cell says, in any language, that no type is known: what we write we can read.
pub(super) fn is_no_type(cell: &str) -> bool {
    static SAID: LazyLock<Vec<String>> = LazyLock::new(|| {
        Lang::ALL.into_iter().map(|lang| folded(&Words::new(lang).kpis_by_type_unsaid())).collect()
    });
    SAID.contains(&folded(cell))
}

pub(super) fn by_header(header: &str, options: Option<&Options>) -> Meaning {
    let key = header_key(header);
    if key.is_empty() {
        return Meaning::Ignore;
    }
    let count = COUNTS.iter().find(|(_, list)| stands_in(list, &key));
    let single = [
        (AGENT, Meaning::Agent),
        (DATE, Meaning::Date),
        (KPI_NAME, Meaning::KpiName),
        (VALUE, Meaning::Value),
        (ROW_BASIS, Meaning::Basis(Basis::Row)),
        (ANSWERS, Meaning::Basis(Basis::Answers)),
        (EVALUATIONS, Meaning::Basis(Basis::Evaluations)),
        (HELD, Meaning::Basis(Basis::Held)),
        (HOURS, Meaning::Basis(Basis::Hours)),
        (CONTACT_ID, Meaning::Each(Each::Id)),
        (PART_TYPE, Meaning::PartType),
    ];
    if let Some((_, meaning)) = single.into_iter().find(|(list, _)| stands_in(list, &key)) {
        return meaning;
    }
    if let Some((time, _)) = TIMES.iter().find(|(_, list)| stands_in(list, &key)) {
        return Meaning::Time(*time);
    }
    if let Some((kpi, _)) = count {
        return Meaning::Count(KpiRef::BuiltIn(kpi));
    }
    let kpi = match options {
        Some(options) => kpi_named(header, options),
        None => KPIS.iter().find(|(_, list)| stands_in(list, &key)).map(|(kpi, _)| KpiRef::BuiltIn(kpi)),
    };
    match kpi {
        Some(kpi) => Meaning::Kpi(kpi),
        None if stands_in(CONTACT_TYPE, &key) => Meaning::ContactType,
        None => Meaning::Ignore,
    }
}

/// Whether the header announces employee numbers.
pub(super) fn is_agent_number(header: &str) -> bool {
    stands_in(AGENT_NUMBER, &header_key(header))
}

/// Whether a header, or the name of a KPI in a cell, says that bare numbers are percent.
pub(super) fn says_percent(header: &str) -> bool {
    header.contains(['%', '％']) || header_key(header).contains("pct")
}

/// The seconds that a bare number of a column of times stands for, where its header says so.
pub(super) fn seconds_each(header: &str) -> Option<f64> {
    let lower = header.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if says(&["hour", "hrs", "(h)", "[h]", "（h）", "小时", "小時", "工时", "工時", "时数", "時數"])
    {
        Some(3600.0)
    } else if says(&["minute", "(min", "[min", "（min", "分钟", "分鐘"]) {
        Some(60.0)
    } else if says(&["second", "(s", "[s", "（s", "秒"]) {
        Some(1.0)
    } else {
        None
    }
}

/// Whether it may be the column of dates, where no other one is.
pub(super) fn may_be_date(header: &str) -> bool {
    stands_in(PERIOD, &header_key(header))
}

/// What a date column counts, where its header says so.
pub(super) fn counts_weeks(header: &str) -> Option<bool> {
    let key = header_key(header);
    let says = |words: &[&str]| words.iter().any(|word| key.contains(word));
    match (says(&["week", "周", "週"]), says(&["month", "月"])) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// How many headers are recognised: tells the right delimiter from the wrong ones. A line of thirty thousand
/// commas is refused for its columns, and not looked at one by one before.
pub(super) fn known_headers(headers: &[String]) -> usize {
    headers.iter().take(MAX_COLUMNS).filter(|header| by_header(header, None) != Meaning::Ignore).count()
}

/// Whether the reader knows the header by itself.
pub(super) fn is_known(header: &str) -> bool {
    by_header(header, None) != Meaning::Ignore
}

/// Whether the row under the header is its second half: nobody and no day stands in it, and no number.
pub(super) fn is_second_header(header: &[String], below: &[String]) -> bool {
    let place_of =
        |wanted: Meaning| header.iter().take(MAX_COLUMNS).position(|cell| by_header(cell, None) == wanted);
    let (Some(agent), Some(date)) = (place_of(Meaning::Agent), place_of(Meaning::Date)) else { return false };
    let is_empty = |place: usize| below.get(place).is_none_or(String::is_empty);
    let is_name = |cell: &String| cell.is_empty() || cell.chars().next().is_some_and(char::is_alphabetic);
    is_empty(agent) && is_empty(date) && below.iter().all(is_name)
}
