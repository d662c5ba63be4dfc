//! A small disk of its own, in memory, to fill up and to write-protect. Only root may have one.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Goes with the value.
pub struct Disk(PathBuf);

impl Disk {
    /// A disk of so many megabytes at an empty folder.
    ///
    /// # Errors
    /// Why there is none: then the test says so and is skipped.
    pub fn at(folder: &Path, megabytes: u32) -> Result<Disk, String> {
        fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        let size = format!("size={megabytes}m,mode=1777");
        let mount = ["mount", "-t", "tmpfs", "-o", &size, "tmpfs"];
        if as_root(&mount, folder) {
            return Ok(Disk(folder.to_owned()));
        }
        Err("this user may not mount a disk in memory".to_owned())
    }

    /// Not a byte is left, until [`Disk::empties`].
    pub fn fills_up(&self) {
        let mut file = File::create(self.ballast()).expect("the file that fills the disk");
        for size in [65_536, 1] {
            let block = vec![7_u8; size];
            while file.write_all(&block).is_ok() {}
        }
    }

    pub fn empties(&self) {
        fs::remove_file(self.ballast()).expect("the file that filled the disk");
    }

    /// Nothing can be written from here on, or again. `false` while a program has a file open there.
    pub fn is_read_only(&self, read_only: bool) -> bool {
        as_root(&["mount", "-o", if read_only { "remount,ro" } else { "remount,rw" }], &self.0)
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Its last files are closed by a program that is being ended.
        as_root(&["umount", "-l"], &self.0);
    }
}

/// On a person's own machine nothing is done in the name of root; where tests run by themselves it is.
fn as_root(words: &[&str], folder: &Path) -> bool {
    let ways: &[&[&str]] = if std::env::var_os("CI").is_some() { &[&[], &["sudo", "-n"]] } else { &[&[]] };
    ways.iter().any(|before| {
        let words: Vec<&str> = before.iter().chain(words).copied().collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    })
}

/// Says on the screen of whoever runs the tests that one was not held: `cargo test` hides what a passing
/// test prints.
pub fn skipped(test: &str, why: &str) {
    let _ = writeln!(std::io::stderr(), "\nSKIPPED {test}: {why}");
}
