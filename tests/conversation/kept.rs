//! From the first word to the locked agreement, in the schema of a team file.

use alongside::domain::conversation::cause::{Answer, Cause, CauseGroup, Node};
use alongside::domain::conversation::letter::{Opening, letter};
use alongside::domain::conversation::{
    Blocker, Conversation, ConversationError, Fact, FactState, Field, Hint, Party, PromiseStatus, Rail,
    ReviewKind, State, Step, Topic, hints, may_agree, rail,
};
use alongside::domain::kpi::{Direction, Unit};
use alongside::storage::promises::Draft;
use alongside::storage::{Result, StorageError, changes, conversations, ideas, promises, reviews, timeline};
use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use rusqlite::{Connection, Transaction};
use uuid::Uuid;

const MEI: Uuid = Uuid::from_u128(1);
const TOM: Uuid = Uuid::from_u128(2);
const AHT: Uuid = Uuid::from_u128(10);
const DUE: Date = date(2025, 11, 28);

struct Team {
    conn: Connection,
}

impl Team {
    fn new() -> Team {
        let conn = Connection::open_in_memory().unwrap();
        for step in [
            include_str!("../../src/storage/migrations/0001.sql"),
            include_str!("../../src/storage/migrations/0002.sql"),
        ] {
            conn.execute_batch(step).unwrap();
        }
        conn.execute_batch(&format!(
            "PRAGMA foreign_keys = ON;
             INSERT INTO team VALUES (1, 'team', 'Customer care', 'Ruth Hartmann', 0, NULL, '2025-01-01T00:00:00.000Z');
             INSERT INTO agent (uuid, name, called, queue, created_at) VALUES
                ('{MEI}', 'Mei Lin', 'Mei', 'inbound', '2025-01-01T00:00:00.000Z'),
                ('{TOM}', 'Tom Okafor', 'Tom', 'inbound', '2025-01-02T00:00:00.000Z');
             INSERT INTO kpi (uuid, catalogue, unit, direction, position)
             VALUES ('{AHT}', 'aht', 'seconds', 'context', 1);"
        ))
        .unwrap();
        Team { conn }
    }

    fn write<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let tx = self.conn.transaction()?;
        let value = change(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    fn start(&mut self, agent: Uuid) -> Uuid {
        self.write(|tx| conversations::start(tx, agent, false, at(0))).unwrap().uuid
    }

    fn note(&mut self, talk: Uuid, field: Field, text: &str) {
        self.write(|tx| conversations::save_note(tx, talk, field, text, at(1))).unwrap();
    }

    fn load(&self, talk: Uuid) -> Conversation {
        conversations::load(&self.conn, talk).unwrap()
    }

    /// The ten-minute form: one fact, the agent's words, one promise, one date.
    fn agreed(&mut self, agent: Uuid) -> (Uuid, Uuid) {
        let talk = self.start(agent);
        self.note(talk, Field::Behaviour, "The fee was named in one of four calls.");
        self.note(talk, Field::View, "I forget it when the customer is in a hurry.");
        let promise = Draft { text: "Name the fee first", due_on: Some(DUE), ..Draft::default() };
        let (promise, _) = self.write(|tx| promises::add(tx, talk, Party::Agent, &promise, at(2))).unwrap();
        let day = Some((date(2025, 12, 2), Some(time(14, 20, 0, 0))));
        self.write(|tx| reviews::set(tx, talk, ReviewKind::CheckIn, day, at(3))).unwrap();
        self.write(|tx| conversations::agree(tx, talk, Party::Agent, at(4), &jiff::tz::TimeZone::UTC))
            .unwrap();
        assert!(
            self.write(|tx| conversations::agree(tx, talk, Party::Lead, at(5), &jiff::tz::TimeZone::UTC))
                .unwrap()
        );
        (talk, promise)
    }
}

/// So many minutes after the talk began.
fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_763_470_000 + minutes * 60).unwrap()
}

fn refused<T: std::fmt::Debug>(result: Result<T>) -> ConversationError {
    match result {
        Err(StorageError::Conversation(error)) => error,
        other => panic!("not refused by a rule: {other:?}"),
    }
}

fn handle_time(state: FactState) -> Fact {
    Fact {
        kpi_uuid: AHT,
        kpi_catalogue: Some("aht".into()),
        kpi_name: None,
        unit: Unit::Seconds,
        direction: Direction::Context,
        latest_week: date(2025, 11, 10),
        latest_value: 471.0,
        points: 24,
        mean: Some(401.0),
        lower_limit: Some(367.0),
        upper_limit: Some(435.0),
        target: None,
        state,
    }
}

#[test]
fn an_agent_has_one_draft_which_is_resumed() {
    let mut team = Team::new();
    let first = team.write(|tx| conversations::start(tx, MEI, true, at(0))).unwrap();
    let again = team.write(|tx| conversations::start(tx, MEI, false, at(9))).unwrap();
    assert!(!first.resumed && again.resumed);
    assert_eq!(first.uuid, again.uuid);
    let other = team.start(TOM);
    assert_ne!(other, first.uuid);
    team.write(|tx| conversations::leave_at(tx, other, Step::Solutions, 2)).unwrap();
    team.write(|tx| conversations::add_elapsed(tx, other, 90)).unwrap();
    let talk = team.load(other);
    assert_eq!((talk.step, talk.question, talk.elapsed_minutes()), (Step::Solutions, 2, 1));
    assert_eq!(timeline::drafts(&team.conn, 10).unwrap().len(), 2);
    assert!(team.write(|tx| conversations::start(tx, Uuid::from_u128(99), false, at(0))).is_err());
}

#[test]
fn everything_typed_comes_back_as_typed() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    let typed = "<script>alert(1)</script> {{ name }} 🙂 שלום\nsecond line ";
    team.note(talk, Field::Works, typed);
    team.note(talk, Field::Situation, "first");
    team.note(talk, Field::Situation, "");
    team.write(|tx| conversations::add_fact(tx, talk, &handle_time(FactState::Signal), at(1))).unwrap();
    team.write(|tx| conversations::add_fact(tx, talk, &handle_time(FactState::Noise), at(2))).unwrap();
    let loaded = team.load(talk);
    assert_eq!(loaded.note(Field::Works), typed);
    assert!(!loaded.has(Field::Situation));
    assert_eq!(loaded.facts, [handle_time(FactState::Noise)], "picked again, it stands as it does now");
    assert_eq!((loaded.agent_called.as_str(), loaded.lead_name.as_str()), ("Mei", "Ruth Hartmann"));
    assert_eq!(Topic::of(&loaded), Topic::Time);
    assert_eq!(loaded.figures_matter(), Some(Answer::No));
    assert!(hints(&loaded).contains(&Hint::NoReasonToGoOn), "no real change needs a reason");
    team.note(talk, Field::ReasonToGoOn, "Customers called twice.");
    assert!(!hints(&team.load(talk)).contains(&Hint::NoReasonToGoOn));
    team.write(|tx| conversations::remove_fact(tx, talk, AHT, at(3))).unwrap();
    assert_eq!(team.load(talk).facts, []);
}

#[test]
fn the_leads_ideas_come_after_the_agents() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    let lead_first = team.write(|tx| ideas::add(tx, talk, Party::Lead, "One log-in", at(1)));
    assert_eq!(refused(lead_first), ConversationError::AgentsIdeasFirst);
    team.note(talk, Field::NothingCameToMind, "1");
    let (idea, _) = team.write(|tx| ideas::add(tx, talk, Party::Lead, "One log-in", at(2))).unwrap();
    let (own, _) = team.write(|tx| ideas::add(tx, talk, Party::Agent, "Rules on a page", at(3))).unwrap();
    team.write(|tx| ideas::choose(tx, own, true, at(4))).unwrap();
    let promise = Draft { text: "Write it", idea: Some(own), ..Draft::default() };
    team.write(|tx| promises::add(tx, talk, Party::Agent, &promise, at(5))).unwrap();
    assert!(team.load(talk).chosen_ideas().any(|idea| idea.uuid == own));
    assert_eq!(team.load(talk).promises[0].idea_uuid, Some(own));
    team.write(|tx| ideas::remove(tx, own, at(6))).unwrap();
    let loaded = team.load(talk);
    assert_eq!(loaded.promises[0].idea_uuid, None, "the promise outlives the idea");
    assert_eq!(loaded.ideas.iter().map(|idea| idea.uuid).collect::<Vec<_>>(), [idea]);
}

#[test]
fn nothing_private_is_ever_written() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    let secret = "my father is ill";
    team.write(|tx| conversations::answer(tx, talk, Node::Kind, Answer::Yes, "I like it", at(1))).unwrap();
    team.write(|tx| conversations::answer(tx, talk, Node::Private, Answer::No, secret, at(2))).unwrap();
    team.write(|tx| conversations::answer(tx, talk, Node::Private, Answer::Yes, secret, at(3))).unwrap();
    let loaded = team.load(talk);
    assert!(loaded.postponed);
    assert!(loaded.answers.iter().all(|answer| answer.node != Node::Private));
    assert_eq!(loaded.cause_group(), None);
    let dump: String = ["conversation_note", "cause_answer"]
        .iter()
        .map(|table| {
            let sql = format!(
                "SELECT coalesce(group_concat(t), '') FROM (SELECT {} AS t FROM {table})",
                if *table == "cause_answer" { "node || quote" } else { "field || text" }
            );
            team.conn.query_row(&sql, [], |row| row.get::<_, String>(0)).unwrap()
        })
        .collect();
    assert!(!dump.contains("father") && !dump.contains("n10"), "{dump}");
}

#[test]
fn a_cause_in_the_environment_asks_for_a_promise_of_the_lead() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    team.write(|tx| conversations::take_over_cause(tx, talk, Cause::Resources, at(1))).unwrap();
    let loaded = team.load(talk);
    assert_eq!(loaded.cause_group(), Some(CauseGroup::Environment));
    assert!(hints(&loaded).contains(&Hint::LeadMustMove));
    assert_eq!(rail(&loaded, Step::Solutions)[1].state, Rail::Done);
    assert_eq!(rail(&loaded, Step::Solutions)[2].state, Rail::Current);
    assert_eq!(rail(&loaded, Step::Solutions)[4].state, Rail::Ahead);
}

#[test]
fn only_dates_stand_between_a_talk_and_its_agreement() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    assert_eq!(may_agree(&team.load(talk)), Err(vec![Blocker::NoReviewDate]), "every other field is a hint");
    let promise = Draft { text: "Write the rules", ..Draft::default() };
    let (promise, _) = team.write(|tx| promises::add(tx, talk, Party::Agent, &promise, at(1))).unwrap();
    let refusal = refused(
        team.write(|tx| conversations::agree(tx, talk, Party::Lead, at(2), &jiff::tz::TimeZone::UTC)),
    );
    assert_eq!(
        refusal,
        ConversationError::Incomplete(vec![Blocker::PromiseWithoutDate(promise), Blocker::NoReviewDate])
    );
}

#[test]
fn a_change_after_one_side_agreed_asks_both_again() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    let day = Some((date(2025, 12, 2), None));
    team.write(|tx| reviews::set(tx, talk, ReviewKind::CheckIn, day, at(1))).unwrap();
    assert!(
        !team
            .write(|tx| conversations::agree(tx, talk, Party::Agent, at(2), &jiff::tz::TimeZone::UTC))
            .unwrap()
    );
    team.note(talk, Field::Impact, "another word");
    assert_eq!(team.load(talk).agent_agreed_at, None);
    team.write(|tx| conversations::agree(tx, talk, Party::Lead, at(3), &jiff::tz::TimeZone::UTC)).unwrap();
    team.write(|tx| conversations::withdraw(tx, talk, Party::Lead)).unwrap();
    assert_eq!(team.load(talk).state, State::Draft);
}

#[test]
fn a_locked_agreement_takes_additions_and_nothing_else() {
    let mut team = Team::new();
    let (talk, promise) = team.agreed(MEI);
    assert_eq!(team.load(talk).agreed_at, Some(at(5)));
    let locked = ConversationError::Locked;
    assert_eq!(
        refused(team.write(|tx| conversations::save_note(tx, talk, Field::Works, "x", at(6)))),
        locked
    );
    assert_eq!(refused(team.write(|tx| promises::edit(tx, promise, &Draft::default(), at(6)))), locked);
    assert_eq!(refused(team.write(|tx| promises::remove(tx, promise, at(6)))), locked);
    assert_eq!(refused(team.write(|tx| ideas::add(tx, talk, Party::Agent, "x", at(6)))), locked);
    assert_eq!(refused(team.write(|tx| reviews::set(tx, talk, ReviewKind::CheckIn, None, at(6)))), locked);
    assert_eq!(refused(team.write(|tx| conversations::postpone(tx, talk, at(6)))), locked);
    assert_eq!(refused(team.write(|tx| conversations::withdraw(tx, talk, Party::Lead))), locked);
    assert_eq!(refused(team.write(|tx| conversations::discard(tx, talk, at(6)))), locked);
    team.write(|tx| conversations::add_addition(tx, talk, Party::Agent, " It was three calls. ", at(7)))
        .unwrap();
    let loaded = team.load(talk);
    assert_eq!(loaded.additions[0].text, "It was three calls.");
    let letter = letter(&loaded);
    assert_eq!(letter.agent_will.len(), 1);
    assert_eq!(letter.check_in.unwrap().at, Some(time(14, 20, 0, 0)));
    assert!(letter.opening.contains(&Opening::Behaviour("The fee was named in one of four calls.")));
    assert!(letter.signatures.iter().all(|signature| signature.agreed_at.is_some()));
    let draft = team.start(TOM);
    let early = team.write(|tx| conversations::add_addition(tx, draft, Party::Lead, "x", at(8)));
    assert_eq!(refused(early), ConversationError::NotAgreed);
}

#[test]
fn promises_are_due_the_leads_first_until_they_are_settled() {
    let mut team = Team::new();
    let (_, agents) = team.agreed(MEI);
    let talk = team.start(TOM);
    let promise = Draft { text: "Get one log-in", due_on: Some(DUE), ..Draft::default() };
    let (leads, _) = team.write(|tx| promises::add(tx, talk, Party::Lead, &promise, at(6))).unwrap();
    let due = |team: &Team, until| {
        let due = promises::due(&team.conn, until, 10).unwrap();
        due.into_iter().map(|due| due.promise.uuid).collect::<Vec<_>>()
    };
    assert_eq!(due(&team, DUE), [agents], "a draft promises nothing yet");
    assert_eq!(
        refused(team.write(|tx| promises::settle(tx, leads, true, "", at(7)))),
        ConversationError::NotAgreed
    );
    let day = Some((date(2025, 12, 2), None));
    team.write(|tx| reviews::set(tx, talk, ReviewKind::Measured, day, at(7))).unwrap();
    for party in [Party::Lead, Party::Agent] {
        team.write(|tx| conversations::agree(tx, talk, party, at(8), &jiff::tz::TimeZone::UTC)).unwrap();
    }
    assert_eq!(due(&team, DUE), [leads, agents]);
    assert!(due(&team, date(2025, 11, 27)).is_empty());
    team.write(|tx| promises::settle(tx, leads, false, "IT is busy", at(9))).unwrap();
    assert_eq!(due(&team, DUE), [agents]);
    let settled = team.load(talk).promises.remove(0);
    assert_eq!((settled.status, settled.word.as_str()), (PromiseStatus::NotKept, "IT is busy"));
    team.write(|tx| promises::reopen(tx, leads)).unwrap();
    assert_eq!(due(&team, DUE), [leads, agents]);

    let held = reviews::due(&team.conn, date(2025, 12, 31), 10).unwrap();
    assert_eq!(held.iter().map(|due| due.agent_called.as_str()).collect::<Vec<_>>(), ["Mei", "Tom"]);
    team.write(|tx| reviews::set_done(tx, held[0].review.uuid, true, at(10))).unwrap();
    assert_eq!(reviews::due(&team.conn, date(2025, 12, 31), 10).unwrap().len(), 1);
}

#[test]
fn the_lists_are_bounded_and_say_who_waited_longest() {
    let mut team = Team::new();
    let (talk, _) = team.agreed(MEI);
    let entries = timeline::of_agent(&team.conn, MEI, 1).unwrap();
    assert_eq!((entries.len(), entries[0].promises.len(), entries[0].state), (1, 1, State::Agreed));
    let waiting = timeline::waiting(&team.conn, 10).unwrap();
    let names: Vec<_> = waiting.iter().map(|waiting| waiting.agent_called.as_str()).collect();
    assert_eq!(names, ["Tom", "Mei"], "nobody waits longer than who never had a talk");
    assert_eq!(timeline::markers(&team.conn, MEI, at(-10), 10).unwrap(), [(talk, at(0))]);
}

#[test]
fn a_draft_put_aside_leaves_no_words_behind() {
    let mut team = Team::new();
    let talk = team.start(MEI);
    team.note(talk, Field::View, "gone");
    team.write(|tx| ideas::add(tx, talk, Party::Agent, "gone", at(1))).unwrap();
    team.write(|tx| conversations::discard(tx, talk, at(2))).unwrap();
    team.write(|tx| changes::forget(tx, at(2))).unwrap();
    assert!(!team.load(talk).notes.is_empty(), "it can be taken back for a week");
    team.write(|tx| changes::forget(tx, at(2) + jiff::SignedDuration::from_hours(8 * 24))).unwrap();
    let loaded = team.load(talk);
    assert!(loaded.notes.is_empty() && loaded.ideas.is_empty());
    let again = team.write(|tx| conversations::save_note(tx, talk, Field::View, "back", at(3)));
    assert_eq!(refused(again), ConversationError::Discarded);
    assert_ne!(team.start(MEI), talk);
    assert_eq!(timeline::of_agent(&team.conn, MEI, 10).unwrap().len(), 1);
}
