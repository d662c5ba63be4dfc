//! The real program in the real window. Linux alone can drive its web view in a test.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop where it stands")]

mod away;
mod canary;
mod charts;
mod driver;
mod figures;
mod first_talk;
mod follow_up;
mod full;
mod keyboard;
mod lead;
mod manners;
mod network;
mod pages;
mod palette;
mod records;
mod reminders;
mod story;
mod talk;
mod typing;
mod welcome;
