//! Alongside: the five-step coaching conversation, its promises and its figures, for the team lead
//! of a small contact centre. `ARCHITECTURE.md` is the map; [`web::router`] is the front door.
#![forbid(unsafe_code)]

pub mod charts;
pub mod domain;
pub mod import;
pub mod judge;
pub mod messages;
pub mod records;
pub mod sample;
pub mod storage;
pub mod table;
pub mod web;
