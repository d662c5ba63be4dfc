//! Cells in the order of a sheet, written as tab-separated text. Rows keep their numbers: an empty one
//! is an empty line.

use std::fmt::Write as _;

use super::BookFault;
use crate::import::{MAX_COLUMNS, MAX_ROWS, ReadError};

pub(super) struct Writer {
    out: String,
    most: usize,
    row: usize,
    column: usize,
}

impl Writer {
    pub fn new(most: usize) -> Writer {
        Writer { out: String::new(), most, row: 0, column: 0 }
    }

    /// Writes a cell, counted from 0. What stands beyond the columns of any table of figures is
    /// gathered right behind them, so that the row is seen to be too long.
    pub fn cell(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
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
