//! The power goes, at any moment.
//!
//! A child does everything that writes, once, while `strace` writes down each call. For a random call the
//! folder is then left as a disk may leave it that kept what was synced and lost, kept or tore the rest;
//! the real program opens it, and everything that had been acknowledged by then must be there. The same
//! with a child that does not sync: there, losses must be seen, or nothing here proves anything.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;

use crate::child::Orders;
use crate::dice::Dice;
use crate::disk::Disk;
use crate::story::{self, Story};
use crate::trace::{self, Step};
use crate::{Length, Run};

pub fn power(run: &Run) -> String {
    if let Some(why) = trace::why_not() {
        return format!("skipped, {why}");
    }
    let mut dice = run.dice();
    let (points, lives, steps) = run.length.pick((120, 2, 40), (400, 4, 60), (2_000, 10, 80));
    let (mut seen, mut acknowledged) = (0, 0);
    for _ in 0..lives {
        let life = live(&mut dice, steps, true);
        acknowledged += life.iter().filter(|step| is_done(step)).count();
        let losses = cut(&life, points / lives, &mut dice);
        assert!(losses.is_empty(), "{} of {} points: {}", losses.len(), points / lives, losses[0]);
        seen += points / lives;
        if run.length == Length::Long {
            println!("power: {seen} of {points} so far, {acknowledged} acknowledged");
        }
    }
    let control = (points / lives).min(200);
    let losses = cut(&live(&mut dice, steps, false), control, &mut dice).len();
    assert!(losses > 0, "a program that does not sync loses nothing here: the harness is blind");
    format!(
        "{seen} power cuts over {acknowledged} acknowledgements, none lost; without syncs {losses} of {control} lose"
    )
}

fn is_done(step: &Step) -> bool {
    matches!(step, Step::Said(line) if line.starts_with("done"))
}

/// What a child did from the creation of its team file on.
fn live(dice: &mut Dice, steps: u64, syncs: bool) -> Vec<Step> {
    let folder = Run::folder();
    let team = folder.path().join("team");
    story::folders(&team);
    let log = folder.path().join("log");
    let orders = Orders { part: "deeds", folder: team.clone(), seed: dice.next(), from: 0, steps, syncs };
    let watcher = [
        "strace",
        "-f",
        "-qq",
        "-y",
        "-xx",
        "-s",
        "10000000",
        "-e",
        &format!("trace={}", trace::CALLS),
        "-o",
    ];
    let mut watcher: Vec<String> = watcher.map(str::to_owned).to_vec();
    watcher.push(log.to_str().unwrap().to_owned());
    let ended = story::alone(|| orders.command(&watcher).stdout(Stdio::null()).status()).unwrap();
    assert!(ended.success(), "the child of seed {} ended badly", orders.seed);
    let steps = trace::read(&fs::read_to_string(&log).unwrap(), &team);
    let failed = steps.iter().find(|step| matches!(step, Step::Said(line) if line.starts_with("failed")));
    assert!(failed.is_none(), "nothing fails where nothing is injected: {failed:?}");
    steps
}

/// Cuts the power at so many points, and returns what was wrong.
fn cut(life: &[Step], points: usize, dice: &mut Dice) -> Vec<String> {
    let mut places: Vec<usize> = (0..points).map(|_| dice.below(life.len() + 1)).collect();
    places.sort_unstable();
    let (mut disk, mut story, mut now) = (Disk::default(), Story::new(), 0);
    let mut losses = Vec::new();
    for place in places {
        for step in &life[now..place] {
            match step {
                Step::Said(line) => story.hear(line),
                step => disk.step(step),
            }
        }
        now = place;
        let left = Run::folder();
        let team = left.path().join("team");
        story::folders(&team);
        let mut how = dice.fork();
        disk.leave(&team, &mut how);
        if let Err(why) = story.check(&team) {
            keep(&left, losses.len());
            losses.push(format!("after step {place}, {:?} begun: {why}", story.begun));
        }
    }
    losses
}

/// The folder of the first loss, for whoever looks into it.
fn keep(left: &TempDir, losses: usize) {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("power-loss");
    if losses == 0 {
        let _ = fs::remove_dir_all(&place);
        let _ = fs::create_dir_all(&place);
        for entry in fs::read_dir(left.path().join("team")).unwrap().flatten() {
            let _ = fs::copy(entry.path(), place.join(entry.file_name()));
        }
    }
}
