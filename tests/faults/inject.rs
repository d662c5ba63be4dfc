//! The disk fails: at each call that writes or syncs, once and for good, broken (EIO) or full (ENOSPC).
//!
//! `strace` lets the call fail. The program must say so by name, "full" where it is full and never
//! "open elsewhere", keep everything acknowledged, and leave a file that opens when the disk is well.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Run;
use crate::child::{Orders, figures_file, made};
use crate::story::{self, Deed, Story};
use crate::trace;

/// Everything that puts something on the disk; a child speaks by another call.
const WRITES: &str = "pwrite64,write,copy_file_range,ftruncate,fsync,fdatasync,rename,renameat2,unlink";

pub fn inject(run: &Run) -> String {
    if let Some(why) = trace::why_not() {
        return format!("skipped, {why}");
    }
    let mut dice = run.dice();
    let mut told = Told::default();
    let mut lines = Vec::new();
    for (part, steps) in [("deeds", 24), ("typing", 12)] {
        let seed = dice.next();
        let calls = calls(part, seed, steps);
        let most = run.length.pick(5, 30, usize::MAX);
        let sites: Vec<usize> = if calls.len() <= most {
            (0..calls.len()).collect()
        } else {
            (0..most).map(|_| dice.below(calls.len())).collect()
        };
        let mut noticed = 0;
        for (number, &site) in sites.iter().enumerate() {
            if number > 0 && number % 50 == 0 {
                println!("inject: {number} of {} calls of the {part} so far", sites.len());
            }
            for (error, for_good) in [("EIO", false), ("EIO", true), ("ENOSPC", false), ("ENOSPC", true)] {
                let rules = rules(&calls, site, error, for_good);
                let story = suffer(part, seed, steps, &rules, error == "ENOSPC" && for_good, &mut told);
                noticed += usize::from(!story.failures.is_empty());
            }
        }
        assert!(noticed > sites.len(), "most failures are told: {noticed}");
        lines.push(format!("{} of {} calls of the {part}", sites.len(), calls.len()));
    }
    format!("{}, each in four ways: nothing lost; told: {told}", lines.join(", "))
}

/// The calls there are to fail, in their order.
fn calls(part: &'static str, seed: u64, steps: u64) -> Vec<String> {
    let folder = Run::folder();
    let log = folder.path().join("log");
    let rule = format!("trace={WRITES}");
    begin(part, seed, steps, folder.path(), &["-e", &rule, "-o", log.to_str().unwrap()]);
    let log = fs::read_to_string(log).unwrap();
    let calls = log.lines().filter_map(|line| line.split('(').next()?.split_whitespace().last());
    calls.map(str::to_owned).collect()
}

/// `strace` counts each kind of call by itself.
fn rules(calls: &[String], site: usize, error: &str, for_good: bool) -> Vec<String> {
    let before = |name: &str| calls[..site].iter().filter(|call| *call == name).count();
    let rule =
        |name: &str, more: &str| format!("inject={name}:error={error}:when={}{more}", before(name) + 1);
    if for_good {
        WRITES.split(',').map(|name| rule(name, "+")).collect()
    } else {
        vec![rule(&calls[site], "")]
    }
}

fn suffer(
    part: &'static str,
    seed: u64,
    steps: u64,
    rules: &[String],
    is_full: bool,
    told: &mut Told,
) -> Story {
    let folder = Run::folder();
    let trace = format!("trace={WRITES}");
    let mut arguments = vec!["-e", trace.as_str(), "-o", "/dev/null"];
    rules.iter().for_each(|rule| arguments.extend(["-e", rule.as_str()]));
    let said = begin(part, seed, steps, folder.path(), &arguments);
    let mut story = if part == "typing" { Story::with_team() } else { Story::new() };
    said.lines().for_each(|line| story.hear(line));
    let what = format!("{} (seed {seed})", rules.join(" "));
    for (deed, why) in &story.failures {
        told.judge(*deed, why, is_full, &what);
    }
    if let Err(why) = story.check(&folder.path().join("team")) {
        panic!("{what}: {why}; told: {:?}", story.failures);
    }
    story
}

/// Runs a child to its end under `strace`, and returns what it said.
fn begin(part: &'static str, seed: u64, steps: u64, folder: &Path, rules: &[&str]) -> String {
    let team = folder.join("team");
    if part == "typing" {
        made(&team);
        // Somebody else's files: their disk does not fail.
        (1..=steps).for_each(|number| drop(figures_file(&team, number).unwrap()));
    } else {
        story::folders(&team);
    }
    let mut watcher: Vec<String> = ["strace", "-f", "-qq"].map(str::to_owned).to_vec();
    watcher.extend(rules.iter().map(|rule| (*rule).to_owned()));
    let orders = Orders { part, folder: team, seed, from: 0, steps, syncs: true };
    let mut command: Command = orders.command(&watcher);
    let output = story::alone(|| command.stdout(Stdio::piped()).stderr(Stdio::piped()).output()).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{rules:?}: the child of seed {seed} ended badly: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// The names under which failures were told.
#[derive(Debug, Default)]
pub struct Told(BTreeMap<String, usize>);

impl Told {
    /// # Panics
    /// A failure that misleads: whoever reads it would do the wrong thing next.
    pub fn judge(&mut self, deed: Deed, why: &str, is_full: bool, rule: &str) {
        // By the storage code: the name of the error. By the pages: the sentences of a person.
        let name = why.split([':', ' ']).next().unwrap_or_default();
        let is_page = name.chars().all(|c| c.is_ascii_digit());
        assert!(
            name != "InUse" && !why.contains("open in another program"),
            "{rule}: {deed:?} is told as open elsewhere: {why}"
        );
        assert!(name != "Damaged" && !why.contains("damaged"), "{rule}: {deed:?} is told as damaged: {why}");
        // Full for a single call, it has room again when the program looks.
        if is_full {
            let says_so = name == "DiskFull" || is_page && why.contains("full");
            assert!(says_so, "{rule}: {deed:?} does not say that the disk is full: {why}");
        }
        if is_page {
            assert!(why.split_whitespace().count() > 5, "{rule}: {deed:?} says nothing: {why}");
        }
        *self.0.entry(if is_page { format!("page {name}") } else { name.to_owned() }).or_default() += 1;
    }
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts: Vec<String> = self.0.iter().map(|(name, count)| format!("{name} {count}")).collect();
        write!(f, "{}", counts.join(", "))
    }
}
