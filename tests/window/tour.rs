//! Walks through the program in its real window and takes a picture at every stop:
//! `cargo xtask tour --lang zh-Hans --theme dark --size 1024x700 --out pictures`.
//!
//! A new stop is a line in [`STOPS`] and a function that goes there.

#![cfg_attr(
    target_os = "linux",
    allow(clippy::expect_used, clippy::panic, reason = "the tour may stop where it stands")
)]

#[cfg(target_os = "linux")]
mod driver;

#[cfg(target_os = "linux")]
fn main() {
    tour::run();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the tour needs WebKitWebDriver, which only Linux has");
}

#[cfg(target_os = "linux")]
mod tour {
    use std::env;
    use std::path::PathBuf;

    use crate::driver::{Home, Options, Window};

    /// What a stop has at hand.
    struct Guide<'a> {
        window: &'a Window,
        home: &'a Home,
    }

    type Stop = (&'static str, fn(&Guide<'_>));

    /// The name of the picture, and the way there from the stop before.
    const STOPS: &[Stop] = &[("welcome", welcome)];

    fn welcome(guide: &Guide<'_>) {
        let Guide { window, home } = guide;
        assert!(home.path().exists());
        window.wait_until("words on the first page", || !window.text().is_empty());
    }

    pub fn run() {
        let value = |name: &str| env::args().skip_while(|argument| argument != name).nth(1);
        let language = value("--lang").unwrap_or_else(|| "en".to_owned());
        let size = value("--size").unwrap_or_else(|| "1280x860".to_owned());
        let (width, height) = size.split_once('x').expect("--size as in 1280x860");
        let out = PathBuf::from(value("--out").unwrap_or_else(|| format!("target/tour/{language}")));
        let mut options = Options::default()
            .in_language(&language)
            .sized(width.parse().expect("a width"), height.parse().expect("a height"));
        options.dark = value("--theme").is_some_and(|theme| theme == "dark");

        let home = Home::new();
        let window = Window::open_with(&home, &options);
        for (number, (name, go)) in STOPS.iter().enumerate() {
            go(&Guide { window: &window, home: &home });
            let file = out.join(format!("{:02}-{name}.png", number + 1));
            window.screenshot(&file);
            println!("{}", file.display());
        }
    }
}
