//! A document as files on a disk, for Typst's own command line: the bench sets the same document with
//! both.

use alongside::records::{Document, PressError};

use crate::fonts::{Fonts, bundled_files};
use crate::picture;
use crate::world::{TEMPLATE, chart_of, described, picture_name};

/// Names and contents; `record.typ` is the one to compile, the bundled faces lie below `fonts/`.
///
/// # Errors
/// The document cannot be written as JSON: a mistake in the program.
pub fn files(document: &Document) -> Result<Vec<(String, Vec<u8>)>, PressError> {
    let bundled = bundled_files();
    let own_names = |names: Vec<String>| -> Vec<String> {
        names
            .into_iter()
            .map(|name| {
                let own = bundled.iter().find(|(_, here, _)| *here == name);
                own.map_or(name, |(own, ..)| own.clone())
            })
            .collect()
    };
    let mut fonts = Fonts::here().chosen(document.lang);
    fonts.serif = own_names(fonts.serif);
    fonts.sans = own_names(fonts.sans);
    let mut files = vec![
        ("record.typ".to_owned(), TEMPLATE.as_bytes().to_vec()),
        ("document.json".to_owned(), described(document, &fonts)?.to_string().into_bytes()),
    ];
    for (number, chart) in document.blocks.iter().filter_map(chart_of).enumerate() {
        files.push((picture_name(number), picture::on_paper(&chart.svg).into_bytes()));
    }
    for (number, (_, _, bytes)) in bundled.into_iter().enumerate() {
        files.push((format!("fonts/{number}.ttf"), bytes));
    }
    Ok(files)
}
