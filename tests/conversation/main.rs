//! The conversation: its rules on plain values, and its storage in a team file's schema.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod kept;
mod rules;
mod words;
