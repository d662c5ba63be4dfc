//! The letter in words: what `domain` put in order, in the language of the screen.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::prose::{Stressed, clause, day, month_day, paragraph, sentence};
use crate::domain::agent::first_word;
use crate::domain::conversation::dates::MEASURED_DAYS;
use crate::domain::conversation::letter::{Criterion, Letter, Opening, Signature, letter};
use crate::domain::conversation::{Conversation, Fact, FactState, Party, Promise, Review};
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::domain::verdict::Better;
use crate::import::untyped;
use crate::messages::Words;
use crate::web::reviews::direction;

/// A letter ready to be set. Everything people typed is plain text.
pub struct LetterText {
    pub from: String,
    pub date: String,
    pub title: String,
    pub topic: Option<String>,
    pub opening: Vec<String>,
    /// Agent first.
    pub sides: [Side; 2],
    pub meetings: Vec<Meeting>,
    pub remarks: Vec<String>,
    pub additions: Vec<(String, String)>,
    /// Agent first.
    pub signs: [Sign; 2],
    pub limits: String,
}

pub struct Side {
    /// `agent` or `lead`, for the circle.
    pub who: &'static str,
    pub title: String,
    pub promises: Vec<PromiseText>,
}

pub struct PromiseText {
    pub text: String,
    pub by: Option<String>,
    pub plan: Option<String>,
    /// How the square is drawn: `open`, `kept`, `not-kept` or `not-needed`.
    pub square: &'static str,
    pub uuid: Uuid,
    /// Where it is settled, and what that link is called: on the lead's page of a locked letter alone.
    pub settle: Option<(String, String)>,
}

/// A date, and what is said about it.
pub struct Meeting {
    pub on: Stressed,
    pub then: String,
}

pub struct Sign {
    pub name: String,
    /// Set once this side agreed.
    pub agreed: Option<String>,
}

/// What the letter needs beside the conversation.
pub struct Setting<'a> {
    pub w: Words,
    pub zone: TimeZone,
    pub team: &'a str,
    pub shift: &'a str,
    pub kpis: &'a [TeamKpi],
}

impl Setting<'_> {
    /// The day of an instant, in the laptop's own time.
    pub fn date(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    /// "14:58", with its day where that is not `beside`.
    pub fn moment(&self, at: Timestamp, beside: Date) -> String {
        let at = at.to_zoned(self.zone.clone());
        let time = self.w.time(at.time());
        if at.date() == beside { time } else { format!("{} {time}", self.w.short_date(at.date())) }
    }

    /// The letter of a conversation, agreed or not.
    pub fn letter(&self, conversation: &Conversation) -> LetterText {
        let w = self.w;
        let letter = letter(conversation);
        let talk = self.date(conversation.opened_at);
        let dated = self.date(letter.locked_at.unwrap_or(conversation.opened_at));
        let (agent, lead) = (conversation.agent_called.as_str(), first_word(&conversation.lead_name));
        let side = |who: Party, name: &str, promises: &[&Promise]| Side {
            who: who.key(),
            title: w.conversation_will(name),
            promises: promises.iter().map(|promise| self.promise(promise, conversation, dated)).collect(),
        };
        LetterText {
            from: match self.shift {
                // A team that is named after its shift needs no second word for it.
                shift if self.team.to_lowercase().contains(&shift.to_lowercase()) => self.team.to_owned(),
                shift => w.agreement_team_shift(shift, self.team),
            },
            date: w.full_date(dated),
            title: w.conversation_letter_title(agent, lead),
            topic: letter.topic.map(|text| sentence(&w.conversation_letter_topic(text))),
            opening: self.opening(&letter, agent),
            sides: [
                side(Party::Agent, agent, &letter.agent_will),
                side(Party::Lead, lead, &letter.lead_will),
            ],
            meetings: self.meetings(&letter, talk, dated, lead),
            remarks: letter.signatures.iter().filter_map(|signature| remark(w, signature)).collect(),
            additions: letter
                .additions
                .iter()
                .map(|addition| {
                    let name = match addition.added_by {
                        Party::Agent => &conversation.agent_name,
                        Party::Lead => &conversation.lead_name,
                    };
                    let on = w.full_date(self.date(addition.added_at));
                    (w.conversation_letter_addition(on, name), addition.text.clone())
                })
                .collect(),
            signs: letter.signatures.map(|signature| Sign {
                name: signature.name.to_owned(),
                agreed: signature.agreed_at.map(|at| w.conversation_letter_agreed_at(self.moment(at, dated))),
            }),
            limits: paragraph(w, &[sentence(&w.conversation_letter_kind()), w.conversation_letter_limits()]),
        }
    }

    /// What works; then the facts; then the agent's words and the cause: a paragraph each.
    fn opening(&self, letter: &Letter<'_>, agent: &str) -> Vec<String> {
        let w = self.w;
        let mut paragraphs: [Vec<String>; 3] = Default::default();
        for piece in &letter.opening {
            match piece {
                Opening::Works(text) => paragraphs[0].push(sentence(&w.conversation_letter_works(*text))),
                Opening::Figure(fact) => paragraphs[1].push(self.figure(fact)),
                Opening::Situation(text) | Opening::Behaviour(text) | Opening::Impact(text) => {
                    paragraphs[1].push(sentence(text));
                }
                Opening::Reason(text) => paragraphs[1].push(sentence(&w.agreement_reason(*text))),
                Opening::AgentSays(text) => {
                    paragraphs[2].push(w.conversation_letter_agent_says(agent, sentence(text)));
                }
                Opening::Sure(how) => {
                    paragraphs[2].push(w.by_key(&format!("agreement-cause-sure-{how}")));
                }
                Opening::SecondCause(cause) => {
                    let key = format!("talk-tree-cause-{}", cause.key().replace('_', "-"));
                    paragraphs[2].push(w.agreement_second_cause(w.by_key(&key)));
                }
                Opening::Cause(group, cause) => {
                    paragraphs[2].push(w.by_key(&format!("conversation-letter-cause-{}", group.key())));
                    if let Some(cause) = cause {
                        let key = format!("talk-tree-cause-{}", cause.key().replace('_', "-"));
                        paragraphs[2].push(w.conversation_letter_cause_named(w.by_key(&key)));
                    }
                }
            }
        }
        let expected = letter.expected_effect.map(|text| sentence(&w.conversation_letter_expect(text)));
        paragraphs
            .iter()
            .filter(|sentences| !sentences.is_empty())
            .map(|sentences| paragraph(w, sentences))
            .chain(expected)
            .collect()
    }

    /// A figure as it stood, with its usual range, how many weeks that is from, and whether it is a
    /// real change: a record hides none of them.
    fn figure(&self, fact: &Fact) -> String {
        let w = self.w;
        let figure = |value| w.figure(fact.unit, value);
        let name = kpi_name(w, fact.kpi_catalogue.as_deref(), fact.kpi_name.as_deref());
        let (value, week) = (figure(fact.latest_value), w.full_date(fact.latest_week));
        let mut sentences = vec![match (fact.lower_limit, fact.upper_limit) {
            (Some(low), Some(high)) => {
                w.conversation_letter_figure_usual(figure(high), name, figure(low), value, week)
            }
            _ => w.conversation_letter_figure(name, value, week),
        }];
        sentences.push(w.agreement_figure_weeks(fact.points));
        sentences.extend(fact.target.map(|target| w.conversation_letter_target(figure(target))));
        sentences.push(match fact.state {
            FactState::Signal => w.agreement_figure_signal(),
            FactState::Noise => w.agreement_figure_noise(),
            FactState::OffTarget => w.agreement_figure_off_target(),
            FactState::Collecting => w.agreement_figure_collecting(),
        });
        paragraph(w, &sentences)
    }

    fn promise(&self, promise: &Promise, conversation: &Conversation, beside: Date) -> PromiseText {
        let w = self.w;
        let agreed = conversation.agreed_date_of(promise.uuid).or(promise.due_on);
        let (cue, action) = (clause(&promise.if_cue), clause(&promise.then_action));
        PromiseText {
            text: sentence(&promise.text),
            by: agreed.map(|date| w.conversation_letter_by(month_day(w, date, beside))),
            plan: match (cue, action) {
                ("", "") => None,
                ("", text) | (text, "") => Some(sentence(text)),
                _ => Some(w.conversation_letter_plan(action, cue)),
            },
            square: match promise.status.key() {
                "not_kept" => "not-kept",
                "not_needed" => "not-needed",
                status => status,
            },
            uuid: promise.uuid,
            settle: None,
        }
    }

    /// Both dates, what will be looked at and how it will be judged.
    fn meetings(&self, letter: &Letter<'_>, talk: Date, dated: Date, lead: &str) -> Vec<Meeting> {
        let w = self.w;
        let stressed =
            |review: &Review, on: fn(Words, &str) -> String, at: fn(Words, &str, &str) -> String| {
                let date = day(w, review.on, dated);
                match review.at {
                    // Day and time stand together in every language: "… at 14:20".
                    Some(time) => {
                        let time = w.time(time);
                        let whole = at(w, &date, &time);
                        let start = whole.find(&date).unwrap_or(0);
                        let end = whole.rfind(&time).map_or(whole.len(), |found| found + time.len());
                        match (whole.get(..start), whole.get(start..end), whole.get(end..)) {
                            (Some(before), Some(stressed), Some(after)) => Stressed {
                                before: before.to_owned(),
                                stressed: stressed.to_owned(),
                                after: after.to_owned(),
                            },
                            _ => Stressed { before: whole, stressed: String::new(), after: String::new() },
                        }
                    }
                    None => Stressed::new(date, |place| on(w, place)),
                }
            };
        let mut meetings = Vec::new();
        if let Some(review) = &letter.check_in {
            let on = stressed(
                review,
                |w, date| w.conversation_letter_check_in(date),
                |w, date, time| w.conversation_letter_check_in_at(date, time),
            );
            let first = !letter.lead_will.is_empty();
            let then = if first { w.conversation_letter_lead_first(lead) } else { String::new() };
            meetings.push(self.meeting(on, then));
        }
        if let Some(review) = &letter.measured {
            let on = stressed(
                review,
                |w, date| w.conversation_letter_measured(date),
                |w, date, time| w.conversation_letter_measured_at(date, time),
            );
            let early = review.on < talk.saturating_add(jiff::ToSpan::days(MEASURED_DAYS));
            meetings.push(self.meeting(on, self.judging(letter, early)));
        } else if letter.criterion.is_some() || letter.how.is_some() {
            let on = Stressed { before: String::new(), stressed: String::new(), after: String::new() };
            meetings.push(Meeting { on, then: self.judging(letter, false) });
        }
        meetings
    }

    fn meeting(&self, on: Stressed, then: String) -> Meeting {
        let then = if then.is_empty() { then } else { format!("{}{then}", self.w.gap_after(&on.after)) };
        Meeting { on, then }
    }

    fn judging(&self, letter: &Letter<'_>, early: bool) -> String {
        let w = self.w;
        let mut sentences = Vec::new();
        match letter.criterion {
            Some(Criterion::Kpi(uuid)) => {
                let kpi = self.kpis.iter().find(|kpi| kpi.uuid == uuid);
                sentences.extend(kpi.map(|kpi| w.conversation_letter_criterion_kpi(team_kpi_name(w, kpi))));
                let better = kpi.and_then(|kpi| letter.better.or(Better::of(kpi.direction)));
                sentences.extend(better.map(|better| direction(w, better)));
                sentences.extend(
                    kpi.zip(letter.goal).map(|(kpi, goal)| w.agreement_goal_to(untyped(goal, kpi.unit))),
                );
            }
            Some(Criterion::Behaviour { text, of_calls: Some((count, total)) }) => sentences
                .push(sentence(&w.conversation_letter_criterion_behaviour_in(count, clause(text), total))),
            Some(Criterion::Behaviour { text, of_calls: None }) => {
                sentences.push(sentence(&w.conversation_letter_criterion_behaviour(clause(text))));
            }
            None => {}
        }
        match letter.how {
            Some(how) => {
                sentences.push(sentence(&w.conversation_letter_how(how)));
                sentences.push(w.conversation_letter_cannot_tell());
            }
            None => {
                sentences.push(w.agreement_compare());
                if !early {
                    sentences.push(w.agreement_maybe_early());
                }
            }
        }
        if early {
            sentences.push(w.agreement_too_early());
        }
        sentences.extend(
            letter.if_nothing_moves.map(|text| sentence(&w.conversation_letter_if_nothing_moves(text))),
        );
        paragraph(w, &sentences)
    }
}

fn remark(w: Words, signature: &Signature<'_>) -> Option<String> {
    signature.remark.map(|text| sentence(&w.conversation_letter_remark(signature.name, text)))
}

fn kpi_name(w: Words, catalogue: Option<&str>, own: Option<&str>) -> String {
    match (catalogue, own) {
        (Some(key), _) => w.by_key(&format!("kpi-{}", key.replace('_', "-"))),
        (None, own) => own.unwrap_or_default().to_owned(),
    }
}

/// The name of a KPI of the team, in the language of the screen.
pub fn team_kpi_name(w: Words, kpi: &TeamKpi) -> String {
    match &kpi.name {
        KpiName::BuiltIn(key) => kpi_name(w, Some(key), None),
        KpiName::Own(name) => name.clone(),
    }
}
