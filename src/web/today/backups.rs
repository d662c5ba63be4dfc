//! What is wrong with the backups, for the lead to read before it matters.

use std::path::Path;

use crate::domain::rotation::is_long_gone;
use crate::storage::settings::{self, Setting};
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};

/// What happened, and what to do.
pub fn wrong(desk: &Desk) -> Result<Vec<(String, String)>, PageError> {
    let (w, now) = (desk.words(), desk.now());
    let remembered = *desk.app.preferences();
    let (problem, second) = desk.with_open(|open| {
        let second = open.file.read(|db| settings::get(db, Setting::SecondPlace))?;
        Ok((open.upkeep.problem.clone(), second.filter(|place| !place.is_empty())))
    })?;
    let mut wrong = Vec::new();
    if let Some(error) = problem {
        let (happened, next) = storage_sentences(w, &error);
        wrong.push((w.backup_problem(), w.in_a_row(&[happened, next])));
    } else if let Some(since) = remembered.backup_failed {
        let day = since.to_zoned(now.time_zone().clone()).date();
        wrong.push((w.today_backup_failed(w.past_day(day, now.date())), w.today_backup_failed_next()));
    }
    if let (Some(place), Some(last)) = (second, remembered.second_there)
        && is_long_gone(last, now.timestamp())
        && !Path::new(&place).is_dir()
    {
        let day = last.to_zoned(now.time_zone().clone()).date();
        wrong.push((w.today_second_gone(w.past_day(day, now.date())), w.today_second_gone_next()));
    }
    Ok(wrong)
}
