//! The fonts: Latin from the program itself, Chinese and everything else from the system.

use std::sync::OnceLock;

use alongside::messages::Lang;
use alongside::web::static_file;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst_kit::fonts::FontStore;

/// The bundled files and the family each is known by here. A face is split over three files as the
/// stylesheet has them; each is a family of its own, tried one after the other.
const BUNDLED: [(&str, &str); 9] = [
    ("fonts/inter-latin.woff2", "Alongside Sans"),
    ("fonts/inter-latin-ext.woff2", "Alongside Sans Ext"),
    ("fonts/inter-vietnamese.woff2", "Alongside Sans Viet"),
    ("fonts/source-serif-latin.woff2", "Alongside Serif"),
    ("fonts/source-serif-latin-ext.woff2", "Alongside Serif Ext"),
    ("fonts/source-serif-vietnamese.woff2", "Alongside Serif Viet"),
    ("fonts/source-serif-latin-italic.woff2", "Alongside Serif"),
    ("fonts/source-serif-latin-ext-italic.woff2", "Alongside Serif Ext"),
    ("fonts/source-serif-vietnamese-italic.woff2", "Alongside Serif Viet"),
];

/// Chinese faces by system, the best first: Linux, macOS, Windows.
const HANS_SERIF: [&str; 4] = ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC"];
const HANS_SANS: [&str; 7] = [
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
];
const HANT_SERIF: [&str; 4] = ["Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC"];
const HANT_SANS: [&str; 6] = [
    "Noto Sans CJK TC",
    "Source Han Sans TC",
    "Noto Sans TC",
    "PingFang TC",
    "Microsoft JhengHei UI",
    "Microsoft JhengHei",
];

/// Every font there is.
pub struct Fonts {
    store: FontStore,
    families: Vec<String>,
}

/// The families of a document in order; only those this computer has.
pub struct Chosen {
    pub serif: Vec<String>,
    pub sans: Vec<String>,
    /// Those that come first and set letters and figures alone, where the text is Chinese.
    pub latin: usize,
}

impl Fonts {
    /// The fonts of this computer, looked for once.
    pub fn here() -> &'static Fonts {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| {
            let mut store = FontStore::new();
            for (file, family) in BUNDLED {
                if let Some((font, info)) = bundled(file, family) {
                    store.push((font, info));
                }
            }
            store.extend(typst_kit::fonts::system());
            let families = store.book().families().map(|(family, _)| family.to_owned()).collect();
            Fonts { store, families }
        })
    }

    pub fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    pub fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }

    pub fn chosen(&self, lang: Lang) -> Chosen {
        let latin = |kind: &str| ["", " Ext", " Viet"].map(|part| format!("Alongside {kind}{part}"));
        let known = |names: &[&str]| -> Vec<String> {
            names
                .iter()
                .filter(|name| self.families.iter().any(|family| family.eq_ignore_ascii_case(name)))
                .map(|name| (*name).to_owned())
                .collect()
        };
        // A name in the other script falls back to the other's faces.
        let (serif, sans) = match lang {
            Lang::ZhHant => {
                ([known(&HANT_SERIF), known(&HANS_SERIF)], [known(&HANT_SANS), known(&HANS_SANS)])
            }
            Lang::En | Lang::ZhHans => {
                ([known(&HANS_SERIF), known(&HANT_SERIF)], [known(&HANS_SANS), known(&HANT_SANS)])
            }
        };
        let list = |kind: &str, first: [Vec<String>; 2], then: &[Vec<String>; 2]| {
            let own = latin(kind).into_iter();
            own.chain(first.into_iter().flatten()).chain(then.iter().flatten().cloned()).collect()
        };
        let serif_then = sans.clone();
        Chosen {
            serif: list("Serif", serif, &serif_then),
            sans: list("Sans", sans, &Default::default()),
            latin: 3,
        }
    }

    /// Letters that no font has, each once, in the order of the text.
    pub fn unset<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<char> {
        let book = self.book();
        let mut seen = std::collections::BTreeMap::new();
        let mut unset = Vec::new();
        for letter in texts.flat_map(str::chars) {
            if is_unseen(letter) || seen.insert(letter, ()).is_some() {
                continue;
            }
            let known = (0..).map_while(|index| book.info(index));
            if !known.into_iter().any(|info| info.coverage.contains(letter.into())) {
                unset.push(letter);
            }
        }
        unset
    }
}

/// Needs no glyph: blanks, marks of direction, joiners, variation selectors.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The bundled faces as files, each with the family it has of itself and the one it is known by here.
pub fn bundled_files() -> Vec<(String, &'static str, Vec<u8>)> {
    let unpacked = BUNDLED.iter().filter_map(|(file, family)| {
        let bytes = wuff::decompress_woff2(static_file(file)?).ok()?;
        let own = Font::new(Bytes::new(bytes.clone()), 0)?.info().family.clone();
        Some((own, *family, bytes))
    });
    unpacked.collect()
}

fn bundled(file: &str, family: &str) -> Option<(Font, FontInfo)> {
    let packed = static_file(file)?;
    let unpacked = wuff::decompress_woff2(packed).ok()?;
    let font = Font::new(Bytes::new(unpacked), 0)?;
    let mut info = font.info().clone();
    family.clone_into(&mut info.family);
    Some((font, info))
}
