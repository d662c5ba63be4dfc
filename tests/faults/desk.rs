//! The real pages in a folder, for whoever asks them something.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use alongside::web::{App, Clock, FileKind, Places, Shell, router};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use jiff::Zoned;
use scraper::{Html, Selector};
use tower::ServiceExt as _;

use crate::story;

/// Answers every dialog with the path put here.
#[derive(Clone, Debug, Default)]
pub struct Dialogs(pub Arc<Mutex<Option<PathBuf>>>);

impl Shell for Dialogs {
    fn choose_file(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn choose_save_path(&self, _: FileKind, _: &str, _: &str) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn print(&self) {}
    fn set_dark(&self, _: Option<bool>) {}
}

struct Stopped(Zoned);

impl Clock for Stopped {
    fn now(&self) -> Zoned {
        self.0.clone()
    }
}

/// The program without its window.
#[derive(Debug)]
pub struct Desk {
    pub router: Router,
    pub dialogs: Dialogs,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    /// Where it leads.
    pub location: String,
    pub body: String,
}

impl Desk {
    pub fn in_folder(folder: &Path) -> Desk {
        let places = Places { data: folder.to_owned(), config: folder.to_owned() };
        let clock = Stopped(story::now().to_zoned(jiff::tz::TimeZone::UTC));
        let dialogs = Dialogs::default();
        let app = App::with_key_cost(places, Box::new(clock), Box::new(dialogs.clone()), story::COST);
        Desk { router: router(app), dialogs }
    }

    pub fn ask(&self, request: Request<Body>) -> Answer {
        futures_executor::block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let (head, body) = answer.into_parts();
            let bytes = body.collect().await.unwrap().to_bytes();
            let location = head.headers.get(header::LOCATION).and_then(|place| place.to_str().ok());
            Answer {
                status: head.status,
                location: location.unwrap_or_default().to_owned(),
                body: String::from_utf8_lossy(&bytes).into_owned(),
            }
        })
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
    }

    pub fn post(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.ask(request)
    }
}

pub fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// What the window would send: every field of a form as it stands.
pub fn form(html: &str, form: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(html);
    let fields = Selector::parse(&format!("{form} :is(input, select)")).unwrap();
    let option = Selector::parse("option").unwrap();
    let mut sent = Vec::new();
    for field in html.select(&fields) {
        let Some(name) = field.value().attr("name") else { continue };
        let ticks = matches!(field.value().attr("type"), Some("checkbox" | "radio"));
        if ticks && field.value().attr("checked").is_none() {
            continue;
        }
        let value = if field.value().name() == "select" {
            let mut options = field.select(&option);
            let first = options.clone().next();
            options
                .find(|option| option.value().attr("selected").is_some())
                .or(first)
                .and_then(|option| option.value().attr("value"))
        } else {
            field.value().attr("value")
        };
        sent.push((name.to_owned(), value.unwrap_or_default().to_owned()));
    }
    sent
}
