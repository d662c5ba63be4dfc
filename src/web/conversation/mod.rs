//! The five-step conversation: one question at a time, the facts beside it, every word saved as it
//! is typed. A guide and not a gate: every page opens at any time.

mod facts;
mod generic;
mod prompt;
pub mod save;
mod show;
pub mod start;
pub mod talk;

pub use show::show;
