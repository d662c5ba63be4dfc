//! The second look at the targets of the team, shown where they are set.

use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use crate::domain::kpi::advice::{self, Advice};
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::messages::Words;
use crate::storage::kpis;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::redirect;

/// One thing to think over.
pub struct Thought {
    pub sentence: String,
    /// Buttons that settle it: the KPI's name in words, and its number.
    pub first: Vec<(String, Uuid)>,
    /// A page where it can be settled: its words and address.
    pub link: Option<(String, String)>,
}

/// What to think over about the targets as they are kept.
pub fn thoughts(w: Words, board: &[TeamKpi]) -> Vec<Thought> {
    let name = |place: usize| w.kpi_name(&board[place].name);
    let thought = |advice: Advice| match advice {
        Advice::WhichWins { aht, fcr } => Thought {
            sentence: w.kpis_which_wins(name(aht), name(fcr)),
            first: [fcr, aht].map(|place| (w.kpis_comes_first(name(place)), board[place].uuid)).into(),
            link: None,
        },
        Advice::Unguarded { kpi } => {
            let guards = board[kpi].built_in().map_or(&[][..], |built_in| built_in.guards);
            let guard = guards.iter().map(|key| w.kpi_name(&KpiName::BuiltIn(key))).next();
            Thought {
                sentence: match guard {
                    Some(guard) => w.kpis_unguarded(guard, name(kpi)),
                    None => w.kpis_unguarded_own(name(kpi)),
                },
                first: Vec::new(),
                link: Some((w.kpis_read_about(name(kpi)), super::address(&board[kpi]))),
            }
        }
        Advice::TooMany { targets } => {
            Thought { sentence: w.kpis_too_many(advice::ATTENDED_TO, targets), first: Vec::new(), link: None }
        }
        Advice::MethodUnsaid { kpi } => Thought {
            sentence: w.kpis_method_unsaid(name(kpi)),
            first: Vec::new(),
            link: Some((w.kpis_say_method(), super::address(&board[kpi]))),
        },
    };
    advice::advice(board).into_iter().map(thought).collect()
}

/// Says which KPI wins where two targets pull against each other.
pub async fn put_first(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let uuid: Option<Uuid> = fields.text("kpi").parse().ok();
    desk.write(|tx| {
        let id = uuid.map(|uuid| kpis::by_uuid(tx, uuid)).transpose()?.map(|kpi| kpi.id);
        kpis::set_first(tx, id)
    })?;
    Ok(redirect::to("/figures?saved").into_response())
}
