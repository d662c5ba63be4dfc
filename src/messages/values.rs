//! Figures as a person reads them: minutes and seconds, percent, plain numbers.

use super::Words;
use crate::domain::cq::Component;
use crate::domain::kpi::{Direction, KpiName, Unit};

impl Words {
    /// The name of a KPI: a message of the catalogue, or what the team calls it.
    #[must_use]
    pub fn kpi_name(self, name: &KpiName) -> String {
        match name {
            KpiName::BuiltIn(key) => self.by_key(&format!("kpi-{}", key.replace('_', "-"))),
            KpiName::Own(name) => name.clone(),
        }
    }

    /// The name of a component of the Control Quotient.
    #[must_use]
    pub fn cq_component(self, component: Component) -> String {
        self.by_key(&format!("cq-{}", component.key()))
    }

    /// How a unit reads in a list: "Minutes and seconds".
    #[must_use]
    pub fn unit(self, unit: Unit) -> String {
        self.by_key(&format!("unit-{}", unit.key().replace('_', "-")))
    }

    /// "Higher is better".
    #[must_use]
    pub fn direction(self, direction: Direction) -> String {
        self.by_key(&format!("direction-{}", direction.key()))
    }

    /// A figure in its unit: `Unit::Seconds` 451.0 reads "7:31", `Unit::Share` 0.88 reads "88%".
    #[must_use]
    pub fn figure(self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Seconds => minutes_and_seconds(value),
            Unit::Share => format!("{}%", trimmed(value * 100.0, if value.abs() < 0.1 { 1 } else { 0 })),
            Unit::PerHour | Unit::Score => grouped(value, 1),
            Unit::Count => grouped(value, 0),
            Unit::Number => grouped(value, 2),
        }
    }

    /// A whole number with its thousands apart: "1,284".
    #[must_use]
    pub fn count(self, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
        grouped(count as f64, 0)
    }
}

fn minutes_and_seconds(seconds: f64) -> String {
    let sign = if seconds <= -0.5 { "-" } else { "" };
    let whole = seconds.abs().round();
    let minutes = (whole / 60.0).floor();
    format!("{sign}{minutes}:{:02}", whole - minutes * 60.0)
}

/// At most `digits` decimals, without a trailing zero.
fn trimmed(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn grouped(value: f64, digits: usize) -> String {
    let text = trimmed(value, digits);
    let (sign, rest) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, part)| (whole, Some(part)));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    #[test]
    fn figures_read_as_a_lead_writes_them() {
        let words = Words::new(Lang::En);
        assert_eq!(words.figure(Unit::Seconds, 450.6), "7:31");
        assert_eq!(words.figure(Unit::Seconds, 59.7), "1:00");
        assert_eq!(words.figure(Unit::Share, 0.884), "88%");
        assert_eq!(words.figure(Unit::Share, 0.019), "1.9%");
        assert_eq!(words.figure(Unit::PerHour, 7.0), "7");
        assert_eq!(words.count(1_284), "1,284");
    }
}
