//! The clock work of the program: backups are made beside whatever the person does.

use std::thread;
use std::time::Duration;

use alongside::web::App;

/// Between two looks at the clock.
const BETWEEN: Duration = Duration::from_secs(10);

/// Starts it; it ends with the process.
pub fn start(app: &App) {
    let app = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(BETWEEN);
            app.keep();
        }
    });
}
