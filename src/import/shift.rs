//! What follows from the times of a shift.

use csv::StringRecord;

use super::cells::{self, NumberFault, ShareScale};
use super::columns::{Basis, KpiRef, Meaning, Time};
use super::contacts::Fault;
use super::survey::Survey;
use crate::domain::kpi::Unit;

/// A day's times in states and its contacts, from which the effective-call percentage and the contacts
/// an hour follow (domain reference, section 3: (talk + available) / (shift - lunch - other breaks)).
#[derive(Clone, Copy)]
pub(super) struct Shift {
    logged_in: usize,
    waiting: Option<usize>,
    breaks: [Option<usize>; 2],
    talk: Option<usize>,
    contacts: usize,
    atp: Option<usize>,
    per_hour: Option<usize>,
}

impl Shift {
    pub fn new(meanings: &[Meaning], kpis: &mut Vec<KpiRef>) -> Option<Shift> {
        let time = |time: Time| meanings.iter().position(|meaning| *meaning == Meaning::Time(time));
        let kpi = |key| meanings.iter().position(|meaning| *meaning == Meaning::Kpi(KpiRef::BuiltIn(key)));
        let contacts = kpi("contacts")
            .or_else(|| meanings.iter().position(|meaning| *meaning == Meaning::Basis(Basis::Contacts)))?;
        let (logged_in, talk) = (time(Time::LoggedIn)?, kpi("talk"));
        let waiting = time(Time::Idle).or_else(|| time(Time::Available));
        let mut follow = |key: &'static str| {
            // A file that brings the figure itself knows better.
            kpi(key).is_none().then(|| {
                kpis.push(KpiRef::BuiltIn(key));
                kpis.len() - 1
            })
        };
        let atp = (talk.is_some() && waiting.is_some()).then(|| follow("atp")).flatten();
        let per_hour = follow("contacts_per_hour");
        Some(Shift {
            logged_in,
            waiting,
            breaks: [time(Time::Break), time(Time::Meal)],
            talk,
            contacts,
            atp,
            per_hour,
        })
    }

    /// KPI, value and hours behind it.
    pub fn read(
        &self,
        record: &StringRecord,
        survey: &Survey,
    ) -> Result<Vec<(usize, f64, Option<f64>)>, Fault> {
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        let amount = |place: usize, unit: Unit| match cell(place) {
            text if cells::is_blank(text) => Ok(None),
            text => cells::parse(text, survey.has_comma(text))
                .and_then(|written| match (written, unit) {
                    // Days of several people's shifts are longer than a day.
                    (cells::Written::Number(value), Unit::Seconds) => {
                        Ok(value * survey.seconds_each.get(place).copied().flatten().unwrap_or(1.0))
                    }
                    (cells::Written::Duration(value), Unit::Seconds) => Ok(value),
                    (written, unit) => cells::in_unit(written, unit, ShareScale::ZeroToOne),
                })
                .map(Some)
                .map_err(|fault| (place, fault, unit)),
        };
        let optional = |place: Option<usize>, unit| place.map_or(Ok(None), |place| amount(place, unit));
        let (Some(logged_in), Some(contacts)) =
            (amount(self.logged_in, Unit::Seconds)?, amount(self.contacts, Unit::Count)?)
        else {
            return Ok(Vec::new());
        };
        let mut worked = logged_in;
        for place in self.breaks {
            worked -= optional(place, Unit::Seconds)?.unwrap_or(0.0);
        }
        if worked <= 0.0 {
            return Ok(Vec::new());
        }
        let hours = worked / 3600.0;
        let mut found = Vec::new();
        found.extend(self.per_hour.map(|kpi| (kpi, contacts / hours, Some(hours))));
        if let (Some(kpi), Some(talk), Some(waiting)) =
            (self.atp, optional(self.talk, Unit::Seconds)?, optional(self.waiting, Unit::Seconds)?)
        {
            let share = (talk * contacts + waiting) / worked;
            if share > 1.0 + 1e-9 {
                return Err((self.logged_in, NumberFault::ImpossibleShare, Unit::Share));
            }
            found.push((kpi, share.min(1.0), Some(hours)));
        }
        Ok(found)
    }
}
