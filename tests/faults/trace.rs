//! What a program did to its files, read from `strace`.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

/// One thing done to a folder, in the order of the calls. Names are relative to the folder; a file
/// keeps its number under every name.
#[derive(Clone, Debug)]
pub enum Step {
    Create {
        name: String,
        file: usize,
    },
    Write {
        file: usize,
        at: usize,
        bytes: Vec<u8>,
    },
    /// Bytes of another file, as they are now.
    Copy {
        from: usize,
        start: usize,
        file: usize,
        at: usize,
        length: usize,
    },
    Resize {
        file: usize,
        length: usize,
    },
    Sync {
        file: usize,
    },
    /// Names in this folder ("" is the folder itself) last from here on.
    SyncFolder {
        name: String,
    },
    Rename {
        from: String,
        to: String,
        file: usize,
    },
    Link {
        name: String,
        file: usize,
    },
    Unlink {
        name: String,
    },
    Said(String),
}

/// The calls that change files. `writev` is how a child speaks.
pub const CALLS: &str = "openat,open,creat,close,write,pwrite64,pwritev,pwritev2,writev,lseek,copy_file_range,\
                         sendfile,splice,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,\
                         rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,dup,dup2,dup3";

/// Why nothing can be watched here, if so.
pub fn why_not() -> Option<String> {
    let watched = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    match watched {
        Ok(output) if output.status.success() => None,
        Ok(output) => {
            Some(format!("strace may not watch: {}", String::from_utf8_lossy(&output.stderr).trim()))
        }
        Err(error) => Some(format!("there is no strace ({error})")),
    }
}

/// Reads a log of `strace -f -y -xx -s <large>`.
pub fn read(log: &str, folder: &Path) -> Vec<Step> {
    let mut reader = Reader { folder: folder.to_owned(), ..Reader::default() };
    for line in log.lines() {
        reader.line(line);
    }
    reader.steps
}

/// An open file of the folder.
#[derive(Clone, Debug)]
enum Open {
    File { file: usize, position: usize },
    Folder(String),
}

#[derive(Debug, Default)]
struct Reader {
    folder: std::path::PathBuf,
    steps: Vec<Step>,
    open: HashMap<i64, Open>,
    names: HashMap<String, usize>,
    lengths: Vec<usize>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let Some((name, rest)) = call.split_once('(') else { return };
        let Some((arguments, result)) = rest.rsplit_once(" = ") else {
            assert!(!rest.contains("unfinished"), "calls overlap: {call:.80}");
            return;
        };
        let result: i64 =
            result.split(|c: char| c != '-' && !c.is_ascii_digit()).next().unwrap().parse().unwrap_or(-1);
        if result < 0 {
            return;
        }
        let arguments = split(arguments.trim_end().trim_end_matches(')'));
        self.call(name, &arguments, result);
    }

    fn call(&mut self, name: &str, arguments: &[&str], result: i64) {
        let size = usize::try_from(result).unwrap();
        match name {
            "openat" | "open" | "creat" => self.opened(name, arguments, result),
            "close" => {
                self.open.remove(&descriptor(arguments[0]));
            }
            "write" | "pwrite64" | "writev" => self.wrote(name, arguments, size),
            "copy_file_range" => self.copied(arguments, size),
            "lseek" => {
                if let Some(Open::File { position, .. }) = self.open.get_mut(&descriptor(arguments[0])) {
                    *position = size;
                }
            }
            "ftruncate" => {
                if let Some(&Open::File { file, .. }) = self.open.get(&descriptor(arguments[0])) {
                    let length = arguments[1].parse().unwrap();
                    self.lengths[file] = length;
                    self.steps.push(Step::Resize { file, length });
                }
            }
            "fsync" | "fdatasync" => match self.open.get(&descriptor(arguments[0])) {
                Some(&Open::File { file, .. }) => self.steps.push(Step::Sync { file }),
                Some(Open::Folder(name)) => self.steps.push(Step::SyncFolder { name: name.clone() }),
                None => {}
            },
            "rename" => self.renamed(arguments[0], arguments[1]),
            "renameat" | "renameat2" => self.renamed(arguments[1], arguments[3]),
            "link" => self.linked(arguments[0], arguments[1]),
            "linkat" => self.linked(arguments[1], arguments[3]),
            "unlink" => self.unlinked(arguments[0]),
            "unlinkat" => self.unlinked(arguments[1]),
            _ => {
                let touches = arguments.iter().any(|argument| self.open.contains_key(&descriptor(argument)));
                assert!(!touches || matches!(name, "mkdir" | "mkdirat"), "{name} is not understood here");
            }
        }
    }

    fn relative(&self, argument: &str) -> Option<String> {
        let path = String::from_utf8(unhex(argument)).ok()?;
        let name = Path::new(&path).strip_prefix(&self.folder).ok()?;
        Some(name.to_str()?.to_owned())
    }

    fn opened(&mut self, call: &str, arguments: &[&str], descriptor: i64) {
        let (path, flags) = if call == "openat" { (1, 2) } else { (0, 1) };
        self.open.remove(&descriptor);
        let Some(name) = self.relative(arguments[path]) else { return };
        let flags = arguments.get(flags).copied().unwrap_or_default();
        if name.is_empty() || self.folder.join(&name).is_dir() {
            self.open.insert(descriptor, Open::Folder(name));
            return;
        }
        let file = match self.names.get(&name) {
            Some(&file) => file,
            None => {
                let file = self.lengths.len();
                self.lengths.push(0);
                self.names.insert(name.clone(), file);
                self.steps.push(Step::Create { name, file });
                file
            }
        };
        if flags.contains("O_TRUNC") {
            self.lengths[file] = 0;
            self.steps.push(Step::Resize { file, length: 0 });
        }
        assert!(!flags.contains("O_APPEND"), "nothing here appends");
        self.open.insert(descriptor, Open::File { file, position: 0 });
    }

    fn wrote(&mut self, call: &str, arguments: &[&str], written: usize) {
        if call == "writev" {
            if let Some(said) = arguments.get(1).and_then(|vector| vector.split('"').nth(1)) {
                self.steps
                    .push(Step::Said(String::from_utf8(unhex_bare(said)).unwrap().trim_end().to_owned()));
            }
            return;
        }
        let Some(Open::File { file, position }) = self.open.get_mut(&descriptor(arguments[0])) else {
            return;
        };
        let file = *file;
        let at = if call == "pwrite64" {
            arguments[3].parse().unwrap()
        } else {
            let at = *position;
            *position += written;
            at
        };
        let mut bytes = unhex(arguments[1]);
        assert!(bytes.len() >= written, "the log cuts writes short");
        bytes.truncate(written);
        self.lengths[file] = self.lengths[file].max(at + written);
        self.steps.push(Step::Write { file, at, bytes });
    }

    fn copied(&mut self, arguments: &[&str], length: usize) {
        assert!(arguments[1] == "NULL" && arguments[3] == "NULL", "copies go on where they are");
        let mut at = [0, 0];
        let mut files = [None, None];
        for (place, argument) in [0, 2].into_iter().enumerate() {
            if let Some(Open::File { file, position }) = self.open.get_mut(&descriptor(arguments[argument])) {
                (files[place], at[place]) = (Some(*file), *position);
                *position += length;
            }
        }
        let [Some(from), Some(file)] = files else {
            assert!(files[1].is_none(), "a copy from outside the folder");
            return;
        };
        self.lengths[file] = self.lengths[file].max(at[1] + length);
        self.steps.push(Step::Copy { from, start: at[0], file, at: at[1], length });
    }

    fn renamed(&mut self, from: &str, to: &str) {
        let (Some(from), Some(to)) = (self.relative(from), self.relative(to)) else { return };
        let Some(file) = self.names.remove(&from) else { return };
        self.names.insert(to.clone(), file);
        self.steps.push(Step::Rename { from, to, file });
    }

    fn linked(&mut self, from: &str, to: &str) {
        let (Some(from), Some(name)) = (self.relative(from), self.relative(to)) else { return };
        let Some(&file) = self.names.get(&from) else { return };
        self.names.insert(name.clone(), file);
        self.steps.push(Step::Link { name, file });
    }

    fn unlinked(&mut self, name: &str) {
        let Some(name) = self.relative(name) else { return };
        if self.names.remove(&name).is_some() {
            self.steps.push(Step::Unlink { name });
        }
    }
}

/// The number of `3</path>`.
fn descriptor(argument: &str) -> i64 {
    argument.split('<').next().and_then(|number| number.trim().parse().ok()).unwrap_or(-1)
}

/// The arguments of a call. Strings are in hexadecimal, so no comma or quote stands inside them.
fn split(arguments: &str) -> Vec<&str> {
    arguments.split(", ").collect()
}

/// The bytes of `"\x2f\x74"`.
fn unhex(argument: &str) -> Vec<u8> {
    assert!(!argument.ends_with("..."), "the log cuts strings short");
    unhex_bare(argument.trim_matches('"'))
}

fn unhex_bare(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap();
    text.as_bytes().chunks_exact(4).map(|chunk| digit(chunk[2]) << 4 | digit(chunk[3])).collect()
}
