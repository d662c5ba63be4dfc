//! Weeks left out on a chart for a documented reason (domain reference 4.1): drawn hollow, neither
//! judged nor in the limits. A person says so and can take it back; no rule does it because a value
//! looks wrong.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::signals::Aside;

/// Characters a reason may have.
pub const TEXT_LIMIT: usize = 300;

/// The charts an exclusion is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scope {
    /// One KPI of one agent.
    Chart { agent_id: i64, kpi_id: i64 },
    /// All figures of one agent: a week of leave.
    Agent { agent_id: i64 },
    /// One KPI of everybody.
    Kpi { kpi_id: i64 },
    /// All figures of everybody: a system that was down.
    Team,
}

impl Scope {
    #[must_use]
    pub const fn of_ids(agent_id: Option<i64>, kpi_id: Option<i64>) -> Scope {
        match (agent_id, kpi_id) {
            (Some(agent_id), Some(kpi_id)) => Scope::Chart { agent_id, kpi_id },
            (Some(agent_id), None) => Scope::Agent { agent_id },
            (None, Some(kpi_id)) => Scope::Kpi { kpi_id },
            (None, None) => Scope::Team,
        }
    }

    /// Agent and KPI; `None` where it is about all of them.
    #[must_use]
    pub const fn ids(self) -> (Option<i64>, Option<i64>) {
        match self {
            Scope::Chart { agent_id, kpi_id } => (Some(agent_id), Some(kpi_id)),
            Scope::Agent { agent_id } => (Some(agent_id), None),
            Scope::Kpi { kpi_id } => (None, Some(kpi_id)),
            Scope::Team => (None, None),
        }
    }

    #[must_use]
    pub fn covers(self, agent_id: i64, kpi_id: i64) -> bool {
        let (agent, kpi) = self.ids();
        agent.is_none_or(|agent| agent == agent_id) && kpi.is_none_or(|kpi| kpi == kpi_id)
    }
}

/// A week that is to be left out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewExclusion {
    pub scope: Scope,
    /// A Monday.
    pub week: Date,
    /// One of [`Aside::DOCUMENTED`].
    pub reason: Aside,
    /// What happened; asked for with [`Aside::Other`].
    pub text: String,
    pub author: String,
}

/// Why a week cannot be left out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ExclusionError {
    #[error("no reason was chosen")]
    NoReason,
    #[error("another reason needs words")]
    NoWords,
    #[error("the reason is longer than {limit} characters")]
    TooLong { limit: usize },
}

impl NewExclusion {
    /// # Errors
    /// What is missing.
    pub fn checked(self) -> Result<NewExclusion, ExclusionError> {
        let text = self.text.trim().to_owned();
        if !Aside::DOCUMENTED.contains(&self.reason) {
            return Err(ExclusionError::NoReason);
        }
        if self.reason == Aside::Other && text.is_empty() {
            return Err(ExclusionError::NoWords);
        }
        if text.chars().count() > TEXT_LIMIT {
            return Err(ExclusionError::TooLong { limit: TEXT_LIMIT });
        }
        Ok(NewExclusion { text, ..self })
    }
}

/// A week that was left out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Exclusion {
    pub uuid: Uuid,
    pub scope: Scope,
    pub week: Date,
    pub reason: Aside,
    pub text: String,
    pub author: String,
    pub set_at: Timestamp,
    pub taken_back_at: Option<Timestamp>,
}

impl Exclusion {
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.taken_back_at.is_none()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn new(reason: Aside, text: &str) -> NewExclusion {
        let scope = Scope::Chart { agent_id: 1, kpi_id: 2 };
        let (week, author) = (date(2026, 3, 2), "Ruth".to_owned());
        NewExclusion { scope, week, reason, text: text.to_owned(), author }
    }

    #[test]
    fn another_reason_needs_words_and_no_rule_is_a_reason() {
        assert_eq!(new(Aside::Leave, " ").checked().map(|new| new.text), Ok(String::new()));
        assert_eq!(new(Aside::Other, " ").checked(), Err(ExclusionError::NoWords));
        assert_eq!(
            new(Aside::Other, " fire drill ").checked().map(|new| new.text),
            Ok("fire drill".to_owned())
        );
        assert_eq!(new(Aside::Few, "looks wrong").checked(), Err(ExclusionError::NoReason));
        let long = new(Aside::Other, &"x".repeat(TEXT_LIMIT + 1)).checked();
        assert_eq!(long, Err(ExclusionError::TooLong { limit: TEXT_LIMIT }));
    }

    #[test]
    fn a_scope_covers_its_charts() {
        let covers =
            |scope: Scope| [(1, 2), (1, 3), (4, 2), (4, 3)].map(|(agent, kpi)| scope.covers(agent, kpi));
        assert_eq!(covers(Scope::Chart { agent_id: 1, kpi_id: 2 }), [true, false, false, false]);
        assert_eq!(covers(Scope::Agent { agent_id: 1 }), [true, true, false, false]);
        assert_eq!(covers(Scope::Kpi { kpi_id: 2 }), [true, false, true, false]);
        assert_eq!(covers(Scope::Team), [true; 4]);
        for scope in [Scope::Agent { agent_id: 1 }, Scope::Team] {
            let (agent, kpi) = scope.ids();
            assert_eq!(Scope::of_ids(agent, kpi), scope);
        }
    }
}
