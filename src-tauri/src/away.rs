//! What goes on beside the pages. When the person goes away, the program locks: after a while, when the
//! computer sleeps, and when the system locks its screen. Backups and reminders come in their time.
//!
//! Sleep shows everywhere as a gap in the clock, after waking. Linux also tells beforehand, on the bus
//! of the system (`org.freedesktop.login1`, see `man 5 org.freedesktop.login1`), and waits a moment for
//! whoever asked it to; its screen lock comes from there and from the session's screen saver. On Windows and macOS the screen lock is not heard.

use std::thread;
use std::time::Duration;

use alongside::web::App;
use tauri::AppHandle;

use crate::window;

/// Between two looks at the clock.
const BETWEEN: Duration = Duration::from_secs(5);

/// Starts watching; it ends with the process.
pub fn start(handle: &AppHandle, app: &App) {
    let (window, watched) = (handle.clone(), app.clone());
    thread::spawn(move || {
        loop {
            if watched.is_lock_due() {
                window::lock(&window, &watched);
            }
            thread::sleep(BETWEEN);
        }
    });
    let backups = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(BETWEEN * 2);
            backups.keep();
        }
    });
    let reminders = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(BETWEEN * 2);
            reminders.remind();
        }
    });
    #[cfg(target_os = "linux")]
    bus::listen(handle, app);
}

#[cfg(target_os = "linux")]
mod bus {
    use std::thread;

    use alongside::web::App;
    use tauri::AppHandle;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::zvariant::OwnedFd;
    use zbus::{MatchRule, message::Type};

    use crate::window;

    const MANAGER: &str = "org.freedesktop.login1.Manager";
    /// Says `true` before the computer sleeps, and `false` when it is awake again.
    const SLEEP: &str = "PrepareForSleep";
    /// Interface and name of a signal, and whether it says `true` when the time has come.
    const OF_THE_SYSTEM: [(&str, &str, bool); 1] = [("org.freedesktop.login1.Session", "Lock", false)];
    const OF_THE_SESSION: [(&str, &str, bool); 2] = [
        ("org.freedesktop.ScreenSaver", "ActiveChanged", true),
        ("org.gnome.ScreenSaver", "ActiveChanged", true),
    ];

    /// A computer without these buses has nobody to listen to; the clock still tells.
    pub fn listen(handle: &AppHandle, app: &App) {
        let lock = {
            let (handle, app) = (handle.clone(), app.clone());
            move || {
                if app.is_open() {
                    window::lock(&handle, &app);
                }
            }
        };
        let before_sleep = lock.clone();
        thread::spawn(move || Connection::system().and_then(|bus| locks_before_sleep(&bus, before_sleep)));
        for (connect, signals) in [
            (Connection::system as fn() -> zbus::Result<Connection>, &OF_THE_SYSTEM[..]),
            (Connection::session as fn() -> _, &OF_THE_SESSION),
        ] {
            for (interface, member, says_true) in signals.iter().copied() {
                let lock = lock.clone();
                thread::spawn(move || {
                    let heard = connect().and_then(|bus| {
                        MessageIterator::for_match_rule(rule(interface, member)?, &bus, None)
                    });
                    let Ok(messages) = heard else { return };
                    for message in messages.flatten() {
                        if !says_true || message.body().deserialize::<bool>().unwrap_or(false) {
                            lock();
                        }
                    }
                });
            }
        }
    }

    fn rule(interface: &'static str, member: &'static str) -> zbus::Result<MatchRule<'static>> {
        Ok(MatchRule::builder().msg_type(Type::Signal).interface(interface)?.member(member)?.build())
    }

    /// Holds up sleep until the page is covered and the file is closed; the system allows some seconds.
    fn locks_before_sleep(bus: &Connection, lock: impl Fn()) -> zbus::Result<()> {
        let messages = MessageIterator::for_match_rule(rule(MANAGER, SLEEP)?, bus, None)?;
        let mut held = hold_up(bus);
        for message in messages.flatten() {
            if message.body().deserialize::<bool>().unwrap_or(false) {
                lock();
                drop(held.take());
            } else {
                held = hold_up(bus);
            }
        }
        Ok(())
    }

    /// Sleep waits while this is open. `None`: it does not wait for anybody here.
    fn hold_up(bus: &Connection) -> Option<OwnedFd> {
        let manager = (Some("org.freedesktop.login1"), "/org/freedesktop/login1", Some(MANAGER));
        let asked = ("sleep", "Alongside", "lock", "delay");
        let reply = bus.call_method(manager.0, manager.1, manager.2, "Inhibit", &asked).ok()?;
        reply.body().deserialize().ok()
    }

    #[cfg(test)]
    mod tests {
        use std::io::{BufRead as _, BufReader, Read as _};
        use std::os::fd::OwnedFd as StdFd;
        use std::os::unix::net::UnixStream;
        use std::process::{Child, Command, Stdio};
        use std::sync::mpsc::{Sender, channel};
        use std::time::Duration;

        use zbus::blocking::connection::Builder;

        use super::*;

        /// Longer than a busy machine takes.
        const PATIENCE: Duration = Duration::from_secs(30);

        /// Stands for the part of the system that puts the computer to sleep.
        struct Manager(Sender<(String, UnixStream)>);

        #[zbus::interface(name = "org.freedesktop.login1.Manager")]
        impl Manager {
            fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
                let (ours, theirs) = UnixStream::pair().unwrap();
                ours.set_read_timeout(Some(PATIENCE)).unwrap();
                self.0.send((format!("{what} {mode}"), ours)).unwrap();
                StdFd::from(theirs).into()
            }
        }

        /// A bus of the test's own, and its address; ends with the value.
        struct Bus(Child, String);

        impl Bus {
            fn start() -> Bus {
                let mut daemon = Command::new("dbus-daemon");
                daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
                let mut daemon = daemon.stdout(Stdio::piped()).spawn().expect("the package dbus-daemon");
                let mut address = String::new();
                BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
                Bus(daemon, address.trim().to_owned())
            }

            fn connect(&self) -> Builder<'_> {
                Builder::address(self.1.as_str()).unwrap()
            }
        }

        impl Drop for Bus {
            fn drop(&mut self) {
                let _ = self.0.kill().and_then(|()| self.0.wait());
            }
        }

        #[test]
        fn sleep_waits_until_the_file_is_locked_and_the_next_one_waits_again() {
            let bus = Bus::start();
            let (tell, told) = channel();
            let system = bus.connect().name("org.freedesktop.login1").unwrap();
            let system = system.serve_at("/org/freedesktop/login1", Manager(tell)).unwrap().build().unwrap();
            let program = bus.connect().build().unwrap();
            let (lock, locked) = channel();
            thread::spawn(move || locks_before_sleep(&program, || lock.send(()).unwrap()));
            let says = |sleeps: bool| {
                let everybody = None::<zbus::names::BusName<'_>>;
                system.emit_signal(everybody, "/org/freedesktop/login1", MANAGER, SLEEP, &sleeps).unwrap();
            };
            for _ in 0..2 {
                let (asked, mut held) = told.recv_timeout(PATIENCE).unwrap();
                assert_eq!(asked, "sleep delay");
                says(true);
                locked.recv_timeout(PATIENCE).unwrap();
                assert_eq!(held.read(&mut [0]).unwrap(), 0, "let go, once it is locked");
                says(false);
            }
        }
    }
}
