//! Notifications of the system. A click on one brings the window up, where the system tells of clicks.

use notify_rust::Notification;
use tauri::AppHandle;

/// `false` where nobody takes it: there is no desktop that shows notifications, or not yet.
pub fn show(handle: &AppHandle, title: &str, text: &str) -> bool {
    match post(handle, title, text) {
        Ok(()) => true,
        Err(error) => {
            // Nothing of what it says: stderr may end in a log of the system.
            eprintln!("notification: {error}");
            false
        }
    }
}

#[cfg(target_os = "linux")]
fn post(handle: &AppHandle, title: &str, text: &str) -> notify_rust::error::Result<()> {
    use notify_rust::Hint;

    use crate::window;

    // Some services read markup in the text; names are none.
    let markup = notify_rust::get_capabilities()?.iter().any(|one| one == "body-markup");
    let text = if markup { escaped(text) } else { text.to_owned() };
    let shown = Notification::new()
        .appname("Alongside")
        .icon("alongside")
        .hint(Hint::DesktopEntry("Alongside".to_owned()))
        .summary(title)
        .body(&text)
        .action("default", "Alongside")
        .show()?;
    let handle = handle.clone();
    std::thread::spawn(move || {
        shown.wait_for_action(|action| {
            if action == "default" {
                window::bring_to_front(&handle);
            }
        });
    });
    Ok(())
}

#[cfg(target_os = "linux")]
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(not(target_os = "linux"))]
fn post(handle: &AppHandle, title: &str, text: &str) -> notify_rust::error::Result<()> {
    let identifier = &handle.config().identifier;
    // The installed program is known to the system by this name; one that was only built is not.
    #[cfg(all(target_os = "macos", not(debug_assertions)))]
    let _ = notify_rust::set_application(identifier);
    let mut notification = Notification::new();
    notification.summary(title).body(text);
    #[cfg(all(windows, not(debug_assertions)))]
    notification.app_id(identifier);
    let _ = identifier;
    notification.show().map(|_| ())
}
