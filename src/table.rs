//! Tables for spreadsheets: text that no spreadsheet runs, CSV that every one reads, files written whole.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

/// A cell that a spreadsheet takes for text, whatever it begins with: a formula gets an apostrophe
/// before it, which [`unmarked`] takes away again (OWASP, "CSV injection"). Numbers stay numbers.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    // What looks marked already gets a mark of its own, or it would lose it when it is read again.
    if runs(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell without the mark that [`plain`] puts before what a spreadsheet would run.
#[must_use]
pub fn unmarked(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| runs(rest.trim_start_matches('\''))).unwrap_or(cell)
}

/// Whether a spreadsheet would take the text for a formula.
fn runs(text: &str) -> bool {
    let is_number = || text.trim().trim_end_matches('%').parse::<f64>().is_ok_and(f64::is_finite);
    text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && !is_number()
}

/// CSV with a byte order mark, so that a spreadsheet takes it for UTF-8.
#[derive(Debug)]
pub struct Csv {
    text: String,
}

impl Default for Csv {
    fn default() -> Csv {
        Csv::new()
    }
}

impl Csv {
    #[must_use]
    pub fn new() -> Csv {
        Csv { text: "\u{feff}".to_owned() }
    }

    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            let cell = plain(cell);
            if cell.contains(['"', ',', ';', '\t', '\n', '\r']) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(&cell);
            }
        }
        self.text.push_str("\r\n");
    }

    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }
}

/// Writes a file whole: under another name first, so that a full disk leaves no half of it.
///
/// # Errors
/// The folder cannot be written, or the disk is full.
pub fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    // A name that is not synced may be gone after a power cut. Some network folders cannot.
    match if cfg!(unix) { File::open(folder).and_then(|folder| folder.sync_all()) } else { Ok(()) } {
        Err(error) if !matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1", "\t=1", "＝1"] {
            assert!(plain(cell).starts_with('\''), "{cell:?}");
        }
        for cell in ["-40", "+3.5", "-4.2%", "Mei Lin", "", "6:30"] {
            assert_eq!(plain(cell), cell);
        }
    }

    #[test]
    fn a_mark_is_taken_away_once() {
        for cell in ["=1+1", "'=1", "''=1", "＝1", " @a", "Mei Lin", "'tis", "-40", "'-40", "'"] {
            assert_eq!(unmarked(&plain(cell)), cell);
        }
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        let mut csv = Csv::new();
        csv.row(["Lin, Mei", "say \"hi\"", "1.5", "=A1"]);
        assert_eq!(csv.finish(), "\u{feff}\"Lin, Mei\",\"say \"\"hi\"\"\",1.5,'=A1\r\n");
    }
}
