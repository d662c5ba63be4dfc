//! The commands, each a few steps said aloud.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::packages::{self, BUILD, WATCH, WINDOW};

/// Why a command ended early, for the person at the terminal.
pub struct Failure(pub String);

/// The bundler, built once below `target/tools`.
const TAURI_CLI: &str = "^2";
/// Built there too.
const MUTANTS: &str = "^27";

/// Builds the program and opens its window.
pub fn run(rest: Vec<String>) -> Result<(), Failure> {
    packages::install(&[BUILD])?;
    say("Building (a few minutes the first time)");
    command(cargo().args(["build", "--package", "alongside-desktop"]))?;
    if cfg!(target_os = "linux") && !has_display() {
        say(
            "Built. There is no display here to open a window on: `cargo xtask tour` takes pictures instead.",
        );
        return Ok(());
    }
    say("Opening the window");
    let arguments = rest.iter().skip_while(|argument| *argument == "--");
    command(cargo().args(["run", "--quiet", "--package", "alongside-desktop", "--"]).args(arguments))
}

/// Everything that must hold before a change comes in.
pub fn test() -> Result<(), Failure> {
    let start = Instant::now();
    packages::install(&[BUILD, WINDOW, WATCH])?;
    say("1/3 Format");
    command(cargo().args(["fmt", "--all", "--check"]))?;
    say("2/3 Clippy (a few minutes the first time)");
    command(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    say("3/3 Tests, the real window included");
    command(cargo().args(["test", "--workspace"]))?;
    say(&format!("Everything holds. {} s", start.elapsed().as_secs()));
    Ok(())
}

/// Pictures of every screen, numbered.
pub fn tour(rest: Vec<String>) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure("the tour needs WebKitWebDriver, which only Linux has".to_owned()));
    }
    packages::install(&[BUILD, WINDOW])?;
    say("Building");
    command(cargo().args(["build", "--package", "alongside-desktop", "--test", "tour"]))?;
    say("Walking through the program");
    let mut tour = cargo();
    tour.args(["test", "--quiet", "--package", "alongside-desktop", "--test", "tour", "--"])
        .args(absolute_out(rest));
    command(&mut tour)
}

/// The program killed, its disk failing, full or without power, its files damaged: all of it.
pub fn faults(rest: Vec<String>) -> Result<(), Failure> {
    packages::install(&[BUILD, WATCH])?;
    let length = env::var("ALONGSIDE_FAULTS").unwrap_or_else(|_| "long".to_owned());
    say("Injecting faults (about an hour; names of kinds choose among them, the seed is printed)");
    let mut faults = cargo();
    faults
        .env("ALONGSIDE_FAULTS", length)
        .args(["test", "--quiet", "--package", "alongside", "--test", "faults", "--"])
        .args(rest);
    command(&mut faults)
}

/// Changes the code of keys, slots, moving aside and verdicts, one small change at a time, and lists
/// those that no test notices.
pub fn mutants(rest: Vec<String>) -> Result<(), Failure> {
    packages::install(&[BUILD])?;
    let tools = root().join("target/tools");
    let program = tools.join("bin").join(format!("cargo-mutants{}", env::consts::EXE_SUFFIX));
    if !program.exists() {
        say("Building cargo-mutants once (a few minutes)");
        let mut install = cargo();
        install.args(["install", "cargo-mutants", "--version", MUTANTS, "--locked", "--root"]).arg(&tools);
        command(&mut install)?;
    }
    say("Changing the code in a copy (half a minute each, more than two hours; -f FILE chooses files)");
    let mut mutants = Command::new(program);
    mutants.current_dir(root()).args(["mutants", "--copy-target", "true", "--timeout", "120"]);
    if !rest.iter().any(|argument| argument == "-f" || argument == "--file") {
        for file in ["keys/*.rs", "keys_file.rs", "recovery.rs", "aside.rs", "place.rs"] {
            mutants.arg("-f").arg(format!("src/storage/{file}"));
        }
        mutants.args(["-f", "src/domain/verdict/*.rs"]);
    }
    mutants.args(rest).args(["-o", "target", "--", "-p", "alongside", "--lib", "--test", "storage"]);
    command(&mut mutants)
}

/// Speed, as ratios against references measured in the same run.
pub fn bench() -> Result<(), Failure> {
    packages::install(&[BUILD, WINDOW])?;
    say("Building with optimisation (about ten minutes the first time)");
    command(cargo().args(["bench", "--package", "alongside", "--bench", "pages"]))?;
    command(cargo().args(["bench", "--package", "alongside", "--bench", "signals"]))?;
    command(cargo().args(["bench", "--package", "alongside", "--bench", "search"]))?;
    command(cargo().args(["bench", "--package", "alongside", "--bench", "import"]))?;
    command(cargo().args(["bench", "--package", "alongside", "--bench", "safety"]))?;
    command(cargo().args(["bench", "--package", "alongside-press", "--bench", "pdf"]))?;
    if !cfg!(target_os = "linux") {
        say("The start is measured on Linux alone, on a virtual display");
        return Ok(());
    }
    let desktop = ["--package", "alongside-desktop", "--profile", "bench"];
    command(cargo().arg("build").args(desktop).args(["--example", "bare_window"]))?;
    let bare = root().join("target/release/examples/bare_window");
    command(cargo().env("BARE_WINDOW", bare).args([
        "bench",
        "--package",
        "alongside-desktop",
        "--bench",
        "start",
    ]))?;
    command(cargo().args(["bench", "--package", "alongside-desktop", "--bench", "chart"]))
}

/// The installer of this system.
pub fn package() -> Result<(), Failure> {
    packages::install(&[BUILD])?;
    let tools = root().join("target/tools");
    let bundler = tools.join("bin").join(format!("cargo-tauri{}", env::consts::EXE_SUFFIX));
    if !bundler.exists() {
        say("Building Tauri's bundler once (about ten minutes)");
        let mut install = cargo();
        install.args(["install", "tauri-cli", "--version", TAURI_CLI, "--locked", "--root"]).arg(&tools);
        command(&mut install)?;
    }
    let kind = match env::consts::OS {
        "windows" => "nsis",
        "macos" => "dmg",
        _ => "deb",
    };
    say("Building the release (about ten minutes)");
    // The bundler is a Cargo subcommand: its first argument is its own name.
    command(
        Command::new(bundler)
            .args(["tauri", "build", "--bundles", kind])
            .current_dir(root().join("src-tauri")),
    )?;
    say(&format!("The package is in {}", root().join("target/release/bundle").join(kind).display()));
    Ok(())
}

/// Cargo runs a test in the folder of its package, a person types a path from where they are.
fn absolute_out(mut arguments: Vec<String>) -> Vec<String> {
    let here = env::current_dir().unwrap_or_default();
    match arguments.iter().position(|argument| argument == "--out") {
        Some(place) if place + 1 < arguments.len() => {
            arguments[place + 1] = here.join(&arguments[place + 1]).display().to_string();
        }
        _ => arguments.extend(["--out".to_owned(), root().join("target/tour").display().to_string()]),
    }
    arguments
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// Runs to the end with everything it says on this terminal.
pub fn command(command: &mut Command) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let arguments: Vec<_> =
        command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let line = format!("{name} {}", arguments.join(" "));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure(format!("{line}: {status}"))),
        Err(error) => Err(Failure(format!("{line}: {error}"))),
    }
}

/// Tells the person what happens now.
pub fn say(words: &str) {
    println!("xtask: {words}");
}
