//! Leading the window to another page. The web view never follows a 3xx answer itself.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::{CONTROLS, utf8_percent_encode};

const HX_REQUEST: HeaderName = HeaderName::from_static("hx-request");
const HX_LOCATION: HeaderName = HeaderName::from_static("hx-location");
const HX_REDIRECT: HeaderName = HeaderName::from_static("hx-redirect");
const HX_PUSH_URL: HeaderName = HeaderName::from_static("hx-push-url");

/// `303 See Other`.
#[derive(Clone, Debug)]
pub struct Redirect {
    address: String,
    whole_page: bool,
}

#[must_use]
pub fn to(address: &str) -> Redirect {
    Redirect { address: address.to_owned(), whole_page: false }
}

/// Loads the document anew: for changes of what stands outside `<body>`, such as the language.
#[must_use]
pub fn whole_page(address: &str) -> Redirect {
    Redirect { address: address.to_owned(), whole_page: true }
}

#[derive(Clone, Copy)]
struct WholePage;

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        // A header is read as ASCII; letters of other scripts would lead nowhere.
        let address = utf8_percent_encode(&self.address, CONTROLS).to_string();
        if let Ok(value) = HeaderValue::from_str(&address) {
            response.headers_mut().insert(header::LOCATION, value);
        }
        if self.whole_page {
            response.extensions_mut().insert(WholePage);
        }
        response
    }
}

/// Turns a redirect into what htmx follows; the protocol adapter follows the others inside.
///
/// What answers a form in place, refused or with a question, stays at the address of the page that sent
/// it: many a form's own address answers no GET, and Back, Reload and the lock ask for it.
pub async fn for_htmx(request: Request, next: Next) -> Response {
    let asked_by_htmx = request.headers().contains_key(HX_REQUEST);
    let looks = request.method() == Method::GET;
    let mut response = next.run(request).await;
    if !asked_by_htmx {
        return response;
    }
    if !response.status().is_redirection() {
        if !looks {
            response.headers_mut().insert(HX_PUSH_URL, HeaderValue::from_static("false"));
        }
        return response;
    }
    let Some(address) = response.headers().get(header::LOCATION).cloned() else {
        return response;
    };
    let whole = response.extensions().get::<WholePage>().is_some();
    let mut answer = StatusCode::OK.into_response();
    // The same address leads elsewhere later: a conversation goes on where it was left last.
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if whole {
        answer.headers_mut().insert(HX_REDIRECT, address);
    } else {
        let target =
            address.to_str().map(|path| serde_json::json!({"path": path, "target": "body"}).to_string());
        if let Some(value) = target.ok().and_then(|text| HeaderValue::from_str(&text).ok()) {
            answer.headers_mut().insert(HX_LOCATION, value);
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::routing::get;
    use axum::{Router, middleware};
    use tower::ServiceExt as _;

    use super::*;

    #[test]
    fn an_address_of_any_script_is_led_to() {
        let answer = to("/search?q=梅&x=%20").into_response();
        assert_eq!(answer.headers()[header::LOCATION].to_str().unwrap(), "/search?q=%E6%A2%85&x=%20");
    }

    #[test]
    fn what_answers_a_form_in_place_stays_at_the_address_of_its_page() {
        let router = Router::new()
            .route("/move", get(|| async { "a page" }).post(|| async { StatusCode::UNPROCESSABLE_ENTITY }))
            .layer(middleware::from_fn(for_htmx));
        for (method, pushed) in [(Method::POST, Some("false")), (Method::GET, None)] {
            let asked = Request::builder().method(method).uri("/move").header(HX_REQUEST, "true");
            let asked = asked.body(Body::empty()).unwrap();
            let answer = futures_executor::block_on(router.clone().oneshot(asked)).unwrap();
            let header = answer.headers().get(HX_PUSH_URL).map(|value| value.to_str().unwrap());
            assert_eq!(header, pushed);
        }
    }

    #[test]
    fn where_an_address_led_is_never_remembered() {
        let router = Router::new()
            .route("/talk", get(|| async { to("/talk/step/3") }))
            .layer(middleware::from_fn(for_htmx));
        let asked = Request::builder().uri("/talk").header(HX_REQUEST, "true").body(Body::empty()).unwrap();
        let answer = futures_executor::block_on(router.oneshot(asked)).unwrap();
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
        assert!(answer.headers()[HX_LOCATION].to_str().unwrap().contains("/talk/step/3"));
    }
}
