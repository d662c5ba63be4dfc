//! One bar of a table, from zero, with a tick where the whole team stands. Its row says the figures.

/// What a bar shows.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    pub value: f64,
    /// Where the tick stands.
    pub reference: Option<f64>,
    /// The figure at the right end of the longest bar of the table.
    pub top: f64,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl Bar {
    #[must_use]
    pub fn svg(&self) -> String {
        let (width, height) = self.size;
        let scale = if self.top > 0.0 { (f64::from(width) - 2.0) / self.top } else { 0.0 };
        let place = |figure: f64| (figure.max(0.0) * scale).min(f64::from(width) - 2.0);
        let tall = height - 2;
        let tick = self.reference.map(|figure| {
            let x = (place(figure) * 10.0).round() / 10.0;
            format!(r#"<rect class="tick" x="{x}" y="0" width="2" height="{height}"/>"#)
        });
        let long = (place(self.value) * 10.0).round() / 10.0;
        format!(
            r#"<svg class="cut-bar" width="{width}" height="{height}" viewBox="0 0 {width} {height}" aria-hidden="true"><rect class="fill" x="0" y="1" width="{long}" height="{tall}"/>{}</svg>"#,
            tick.unwrap_or_default()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_begins_at_zero_and_the_longest_one_fills_its_room() {
        let bar = |value, top| Bar { value, reference: Some(200.0), top, size: (202, 12) }.svg();
        assert!(bar(400.0, 400.0).contains(r#"class="fill" x="0" y="1" width="200""#));
        assert!(bar(100.0, 400.0).contains(r#"width="50""#) && bar(100.0, 400.0).contains(r#"x="100""#));
        assert!(bar(0.0, 0.0).contains(r#"width="0""#), "nothing divides by zero");
        assert!(bar(-3.0, 10.0).contains(r#"class="fill" x="0" y="1" width="0""#));
    }
}
