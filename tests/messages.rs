//! The three catalogues say the same things.
#![expect(clippy::expect_used, reason = "a test stops at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};

use alongside::messages::{ENGLISH_KEYS, Lang, catalogue};
use fluent_syntax::ast;

/// Message id and the variables it names.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for text in catalogue(lang) {
        let resource = fluent_syntax::parser::parse(*text)
            .map_err(|(_, errors)| errors)
            .expect("every catalogue is well-formed Fluent");
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let written = fluent_syntax::serializer::serialize(&ast::Resource {
                // A comment may name a variable of the message below it.
                body: vec![ast::Entry::Message(ast::Message { comment: None, ..message.clone() })],
            });
            let variables = written
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
                .collect();
            let twice = found.insert(message.id.name.to_owned(), variables);
            assert!(twice.is_none(), "{} stands twice in {}", message.id.name, lang.tag());
        }
    }
    found
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_variables() {
    let english: BTreeMap<String, BTreeSet<String>> = ENGLISH_KEYS
        .iter()
        .map(|(key, variables)| {
            ((*key).to_owned(), variables.iter().map(|name| (*name).to_owned()).collect())
        })
        .collect();
    for lang in [Lang::ZhHans, Lang::ZhHant] {
        let other = messages(lang);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let surplus: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", lang.tag());
        assert!(surplus.is_empty(), "{} alone has {surplus:?}", lang.tag());
        let differing: Vec<_> =
            other.iter().filter(|(key, variables)| !variables.is_subset(&english[*key])).collect();
        assert!(differing.is_empty(), "{} names variables English does not: {differing:?}", lang.tag());
    }
}

#[test]
fn chinese_uses_chinese_marks() {
    for lang in [Lang::ZhHans, Lang::ZhHant] {
        for text in catalogue(lang) {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let Some((_, words)) = line.split_once(" = ") else { continue };
                let after_chinese = words.chars().zip(words.chars().skip(1)).any(|(a, b)| {
                    ('\u{4e00}'..='\u{9fff}').contains(&a) && matches!(b, ',' | '!' | '?' | ';')
                });
                assert!(!after_chinese, "half-width mark in {}: {line}", lang.tag());
            }
        }
    }
}
