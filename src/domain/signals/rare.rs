//! Too rare for a chart: so many of so many, in windows of four weeks, each with its interval
//! (domain reference 4.5).

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::basis::Family;
use super::point::Point;
use super::series::WINDOW_WEEKS;
use crate::domain::normal::Z_975;
use crate::domain::proportion::Counted;
use crate::domain::week::weeks_between;

/// What was counted in a window of four weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// First and last Monday of the window.
    pub from: Date,
    pub to: Date,
    pub events: f64,
    /// Contacts, answers or hours.
    pub of: f64,
    /// The share, or the rate per hour, with its 95 % interval: Wilson's for a share, the score
    /// interval of a Poisson count for a rate.
    pub share: f64,
    pub low: f64,
    pub high: f64,
}

/// The counts in windows of four weeks that end with the last point, the latest last. Hollow points
/// and points of unknown size are left out.
pub(super) fn windows(points: &[Point], family: Family) -> Vec<Window> {
    let Some(last) = points.last().map(|point| point.week) else { return Vec::new() };
    let mut windows: Vec<Window> = Vec::new();
    for point in points.iter().rev().filter(|point| point.is_judged()) {
        let Some(of) = point.denominator.filter(|of| *of > 0.0) else { continue };
        let ago = weeks_between(point.week, last) / WINDOW_WEEKS;
        let to = last.saturating_sub((i64::from(ago) * i64::from(WINDOW_WEEKS)).weeks());
        let from = to.saturating_sub(i64::from(WINDOW_WEEKS - 1).weeks());
        let events = point.value * of;
        match windows.last_mut().filter(|window| window.to == to) {
            Some(window) => {
                window.events += events;
                window.of += of;
            }
            None => windows.push(Window { from, to, events, of, share: 0.0, low: 0.0, high: 0.0 }),
        }
    }
    windows.reverse();
    for window in &mut windows {
        // Shares are typed with few digits; what they count are whole things.
        window.events = window.events.round();
        window.share = window.events / window.of;
        (window.low, window.high) = match family {
            Family::Share => share(window.events, window.of),
            _ => poisson(window.events, window.of),
        };
    }
    windows
}

fn share(events: f64, of: f64) -> (f64, f64) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "contacts counted")]
    let counted = Counted::new(events as u32, of.round() as u32);
    counted.interval().map_or((0.0, 1.0), |interval| (interval.low, interval.high))
}

/// The score interval of a rate: x + z²/2 -+ z sqrt(x + z²/4), over the exposure.
fn poisson(events: f64, of: f64) -> (f64, f64) {
    let (middle, reach) = (events + Z_975 * Z_975 / 2.0, Z_975 * (events + Z_975 * Z_975 / 4.0).sqrt());
    ((middle - reach).max(0.0) / of, (middle + reach) / of)
}
