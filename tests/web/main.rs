//! The pages, through the front door: a request in, HTML out.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what it did not expect")]

mod actions;
mod agent;
mod agreement;
mod backups;
mod calendar;
mod contact_types;
mod conversation;
mod cq;
mod exports;
mod exports_anything;
mod faults;
mod figures;
mod importing;
mod imports;
mod imports_kept;
mod imports_named;
mod kpis;
mod large_chart;
mod lock;
mod marks;
mod new_key;
mod observations;
mod people;
mod phases;
mod preparation;
mod privacy;
mod records;
mod reviews;
mod safety;
mod search;
mod support;
mod team;
mod today;
mod transfer;
mod welcome;
