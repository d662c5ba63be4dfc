//! Step 4: who does what, and by when. Two columns of promises beside the chosen ideas.

use askama::Template;
use axum::response::Response;

use super::promises::Card;
use super::talk::Talk;
use super::when::calendar;
use crate::domain::conversation::dates::Calendar;
use crate::domain::conversation::{Field, Hint, Idea, Party, hints};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, page as rendered};

#[derive(Template)]
#[template(path = "conversation/step4.html")]
struct Step4 {
    frame: Frame,
    talk: Talk,
    ideas: Vec<Chosen>,
    /// Agent first.
    columns: [Column; 2],
    /// How sure: "" and 0 to 10.
    sure: Vec<String>,
}

/// An idea chosen in step 3.
struct Chosen {
    number: usize,
    who: &'static str,
    text: String,
    by: String,
}

struct Column {
    who: &'static str,
    title: String,
    caption: String,
    cards: Vec<Card>,
    /// Chosen ideas nobody has promised yet: number, id, text.
    offers: Vec<(usize, String, String)>,
    nudge: String,
}

pub fn page(desk: &Desk, mut talk: Talk) -> Result<Response, PageError> {
    let w = desk.words();
    let calendar = desk.read(|db| calendar(db, &talk))?;
    talk.hint = worth_saying(&talk).unwrap_or_else(|| w.conversation_promises_plenty());
    let conversation = &talk.conversation;
    let lead = conversation.lead_called().to_owned();
    let by = |idea: &Idea| match idea.proposed_by {
        Party::Agent => w.conversation_idea_of(&conversation.agent_called),
        Party::Lead => w.conversation_idea_of(&lead),
    };
    let ideas = (1..)
        .zip(conversation.chosen_ideas())
        .map(|(number, idea)| Chosen {
            number,
            who: idea.proposed_by.key(),
            text: idea.text.clone(),
            by: by(idea),
        })
        .collect();
    let columns = [
        column(&talk, &calendar, Party::Agent, w.conversation_will(&conversation.agent_called)),
        column(&talk, &calendar, Party::Lead, w.conversation_i_will()),
    ];
    let sure = std::iter::once(String::new()).chain((0..=10).map(|sure| sure.to_string())).collect();
    Ok(rendered(&Step4 { frame: desk.frame.clone(), ideas, columns, sure, talk }))
}

fn column(talk: &Talk, calendar: &Calendar, party: Party, title: String) -> Column {
    let (w, conversation) = (talk.words, &talk.conversation);
    let promised =
        |idea: &Idea| conversation.promises.iter().any(|promise| promise.idea_uuid == Some(idea.uuid));
    let must_move = party == Party::Lead && hints(conversation).contains(&Hint::LeadMustMove);
    Column {
        who: party.key(),
        title,
        caption: match party {
            Party::Agent => String::new(),
            Party::Lead => w.conversation_team_lead(&conversation.lead_name),
        },
        cards: conversation.promises_of(party).map(|promise| Card::of(talk, calendar, promise)).collect(),
        offers: (1..)
            .zip(conversation.chosen_ideas())
            .filter(|(_, idea)| !promised(idea))
            .map(|(number, idea)| (number, idea.uuid.to_string(), idea.text.clone()))
            .collect(),
        nudge: if must_move { w.conversation_hint_lead_must_move() } else { String::new() },
    }
}

/// The hint for the foot of the page; that somebody has promised nothing yet shows by itself.
fn worth_saying(talk: &Talk) -> Option<String> {
    let found = hints(&talk.conversation).into_iter().find(|hint| {
        matches!(
            hint,
            Hint::ManyAgentPromises | Hint::ManyLeadPromises | Hint::NotSure | Hint::PromiseWithoutDate
        )
    })?;
    Some(talk.words.by_key(&format!("conversation-hint-{}", found.key())))
}

impl Step4 {
    fn commitment(&self) -> &str {
        self.talk.conversation.note(Field::Commitment)
    }

    fn said_aloud(&self) -> bool {
        self.talk.conversation.has(Field::SaidAloud)
    }

    /// Lines to say aloud: the first, and the others behind a fold.
    fn first_line(&self) -> String {
        self.talk.says().into_iter().next().unwrap_or_default()
    }

    fn other_lines(&self) -> Vec<String> {
        self.talk.says().into_iter().skip(1).collect()
    }
}
