//! Values in little memory: a file may hold a million of them.

use jiff::civil::Date;

use super::preview::{AgentRef, WeekFigure};
use super::types::TypeSum;

/// Days from 1 January 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms").
pub(super) fn day_number(date: Date) -> u32 {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    u32::try_from(days).unwrap_or(0)
}

/// The date of a [`day_number`], by the same source.
pub(super) fn date_of(number: u32) -> Date {
    let shifted = i64::from(number) + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let small = |number: i64| i8::try_from(number).unwrap_or(1);
    i16::try_from(year)
        .ok()
        .and_then(|year| Date::new(year, small(month), small(day)).ok())
        .unwrap_or_default()
}

/// The Monday of its week. 1 January 1970 was a Thursday.
pub(super) const fn monday(number: u32) -> u32 {
    number - (number + 3) % 7
}

/// Days seen, a bit each.
#[derive(Default)]
pub(super) struct Days(Vec<u64>);

impl Days {
    pub fn insert(&mut self, number: u32) {
        let place = number as usize / 64;
        if place >= self.0.len() {
            self.0.resize(place + 1, 0);
        }
        self.0[place] |= 1 << (number % 64);
    }

    pub fn iter(&self) -> impl Iterator<Item = Date> + '_ {
        (0_u32..)
            .zip(&self.0)
            .flat_map(|(place, bits)| {
                (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| place * 64 + bit)
            })
            .map(date_of)
    }
}

/// A value with its agent, KPI and day in 24 bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Agent, KPI, day: 24, 16 and 24 bits, so that their order is the order of the numbers.
    pub key: u64,
    pub value: f64,
    /// NaN: nothing is known to stand behind it.
    of: f64,
}

/// The key of an agent (a place), a KPI (a place) and a day.
pub(super) fn key(agent: u32, kpi: usize, day: u32) -> u64 {
    u64::from(agent) << 40 | (kpi as u64 & 0xffff) << 24 | u64::from(day & DAY)
}

/// The bits of a day in a key.
const DAY: u32 = 0x7f_ffff;
/// The bit that makes it the month which begins with that day.
const MONTH: u32 = 0x80_0000;

/// The key of a whole month, by its first day.
pub(super) fn month_key(agent: u32, kpi: usize, first: u32) -> u64 {
    key(agent, kpi, first) | u64::from(MONTH)
}

impl Entry {
    pub fn new(key: u64, value: f64, of: Option<f64>) -> Entry {
        Entry { key, value, of: of.unwrap_or(f64::NAN) }
    }

    pub const fn agent(&self) -> u32 {
        (self.key >> 40) as u32
    }

    pub const fn kpi(&self) -> usize {
        (self.key >> 24 & 0xffff) as usize
    }

    pub const fn day(&self) -> u32 {
        self.key as u32 & DAY
    }

    pub const fn is_month(&self) -> bool {
        self.key as u32 & MONTH != 0
    }

    pub fn of(&self) -> Option<f64> {
        (!self.of.is_nan()).then_some(self.of)
    }

    /// Its agent, KPI and week, or month.
    pub fn week(&self) -> u64 {
        if self.is_month() {
            return self.key;
        }
        key(self.agent(), self.kpi(), monday(self.day()))
    }

    /// The same numbers always in the same order, so that their sums are the same to the last bit.
    pub fn order(&self) -> (u64, u64, u64) {
        (self.key, self.value.to_bits(), self.of.to_bits())
    }
}

/// The figures of a file, by agent, KPI and week (or month), each once.
#[derive(Clone, Default)]
pub struct Figures {
    pub(super) agents: Vec<AgentRef>,
    pub(super) entries: Vec<Entry>,
    pub(super) types: Vec<String>,
    pub(super) parts: Vec<TypeSum>,
}

/// What contacts of one type add to one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekPart {
    pub agent: AgentRef,
    /// The place in [`super::Preview::kpis`].
    pub kpi: usize,
    /// A Monday.
    pub week: Date,
    /// The place in [`Figures::types`].
    pub kind: usize,
    /// In the unit of the KPI times what stands behind it: seconds, contacts, points.
    pub numerator: f64,
    pub denominator: f64,
}

impl Figures {
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = WeekFigure> + '_ {
        self.entries.iter().map(|entry| WeekFigure {
            agent: self.agents[entry.agent() as usize],
            kpi: entry.kpi(),
            week: date_of(entry.day()),
            value: entry.value,
            denominator: entry.of(),
        })
    }

    /// What the contacts were about, as the file writes it; an empty one: it does not say it. Empty
    /// where the file knows nothing of it.
    #[must_use]
    pub fn types(&self) -> &[String] {
        &self.types
    }

    /// The figures by type of contact, by agent, KPI, week and type.
    pub fn parts(&self) -> impl Iterator<Item = WeekPart> + '_ {
        self.parts.iter().map(|part| {
            let of = Entry::new(part.key, 0.0, None);
            WeekPart {
                agent: self.agents[of.agent() as usize],
                kpi: of.kpi(),
                week: date_of(of.day()),
                kind: part.kind as usize,
                numerator: part.sum.numerator,
                denominator: part.sum.denominator,
            }
        })
    }
}

impl std::fmt::Debug for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::{Weekday, date};

    use super::*;

    #[test]
    fn days_are_numbered_as_the_calendar_goes() {
        let mut day = date(1989, 12, 25);
        for number in 7298..7298 + 60_000 {
            assert_eq!((day_number(day), date_of(number)), (number, day));
            let weekday = date_of(monday(number)).weekday();
            assert!(weekday == Weekday::Monday && number - monday(number) < 7);
            day = day.checked_add(1.days()).unwrap();
        }
    }

    #[test]
    fn keys_sort_by_agent_then_kpi_then_day() {
        assert!(key(1, 0, 0) > key(0, 65_535, 0xff_ffff) && key(0, 1, 0) > key(0, 0, 0xff_ffff));
        let entry = Entry::new(key(7, 3, 20_000), 1.5, None);
        assert_eq!((entry.agent(), entry.kpi(), entry.day(), entry.of()), (7, 3, 20_000, None));
    }
}
