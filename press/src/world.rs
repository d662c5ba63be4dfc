//! What Typst may see: one template, the document as data, its pictures, the fonts. Nothing of the disk.

use std::sync::LazyLock;

use alongside::messages::Lang;
use alongside::records::{Block, Document, PressError};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::{Chosen, Fonts};
use crate::picture;

pub const TEMPLATE: &str = include_str!("record.typ");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one document.
pub struct Sheet {
    fonts: &'static Fonts,
    main: Source,
    data: (FileId, Bytes),
    pictures: Vec<(FileId, Bytes)>,
}

impl Sheet {
    pub fn new(fonts: &'static Fonts, document: &Document) -> Result<Sheet, PressError> {
        let data = described(document, &fonts.chosen(document.lang))?;
        let mut pictures = Vec::new();
        for (number, chart) in document.blocks.iter().filter_map(chart_of).enumerate() {
            pictures.push((file(&picture_name(number))?, Bytes::from_string(picture::on_paper(&chart.svg))));
        }
        Ok(Sheet {
            fonts,
            main: Source::new(file("record.typ")?, TEMPLATE.to_owned()),
            data: (file("document.json")?, Bytes::from_string(data.to_string())),
            pictures,
        })
    }
}

/// The document as the template reads it.
pub fn described(document: &Document, fonts: &Chosen) -> Result<Value, PressError> {
    let mut data = serde_json::to_value(document).map_err(|error| PressError::Failed(error.to_string()))?;
    let (lang, script) = match document.lang {
        Lang::En => ("en", ""),
        Lang::ZhHans => ("zh", "hans"),
        Lang::ZhHant => ("zh", "hant"),
    };
    data["fonts"] = json!({ "serif": fonts.serif, "sans": fonts.sans, "latin": fonts.latin });
    data["language"] = json!({ "lang": lang, "script": script });
    Ok(data)
}

pub fn picture_name(number: usize) -> String {
    format!("chart-{number}.svg")
}

pub fn chart_of(block: &Block) -> Option<&alongside::records::Chart> {
    match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    }
}

fn file(name: &str) -> Result<FileId, PressError> {
    let path = VirtualPath::new(name).map_err(|error| PressError::Failed(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(unknown(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let files = std::iter::once(&self.data).chain(&self.pictures);
        files.into_iter().find(|file| file.0 == id).map(|file| file.1.clone()).ok_or_else(|| unknown(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// A record says itself when it was made.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn unknown(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
