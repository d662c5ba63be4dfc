//! How the cells of a column were understood.

use super::Reader;
use crate::import::columns::Meaning;
use crate::import::preview::{AgentRef, ReadAs};
use crate::import::survey::Layout;

impl Reader<'_> {
    pub fn read_as(&self, place: usize, meaning: &Meaning) -> ReadAs {
        let values = || self.examples.get(&place).cloned().unwrap_or(ReadAs::Nothing);
        match meaning {
            Meaning::Agent | Meaning::Number => {
                let is_known = |agent: &&AgentRef| matches!(agent, AgentRef::Known(_));
                ReadAs::Agents {
                    known: self.people.agents.iter().filter(is_known).count(),
                    new: self.people.new_agents.iter().filter(|agent| agent.rows > 0).count(),
                }
            }
            Meaning::Date => {
                let mut weekdays = [false; 7];
                let mut count = 0;
                for day in self.days.iter() {
                    weekdays[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())] = true;
                    count += 1;
                }
                match (count, self.months.iter().count()) {
                    (0, months @ 1..) => ReadAs::Months { count: months },
                    _ => ReadAs::Days { count, weekdays },
                }
            }
            Meaning::KpiName => ReadAs::KpiNames {
                known: self.survey.series.len(),
                unknown: self.survey.names.values().filter(|place| place.is_none()).count(),
            },
            Meaning::Value if self.survey.series.len() > 1 => ReadAs::MixedValues,
            Meaning::Kpi(_) if matches!(self.survey.layout, Layout::Contacts(_)) => ReadAs::EachContact,
            Meaning::Value | Meaning::Kpi(_) | Meaning::Count(_) => values(),
            Meaning::Each(_) => ReadAs::EachContact,
            Meaning::ContactType if !matches!(self.survey.layout, Layout::Contacts(_)) => ReadAs::TypeAlone,
            Meaning::PartType if !matches!(self.survey.layout, Layout::Long { .. }) => ReadAs::LeftOut,
            Meaning::ContactType | Meaning::PartType if self.types.too_many => ReadAs::TooManyTypes,
            Meaning::ContactType | Meaning::PartType => ReadAs::Types { count: self.types.count() },
            Meaning::Time(_) => ReadAs::Times,
            Meaning::Basis(_) => ReadAs::Denominator,
            Meaning::Ignore => ReadAs::LeftOut,
        }
    }
}
