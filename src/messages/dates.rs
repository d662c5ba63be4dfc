//! Dates and times as the language writes them. Names and order of the parts are messages.

use jiff::civil::{Date, Time};

use super::Words;

impl Words {
    /// "Tuesday 18 November": a day near enough that the year goes without saying.
    #[must_use]
    pub fn day(self, date: Date) -> String {
        self.date_day(i64::from(date.day()), self.month(date), self.weekday(date))
    }

    /// "Tuesday 18 November 2025": where the year matters, as on paper.
    #[must_use]
    pub fn day_and_year(self, date: Date) -> String {
        self.date_day_year(
            i64::from(date.day()),
            self.month(date),
            self.weekday(date),
            date.year().to_string(),
        )
    }

    /// "18 November".
    #[must_use]
    pub fn month_day(self, date: Date) -> String {
        self.date_month_day(i64::from(date.day()), self.month(date))
    }

    /// "18 November 2025".
    #[must_use]
    pub fn full_date(self, date: Date) -> String {
        self.date_full(i64::from(date.day()), self.month(date), date.year().to_string())
    }

    /// "18 Nov".
    #[must_use]
    pub fn short_date(self, date: Date) -> String {
        self.date_short(i64::from(date.day()), self.month_short(date))
    }

    /// "Thu 20 Nov": a row in a list of dates to come.
    #[must_use]
    pub fn short_day(self, date: Date) -> String {
        let weekday = self.by_key(&format!("weekday-short-{}", date.weekday().to_monday_one_offset()));
        self.date_short_day(i64::from(date.day()), self.month_short(date), weekday)
    }

    /// "Thu 20" within a week of today, "Thu 20 Nov" beyond.
    #[must_use]
    pub fn near_day(self, date: Date, today: Date) -> String {
        let days = (date - today).get_days();
        if !(-6..=6).contains(&days) {
            return self.short_day(date);
        }
        self.date_near_day(
            i64::from(date.day()),
            self.weekday_short_of(date.weekday().to_monday_one_offset().unsigned_abs()),
        )
    }

    /// A day of the past: "7 Oct", with its year where it could be mistaken.
    #[must_use]
    pub fn past_day(self, date: Date, today: Date) -> String {
        let near = date.duration_until(today).as_hours() < 300 * 24;
        if near { self.month_day(date) } else { self.full_date(date) }
    }

    /// "Thu", for 4: ISO numbers of the days of the week, Monday is 1.
    #[must_use]
    pub fn weekday_short_of(self, number: u8) -> String {
        self.by_key(&format!("weekday-short-{number}"))
    }

    /// "Tuesday".
    #[must_use]
    pub fn weekday(self, date: Date) -> String {
        self.by_key(&format!("weekday-{}", date.weekday().to_monday_one_offset()))
    }

    /// "November".
    #[must_use]
    pub fn month(self, date: Date) -> String {
        self.by_key(&format!("month-{}", date.month()))
    }

    /// "November 2026".
    #[must_use]
    pub fn month_and_year(self, date: Date) -> String {
        self.date_month_year(self.month(date), date.year().to_string())
    }

    /// "Nov": the label under a chart.
    #[must_use]
    pub fn month_short(self, date: Date) -> String {
        self.by_key(&format!("month-short-{}", date.month()))
    }

    /// "14:32", in every language.
    #[must_use]
    pub fn time(self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::messages::Lang;

    #[test]
    fn dates_read_in_the_order_of_the_language() {
        let day = date(2025, 11, 18);
        let read = |lang| {
            let w = Words::new(lang);
            [w.day(day), w.day_and_year(day), w.full_date(day), w.short_date(day), w.short_day(day)]
        };
        assert_eq!(
            read(Lang::En),
            ["Tuesday 18 November", "Tuesday 18 November 2025", "18 November 2025", "18 Nov", "Tue 18 Nov"]
        );
        assert_eq!(
            read(Lang::ZhHans),
            ["11月18日 星期二", "2025年11月18日 星期二", "2025年11月18日", "11月18日", "11月18日 周二"]
        );
        assert_eq!(read(Lang::ZhHant)[4], "11月18日 週二");
    }
}
