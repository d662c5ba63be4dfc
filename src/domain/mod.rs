//! What is true: rules of coaching and of statistics. No SQL, no HTML, no clock; time is passed in.

pub mod agent;
pub mod binomial;
pub mod conversation;
pub mod cq;
pub mod environment;
pub mod exclusion;
pub mod figure;
pub mod guard;
pub mod kpi;
pub mod names;
pub mod normal;
pub mod observation;
pub mod passphrase;
pub mod proportion;
pub mod rebaseline;
pub mod relative;
pub mod reminder;
pub mod retention;
pub mod rotation;
pub mod search;
pub mod signals;
pub mod standing;
pub mod team;
pub mod team_event;
pub mod verdict;
pub mod week;
