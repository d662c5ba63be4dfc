//! The texts whose keys come from data stand in every language.

use alongside::domain::conversation::cause::{Cause, CauseGroup, Node};
use alongside::domain::conversation::wording::{PlanHint, Wording};
use alongside::domain::conversation::{FactState, Field, Hint, PromiseStatus, QUESTIONS, Step, Topic};
use alongside::messages::{Lang, Words};

fn keys() -> Vec<String> {
    let hyphens = |key: &str| key.replace('_', "-");
    let mut keys = Vec::new();
    for question in QUESTIONS {
        keys.extend(Topic::ALL.iter().map(|topic| question.title_key(*topic)));
        keys.extend(question.say_keys());
    }
    for step in Step::ALL {
        keys.extend([step.name_key(), step.head_key(), step.guide_key()]);
    }
    keys.extend(Field::ALL.iter().filter_map(|field| field.label_key()));
    keys.extend(Hint::ALL.iter().map(|hint| format!("conversation-hint-{}", hint.key())));
    keys.extend(Wording::ALL.iter().map(|wording| format!("conversation-wording-{}", wording.key())));
    keys.extend(PlanHint::ALL.iter().map(|hint| format!("conversation-plan-{}", hint.key())));
    keys.extend(FactState::ALL.iter().map(|state| format!("conversation-fact-{}", hyphens(state.key()))));
    keys.extend(
        PromiseStatus::ALL.iter().map(|status| format!("conversation-promise-{}", hyphens(status.key()))),
    );
    for group in CauseGroup::ALL {
        let key = format!("conversation-cause-{}", group.key());
        keys.extend([format!("{key}-answer"), format!("{key}-examples"), key]);
        keys.push(format!("conversation-letter-cause-{}", group.key()));
    }
    for node in Node::ALL {
        keys.extend([format!("talk-tree-{}", node.key()), format!("talk-tree-{}-help", node.key())]);
    }
    for cause in Cause::ALL {
        let key = hyphens(cause.key());
        keys.extend([format!("talk-tree-cause-{key}"), format!("talk-tree-next-{key}")]);
    }
    for blocker in ["promise-without-text", "promise-without-date", "no-review-date"] {
        keys.push(format!("conversation-blocker-{blocker}"));
    }
    keys
}

#[test]
fn every_text_named_by_data_stands_in_every_language() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for key in keys() {
            let text = words.by_key(&key);
            assert_ne!(text, key, "{lang:?} has no such message");
            assert!(!text.contains("{$"), "{key} in {lang:?} wants a variable: {text}");
        }
    }
}

#[test]
fn no_screen_ever_shows_a_code_of_the_tree() {
    for lang in Lang::ALL {
        for cause in Cause::ALL {
            let name = Words::new(lang).by_key(&format!("talk-tree-cause-{}", cause.key().replace('_', "-")));
            assert!(!name.contains(|c: char| c.is_ascii_digit()), "{name}");
        }
    }
}
