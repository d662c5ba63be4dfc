//! The processes behind a window: a display of its own, WebKitWebDriver, the program.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use super::{Home, Options};

/// Set, the windows open on the developer's own display.
const SHOW: &str = "ALONGSIDE_SHOW";

pub struct Processes {
    display: Option<Child>,
    /// WebKitWebDriver, or the `strace` that has started it.
    driver: Child,
    port: u16,
    log: PathBuf,
}

impl Processes {
    pub fn start(home: &Home, options: &Options) -> Processes {
        let (display, name) = if env::var_os(SHOW).is_some() {
            (None, None)
        } else {
            let (display, name) = virtual_display();
            (Some(display), Some(name))
        };
        let port = free_port();
        let log = home.path().join("log.txt");
        let said = File::options().create(true).append(true).open(&log).expect("the log");
        let mut command = match &options.trace {
            Some(trace) => traced(trace, "WebKitWebDriver"),
            None => ends_with_us("WebKitWebDriver"),
        };
        command.envs(options.apart.then(|| home.of_a_user()).into_iter().flatten());
        command
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("ALONGSIDE_HOME", home.path())
            .env("ALONGSIDE_ANSWERS", home.answers())
            .env("LANGUAGE", "")
            .env("LC_ALL", &options.locale)
            .env("LANG", &options.locale)
            .env("GTK_THEME", if options.dark { "Adwaita:dark" } else { "Adwaita" })
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(said.try_clone().expect("the log"))
            .stderr(said);
        if let Some(now) = &options.now {
            command.env("ALONGSIDE_NOW", now);
        }
        if let Some(bus) = &options.bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        if let Some(name) = name {
            command.env("DISPLAY", name).env("GDK_BACKEND", "x11");
        }
        let driver = command.spawn().expect("WebKitWebDriver: `cargo xtask test` installs it");
        let processes = Processes { display, driver, port, log };
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < deadline, "WebKitWebDriver does not listen: {}", processes.log());
            thread::sleep(Duration::from_millis(10));
        }
        processes
    }

    pub fn address(&self) -> &'static str {
        // One short string a window, for a client that wants it for ever.
        Box::leak(format!("http://127.0.0.1:{}", self.port).into_boxed_str())
    }

    /// What the program and the driver wrote to their standard streams.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// The process of the program; `None` once it has ended.
    pub fn program(&self) -> Option<u32> {
        descendants(self.driver.id()).into_iter().find(|&child| is_program(child))
    }

    /// The program and the processes of its web view.
    pub fn all(&self) -> Vec<u32> {
        let program = self.program().expect("the program is running");
        [program].into_iter().chain(descendants(program)).collect()
    }

    /// Starts the program once more with the environment of the running one, and waits for its end.
    pub fn start_again(&self) -> std::process::ExitStatus {
        let running = self.program().expect("the program is running");
        let environment = fs::read(format!("/proc/{running}/environ")).expect("its environment");
        let environment = String::from_utf8_lossy(&environment).into_owned();
        let pairs = environment.split('\0').filter_map(|pair| pair.split_once('='));
        let mut second = Command::new(env!("CARGO_BIN_EXE_alongside"));
        second.env_clear().envs(pairs).stderr(Stdio::null()).status().expect("the second start")
    }

    /// A signal such as `KILL` for the program alone, which is to end by it.
    pub fn end_program(&self, signal: &str) {
        send(signal, self.program().expect("the program is running"));
        let deadline = Instant::now() + Duration::from_secs(20);
        while self.program().is_some() {
            assert!(Instant::now() < deadline, "the program outlives kill -{signal}");
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        // Whoever was traced would outlive the tracer.
        for process in descendants(self.driver.id()) {
            send("KILL", process);
        }
        for child in [Some(&mut self.driver), self.display.as_mut()].into_iter().flatten() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// An X server without a screen to look at, big enough for every size that is tested.
pub fn virtual_display() -> (Child, String) {
    let mut server = ends_with_us("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb: `cargo xtask test` installs it");
    let mut number = String::new();
    BufReader::new(server.stdout.take().expect("its output")).read_line(&mut number).expect("a display");
    (server, format!(":{}", number.trim()))
}

/// A command that is killed when this thread ends, also when it is killed itself.
pub fn ends_with_us(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", program]);
    command
}

/// The same, with every network call of it and its children written to a file.
pub fn traced(trace: &Path, program: &str) -> Command {
    let mut command = ends_with_us("strace");
    command.args(["-f", "-qq", "-y", "-e", "trace=network", "-o"]).arg(trace).arg(program);
    command
}

/// Sends a signal to a process this test has started; it may have ended by itself.
pub fn send(signal: &str, process: u32) {
    let _ = Command::new("kill")
        .args([&format!("-{signal}"), &process.to_string()])
        .stderr(Stdio::null())
        .status();
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

fn children(of: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").expect("/proc").flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.filter(|&process| parent(process) == Some(of)).collect()
}

/// Children, their children, and so on.
pub fn descendants(of: u32) -> Vec<u32> {
    let mut found = children(of);
    let mut next = 0;
    while let Some(&process) = found.get(next) {
        found.extend(children(process));
        next += 1;
    }
    found
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in parentheses may hold spaces; state and parent follow it.
    let (_, rest) = stat.rsplit_once(") ")?;
    let mut fields = rest.split(' ');
    let state = fields.next()?;
    if state == "Z" { None } else { fields.next()?.parse().ok() }
}

pub fn is_program(process: u32) -> bool {
    let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    Path::new(env!("CARGO_BIN_EXE_alongside")).file_name().is_some_and(|file| name.trim() == file)
}

/// The workspace's `target`.
pub fn target_folder() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp).to_owned()
}
