//! The words of the program, in three languages.
//!
//! The catalogues stand in `ui/locales/<language>/*.ftl` (Project Fluent). The build turns each
//! English message into a function of [`Words`], so `words.people_title()` compiles only while the
//! message exists, and takes exactly the variables the message names.

mod dates;
mod kpis;
mod sentences;
mod values;

pub use kpis::About;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    #[serde(rename = "en")]
    En,
    #[serde(rename = "zh-Hans")]
    ZhHans,
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::En, Lang::ZhHans, Lang::ZhHant];

    /// The BCP 47 tag, as HTML's `lang` wants it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhHans => "zh-Hans",
            Lang::ZhHant => "zh-Hant",
        }
    }

    /// The language's own name for itself, the same in every language.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::ZhHans => "简体中文",
            Lang::ZhHant => "繁體中文",
        }
    }

    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The closest of the three for a locale of the operating system (`zh_TW.UTF-8`, `en-GB`).
    #[must_use]
    pub fn closest_to(locale: &str) -> Lang {
        let locale = locale.to_ascii_lowercase().replace('_', "-");
        if !locale.starts_with("zh") {
            return Lang::En;
        }
        let traditional = ["hant", "-tw", "-hk", "-mo"];
        if traditional.iter().any(|part| locale.contains(part)) { Lang::ZhHant } else { Lang::ZhHans }
    }

    /// The language the operating system is set to, English where it does not say.
    #[must_use]
    pub fn of_system() -> Lang {
        sys_locale::get_locale().map_or(Lang::En, |locale| Lang::closest_to(&locale))
    }
}

/// A value put into a message.
#[derive(Clone, Debug)]
pub enum Value {
    Text(String),
    /// A count; it also chooses the plural form.
    Count(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(isolated(text))
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(isolated(&text))
    }
}
impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(isolated(text))
    }
}
macro_rules! count_from {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value {
            fn from(count: $kind) -> Self {
                Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )*};
}
count_from!(i8, i16, i32, i64, u8, u16, u32, u64, usize);

/// A name in a right-to-left script must not turn the sentence around it.
fn isolated(text: &str) -> String {
    let right_to_left =
        |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if text.chars().any(right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// The words of one language. Copied freely; every message is a method.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Words {
    lang: Lang,
}

impl Words {
    #[must_use]
    pub const fn new(lang: Lang) -> Words {
        Words { lang }
    }

    #[must_use]
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// What stands between two sentences: Chinese puts no space there.
    #[must_use]
    pub const fn gap(self) -> &'static str {
        if self.is_chinese() { "" } else { " " }
    }

    /// What stands between what people typed and the next sentence: they mix languages. A full-width
    /// mark brings its own space.
    #[must_use]
    pub fn gap_after(self, before: &str) -> &'static str {
        match before.chars().next_back() {
            None | Some('。' | '！' | '？' | '；') => "",
            Some(last) if !self.is_chinese() || last.is_ascii() => " ",
            Some(_) => "",
        }
    }

    /// What stands between a label and what it labels.
    #[must_use]
    pub const fn colon(self) -> &'static str {
        if self.is_chinese() { "：" } else { ": " }
    }

    /// What stands between two things named one after the other.
    #[must_use]
    pub const fn comma(self) -> &'static str {
        if self.is_chinese() { "、" } else { ", " }
    }

    /// What stands between two statements in one sentence.
    #[must_use]
    pub const fn semicolon(self) -> &'static str {
        if self.is_chinese() { "；" } else { "; " }
    }

    /// Words with their count: "Left the team (3)".
    #[must_use]
    pub fn in_brackets(self, words: String, count: usize) -> String {
        if self.is_chinese() { format!("{words}（{count}）") } else { format!("{words} ({count})") }
    }

    /// Sentences after each other.
    #[must_use]
    pub fn in_a_row(self, sentences: &[String]) -> String {
        sentences.join(self.gap())
    }

    const fn is_chinese(self) -> bool {
        !matches!(self.lang, Lang::En)
    }

    /// A message by its key: for the catalogue's own data (tree nodes, KPI names), whose keys are
    /// checked by a test. Everything else calls the typed function.
    #[must_use]
    pub fn by_key(self, key: &str) -> String {
        self.text(key, [])
    }

    /// A message by its key, where there is one: for keys that are read from the file.
    #[must_use]
    pub fn known(self, key: &str, values: &[(&'static str, &str)]) -> Option<String> {
        let message = bundle(self.lang).get_message(key)?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, FluentValue::String(Cow::Owned(isolated(value))));
        }
        Some(
            bundle(self.lang)
                .format_pattern(message.value()?, Some(&arguments), &mut Vec::new())
                .into_owned(),
        )
    }

    fn text<const N: usize>(self, key: &str, values: [(&'static str, Value); N]) -> String {
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, value) in values {
            arguments.set(
                name,
                match value {
                    Value::Text(text) => FluentValue::String(Cow::Owned(text)),
                    Value::Count(count) => FluentValue::from(count),
                },
            );
        }
        let bundle = bundle(self.lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }
}

/// The catalogue of a language as written, for the test that compares the three.
#[must_use]
pub const fn catalogue(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => EN,
        Lang::ZhHans => ZH_HANS,
        Lang::ZhHant => ZH_HANT,
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    // Each by itself: the start of the program waits for one language, not for three.
    static EN: LazyLock<Bundle> = LazyLock::new(|| load(Lang::En));
    static ZH_HANS: LazyLock<Bundle> = LazyLock::new(|| load(Lang::ZhHans));
    static ZH_HANT: LazyLock<Bundle> = LazyLock::new(|| load(Lang::ZhHant));
    match lang {
        Lang::En => &EN,
        Lang::ZhHans => &ZH_HANS,
        Lang::ZhHant => &ZH_HANT,
    }
}

fn load(lang: Lang) -> Bundle {
    let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // `isolated` does it only where a right-to-left script asks for it.
    bundle.set_use_isolating(false);
    for text in catalogue(lang) {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
