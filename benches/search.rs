//! Search over 20,000 notes of 225 characters against a plain scan that reads and folds every note
//! from the file again. Both must find the same; printed are the median and the 99th percentile of
//! each and their ratio. `cargo xtask bench` runs this.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops at what it did not expect"
)]

use std::time::{Duration, Instant};

use alongside::domain::agent::AgentDetails;
use alongside::domain::observation::ObservationDraft;
use alongside::domain::search::{Query, fold};
use alongside::storage::search::Index;
use alongside::storage::{KeyCost, NewTeam, TeamFile, observations, people};
use jiff::{ToSpan, Zoned};
use secrecy::SecretString;
use tempfile::TempDir;

const NOTES: usize = 20_000;
const CHARACTERS: usize = 225;
/// The most the 99th percentile may take.
const MOST: Duration = Duration::from_millis(30);
/// Shown of a kind, as on the page.
const SHOWN: usize = 20;

/// Words of calls, in the three languages and with accents.
const WORDS: &[&str] = &[
    "refund",
    "Zoë",
    "callback",
    "退款",
    "规则",
    "等待",
    "通知",
    "warranty",
    "log-in",
    "São",
    "保固",
    "退貨",
    "客戶",
    "fee",
    "named",
    "before",
    "Wiśniewski",
    "calm",
    "排班",
    "系统",
    "case",
    "résumé",
    "hold",
    "轉接",
    "queue",
];
/// Frequent, rare, of one and two characters, several words, and what is nowhere.
const QUERIES: &[&str] =
    &["refund", "退", "退款", "wisniewski", "e", "resume fee", "保固 客戶", "needle", "nowhere to be found"];

struct Dice(u64);

impl Dice {
    fn next(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }
}

fn note(dice: &mut Dice, number: usize) -> String {
    let mut text = String::new();
    while text.chars().count() < CHARACTERS {
        text.push_str(WORDS[dice.next(WORDS.len())]);
        text.push(' ');
    }
    if number.is_multiple_of(997) {
        text.insert_str(100.min(text.char_indices().nth(50).unwrap().0), "Needle ");
    }
    text.chars().take(CHARACTERS).collect()
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    times[(times.len() - 1) * percent / 100]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn main() {
    // Few rounds show that it runs; many make a percentile.
    let rounds: usize = std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(100);
    let folder = TempDir::new().unwrap();
    let now = Zoned::now();
    let team = NewTeam { name: "Bench", lead_name: "Ruth", is_sample: false, created_at: now.timestamp() };
    let path = folder.path().join("team.alongside");
    let (mut file, _) =
        TeamFile::create(&path, &team, &SecretString::from("bench"), KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| {
        let details =
            AgentDetails { name: "Mei Lin".to_owned(), called: "Mei".to_owned(), ..AgentDetails::default() };
        let agent = people::insert(tx, &details, now.timestamp())?;
        let mut dice = Dice(88_172_645_463_325_252);
        for number in 0..NOTES {
            let draft = ObservationDraft {
                on: now.date().saturating_sub(i32::try_from(number % 700).unwrap().days()),
                component: None,
                worked_well: number % 2 == 0,
                text: note(&mut dice, number),
            };
            observations::insert(tx, agent.id, &draft, now.timestamp())?;
        }
        Ok(())
    })
    .unwrap();

    let start = Instant::now();
    let index = file.read(Index::read).unwrap();
    println!(
        "{} notes of {CHARACTERS} characters, read and folded in {:.0} ms",
        index.len(),
        milliseconds(start.elapsed())
    );
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let words = QUERIES[round % QUERIES.len()];
        let start = Instant::now();
        let query = Query::new(words);
        let (groups, shown) = file
            .read(|db| {
                assert!(index.is_fresh(db)?);
                let groups = index.find(&query, SHOWN);
                let shown =
                    groups.first().map(|group| alongside::storage::search::show(db, group)).transpose()?;
                Ok((groups, shown))
            })
            .unwrap();
        ours.push(start.elapsed());
        let found = groups.first().map_or(0, |group| group.total);

        let start = Instant::now();
        let wanted: Vec<String> = fold(words).split_whitespace().map(str::to_owned).collect();
        let scanned: Vec<String> = file
            .read(|db| {
                let mut statement =
                    db.prepare("SELECT text FROM observation ORDER BY on_date DESC, id DESC")?;
                let texts = statement.query_map([], |row| row.get::<_, String>(0))?;
                let mut scanned = Vec::new();
                for text in texts {
                    let text = text?;
                    let folded = fold(&text);
                    if wanted.iter().all(|word| folded.contains(word.as_str())) {
                        scanned.push(text);
                    }
                }
                Ok(scanned)
            })
            .unwrap();
        plain.push(start.elapsed());
        assert_eq!(found, scanned.len(), "{words}: the same number");
        let first: Vec<&String> = shown.iter().flatten().map(|found| &found.text).collect();
        assert_eq!(first, scanned.iter().take(SHOWN).collect::<Vec<_>>(), "{words}: the same notes");
    }
    let (median, p99) = (percentile(&mut ours, 50), percentile(&mut ours, 99));
    let (plain_median, plain_p99) = (percentile(&mut plain, 50), percentile(&mut plain, 99));
    println!("{:<12} {:>10} {:>10}", "", "median", "p99");
    println!("{:<12} {:>7.2} ms {:>7.2} ms", "search", milliseconds(median), milliseconds(p99));
    println!(
        "{:<12} {:>7.2} ms {:>7.2} ms",
        "plain scan",
        milliseconds(plain_median),
        milliseconds(plain_p99)
    );
    println!(
        "The search takes {:.3} of the plain scan; p99 {:.2} ms (at most {} ms is wanted)",
        median.as_secs_f64() / plain_median.as_secs_f64(),
        milliseconds(p99),
        MOST.as_millis(),
    );
}
