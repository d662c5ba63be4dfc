//! From the start of the process to the first page, against a bare Tauri window of the same version.
//! Both take turns on one virtual display. `cargo xtask bench` runs this.
#![expect(clippy::expect_used, reason = "a bench stops at what it did not expect")]

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;
/// The most the start may take, in bare windows.
const MOST: f64 = 1.2;

/// Ends the process with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn display() -> (Running, String) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb: `cargo xtask bench` installs it");
    let number = first_line(&mut server);
    (Running(server), format!(":{}", number.trim()))
}

fn first_line(child: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
    line
}

/// How long a program takes to say that its first page is there.
fn start(program: &Path, display: &str, home: &Path) -> Duration {
    let begun = Instant::now();
    let mut child = Command::new(program)
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("ALONGSIDE_HOME", home)
        .env("ALONGSIDE_SAY_FIRST_PAGE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let line = first_line(&mut child);
    let took = begun.elapsed();
    let _running = Running(child);
    assert_eq!(line.trim(), "first page", "{} ended before its first page", program.display());
    took
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

fn main() {
    let ours = PathBuf::from(env!("CARGO_BIN_EXE_alongside"));
    let bare =
        env::var_os("BARE_WINDOW").map(PathBuf::from).expect("`cargo xtask bench` names the bare window");
    let (_server, display) = display();
    let home = tempfile::TempDir::new().expect("a folder");
    let (mut our_times, mut bare_times) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (a, b) = (start(&bare, &display, home.path()), start(&ours, &display, home.path()));
        // The first start reads the libraries from the disk.
        if round > 0 {
            bare_times.push(a);
            our_times.push(b);
        }
    }
    let (ours, bare) = (median(our_times), median(bare_times));
    println!("Start to first page: {ours:.0} ms, a bare Tauri window {bare:.0} ms (medians of {ROUNDS})");
    println!("Ratio: {:.2} (at most {MOST} is wanted)", ours / bare);
}
