//! The built-in KPIs (domain reference, section 3): unit, direction, level, who controls it, what
//! stands behind a value, and what to watch beside it. The words about each are messages
//! `kpi-<key>-…` (underscores as hyphens).

use super::{Direction, Unit};

/// The four levels from effort to outcome (domain reference 3 and S4-18 to S4-21).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Level {
    /// 1: how much work is done, and how fast.
    Productivity,
    /// 2: whether it is done right.
    Quality,
    /// 3: what the customer experiences.
    Experience,
    /// 4: what it brings for customer and company.
    Outcome,
}

impl Level {
    pub const ALL: [Level; 4] = [Level::Productivity, Level::Quality, Level::Experience, Level::Outcome];

    /// From 1 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Level::Productivity => 1,
            Level::Quality => 2,
            Level::Experience => 3,
            Level::Outcome => 4,
        }
    }
}

/// Whose doing a figure is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Control {
    /// The agent's own.
    Agent,
    /// Partly the agent's, partly the work that comes in, tools and rules.
    Partly,
    /// The team's, its staffing's or the company's: never charted for one person.
    Team,
}

impl Control {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Control::Agent => "agent",
            Control::Partly => "partly",
            Control::Team => "team",
        }
    }
}

/// What is counted behind a value: its denominator.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Behind {
    Contacts,
    /// Contacts that were put on hold.
    HeldContacts,
    /// Answers to a survey.
    Answers,
    /// Contacts or records that were reviewed.
    Reviews,
    /// Hours logged in or scheduled.
    Hours,
    /// The value is itself a count.
    Nothing,
}

/// How a value comes from its numerator, and so how several make one.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Nature {
    /// So many of so many: a proportion, for p charts.
    Proportion,
    /// A share of time or points, no count of yes and no.
    Share,
    /// Events in a span of exposure: a rate, for u charts.
    Rate,
    /// A mean over what stands behind it.
    Mean,
    /// A sum.
    Count,
}

/// A KPI of the built-in catalogue. Its name is the message `kpi-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct CatalogueKpi {
    pub key: &'static str,
    pub unit: Unit,
    pub direction: Direction,
    pub level: Level,
    pub control: Control,
    pub nature: Nature,
    pub behind: Behind,
    /// Fewer than so many behind a value (hours, where [`Behind::Hours`]) say little.
    pub least: Option<u32>,
    /// So many stand behind a point of a chart, where it takes more than to show a value.
    pub to_chart: Option<u32>,
    /// Keys of what is watched beside it, the most telling first: an efficiency KPI is never shown
    /// alone (domain reference, rule 8).
    pub guards: &'static [&'static str],
    /// Ways of counting that must not be mixed; the team says which is its own.
    pub methods: &'static [&'static str],
}

impl CatalogueKpi {
    const fn new(key: &'static str, unit: Unit, direction: Direction, level: Level) -> CatalogueKpi {
        CatalogueKpi {
            key,
            unit,
            direction,
            level,
            control: Control::Partly,
            nature: Nature::Mean,
            behind: Behind::Contacts,
            least: None,
            to_chart: None,
            guards: &[],
            methods: &[],
        }
    }

    const fn by(self, control: Control) -> CatalogueKpi {
        CatalogueKpi { control, ..self }
    }

    const fn of(self, nature: Nature, behind: Behind) -> CatalogueKpi {
        CatalogueKpi { nature, behind, ..self }
    }

    const fn from(self, least: u32) -> CatalogueKpi {
        CatalogueKpi { least: Some(least), ..self }
    }

    const fn charted_from(self, points: u32) -> CatalogueKpi {
        CatalogueKpi { to_chart: Some(points), ..self }
    }

    const fn beside(self, guards: &'static [&'static str]) -> CatalogueKpi {
        CatalogueKpi { guards, ..self }
    }

    const fn counted(self, methods: &'static [&'static str]) -> CatalogueKpi {
        CatalogueKpi { methods, ..self }
    }

    /// Whether it says how fast or how much, and so needs another one beside it.
    #[must_use]
    pub const fn is_efficiency(&self) -> bool {
        matches!(self.level, Level::Productivity) && !self.guards.is_empty()
    }

    /// The message key of a text about it: `formula`, `pitfall`, `gamed`, `beside` or `team`.
    #[must_use]
    pub fn message(&self, text: &str) -> String {
        format!("kpi-{}-{text}", self.key.replace('_', "-"))
    }
}

use Behind::{Answers, Contacts, HeldContacts, Hours, Nothing, Reviews};
use Direction::{Context, Higher, Lower};
use Level::{Experience, Outcome, Productivity, Quality};
use Nature::{Count, Mean, Proportion, Rate, Share};

/// The built-in KPIs of an agent, in the order in which pages show them. New ones come last: the
/// place is kept in team files.
pub const CATALOGUE: &[CatalogueKpi] =
    &[
        CatalogueKpi::new("aht", Unit::Seconds, Context, Productivity).from(20).beside(&[
            "repeat_rate",
            "short_call_rate",
            "transfer_rate",
            "qa_score",
            "fcr",
            "csat",
        ]),
        CatalogueKpi::new("csat", Unit::Share, Higher, Experience)
            .of(Proportion, Answers)
            .from(20)
            .beside(&["repeat_rate", "fcr"]),
        CatalogueKpi::new("fcr", Unit::Share, Higher, Experience)
            .of(Proportion, Contacts)
            .from(30)
            .beside(&["repeat_rate"])
            .counted(&["repeat", "survey", "logged"]),
        CatalogueKpi::new("qa_score", Unit::Share, Higher, Quality)
            .by(Control::Agent)
            .of(Share, Reviews)
            .from(5)
            .charted_from(12)
            .beside(&["csat", "critical_error"]),
        CatalogueKpi::new("adherence", Unit::Share, Higher, Productivity)
            .of(Share, Hours)
            .from(20)
            .beside(&["csat", "short_call_rate", "fcr"]),
        CatalogueKpi::new("talk", Unit::Seconds, Context, Productivity).from(20).beside(&[
            "repeat_rate",
            "fcr",
            "csat",
        ]),
        CatalogueKpi::new("hold", Unit::Seconds, Lower, Productivity)
            .of(Mean, HeldContacts)
            .from(20)
            .beside(&["qa_score", "transfer_rate", "csat"]),
        CatalogueKpi::new("acw", Unit::Seconds, Context, Productivity).from(20).beside(&[
            "record_accuracy",
            "repeat_rate",
            "qa_score",
        ]),
        CatalogueKpi::new("atp", Unit::Share, Context, Productivity).of(Share, Hours).from(15).beside(&[
            "repeat_rate",
            "record_accuracy",
            "acw",
            "csat",
        ]),
        CatalogueKpi::new("contacts", Unit::Count, Context, Productivity).of(Count, Nothing).beside(&[
            "qa_score",
            "csat",
            "repeat_rate",
        ]),
        CatalogueKpi::new("contacts_per_hour", Unit::PerHour, Context, Productivity)
            .of(Rate, Hours)
            .beside(&["qa_score", "repeat_rate", "csat", "fcr"]),
        CatalogueKpi::new("csat_mean", Unit::Score, Higher, Experience)
            .of(Mean, Answers)
            .from(20)
            .beside(&["repeat_rate", "fcr"]),
        CatalogueKpi::new("ces", Unit::Score, Higher, Experience)
            .of(Mean, Answers)
            .from(20)
            .beside(&["fcr", "repeat_rate"]),
        CatalogueKpi::new("transfer_rate", Unit::Share, Context, Quality)
            .of(Proportion, Contacts)
            .from(30)
            .beside(&["e2e_resolution", "aht"]),
        CatalogueKpi::new("repeat_rate", Unit::Share, Lower, Experience)
            .of(Proportion, Contacts)
            .from(30)
            .beside(&["fcr", "csat"]),
        CatalogueKpi::new("e2e_resolution", Unit::Share, Higher, Experience)
            .of(Proportion, Contacts)
            .from(30)
            .beside(&["aht", "qa_score"]),
        CatalogueKpi::new("short_call_rate", Unit::Share, Lower, Productivity)
            .by(Control::Agent)
            .of(Proportion, Contacts)
            .from(100),
        CatalogueKpi::new("critical_error", Unit::Share, Lower, Quality)
            .by(Control::Agent)
            .of(Proportion, Reviews)
            .from(5),
        CatalogueKpi::new("record_accuracy", Unit::Share, Higher, Quality)
            .by(Control::Agent)
            .of(Proportion, Reviews)
            .from(5)
            .beside(&["acw"]),
    ];

/// KPIs of the team or the company. They are explained and never charted for one person, so the team
/// file holds no figures of them.
pub const TEAM_ONLY: &[CatalogueKpi] = &[
    CatalogueKpi::new("service_level", Unit::Share, Higher, Productivity)
        .by(Control::Team)
        .of(Proportion, Contacts)
        .beside(&["abandon_rate", "repeat_rate"])
        .counted(&["offered", "patient", "credited", "answered"]),
    CatalogueKpi::new("abandon_rate", Unit::Share, Lower, Productivity)
        .by(Control::Team)
        .of(Proportion, Contacts)
        .beside(&["service_level", "repeat_rate"]),
    CatalogueKpi::new("occupancy", Unit::Share, Context, Productivity)
        .by(Control::Team)
        .of(Share, Hours)
        .beside(&["absence"]),
    // About health: nothing is set beside it, it is for those alone who answer for the staff.
    CatalogueKpi::new("absence", Unit::Share, Lower, Productivity).by(Control::Team).of(Share, Hours),
    CatalogueKpi::new("nps", Unit::Score, Higher, Experience)
        .by(Control::Team)
        .of(Mean, Answers)
        .from(100)
        .beside(&["csat", "repeat_rate"]),
    CatalogueKpi::new("cost_per_resolution", Unit::Number, Lower, Outcome).by(Control::Team),
    CatalogueKpi::new("retention", Unit::Share, Higher, Outcome).by(Control::Team).of(Proportion, Nothing),
];

/// A KPI of an agent.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static CatalogueKpi> {
    CATALOGUE.iter().find(|kpi| kpi.key == key)
}

/// A KPI of the team alone.
#[must_use]
pub fn team_only(key: &str) -> Option<&'static CatalogueKpi> {
    TEAM_ONLY.iter().find(|kpi| kpi.key == key)
}

/// Names under which files and people know the KPIs of the team alone, in lower case and without
/// marks between the words.
const TEAM_NAMES: &[(&str, &[&str])] = &[
    ("service_level", &["servicelevel", "sl", "服务水平", "服務水準", "接通率", "80/20"]),
    ("abandon_rate", &["abandonrate", "abandonmentrate", "abandonment", "abandoned%", "放弃率", "放棄率"]),
    ("occupancy", &["occupancy", "occupancyrate", "占用率", "佔用率", "工时利用率"]),
    ("absence", &["absence", "absenteeism", "absencerate", "sickdays", "sickness", "缺勤率", "缺勤", "病假"]),
    ("nps", &["nps", "netpromoterscore", "净推荐值", "淨推薦值"]),
    ("cost_per_resolution", &["costperresolution", "costpercontact", "每次解决成本", "每次解決成本"]),
    ("retention", &["retention", "customerretention", "客户留存", "客户留存率", "顧客留存", "顧客留存率"]),
];

/// The KPI of the team alone that a name means, so that it is not brought in for one person under a
/// name of the team's own.
#[must_use]
pub fn team_only_named(name: &str) -> Option<&'static CatalogueKpi> {
    // A header may say the unit behind the name: "NPS %", "放弃率（%）".
    let named = match name.find(['(', '（', '[']) {
        Some(at) if at > 0 => &name[..at],
        _ => name,
    };
    let bare: String =
        named.to_lowercase().chars().filter(|c| !c.is_whitespace() && !"-_.".contains(*c)).collect();
    let without_unit = bare.trim_matches(['%', '％']);
    let (key, _) = TEAM_NAMES.iter().find(|(key, names)| {
        key.replace('_', "") == without_unit
            || names.iter().any(|name| *name == bare || *name == without_unit)
    })?;
    team_only(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_efficiency_kpi_has_a_guard_that_is_in_the_catalogue() {
        for kpi in CATALOGUE {
            let is_guard_itself = kpi.key == "short_call_rate";
            assert_eq!(kpi.guards.is_empty(), is_guard_itself || kpi.key == "critical_error", "{}", kpi.key);
            assert!(kpi.guards.iter().all(|key| *key != kpi.key && by_key(key).is_some()), "{}", kpi.key);
            assert_ne!(kpi.control, Control::Team, "{} is charted for one person", kpi.key);
            if kpi.is_efficiency() {
                let other = |key: &str| by_key(key).is_some_and(|guard| guard.level > Level::Productivity);
                assert!(kpi.guards.iter().any(|key| other(key)), "{}: faster is guarded by better", kpi.key);
            }
        }
    }

    #[test]
    fn what_belongs_to_the_team_is_known_by_its_names() {
        for (name, key) in [
            ("NPS", "nps"),
            ("Service level", "service_level"),
            ("service-level %", "service_level"),
            ("缺勤率", "absence"),
            ("佔用率", "occupancy"),
            ("放弃率（%）", "abandon_rate"),
            ("Abandoned %", "abandon_rate"),
        ] {
            assert_eq!(team_only_named(name).map(|kpi| kpi.key), Some(key), "{name}");
        }
        assert!(team_only_named("Escalations").is_none());
        assert!(team_only_named("Abandoned").is_none(), "a count of contacts is no rate");
        assert!(TEAM_ONLY.iter().all(|kpi| kpi.control == Control::Team && by_key(kpi.key).is_none()));
        for kpi in TEAM_ONLY {
            let is_known = |key: &&str| by_key(key).or_else(|| team_only(key)).is_some();
            assert!(kpi.guards.iter().all(|key| *key != kpi.key && is_known(key)), "{}", kpi.key);
            assert_eq!(kpi.is_efficiency(), kpi.level == Level::Productivity && kpi.key != "absence");
        }
        assert!(TEAM_NAMES.iter().all(|(key, _)| team_only(key).is_some()));
    }
}
