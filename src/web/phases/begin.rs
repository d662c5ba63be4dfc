//! A normal range drawn anew from a week on: the four conditions, asked one by one.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use uuid::Uuid;

use super::{Chart, ChartForm, Choice, WeekChoice, day, said_by, show_form};
use crate::domain::rebaseline::{
    Acceptance, Asked, Change, FEWEST_POINTS, Rebaseline, Refusal, check, suggested_start,
};
use crate::messages::Words;
use crate::storage::{Why, phases};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, refused};

#[derive(Template)]
#[template(path = "phases/begin.html")]
struct BeginPage {
    frame: Frame,
    chart: Chart,
    weeks: Vec<WeekChoice>,
    changes: Vec<Choice>,
    reason: String,
    evidence: String,
    lasting: Vec<Choice>,
    accepted: Vec<Choice>,
    author: String,
    confirmed_by: String,
    errors: Errors,
    begun: Vec<Begun>,
}

/// A sentence at each field; empty where nothing is wrong.
#[derive(Default)]
struct Errors {
    start: String,
    change: String,
    reason: String,
    lasting: String,
    accepted: String,
    author: String,
}

/// A range that was drawn anew.
struct Begun {
    uuid: Uuid,
    sentence: String,
    said_by: String,
    /// Until when it can be taken back.
    undo: Option<String>,
}

impl ChartForm for BeginPage {
    fn new(desk: &Desk, chart: Chart, fields: &Fields) -> Result<BeginPage, PageError> {
        let w = desk.words();
        let known = desk.read(|db| phases::of_chart(db, chart.agent.id, chart.kpi.id))?;
        let last = known.iter().rfind(|phase| phase.stands()).map(|phase| phase.uuid);
        let begun = known
            .iter()
            .filter(|phase| phase.stands())
            .map(|phase| begun(desk, phase, last == Some(phase.uuid)))
            .collect();
        let typed = |name: &str, fallback: &str| {
            if fields.has(name) { fields.raw(name).to_owned() } else { fallback.to_owned() }
        };
        let start = match fields.has("start") {
            true => fields.text("start").parse().ok(),
            false => suggested_start(&chart.analysis),
        };
        let choice = |field: &str, key: &'static str, text: String| Choice {
            key,
            text,
            chosen: fields.text(field) == key,
        };
        Ok(BeginPage {
            frame: desk.frame.at(Place::People),
            weeks: chart.weeks(w, start),
            changes: Change::ALL.map(|change| choice("change", change.key(), change_text(w, change))).into(),
            reason: fields.raw("reason").to_owned(),
            evidence: fields.raw("evidence").to_owned(),
            lasting: vec![
                choice("lasting", "yes", w.phase_lasting_yes()),
                choice("lasting", "no", w.phase_lasting_no()),
            ],
            accepted: vec![
                choice("accepted", Acceptance::Welcome.key(), w.phase_accepted_welcome()),
                choice("accepted", Acceptance::Unavoidable.key(), w.phase_accepted_unavoidable()),
                choice("accepted", "no", w.phase_accepted_no()),
            ],
            author: typed("author", &desk.frame.lead_name),
            confirmed_by: fields.raw("confirmed_by").to_owned(),
            errors: Errors::default(),
            begun,
            chart,
        })
    }
}

fn begun(desk: &Desk, phase: &Rebaseline, is_last: bool) -> Begun {
    let w = desk.words();
    let can = is_last && phase.can_be_undone(desk.now().timestamp());
    Begun {
        uuid: phase.uuid,
        sentence: w.phase_begun_of(w.full_date(phase.new.start_week), phase.new.reason.as_str()),
        said_by: said_by(desk, &phase.new.author, phase.created_at),
        undo: can.then(|| w.phase_undo_until(day(desk, phase.undo_until()))),
    }
}

/// What changed, in words.
#[must_use]
pub fn change_text(w: Words, change: Change) -> String {
    match change {
        Change::Tool => w.phase_change_tool(),
        Change::Process => w.phase_change_process(),
        Change::Mix => w.phase_change_mix(),
        Change::Hours => w.phase_change_hours(),
        Change::Skill => w.phase_change_skill(),
        Change::Other => w.phase_change_other(),
        Change::TalkAlone => w.phase_change_talk(),
    }
}

impl Errors {
    fn of(w: Words, refusals: &[Refusal]) -> Errors {
        let mut errors = Errors::default();
        for refusal in refusals {
            let (field, sentence) = match *refusal {
                Refusal::NoWeek => (&mut errors.start, w.phase_error_week()),
                Refusal::NoFigures => (&mut errors.start, w.phase_error_no_figures()),
                Refusal::TooSoon { points } => {
                    (&mut errors.start, w.phase_error_too_soon(points, FEWEST_POINTS))
                }
                Refusal::NoChange => (&mut errors.change, w.phase_error_change()),
                Refusal::TalkAlone => (&mut errors.change, w.phase_error_talk()),
                Refusal::NothingMoved => (&mut errors.change, w.phase_error_nothing_moved()),
                Refusal::NoReason => (&mut errors.reason, w.phase_error_reason()),
                Refusal::TooLong { limit } => (&mut errors.reason, w.phase_error_long(limit)),
                Refusal::LastingUnanswered | Refusal::AcceptanceUnanswered => {
                    let field = if *refusal == Refusal::LastingUnanswered {
                        &mut errors.lasting
                    } else {
                        &mut errors.accepted
                    };
                    (field, w.phase_error_answer())
                }
                Refusal::NotLasting => (&mut errors.lasting, w.phase_error_not_lasting()),
                Refusal::NotAccepted => (&mut errors.accepted, w.phase_error_not_accepted()),
                Refusal::NoAuthor => (&mut errors.author, w.phase_error_author()),
            };
            *field = sentence;
        }
        errors
    }
}

/// `start` preselects a week; without it the first week of the run that holds now.
pub async fn show(
    desk: Desk,
    Path(of): Path<(Uuid, Uuid)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    show_form::<BeginPage>(&desk, of, query)
}

/// Draws the range anew, if nothing stands in the way.
pub async fn begin(
    desk: Desk,
    Path((agent, kpi)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (w, chart) = (desk.words(), Chart::read(&desk, agent, kpi)?);
    let asked = Asked {
        start_week: fields.text("start").parse().ok(),
        change: Change::from_key(fields.text("change")),
        reason: fields.raw("reason").to_owned(),
        evidence: fields.raw("evidence").to_owned(),
        lasting: match fields.text("lasting") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        accepted: match fields.text("accepted") {
            "no" => Some(None),
            answer => Acceptance::from_key(answer).map(Some),
        },
        author: fields.raw("author").to_owned(),
        confirmed_by: fields.raw("confirmed_by").to_owned(),
    };
    let new = match check(&asked, &chart.analysis) {
        Ok(new) => new,
        Err(refusals) => {
            let mut form = BeginPage::new(&desk, chart, &fields)?;
            form.errors = Errors::of(w, &refusals);
            return Ok(refused(&form));
        }
    };
    let now = desk.now().timestamp();
    desk.backup_before(Why::Rebaseline)?;
    desk.write(|tx| phases::begin(tx, (chart.agent.id, chart.kpi.id), &new, now))?;
    chart.done(&desk, w.phase_begun(w.month_day(new.start_week)))
}

/// Takes the latest range back, within thirty days.
pub async fn undo(
    desk: Desk,
    Path((agent, kpi, phase)): Path<(Uuid, Uuid, Uuid)>,
) -> Result<Response, PageError> {
    let (w, chart) = (desk.words(), Chart::read(&desk, agent, kpi)?);
    let known = desk.read(|db| phases::of_chart(db, chart.agent.id, chart.kpi.id))?;
    let now = desk.now().timestamp();
    let phase = known.iter().find(|known| known.uuid == phase).ok_or(PageError::NotFound)?;
    if !phase.can_be_undone(now) {
        return chart.done(&desk, w.phase_undo_too_late());
    }
    desk.write(|tx| phases::undo(tx, phase.uuid, now))?;
    chart.done(&desk, w.phase_undone())
}
