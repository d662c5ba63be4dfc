//! Advice about words, never a gate: what judges a person instead of telling what happened, what is
//! too vague to be kept, and what an if-then plan still lacks (domain reference, 5.5 and 5.6).
//! Every list is tried whatever the language of the screen, for people mix languages.

/// Why a word is worth another look. The advice, with a sentence that would do, is
/// `conversation-wording-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Wording {
    /// "always", "never": one counter-example ends the talk.
    Absolute,
    /// "attitude", "lazy": a person instead of an action.
    Character,
    /// "everyone else".
    Comparison,
    /// "should have known", "obviously".
    Hindsight,
    /// "try to", "be better": nobody can tell whether it was kept.
    Vague,
}

impl Wording {
    pub const ALL: [Wording; 5] =
        [Wording::Absolute, Wording::Character, Wording::Comparison, Wording::Hindsight, Wording::Vague];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Wording::Absolute => "absolute",
            Wording::Character => "character",
            Wording::Comparison => "comparison",
            Wording::Hindsight => "hindsight",
            Wording::Vague => "vague",
        }
    }
}

/// A word found, as it stands in the text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    pub wording: Wording,
    pub phrase: String,
}

/// Latin phrases match whole words; Chinese ones anywhere.
const JUDGEMENTS: &[(Wording, &[&str])] = &[
    (
        Wording::Absolute,
        &["always", "never", "every single time", "总是", "從來不", "从来不", "總是", "老是", "每次都"],
    ),
    (
        Wording::Character,
        &[
            "attitude",
            "lazy",
            "careless",
            "unprofessional",
            "sloppy",
            "unmotivated",
            "态度有问题",
            "态度不好",
            "态度问题",
            "態度有問題",
            "態度不好",
            "態度問題",
            "懒",
            "懶",
            "粗心",
            "马虎",
            "馬虎",
            "不专业",
            "不專業",
            "没责任心",
            "沒責任感",
            "沒責任心",
        ],
    ),
    (
        Wording::Comparison,
        &[
            "everyone else",
            "everybody else",
            "all the others",
            "别人都",
            "其他人都",
            "大家都可以",
            "大家都能",
            "別人都",
        ],
    ),
    (
        Wording::Hindsight,
        &[
            "should have known",
            "ought to know",
            "obviously",
            "of course you",
            "早该知道",
            "早該知道",
            "应该知道的",
            "應該知道的",
            "明显",
            "明顯",
        ],
    ),
];

const VAGUE: &[&str] = &[
    "try to",
    "try harder",
    "try my best",
    "do my best",
    "be better",
    "do better",
    "get better",
    "more careful",
    "be careful",
    "pay attention",
    "more attention",
    "work on",
    "improve",
    "focus more",
    "more focus",
    "keep in mind",
    "as soon as possible",
    "asap",
    "listen better",
    "尽量",
    "尽力",
    "努力",
    "争取",
    "尽快",
    "注意一下",
    "多注意",
    "多加注意",
    "加强",
    "改进",
    "更仔细",
    "认真一点",
    "小心一点",
    "做得更好",
    "盡量",
    "儘量",
    "盡力",
    "爭取",
    "盡快",
    "儘快",
    "加強",
    "改進",
    "更仔細",
    "認真一點",
    "小心一點",
];

/// Words that judge, for facts and impact: once each, in the order of the lists.
#[must_use]
pub fn judgements(text: &str) -> Vec<Finding> {
    JUDGEMENTS.iter().flat_map(|(wording, phrases)| find(text, *wording, phrases)).collect()
}

/// Words nobody can tick off, for promises.
#[must_use]
pub fn vague(text: &str) -> Vec<Finding> {
    find(text, Wording::Vague, VAGUE)
}

fn find(text: &str, wording: Wording, phrases: &[&str]) -> Vec<Finding> {
    phrases
        .iter()
        .filter_map(|phrase| occurrence(text, phrase).map(|phrase| Finding { wording, phrase }))
        .collect()
}

/// The first occurrence as written, so that the page can quote it.
fn occurrence(text: &str, phrase: &str) -> Option<String> {
    if !phrase.is_ascii() {
        return text.contains(phrase).then(|| phrase.to_owned());
    }
    // ASCII lower-casing keeps every byte offset.
    let lower = text.to_ascii_lowercase();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c.is_ascii());
    lower.match_indices(phrase).find_map(|(start, found)| {
        let end = start + found.len();
        let inside_word = letter(lower[..start].chars().next_back()) || letter(lower[end..].chars().next());
        (!inside_word).then(|| text[start..end].to_owned())
    })
}

/// What an if-then plan still lacks. The sentence is `conversation-plan-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum PlanHint {
    /// An action without a moment.
    CueMissing,
    /// A moment without an action.
    ActionMissing,
    /// "when I have time": not a moment one can see or hear.
    CueVague,
    /// "I will not ...": says what to leave, not what to do.
    ActionNegated,
    /// "I will try to ...".
    ActionVague,
    /// More than one action, or more than half a minute of them.
    ActionLong,
}

impl PlanHint {
    pub const ALL: [PlanHint; 6] = [
        PlanHint::CueMissing,
        PlanHint::ActionMissing,
        PlanHint::CueVague,
        PlanHint::ActionNegated,
        PlanHint::ActionVague,
        PlanHint::ActionLong,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            PlanHint::CueMissing => "cue-missing",
            PlanHint::ActionMissing => "action-missing",
            PlanHint::CueVague => "cue-vague",
            PlanHint::ActionNegated => "action-negated",
            PlanHint::ActionVague => "action-vague",
            PlanHint::ActionLong => "action-long",
        }
    }
}

const VAGUE_CUES: &[&str] = &[
    "have time",
    "there is time",
    "possible",
    "necessary",
    "needed",
    "sometimes",
    "remember",
    "有空",
    "有时间",
    "有時間",
    "有机会",
    "有機會",
    "必要",
    "可能的话",
    "可能的話",
    "想起来",
    "想起來",
    "有时候",
    "有時候",
];
const NEGATED: &[&str] = &[
    "not",
    "don't",
    "don’t",
    "won't",
    "won’t",
    "no longer",
    "never",
    "stop",
    "avoid",
    "不再",
    "不要",
    "不会",
    "不會",
    "别再",
    "別再",
    "避免",
];
/// Longer than this, a plan is hardly one action of half a minute.
const LONG_ACTION: usize = 160;

/// Hints for an if-then plan typed without its "if" and "then". None for an empty plan: it is
/// offered and never required.
#[must_use]
pub fn plan_hints(if_cue: &str, then_action: &str) -> Vec<PlanHint> {
    let (cue, action) = (if_cue.trim(), then_action.trim());
    if cue.is_empty() && action.is_empty() {
        return Vec::new();
    }
    let any = |text: &str, phrases: &[&str]| phrases.iter().any(|phrase| occurrence(text, phrase).is_some());
    let sentences = action.split(['.', '。', ';', '；', '\n']).filter(|part| !part.trim().is_empty()).count();
    let found = [
        (PlanHint::CueMissing, cue.is_empty()),
        (PlanHint::ActionMissing, action.is_empty()),
        (PlanHint::CueVague, any(cue, VAGUE_CUES)),
        (PlanHint::ActionNegated, any(action, NEGATED)),
        (PlanHint::ActionVague, any(action, VAGUE)),
        (PlanHint::ActionLong, sentences > 1 || action.chars().count() > LONG_ACTION),
    ];
    found.into_iter().filter_map(|(hint, applies)| applies.then_some(hint)).collect()
}
