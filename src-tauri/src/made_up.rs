//! Made-up requests through the adapter to the real pages: whatever a web view could ever send, it is
//! answered, under the policy of every page, and leads nowhere else.

use std::sync::Arc;

use alongside::storage::KeyCost;
use alongside::web::{App, Clock, FileKind, Places, Shell, SystemClock, router};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Method, Request, StatusCode};

use crate::protocol::Pages;

#[derive(Debug)]
struct Nobody;

impl Shell for Nobody {
    fn choose_file(&self, _: FileKind, _: &str) -> Option<std::path::PathBuf> {
        None
    }
    fn choose_save_path(&self, _: FileKind, _: &str, _: &str) -> Option<std::path::PathBuf> {
        None
    }
    fn print(&self) {}
    fn set_dark(&self, _: Option<bool>) {}
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same requests every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(end).unwrap_or(1)).unwrap_or(0)
    }

    fn of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| u8::try_from(self.below(256)).unwrap_or(0)).collect()
    }
}

const STARTS: [&str; 7] = [
    "alongside://localhost",
    "",
    "http://alongside.localhost",
    "alongside://elsewhere:99",
    "https://example.org",
    "alongside://user@localhost",
    "alongside://localhost/",
];

const PATHS: [&str; 24] = [
    "/",
    "",
    "//",
    "/people",
    "/people/new",
    "/people/%00",
    "/people/%ff%fe/edit",
    "/settings/language",
    "/settings/theme",
    "/welcome/language",
    "/welcome/team",
    "/welcome/sample",
    "/static/app.css",
    "/static/../Cargo.toml",
    "/static/%2e%2e/%2e%2e/etc/passwd",
    "/conversations/1/step/256/-1",
    "/figures/files/99999999999999999999/undo",
    "/settings/backups/%20",
    "/settings/key",
    "/search?q=%e5%b9%b6&q=",
    "/window/close",
    "/lock?x=%",
    "/changes/%0d%0aX-Bad:%201/undo",
    "/palette/options?q=%F0%9F%91%A9",
];

const BODIES: [&str; 8] = [
    "",
    "language=en&back=//example.org",
    "language=zh-Hans&back=/people%0d%0aSet-Cookie:%20a=b",
    "theme=dark&back=/%5cexample.org",
    "team_name=%00&lead_name=%ff&passphrase=a&repeat=b",
    "%",
    "=&=&=",
    "back=/%E2%80%AE",
];

fn request(dice: &mut Dice) -> Option<Request<Vec<u8>>> {
    const METHODS: [&str; 9] = ["GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "MADE-UP"];
    let mut address = format!("{}{}", dice.of(&STARTS), dice.of(&PATHS));
    if dice.below(20) == 0 {
        address.push_str(&"/x".repeat(dice.below(4_000)));
    }
    let mut request = Request::builder().method(*dice.of(&METHODS)).uri(address);
    if dice.below(4) > 0 {
        request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    for name in ["hx-request", "hx-target", "hx-boosted", "x-autosave", "location", "range", "cookie"] {
        if dice.below(5) == 0 {
            let value = HeaderValue::from_bytes(&dice.bytes(40)).unwrap_or(HeaderValue::from_static("true"));
            request = request.header(name, value);
        }
    }
    let body = if dice.below(3) == 0 { dice.bytes(3_000) } else { dice.of(&BODIES).as_bytes().to_vec() };
    request.body(body).ok()
}

#[test]
fn made_up_requests_are_all_answered_under_the_policy() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places { data: folder.path().to_owned(), config: folder.path().to_owned() };
    let clock: Box<dyn Clock> = Box::new(SystemClock);
    let app = App::with_key_cost(places, clock, Box::new(Nobody), KeyCost::FOR_TESTS);
    let pages = Arc::new(Pages::new(router(app)));
    let mut dice = Dice(2026);
    let mut sent = 0;
    while sent < 2_000 {
        // An address that is none never gets here.
        let Some(request) = request(&mut dice) else { continue };
        sent += 1;
        let what = format!("{} {} {:?}", request.method(), request.uri(), request.headers());
        let is_head = request.method() == Method::HEAD;
        let answer = pages.answer(request);
        let body = String::from_utf8_lossy(answer.body());
        assert!(!body.contains("a mistake in the program"), "a handler panics: {what}");
        assert_ne!(answer.status(), StatusCode::LOOP_DETECTED, "{what}");
        assert!(!answer.status().is_redirection(), "followed inside: {what} {:?}", answer.headers());
        assert!(answer.headers().contains_key(CONTENT_SECURITY_POLICY), "{what}: {}", answer.status());
        assert!(!answer.headers().contains_key("set-cookie"), "{what}");
        let leads = answer.headers().get("hx-location").or(answer.headers().get(LOCATION));
        let ours = leads.is_none_or(|to| {
            let to = String::from_utf8_lossy(to.as_bytes());
            let path = to.trim_start_matches("{\"path\":\"");
            path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\")
        });
        assert!(ours, "{what} leads to {leads:?}");
        assert!(is_head || answer.status() != StatusCode::INTERNAL_SERVER_ERROR, "{what}: {body:.300}");
    }
}
