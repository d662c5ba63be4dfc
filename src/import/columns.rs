//! What a column means, recognised by its header in English and Chinese or said by the person.

use super::Options;
use super::names::folded;
use crate::domain::kpi::{self, KpiName, Unit};

/// A KPI of the catalogue or the team's own.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub enum KpiRef {
    /// A key of [`kpi::CATALOGUE`].
    BuiltIn(&'static str),
    Own {
        name: String,
        unit: Unit,
    },
}

impl KpiRef {
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self {
            KpiRef::BuiltIn(key) => kpi::by_key(key).map_or(Unit::Number, |kpi| kpi.unit),
            KpiRef::Own { unit, .. } => *unit,
        }
    }

    /// Its name as the team file keeps it.
    #[must_use]
    pub fn name(&self) -> KpiName {
        match self {
            KpiRef::BuiltIn(key) => KpiName::BuiltIn(key),
            KpiRef::Own { name, .. } => KpiName::Own(name.clone()),
        }
    }

    /// What the KPI is counted over, where a file is likely to say it.
    pub(super) fn basis(&self) -> Option<Basis> {
        match self {
            KpiRef::BuiltIn("csat" | "csat_mean" | "ces") => Some(Basis::Answers),
            KpiRef::BuiltIn("qa_score" | "critical_error" | "record_accuracy") => Some(Basis::Evaluations),
            KpiRef::BuiltIn(
                "aht" | "talk" | "hold" | "acw" | "fcr" | "transfer_rate" | "repeat_rate" | "e2e_resolution"
                | "short_call_rate",
            ) => Some(Basis::Contacts),
            _ => None,
        }
    }
}

/// What a denominator counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Basis {
    Contacts,
    /// Answers to a survey.
    Answers,
    /// Quality reviews.
    Evaluations,
    /// Whatever the figure of this row is about.
    Row,
}

/// What a column means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Meaning {
    Agent,
    Date,
    /// The name of a KPI, a row each: the long layout.
    KpiName,
    /// The value to the KPI named in the row.
    Value,
    /// The values of one KPI.
    Kpi(KpiRef),
    /// A count that becomes a share by its basis: 8 satisfied of 20 answers.
    Count(KpiRef),
    /// The number behind shares and means.
    Basis(Basis),
    /// Left out.
    Ignore,
}

impl Meaning {
    /// The value of a form field; [`Meaning::from_key`] reads it back.
    #[must_use]
    pub fn key(&self) -> String {
        let kpi = |kind: &str, kpi: &KpiRef| match kpi {
            KpiRef::BuiltIn(key) => format!("{kind}:{key}"),
            KpiRef::Own { name, unit } => format!("own-{kind}:{}:{name}", unit.key()),
        };
        match self {
            Meaning::Agent => "agent".to_owned(),
            Meaning::Date => "date".to_owned(),
            Meaning::KpiName => "kpi-name".to_owned(),
            Meaning::Value => "value".to_owned(),
            Meaning::Kpi(of) => kpi("kpi", of),
            Meaning::Count(of) => kpi("count", of),
            Meaning::Basis(Basis::Contacts) => "basis:contacts".to_owned(),
            Meaning::Basis(Basis::Answers) => "basis:answers".to_owned(),
            Meaning::Basis(Basis::Evaluations) => "basis:evaluations".to_owned(),
            Meaning::Basis(Basis::Row) => "basis:row".to_owned(),
            Meaning::Ignore => "ignore".to_owned(),
        }
    }

    /// Whether two columns cannot both mean this: one of them is left out then.
    #[must_use]
    pub fn same_use(&self, other: &Meaning) -> bool {
        match (self, other) {
            (Meaning::Ignore, _) | (_, Meaning::Ignore) => false,
            (Meaning::Kpi(a) | Meaning::Count(a), Meaning::Kpi(b) | Meaning::Count(b)) => a == b,
            _ => self == other,
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Meaning> {
        Some(match key {
            "agent" => Meaning::Agent,
            "date" => Meaning::Date,
            "kpi-name" => Meaning::KpiName,
            "value" => Meaning::Value,
            "basis:contacts" => Meaning::Basis(Basis::Contacts),
            "basis:answers" => Meaning::Basis(Basis::Answers),
            "basis:evaluations" => Meaning::Basis(Basis::Evaluations),
            "basis:row" => Meaning::Basis(Basis::Row),
            "ignore" => Meaning::Ignore,
            _ => {
                let (kind, rest) = key.split_once(':')?;
                let own = || {
                    let (unit, name) = rest.split_once(':')?;
                    let name = name.trim();
                    (!name.is_empty()).then_some(())?;
                    Some(KpiRef::Own { name: name.to_owned(), unit: Unit::from_key(unit)? })
                };
                let built_in = || kpi::by_key(rest).map(|kpi| KpiRef::BuiltIn(kpi.key));
                match kind {
                    "kpi" => Meaning::Kpi(built_in()?),
                    "count" => Meaning::Count(built_in()?),
                    "own-kpi" => Meaning::Kpi(own()?),
                    "own-count" => Meaning::Count(own()?),
                    _ => return None,
                }
            }
        })
    }
}

const AGENT: &str = "agent agentname name employee employeename representative rep salesrep advisor adviser \
    user username staff 姓名 坐席 坐席姓名 座席 座席姓名 客服 客服姓名 客服人员 客服人員 客服专员 客服專員 员工 員工 \
    员工姓名 員工姓名 专员 專員";
const DATE: &str = "date day week weekstart weekstarting weekof weekbeginning weekcommencing intervalstart \
    日期 周 週 周起始 週起始 周开始 週開始 周一 週一 开始日期 開始日期 统计日期 統計日期 星期";
const KPI_NAME: &str =
    "kpi metric measure indicator kpiname metricname 指标 指標 指标名称 指標名稱 kpi名称 kpi名稱";
const VALUE: &str = "value figure result 值 数值 數值 指标值 指標值 结果 結果";
const ROW_BASIS: &str = "n denominator samplesize base 分母 样本数 樣本數 样本量";
const ANSWERS: &str = "csatn csatanswers csatresponses surveyanswers surveyresponses responses answers \
    评价数 評價數 问卷数 問卷數 回收数 回收數";
const EVALUATIONS: &str = "evaluations qan reviews qareviews 质检数 质检量 質檢數 抽检数 抽檢數";

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
        "talk talktime avgtalk avgtalks avgtalktime averagetalktime talkduration avgtalkduration 平均通话时长 \
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
        "csatmean csataverage csatavg avgcsat satisfactionrating 平均满意度 满意度均分 平均滿意度 滿意度平均",
    ),
    ("ces", "ces customereffort customereffortscore 客户费力度 客戶費力度 顧客費力度"),
    ("transfer_rate", "transferrate transferpct 转接率 轉接率"),
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
    let own = options.own_kpis.iter().find(|(own, _)| folded(own) == folded(name));
    if let Some((name, unit)) = own {
        return Some(KpiRef::Own { name: name.clone(), unit: *unit });
    }
    let key = header_key(name);
    KPIS.iter()
        .find(|(kpi, list)| stands_in(list, &key) || kpi.replace('_', "") == key)
        .map(|(kpi, _)| KpiRef::BuiltIn(kpi))
}

fn by_header(header: &str, options: Option<&Options>) -> Meaning {
    let key = header_key(header);
    let count = COUNTS.iter().find(|(_, list)| stands_in(list, &key));
    let single = [
        (AGENT, Meaning::Agent),
        (DATE, Meaning::Date),
        (KPI_NAME, Meaning::KpiName),
        (VALUE, Meaning::Value),
        (ROW_BASIS, Meaning::Basis(Basis::Row)),
        (ANSWERS, Meaning::Basis(Basis::Answers)),
        (EVALUATIONS, Meaning::Basis(Basis::Evaluations)),
    ];
    if let Some((_, meaning)) = single.into_iter().find(|(list, _)| stands_in(list, &key)) {
        return meaning;
    }
    if let Some((kpi, _)) = count {
        return Meaning::Count(KpiRef::BuiltIn(kpi));
    }
    let kpi = match options {
        Some(options) => kpi_named(header, options),
        None => KPIS.iter().find(|(_, list)| stands_in(list, &key)).map(|(kpi, _)| KpiRef::BuiltIn(kpi)),
    };
    kpi.map_or(Meaning::Ignore, Meaning::Kpi)
}

/// How many headers are recognised: tells the right delimiter from the wrong ones.
pub(super) fn known_headers(headers: &[String]) -> usize {
    headers.iter().filter(|header| by_header(header, None) != Meaning::Ignore).count()
}

/// Whether the reader knows the header by itself.
pub(super) fn is_known(header: &str) -> bool {
    by_header(header, None) != Meaning::Ignore
}

/// Whether the row under the header is its second half: nobody and no day stands in it, and no number.
pub(super) fn is_second_header(header: &[String], below: &[String]) -> bool {
    let place_of = |wanted: Meaning| header.iter().position(|cell| by_header(cell, None) == wanted);
    let (Some(agent), Some(date)) = (place_of(Meaning::Agent), place_of(Meaning::Date)) else { return false };
    let is_empty = |place: usize| below.get(place).is_none_or(String::is_empty);
    let is_name = |cell: &String| cell.is_empty() || cell.chars().next().is_some_and(char::is_alphabetic);
    is_empty(agent) && is_empty(date) && below.iter().all(is_name)
}

/// The meaning of each column: what the person said, then what the header says. A meaning stands once;
/// the second column of the same meaning is left out, so that nothing is counted double.
pub(super) fn recognise(headers: &[String], options: &Options) -> Vec<Meaning> {
    let mut meanings: Vec<Meaning> = headers
        .iter()
        .enumerate()
        .map(|(place, header)| {
            options.mapping.get(&place).cloned().unwrap_or_else(|| by_header(header, Some(options)))
        })
        .collect();
    let said = |place: &usize| options.mapping.contains_key(place);
    for place in 0..meanings.len() {
        let taken = meanings.iter().enumerate().any(|(other, meaning)| {
            other != place
                && meaning.same_use(&meanings[place])
                && (said(&other), place) > (said(&place), other)
        });
        if taken {
            meanings[place] = Meaning::Ignore;
        }
    }
    let long = meanings.contains(&Meaning::KpiName) && meanings.contains(&Meaning::Value);
    for place in 0..meanings.len() {
        if said(&place) {
            continue;
        }
        let without_basis = match &meanings[place] {
            Meaning::Count(kpi) => !has_basis(&meanings, kpi),
            _ => false,
        };
        if without_basis || (long && matches!(meanings[place], Meaning::Kpi(_) | Meaning::Count(_))) {
            meanings[place] = Meaning::Ignore;
        }
    }
    meanings
}

/// The column that holds the basis of a KPI, if there is one.
pub(super) fn basis_column(meanings: &[Meaning], kpi: &KpiRef) -> Option<usize> {
    let place_of = |wanted: &Meaning| meanings.iter().position(|meaning| meaning == wanted);
    kpi.basis()
        .and_then(|basis| {
            place_of(&Meaning::Basis(basis)).or_else(|| {
                (basis == Basis::Contacts).then(|| place_of(&Meaning::Kpi(KpiRef::BuiltIn("contacts"))))?
            })
        })
        .or_else(|| place_of(&Meaning::Basis(Basis::Row)))
}

fn has_basis(meanings: &[Meaning], kpi: &KpiRef) -> bool {
    basis_column(meanings, kpi).is_some()
}
