//! Every entry of the file about one person, table by table, for people to read: columns by their
//! names, keys in words, days as days. Row numbers and ids are for other programs, whose parts of the
//! copy hold everything as it is written.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::copy::Whole;
use crate::domain::agent::Agent;
use crate::domain::conversation::Field;
use crate::domain::kpi::{TeamKpi, Unit};
use crate::import::untyped;
use crate::messages::Words;
use crate::records::{Block, Column};
use crate::storage::dossier::{Table, Value};
use crate::web::reviews::numbers::size;
use crate::web::settings::trail;

/// Fewer columns than these fit side by side on a sheet.
const SIDE_BY_SIDE: usize = 5;
/// Characters of a day with its time, in any of the languages.
const NARROW: usize = 26;

/// Not for people to read: row numbers, ids, digests, and what other columns say already.
fn is_for_programs(column: &str) -> bool {
    matches!(column, "id" | "uuid" | "subject" | "digest" | "previous" | "inputs" | "earlier_import")
        || (column.ends_with("_id")
            && !REFERENCES.iter().any(|(known, ..)| *known == column)
            && column != "kpi_id")
}

/// Columns that name a row of another table, and what of it is shown.
const REFERENCES: [(&str, &str, &str); 5] = [
    ("conversation_id", "conversation", "opened_at"),
    ("review_id", "review", "on_date"),
    ("round_id", "cq_round", "opened_at"),
    ("promise_id", "promise", "text"),
    ("from_promise_id", "promise", "text"),
];

/// Where the words of keys stand: table (empty: any), column, and the start of the message. Keys without
/// a message are shown as they are.
const KEYS: [(&str, &str, &str); 30] = [
    ("conversation", "state", "copy-state"),
    ("conversation_fact", "state", "conversation-fact"),
    ("promise", "status", "agent-promise"),
    ("change", "before_status", "agent-promise"),
    ("change", "after_status", "agent-promise"),
    ("change", "kind", "copy-change"),
    ("", "component", "cq"),
    ("review_verdict", "verdict", "review-verdict"),
    ("review_verdict", "doubt", "review-doubt"),
    ("", "better", "conversation-criterion"),
    ("review", "kind", "record-review"),
    ("", "progress", "review-progress"),
    ("", "helped", "review-helped"),
    ("", "answer", "review-helped"),
    ("agent", "queue", "copy-queue"),
    ("transfer", "direction", "copy-direction"),
    ("phase", "change", "phase-change"),
    ("phase", "acceptance", "phase-accepted"),
    ("cq_difference", "outcome", "cq-outcome"),
    ("conversation_note", "field", "conversation-field"),
    ("review_note", "field", "copy-field"),
    ("review_note", "field", "review-field"),
    // What is typed by choosing: the field, and the words of its choices.
    ("decision", "text", "review-decision"),
    ("cause_sure", "text", "conversation-sure"),
    ("second_cause_sure", "text", "conversation-sure"),
    ("criterion_kind", "text", "conversation-criterion"),
    ("criterion_better", "text", "conversation-criterion"),
    ("cause_group", "text", "conversation-cause"),
    ("cause", "text", "talk-tree-cause"),
    ("second_cause", "text", "talk-tree-cause"),
];

/// Columns that say who.
const WHO: [&str; 5] = ["promised_by", "added_by", "proposed_by", "rated_by", "actor"];
/// Columns that say yes or no.
const YES_OR_NO: [&str; 4] = ["chosen", "worked_well", "missed", "opened_without_signal"];
/// Columns in the unit of the row's KPI.
const IN_ITS_UNIT: [&str; 8] =
    ["value", "latest_value", "mean", "lower_limit", "upper_limit", "target", "baseline", "goal"];

/// Columns that say how much something changed, in the unit of the row's KPI.
const DIFFERENCES: [&str; 3] = ["shift", "shift_low", "shift_high"];

fn field<'a>(table: &Table, row: &'a [Value]) -> Option<&'a str> {
    table.column("field").and_then(|at| row.get(at)).and_then(Value::as_text)
}

/// Whether a cell is the goal of step 5.
fn is_goal(table: &Table, row: &[Value], column: &str) -> bool {
    column == "text" && field(table, row) == Some(Field::CriterionGoal.key())
}

fn looked_at(kpis: &[TeamKpi], whole: &Whole) -> BTreeMap<i64, Unit> {
    let Some(notes) = whole.dossier.own("conversation_note") else { return BTreeMap::new() };
    let (Some(talk), Some(text)) = (notes.column("conversation_id"), notes.column("text")) else {
        return BTreeMap::new();
    };
    let chosen = notes.rows.iter().filter(|row| field(notes, row) == Some(Field::CriterionKpi.key()));
    let known = chosen.filter_map(|row| {
        let kpi: Uuid = row.get(text)?.as_text()?.parse().ok()?;
        let unit = kpis.iter().find(|one| one.uuid == kpi)?.unit;
        Some((row.get(talk)?.as_integer()?, unit))
    });
    known.collect()
}

/// The name of a table, in words.
pub fn table_name(w: Words, table: &str) -> String {
    w.by_key(&format!("copy-table-{}", hyphens(table)))
}

/// The name of a column, in words.
pub fn column_name(w: Words, table: &str, column: &str) -> String {
    let (table, column) = (hyphens(table), hyphens(column));
    w.known(&format!("copy-column-{table}-{column}"), &[])
        .unwrap_or_else(|| w.by_key(&format!("copy-column-{column}")))
}

fn hyphens(key: &str) -> String {
    key.replace('_', "-")
}

/// What the values of the tables are read with.
pub struct Reader<'a> {
    w: Words,
    zone: TimeZone,
    called: &'a str,
    lead: &'a str,
    kpis: &'a [TeamKpi],
    /// The unit of what a conversation is to be looked at by, by the row of the conversation.
    looked_at: BTreeMap<i64, Unit>,
    /// Column and row, and what is shown in its place.
    referred: BTreeMap<(&'static str, i64), String>,
}

impl Reader<'_> {
    pub fn new<'a>(
        w: Words,
        zone: &TimeZone,
        (agent, lead): (&'a Agent, &'a str),
        kpis: &'a [TeamKpi],
        whole: &Whole,
    ) -> Reader<'a> {
        let empty = Reader {
            w,
            zone: zone.clone(),
            called: &agent.called,
            lead,
            kpis,
            looked_at: looked_at(kpis, whole),
            referred: BTreeMap::new(),
        };
        let mut referred = BTreeMap::new();
        for (column, table, shown) in REFERENCES {
            let Some(table) = whole.dossier.own(table) else { continue };
            let (Some(id), Some(shown)) = (table.column("id"), table.column(shown)) else { continue };
            for row in &table.rows {
                if let (Some(id), Some(value)) = (row[id].as_integer(), row.get(shown)) {
                    referred.insert((column, id), empty.day(value));
                }
            }
        }
        Reader { referred, ..empty }
    }

    /// A table with its heading; rows side by side, or where there are many columns an entry a row of
    /// "name: value".
    pub fn blocks(&self, table: &Table) -> [Block; 2] {
        let w = self.w;
        let heading =
            Block::Heading { level: 2, text: table_name(w, &table.name), note: w.count(table.rows.len()) };
        let cells: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| (0..table.columns.len()).map(|at| self.cell(table, row, at)).collect())
            .collect();
        let shown: Vec<usize> = (0..table.columns.len())
            .filter(|at| {
                !is_for_programs(&table.columns[*at]) && cells.iter().any(|row| !row[*at].is_empty())
            })
            .collect();
        let name = |at: &usize| column_name(w, &table.name, &table.columns[*at]);
        let body = if shown.len() > SIDE_BY_SIDE {
            let entry = |row: &Vec<String>| {
                let filled = shown.iter().filter(|at| !row[**at].is_empty());
                vec![
                    filled.map(|at| w.copy_named(name(at), row[*at].as_str())).collect::<Vec<_>>().join("\n"),
                ]
            };
            Block::Table {
                columns: vec![Column::text(String::new())],
                rows: cells.iter().map(entry).collect(),
            }
        } else {
            let widest = |at: &usize| cells.iter().map(|row| row[*at].chars().count()).max().unwrap_or(0);
            let column = |at: &usize| match widest(at) {
                ..=NARROW => Column::short(name(at)),
                _ => Column::text(name(at)),
            };
            Block::Table {
                columns: shown.iter().map(column).collect(),
                rows: cells.iter().map(|row| shown.iter().map(|at| row[*at].clone()).collect()).collect(),
            }
        };
        [heading, body]
    }

    fn cell(&self, table: &Table, row: &[Value], at: usize) -> String {
        let (column, value) = (table.columns[at].as_str(), &row[at]);
        match value {
            Value::Null => String::new(),
            Value::Integer(number) if column == "kpi_id" => {
                let kpi = self.kpis.iter().find(|kpi| kpi.id == *number);
                kpi.map(|kpi| self.w.kpi_name(&kpi.name)).unwrap_or_default()
            }
            Value::Integer(number) if YES_OR_NO.contains(&column) => {
                if *number == 0 {
                    self.w.copy_no()
                } else {
                    self.w.copy_yes()
                }
            }
            Value::Integer(number) => {
                let known = REFERENCES.iter().find(|(known, ..)| *known == column);
                let shown = known.and_then(|(known, ..)| self.referred.get(&(*known, *number)));
                shown.cloned().unwrap_or_else(|| number.to_string())
            }
            Value::Real(number) if DIFFERENCES.contains(&column) => match self.unit(table, row) {
                Some(unit) => size(self.w, unit, *number),
                None => rounded(*number),
            },
            Value::Real(number) => match self.unit(table, row).filter(|_| IN_ITS_UNIT.contains(&column)) {
                Some(unit) if column == "goal" => untyped(*number, unit),
                Some(unit) => self.w.figure(unit, *number),
                None => rounded(*number),
            },
            Value::Text(text) if column == "act" => trail::what(self.w, text),
            Value::Text(text) if WHO.contains(&column) => match text.as_str() {
                "lead" => self.w.record_lead(),
                "agent" => self.called.to_owned(),
                other => self.w.by_key(&format!("trail-by-{other}")),
            },
            Value::Text(text) if column == "working_days" => self.days(text),
            Value::Text(text)
                if column == "field" && Field::from_key(text).is_some_and(Field::in_agents_words) =>
            {
                self.w.conversation_own_words(self.called)
            }
            Value::Text(text) if is_goal(table, row, column) => self.goal(table, row, text),
            Value::Text(text) if column == "text" => match text.parse::<Uuid>() {
                // The figure that was chosen.
                Ok(uuid) => {
                    let kpi = self.kpis.iter().find(|kpi| kpi.uuid == uuid);
                    kpi.map_or_else(|| text.clone(), |kpi| self.w.kpi_name(&kpi.name))
                }
                Err(_) => self.key(table, row, column, text).unwrap_or_else(|| text.clone()),
            },
            Value::Text(text) => self.key(table, row, column, text).unwrap_or_else(|| self.day(value)),
        }
    }

    /// The words of a key.
    fn key(&self, table: &Table, row: &[Value], column: &str, text: &str) -> Option<String> {
        let field = field(table, row);
        if field == Some("confounders") && column == "text" {
            let known = |key| self.w.known(&format!("review-confounder-{key}"), &[]);
            return Some(
                text.split(' ')
                    .map(|key| known(key).unwrap_or_else(|| key.to_owned()))
                    .collect::<Vec<_>>()
                    .join(" · "),
            );
        }
        let people = [("agent", self.called), ("lead", self.lead), ("name", self.called)];
        KEYS.iter()
            .filter(|(of, known, _)| {
                *known == column && (of.is_empty() || *of == table.name || Some(*of) == field)
            })
            .find_map(|(_, _, start)| self.w.known(&format!("{start}-{}", hyphens(text)), &people))
    }

    fn unit(&self, table: &Table, row: &[Value]) -> Option<Unit> {
        let kpi = table.column("kpi_id").and_then(|at| row.get(at))?.as_integer()?;
        self.kpis.iter().find(|one| one.id == kpi).map(|one| one.unit)
    }

    /// A goal as it was typed, in the unit of its KPI.
    fn goal(&self, table: &Table, row: &[Value], text: &str) -> String {
        let talk = table.column("conversation_id").and_then(|at| row.get(at)).and_then(Value::as_integer);
        let unit = talk.and_then(|talk| self.looked_at.get(&talk));
        let shown = unit.zip(text.parse().ok()).map(|(unit, goal)| untyped(goal, *unit));
        shown.unwrap_or_else(|| text.to_owned())
    }

    /// Days and instants as people write them; anything else as it is.
    fn day(&self, value: &Value) -> String {
        let Some(text) = value.as_text() else { return String::new() };
        if let (10, Ok(date)) = (text.len(), text.parse::<Date>()) {
            return self.w.full_date(date);
        }
        match text.parse::<Timestamp>() {
            Ok(at) => {
                let at = at.to_zoned(self.zone.clone());
                format!("{} {}", self.w.full_date(at.date()), self.w.time(at.time()))
            }
            Err(_) => text.to_owned(),
        }
    }

    /// "Mon, Tue" of seven characters, Monday first.
    fn days(&self, text: &str) -> String {
        let days = text.chars().zip(1_u8..).filter(|(day, _)| *day == '1');
        days.map(|(_, number)| self.w.weekday_short_of(number)).collect::<Vec<_>>().join(" · ")
    }
}

fn rounded(number: f64) -> String {
    let text = format!("{number:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;
    use crate::storage::dossier::{columns, reach};

    #[test]
    fn every_table_and_column_about_a_person_has_a_name_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        let team = crate::storage::NewTeam {
            name: "Evening shift",
            lead_name: "Ruth Hartmann",
            is_sample: false,
            created_at: Timestamp::UNIX_EPOCH,
        };
        let (file, _) = crate::storage::TeamFile::create(
            &folder.path().join("team.alongside"),
            &team,
            &secrecy::SecretString::from("columns"),
            crate::storage::KeyCost::FOR_TESTS,
        )
        .unwrap();
        let tables = file
            .read(|db| {
                let mut tables: Vec<String> = reach(db)?.into_iter().map(|one| one.table).collect();
                tables.push("audit".to_owned());
                tables
                    .into_iter()
                    .map(|table| Ok((columns(db, &table)?, table)))
                    .collect::<Result<Vec<_>, _>>()
            })
            .unwrap();
        assert!(tables.len() > 20, "the schema was walked");
        for lang in Lang::ALL {
            let w = Words::new(lang);
            for (columns, table) in &tables {
                assert!(
                    !table_name(w, table).starts_with("copy-table-"),
                    "{table} has no name in {}: copy-table-{} in copy.ftl",
                    lang.tag(),
                    hyphens(table)
                );
                for column in columns.iter().filter(|column| !is_for_programs(column)) {
                    assert!(
                        !column_name(w, table, column).starts_with("copy-column-"),
                        "{table}.{column} has no name in {}: copy-column-{} in copy.ftl",
                        lang.tag(),
                        hyphens(column)
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_lose_what_nobody_reads() {
        assert_eq!([0.85, 12.0, 1.0 / 3.0, -4.5].map(rounded), ["0.85", "12", "0.3333", "-4.5"]);
    }
}
