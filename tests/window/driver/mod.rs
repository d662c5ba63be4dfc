//! The real program in its real window, driven through WebDriver. Tests and the tour share it.
//!
//! ```ignore
//! let home = Home::new();
//! let window = Window::open(&home);
//! window.wait_for_path("/welcome");
//! window.click("button", "Set up my team");
//! window.fill("Team name", "North");
//! window.press("Control+Enter");
//! window.sees("Today");
//! window.is_accessible();
//! window.kill();                       // and `Window::open(&home)` again
//! ```
//!
//! Every method waits for its condition and fails with a picture in `target/window-failures/`.

#![allow(dead_code, reason = "each of the two programs that share this module uses a part of it")]

mod access;
pub mod disk;
mod find;
mod home;
mod keys;
pub mod process;
mod saved;
pub mod undriven;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, thread};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

pub use home::{Home, Options};
use process::Processes;

/// How long a condition may take, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// One running program with its window. Ends with the value.
pub struct Window {
    runtime: Runtime,
    client: Client,
    processes: Processes,
    home: PathBuf,
}

impl Window {
    /// Starts the program on a home and waits until its first page is there.
    pub fn open(home: &Home) -> Window {
        Window::open_with(home, &Options::default())
    }

    /// The same with a language, a moment or a size of its own.
    pub fn open_with(home: &Home, options: &Options) -> Window {
        let processes = Processes::start(home, options);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let capabilities = json!({
            "browserName": "wry",
            "webkitgtk:browserOptions": { "binary": env!("CARGO_BIN_EXE_alongside"), "args": [] },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!("written above as an object") };
        let client = runtime.block_on(async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let connect = builder.capabilities(capabilities).connect(processes.address());
            // WebKitWebDriver waits for ever for a program that ended at once.
            tokio::time::timeout(PATIENCE * 2, connect).await
        });
        let client = match client {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("no WebDriver session: {error}\n{}", processes.log()),
            Err(_) => panic!("the program ended before its window was there:\n{}", processes.log()),
        };
        let window = Window { runtime, client, processes, home: home.path().to_owned() };
        let (width, height) = options.size;
        window.resize(width, height);
        window.wait_until("the first page", || {
            window.script("return document.body?.children.length > 0") == true
        });
        window
    }

    /// Runs a script in the page; `return` hands a value back, `arguments` are `null`.
    pub fn script(&self, script: &str) -> Value {
        self.script_with(script, Vec::new())
    }

    /// The same with `arguments[0]` and so on. `Null` while the page is changing.
    pub fn script_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.block(self.client.execute(script, arguments)).unwrap_or(Value::Null)
    }

    /// Looks again and again until `condition` holds.
    pub fn wait_until(&self, what: &str, condition: impl Fn() -> bool) {
        self.wait_for(what, || condition().then_some(()));
    }

    /// Looks again and again until there is something.
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            if Instant::now() > deadline {
                self.fail(what);
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Goes to an address of the program, as a link would.
    pub fn goto(&self, path: &str) {
        self.script("window.__left = true");
        self.script_with("window.location.assign(arguments[0])", vec![json!(path)]);
        self.wait_until(&format!("the page {path}"), || {
            self.script("return !window.__left && document.readyState === 'complete'") == true
        });
    }

    /// The path of the page in the window.
    pub fn path(&self) -> String {
        self.script("return location.pathname").as_str().unwrap_or_default().to_owned()
    }

    /// Waits for a page by its path.
    pub fn wait_for_path(&self, path: &str) {
        self.wait_until(&format!("the page at {path}"), || self.path() == path);
    }

    /// Waits until a person could read this on the page.
    pub fn sees(&self, text: &str) {
        self.wait_until(&format!("the words {text:?}"), || self.text().contains(text));
    }

    /// Waits until it is no longer to be read on the page.
    pub fn no_longer_sees(&self, text: &str) {
        self.wait_until(&format!("the words {text:?} to go"), || !self.text().contains(text));
    }

    /// Everything a person could read on the page.
    pub fn text(&self) -> String {
        self.script("return document.body?.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// Sets the size of the page itself, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.block(self.client.set_window_size(width, height)).expect("resize");
        self.wait_until(&format!("a page of {width} by {height}"), || {
            self.script("return [innerWidth, innerHeight]") == json!([width, height])
        });
    }

    /// Waits until the page stands still: htmx is done, fonts and pictures are there, nothing moves.
    pub fn settles(&self) {
        self.wait_until("the page to settle", || {
            self.script(
                "return document.readyState === 'complete' && document.fonts.status === 'loaded'
                   && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')
                   && [...document.querySelectorAll('h1, h2, p, textarea')].slice(0, 40).every(e => {
                        const style = getComputedStyle(e);
                        return document.fonts.check(`${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`, e.value || e.textContent.trim() || 'a');
                      })
                   && document.getAnimations().every(a => a.playState !== 'running')
                   && [...document.images].every(i => i.complete)",
            ) == true
        });
    }

    /// Writes a PNG of the page as it stands, once its fonts and pictures are there.
    pub fn screenshot(&self, file: &Path) {
        self.settles();
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder for pictures");
        fs::write(file, self.block(self.client.screenshot()).expect("a picture")).expect("write the picture");
    }

    /// Ends the program as a power cut would: no flush, no farewell.
    pub fn kill(self) {
        self.processes.end_program("KILL");
    }

    /// Ends the program as a mistake in it would: whatever it leaves for those who look into one.
    pub fn crashes(self) {
        self.processes.end_program("ABRT");
    }

    /// The program and the processes of its web view.
    pub fn process_ids(&self) -> Vec<u32> {
        self.processes.all()
    }

    /// Lets time pass in one go, as while the computer sleeps.
    pub fn sleeps(&self, seconds: i64) {
        self.order("sleep", &seconds.to_string());
    }

    /// Lets time pass with nobody at the keyboard and the program awake.
    pub fn idles(&self, minutes: i64) {
        let script =
            "window.__passed = false; fetch('/window/test/idle', { method: 'POST', body: arguments[0] })
               .then(() => { window.__passed = true })";
        self.script_with(script, vec![json!(minutes.to_string())]);
        self.wait_until("the time to pass", || {
            self.script("return window.__passed === true || location.pathname === '/lock'") == true
        });
    }

    /// The system says that the person goes: it locks its screen, or is about to sleep.
    pub fn screen_locks(&self) {
        self.order("away", "");
    }

    /// Presses the cross of the window.
    pub fn asks_to_close(&self) {
        self.order("close", "");
    }

    /// Closes the window as its cross would, and waits until the program has ended.
    pub fn close(self) {
        self.asks_to_close();
        let deadline = Instant::now() + PATIENCE;
        while self.processes.program().is_some() {
            assert!(Instant::now() < deadline, "the program is still running after its window was closed");
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Starts the program once more on the same home, and waits until this second one has ended.
    pub fn start_again(&self) -> std::process::ExitStatus {
        self.processes.start_again()
    }

    /// Drops a file on the window.
    pub fn drop_file(&self, file: &Path) {
        self.order("drop", &file.to_string_lossy());
    }

    fn order(&self, order: &str, words: &str) {
        let script =
            "fetch('/window/test/' + arguments[0], { method: 'POST', body: arguments[1] }); return true";
        self.script_with(script, vec![json!(order), json!(words)]);
    }

    fn block<T, E: Display>(&self, answer: impl Future<Output = Result<T, E>>) -> Result<T, String> {
        self.runtime.block_on(async {
            match tokio::time::timeout(PATIENCE * 2, answer).await {
                Ok(answer) => answer.map_err(|error| error.to_string()),
                Err(_) => Err("WebDriver did not answer".to_owned()),
            }
        })
    }

    fn element(&self, found: &Value) -> Option<Element> {
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()))
    }

    /// Ends the test with a picture of the window and the words on it.
    pub fn fail(&self, what: &str) -> ! {
        let test = thread::current().name().unwrap_or("tour").replace("::", "-");
        let file = process::target_folder().join("window-failures").join(format!("{test}.png"));
        let picture = match self.block(self.client.screenshot()) {
            Ok(png) => fs::create_dir_all(file.parent().expect("a folder"))
                .and_then(|()| fs::write(&file, png))
                .map_or_else(|error| error.to_string(), |()| file.display().to_string()),
            Err(error) => error,
        };
        panic!(
            "waited {} s in vain for {what}\n  address: {}\n  picture: {picture}\n  words on the page:\n{}\n  the program said:\n{}",
            PATIENCE.as_secs(),
            self.script("return location.href"),
            self.text(),
            self.processes.log(),
        );
    }
}
