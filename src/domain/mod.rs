//! What is true: rules of coaching and of statistics. No SQL, no HTML, no clock; time is passed in.

pub mod agent;
pub mod conversation;
pub mod cq;
pub mod figure;
pub mod kpi;
pub mod names;
pub mod normal;
pub mod observation;
pub mod passphrase;
pub mod proportion;
pub mod search;
pub mod standing;
pub mod team;
pub mod team_event;
pub mod verdict;
pub mod xmr;
