//! A record ready to be set: words and figures in order, no layout. Everything people typed is plain
//! text here and stays so.

use serde::{Deserialize, Serialize};

use crate::messages::Lang;

/// The sheet it is set for.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    #[default]
    A4,
    Letter,
}

impl Paper {
    pub const ALL: [Paper; 2] = [Paper::A4, Paper::Letter];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Paper> {
        Paper::ALL.into_iter().find(|paper| paper.key() == key)
    }

    /// What the shops of a place sell, by its locale (`en_US.UTF-8`): Letter in the United States,
    /// Canada and where they are followed (CLDR, `measurementSystem` paper size), A4 elsewhere.
    #[must_use]
    pub fn of_locale(locale: &str) -> Paper {
        const LETTER: [&str; 14] =
            ["US", "CA", "MX", "PH", "PR", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "BZ"];
        let region = locale.split(['.', '@']).next().unwrap_or_default();
        let parts: Vec<&str> = region.split(['_', '-']).skip(1).collect();
        if parts.iter().any(|part| LETTER.contains(&part.to_ascii_uppercase().as_str())) {
            Paper::Letter
        } else {
            Paper::A4
        }
    }

    #[must_use]
    pub fn of_system() -> Paper {
        sys_locale::get_locale().map_or(Paper::A4, |locale| Paper::of_locale(&locale))
    }
}

/// A record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    pub lang: Lang,
    pub paper: Paper,
    pub title: String,
    /// "Development record": stands on every page, with the day it was made.
    pub kind: String,
    pub made: String,
    /// "Page {n} of {all}" with its two places.
    pub page: [String; 3],
    pub blocks: Vec<Block>,
    /// What the figures in it cannot say.
    pub limits: Vec<String>,
}

/// How the program says a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Plain,
    Quiet,
    Strong,
}

/// A piece of a record, in the order of reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Two small words at the top, left and right.
    Top {
        left: String,
        right: String,
    },
    Title {
        text: String,
    },
    /// Level 1 to 3.
    Heading {
        level: u8,
        text: String,
        note: String,
    },
    /// What people said or wrote.
    Said {
        text: String,
    },
    /// What the program says.
    Line {
        text: String,
        tone: Tone,
    },
    /// Words with one part set strong.
    Meeting {
        before: String,
        stressed: String,
        after: String,
    },
    Sides {
        sides: Vec<Side>,
    },
    Signs {
        signs: Vec<SignLine>,
    },
    Addition {
        by: String,
        text: String,
    },
    Chart(Chart),
    Table {
        columns: Vec<Column>,
        rows: Rows,
    },
    /// What begins on a page of its own.
    NewPage,
}

/// Cells as text, a row a line.
pub type Rows = Vec<Vec<String>>;

/// One side of an agreement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Side {
    /// `agent` or `lead`: the circle before the title.
    pub who: &'static str,
    pub title: String,
    pub promises: Vec<PromiseLine>,
    /// Said where there are none.
    pub none: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PromiseLine {
    /// `open`, `kept` or `not-kept`.
    pub square: &'static str,
    pub text: String,
    /// Until when, and what became of it.
    pub by: String,
    pub plan: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SignLine {
    pub name: String,
    /// Empty where this side has not agreed: a line to sign on.
    pub agreed: String,
}

/// A chart with its words. The picture is an SVG with the classes of the stylesheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    pub name: String,
    pub last: String,
    pub verdict: String,
    pub changed: bool,
    pub target: String,
    pub notes: Vec<String>,
    pub svg: String,
    /// The text alternative.
    pub description: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    pub name: String,
    /// Figures stand right.
    pub number: bool,
    /// As wide as what stands in it; other columns share the rest.
    pub narrow: bool,
}

impl Column {
    #[must_use]
    pub fn text(name: String) -> Column {
        Column { name, number: false, narrow: false }
    }

    #[must_use]
    pub fn number(name: String) -> Column {
        Column { name, number: true, narrow: true }
    }

    /// Days, names, a word or two.
    #[must_use]
    pub fn short(name: String) -> Column {
        Column { name, number: false, narrow: true }
    }
}

impl Document {
    /// Everything that will be set, to be held against the fonts before it is.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let whole = [&self.title, &self.kind, &self.made].into_iter().chain(&self.page).chain(&self.limits);
        whole.map(String::as_str).chain(self.blocks.iter().flat_map(Block::texts))
    }
}

impl Block {
    fn texts(&self) -> Vec<&str> {
        match self {
            Block::Top { left, right } => vec![left, right],
            Block::Title { text } | Block::Said { text } | Block::Line { text, .. } => vec![text],
            Block::Heading { text, note, .. } => vec![text, note],
            Block::Meeting { before, stressed, after } => vec![before, stressed, after],
            Block::Sides { sides } => sides
                .iter()
                .flat_map(|side| {
                    let promises = side.promises.iter().flat_map(|one| [&one.text, &one.by, &one.plan]);
                    [&side.title, &side.none].into_iter().chain(promises)
                })
                .map(String::as_str)
                .collect(),
            Block::Signs { signs } => {
                signs.iter().flat_map(|sign| [sign.name.as_str(), sign.agreed.as_str()]).collect()
            }
            Block::Addition { by, text } => vec![by, text],
            Block::Chart(chart) => {
                [&chart.name, &chart.last, &chart.verdict, &chart.target, &chart.description]
                    .into_iter()
                    .chain(&chart.notes)
                    .map(String::as_str)
                    .collect()
            }
            Block::Table { columns, rows } => {
                let heads = columns.iter().map(|column| column.name.as_str());
                heads.chain(rows.iter().flatten().map(String::as_str)).collect()
            }
            Block::NewPage => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_follows_the_place() {
        for (locale, paper) in [
            ("en_US.UTF-8", Paper::Letter),
            ("en-CA", Paper::Letter),
            ("es-MX", Paper::Letter),
            ("de_DE.UTF-8", Paper::A4),
            ("zh-Hans-CN", Paper::A4),
            ("zh_TW", Paper::A4),
            ("en", Paper::A4),
            ("", Paper::A4),
        ] {
            assert_eq!(Paper::of_locale(locale), paper, "{locale}");
        }
    }
}
