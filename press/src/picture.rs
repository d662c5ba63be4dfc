//! Charts on paper: the same SVG, black on white, its colours resolved.

/// The rules of `charts.css` for print. Real changes keep shape and words; the colour is dark enough
/// for a printer without any.
const STYLE: &str = "<style>\
text{font-family:'Alongside Sans';font-size:12px;fill:#444}\
.band{fill:#efefeb;stroke:none}\
.limit{fill:none;stroke:#999;stroke-width:1}\
.trial{stroke-dasharray:3 3}\
.mean{fill:none;stroke:#666;stroke-width:1}\
.target{fill:none;stroke:#125869;stroke-width:1.25;stroke-dasharray:4 3}\
.values{fill:none;stroke:#666;stroke-width:1.25;stroke-linejoin:round;stroke-linecap:round}\
.point,.last{fill:#333;stroke:none}\
.signal{fill:#9c3c08;stroke:#fff;stroke-width:1.25}\
.excluded{fill:#fff;stroke:#666;stroke-width:1}\
.run-mean{fill:none;stroke:#9c3c08;stroke-width:1}\
.run-label{font-weight:600;fill:#9c3c08}\
.conversation{fill:#333;stroke:none}\
.conversation-line{fill:none;stroke:#999;stroke-width:1;stroke-dasharray:1 3}\
.hit{fill:none;stroke:none}\
</style>";

/// Puts the style behind the opening tag.
pub fn on_paper(svg: &str) -> String {
    match svg.find('>') {
        Some(end) => {
            let (tag, rest) = svg.split_at(end + 1);
            let tag = if tag.contains("xmlns=") {
                tag.to_owned()
            } else {
                tag.replacen("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", 1)
            };
            format!("{tag}{STYLE}{rest}")
        }
        None => svg.to_owned(),
    }
}
