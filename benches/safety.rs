//! What safety costs: the queries of the pages on the encrypted file against the same file without a key,
//! and a backup with its checks against a plain copy with `integrity_check`, while pages are asked for.
//! `cargo xtask bench` runs this; `BENCH_WEEKS` makes the team file smaller.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops at what it did not expect"
)]

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{CATALOGUE, KpiName};
use alongside::storage::{
    self, KeyCost, NewTeam, Stop, TeamFile, Unlock, Why, figures, imports, kpis, people, promises, reviews,
    team, timeline,
};
use jiff::civil::Date;
use jiff::{ToSpan as _, Zoned};
use rusqlite::Connection;
use secrecy::SecretString;
use tempfile::TempDir;

const AGENTS: usize = 50;
const KPIS: usize = 10;
/// The most the encryption may cost, as a share of the reference.
const MOST_ENCRYPTION: f64 = 1.15;
/// The most a backup may take, in plain copies with `integrity_check`.
const MOST_BACKUP: f64 = 3.0;
/// The longest a page may take meanwhile.
const MOST_PAGE: Duration = Duration::from_millis(50);
const ROUNDS: usize = 40;
const BACKUPS: usize = 5;

fn passphrase() -> SecretString {
    SecretString::from("bench")
}

fn main() {
    let weeks = std::env::var("BENCH_WEEKS").ok().and_then(|weeks| weeks.parse().ok()).unwrap_or(520);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("team.alongside");
    let mut file = filled(&path, weeks);
    let plain = plain_copy(&file, &folder.path().join("plain.db"));
    let size = fs::metadata(&path).unwrap().len();
    println!("Safety: {AGENTS} agents, {KPIS} KPIs, {weeks} weeks, {} MiB", size / 1024 / 1024);
    encryption(&file, &plain);
    backup(&mut file, folder.path());
}

/// A team file with so many weeks of figures.
fn filled(path: &Path, weeks: i64) -> TeamFile {
    let now = Zoned::now();
    let new = NewTeam { name: "Bench", lead_name: "Ruth", is_sample: false, created_at: now.timestamp() };
    let (mut file, _) = TeamFile::create(path, &new, &passphrase(), KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| {
        let mut kpi_ids = Vec::new();
        for kpi in CATALOGUE.iter().take(KPIS) {
            kpi_ids.push(kpis::ensure(tx, &KpiName::BuiltIn(kpi.key), kpi.unit)?);
        }
        let today = now.date();
        let monday = today.saturating_sub((i64::from(today.weekday().to_monday_zero_offset()) + 7).days());
        for number in 0..AGENTS {
            let name = format!("Agent {number}");
            let details = AgentDetails { called: name.clone(), name, ..AgentDetails::default() };
            let agent = people::insert(tx, &details, now.timestamp())?;
            for &kpi_id in &kpi_ids {
                for week in 0..weeks {
                    let value = 0.5 + f64::from(u32::try_from((week * 7 + kpi_id) % 40).unwrap()) / 100.0;
                    let week = monday.saturating_sub(week.weeks());
                    let figure = Figure { agent_id: agent.id, kpi_id, week, value, denominator: Some(120.0) };
                    figures::put(tx, &figure, now.timestamp())?;
                }
            }
        }
        Ok(())
    })
    .unwrap();
    drop(file);
    TeamFile::open(path, &Unlock::Passphrase(&passphrase())).unwrap()
}

/// The same file without a key, set up as the product sets up its own.
fn plain_copy(file: &TeamFile, to: &Path) -> Connection {
    // The product's connections make no new file.
    fs::File::create(to).unwrap();
    let name = to.to_str().unwrap();
    file.read(|db| {
        db.execute_batch("COMMIT")?;
        db.execute("ATTACH DATABASE ?1 AS plain KEY ''", [name])?;
        db.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
        Ok(db.execute_batch("DETACH DATABASE plain; BEGIN")?)
    })
    .unwrap();
    let plain = Connection::open(to).unwrap();
    plain
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;
             PRAGMA mmap_size = 0;
             PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
             PRAGMA synchronous = FULL;",
        )
        .unwrap();
    plain.set_prepared_statement_cache_capacity(256);
    plain
}

/// What Today asks the file.
fn page(db: &Connection, today: Date) -> storage::Result<usize> {
    let mut rows = usize::from(!team::get(db)?.name.is_empty());
    let everybody = people::list(db, people::Listed::Active)?;
    rows += everybody.len() + kpis::list(db)?.len() + figures::team_charts(db, today)?.len();
    rows += reviews::due(db, today, 50)?.len() + promises::due(db, today, 50)?.len();
    rows += timeline::drafts(db, 20)?.len() + timeline::waiting(db, 20)?.len();
    rows += usize::from(imports::freshness(db)?.latest_week.is_some());
    Ok(rows)
}

/// What Today and the page of each of ten people ask the file.
fn pages(db: &Connection, today: Date) -> storage::Result<usize> {
    let mut rows = page(db, today)?;
    for agent in people::list(db, people::Listed::Active)?.iter().take(10) {
        rows += figures::agent_charts(db, agent.id, today)?.len();
        rows += timeline::of_agent(db, agent.uuid, 50)?.len();
    }
    Ok(rows)
}

fn encryption(file: &TeamFile, plain: &Connection) {
    let today = Zoned::now().date();
    let (mut sealed, mut open) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS + 5 {
        // In turns, so that whatever else the machine does meets both.
        let start = Instant::now();
        let found = file.read(|db| pages(db, today)).unwrap();
        let one = start.elapsed();
        let start = Instant::now();
        let snapshot = plain.unchecked_transaction().unwrap();
        assert_eq!(pages(&snapshot, today).unwrap(), found, "both hold the same");
        drop(snapshot);
        if round >= 5 {
            sealed.push(one);
            open.push(start.elapsed());
        }
    }
    let (sealed, open) = (median(sealed), median(open));
    let ratio = sealed.as_secs_f64() / open.as_secs_f64();
    println!(
        "Encryption: {:.2} ms with the key, {:.2} ms without: {ratio:.3} (at most {MOST_ENCRYPTION} is wanted)",
        sealed.as_secs_f64() * 1e3,
        open.as_secs_f64() * 1e3,
    );
}

fn backup(file: &mut TeamFile, folder: &Path) {
    let source = file.source();
    let today = Zoned::now().date();
    let (mut backups, mut copies) = (Vec::new(), Vec::new());
    let (mut looks, mut quiet, mut saves) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..BACKUPS {
        let start = Instant::now();
        reference(file, folder);
        copies.push(start.elapsed());
        quiet.push(look(file, today));

        let is_done = AtomicBool::new(false);
        let to = folder.join(format!("{number}.{}", storage::BACKUP_ENDING));
        // Each time alone, so that both have the machine to themselves; then once more under pages.
        let start = Instant::now();
        source.write(&to, Why::Time, jiff::Timestamp::now(), None, &Stop::default()).unwrap();
        backups.push(start.elapsed());
        std::thread::scope(|scope| {
            scope.spawn(|| {
                source.write(&to, Why::Time, jiff::Timestamp::now(), None, &Stop::default()).unwrap();
                is_done.store(true, Ordering::SeqCst);
            });
            while !is_done.load(Ordering::SeqCst) {
                looks.push(look(file, today));
                let start = Instant::now();
                if saves.len() < 3 * (number + 1) {
                    file.transact(|tx| Ok(tx.execute("UPDATE team SET name = name", [])?)).unwrap();
                    saves.push(start.elapsed());
                }
            }
        });
    }
    let (taken, copied) = (median(backups), median(copies));
    println!(
        "Backup: {:.0} ms with every check, {:.0} ms for a copy with integrity_check: {:.2} (at most {MOST_BACKUP} is wanted)",
        taken.as_secs_f64() * 1e3,
        copied.as_secs_f64() * 1e3,
        taken.as_secs_f64() / copied.as_secs_f64(),
    );
    let longest = |times: &[Duration]| times.iter().max().copied().unwrap_or_default().as_secs_f64() * 1e3;
    println!(
        "Meanwhile: the slowest of {} looks at Today {:.1} ms ({:.1} ms without a backup), of {} saves {:.1} ms \
         (at most {} ms is wanted)",
        looks.len(),
        longest(&looks),
        longest(&quiet),
        saves.len(),
        longest(&saves),
        MOST_PAGE.as_millis(),
    );
}

fn look(file: &TeamFile, today: Date) -> Duration {
    let start = Instant::now();
    file.read(|db| page(db, today)).unwrap();
    start.elapsed()
}

/// A copy of the file, its log in it, and the check of the copy.
fn reference(file: &TeamFile, folder: &Path) {
    let copy = folder.join("copy.db");
    fs::copy(file.path(), &copy).unwrap();
    fs::File::open(&copy).unwrap().sync_all().unwrap();
    // Of the original, as the copy has no key here; over a connection of its own, which has read nothing
    // yet, with the memory that the program's have.
    let sound: String = file
        .companion()
        .and_then(|beside| {
            beside.read(|db| {
                db.pragma_update(None, "cache_size", -32_768)?;
                Ok(db.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)
            })
        })
        .unwrap();
    assert_eq!(sound, "ok");
    fs::remove_file(copy).unwrap();
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
