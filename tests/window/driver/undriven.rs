//! The program as a person starts it: no driver, no automation. Keys come from the display's keyboard,
//! and what happens is read off the outside: what the program says, which files it has open.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::{Home, Options, process};

/// `strace` slows a program down several times over.
const PATIENCE: Duration = Duration::from_secs(120);

pub struct Undriven {
    display: Child,
    name: String,
    strace: Child,
    pages: Receiver<()>,
}

impl Undriven {
    /// Starts the program with every network call of it and its web view written to a file, and waits
    /// for its first page. `more` goes into its environment.
    pub fn start(home: &Home, trace: &Path, more: &[(&str, &str)]) -> Undriven {
        let (display, name) = process::virtual_display();
        let locale = Options::default().locale;
        let mut strace = process::traced(trace, env!("CARGO_BIN_EXE_alongside"))
            .envs(home.of_a_user())
            .envs(more.iter().copied())
            .env("ALONGSIDE_HOME", home.path())
            .env("ALONGSIDE_SAY_FIRST_PAGE", "1")
            .env("DISPLAY", &name)
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", &locale)
            .env("LANG", &locale)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("TAURI_AUTOMATION")
            .env_remove("TAURI_WEBVIEW_AUTOMATION")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("strace: `cargo xtask test` installs it");
        let (tell, pages) = mpsc::channel();
        let said = strace.stdout.take().expect("its output");
        thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                if line == "first page" && tell.send(()).is_err() {
                    return;
                }
            }
        });
        let mut running = Undriven { display, name, strace, pages };
        running.waits_for_a_page();
        running
    }

    /// A whole page has been loaded since the last one waited for.
    pub fn waits_for_a_page(&mut self) {
        if self.pages.recv_timeout(PATIENCE).is_ok() {
            return;
        }
        let mut complaints = String::new();
        for process in process::descendants(self.strace.id()) {
            process::send("KILL", process);
        }
        if let Some(mut stderr) = self.strace.stderr.take() {
            let _ = stderr.read_to_string(&mut complaints);
        }
        panic!("no page was shown:\n{complaints}");
    }

    pub fn types(&self, text: &str) {
        self.has_the_keyboard();
        assert!(self.xdotool(&["type", "--delay", "20", text]).status.success(), "type {text}");
    }

    /// Types into the field that has the caret and sends it, again and again: a page that is still on its
    /// way loses letters.
    pub fn types_until(&self, text: &str, what: &str, done: impl Fn(&Undriven) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !done(self) {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            self.presses("ctrl+a");
            self.types(text);
            self.presses("Return");
            let soon = Instant::now() + Duration::from_secs(5);
            while !done(self) && Instant::now() < soon {
                thread::sleep(Duration::from_millis(50));
            }
        }
    }

    pub fn presses(&self, chord: &str) {
        self.has_the_keyboard();
        assert!(self.xdotool(&["key", chord]).status.success(), "press {chord}");
    }

    /// Presses a chord again and again: a page that is still on its way has no keys.
    pub fn presses_until(&mut self, chord: &str, what: &str, done: impl Fn(&Undriven) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !done(self) {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            self.presses(chord);
            thread::sleep(Duration::from_millis(500));
        }
    }

    /// Presses the cross of the window and waits until the program has ended by itself.
    pub fn quits(self) {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", "^Alongside$"]);
        for window in String::from_utf8_lossy(&found.stdout).lines() {
            cross::press(&self.name, window.parse().expect("the number of a window")).expect("the display");
        }
        // What the desktop's libraries have started may live on. strace writes line by line.
        self.waits_for("the program to end", || self.program().is_none());
    }

    fn program(&self) -> Option<u32> {
        process::descendants(self.strace.id()).into_iter().find(|&id| process::is_program(id))
    }

    pub fn has_open(&self, file: &Path) -> bool {
        let handles = self.program().and_then(|id| fs::read_dir(format!("/proc/{id}/fd")).ok());
        handles
            .into_iter()
            .flatten()
            .flatten()
            .any(|one| fs::read_link(one.path()).is_ok_and(|to| to == file))
    }

    fn waits_for(&self, what: &str, condition: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition() {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// The window has the keyboard first: no window manager gives it.
    fn has_the_keyboard(&self) {
        self.waits_for("the window to have the keyboard", || {
            let focus = ["search", "--onlyvisible", "--name", "^Alongside$", "windowfocus", "--sync"];
            self.xdotool(&focus).status.success()
        });
    }

    fn xdotool(&self, words: &[&str]) -> Output {
        let mut command = Command::new("xdotool");
        command.env("DISPLAY", &self.name).args(words);
        command.output().expect("xdotool: `cargo xtask test` installs it")
    }
}

/// Where no window manager draws a cross, this says what one would say: eighty bytes of the X protocol
/// (<https://www.x.org/releases/current/doc/xproto/x11protocol.html>).
mod cross {
    use std::io::{self, Read as _, Write as _};
    use std::os::unix::net::UnixStream;

    pub fn press(display: &str, window: u32) -> io::Result<()> {
        let number = display.trim_start_matches(':');
        let mut server = UnixStream::connect(format!("/tmp/.X11-unix/X{number}"))?;
        // Little-endian, version 11.0, no authorisation.
        server.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut head = [0; 8];
        server.read_exact(&mut head)?;
        let mut rest = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) * 4];
        server.read_exact(&mut rest)?;
        let (protocols, delete) =
            (atom(&mut server, "WM_PROTOCOLS")?, atom(&mut server, "WM_DELETE_WINDOW")?);
        let mut event = vec![25, 0, 11, 0];
        event.extend(window.to_le_bytes());
        event.extend([0; 4]);
        // A message to a client: four bytes a word, to the window, of this kind, these words.
        event.extend([33, 32, 0, 0]);
        for word in [window, protocols, delete, 0, 0, 0, 0] {
            event.extend(word.to_le_bytes());
        }
        server.write_all(&event)?;
        // Whatever is asked next is answered after the message was sent on.
        server.write_all(&[43, 0, 1, 0])?;
        server.read_exact(&mut [0; 32])
    }

    fn atom(server: &mut UnixStream, name: &str) -> io::Result<u32> {
        let words = name.len().div_ceil(4);
        let mut request = vec![16, 0];
        request.extend(u16::try_from(2 + words).unwrap_or_default().to_le_bytes());
        request.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        request.extend([0; 2]);
        request.extend(name.as_bytes());
        request.resize(8 + words * 4, 0);
        server.write_all(&request)?;
        let mut answer = [0; 32];
        server.read_exact(&mut answer)?;
        Ok(u32::from_le_bytes([answer[8], answer[9], answer[10], answer[11]]))
    }
}

impl Drop for Undriven {
    fn drop(&mut self) {
        for process in process::descendants(self.strace.id()) {
            process::send("KILL", process);
        }
        for child in [&mut self.strace, &mut self.display] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
