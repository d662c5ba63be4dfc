//! Changing what is looked at after both agreed: possible, with a reason, and never without a trace.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::measured::{calls, measure_text, versions};
use crate::domain::conversation::criterion::Measure;
use crate::domain::conversation::{Conversation, ConversationError, FieldError, MAX_CHARS};
use crate::domain::kpi::TeamKpi;
use crate::domain::verdict::Better;
use crate::import::{typed, untyped};
use crate::storage::{StorageError, conversations, criteria, kpis};
use crate::web::conversation::save::field_sentence;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;
use crate::web::toast::back_to;

#[derive(Template)]
#[template(path = "reviews/criterion.html")]
struct CriterionPage {
    frame: Frame,
    agreement: Conversation,
    now: Option<String>,
    /// Id and name.
    kpis: Vec<(String, String)>,
    is_behaviour: bool,
    kpi: String,
    better: String,
    goal: String,
    behaviour: String,
    in_calls: String,
    of_calls: String,
    why: String,
    back: String,
    goal_error: Option<String>,
    behaviour_error: Option<String>,
    calls_error: Option<String>,
    why_error: Option<String>,
}

impl CriterionPage {
    fn new(desk: &Desk, uuid: Uuid, back: &str) -> Result<CriterionPage, PageError> {
        let w = desk.words();
        let (agreement, kpis) = desk.read(|db| Ok((conversations::load(db, uuid)?, kpis::list(db)?)))?;
        if agreement.agreed_at.is_none() {
            return Err(StorageError::from(ConversationError::NotAgreed).into());
        }
        let versions = versions(desk, &agreement)?;
        let last = versions.last().map(|version| &version.measure);
        let mut form = CriterionPage {
            frame: desk.frame.at(Place::None),
            now: last.map(|measure| measure_text(w, measure, &kpis)),
            is_behaviour: matches!(last, Some(Measure::Behaviour { .. })),
            kpi: String::new(),
            better: String::new(),
            goal: String::new(),
            behaviour: String::new(),
            in_calls: String::new(),
            of_calls: String::new(),
            why: String::new(),
            back: back_to(back).to_owned(),
            goal_error: None,
            behaviour_error: None,
            calls_error: None,
            why_error: None,
            kpis: kpis.iter().map(|kpi| (kpi.uuid.to_string(), w.kpi_name(&kpi.name))).collect(),
            agreement,
        };
        match last {
            Some(Measure::Kpi { kpi, better, goal, .. }) => {
                form.kpi = kpi.to_string();
                form.better = better.map(|better| better.key().to_owned()).unwrap_or_default();
                let unit = kpis.iter().find(|one| one.uuid == *kpi).map(|one| one.unit);
                form.goal = goal.zip(unit).map(|(goal, unit)| untyped(goal, unit)).unwrap_or_default();
            }
            Some(Measure::Behaviour { text, agreed, .. }) => {
                form.behaviour = text.clone();
                form.in_calls = agreed.map(|agreed| agreed.k.to_string()).unwrap_or_default();
                form.of_calls = agreed.map(|agreed| agreed.n.to_string()).unwrap_or_default();
            }
            None => {}
        }
        Ok(form)
    }
}

pub async fn criterion_form(
    desk: Desk,
    Path(conversation): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    Ok(page(&CriterionPage::new(&desk, conversation, query.text("back"))?))
}

pub async fn change_criterion(
    desk: Desk,
    Path(conversation): Path<Uuid>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let mut form = CriterionPage::new(&desk, conversation, fields.text("back"))?;
    let text = |name: &str| fields.raw(name).chars().take(MAX_CHARS).collect::<String>();
    let before = versions(&desk, &form.agreement)?.pop().map(|version| version.measure);
    form.is_behaviour = fields.text("kind") == "behaviour";
    (form.kpi, form.better, form.goal) = (text("kpi"), text("better"), text("goal"));
    (form.behaviour, form.in_calls, form.of_calls) = (text("behaviour"), text("in"), text("of"));
    form.why = text("why");
    if form.why.trim().is_empty() {
        form.why_error = Some(w.review_criterion_why_missing());
    }
    let measure = if form.is_behaviour {
        let agreed = match calls(w, &form.in_calls, &form.of_calls) {
            Ok(agreed) => agreed,
            Err(error) => {
                form.calls_error = Some(error);
                None
            }
        };
        if form.behaviour.trim().is_empty() {
            form.behaviour_error = Some(w.review_criterion_behaviour_missing());
        }
        let is_right = form.calls_error.is_none() && form.behaviour_error.is_none();
        let counted = match &before {
            Some(Measure::Behaviour { before, .. }) => *before,
            _ => None,
        };
        let text = form.behaviour.trim().to_owned();
        is_right.then_some(Measure::Behaviour { text, agreed, before: counted })
    } else {
        of_kpi(&desk, &mut form)?
    };
    let (Some(measure), None, None) = (measure, &form.why_error, &form.goal_error) else {
        return Ok(refused(&form));
    };
    desk.write(|tx| criteria::change(tx, conversation, &measure, &form.why, now))?;
    Ok(redirect::to(&form.back).into_response())
}

/// `None`, with the sentence at the field, where the goal is no figure of its kind.
fn of_kpi(desk: &Desk, form: &mut CriterionPage) -> Result<Option<Measure>, PageError> {
    let w = desk.words();
    let agent = form.agreement.agent_uuid;
    let Ok(uuid) = form.kpi.trim().parse::<Uuid>() else {
        form.goal_error = Some(w.talk_choose_figure());
        return Ok(None);
    };
    let (kpi, baseline): (TeamKpi, Option<f64>) =
        desk.read(|db| Ok((kpis::by_uuid(db, uuid)?, criteria::baseline(db, agent, uuid, desk.today())?)))?;
    let goal = match form.goal.trim() {
        "" => None,
        text => match typed(text, kpi.unit) {
            Ok(goal) => Some(goal),
            Err(_) => {
                form.goal_error = Some(field_sentence(w, &FieldError::NotAFigure));
                return Ok(None);
            }
        },
    };
    let better = Better::of(kpi.direction).or_else(|| Better::from_key(form.better.trim()));
    Ok(Some(Measure::Kpi { kpi: uuid, better, baseline, goal }))
}
