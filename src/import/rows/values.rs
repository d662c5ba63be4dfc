//! The values of one row, each with the number behind it.

use csv::StringRecord;

use super::{Reader, Value, shortened};
use crate::domain::kpi::Unit;
use crate::import::cells::{self, NumberFault, ShareScale};
use crate::import::columns::BasisColumn;
use crate::import::preview::{ReadAs, RowFault};
use crate::import::survey::Layout;

impl Reader<'_> {
    pub(super) fn values(&mut self, row: usize, record: &StringRecord, values: &mut Vec<Value>) {
        let survey = self.survey;
        match &survey.layout {
            Layout::Wide(columns) => {
                for wide in columns {
                    let value = self.value(row, record, wide.column, wide.series, wide.count, wide.basis);
                    values.extend(value.map(|(value, denominator)| (wide.series, value, denominator)));
                }
            }
            Layout::Long { name, value, .. } => {
                let text = record.get(*name).unwrap_or("").trim();
                match survey.names.get(text) {
                    Some(Some(series)) => {
                        let basis = survey.row_basis;
                        let found = self.value(row, record, *value, *series, false, basis);
                        values.extend(found.map(|(value, denominator)| (*series, value, denominator)));
                    }
                    _ => self.fault(row, Some(*name), text, RowFault::UnknownKpi),
                }
            }
            Layout::Contacts(_) | Layout::Unknown => {}
        }
        match survey.shift.map(|shift| shift.read(record, survey)) {
            Some(Ok(found)) => values.extend(found),
            Some(Err((column, fault, unit))) => {
                let cell = record.get(column).unwrap_or("").trim();
                self.fault(row, Some(column), cell, RowFault::Number { fault, unit });
            }
            None => {}
        }
    }

    /// The value of one cell with its denominator; `None` where there is none, or a fault was noted.
    fn value(
        &mut self,
        row: usize,
        record: &StringRecord,
        column: usize,
        series_place: usize,
        count: bool,
        basis: Option<BasisColumn>,
    ) -> Option<(f64, Option<f64>)> {
        let series = &self.survey.series[series_place];
        let text = record.get(column).unwrap_or("").trim();
        if cells::is_blank(text) {
            return None;
        }
        let denominator = match basis {
            Some(basis) => self.denominator(row, record, basis)?,
            None => None,
        };
        // Nothing stands behind a figure of zero contacts.
        if denominator == Some(0.0) || (count && denominator.is_none()) {
            return None;
        }
        let unit = if count { Unit::Count } else { series.kpi.unit() };
        let value = cells::parse(text, series.decimal_comma)
            .and_then(|written| cells::in_unit(written, unit, series.scale))
            .and_then(|value| match denominator {
                Some(all) if count && value > all => Err(NumberFault::MoreThanAll),
                Some(all) if count => Ok(value / all),
                _ => Ok(value),
            });
        match value {
            Ok(value) => {
                let kpi_unit = series.kpi.unit();
                let scale = (kpi_unit == Unit::Share && !text.contains(['%', '％'])).then_some(series.scale);
                self.examples.entry(column).or_insert_with(|| match denominator {
                    Some(of) if count => ReadAs::Counts { cell: shortened(text), of, value },
                    _ => ReadAs::Values { unit: kpi_unit, scale, cell: shortened(text), value },
                });
                Some((value, denominator))
            }
            Err(fault) => {
                self.fault(row, Some(column), text, RowFault::Number { fault, unit });
                None
            }
        }
    }

    /// The number behind a value; inside `None`: the file does not say it. Outside: a fault was noted.
    fn denominator(&mut self, row: usize, record: &StringRecord, basis: BasisColumn) -> Option<Option<f64>> {
        let (BasisColumn::Counted(place) | BasisColumn::Hours(place)) = basis;
        let text = record.get(place).unwrap_or("").trim();
        if cells::is_blank(text) {
            return Some(None);
        }
        let comma = self.survey.has_comma(text);
        let read = match basis {
            BasisColumn::Counted(_) => cells::parse(text, comma)
                .and_then(|written| cells::in_unit(written, Unit::Count, ShareScale::ZeroToOne))
                .map(Some),
            BasisColumn::Hours(_) => {
                let each = self.survey.seconds_each.get(place).copied().flatten();
                cells::hours(text, each, comma)
            }
        };
        match read {
            Ok(denominator) => Some(denominator),
            Err(fault) => {
                // The basis serves several columns and is named once.
                if !self.errors.iter().rev().any(|error| error.row == row && error.column == Some(place)) {
                    self.fault(row, Some(place), text, RowFault::Denominator(fault));
                }
                None
            }
        }
    }
}
