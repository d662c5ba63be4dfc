//! Dates, the tree, wording and plans.

use std::collections::HashSet;

use alongside::domain::agent::WorkingDays;
use alongside::domain::conversation::cause::{
    Answer, Cause, CauseGroup, Next, Node, Owner, TREE, next, walk,
};
use alongside::domain::conversation::dates::{
    Calendar, DateAdvice, DateError, Purpose, consider, suggest_check_in, suggest_measured,
};
use alongside::domain::conversation::wording::{PlanHint, Wording, judgements, plan_hints, vague};
use alongside::domain::conversation::{Field, FieldError, MAX_CHARS, QUESTIONS, Step, question, questions};
use alongside::domain::team::Holiday;
use jiff::civil::{Date, date};
use jiff::{ToSpan, civil::Weekday};
use proptest::prelude::*;

fn weekdays(holidays: &[Date]) -> Calendar {
    let named = |day: &Date| Holiday { on_date: *day, name: "Founders' Day".to_owned() };
    Calendar::new(WorkingDays::default(), holidays.iter().map(named).collect())
}

const TUESDAY: Date = date(2025, 11, 18);

#[test]
fn the_check_in_is_the_last_working_day_within_fourteen_days() {
    assert_eq!(suggest_check_in(TUESDAY, &weekdays(&[])), Some(date(2025, 12, 2)));
    let holiday = date(2025, 12, 2);
    assert_eq!(suggest_check_in(TUESDAY, &weekdays(&[holiday])), Some(date(2025, 12, 1)));
    // Fourteen days after a Saturday is a Saturday again.
    assert_eq!(suggest_check_in(date(2025, 11, 22), &weekdays(&[])), Some(date(2025, 12, 5)));
}

#[test]
fn the_measured_review_waits_for_six_whole_weeks_and_a_working_day() {
    assert_eq!(suggest_measured(TUESDAY, &weekdays(&[])), Some(date(2026, 1, 6)));
    assert_eq!(suggest_measured(TUESDAY, &weekdays(&[date(2026, 1, 6)])), Some(date(2026, 1, 7)));
    let closed: Vec<Date> = date(2026, 1, 1).series(1.day()).take(20).collect();
    assert_eq!(suggest_measured(TUESDAY, &weekdays(&closed)), None, "nobody is there within eight weeks");
}

proptest! {
    #[test]
    fn every_suggested_review_has_six_whole_weeks_behind_it(offset in 0_i32..4_000) {
        let talk = date(2024, 1, 1).saturating_add(offset.days());
        let review = suggest_measured(talk, &weekdays(&[])).unwrap();
        let monday = talk.nth_weekday(1, Weekday::Monday).unwrap();
        prop_assert!(monday.saturating_add(42.days()) <= review, "six weeks after the talk's own are over");
        prop_assert!((review - talk).get_days() <= 56);
        prop_assert_eq!(consider(review, Purpose::Measured, talk, talk, &weekdays(&[]), None), Ok(vec![]));
    }
}

#[test]
fn a_chosen_date_is_advised_on_and_only_the_past_is_refused() {
    let holiday = date(2025, 12, 25);
    let look = |day, purpose| consider(day, purpose, TUESDAY, TUESDAY, &weekdays(&[holiday]), None);
    assert_eq!(look(date(2025, 11, 28), Purpose::Promise), Ok(vec![]));
    assert_eq!(look(TUESDAY, Purpose::Promise), Ok(vec![]), "today is not the past");
    assert_eq!(look(date(2025, 11, 17), Purpose::Promise), Err(DateError::InThePast(date(2025, 11, 17))));
    assert_eq!(
        look(holiday, Purpose::Measured),
        Ok(vec![DateAdvice::TooEarlyToTell, DateAdvice::Holiday("Founders' Day".into())])
    );
    assert_eq!(
        look(date(2026, 1, 17), Purpose::Measured),
        Ok(vec![DateAdvice::BeyondEightWeeks, DateAdvice::NotAWorkingDay])
    );
    assert_eq!(look(date(2025, 12, 3), Purpose::CheckIn), Ok(vec![DateAdvice::BeyondFourteenDays]));
}

#[test]
fn a_week_without_working_days_counts_as_monday_to_friday() {
    let calendar = Calendar::new(WorkingDays::new([]), Vec::new());
    assert!(calendar.is_working_day(TUESDAY));
    assert!(!calendar.is_working_day(date(2025, 11, 22)));
}

#[test]
fn the_tree_looks_at_the_environment_before_the_person() {
    let yes = |node| (node, Answer::Yes);
    assert_eq!(walk(&[]).1, Next::Ask(Node::Matters));
    let means = [yes(Node::Matters), yes(Node::Standard), yes(Node::Results), (Node::Means, Answer::No)];
    assert_eq!(walk(&means).1, Next::Found(Cause::Resources), "it stops at the first answer that fits");
    // Answers left from before do not lead past the new one.
    let mut changed = means.to_vec();
    changed.push((Node::Practice, Answer::No));
    assert_eq!(walk(&changed), (means.to_vec(), Next::Found(Cause::Resources)));
    assert_eq!(Cause::Resources.owner(), Owner::Lead);

    let person = TREE.iter().position(|branch| branch.node == Node::Practice).unwrap();
    for branch in &TREE[..person] {
        let Next::Found(cause) = branch.no else { panic!("{:?} must end with no", branch.node) };
        assert_eq!(cause.group(), CauseGroup::Environment);
    }
}

#[test]
fn boredom_is_asked_about_once_more_and_the_private_ends_the_search() {
    assert_eq!(next(Node::Meaning, Answer::No), Next::Ask(Node::Knowledge));
    assert_eq!(next(Node::Knowledge, Answer::Yes), Next::Found(Cause::Meaning));
    assert_eq!(next(Node::Knowledge, Answer::No), Next::Ask(Node::Before), "never learned, perhaps");
    assert_eq!(next(Node::Private, Answer::Yes), Next::Postponed);
}

#[test]
fn every_cause_can_be_found_and_every_way_ends() {
    let mut found = HashSet::new();
    for pattern in 0_u32..1 << Node::ALL.len() {
        let answers: Vec<_> = Node::ALL
            .iter()
            .enumerate()
            .map(|(bit, node)| (*node, if pattern >> bit & 1 == 1 { Answer::Yes } else { Answer::No }))
            .collect();
        match walk(&answers).1 {
            Next::Found(cause) => drop(found.insert(cause)),
            Next::Postponed => {}
            Next::Ask(node) => panic!("{node:?} was answered"),
        }
    }
    assert_eq!(found.len(), Cause::ALL.len());
    for cause in Cause::ALL {
        assert_eq!(Cause::from_key(cause.key()), Some(cause));
    }
}

#[test]
fn words_that_judge_a_person_are_found_in_every_language() {
    let kinds = |text| judgements(text).into_iter().map(|found| found.wording).collect::<Vec<_>>();
    assert_eq!(kinds("You never tell the fee."), [Wording::Absolute]);
    assert_eq!(kinds("Your ATTITUDE is a problem."), [Wording::Character]);
    assert_eq!(kinds("Everyone else manages it."), [Wording::Comparison]);
    assert_eq!(kinds("你总是忘记报资费"), [Wording::Absolute]);
    assert_eq!(kinds("態度有問題"), [Wording::Character]);
    assert_eq!(kinds("早该知道"), [Wording::Hindsight]);
    assert_eq!(kinds("In the four calls we both heard, the fee was named in one."), []);
    assert_eq!(kinds("Nevertheless the whenever"), [], "whole words only");
    assert_eq!(judgements("ALWAYS late")[0].phrase, "ALWAYS", "quoted as written");
}

#[test]
fn vague_promises_are_found() {
    for text in ["I will try to listen", "Be more careful", "以后注意一下", "我会努力", "盡量早點說"]
    {
        assert!(!vague(text).is_empty(), "{text}");
    }
    assert!(vague("Write the return rules on one page").is_empty());
}

#[test]
fn a_plan_is_offered_and_never_required() {
    assert_eq!(plan_hints("", " "), []);
    let good = "I write it down and say which I solve first";
    assert_eq!(plan_hints("the customer names a second problem", good), []);
    assert_eq!(plan_hints("", good), [PlanHint::CueMissing]);
    assert_eq!(plan_hints("a return call comes", ""), [PlanHint::ActionMissing]);
    assert_eq!(plan_hints("I have time", "I open the page"), [PlanHint::CueVague]);
    assert_eq!(plan_hints("a customer is angry", "I will not interrupt"), [PlanHint::ActionNegated]);
    assert_eq!(plan_hints("客户提第二个问题", "我会尽量听完"), [PlanHint::ActionVague]);
    assert_eq!(plan_hints("a call ends", "I note it. Then I call back."), [PlanHint::ActionLong]);
}

#[test]
fn long_text_is_kept_up_to_the_limit_and_says_so() {
    let long = "蘭".repeat(MAX_CHARS + 5);
    let fitted = Field::Works.fit(&long).unwrap();
    assert_eq!(fitted.text.chars().count(), MAX_CHARS);
    assert_eq!(fitted.error, Some(FieldError::TooLong { kept: MAX_CHARS, over: 5 }));
    assert_eq!(Field::Works.fit("a\r\nb").unwrap().text, "a\nb", "a form sends two characters a line end");
    assert_eq!(Field::Commitment.fit("11"), Err(FieldError::NotANumber { from: 0, to: 10 }));
    assert_eq!(Field::Commitment.fit(" 7 ").unwrap().text, "7");
    assert_eq!(Field::CauseGroup.fit("character"), Err(FieldError::NotAChoice));
}

#[test]
fn every_field_is_asked_somewhere_once_and_the_short_form_has_four_questions() {
    let asked: Vec<Field> = QUESTIONS.iter().flat_map(|question| question.fields).copied().collect();
    let elsewhere = [Field::AgentRemark, Field::LeadRemark, Field::ShortForm];
    for field in Field::ALL {
        let times = asked.iter().filter(|other| *other == field).count();
        assert_eq!(times, usize::from(!elsewhere.contains(field)), "{field:?}: on the letter, or a switch");
        assert_eq!(Field::from_key(field.key()), Some(*field));
    }
    assert!(
        QUESTIONS.iter().all(|question| question.fields.iter().all(|field| field.step() == question.step))
    );
    let short: usize = Step::ALL.iter().map(|step| questions(*step, true).count()).sum();
    assert_eq!(short, 4, "one fact, the agent's words, one promise, one date");
    assert_eq!(question(Step::Cause, 9).unwrap().number, 3, "a number too high shows the last");
}
