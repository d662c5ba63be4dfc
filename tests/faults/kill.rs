//! The program is killed while somebody types and files come in.
//!
//! Between two deaths it runs for a random number of acknowledgements and a random moment more. Every
//! acknowledged word must be there, a file of figures whole or not at all, and the team file opens.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::Run;
use crate::child::{Orders, made};
use crate::dice::Dice;
use crate::story::{self, Story};

/// Team files that are typed in at the same time.
const AT_ONCE: usize = 2;
/// Points after which a folder begins anew: files with a long past are slow to open.
const LIFE: usize = 250;

pub fn kill(run: &Run) -> String {
    let points = run.length.pick(24, 200, 10_000) / AT_ONCE;
    let mut dice = run.dice();
    let (acknowledged, in_flight) = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE)
            .map(|_| {
                let mut dice = dice.fork();
                scope.spawn(move || one_after_another(&mut dice, points))
            })
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().expect("no promise is broken"))
            .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    });
    format!(
        "{} kills, {in_flight} of them amid a save or an import; {acknowledged} acknowledged, none lost",
        points * AT_ONCE
    )
}

fn one_after_another(dice: &mut Dice, points: usize) -> (u64, u64) {
    let (mut acknowledged, mut in_flight) = (0, 0);
    let mut left = points;
    while left > 0 {
        let folder = Run::folder();
        let team = folder.path().join("team");
        made(&team);
        let mut story = Story::with_team();
        for point in 0..left.min(LIFE) {
            let seed = dice.next();
            let orders = Orders {
                part: "typing",
                folder: team.clone(),
                seed,
                from: story.newest,
                steps: 1_000_000,
                syncs: true,
            };
            live_and_die(&orders, &mut story, dice);
            assert_eq!(story.failures, [], "nothing fails where nothing is injected");
            if let Err(why) = story.check(&team) {
                panic!("after kill {point} (seed {seed}): {why}");
            }
            in_flight += u64::from(story.begun.is_some());
            story.settle(&team);
        }
        acknowledged += story.acknowledged;
        left -= left.min(LIFE);
        if left > 0 {
            println!("kill: {} of {points} so far, {acknowledged} acknowledged", points - left);
        }
    }
    (acknowledged, in_flight)
}

/// Starts a child, listens for a while, and kills it.
fn live_and_die(orders: &Orders, story: &mut Story, dice: &mut Dice) {
    let mut child = story::alone(|| orders.command(&[]).stdout(Stdio::piped()).spawn().unwrap());
    let mut said = BufReader::new(child.stdout.take().unwrap());
    // Few lines or many: at the opening of the file, early, and when the log is written back.
    let most = if dice.one_in(4) { 120 } else { 14 };
    let lines = dice.below(most);
    let mut line = String::new();
    for _ in 0..lines {
        line.clear();
        if said.read_line(&mut line).unwrap() == 0 {
            break;
        }
        story.hear(line.trim_end());
    }
    // Not a wait for something: the moment itself is what is chosen at random.
    let moment = Duration::from_micros(u64::try_from(dice.below(4_000)).unwrap());
    let start = Instant::now();
    while start.elapsed() < moment {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    loop {
        line.clear();
        // What was in the pipe was said before the end. A line cut off was not.
        if said.read_line(&mut line).unwrap() == 0 || !line.ends_with('\n') {
            break;
        }
        story.hear(line.trim_end());
    }
    child.wait().unwrap();
}
