//! What a page asks of the desktop.

use axum::http::StatusCode;

use super::desk::Desk;

pub async fn print(desk: Desk) -> StatusCode {
    desk.shell().print();
    StatusCode::NO_CONTENT
}
