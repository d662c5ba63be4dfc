//! Sets records as PDF with Typst, in process: no program is started, no file is read but fonts.
//! It stands apart from the library because Typst takes minutes to build.

mod files;
mod fonts;
mod picture;
mod world;

pub use files::files;

use alongside::records::{Document, Press, PressError};
use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::fonts::Fonts;
use crate::world::Sheet;

/// The press of this computer. The fonts are looked for once, at the first document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typst;

impl Press for Typst {
    fn unset(&self, document: &Document) -> Vec<char> {
        Fonts::here().unset(document.texts())
    }

    fn set(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        let fonts = Fonts::here();
        let unset = fonts.unset(document.texts());
        if !unset.is_empty() {
            return Err(PressError::NoFont(unset));
        }
        let sheet = Sheet::new(fonts, document)?;
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&sheet);
        let paged = output.map_err(|errors| failed(&errors))?;
        // A warning is a missing font or a layout that does not settle: nothing that may be handed out.
        if !warnings.is_empty() {
            return Err(failed(&warnings));
        }
        // PDF/UA: tagged, and refused when a single glyph is missing.
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| PressError::Failed(error.message().to_string()))?;
        let options = PdfOptions {
            creator: Smart::Custom(Some("Alongside".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&paged, &options).map_err(|errors| failed(&errors))?;
        // Two documents are alike in their template, and what is older is of no use.
        comemo::evict(8);
        Ok(pdf)
    }
}

fn failed(diagnostics: &EcoVec<SourceDiagnostic>) -> PressError {
    let messages: Vec<String> = diagnostics.iter().map(|one| one.message.to_string()).collect();
    PressError::Failed(messages.join("; "))
}
