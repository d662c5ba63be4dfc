//! Documents as PDF: what is in them, and that no letter is missing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use alongside::messages::Lang;
use alongside::records::{
    Block, Column, Document, Paper, Press, PressError, PromiseLine, Side, SignLine, Tone,
};
use alongside_press::Typst;

fn document(lang: Lang, paper: Paper) -> Document {
    let promise = |text: &str, square| {
        PromiseLine {
        square,
        text: text.to_owned(),
        by: "By 28 November.".to_owned(),
        plan: "If a call passes four minutes, then Mei opens the page. 如果（当）通话超过四分钟，我就打开“退货规则”那一页。".to_owned(),
    }
    };
    let side = |who, title: &str| Side {
        who,
        title: title.to_owned(),
        promises: vec![
            promise("Write the return rules on one page and use it on every return.", "open"),
            promise("每班开始先读新规则。", "kept"),
        ],
        none: String::new(),
    };
    Document {
        lang,
        paper,
        title: "What Mei and Ruth agreed".to_owned(),
        kind: "Development record".to_owned(),
        made: "21 November 2026".to_owned(),
        page: ["Page ".to_owned(), " of ".to_owned(), String::new()],
        blocks: vec![
            Block::Top { left: "Customer care".to_owned(), right: "21 November 2026".to_owned() },
            Block::Title { text: "What Mei and Nguyễn Minh Anh agreed · 林美与阮明英的约定".to_owned() },
            Block::Said { text: "Since 22 September Mei’s calls have taken about 7:30.\n#strong[no markup] $x$ _a_ *b* <tag> \\".to_owned() },
            Block::Sides { sides: vec![side("agent", "Mei will"), side("lead", "Ruth will")] },
            Block::Meeting { before: "We meet again on ".to_owned(), stressed: "Tuesday".to_owned(), after: ".".to_owned() },
            Block::Signs { signs: vec![SignLine { name: "Mei Lin 林美".to_owned(), agreed: "14:58".to_owned() }, SignLine { name: "Ruth".to_owned(), agreed: String::new() }] },
            Block::NewPage,
            Block::Heading { level: 1, text: "Figures 指标".to_owned(), note: "last 26 weeks".to_owned() },
            Block::Table {
                columns: vec![Column::text("Week".to_owned()), Column::number("处理时长".to_owned())],
                rows: (0..60).map(|week| vec![format!("Week {week}"), format!("7:{week:02}")]).collect(),
            },
            Block::Line { text: "Said by the program".to_owned(), tone: Tone::Quiet },
        ],
        limits: vec!["These figures come from one team.".to_owned()],
    }
}

/// What `PDF/UA` and a page of that size leave in the file.
fn holds(pdf: &[u8], text: &str) -> bool {
    pdf.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_document_of_two_scripts_becomes_a_tagged_pdf_on_both_papers() {
    for (paper, size) in [(Paper::A4, "595.2756 841.8898"), (Paper::Letter, "612 792")] {
        for lang in Lang::ALL {
            let pdf = Typst.set(&document(lang, paper)).unwrap();
            assert!(pdf.starts_with(b"%PDF-1.7"));
            assert!(holds(&pdf, size), "{paper:?}");
            assert!(holds(&pdf, "/StructTreeRoot") && holds(&pdf, "/MarkInfo"), "tagged");
            if let Some(folder) = std::env::var_os("ALONGSIDE_SEE") {
                let name = format!("press-{}-{}.pdf", lang.tag(), paper.key());
                std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
            }
        }
    }
}

#[test]
fn a_letter_that_no_font_has_is_said_before_and_never_printed() {
    let mut odd = document(Lang::En, Paper::A4);
    // A place no script has (symbol fonts fill the private area), twice, and a blank that needs no glyph.
    odd.blocks.push(Block::Said { text: "\u{5fff0}a\u{a0}\u{5fff0}".to_owned() });
    assert_eq!(Typst.unset(&odd), ['\u{5fff0}']);
    assert_eq!(Typst.set(&odd), Err(PressError::NoFont(vec!['\u{5fff0}'])));
    assert!(Typst.unset(&document(Lang::ZhHant, Paper::A4)).is_empty(), "this computer has a Chinese font");
}
