//! `alongside://localhost/...` to the router and back. The web view never follows a redirect, keeps
//! no cookie and asks no network; this adapter makes up for the first and insists on the last.

use std::panic::{AssertUnwindSafe, catch_unwind};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{Method, Request, Response, StatusCode, Uri, request};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;
use zeroize::Zeroizing;

/// The scheme of every address in the window.
pub const SCHEME: &str = "alongside";

/// Pages load their own files and nothing else; no script or style stands inside a page.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// A chain of redirects longer than this is a loop.
const MOST_REDIRECTS: usize = 8;

/// The router, asked one request at a time by whoever holds it.
#[derive(Clone, Debug)]
pub struct Pages {
    router: Router,
}

impl Pages {
    pub fn new(router: Router) -> Pages {
        Pages { router }
    }

    /// Blocks until the page is there. Never fails: a handler that panics is a 500.
    pub fn answer(&self, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
        self.follow(request).0
    }

    /// The address at which a request for `path` ends, for a window that opens on its real address.
    pub fn where_it_leads(&self, path: &str) -> String {
        let Ok(request) = Request::get(path).body(Vec::new()) else { return path.to_owned() };
        self.follow(request).1
    }

    fn follow(&self, request: Request<Vec<u8>>) -> (Response<Vec<u8>>, String) {
        let (mut head, body) = request.into_parts();
        // A form may carry the passphrase.
        let mut body = Zeroizing::new(body);
        head.uri = path_of(&head.uri);
        for _ in 0..MOST_REDIRECTS {
            let answer = self.ask(&head, &body);
            let Some(next) = next_request(&head, &answer) else {
                return (sealed(answer), head.uri.to_string());
            };
            if next.method == Method::GET {
                body = Zeroizing::default();
            }
            head = next;
        }
        (status_only(StatusCode::LOOP_DETECTED), head.uri.to_string())
    }

    fn ask(&self, head: &request::Parts, body: &Zeroizing<Vec<u8>>) -> Response<Vec<u8>> {
        let request = Request::from_parts(head.clone(), Body::from(Bytes::from_owner(body.clone())));
        let router = self.router.clone();
        let answer = catch_unwind(AssertUnwindSafe(|| {
            tauri::async_runtime::block_on(async {
                let answer = match router.oneshot(request).await {
                    Ok(answer) => answer,
                    Err(never) => match never {},
                };
                let (head, body) = answer.into_parts();
                let bytes = body.collect().await?.to_bytes().to_vec();
                Ok::<_, axum::Error>(Response::from_parts(head, bytes))
            })
        }));
        match answer {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) | Err(_) => status_only(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}

/// The answer before the program has started.
pub fn nothing_yet() -> Response<Vec<u8>> {
    status_only(StatusCode::SERVICE_UNAVAILABLE)
}

/// An answer without a body.
pub fn status_only(status: StatusCode) -> Response<Vec<u8>> {
    let mut answer = Response::new(Vec::new());
    *answer.status_mut() = status;
    answer
}

/// The router knows paths; the web view asks with scheme and host.
fn path_of(uri: &Uri) -> Uri {
    uri.path_and_query().map_or_else(|| Uri::from_static("/"), |path| Uri::from(path.clone()))
}

/// What a redirect asks for next; `None` for every other answer.
fn next_request(head: &request::Parts, answer: &Response<Vec<u8>>) -> Option<request::Parts> {
    let status = answer.status();
    if !status.is_redirection() {
        return None;
    }
    let location: Uri = answer.headers().get(LOCATION)?.to_str().ok()?.parse().ok()?;
    let mut next = head.clone();
    next.uri = path_of(&location);
    let keeps_body = [StatusCode::TEMPORARY_REDIRECT, StatusCode::PERMANENT_REDIRECT].contains(&status);
    if !keeps_body {
        next.method = Method::GET;
        next.headers.remove(CONTENT_TYPE);
        next.headers.remove(CONTENT_LENGTH);
    }
    Some(next)
}

/// Adds what holds for every answer.
fn sealed(mut answer: Response<Vec<u8>>) -> Response<Vec<u8>> {
    let is_page =
        answer.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let mut set =
        |name: HeaderName, value| answer.headers_mut().insert(name, HeaderValue::from_static(value));
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, "no-referrer");
    if is_page {
        // Back must ask again: the page it left may have been answered by a form since.
        set(CACHE_CONTROL, "no-store");
    }
    answer
}

#[cfg(test)]
mod tests {
    use axum::response::{Html, Redirect};
    use axum::routing::{get, post};

    use super::*;

    fn pages() -> Pages {
        async fn save() -> Redirect {
            Redirect::to("/list?new=1")
        }
        async fn list(uri: Uri, body: String) -> Html<String> {
            Html(format!("{uri} [{body}]"))
        }
        async fn bug() -> Response<Body> {
            panic!("a bug")
        }
        Pages::new(
            Router::new()
                .route("/save", post(save))
                .route("/list", get(list))
                .route("/round", get(|| async { Redirect::to("/round") }))
                .route("/bug", get(bug)),
        )
    }

    fn ask(method: Method, address: &str) -> Response<Vec<u8>> {
        let request = Request::builder().method(method).uri(address).body(b"name=Mei".to_vec()).unwrap();
        pages().answer(request)
    }

    #[test]
    fn a_form_that_succeeds_shows_the_page_it_leads_to() {
        let answer = ask(Method::POST, "alongside://localhost/save");
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(
            String::from_utf8_lossy(answer.body()),
            "/list?new=1 []",
            "a GET, without the form's body"
        );
        assert_eq!(answer.headers()[CACHE_CONTROL], "no-store", "Back has to ask for a page again");
        assert_eq!(answer.headers()[CONTENT_SECURITY_POLICY], POLICY);
    }

    #[test]
    fn a_circle_of_redirects_ends() {
        assert_eq!(ask(Method::GET, "/round").status(), StatusCode::LOOP_DETECTED);
    }

    #[test]
    fn a_handler_that_panics_leaves_the_window_working() {
        assert_eq!(ask(Method::GET, "/bug").status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(ask(Method::GET, "/list").status(), StatusCode::OK);
    }
}
