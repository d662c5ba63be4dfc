//! The judgement of many charts against the pages that show them.
//!
//! 500 charts of 520 points each: the time `analyse` takes for all of them, as a share of the time in
//! which the same charts come out of the file and onto pages: read from the encrypted file, judged,
//! and drawn with their sentences. At most 5 % is wanted. `cargo xtask bench` runs this; a number
//! after `--` sets the rounds.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops at what it did not expect"
)]

use std::time::{Duration, Instant};

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{CATALOGUE, KpiName};
use alongside::domain::signals::{Series, analyse};
use alongside::messages::{Lang, Words};
use alongside::storage::{KeyCost, NewTeam, TeamFile, figures, kpis, people};
use alongside::web::figure::Figure as Shown;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use secrecy::SecretString;
use tempfile::TempDir;

const AGENTS: usize = 50;
const KPIS: usize = 10;
const WEEKS: i64 = 520;
const ROUNDS: usize = 5;
/// The most of a page's time that may go into judging.
const MOST: f64 = 0.05;
const TODAY: Date = date(2026, 11, 21);
/// As wide as the large chart in a window 1280 wide.
const WIDTH: u32 = 992;

fn main() {
    let rounds = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(ROUNDS);
    println!("Signals: {} charts of {WEEKS} points", AGENTS * KPIS);
    let folder = TempDir::new().unwrap();
    let file = team(&folder);
    let charts: Vec<(i64, i64)> = file
        .read(|db| {
            Ok(figures::team_charts(db, TODAY)?.iter().map(|chart| (chart.agent_id, chart.kpi_id)).collect())
        })
        .unwrap();
    assert_eq!(charts.len(), AGENTS * KPIS);
    let kpis = file.read(kpis::list).unwrap();
    let words = Words::new(Lang::En);

    let (mut judging, mut page) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let start = Instant::now();
        let mut series: Vec<Series> = Vec::new();
        let mut drawn = 0;
        for &(agent, kpi_id) in &charts {
            let one = file.read(|db| figures::whole_series(db, agent, kpi_id, TODAY)).unwrap();
            series.push(one.clone());
            let kpi = kpis.iter().find(|kpi| kpi.id == kpi_id).unwrap();
            let name = words.kpi_name(&kpi.name);
            let shown = Shown::new(words, name, (kpi.unit, kpi.direction), kpi.target, one, TODAY);
            drawn +=
                shown.history("chart", &[], &[], WIDTH).len() + shown.verdict().len() + shown.advice().len();
        }
        page.push(start.elapsed());
        assert!(drawn > 0);

        let start = Instant::now();
        let found: usize = series.into_iter().map(|one| analyse(one).signals.len()).sum();
        judging.push(start.elapsed());
        assert!(found > 0, "among so many charts chance alone shows some");
    }
    let (judging, page) = (median(&mut judging), median(&mut page));
    let share = judging.as_secs_f64() / page.as_secs_f64();
    println!("judged in {:.1} ms, pages in {:.1} ms", ms(judging), ms(page));
    println!("Share of the pages: {:.1} % (at most {:.0} % is wanted)", share * 100.0, MOST * 100.0);
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Agents with ten KPIs of ten years: means, shares with their counts, counts.
fn team(folder: &TempDir) -> TeamFile {
    let now = jiff::Timestamp::UNIX_EPOCH;
    let team = NewTeam { name: "Bench", lead_name: "Ruth", is_sample: false, created_at: now };
    let passphrase = SecretString::from("bench");
    let path = folder.path().join("team.alongside");
    let (mut file, _) = TeamFile::create(&path, &team, &passphrase, KeyCost::FOR_TESTS).unwrap();
    let mut noise = Noise(7);
    file.transact(|tx| {
        let mut used = Vec::new();
        for kpi in CATALOGUE.iter().take(KPIS) {
            used.push(kpis::get(tx, kpis::ensure(tx, &KpiName::BuiltIn(kpi.key), kpi.unit)?)?);
        }
        for number in 0..AGENTS {
            let details = AgentDetails {
                name: format!("Agent {number}"),
                called: format!("A{number}"),
                ..AgentDetails::default()
            };
            let agent_id = people::insert(tx, &details, now)?.id;
            for kpi in &used {
                let middle = if kpi.unit == alongside::domain::kpi::Unit::Share { 0.8 } else { 400.0 };
                for week in 0..WEEKS {
                    let figure = Figure {
                        agent_id,
                        kpi_id: kpi.id,
                        week: date(2026, 11, 9).saturating_sub(week.weeks()),
                        value: middle * (1.0 + 0.1 * noise.next()),
                        denominator: Some((120.0 * (1.0 + 0.5 * noise.next())).round()),
                    };
                    figures::put(tx, &figure, now)?;
                }
            }
        }
        Ok(())
    })
    .unwrap();
    file
}

/// A steady stream of values between -1 and 1 (Numerical Recipes' linear congruential generator).
struct Noise(u32);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / f64::from(u32::MAX) * 2.0 - 1.0
    }
}
