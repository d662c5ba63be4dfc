//! What was said about a file, kept for the next one of the same shape.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::columns::Choices;
use crate::domain::kpi::TeamKpi;
use crate::import::{DateOrder, DecimalMark, Delimiter, Encoding, Meaning, MonthEdge, ShareScale, Sunday};

/// Meanings by the keys their form fields have.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
struct Said {
    columns: BTreeMap<usize, String>,
    kpi_names: BTreeMap<String, String>,
    date_order: Option<String>,
    encoding: Option<String>,
    delimiter: Option<String>,
    decimal: Option<String>,
    sunday: Option<String>,
    month_edge: Option<String>,
    shares: BTreeMap<String, String>,
}

/// What is worth keeping; `None`: nothing was said by hand.
pub fn worth_keeping(choices: &Choices) -> Option<String> {
    let form = &choices.form;
    let said = Said {
        columns: choices.mapping.iter().map(|(place, meaning)| (*place, meaning.key())).collect(),
        kpi_names: choices
            .kpi_names
            .iter()
            .map(|(name, kpi)| (name.clone(), Meaning::Kpi(kpi.clone()).key()))
            .collect(),
        date_order: choices.date_order.map(|order| order.key().to_owned()),
        encoding: form.encoding.map(|encoding| encoding.key().to_owned()),
        delimiter: form.delimiter.map(|delimiter| delimiter.key().to_owned()),
        decimal: form.decimal.map(|decimal| decimal.key().to_owned()),
        sunday: form.sunday.map(|sunday| sunday.key().to_owned()),
        month_edge: form.month_edge.map(|start| start.key().to_owned()),
        shares: form.shares.iter().map(|(name, scale)| (name.clone(), scale.key().to_owned())).collect(),
    };
    let is_empty = said.columns.is_empty()
        && said.kpi_names.is_empty()
        && said.shares.is_empty()
        && [&said.date_order, &said.encoding, &said.delimiter, &said.decimal, &said.sunday, &said.month_edge]
            .iter()
            .all(|one| one.is_none());
    if is_empty { None } else { serde_json::to_string(&said).ok() }
}

/// Says the same again. Whether there was anything to say; what cannot be read says nothing.
pub fn apply(text: &str, choices: &mut Choices, kpis: &[TeamKpi]) -> bool {
    let Ok(said) = serde_json::from_str::<Said>(text) else { return false };
    for (place, key) in &said.columns {
        let Some(meaning) = Meaning::from_key(key) else { continue };
        choices.mean(*place, meaning, kpis);
    }
    for (name, key) in &said.kpi_names {
        if let Some(Meaning::Kpi(kpi)) = Meaning::from_key(key) {
            choices.kpi_names.insert(name.clone(), kpi);
        }
    }
    choices.date_order = said.date_order.as_deref().and_then(DateOrder::from_key);
    choices.form.encoding = said.encoding.as_deref().and_then(Encoding::from_key);
    choices.form.delimiter = said.delimiter.as_deref().and_then(Delimiter::from_key);
    choices.form.decimal = said.decimal.as_deref().and_then(DecimalMark::from_key);
    choices.form.sunday = said.sunday.as_deref().and_then(Sunday::from_key);
    choices.form.month_edge = said.month_edge.as_deref().and_then(MonthEdge::from_key);
    choices.form.shares =
        said.shares.into_iter().filter_map(|(name, key)| Some((name, ShareScale::from_key(&key)?))).collect();
    choices.is_remembered = true;
    true
}
