//! Style, scripts and fonts, compiled into the program.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The stylesheets every other one builds on, first.
const FIRST: [&str; 7] = [
    "css/tokens.css",
    "css/fonts.css",
    "css/base.css",
    "css/components.css",
    "css/forms.css",
    "css/frame.css",
    "css/charts.css",
];

/// All stylesheets as one: a page asks once.
static STYLES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let is_style = |name: &str| name.starts_with("css/") && name.ends_with(".css");
    let first = FIRST.iter().filter_map(|name| FILES.iter().find(|(file, _)| file == name));
    let others = FILES.iter().filter(|(name, _)| is_style(name) && !FIRST.contains(name));
    let mut all = Vec::new();
    for (_, bytes) in first.chain(others) {
        all.extend_from_slice(bytes);
        all.push(b'\n');
    }
    all
});

/// A file that is compiled into the program, by its path below `ui/static`.
#[must_use]
pub fn static_file(name: &str) -> Option<&'static [u8]> {
    FILES.iter().find(|(file, _)| *file == name).map(|(_, bytes)| *bytes)
}

pub async fn serve(Path(name): Path<String>) -> Response {
    if name == "app.css" {
        return ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLES.as_slice()).into_response();
    }
    match FILES.iter().find(|(file, _)| *file == name) {
        Some((file, bytes)) => ([(header::CONTENT_TYPE, media_type(file))], *bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
