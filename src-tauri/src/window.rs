//! The one window: how it opens, what it may show, how it zooms, takes a dropped file and closes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use alongside::web::App;
use axum::http::{Method, Request, Response, StatusCode};
use tauri::plugin::TauriPlugin;
use tauri::utils::config::WebviewUrl;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, DragDropEvent, Manager, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::clock;
use crate::places::{Folders, Home};
use crate::protocol::{self, Pages, SCHEME, status_only};
use crate::{log_in, scripted};

/// The name of the window inside Tauri.
pub const LABEL: &str = "main";

/// How long a page may take to save what was typed before the window closes without it.
const LONGEST_FLUSH: Duration = Duration::from_secs(1);

/// Percent; the middle of the road is 100.
const ZOOMS: [u16; 11] = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250];
const ZOOM_AT_START: usize = 4;

/// How far closing the window has come.
mod closing {
    pub const NOT_ASKED: u8 = 0;
    /// The page saves what is typed; it may ask to stay.
    pub const ASKED: u8 = 1;
    /// Words could not be saved, and the page says so.
    pub const WARNED: u8 = 2;
    /// Asked again: the page tries once more, and the window closes.
    pub const CLOSING: u8 = 3;
}

struct Manners {
    web_view: PathBuf,
    closing: AtomicU8,
    zoom: AtomicUsize,
}

/// Size and place are the same at the next start; the first is 1280 by 860.
pub fn remembered_place(home: Option<&Home>) -> TauriPlugin<Wry> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let builder = tauri_plugin_window_state::Builder::default().with_state_flags(flags);
    match home {
        Some(home) => builder.with_filename(home.config().join("window.json").to_string_lossy()),
        None => builder.with_filename("window.json"),
    }
    .build()
}

/// Opens the window on the page at `first`.
pub fn open(handle: &AppHandle, app: &App, folders: &Folders, first: &str) -> Result<(), crate::Failure> {
    let web_view = place_for_the_web_view(folders);
    handle.manage(Manners {
        web_view: web_view.clone(),
        closing: AtomicU8::new(closing::NOT_ASKED),
        zoom: AtomicUsize::new(ZOOM_AT_START),
    });
    let address: Url = format!("{SCHEME}://localhost{first}").parse()?;
    let window = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::CustomProtocol(address))
        .title("Alongside")
        .inner_size(1280.0, 860.0)
        .min_inner_size(900.0, 600.0)
        .prevent_overflow()
        .data_directory(web_view)
        .devtools(cfg!(debug_assertions))
        .initialization_script(include_str!("keys.js"))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|_, load| say_first_page(load.event()))
        .build()?;
    #[cfg(target_os = "linux")]
    report("page cache", keeps_no_page(&window));
    if log_in::is_by_itself() {
        report("minimise", window.minimize());
    }
    let (this, app) = (window.clone(), app.clone());
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(&this);
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let Some(path) = paths.first().cloned() {
                let (window, app) = (this.clone(), app.clone());
                tauri::async_runtime::spawn_blocking(move || dropped(&window, &app, &path));
            }
        }
        _ => {}
    });
    Ok(())
}

/// WebKit would keep the pages one has left as they were, names and all, and show them again on the way
/// back from the lock.
#[cfg(target_os = "linux")]
fn keeps_no_page(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{SettingsExt as _, WebViewExt as _};
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_enable_page_cache(false);
        }
    })
}

/// An empty folder. Where the program's own cannot be written to, the window opens all the same, with
/// one among the computer's temporary folders, so that a page can say so.
fn place_for_the_web_view(folders: &Folders) -> PathBuf {
    let own = folders.web_view();
    remove(&own);
    if fs::create_dir_all(&own).is_ok() {
        return own;
    }
    let elsewhere = env::temp_dir().join(format!("alongside-{}", std::process::id()));
    let mut private = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut private, 0o700);
    report("webview folder", private.create(&elsewhere));
    elsewhere
}

/// For the bench of the start, which reads the line and asks for it by this variable.
fn say_first_page(event: PageLoadEvent) {
    if matches!(event, PageLoadEvent::Finished) && env::var_os("ALONGSIDE_SAY_FIRST_PAGE").is_some() {
        println!("first page");
    }
}

/// Windows has no schemes of its own: there the address is `http://alongside.localhost/`.
fn is_ours(address: &Url) -> bool {
    match address.scheme() {
        SCHEME => address.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && address.host_str() == Some("alongside.localhost"),
        _ => false,
    }
}

/// What a second start does instead of opening a second window.
pub fn bring_to_front(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(LABEL) {
        let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        report("bring to front", shown);
    }
}

/// Removes what the web view wrote.
pub fn wipe(handle: &AppHandle) {
    if let Some(manners) = handle.try_state::<Manners>() {
        remove(&manners.web_view);
    }
}

fn remove(folder: &Path) {
    // On Windows the web view may hold its files a moment longer than the program: the next start removes them.
    if folder.exists() {
        report("webview folder", fs::remove_dir_all(folder));
    }
}

/// Every request of the window. `/window/...` is for the window itself, everything else a page.
pub fn answer(handle: &AppHandle, app: &App, pages: &Pages, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
    let Some(order) = request.uri().path().strip_prefix("/window/") else { return pages.answer(request) };
    let Some(window) = handle.get_webview_window(LABEL) else { return protocol::nothing_yet() };
    if request.method() != Method::POST {
        return status_only(StatusCode::METHOD_NOT_ALLOWED);
    }
    let words = String::from_utf8_lossy(request.body()).into_owned();
    match order {
        "close" => report("close", window.destroy()),
        "stay" => window.state::<Manners>().closing.store(closing::WARNED, Ordering::SeqCst),
        "zoom" => zoom(&window, &words),
        // What a person does with the mouse outside the page, for tests.
        "test/close" if scripted::is_driven() => report("close", window.close()),
        "test/remind" if scripted::is_driven() => app.remind(),
        "test/away" if scripted::is_driven() => lock(handle, app),
        "test/sleep" if scripted::is_driven() => clock::pass(words.parse().unwrap_or_default()),
        "test/idle" if scripted::is_driven() => idle(handle, app, words.parse().unwrap_or_default()),
        "test/drop" if scripted::is_driven() => dropped(&window, app, Path::new(&words)),
        _ => return status_only(StatusCode::NOT_FOUND),
    }
    status_only(StatusCode::NO_CONTENT)
}

/// Lets the page save what is being typed, then closes. A page that cannot save, because the disk is
/// full, says so and stays; asked again, it closes all the same.
fn close(window: &WebviewWindow) {
    let state = &window.state::<Manners>().closing;
    let last = match state.load(Ordering::SeqCst) {
        closing::NOT_ASKED => false,
        closing::WARNED => true,
        _ => {
            report("close", window.destroy());
            return;
        }
    };
    state.store(if last { closing::CLOSING } else { closing::ASKED }, Ordering::SeqCst);
    report(
        "flush",
        window.eval(format!(
            "Promise.resolve().then(() => window.alongside?.flush?.()).catch(() => undefined)\
             .then((saved) => fetch(saved === false && !{last} ? '/window/stay' : '/window/close', {{ method: 'POST' }}))"
        )),
    );
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(LONGEST_FLUSH);
        if window.state::<Manners>().closing.load(Ordering::SeqCst) != closing::WARNED {
            report("close", window.destroy());
        }
    });
}

/// Locks: the page brings its words to safety first, and has a moment for it.
pub fn lock(handle: &AppHandle, app: &App) {
    let Some(window) = handle.get_webview_window(LABEL) else { return app.lock() };
    report(
        "lock",
        window.eval("window.alongside?.lock ? window.alongside.lock() : location.replace('/lock')"),
    );
    let deadline = Instant::now() + LONGEST_FLUSH * 2;
    while app.is_open() && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(50));
    }
    if app.is_open() {
        app.lock();
        report("lock", window.eval("location.replace('/lock')"));
    }
}

/// Minutes without a hand, for tests: the clock is looked at as often as [`crate::away`] does, so that
/// they are no sleep.
fn idle(handle: &AppHandle, app: &App, minutes: i64) {
    for _ in 0..minutes * 2 {
        clock::pass(30);
        if app.is_lock_due() {
            lock(handle, app);
            return;
        }
    }
}

/// Shows what the program makes of a file. The page saves what is being typed first, and stays where
/// it cannot.
fn dropped(window: &WebviewWindow, app: &App, path: &Path) {
    let Some(address) = app.file_dropped(path) else { return };
    let address = serde_json::Value::from(address);
    report(
        "drop",
        window.eval(format!(
            "Promise.resolve(window.alongside?.flush?.())\
             .then((saved) => {{ if (saved !== false) window.location.assign({address}); }})"
        )),
    );
}

fn zoom(window: &WebviewWindow, order: &str) {
    let level = &window.state::<Manners>().zoom;
    let now = level.load(Ordering::SeqCst);
    let next = match order {
        "in" => (now + 1).min(ZOOMS.len() - 1),
        "out" => now.saturating_sub(1),
        _ => ZOOM_AT_START,
    };
    level.store(next, Ordering::SeqCst);
    report("zoom", window.set_zoom(f64::from(ZOOMS[next]) / 100.0));
}

fn report<E: std::fmt::Display>(what: &str, result: Result<(), E>) {
    if let Err(error) = result {
        eprintln!("{what}: {error}");
    }
}
