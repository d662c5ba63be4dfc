//! How wide a label is, and how labels that stand over each other make room.

/// The size of every label, in pixels.
pub(super) const SIZE: f64 = 12.0;
/// Where a page shows a chart narrower than it is drawn, its labels grow by so much at most.
pub(super) const LARGEST: f64 = 13.5 / SIZE;
/// From one baseline to the next.
pub(super) const LINE: f64 = 14.0;
/// From the middle of the figures to the baseline.
pub(super) const TO_BASELINE: f64 = 4.3;

/// The width of a label at 12 pixels, rather too wide than too narrow: Inter's widths by kind of
/// character, a full square for Chinese.
pub(super) fn width(label: &str) -> f64 {
    label.chars().map(character).sum()
}

fn character(c: char) -> f64 {
    match c {
        '0'..='9' => 7.6,
        ' ' | ':' | '.' | ',' | '\'' | 'i' | 'j' | 'l' | '|' => 3.6,
        '%' | 'm' | 'w' | 'M' | 'W' => 10.8,
        'A'..='Z' => 8.6,
        '\u{300}'..='\u{36f}' => 0.0,
        '\u{20}'..='\u{2e7f}' => 7.2,
        _ => SIZE,
    }
}

/// A label of the left axis at a height.
#[derive(Clone, Debug)]
pub(super) struct AxisLabel {
    pub class: &'static str,
    pub text: String,
    /// The height of its line.
    pub y: f64,
    /// More important labels are placed first; one that finds no room near its line is left out.
    pub rank: u8,
}

/// Moves labels apart, the important ones least, and leaves out what says the same or finds no room
/// within two lines of its own height.
pub(super) fn apart(mut labels: Vec<AxisLabel>, top: f64, bottom: f64) -> Vec<AxisLabel> {
    labels.sort_by_key(|label| label.rank);
    let mut placed: Vec<AxisLabel> = Vec::new();
    for mut label in labels {
        let free = |y: f64| placed.iter().all(|other| (other.y - y).abs() >= LINE);
        if placed.iter().any(|other| other.text == label.text && (other.y - label.y).abs() < LINE) {
            continue;
        }
        let own = label.y.clamp(top, bottom);
        // Away from the label in the way first: a limit keeps its side of the mean.
        let outward = placed.first().map_or(1.0, |first| if own < first.y { -1.0 } else { 1.0 });
        let steps = (0..=(2.0 * LINE) as i32).map(f64::from);
        let place = steps.flat_map(|step| [own + outward * step, own - outward * step]);
        let Some(y) = place.into_iter().find(|y| (top..=bottom).contains(y) && free(*y)) else {
            continue;
        };
        // On the wrong side of the mean it would say something untrue.
        if placed.first().is_some_and(|first| (first.y - y) * (first.y - own) < 0.0) {
            continue;
        }
        label.y = y;
        placed.push(label);
    }
    placed
}
