//! What goes on beside the pages. When the person goes away, the program locks: after a while, when the
//! computer sleeps, and when the system locks its screen. Backups and reminders come in their time.
//!
//! Sleep shows everywhere as a gap in the clock, after waking. Linux also tells beforehand, on the bus
//! of the system (`org.freedesktop.login1`, see `man 5 org.freedesktop.login1`); its screen lock comes
//! from there and from the session's screen saver. On Windows and macOS the screen lock is not heard.

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
    use zbus::{MatchRule, message::Type};

    use crate::window;

    /// Interface and name of a signal, and whether it says `true` when the time has come.
    const OF_THE_SYSTEM: [(&str, &str, bool); 2] = [
        ("org.freedesktop.login1.Manager", "PrepareForSleep", true),
        ("org.freedesktop.login1.Session", "Lock", false),
    ];
    const OF_THE_SESSION: [(&str, &str, bool); 2] = [
        ("org.freedesktop.ScreenSaver", "ActiveChanged", true),
        ("org.gnome.ScreenSaver", "ActiveChanged", true),
    ];

    /// A computer without these buses has nobody to listen to; the clock still tells.
    pub fn listen(handle: &AppHandle, app: &App) {
        for (connect, signals) in [
            (Connection::system as fn() -> zbus::Result<Connection>, OF_THE_SYSTEM),
            (Connection::session as fn() -> _, OF_THE_SESSION),
        ] {
            for (interface, member, says_true) in signals {
                let (handle, app) = (handle.clone(), app.clone());
                thread::spawn(move || {
                    let heard = connect().and_then(|bus| {
                        MessageIterator::for_match_rule(rule(interface, member)?, &bus, None)
                    });
                    let Ok(messages) = heard else { return };
                    for message in messages.flatten() {
                        let is_time = !says_true || message.body().deserialize::<bool>().unwrap_or(false);
                        if is_time && app.is_open() {
                            window::lock(&handle, &app);
                        }
                    }
                });
            }
        }
    }

    fn rule(interface: &'static str, member: &'static str) -> zbus::Result<MatchRule<'static>> {
        Ok(MatchRule::builder().msg_type(Type::Signal).interface(interface)?.member(member)?.build())
    }
}
