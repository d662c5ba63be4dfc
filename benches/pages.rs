//! Every page against a big team file and one a tenth its size.
//!
//! The big one holds 50 agents, 10 KPIs and 520 weeks: 260,000 values. Printed are the median and the
//! 99th percentile of the handler, and the ratio of the two files' percentiles: pages must not grow
//! with the archive. `cargo xtask bench` runs this.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops at what it did not expect"
)]

use std::time::{Duration, Instant};

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{CATALOGUE, KpiName, Unit};
use alongside::storage::{KeyCost, NewTeam, TeamFile, figures, kpis, people};
use alongside::web::{App, FileKind, Places, Shell, SystemClock, router};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use jiff::{ToSpan, Zoned};
use secrecy::SecretString;
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;

const AGENTS: usize = 50;
const KPIS: usize = 10;
const WEEKS: i64 = 520;
/// The most a page may grow from the small file to the big one.
const MOST_GROWTH: f64 = 1.5;
const PASSPHRASE: &str = "bench";
/// At least so many rounds, and more until [`LONGEST`]: the 99th percentile of a page of a tenth of a
/// millisecond would otherwise be the two worst moments of the machine.
const ROUNDS: usize = 200;
const MOST_ROUNDS: usize = 5_000;
const LONGEST: Duration = Duration::from_secs(5);

struct NoDesktop;

impl Shell for NoDesktop {
    fn choose_file(&self, _: FileKind, _: &str) -> Option<std::path::PathBuf> {
        None
    }
    fn choose_save_path(&self, _: FileKind, _: &str, _: &str) -> Option<std::path::PathBuf> {
        None
    }
    fn print(&self) {}
    fn set_dark(&self, _: Option<bool>) {}
}

/// A program with an open team file of so many weeks.
struct Program {
    router: Router,
    agent: Uuid,
    talk: String,
    _folder: TempDir,
}

impl Program {
    fn with_weeks(weeks: i64) -> Program {
        let folder = TempDir::new().unwrap();
        let now = Zoned::now();
        let team =
            NewTeam { name: "Bench", lead_name: "Ruth", is_sample: false, created_at: now.timestamp() };
        let passphrase = SecretString::from(PASSPHRASE);
        let path = folder.path().join("team.alongside");
        let (mut file, _) = TeamFile::create(&path, &team, &passphrase, KeyCost::FOR_TESTS).unwrap();
        let agent = file
            .transact(|tx| {
                let mut kpi_ids = Vec::new();
                for kpi in CATALOGUE.iter().take(KPIS) {
                    kpi_ids.push((kpis::ensure(tx, &KpiName::BuiltIn(kpi.key), kpi.unit)?, kpi.unit));
                }
                let monday = now
                    .date()
                    .saturating_sub((i64::from(now.date().weekday().to_monday_zero_offset()) + 7).days());
                let mut noise = Noise(7);
                let mut first = None;
                for number in 0..AGENTS {
                    let details = AgentDetails {
                        name: format!("Agent {number}"),
                        called: format!("A{number}"),
                        ..AgentDetails::default()
                    };
                    let agent = people::insert(tx, &details, now.timestamp())?;
                    for &(kpi_id, unit) in &kpi_ids {
                        let middle = if unit == Unit::Share { 0.8 } else { 400.0 };
                        // The same year again and again: both files show the same changes, and what
                        // differs is the length of the archive alone.
                        let year: Vec<f64> = (0..WEEKS / 10).map(|_| noise.next()).collect();
                        for (week, noise) in (0..weeks).zip(year.iter().cycle()) {
                            let figure = Figure {
                                agent_id: agent.id,
                                kpi_id,
                                week: monday.saturating_sub(week.weeks()),
                                value: middle * (1.0 + 0.1 * noise),
                                denominator: Some(120.0),
                            };
                            figures::put(tx, &figure, now.timestamp())?;
                        }
                    }
                    first.get_or_insert(agent.uuid);
                }
                Ok(first.unwrap())
            })
            .unwrap();
        drop(file);
        let places = Places { data: folder.path().to_owned(), config: folder.path().to_owned() };
        let app = App::with_key_cost(places, Box::new(SystemClock), Box::new(NoDesktop), KeyCost::FOR_TESTS);
        let mut program = Program { router: router(app), agent, talk: String::new(), _folder: folder };
        program.post("/lock", &format!("passphrase={PASSPHRASE}"));
        program.talk = program.post(&format!("/people/{agent}/conversation"), "");
        program
    }

    /// Where the answer leads.
    fn post(&self, path: &str, form: &str) -> String {
        let request = Request::post(path).body(Body::from(form.to_owned())).unwrap();
        let answer = futures_executor::block_on(self.router.clone().oneshot(request)).unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{path}");
        answer.headers()[header::LOCATION].to_str().unwrap().to_owned()
    }

    /// How long the page takes, whole answer included.
    fn time(&self, path: &str) -> Duration {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let start = Instant::now();
        let status = futures_executor::block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let status = answer.status();
            answer.into_body().collect().await.unwrap();
            status
        });
        let took = start.elapsed();
        assert!(status.is_success() || status.is_redirection(), "{path}: {status}");
        took
    }

    fn pages(&self) -> Vec<(&'static str, String)> {
        let person = format!("/people/{}", self.agent);
        vec![
            ("Today", "/".to_owned()),
            ("People", "/people".to_owned()),
            ("Team", "/team".to_owned()),
            ("Agent", person.clone()),
            ("Edit", format!("{person}/edit")),
            ("CQ", format!("{person}/cq")),
            ("Figures", "/figures".to_owned()),
            ("By hand", format!("/figures/by-hand?agent={}", self.agent)),
            ("Step 1", format!("{}/step/1/2", self.talk)),
            ("Step 2", format!("{}/step/2/1", self.talk)),
            ("Step 4", format!("{}/step/4/1", self.talk)),
            ("Step 5", format!("{}/step/5/1", self.talk)),
            ("Agreement", format!("{}/agreement", self.talk)),
            ("Settings", "/settings".to_owned()),
        ]
    }
}

/// A steady stream of values between -1 and 1 (Numerical Recipes' linear congruential generator).
struct Noise(u32);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / f64::from(u32::MAX) * 2.0 - 1.0
    }
}

/// The value below which this share of the times lies.
fn percentile(times: &mut [Duration], share: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() * share / 100).min(times.len() - 1)]
}

fn main() {
    let values = AGENTS * KPIS * usize::try_from(WEEKS).unwrap();
    println!(
        "Pages: {AGENTS} agents, {KPIS} KPIs, {WEEKS} weeks ({values} values) against a tenth of the weeks"
    );
    let (small, big) = (Program::with_weeks(WEEKS / 10), Program::with_weeks(WEEKS));
    println!("{:<12} {:>10} {:>10} {:>14} {:>8}", "page", "median", "p99", "p99, a tenth", "ratio");
    let mut worst = 0.0_f64;
    for ((name, small_path), (_, big_path)) in small.pages().into_iter().zip(big.pages()) {
        let (mut small_times, mut big_times) = (Vec::new(), Vec::new());
        let start = Instant::now();
        for round in 0..MOST_ROUNDS {
            if round > ROUNDS + 10 && start.elapsed() > LONGEST {
                break;
            }
            // In turns, so that whatever else the machine does meets both.
            let (a, b) = (small.time(&small_path), big.time(&big_path));
            if round >= 10 {
                small_times.push(a);
                big_times.push(b);
            }
        }
        let (median, p99) = (percentile(&mut big_times, 50), percentile(&mut big_times, 99));
        let before = percentile(&mut small_times, 99);
        let ratio = p99.as_secs_f64() / before.as_secs_f64();
        worst = worst.max(ratio);
        println!(
            "{name:<12} {:>7.2} ms {:>7.2} ms {:>11.2} ms {ratio:>8.2}",
            median.as_secs_f64() * 1e3,
            p99.as_secs_f64() * 1e3,
            before.as_secs_f64() * 1e3,
        );
    }
    println!("Worst growth: {worst:.2} (at most {MOST_GROWTH} is wanted)");
}
