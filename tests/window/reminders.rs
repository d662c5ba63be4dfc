//! Reminders of the real program, read by a notification service of the test on a message bus of its
//! own; and the start at log-in, as it stands on the disk.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};

use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::{Field, Party, ReviewKind};
use alongside::messages::Lang;
use alongside::storage::promises::Draft;
use alongside::storage::{KeyCost, NewTeam, TeamFile, conversations, people, promises, reviews, team};
use jiff::Timestamp;
use jiff::civil::date;
use secrecy::SecretString;
use tempfile::TempDir;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

use crate::driver::process::ends_with_us;
use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, PASSPHRASE};

/// The bus knows no services but those of the test, and starts none.
const BUS: &str = r#"<busconfig><type>session</type><listen>unix:dir=FOLDER</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"#;

/// What a notification showed.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Shown {
    title: String,
    text: String,
    /// Everything else that was sent with it.
    rest: String,
}

type Notebook = Arc<Mutex<Vec<Shown>>>;

struct Service(Notebook);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        ["body", "body-markup", "actions"].map(str::to_owned).to_vec()
    }

    #[expect(clippy::too_many_arguments, reason = "the interface is the desktop's")]
    fn notify(
        &self,
        app: String,
        _replaces: u32,
        icon: String,
        title: String,
        text: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> u32 {
        let rest = format!("{app} {icon} {actions:?} {hints:?}");
        let mut shown = self.0.lock().unwrap();
        shown.push(Shown { title, text, rest });
        u32::try_from(shown.len()).unwrap()
    }

    fn close_notification(&self, _id: u32) {}

    fn get_server_information(&self) -> (String, String, String, String) {
        let [name, vendor, version, spec] = ["notebook", "a test", "1", "1.2"].map(str::to_owned);
        (name, vendor, version, spec)
    }
}

/// A message bus with a notification service that writes everything down.
struct Desktop {
    bus: Child,
    address: String,
    shown: Notebook,
    service: Connection,
    _folder: TempDir,
}

impl Desktop {
    fn new() -> Desktop {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        std::fs::write(&config, BUS.replace("FOLDER", &folder.path().display().to_string())).unwrap();
        let mut bus = ends_with_us("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon: `cargo xtask test` installs it");
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let shown = Notebook::default();
        let service = Builder::address(address.as_str())
            .and_then(|builder| builder.name("org.freedesktop.Notifications"))
            .and_then(|builder| {
                builder.serve_at("/org/freedesktop/Notifications", Service(Arc::clone(&shown)))
            })
            .and_then(Builder::build)
            .unwrap();
        Desktop { bus, address, shown, service, _folder: folder }
    }

    fn shown(&self) -> Vec<Shown> {
        self.shown.lock().unwrap().clone()
    }

    fn clicks_on(&self, id: u32) {
        let place = ("/org/freedesktop/Notifications", "org.freedesktop.Notifications");
        self.service.emit_signal(None::<&str>, place.0, place.1, "ActionInvoked", &(id, "default")).unwrap();
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}

/// A team whose file waits in the home: on Monday 23 November two promises of Mei's talk are due, and on
/// Tuesday the review.
fn a_home_with_a_team() -> Home {
    let home = Home::new();
    let data = home.path().join("data");
    std::fs::create_dir_all(&data).unwrap();
    let now: Timestamp = "2026-11-02T12:00:00Z".parse().unwrap();
    let new = NewTeam { name: "North", lead_name: "Ruth Hartmann", is_sample: false, created_at: now };
    let passphrase = SecretString::from(PASSPHRASE);
    let (mut file, _) =
        TeamFile::create(&data.join("team.alongside"), &new, &passphrase, KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| {
        team::confirm_recovery(tx, Some(now))?;
        let [name, called] = ["Mei Lin", "Mei <3"].map(str::to_owned);
        let details = AgentDetails { name, called, ..AgentDetails::default() };
        let agent = people::insert(tx, &details.checked(date(2026, 11, 2)).unwrap(), now)?.uuid;
        let talk = conversations::start(tx, agent, false, now)?.uuid;
        conversations::save_note(tx, talk, Field::Behaviour, "The fee was named once in four calls.", now)?;
        for party in [Party::Lead, Party::Agent] {
            let due_on = Some(date(2026, 11, 23));
            promises::add(
                tx,
                talk,
                party,
                &Draft { text: "Write it down", due_on, ..Draft::default() },
                now,
            )?;
        }
        reviews::set(tx, talk, ReviewKind::Measured, Some((date(2026, 11, 24), None)), now)?;
        conversations::agree(tx, talk, Party::Agent, now, &jiff::tz::TimeZone::UTC)?;
        conversations::agree(tx, talk, Party::Lead, now, &jiff::tz::TimeZone::UTC)?;
        Ok(())
    })
    .unwrap();
    home
}

fn opens(home: &Home, desktop: &Desktop, moment: &str) -> Window {
    let moment = format!("{moment}+01:00[Europe/Berlin]");
    Window::open_with(home, &Options::default().at(&moment).on_the_bus(&desktop.address))
}

/// The look at the clock that the program takes every few seconds, now and to its end.
fn looks(window: &Window) {
    window.script(
        "window.__looked = false;
         fetch('/window/test/remind', { method: 'POST' }).then(() => { window.__looked = true })",
    );
    window.wait_until("the look at the clock", || window.script("return window.__looked") == true);
}

#[test]
fn what_is_due_is_shown_by_the_desktop_once_a_day_without_a_name_and_not_in_the_quiet_hours() {
    let (home, desktop) = (a_home_with_a_team(), Desktop::new());
    let window = opens(&home, &desktop, "2026-11-23T07:20:00");
    Lead::at(&window, Lang::En).unlocks();
    looks(&window);
    assert_eq!(desktop.shown(), [], "quiet hours");
    window.close();

    let window = opens(&home, &desktop, "2026-11-23T09:20:00");
    looks(&window);
    assert_eq!(desktop.shown(), [], "locked since the start: nothing is known");
    Lead::at(&window, Lang::En).unlocks();
    window.wait_until("the notification", || !desktop.shown().is_empty());
    looks(&window);
    let shown = desktop.shown();
    assert_eq!(shown.len(), 1, "once: {shown:?}");
    assert_eq!((shown[0].title.as_str(), shown[0].text.as_str()), ("2 things are due today", "2 promises"));
    assert!(!format!("{shown:?}").contains("Mei"));
    desktop.clicks_on(1);
    window.close();

    let window = opens(&home, &desktop, "2026-11-23T17:00:00");
    Lead::at(&window, Lang::En).unlocks();
    looks(&window);
    assert_eq!(desktop.shown().len(), 1, "once a day, also over a new start");
}

#[test]
fn a_chosen_name_is_shown_as_it_is_and_never_while_the_file_is_locked() {
    let (home, desktop) = (a_home_with_a_team(), Desktop::new());
    let window = opens(&home, &desktop, "2026-11-23T07:50:00");
    let lead = Lead::at(&window, Lang::En);
    lead.unlocks();
    window.goto("/settings");
    window.click_on("form[action='/settings/reminders'] [name=names][value='1']");
    window.set("#quiet-until", "07:00");
    window.click_on("form[action='/settings/reminders'] .actions button");
    window.wait_until("the chosen names", || {
        window.script("return document.querySelector('[name=names][value=\"1\"]')?.defaultChecked") == true
    });
    looks(&window);
    window.wait_until("the notification", || !desktop.shown().is_empty());
    assert_eq!(desktop.shown()[0].text, "Mei &lt;3", "what people call them, and no markup");
    window.close();

    let window = opens(&home, &desktop, "2026-11-24T06:50:00");
    Lead::at(&window, Lang::En).unlocks();
    looks(&window);
    assert_eq!(desktop.shown().len(), 1, "quiet hours until seven");
    window.script("fetch('/window/test/away', { method: 'POST' })");
    window.wait_for_path("/lock");
    window.script("fetch('/window/test/sleep', { method: 'POST', body: '660' })");
    window.wait_until("the notification after the quiet hours", || desktop.shown().len() == 2);
    let last = desktop.shown().pop().unwrap();
    assert_eq!(last.title, "3 things are due today");
    assert_eq!(last.text, "Unlock Alongside to see what it is.");
    assert!(!format!("{last:?}").contains("Mei"));
}

#[test]
fn the_start_at_log_in_is_off_and_is_set_for_this_person_alone() {
    let (home, desktop) = (a_home_with_a_team(), Desktop::new());
    let window = opens(&home, &desktop, "2026-11-22T12:00:00");
    Lead::at(&window, Lang::En).unlocks();
    let entry = home.path().join("user/home/.config/autostart/Alongside.desktop");
    window.goto("/settings");
    let switch = "form[action='/settings/log-in'] input";
    let is_on = || window.script(&format!("return document.querySelector(\"{switch}\")?.defaultChecked"));
    assert!(is_on() == false && !entry.exists());
    window.click_on(switch);
    window.wait_until("the entry", || entry.exists());
    window.wait_until("the switch", || is_on() == true);
    let written = std::fs::read_to_string(&entry).unwrap();
    assert!(
        written.contains(env!("CARGO_BIN_EXE_alongside")) && written.contains("--minimised"),
        "{written}"
    );
    window.click_on(switch);
    window.wait_until("no entry", || !entry.exists());
    window.wait_until("the switch", || is_on() == false);

    // A file in the place of the folder: the system takes nothing.
    std::fs::remove_dir_all(entry.parent().unwrap()).unwrap();
    std::fs::write(entry.parent().unwrap(), "in the way").unwrap();
    window.click_on(switch);
    window.sees("did not take the change");
    assert!(is_on() == false);
}
