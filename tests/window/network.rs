//! No socket to any network, as the kernel sees it: of the program, of its web view, of whatever they
//! start. Undriven as a person starts it; driven, nothing but the driver's own talk on this computer.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitStatus};

use alongside::messages::Lang;

use crate::driver::disk::skipped;
use crate::driver::undriven::Undriven;
use crate::driver::{Home, Options, Window, process};
use crate::lead::{Lead, NOW, PASSPHRASE};

/// Every line of a trace that has to do with a network. What else there is talks inside this computer:
/// `AF_UNIX` to the display and between the processes, `AF_NETLINK` to the kernel.
fn network(trace: &Path) -> Vec<String> {
    let trace = fs::read_to_string(trace).expect("the trace");
    let of_a_network = [
        "socket(AF_INET",
        "socket(AF_PACKET",
        "socket(AF_BLUETOOTH",
        "socket(AF_VSOCK",
        "sa_family=AF_INET",
        "<TCP",
        "<UDP",
    ];
    let lines = trace.lines().filter(|line| of_a_network.iter().any(|kind| line.contains(kind)));
    lines.map(str::to_owned).collect()
}

/// Whether processes may be watched here; else the test says so.
fn may_watch(test: &str) -> bool {
    let watched = Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "true"]).status();
    let may = watched.as_ref().is_ok_and(ExitStatus::success);
    if !may {
        skipped(test, &format!("strace cannot watch a process here ({watched:?})"));
    }
    may
}

#[test]
fn a_socket_of_the_web_view_would_be_seen() {
    if !may_watch("a_socket_of_the_web_view_would_be_seen") {
        return;
    }
    let home = Home::new();
    let trace = home.path().join("trace.txt");
    // WebKit has a door of its own for those who look into pages, and opens it where this asks for it.
    let door = format!("127.0.0.1:{}", process::free_port());
    Undriven::start(&home, &trace, &[("WEBKIT_INSPECTOR_SERVER", &door)]).quits();
    assert!(!network(&trace).is_empty(), "{}", fs::read_to_string(&trace).expect("the trace"));
}

#[test]
fn undriven_neither_the_program_nor_its_web_view_opens_a_socket_to_a_network() {
    if !may_watch("undriven_neither_the_program_nor_its_web_view_opens_a_socket_to_a_network") {
        return;
    }
    let home = Home::new();
    a_team_of_one(&home);
    let (trace, team) = (home.path().join("trace.txt"), home.path().join("data/team.alongside"));

    let mut program = Undriven::start(&home, &trace, &[]);
    assert!(!program.has_open(&team), "locked");
    program.types_until(PASSPHRASE, "the file to be open", |program| program.has_open(&team));
    // The key is known once Today is there.
    program.presses_until("ctrl+l", "the lock", |program| !program.has_open(&team));
    program.waits_for_a_page();
    program.quits();

    assert_eq!(network(&trace), Vec::<String>::new(), "sockets to a network");
    let seen = fs::read_to_string(&trace).expect("the trace");
    let with_sockets: BTreeSet<&str> =
        seen.lines().filter_map(|line| line.split_once(' ')).map(|(id, _)| id).collect();
    assert!(
        seen.contains("AF_UNIX") && with_sockets.len() > 2,
        "the web view's processes are watched: {with_sockets:?}"
    );
    assert!(!home.path().join("data/webview").exists(), "the program has ended by itself");
}

fn a_team_of_one(home: &Home) {
    let window = Window::open(home);
    let lead = Lead::at(&window, Lang::En);
    lead.sets_up("Evening shift", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    lead.adds("Mei Lin", "Mei");
    window.close();
}

#[test]
fn driven_there_is_the_driver_on_this_computer_and_nothing_else() {
    if !may_watch("driven_there_is_the_driver_on_this_computer_and_nothing_else") {
        return;
    }
    let home = Home::new();
    let trace = home.path().join("trace.txt");
    let window = Window::open_with(&home, &Options::default().at(NOW).traced_to(trace.clone()));
    let lead = Lead::at(&window, Lang::En);
    lead.opens_the_sample_team();
    for page in ["/people", "/team", "/figures", "/records", "/search?q=https://example.com", "/settings"] {
        window.goto(page);
    }
    lead.opens(&lead.w.sample_mei_name());
    lead.starts_a_conversation();
    window.type_into(&lead.w.conversation_field_works(), "See https://example.com/, ask there.");
    window.press("Control+n");
    window.wait_until("the note", || window.count("dialog[open]") == 1);
    window.press("Escape");
    // What a page of the web would do; each is refused before anybody is asked.
    window.script(
        "new Image().src = 'https://example.com/a.png'; fetch('https://example.com/').catch(() => {});
         try { new WebSocket('wss://example.com/') } catch {}
         navigator.sendBeacon?.('https://example.com/', 'x');
         const link = Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: '//example.com' });
         document.head.append(link);
         location.assign('https://example.com/'); open('https://example.com/')",
    );
    window.goto("/");
    window.close();
    for line in network(&trace) {
        let opens = line.contains("socket(AF_INET, ") || line.contains("socket(AF_INET6, ");
        let here = ["inet_addr(\"127.0.0.1\")", "AF_INET6, \"::1\""].iter().any(|here| line.contains(here));
        assert!(opens || here, "a socket to a network: {line}");
    }
}
