//! The recovery sheet: shown once, printed, put away.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::storage;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page, refused};
use crate::web::redirect;

#[derive(Template)]
#[template(path = "welcome/recovery.html")]
struct RecoverySheet {
    frame: Frame,
    groups: Vec<String>,
    made_on: String,
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let groups = desk.with_open(|open| {
        Ok(open.recovery.as_ref().map(|code| code.groups().map(str::to_owned).collect()))
    })?;
    let Some(groups) = groups else { return Ok(redirect::to("/").into_response()) };
    let made_on = desk.words().full_date(desk.today());
    Ok(page(&RecoverySheet { frame: desk.frame, groups, made_on }))
}

#[derive(Template)]
#[template(path = "welcome/recovery_check.html")]
struct CheckPage {
    frame: Frame,
    /// The groups asked for, counted from one, and what is wrong with what was typed.
    asked: [(i64, Option<String>); 2],
}

/// The sheet is asked for two of its groups before it counts as put away; "later" lets Today remind.
pub async fn settle(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    if fields.text("answer") == "put-away" {
        return Ok(redirect::to("/welcome/recovery/check").into_response());
    }
    forget(&desk)?;
    Ok(redirect::to("/").into_response())
}

pub async fn check_form(desk: Desk) -> Result<Response, PageError> {
    let Some(asked) = asked(&desk)? else { return Ok(redirect::to("/").into_response()) };
    Ok(page(&CheckPage { frame: desk.frame, asked: asked.map(|group| (number(group), None)) }))
}

/// Two groups as they stand on the sheet: whoever can read them off has it.
pub async fn check(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let Some(asked) = asked(&desk)? else { return Ok(redirect::to("/").into_response()) };
    let w = desk.words();
    let wrong = desk.with_open(|open| {
        let is = |group: usize| {
            let typed = fields.raw(&format!("group-{group}"));
            open.recovery.as_ref().is_some_and(|code| code.group_is(group, typed))
        };
        Ok(asked.map(|group| (!is(group)).then(|| w.welcome_check_wrong(number(group)))))
    })?;
    if wrong.iter().any(Option::is_some) {
        let [first, second] = wrong;
        let [one, other] = asked;
        return Ok(refused(&CheckPage {
            frame: desk.frame,
            asked: [(number(one), first), (number(other), second)],
        }));
    }
    let now = desk.now().timestamp();
    desk.write(|tx| storage::team::confirm_recovery(tx, Some(now)))?;
    forget(&desk)?;
    Ok(redirect::to("/").into_response())
}

/// Two groups that change from sheet to sheet and stay for one; `None`: no sheet waits.
fn asked(desk: &Desk) -> Result<Option<[usize; 2]>, PageError> {
    desk.with_open(|open| {
        let Some(code) = &open.recovery else { return Ok(None) };
        let count = code.groups().count().max(2);
        let sum: usize = code.groups().flat_map(str::bytes).map(usize::from).sum();
        let first = sum % count;
        let second = (first + 1 + sum % (count - 1)) % count;
        Ok(Some([first.min(second) + 1, first.max(second) + 1]))
    })
}

fn number(group: usize) -> i64 {
    i64::try_from(group).unwrap_or(0)
}

fn forget(desk: &Desk) -> Result<(), PageError> {
    desk.with_open(|open| {
        open.recovery = None;
        Ok(())
    })
}
