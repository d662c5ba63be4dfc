//! The computer's clock, which a test that drives the window may set to another day.

use std::env;
use std::sync::atomic::{AtomicI64, Ordering};

use alongside::web::{Clock, SystemClock};
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

use crate::scripted;

/// A moment such as `2026-11-23T09:00:00+01:00[Europe/Berlin]` at which the program starts.
const VARIABLE: &str = "ALONGSIDE_NOW";

/// Seconds that a test has let pass since.
static PASSED: AtomicI64 = AtomicI64::new(0);

/// Lets time pass for a clock that a test has set; the computer's own goes on as it does.
pub fn pass(seconds: i64) {
    PASSED.fetch_add(seconds, Ordering::SeqCst);
}

/// The computer's clock, shifted.
struct Shifted {
    by: SignedDuration,
    zone: TimeZone,
}

impl Clock for Shifted {
    fn now(&self) -> Zoned {
        let now = Timestamp::now();
        let by = self.by + SignedDuration::from_secs(PASSED.load(Ordering::SeqCst));
        now.checked_add(by).unwrap_or(now).to_zoned(self.zone.clone())
    }
}

/// [`SystemClock`], unless a test drives the window and names another moment.
pub fn from_env() -> Box<dyn Clock> {
    let named = scripted::is_driven().then(|| env::var(VARIABLE).ok()).flatten();
    match named.and_then(|moment| moment.parse::<Zoned>().ok()) {
        Some(start) => Box::new(Shifted {
            by: start.timestamp().duration_since(Timestamp::now()),
            zone: start.time_zone().clone(),
        }),
        None => Box::new(SystemClock),
    }
}
