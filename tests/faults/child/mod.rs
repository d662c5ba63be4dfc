//! The child: this very program, started again to be killed, starved or watched.

mod deeds;
mod typing;

use std::env;
use std::fs::File;
use std::io::{IoSlice, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::story::Deed;

pub use deeds::{import, made, note, settle};
pub use typing::figures_file;

const PART: &str = "ALONGSIDE_FAULTS_CHILD";

/// What a child has to do, if this is one.
pub fn part() -> Option<String> {
    env::var(PART).ok()
}

/// How a child is told what to do.
#[derive(Clone, Debug)]
pub struct Orders {
    pub part: &'static str,
    pub folder: PathBuf,
    pub seed: u64,
    /// The first note has the next number.
    pub from: u64,
    pub steps: u64,
    /// Off: as if `synchronous` were, to show that this is seen.
    pub syncs: bool,
}

impl Orders {
    /// The command line, to be started as it is or under a watcher.
    pub fn command(&self, watcher: &[String]) -> Command {
        let this = env::current_exe().unwrap();
        let mut command = match watcher {
            [] => Command::new(this),
            [program, arguments @ ..] => {
                let mut command = Command::new(program);
                command.args(arguments).arg(this);
                command
            }
        };
        command
            .env(PART, self.part)
            .env("FAULTS_FOLDER", &self.folder)
            .env("FAULTS_SEED", self.seed.to_string())
            .env("FAULTS_FROM", self.from.to_string())
            .env("FAULTS_STEPS", self.steps.to_string())
            .env("FAULTS_SYNCS", if self.syncs { "1" } else { "0" });
        command
    }

    fn of_environment() -> Orders {
        let number = |name: &str| env::var(name).unwrap().parse::<u64>().unwrap();
        Orders {
            part: "",
            folder: PathBuf::from(env::var_os("FAULTS_FOLDER").unwrap()),
            seed: number("FAULTS_SEED"),
            from: number("FAULTS_FROM"),
            steps: number("FAULTS_STEPS"),
            syncs: number("FAULTS_SYNCS") == 1,
        }
    }
}

pub fn run(part: &str) -> ExitCode {
    let orders = Orders::of_environment();
    let mut teller = Teller::new();
    match part {
        "typing" => typing::run(&orders, &mut teller),
        "deeds" => deeds::run(&orders, &mut teller),
        other => panic!("no such part: {other}"),
    }
    ExitCode::SUCCESS
}

/// Says what is done, to the pipe and at once. It writes by `writev`, which nothing else here does:
/// a watcher that lets every `write` fail does not silence it.
#[derive(Debug)]
pub struct Teller(File);

impl Teller {
    #[cfg(unix)]
    fn new() -> Teller {
        use std::os::fd::AsFd as _;
        Teller(File::from(std::io::stdout().as_fd().try_clone_to_owned().unwrap()))
    }

    #[cfg(windows)]
    fn new() -> Teller {
        use std::os::windows::io::AsHandle as _;
        Teller(File::from(std::io::stdout().as_handle().try_clone_to_owned().unwrap()))
    }

    fn say(&mut self, line: &str) {
        // Whoever listened is gone: so is the reason to go on.
        if self.0.write_vectored(&[IoSlice::new(line.as_bytes())]).is_err() {
            std::process::exit(0);
        }
    }

    /// Does it, and tells. Returns whether it went well.
    pub fn tell(&mut self, deed: Deed, work: impl FnOnce() -> Result<(), String>) -> bool {
        self.say(&format!("try {deed}\n"));
        match work() {
            Ok(()) => {
                self.say(&format!("done {deed}\n"));
                true
            }
            Err(why) => {
                self.say(&format!("failed {deed} {}\n", why.replace('\n', " ")));
                false
            }
        }
    }
}

fn inbox(folder: &Path) -> PathBuf {
    folder.with_extension("inbox")
}
