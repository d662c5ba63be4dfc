//! Cells in the order of a sheet, written as tab-separated text. Rows keep their numbers: an empty one
//! is an empty line.

use std::fmt::Write as _;
use std::sync::Arc;

use super::BookFault;
use crate::import::{MAX_COLUMNS, MAX_ROWS, Progress, ReadError};

pub(super) struct Writer {
    out: String,
    most: usize,
    row: usize,
    column: usize,
    cells: usize,
    progress: Option<Arc<Progress>>,
}

/// Cells between two looks at whether to go on.
const STRIDE: usize = 4_096;

impl Writer {
    pub fn new(most: usize) -> Writer {
        Writer { out: String::new(), most, row: 0, column: 0, cells: 0, progress: None }
    }

    /// Stops when it is asked to.
    pub fn watched(self, progress: Option<Arc<Progress>>) -> Writer {
        Writer { progress, ..self }
    }

    /// Whether only the top of a sheet is wanted.
    pub fn is_glance(&self) -> bool {
        self.most <= super::GLANCE
    }

    /// Writes a cell, counted from 0. What stands beyond the columns of any table of figures is
    /// gathered right behind them, so that the row is seen to be too long.
    pub fn cell(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        self.cells += 1;
        if self.cells.is_multiple_of(STRIDE) && self.progress.as_ref().is_some_and(|all| all.is_stopped()) {
            return Err(ReadError::Stopped);
        }
        if row >= MAX_ROWS {
            return Err(ReadError::TooManyRows);
        }
        let column = column.min(MAX_COLUMNS);
        if row < self.row || (row == self.row && column < self.column) {
            return if column == MAX_COLUMNS { Ok(()) } else { Err(BookFault::Damaged.into()) };
        }
        if self.out.len() + text.len() + (row - self.row) + column > self.most {
            return Err(BookFault::Bloated.into());
        }
        if row > self.row {
            self.out.extend(std::iter::repeat_n('\n', row - self.row));
            (self.row, self.column) = (row, 0);
        }
        self.out.extend(std::iter::repeat_n('\t', column - self.column));
        self.column = column;
        if text.contains(['"', '\t', '\n', '\r', '\0']) {
            let plain = text.replace('"', "\"\"").replace(['\t', '\n', '\r', '\0'], " ");
            let _ = write!(self.out, "\"{plain}\"");
        } else {
            self.out.push_str(text);
        }
        Ok(())
    }

    pub fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }
}
