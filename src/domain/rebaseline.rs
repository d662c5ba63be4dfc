//! A new phase of a chart (domain reference 4.6): the limits are drawn anew from a week on, because
//! the work itself changed. Four conditions, all asked; the old phase, its limits and the step stay
//! drawn. A coaching talk alone is no reason, or every worsening could be talked away.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

use super::signals::{Analysis, Point, Rule};

/// A phase has at least so many points before the next one may begin.
pub const FEWEST_POINTS: usize = 8;
/// A new phase can be taken back for so many days.
pub const UNDO_DAYS: i64 = 30;
/// Characters of the cause and of the evidence.
pub const TEXT_LIMIT: usize = 500;
/// Characters of a name.
pub const NAME_LIMIT: usize = 120;

/// What changed in the work.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Change {
    /// A tool or a system.
    Tool,
    /// A process, a rule, a script.
    Process,
    /// What customers call about: product, queue, season.
    Mix,
    /// Shift, hours, team.
    Hours,
    /// Training or more experience.
    Skill,
    /// Another cause, in words.
    Other,
    /// Nothing but a talk.
    TalkAlone,
}

impl Change {
    pub const ALL: [Change; 7] = [
        Change::Tool,
        Change::Process,
        Change::Mix,
        Change::Hours,
        Change::Skill,
        Change::Other,
        Change::TalkAlone,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Change::Tool => "tool",
            Change::Process => "process",
            Change::Mix => "mix",
            Change::Hours => "hours",
            Change::Skill => "skill",
            Change::Other => "other",
            Change::TalkAlone => "talk",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Change> {
        Change::ALL.into_iter().find(|change| change.key() == key)
    }

    /// A change of the work that stands without a run in the figures.
    const fn is_of_the_process(self) -> bool {
        matches!(self, Change::Tool | Change::Process | Change::Mix | Change::Hours)
    }
}

/// Why the new level is accepted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Acceptance {
    Welcome,
    /// Nothing can be done about it.
    Unavoidable,
}

impl Acceptance {
    pub const ALL: [Acceptance; 2] = [Acceptance::Welcome, Acceptance::Unavoidable];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Acceptance::Welcome => "welcome",
            Acceptance::Unavoidable => "unavoidable",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Acceptance> {
        Acceptance::ALL.into_iter().find(|acceptance| acceptance.key() == key)
    }
}

/// What a lead answered.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Asked {
    /// The first week of the new phase.
    pub start_week: Option<Date>,
    pub change: Option<Change>,
    /// The cause, in words.
    pub reason: String,
    /// Where it can be looked up; may be empty.
    pub evidence: String,
    /// None: not answered.
    pub lasting: Option<bool>,
    /// None: not answered; `Some(None)`: neither welcome nor unavoidable.
    pub accepted: Option<Option<Acceptance>>,
    pub author: String,
    /// Who else says so; may be empty.
    pub confirmed_by: String,
}

/// What stands in the way; a page shows each at its field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Refusal {
    #[error("no week was chosen")]
    NoWeek,
    #[error("no figure in this week or after it")]
    NoFigures,
    #[error("only {points} points since the last phase began, {FEWEST_POINTS} are needed")]
    TooSoon { points: usize },
    #[error("nobody said what changed")]
    NoChange,
    #[error("a talk alone is no reason")]
    TalkAlone,
    #[error("neither a run in the figures nor a change of the process")]
    NothingMoved,
    #[error("the cause is not written down")]
    NoReason,
    #[error("longer than {limit} characters")]
    TooLong { limit: usize },
    #[error("nobody said whether it lasts")]
    LastingUnanswered,
    #[error("it is not expected to last")]
    NotLasting,
    #[error("nobody said whether it is accepted")]
    AcceptanceUnanswered,
    #[error("the new level is not accepted")]
    NotAccepted,
    #[error("no author")]
    NoAuthor,
}

/// A new phase that may be kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewPhase {
    pub start_week: Date,
    pub change: Change,
    pub reason: String,
    pub evidence: String,
    pub acceptance: Acceptance,
    pub author: String,
    pub confirmed_by: String,
}

/// A phase of a chart that began with a re-baseline.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rebaseline {
    pub uuid: Uuid,
    pub new: NewPhase,
    pub created_at: Timestamp,
    pub undone_at: Option<Timestamp>,
}

impl Rebaseline {
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.undone_at.is_none()
    }

    /// Until when it can be taken back.
    #[must_use]
    pub fn undo_until(&self) -> Timestamp {
        self.created_at.saturating_add((UNDO_DAYS * 24).hours()).unwrap_or(self.created_at)
    }

    #[must_use]
    pub fn can_be_undone(&self, now: Timestamp) -> bool {
        self.stands() && now < self.undo_until()
    }
}

/// Whether a new phase may begin, by the four conditions and the distance to the last one. `chart`
/// is the chart as it stands, without the new phase.
///
/// # Errors
/// Everything that stands in the way, in the order of the fields.
pub fn check(asked: &Asked, chart: &Analysis) -> Result<NewPhase, Vec<Refusal>> {
    let mut refusals = Vec::new();
    match asked.start_week {
        None => refusals.push(Refusal::NoWeek),
        Some(week) => refusals.extend(distance(chart, week)),
    }
    match asked.change {
        None => refusals.push(Refusal::NoChange),
        Some(Change::TalkAlone) => refusals.push(Refusal::TalkAlone),
        // First condition: a run, or a documented change of the process.
        Some(change) if !change.is_of_the_process() => {
            let run = |week: Date| {
                let runs = chart.signals.iter().filter(|signal| signal.rule == Rule::Run);
                runs.clone().any(|run| run.covers(week))
            };
            if asked.start_week.is_some_and(|week| !run(week)) {
                refusals.push(Refusal::NothingMoved);
            }
        }
        Some(_) => {}
    }
    let (reason, evidence) = (asked.reason.trim(), asked.evidence.trim());
    if reason.is_empty() {
        refusals.push(Refusal::NoReason);
    }
    if [reason, evidence].iter().any(|text| text.chars().count() > TEXT_LIMIT) {
        refusals.push(Refusal::TooLong { limit: TEXT_LIMIT });
    }
    match asked.lasting {
        None => refusals.push(Refusal::LastingUnanswered),
        Some(false) => refusals.push(Refusal::NotLasting),
        Some(true) => {}
    }
    match asked.accepted {
        None => refusals.push(Refusal::AcceptanceUnanswered),
        Some(None) => refusals.push(Refusal::NotAccepted),
        Some(Some(_)) => {}
    }
    let (author, confirmed_by) = (asked.author.trim(), asked.confirmed_by.trim());
    if author.is_empty() {
        refusals.push(Refusal::NoAuthor);
    }
    if [author, confirmed_by].iter().any(|name| name.chars().count() > NAME_LIMIT) {
        refusals.push(Refusal::TooLong { limit: NAME_LIMIT });
    }
    match (asked.start_week, asked.change, asked.accepted.flatten()) {
        (Some(start_week), Some(change), Some(acceptance)) if refusals.is_empty() => Ok(NewPhase {
            start_week,
            change,
            reason: reason.to_owned(),
            evidence: evidence.to_owned(),
            acceptance,
            author: author.to_owned(),
            confirmed_by: confirmed_by.to_owned(),
        }),
        _ => Err(refusals),
    }
}

/// A phase needs points behind it, and one that begins with its first week is the phase that stands.
fn distance(chart: &Analysis, week: Date) -> Option<Refusal> {
    let Some(phase) = chart.phases.last() else { return Some(Refusal::NoFigures) };
    if phase.to < week {
        return Some(Refusal::NoFigures);
    }
    let before = |point: &&Point| phase.from <= point.week && point.week < week;
    let points = chart.points().iter().filter(before).count();
    (points < FEWEST_POINTS).then_some(Refusal::TooSoon { points })
}

/// The week a form suggests: the first of the run that holds now.
#[must_use]
pub fn suggested_start(chart: &Analysis) -> Option<Date> {
    let run = chart.current().filter(|signal| signal.rule == Rule::Run && !signal.at_least)?;
    Some(run.from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::signals::{Series, State, analyse};

    fn week(number: usize) -> Date {
        date(2025, 1, 6).saturating_add(i64::try_from(number).unwrap().weeks())
    }

    /// Twenty quiet weeks, then nine at a new level, which a phase may begin with.
    fn series() -> Series {
        let values = (0..29).map(|index| match index {
            0..20 if index % 2 == 0 => 390.0,
            0..20 => 410.0,
            _ => 430.0 + f64::from(index as u32 % 3),
        });
        let points: Vec<Point> =
            values.enumerate().map(|(index, value)| Point::new(week(index), value)).collect();
        Series::new(&points)
    }

    fn asked() -> Asked {
        Asked {
            start_week: Some(week(20)),
            change: Some(Change::Tool),
            reason: "New order screen since 26 May".to_owned(),
            lasting: Some(true),
            accepted: Some(Some(Acceptance::Unavoidable)),
            author: "Ruth".to_owned(),
            ..Asked::default()
        }
    }

    #[test]
    fn all_four_conditions_make_a_new_phase() {
        let chart = analyse(series());
        assert_eq!(suggested_start(&chart), Some(week(19)), "the last quiet week begins the run");
        let new = check(&asked(), &chart).unwrap();
        assert_eq!((new.start_week, new.acceptance), (week(20), Acceptance::Unavoidable));
        let rebased = analyse(series().with_phases(&[week(20)]));
        assert_eq!(rebased.phases.len(), 2);
        assert_eq!((rebased.state, rebased.count), (State::Trial, 9), "a sketch from the new weeks alone");
        assert_eq!(rebased.phases[0].limits.map(|limits| limits.center), Some(400.0), "the old one stays");
        assert!(rebased.current().is_none(), "the new level is the usual one now");
    }

    #[test]
    fn a_talk_alone_is_refused_and_so_is_every_missing_condition() {
        let chart = analyse(series());
        let refused = |change: fn(&mut Asked)| {
            let mut asked = asked();
            change(&mut asked);
            check(&asked, &chart).unwrap_err()
        };
        assert_eq!(refused(|asked| asked.change = Some(Change::TalkAlone)), [Refusal::TalkAlone]);
        assert_eq!(refused(|asked| asked.change = None), [Refusal::NoChange]);
        assert_eq!(refused(|asked| asked.reason = " ".to_owned()), [Refusal::NoReason]);
        assert_eq!(refused(|asked| asked.lasting = Some(false)), [Refusal::NotLasting]);
        assert_eq!(refused(|asked| asked.lasting = None), [Refusal::LastingUnanswered]);
        assert_eq!(refused(|asked| asked.accepted = Some(None)), [Refusal::NotAccepted]);
        assert_eq!(refused(|asked| asked.accepted = None), [Refusal::AcceptanceUnanswered]);
        assert_eq!(refused(|asked| asked.author.clear()), [Refusal::NoAuthor]);
        assert_eq!(refused(|asked| asked.start_week = None), [Refusal::NoWeek]);
        assert_eq!(check(&Asked::default(), &chart).unwrap_err().len(), 6, "everything is said at once");
    }

    #[test]
    fn without_a_change_of_the_process_the_figures_must_have_moved() {
        let chart = analyse(series());
        let with = |start, change| {
            check(&Asked { start_week: Some(start), change: Some(change), ..asked() }, &chart)
        };
        assert!(with(week(20), Change::Skill).is_ok(), "there is a run");
        assert_eq!(with(week(10), Change::Skill), Err(vec![Refusal::NothingMoved]));
        assert!(with(week(10), Change::Process).is_ok());
    }

    #[test]
    fn a_phase_has_eight_points_before_the_next_one() {
        let start = |chart: &Analysis, week| check(&Asked { start_week: Some(week), ..asked() }, chart);
        let chart = analyse(series());
        assert_eq!(start(&chart, week(7)), Err(vec![Refusal::TooSoon { points: 7 }]));
        assert!(start(&chart, week(8)).is_ok());
        assert_eq!(start(&chart, week(29)), Err(vec![Refusal::NoFigures]));
        let rebased = analyse(series().with_phases(&[week(20)]));
        assert_eq!(start(&rebased, week(27)), Err(vec![Refusal::TooSoon { points: 7 }]));
        assert!(start(&rebased, week(28)).is_ok());
        assert_eq!(
            start(&rebased, week(12)),
            Err(vec![Refusal::TooSoon { points: 0 }]),
            "older than the last"
        );
    }

    #[test]
    fn a_phase_can_be_taken_back_for_thirty_days() {
        let created_at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
        let new = check(&asked(), &analyse(series())).unwrap();
        let phase = Rebaseline { uuid: Uuid::nil(), new, created_at, undone_at: None };
        assert!(phase.can_be_undone("2026-12-01T11:59:00Z".parse().unwrap()));
        assert!(!phase.can_be_undone("2026-12-01T12:00:00Z".parse().unwrap()));
        let undone = Rebaseline { undone_at: Some(created_at), ..phase };
        assert!(!undone.can_be_undone(created_at));
    }
}
