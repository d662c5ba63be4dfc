//! What every page shares: the words, the theme, and the sidebar.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::error::PageError;
use super::toast::Toast;
use crate::domain::agent::first_word;
use crate::messages::Words;

/// An entry of the sidebar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    Today,
    People,
    Team,
    Search,
    Figures,
    Settings,
    /// A page without a place in the sidebar.
    None,
}

/// The frame around a page. Templates know it as `frame`.
#[derive(Clone, Debug)]
pub struct Frame {
    pub w: Words,
    /// `light`, `dark` or `system`.
    pub theme: &'static str,
    pub place: Place,
    pub team_name: String,
    pub lead_name: String,
    pub sample: bool,
    /// What has just been done, shown over the page.
    pub toast: Option<Toast>,
    /// Typed here before the file was locked: pairs of name and value, as JSON.
    pub kept: Option<String>,
}

impl Frame {
    /// What the lead is called: the first word of the name.
    #[must_use]
    pub fn lead_called(&self) -> &str {
        first_word(&self.lead_name)
    }

    #[must_use]
    pub fn at(&self, place: Place) -> Frame {
        Frame { place, ..self.clone() }
    }

    /// For templates: is this the entry to mark?
    #[must_use]
    pub fn is_at(&self, name: &str) -> bool {
        matches!(
            (self.place, name),
            (Place::Today, "today")
                | (Place::People, "people")
                | (Place::Team, "team")
                | (Place::Search, "search")
                | (Place::Figures, "figures")
                | (Place::Settings, "settings")
        )
    }
}

/// A rendered page. Never cached: Back asks again.
pub fn page(template: &impl Template) -> Response {
    page_with(StatusCode::OK, template)
}

/// A page that shows what was wrong with the input.
pub fn refused(template: &impl Template) -> Response {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A sentence for the mark that says what was saved: plain text, so that nothing on the page is
/// replaced.
pub fn said(status: StatusCode, sentence: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, sentence).into_response()
}

pub fn page_with(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, [(header::CACHE_CONTROL, "no-store")], Html(html)).into_response(),
        // Only a failing formatter gets here: nothing in a template of ours can fail otherwise.
        Err(_) => PageError::Bug.into_response(),
    }
}
