//! What is true: rules of coaching and of statistics. No SQL, no HTML, no clock; time is passed in.

pub mod kpi;
pub mod xmr;
