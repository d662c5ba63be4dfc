//! What one does with this repository: `cargo xtask run`, `test`, `tour`, `faults`, `mutants`, `bench`,
//! `package`.
//! It installs what the system lacks, says what and why, and needs nothing but Rust to start.

mod packages;
mod steps;

use std::env;
use std::process::ExitCode;

use steps::Failure;

const HELP: &str = "\
cargo xtask run [-- arguments]   builds the program and opens its window
cargo xtask test                 format, clippy, every test, the real window included
cargo xtask tour [--lang en|zh-Hans|zh-Hant] [--theme light|dark] [--size 1280x860] [--out DIR]
                                 walks through the program and takes a picture at every stop
cargo xtask faults [kind ..]     kills, failing and full disks, power cuts, damaged files: the long run
cargo xtask mutants [-f FILE]    small changes to the code of keys and verdicts that no test notices
cargo xtask bench                speed, each figure as a ratio against a reference in the same run
cargo xtask package              builds the .deb (on Windows and macOS: the installer of that system)
";

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "run" => steps::run(rest),
        "test" => steps::test(),
        "tour" => steps::tour(rest),
        "faults" => steps::faults(rest),
        "mutants" => steps::mutants(rest),
        "bench" => steps::bench(),
        "package" => steps::package(),
        _ => {
            print!("{HELP}");
            let asked_for_help = matches!(command.as_str(), "" | "help" | "--help" | "-h");
            return if asked_for_help { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(reason)) => {
            eprintln!("xtask {command}: {reason}");
            ExitCode::FAILURE
        }
    }
}
