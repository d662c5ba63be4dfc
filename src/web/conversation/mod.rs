//! The five-step conversation: one question at a time, the facts beside it, every word saved as it
//! is typed. A guide and not a gate: every page opens at any time.

mod facts;
mod generic;
mod goal;
pub mod promises;
mod prompt;
pub mod reviews;
pub mod save;
mod show;
pub mod start;
pub mod step1;
pub mod step2;
pub mod step3;
mod step4;
mod step5;
pub mod talk;
pub mod tree;
mod when;

pub use show::show;
