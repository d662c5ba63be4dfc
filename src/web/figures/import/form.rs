//! How the file is written, as the person said it: encoding, delimiter, fractions, sheet; and who a
//! similar name is.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::agent::Agent;
use crate::domain::kpi::Unit;
use crate::import::{
    DecimalMark, Delimiter, Encoding, MonthEdge, Obstacle, Options, Preview, ShareScale, Shares, Sunday,
    untyped,
};
use crate::messages::Words;
use crate::web::form::Fields;

/// Similar names that one page asks about.
const ASKED: usize = 100;

#[derive(Clone, Debug, Default)]
pub struct Form {
    pub encoding: Option<Encoding>,
    pub delimiter: Option<Delimiter>,
    pub decimal: Option<DecimalMark>,
    sheet: Option<usize>,
    pub similar: Vec<Similar>,
    pub sunday: Option<Sunday>,
    pub month_edge: Option<MonthEdge>,
    /// By the header of the column, or the name of the KPI in a long table.
    pub shares: BTreeMap<String, ShareScale>,
    pub is_unseen: bool,
    /// The columns may be others than before.
    pub has_other_cells: bool,
}

/// A name like somebody's, and whether it is the same person; `None`: not said yet.
#[derive(Clone, Debug)]
pub struct Similar {
    pub name: String,
    pub like: Uuid,
    pub is_same: Option<bool>,
}

impl Form {
    /// What stays as it was found is not a choice: it may be found otherwise in the next file.
    pub fn read(fields: &Fields) -> Form {
        let mut form = Form::default();
        let mut chosen = |name: &str| {
            let (now, was, said) =
                (fields.text(name), fields.text(&format!("was-{name}")), fields.has(&format!("said-{name}")));
            form.is_unseen |= now != was;
            form.has_other_cells |= now != was && name != "decimal";
            (now != was || said).then(|| now.to_owned())
        };
        let [encoding, delimiter, decimal, sheet] =
            ["encoding", "delimiter", "decimal", "sheet"].map(&mut chosen);
        form.encoding = encoding.and_then(|key| Encoding::from_key(&key));
        form.delimiter = delimiter.and_then(|key| Delimiter::from_key(&key));
        form.decimal = decimal.and_then(|key| DecimalMark::from_key(&key));
        form.sheet = sheet.and_then(|place| place.parse().ok());
        form.sunday = Sunday::from_key(fields.text("sunday"));
        form.month_edge = MonthEdge::from_key(fields.text("month-edge"));
        for question in ["sunday", "month-edge"] {
            form.is_unseen |= fields.text(question) != fields.text(&format!("was-{question}"));
        }
        for place in (0..ASKED).take_while(|place| fields.has(&format!("shares-name-{place}"))) {
            let now = fields.text(&format!("shares-{place}"));
            form.is_unseen |= now != fields.text(&format!("was-shares-{place}"));
            if let Some(scale) = ShareScale::from_key(now) {
                form.shares.insert(fields.raw(&format!("shares-name-{place}")).to_owned(), scale);
            }
        }
        for place in (0..ASKED).take_while(|place| fields.has(&format!("similar-{place}"))) {
            let Ok(like) = fields.text(&format!("like-{place}")).parse() else { continue };
            let is_same = match fields.text(&format!("same-{place}")) {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            let name = fields.raw(&format!("similar-{place}")).to_owned();
            form.is_unseen |= is_same.is_some() && !fields.has(&format!("said-same-{place}"));
            form.similar.push(Similar { name, like, is_same });
        }
        form
    }

    pub fn apply(&self, options: &mut Options, agents: &[Agent]) {
        options.encoding = self.encoding;
        options.delimiter = self.delimiter;
        options.decimal = self.decimal;
        options.sheet = self.sheet;
        options.sunday = self.sunday;
        options.month_edge = self.month_edge;
        options.shares = self.shares.clone();
        let id = |uuid: Uuid| agents.iter().find(|agent| agent.uuid == uuid).map(|agent| agent.id);
        options.same = self
            .similar
            .iter()
            .filter_map(|similar| match similar.is_same? {
                true => Some((similar.name.clone(), Some(id(similar.like)?))),
                false => Some((similar.name.clone(), None)),
            })
            .collect::<BTreeMap<_, _>>();
    }
}

/// The selects of the page.
pub struct Selects {
    pub encoding: Option<Select>,
    pub delimiter: Option<Select>,
    pub decimal: Option<Select>,
    pub sheet: Option<Select>,
    /// What dates mean that are all Sundays, or all the first of a month, by the name of the field.
    pub dates: Vec<(&'static str, Asked)>,
    pub shares: Vec<Asked>,
}

/// A question about the cells that only the person can answer.
pub struct Asked {
    /// What it is about: the header of a column. Empty for the dates.
    pub name: String,
    pub label: String,
    /// The answer; empty: none yet.
    pub key: String,
    pub options: Vec<(String, String)>,
}

pub struct Select {
    pub key: String,
    pub is_said: bool,
    /// Value and words.
    pub options: Vec<(String, String)>,
}

impl Selects {
    pub fn new(w: Words, preview: &Preview, form: &Form) -> Selects {
        let is_text = preview.encoding.is_some();
        let select = |key: &str, is_said: bool, options: Vec<(String, String)>| Select {
            key: key.to_owned(),
            is_said,
            options,
        };
        let delimiters = Delimiter::ALL.map(|one| (one.key().to_owned(), super::words::delimiter(w, one)));
        let decimals = [
            (DecimalMark::Point.key().to_owned(), w.figures_decimal_point()),
            (DecimalMark::Comma.key().to_owned(), w.figures_decimal_comma()),
        ];
        let sheets = preview.sheets.iter().enumerate().map(|(place, name)| (place.to_string(), name.clone()));
        Selects {
            encoding: preview.encoding.map(|found| {
                let all = Encoding::ALL.map(|one| (one.key().to_owned(), w.figures_encoding_name(one.key())));
                select(found.key(), form.encoding.is_some(), all.to_vec())
            }),
            delimiter: is_text
                .then(|| select(preview.delimiter.key(), form.delimiter.is_some(), delimiters.to_vec())),
            decimal: is_text
                .then(|| select(preview.decimal.key(), form.decimal.is_some(), decimals.to_vec())),
            sheet: (preview.sheets.len() > 1)
                .then(|| select(&preview.sheet.to_string(), form.sheet.is_some(), sheets.collect())),
            dates: asked_dates(w, preview),
            shares: preview.shares.iter().map(|shares| asked(w, shares)).collect(),
        }
    }
}

fn asked_dates(w: Words, preview: &Preview) -> Vec<(&'static str, Asked)> {
    let obstacle = preview.obstacle();
    let asked = |label: String, key: Option<&str>, options: Vec<(String, String)>| Asked {
        name: String::new(),
        label,
        key: key.unwrap_or_default().to_owned(),
        options,
    };
    let mut dates = Vec::new();
    if preview.month_edge.is_some() || matches!(obstacle, Some(Obstacle::MonthEdges { .. })) {
        let options = vec![
            (MonthEdge::Month.key().to_owned(), w.figures_month_edges_month()),
            (MonthEdge::Day.key().to_owned(), w.figures_month_edges_day()),
        ];
        let key = preview.month_edge.map(MonthEdge::key);
        dates.push(("month-edge", asked(w.figures_month_edges(), key, options)));
    }
    if preview.sunday.is_some() || matches!(obstacle, Some(Obstacle::Sundays { .. })) {
        let options = vec![
            (Sunday::First.key().to_owned(), w.figures_sundays_first()),
            (Sunday::Last.key().to_owned(), w.figures_sundays_last()),
        ];
        dates.push(("sunday", asked(w.figures_sundays(), preview.sunday.map(Sunday::key), options)));
    }
    dates
}

fn asked(w: Words, shares: &Shares) -> Asked {
    let read = |scale: ShareScale| {
        let number: f64 = shares.cell.replace(',', ".").parse().unwrap_or(1.0);
        let value = if scale == ShareScale::Percent { number / 100.0 } else { number };
        let shown = w.figures_shares_read(&shares.cell, untyped(value, Unit::Share));
        (scale.key().to_owned(), shown)
    };
    Asked {
        name: shares.name.clone(),
        label: w.figures_shares(&shares.name),
        key: shares.said.map(ShareScale::key).unwrap_or_default().to_owned(),
        options: ShareScale::ALL.map(read).into(),
    }
}
