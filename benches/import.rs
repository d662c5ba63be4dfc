//! A million values from a CSV file into the encrypted team file, read, checked and committed, against
//! prepared inserts of the same rows into the same kind of file, and against pandas where it is there.
//! `cargo xtask bench` runs this.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops at what it did not expect"
)]

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, by_key};
use alongside::import::{self, KnownAgent, Options};
use alongside::storage::imports::{self, Source};
use alongside::storage::{KeyCost, NewTeam, TeamFile, kpis, people};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use secrecy::SecretString;
use tempfile::TempDir;

const AGENTS: usize = 200;
const KPIS: [&str; 10] = ["aht", "csat", "fcr", "talk", "hold", "acw", "atp", "ces", "qa_score", "contacts"];
const WEEKS: i64 = 500;
const ROUNDS: usize = 3;
/// Of the rate of prepared inserts, at least.
const OF_INSERTS: f64 = 0.25;
/// Times the rate of pandas, at least.
const OF_PANDAS: f64 = 3.0;

const PANDAS: &str = r"
import sys, time, sqlite3
try:
    import pandas
except ImportError:
    sys.exit(3)
def took(path, *schema):
    start = time.perf_counter()
    frame = pandas.read_csv(sys.argv[1])
    with sqlite3.connect(path) as file:
        for statement in schema:
            file.execute(statement)
        frame.to_sql('figure', file, index=False, if_exists='append')
    return time.perf_counter() - start
print(took(sys.argv[2]), took(
    sys.argv[3],
    'CREATE TABLE figure (agent TEXT NOT NULL, kpi TEXT NOT NULL, week TEXT NOT NULL,'
    ' value REAL NOT NULL, PRIMARY KEY (agent, kpi, week)) WITHOUT ROWID',
    'CREATE INDEX figure_week ON figure (week)'))
";

fn value(kpi: &str, number: usize) -> f64 {
    let part = (number * 7_919 % 1_000) as f64;
    match kpi {
        "csat" | "fcr" | "atp" => 0.5 + part / 4_000.0,
        "contacts" => part.floor(),
        "ces" => 1.0 + part / 250.0,
        "qa_score" => part / 10.0,
        _ => 200.0 + part / 10.0,
    }
}

/// A row a value, week by week, as phone systems export them.
fn write_csv(path: &Path, last: Date) -> usize {
    let mut text = "agent,week,kpi,value\n".to_owned();
    let mut rows = 0;
    for week in (0..WEEKS).rev() {
        let monday = last.saturating_sub(week.weeks());
        for agent in 0..AGENTS {
            for kpi in KPIS {
                writeln!(text, "A{agent:03},{monday},{kpi},{:.3}", value(kpi, rows)).unwrap();
                rows += 1;
            }
        }
    }
    std::fs::write(path, text).unwrap();
    rows
}

/// A team of these agents and KPIs, without a figure.
struct Team {
    file: TeamFile,
    agents: Vec<KnownAgent>,
    kpis: Vec<i64>,
    _folder: TempDir,
}

fn now() -> Timestamp {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

fn team() -> Team {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("team.alongside");
    let new = NewTeam { name: "Bench", lead_name: "Ruth", is_sample: false, created_at: now() };
    let (mut file, _) =
        TeamFile::create(&path, &new, &SecretString::from("bench"), KeyCost::FOR_TESTS).unwrap();
    let (agents, kpis) = file
        .transact(|tx| {
            let mut agents = Vec::new();
            for number in 0..AGENTS {
                let name = format!("A{number:03}");
                let details = AgentDetails { name: name.clone(), called: name.clone(), ..Default::default() };
                let id = people::insert(tx, &details, now())?.id;
                agents.push(KnownAgent { id, name, ..KnownAgent::default() });
            }
            let mut ids = Vec::new();
            for key in KPIS {
                let kpi = by_key(key).unwrap();
                ids.push(kpis::ensure(tx, &KpiName::BuiltIn(kpi.key), kpi.unit)?);
            }
            Ok((agents, ids))
        })
        .unwrap();
    Team { file, agents, kpis, _folder: folder }
}

/// Everything a lead waits for: the bytes, the checks, the figures on the disk.
fn import(csv: &Path, rows: usize) -> Duration {
    let Team { file, agents, _folder, .. } = team();
    let mut file = file.companion().map(|companion| (file, companion)).unwrap();
    let start = Instant::now();
    let bytes = import::load(csv).unwrap().unwrap();
    let preview = import::read(&bytes, &Options { agents, ..Options::new(date(2026, 11, 21)) }).unwrap();
    let read = start.elapsed();
    let written = file
        .1
        .transact(|tx| {
            let ids: Vec<_> =
                preview.kpis.iter().map(|kpi| kpis::find(tx, &kpi.name())).collect::<Result<_, _>>()?;
            let figures = preview.incoming(&[], &ids).filter_map(|figure| figure.settled());
            let source = Source { file_name: "bench.csv", digest: &preview.digest, left_out: 0 };
            imports::bring_in(tx, &source, figures, now(), &mut |_| ControlFlow::Continue(()))
        })
        .unwrap();
    let took = start.elapsed();
    assert_eq!((written.tally.added, preview.errors.len()), (rows, 0));
    println!(
        "  import {:>6.2} s, of which reading and checking {:.2} s",
        took.as_secs_f64(),
        read.as_secs_f64()
    );
    took
}

/// The same figures in the same order, nothing read, checked or remembered.
fn inserts(last: Date) -> Duration {
    let Team { file, agents, kpis, _folder } = team();
    let mut companion = file.companion().unwrap();
    let mut figures = Vec::new();
    for (agent, known) in agents.iter().enumerate() {
        for (place, (&kpi_id, kpi)) in kpis.iter().zip(KPIS).enumerate() {
            for week in (0..WEEKS).rev() {
                let number = (WEEKS - 1 - week) as usize * AGENTS * KPIS.len() + agent * KPIS.len() + place;
                let week = last.saturating_sub(week.weeks());
                let value = (value(kpi, number) * 1_000.0).round() / 1_000.0;
                figures.push((
                    Figure { agent_id: known.id, kpi_id, week, value, denominator: None },
                    week.to_string(),
                ));
            }
        }
    }
    let start = Instant::now();
    companion
        .transact(|tx| {
            let mut insert = tx.prepare(
                "INSERT INTO figure (agent_id, kpi_id, week, value, denominator, import_id, entered_at)
             VALUES (?1, ?2, ?3, ?4, ?5, NULL, ?6)",
            )?;
            for (figure, week) in &figures {
                insert.execute((
                    figure.agent_id,
                    figure.kpi_id,
                    week,
                    figure.value,
                    figure.denominator,
                    "2026-11-21T09:00:00.000Z",
                ))?;
            }
            Ok(())
        })
        .unwrap();
    let took = start.elapsed();
    println!("  inserts {:>5.2} s", took.as_secs_f64());
    took
}

/// What pandas takes, without a check and without encryption.
struct Pandas {
    /// Into a table without a key, where the same row may stand twice.
    bare: Duration,
    /// Into a table with the key and the index of ours, so that a week can be found and stands once.
    keyed: Duration,
}

/// `None`: no Python, or no pandas in it.
fn pandas(csv: &Path) -> Option<Pandas> {
    let folder = TempDir::new().unwrap();
    let python = std::env::var_os("PYTHON").map_or_else(|| PathBuf::from("python3"), PathBuf::from);
    let run = Command::new(python)
        .args(["-c", PANDAS])
        .args([csv, &folder.path().join("bare.sqlite"), &folder.path().join("keyed.sqlite")])
        .output()
        .ok()
        .filter(|run| run.status.success())?;
    let seconds: Vec<f64> = String::from_utf8_lossy(&run.stdout)
        .split_whitespace()
        .map(|seconds| seconds.parse().unwrap())
        .collect();
    let &[bare, keyed] = seconds.as_slice() else { return None };
    println!("  pandas {bare:>6.2} s into a bare table, {keyed:.2} s into one with key and index");
    Some(Pandas { bare: Duration::from_secs_f64(bare), keyed: Duration::from_secs_f64(keyed) })
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}

fn main() {
    let folder = TempDir::new().unwrap();
    let csv = folder.path().join("figures.csv");
    let last = date(2026, 11, 16);
    let rows = write_csv(&csv, last);
    println!(
        "Import: {rows} values of {AGENTS} agents, {} KPIs and {WEEKS} weeks from a CSV file",
        KPIS.len()
    );
    let (mut imported, mut inserted, mut with_pandas) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        // In turns, so that whatever else the machine does meets all of them.
        imported.push(import(&csv, rows));
        inserted.push(inserts(last));
        with_pandas.extend(pandas(&csv));
    }
    let import = median(imported);
    let ratio = median(inserted) / import;
    println!(
        "Rate of prepared inserts: {:.0} % (at least {:.0} % is wanted)",
        ratio * 100.0,
        OF_INSERTS * 100.0
    );
    if with_pandas.is_empty() {
        println!(
            "pandas is not installed here: that comparison is left out (PYTHON names another interpreter)"
        );
    } else {
        let (bare, keyed) = with_pandas.into_iter().map(|pandas| (pandas.bare, pandas.keyed)).unzip();
        println!(
            "Against pandas read_csv and to_sql: {:.1} times as fast as into a bare table, {:.1} times as into \
             one with key and index (at least {OF_PANDAS:.1} is wanted)",
            median(bare) / import,
            median(keyed) / import,
        );
    }
}
