//! What is true: rules of coaching and of statistics. No SQL, no HTML, no clock; time is passed in.

pub mod conversation;
pub mod cq;
pub mod kpi;
pub mod standing;
pub mod team_event;
pub mod xmr;
