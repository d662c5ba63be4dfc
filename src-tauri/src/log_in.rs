//! The start at log-in: an entry of this person alone. On Linux a file in `~/.config/autostart` (Desktop
//! Application Autostart Specification), on macOS a launch agent, on Windows a value below `Run`.

use std::{env, io};

use crate::places::Home;
use crate::scripted;

/// The argument the system starts the program with.
const MINIMISED: &str = "--minimised";

/// Whether the system started the program by itself.
pub fn is_by_itself() -> bool {
    env::args().skip(1).any(|argument| argument == MINIMISED)
}

/// Whether this program starts at log-in; `None` where that cannot be set.
pub fn is_on() -> Option<bool> {
    told(entry::is_on(&program()?)).ok()
}

/// Asks for it, or takes it back.
pub fn set(on: bool) {
    let Some(program) = program() else { return };
    let _ = told(if on { entry::write(&program) } else { entry::remove() });
}

fn told<T>(done: io::Result<T>) -> io::Result<T> {
    done.inspect_err(|error| eprintln!("start at log-in: {error}"))
}

/// A program in a home of its own, on a stick perhaps, is nothing the system could start by itself.
fn program() -> Option<String> {
    if Home::from_env().is_some() && !scripted::is_driven() {
        return None;
    }
    env::current_exe().ok()?.to_str().map(str::to_owned)
}

#[cfg(unix)]
mod files {
    use std::path::Path;
    use std::{fs, io};

    /// `None`: there is no such file.
    pub fn read(file: &Path) -> io::Result<Option<String>> {
        match fs::read_to_string(file) {
            Ok(text) => Ok(Some(text)),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    pub fn write(file: &Path, text: &str) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, text)
    }

    pub fn remove(file: &Path) -> io::Result<()> {
        if read(file)?.is_some() { fs::remove_file(file) } else { Ok(()) }
    }
}

#[cfg(target_os = "linux")]
mod entry {
    use std::path::PathBuf;
    use std::{env, io};

    use super::{MINIMISED, files};

    fn file() -> io::Result<PathBuf> {
        let named = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
        let config = named.or_else(|| Some(env::home_dir()?.join(".config")));
        let config = config.ok_or_else(|| io::Error::other("no folder of the person"))?;
        Ok(config.join("autostart/Alongside.desktop"))
    }

    pub fn is_on(program: &str) -> io::Result<bool> {
        let Some(text) = files::read(&file()?)? else { return Ok(false) };
        let has = |line: &str| text.lines().any(|one| one.trim_end() == line);
        // Desktops switch an entry off without removing it.
        Ok(has(&exec(program)) && !has("Hidden=true") && !has("X-GNOME-Autostart-enabled=false"))
    }

    pub fn write(program: &str) -> io::Result<()> {
        let exec = exec(program);
        let text = format!(
            "[Desktop Entry]\nType=Application\nName=Alongside\n{exec}\nIcon=alongside\nTerminal=false\n"
        );
        files::write(&file()?, &text)
    }

    pub fn remove() -> io::Result<()> {
        files::remove(&file()?)
    }

    /// The line that names the program, quoted as the Desktop Entry Specification has it: escaped for the
    /// argument, and that once more for the value of the key; a `%` is doubled.
    fn exec(program: &str) -> String {
        let mut written = String::new();
        for letter in program.chars() {
            match letter {
                '\\' => written.push_str("\\\\\\\\"),
                '"' | '`' | '$' => {
                    written.push_str("\\\\");
                    written.push(letter);
                }
                '%' => written.push_str("%%"),
                _ => written.push(letter),
            }
        }
        format!("Exec=\"{written}\" {MINIMISED}")
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn a_path_of_any_letters_is_one_argument() {
            for (program, written) in [
                ("/usr/bin/alongside", r#"Exec="/usr/bin/alongside" --minimised"#),
                ("/opt/My Tools/100%/a", r#"Exec="/opt/My Tools/100%%/a" --minimised"#),
                (r#"/opt/$x"y/a"#, r#"Exec="/opt/\\$x\\"y/a" --minimised"#),
            ] {
                assert_eq!(super::exec(program), written);
            }
        }
    }
}

#[cfg(target_os = "macos")]
mod entry {
    use std::path::PathBuf;
    use std::{env, io};

    use super::{MINIMISED, files};

    fn file() -> io::Result<PathBuf> {
        let home = env::home_dir().ok_or_else(|| io::Error::other("no folder of the person"))?;
        Ok(home.join("Library/LaunchAgents/app.alongside.desktop.plist"))
    }

    pub fn is_on(program: &str) -> io::Result<bool> {
        Ok(files::read(&file()?)?.is_some_and(|text| text == agent(program)))
    }

    pub fn write(program: &str) -> io::Result<()> {
        files::write(&file()?, &agent(program))
    }

    pub fn remove() -> io::Result<()> {
        files::remove(&file()?)
    }

    /// See `man 5 launchd.plist`.
    fn agent(program: &str) -> String {
        let program = program.replace('&', "&amp;").replace('<', "&lt;");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>\n\
             <key>Label</key><string>app.alongside.desktop</string>\n\
             <key>ProgramArguments</key><array><string>{program}</string><string>{MINIMISED}</string></array>\n\
             <key>RunAtLoad</key><true/>\n</dict></plist>\n"
        )
    }
}

#[cfg(windows)]
mod entry {
    use std::io;

    use winreg::RegKey;
    use winreg::enums::HKEY_CURRENT_USER;

    use super::MINIMISED;

    const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
    const NAME: &str = "Alongside";

    pub fn is_on(program: &str) -> io::Result<bool> {
        let run = RegKey::predef(HKEY_CURRENT_USER).create_subkey(RUN)?.0;
        match run.get_value::<String, _>(NAME) {
            Ok(written) => Ok(written == command(program)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    pub fn write(program: &str) -> io::Result<()> {
        let run = RegKey::predef(HKEY_CURRENT_USER).create_subkey(RUN)?.0;
        run.set_value(NAME, &command(program))
    }

    pub fn remove() -> io::Result<()> {
        let run = RegKey::predef(HKEY_CURRENT_USER).create_subkey(RUN)?.0;
        match run.delete_value(NAME) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn command(program: &str) -> String {
        format!("\"{program}\" {MINIMISED}")
    }
}
