//! Faults, injected into the real program: it is killed, its disk fails, fills up, or loses what was
//! not synced, its files are damaged, and what it reads is made up.
//!
//! `cargo test --test faults` runs each kind for a few seconds, `cargo xtask faults` all of it.
//! Names of kinds as arguments choose among them. The long run takes a new seed each time, the others
//! the same one; `ALONGSIDE_FAULTS_SEED` chooses it. `docs/reliability.md` has the figures.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod child;
mod containers;
mod desk;
mod dice;
mod disk;
mod flips;
mod full;
mod inject;
mod kill;
mod parcels;
mod power;
mod requests;
mod story;
mod tables;
mod trace;

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use tempfile::TempDir;

use dice::Dice;

/// How much of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Length {
    /// Among the other tests on a laptop: seconds.
    Short,
    /// Before a change comes in: a minute or two.
    Ci,
    /// All of it.
    Long,
}

impl Length {
    fn of_environment() -> Length {
        match env::var("ALONGSIDE_FAULTS").as_deref() {
            Ok("long") => Length::Long,
            Ok("ci") => Length::Ci,
            Ok(_) => Length::Short,
            Err(_) if env::var_os("CI").is_some() => Length::Ci,
            Err(_) => Length::Short,
        }
    }

    /// The same code passes or fails the same check; the long run looks somewhere else each time.
    fn seed(self) -> u64 {
        if self != Length::Long {
            return 2026;
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::from(now.subsec_nanos()) ^ now.as_secs()
    }

    fn pick<T>(self, short: T, ci: T, long: T) -> T {
        match self {
            Length::Short => short,
            Length::Ci => ci,
            Length::Long => long,
        }
    }
}

/// What a kind of fault is given.
#[derive(Debug)]
struct Run {
    length: Length,
    seed: u64,
}

impl Run {
    fn dice(&self) -> Dice {
        Dice::new(self.seed)
    }

    /// A folder in memory where there is one: none of the faults is real enough to need a disk.
    fn folder() -> TempDir {
        let memory = PathBuf::from("/dev/shm");
        let made = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        made.or_else(|_| TempDir::new()).unwrap()
    }
}

/// A kind of fault. Returns what was seen, in a sentence; panics where a promise is broken.
type Kind = fn(&Run) -> String;

const KINDS: &[(&str, Kind)] = &[
    ("kill", kill::kill),
    ("power", power::power),
    ("inject", inject::inject),
    ("full", full::full),
    ("flips", flips::flips),
    ("containers", containers::containers),
    ("parcels", parcels::parcels),
    ("tables", tables::tables),
    ("requests", requests::requests),
];

fn main() -> ExitCode {
    if let Some(part) = child::part() {
        return child::run(&part);
    }
    let length = Length::of_environment();
    let given = env::var("ALONGSIDE_FAULTS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| length.seed());
    let wanted: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let chosen =
        KINDS.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|w| name.contains(w)));
    let mut failed = Vec::new();
    for (name, kind) in chosen {
        let start = Instant::now();
        let run = Run { length, seed };
        match catch_unwind(AssertUnwindSafe(|| kind(&run))) {
            Ok(seen) => println!("{name}: {seen} ({:.1} s)", start.elapsed().as_secs_f64()),
            Err(_) => failed.push(*name),
        }
    }
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: {}", failed.join(", "));
    println!(
        "Again: ALONGSIDE_FAULTS_SEED={seed} ALONGSIDE_FAULTS={} cargo test --test faults {}",
        length.pick("short", "ci", "long"),
        failed.join(" ")
    );
    ExitCode::FAILURE
}
