//! What the system must have, and why. Debian and Ubuntu get it installed.

use std::path::Path;
use std::process::Command;

use crate::steps::{Failure, command, say};

/// A Debian package and what it is for.
pub type Package = (&'static str, &'static str);

/// To build and to run.
pub const BUILD: &[Package] = &[
    ("build-essential", "the C compiler and make, for SQLCipher and OpenSSL"),
    ("perl", "configures the bundled OpenSSL"),
    ("pkg-config", "finds the libraries of the desktop"),
    ("libwebkit2gtk-4.1-dev", "the web view that shows the pages"),
    ("fonts-noto-cjk", "the letters of the Chinese pages"),
];

/// To drive the window.
pub const WINDOW: &[Package] = &[
    ("webkit2gtk-driver", "drives the real window in tests and in the tour"),
    ("xvfb", "a display where there is none"),
    ("xdotool", "types into a window that no driver may touch, to see what sockets it opens"),
    ("dbus-daemon", "a message bus of a test's own, where notifications are read"),
];

/// To watch the program, and to let its disk fail.
pub const WATCH: &[Package] =
    &[("strace", "lets the disk fail in tests, and sees whether the program opens a socket")];

/// Installs what is missing, or says what is needed where apt is not at home.
pub fn install(wanted: &[&[Package]]) -> Result<(), Failure> {
    if cfg!(windows) {
        say(
            "Windows: needs the C++ build tools of Visual Studio, Strawberry Perl and WebView2 (part of Windows 11)",
        );
        return Ok(());
    }
    if cfg!(target_os = "macos") {
        say("macOS: needs the command line tools of Xcode (xcode-select --install)");
        return Ok(());
    }
    if !Path::new("/usr/bin/dpkg-query").exists() {
        say("This is not Debian or Ubuntu. These packages, by their Debian names, are needed:");
        wanted.iter().copied().flatten().for_each(|(name, reason)| say(&format!("  {name}: {reason}")));
        return Ok(());
    }
    let missing: Vec<Package> =
        wanted.iter().copied().flatten().copied().filter(|&(name, _)| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say("Installing what this system lacks:");
    missing.iter().for_each(|(name, reason)| say(&format!("  {name}: {reason}")));
    apt(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(missing.iter().map(|&(name, _)| name));
    apt(&arguments)
}

fn is_installed(package: &str) -> bool {
    let query =
        Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]).output();
    query.is_ok_and(|answer| answer.stdout == b"installed")
}

fn apt(arguments: &[&str]) -> Result<(), Failure> {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    let mut apt = if is_root { Command::new("apt-get") } else { Command::new("sudo") };
    if !is_root {
        apt.arg("apt-get");
    }
    apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
    command(&mut apt)
}
