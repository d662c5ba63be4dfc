//! A Tauri window that shows one small page from a protocol of its own, and nothing else: what the
//! start of Alongside is measured against (`cargo xtask bench`).

use tauri::WebviewWindowBuilder;
use tauri::utils::config::WebviewUrl;
use tauri::webview::PageLoadEvent;

const PAGE: &[u8] = b"<!DOCTYPE html><title>Bare</title><h1>Bare</h1>";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    tauri::Builder::default()
        .register_asynchronous_uri_scheme_protocol("bare", |_, _, responder| {
            let answer = tauri::http::Response::builder().header("Content-Type", "text/html");
            if let Ok(answer) = answer.body(PAGE) {
                responder.respond(answer);
            }
        })
        .setup(|tauri| {
            let address = WebviewUrl::CustomProtocol("bare://localhost/".parse()?);
            WebviewWindowBuilder::new(tauri, "main", address)
                .inner_size(1280.0, 860.0)
                .on_page_load(|_, load| {
                    if matches!(load.event(), PageLoadEvent::Finished) {
                        println!("first page");
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}
