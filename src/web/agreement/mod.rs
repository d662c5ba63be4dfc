//! The agreement: the letter both read, the two who agree, and what is added later.

pub mod letter;
mod prose;
mod since;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::Zoned;
use uuid::Uuid;

pub use self::letter::team_kpi_name;
use self::letter::{LetterText, Setting};
pub use self::prose::sentence;
pub use self::since::{check_ins, read};

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::redirect;
use super::reviews::told;
use crate::domain::conversation::{
    Conversation, ConversationError, Field, FieldError, Hint, Party, State, Step, hints, may_agree,
};
use crate::messages::Words;
use crate::storage::{StorageError, conversations, kpis, people};

#[derive(Template)]
#[template(path = "agreement/page.html")]
struct AgreementPage {
    frame: Frame,
    talk: Conversation,
    letter: LetterText,
    /// What stands between the letter and its agreement.
    blockers: Vec<Missing>,
    /// What could still be added.
    open: Vec<Missing>,
    /// Agent first.
    sides: [Agreeing; 2],
    locked_on: Option<String>,
    /// The addition as typed, and what was wrong with it.
    addition: String,
    added_by: Option<Party>,
    addition_error: Option<String>,
    who_error: Option<String>,
    /// Somebody pressed "I agree" too early.
    too_early: bool,
}

/// Something missing, and the step in which it is put right.
struct Missing {
    text: String,
    address: String,
    place: String,
}

struct Agreeing {
    who: &'static str,
    name: String,
    at: Option<String>,
}

impl AgreementPage {
    fn new(desk: &Desk, uuid: Uuid) -> Result<AgreementPage, PageError> {
        let (talk, agent, kpis) = desk.read(|db| {
            let talk = conversations::load(db, uuid)?;
            if talk.state == State::Discarded {
                return Err(ConversationError::Discarded.into());
            }
            let agent = people::get(db, talk.agent_uuid)?;
            Ok((talk, agent, kpis::list(db)?))
        })?;
        let w = desk.words();
        let setting = Setting {
            w,
            zone: desk.now().time_zone().clone(),
            team: &desk.frame.team_name,
            shift: &agent.shift,
            kpis: &kpis,
        };
        let today = desk.today();
        let side = |party: Party, name: &str| Agreeing {
            who: party.key(),
            name: name.to_owned(),
            at: talk.agreed_by(party).map(|at| setting.moment(at, today)),
        };
        let (blockers, open) =
            if talk.state == State::Draft { missing(w, &talk) } else { Default::default() };
        Ok(AgreementPage {
            frame: desk.frame.at(Place::None),
            letter: for_the_lead(w, read(desk, &talk, &told::of(desk, &talk)?)?, &talk),
            blockers,
            open,
            sides: [side(Party::Agent, &talk.agent_name), side(Party::Lead, &talk.lead_name)],
            locked_on: talk.agreed_at.map(|at| w.full_date(Zoned::new(at, setting.zone.clone()).date())),
            addition: String::new(),
            added_by: None,
            addition_error: None,
            who_error: None,
            too_early: false,
            talk,
        })
    }

    fn is_added_by(&self, who: &str) -> bool {
        self.added_by.is_some_and(|party| party.key() == who)
    }

    /// The remark of one side, as typed before the agreement.
    fn remark(&self, who: &str) -> &str {
        self.talk.note(if who == Party::Agent.key() { Field::AgentRemark } else { Field::LeadRemark })
    }
}

/// Once both have agreed: where each promise is settled.
fn for_the_lead(w: Words, mut letter: LetterText, talk: &Conversation) -> LetterText {
    let locked = talk.agreed_at.is_some();
    for promise in letter.sides.iter_mut().flat_map(|side| &mut side.promises).filter(|_| locked) {
        let settle = format!("/promises/{}/settle?back={}", promise.uuid, address(talk.uuid));
        promise.settle = Some((settle, w.agreement_settle(promise.text.as_str())));
    }
    letter
}

/// The address at which a step of a conversation is typed.
#[must_use]
pub fn step_address(conversation: Uuid, step: Step) -> String {
    super::conversation::talk::address_of(conversation, step, 1)
}

/// What has to be done first, and what could be: the same thing is not said twice.
fn missing(w: Words, talk: &Conversation) -> (Vec<Missing>, Vec<Missing>) {
    let at = |text: String, step: Step| Missing {
        text,
        address: step_address(talk.uuid, step),
        place: w.agreement_go_to_step(step.number(), w.by_key(&step.name_key())),
    };
    let blockers = may_agree(talk).err().unwrap_or_default();
    let mut said = BTreeSet::new();
    let first = blockers
        .iter()
        .filter(|blocker| said.insert(blocker.key()))
        .map(|blocker| at(w.by_key(&format!("conversation-blocker-{}", blocker.key())), blocker.step()))
        .collect();
    let no_dates = talk.reviews.is_empty();
    let open = hints(talk)
        .into_iter()
        .filter(|hint| match hint {
            Hint::PromiseWithoutDate => false,
            Hint::NoCheckIn | Hint::NoMeasuredReview => !no_dates,
            _ => true,
        })
        .map(|hint| at(w.by_key(&format!("conversation-hint-{}", hint.key())), hint.step()))
        .collect();
    (first, open)
}

fn address(conversation: Uuid) -> String {
    format!("/conversations/{conversation}/agreement")
}

fn party(fields: &Fields) -> Option<Party> {
    Party::from_key(fields.text("party"))
}

pub async fn show(desk: Desk, Path(conversation): Path<Uuid>) -> Result<Response, PageError> {
    Ok(page(&AgreementPage::new(&desk, conversation)?))
}

/// One side agrees; with the second the letter is locked.
pub async fn agree(
    desk: Desk,
    Path(conversation): Path<Uuid>,
    fields: Fields,
) -> Result<Response, PageError> {
    let party = party(&fields).ok_or(PageError::NotFound)?;
    let now = desk.now().timestamp();
    match desk.write(|tx| conversations::agree(tx, conversation, party, now, desk.now().time_zone())) {
        Err(PageError::Storage(StorageError::Conversation(ConversationError::Incomplete(_)))) => {
            let shown = AgreementPage { too_early: true, ..AgreementPage::new(&desk, conversation)? };
            Ok(refused(&shown))
        }
        Err(error) => Err(error),
        Ok(_) => Ok(redirect::to(&address(conversation)).into_response()),
    }
}

/// One side takes the agreement back, while the other has not agreed.
pub async fn withdraw(
    desk: Desk,
    Path(conversation): Path<Uuid>,
    fields: Fields,
) -> Result<Response, PageError> {
    let party = party(&fields).ok_or(PageError::NotFound)?;
    desk.write(|tx| conversations::withdraw(tx, conversation, party))?;
    Ok(redirect::to(&address(conversation)).into_response())
}

/// A dated remark under a locked letter.
pub async fn add(desk: Desk, Path(conversation): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let (party, text) = (party(&fields), fields.raw("text"));
    let refusal = match party {
        Some(party) => {
            match desk.write(|tx| conversations::add_addition(tx, conversation, party, text, now)) {
                Ok(_) => return Ok(redirect::to(&address(conversation)).into_response()),
                Err(PageError::Storage(StorageError::Conversation(ConversationError::Empty))) => {
                    Some(w.conversation_error_empty())
                }
                Err(PageError::Storage(StorageError::Conversation(ConversationError::Field(
                    FieldError::TooLong { kept, over },
                )))) => Some(w.agreement_addition_length(kept, over)),
                Err(error) => return Err(error),
            }
        }
        None => None,
    };
    Ok(refused(&AgreementPage {
        addition: text.to_owned(),
        added_by: party,
        addition_error: refusal,
        who_error: party.is_none().then(|| w.agreement_who_missing()),
        ..AgreementPage::new(&desk, conversation)?
    }))
}
