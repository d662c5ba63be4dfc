//! What the person decided about a file: the meanings of columns and KPI names, the order of dates,
//! who is added. The page carries it; nothing is remembered between two looks.

use std::collections::{BTreeMap, HashSet};

use crate::domain::kpi::catalogue::team_only_named;
use crate::domain::kpi::{CATALOGUE, CatalogueKpi, KpiName, TeamKpi, Unit};
use crate::domain::names;
use crate::import::{Basis, DateOrder, Each, KpiRef, MAX_COLUMNS, Meaning, Time};
use crate::messages::{About, Words};
use crate::web::form::Fields;
use crate::web::guard;

/// The select's value for a KPI that gets its name on the page.
pub const OWN: &str = "own";
/// KPI names of a long table that one page asks about.
pub const NAMES_ASKED: usize = 100;

/// A group of a select, and its options: value and words.
pub struct Group {
    pub label: String,
    pub options: Vec<(String, String)>,
}

/// An own KPI as it is being named.
#[derive(Clone, Debug)]
pub struct OwnKpi {
    pub name: String,
    pub unit: Unit,
    pub wrong: Option<WrongName>,
}

/// Why a name cannot be that of an own KPI.
#[derive(Clone, Copy, Debug)]
pub enum WrongName {
    /// None, or a longer one than a name may be.
    Unusable,
    /// It is a figure of the whole team, which is kept for nobody alone.
    OfTheTeam(&'static CatalogueKpi),
}

impl WrongName {
    /// Why, in words.
    pub fn sentence(self, w: Words) -> String {
        match self {
            WrongName::Unusable => w.figures_own_name_missing(),
            WrongName::OfTheTeam(kpi) => {
                w.kpis_name_of_the_team(w.catalogue_name(kpi), w.about_kpi(kpi, About::Team))
            }
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub mapping: BTreeMap<usize, Meaning>,
    pub own: BTreeMap<usize, OwnKpi>,
    pub kpi_names: BTreeMap<String, KpiRef>,
    /// KPI names that the person wanted as own ones, and that cannot be.
    pub wrong_names: BTreeMap<String, OwnKpi>,
    pub date_order: Option<DateOrder>,
    pub form: super::form::Form,
    /// A meaning was changed since the page was shown: it has to be looked at before it is written.
    pub is_unseen: bool,
    /// The numbers of what is replaced were read and are meant.
    pub is_sure: bool,
    /// Nothing was asked yet: what was said about the last file of this shape may hold.
    pub is_fresh: bool,
    /// It was read as the last file of its shape.
    pub is_remembered: bool,
    /// The shape under which what is said will be remembered.
    pub shape: String,
    offered: HashSet<String>,
    added: HashSet<String>,
}

impl Choices {
    /// As posted. A meaning chosen just now takes it from the column that had it.
    pub fn read(fields: &Fields, kpis: &[TeamKpi]) -> Choices {
        let mut choices = Choices {
            date_order: DateOrder::from_key(fields.text("date_order")),
            offered: fields.all("offered").iter().cloned().collect(),
            added: fields.all("add").iter().cloned().collect(),
            is_sure: guard::is_sure(fields),
            is_fresh: !fields.has("digest"),
            is_remembered: fields.has("remembered"),
            shape: fields.text("shape").to_owned(),
            ..Choices::default()
        };
        let form = super::form::Form::read(fields);
        choices.is_unseen |= form.is_unseen;
        // Another sheet, or other cells, have other columns.
        let columns = if form.has_other_cells { 0 } else { MAX_COLUMNS };
        choices.form = form;
        let mut now = HashSet::new();
        for place in (0..columns).take_while(|place| fields.has(&format!("was-{place}"))) {
            let field = |name: &str| fields.text(&format!("{name}-{place}")).to_owned();
            let (chosen, was) = (field("column"), field("was"));
            if chosen == was && field("said").is_empty() {
                continue;
            }
            if chosen != was {
                now.insert(place);
            }
            if chosen == OWN {
                let typed = if fields.has(&format!("own-name-{place}")) {
                    field("own-name")
                } else {
                    field("header")
                };
                choices.is_unseen |= typed != field("own-was");
                choices.name(place, OwnKpi::read(&typed, &field("own-unit"), kpis));
            } else if let Some(meaning) = Meaning::from_key(&chosen) {
                choices.mean(place, meaning, kpis);
            }
        }
        choices.is_unseen |= !now.is_empty();
        for place in &now {
            let Some(meaning) = choices.mapping.get(place).cloned() else { continue };
            for (other, older) in &mut choices.mapping {
                if !now.contains(other) && older.same_use(&meaning) {
                    *older = Meaning::Ignore;
                    choices.own.remove(other);
                }
            }
        }
        for place in (0..NAMES_ASKED).take_while(|place| fields.has(&format!("kpi-name-{place}"))) {
            let name = fields.raw(&format!("kpi-name-{place}")).to_owned();
            let kpi = match fields.text(&format!("kpi-means-{place}")) {
                OWN => {
                    let own = OwnKpi::read(&name, fields.text(&format!("kpi-unit-{place}")), kpis);
                    if own.wrong.is_some() {
                        choices.wrong_names.insert(name, own);
                        continue;
                    }
                    Some(KpiRef::Own { name: own.name, unit: own.unit })
                }
                key => match Meaning::from_key(key) {
                    Some(Meaning::Kpi(kpi)) => Some(kpi),
                    _ => None,
                },
            };
            if let Some(kpi) = kpi {
                choices.kpi_names.insert(name, kpi);
            }
        }
        choices
    }

    /// A column holds an own KPI; one that cannot have its name is left out until it has another.
    fn name(&mut self, place: usize, own: OwnKpi) {
        let kpi = KpiRef::Own { name: own.name.clone(), unit: own.unit };
        let meaning = if own.wrong.is_some() { Meaning::Ignore } else { Meaning::Kpi(kpi) };
        self.mapping.insert(place, meaning);
        self.own.insert(place, own);
    }

    /// A column means this, which may be an own KPI that the team does not have (yet).
    pub fn mean(&mut self, place: usize, meaning: Meaning, kpis: &[TeamKpi]) {
        match &meaning {
            Meaning::Kpi(KpiRef::Own { name, unit }) if !is_known(name, kpis) => {
                self.name(place, OwnKpi::read(name, unit.key(), kpis));
            }
            Meaning::Count(KpiRef::Own { name, .. })
                if !is_known(name, kpis) && team_only_named(name).is_some() => {}
            _ => {
                self.mapping.insert(place, meaning);
            }
        }
    }

    /// Whether a new name is added with the import: yes, unless the person unticked it.
    pub fn adds(&self, name: &str) -> bool {
        !self.offered.contains(name) || self.added.contains(name)
    }

    /// The value the select of a column shows.
    pub fn key(&self, place: usize, meaning: &Meaning) -> String {
        if self.own.contains_key(&place) { OWN.to_owned() } else { meaning.key() }
    }
}

impl OwnKpi {
    /// A name the team has already means that KPI, with the unit it was given then.
    fn read(typed: &str, unit: &str, kpis: &[TeamKpi]) -> OwnKpi {
        let known = kpis.iter().find_map(|kpi| match &kpi.name {
            KpiName::Own(name) if names::same(name, typed) => Some((name.clone(), kpi.unit)),
            _ => None,
        });
        if let Some((name, unit)) = known {
            return OwnKpi { name, unit, wrong: None };
        }
        let unit = Unit::from_key(unit).unwrap_or(Unit::Number);
        let (name, wrong) = match names::checked(typed) {
            Ok(name) => {
                let wrong = team_only_named(&name).map(WrongName::OfTheTeam);
                (name, wrong)
            }
            Err(_) => (typed.to_owned(), Some(WrongName::Unusable)),
        };
        OwnKpi { name, unit, wrong }
    }

    /// What is wrong with the name, in words; empty where nothing is.
    pub fn error(&self, w: &Words) -> String {
        self.wrong.map(|wrong| wrong.sentence(*w)).unwrap_or_default()
    }
}

fn is_known(name: &str, kpis: &[TeamKpi]) -> bool {
    kpis.iter().any(|kpi| matches!(&kpi.name, KpiName::Own(known) if names::same(known, name)))
}

/// Every KPI a column or a name can mean.
fn kpi_options(w: Words, kpis: &[TeamKpi]) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = CATALOGUE
        .iter()
        .map(|kpi| (Meaning::Kpi(KpiRef::BuiltIn(kpi.key)).key(), w.kpi_name(&KpiName::BuiltIn(kpi.key))))
        .collect();
    options.extend(kpis.iter().filter_map(|kpi| match &kpi.name {
        KpiName::Own(name) => {
            let own = KpiRef::Own { name: name.clone(), unit: kpi.unit };
            Some((Meaning::Kpi(own).key(), name.clone()))
        }
        KpiName::BuiltIn(_) => None,
    }));
    options.push((OWN.to_owned(), w.figures_means_own()));
    options
}

/// The select of a column.
pub fn meanings(w: Words, kpis: &[TeamKpi]) -> Vec<Group> {
    let key = |meaning: Meaning| meaning.key();
    let shares = CATALOGUE.iter().filter(|kpi| kpi.unit == Unit::Share);
    vec![
        Group {
            label: w.figures_means_who(),
            options: vec![
                (key(Meaning::Ignore), w.figures_means_ignore()),
                (key(Meaning::Agent), w.figures_means_agent()),
                (key(Meaning::Number), w.figures_means_number()),
                (key(Meaning::Date), w.figures_means_date()),
            ],
        },
        Group { label: w.figures_means_kpis(), options: kpi_options(w, kpis) },
        Group {
            label: w.figures_means_long(),
            options: vec![
                (key(Meaning::KpiName), w.figures_means_kpi_name()),
                (key(Meaning::Value), w.figures_means_value()),
                (key(Meaning::PartType), w.figures_means_part_type()),
            ],
        },
        Group {
            label: w.figures_means_behind(),
            options: vec![
                (key(Meaning::Basis(Basis::Contacts)), w.figures_means_contacts()),
                (key(Meaning::Basis(Basis::Held)), w.figures_means_held()),
                (key(Meaning::Basis(Basis::Answers)), w.figures_means_answers()),
                (key(Meaning::Basis(Basis::Evaluations)), w.figures_means_evaluations()),
                (key(Meaning::Basis(Basis::Hours)), w.figures_means_hours()),
                (key(Meaning::Basis(Basis::Row)), w.figures_means_row()),
            ],
        },
        Group {
            label: w.figures_means_contact(),
            options: vec![
                (key(Meaning::Each(Each::Id)), w.figures_means_contact_id()),
                (key(Meaning::Each(Each::Answered)), w.figures_means_contact_answered()),
                (key(Meaning::Each(Each::Resolved)), w.figures_means_contact_resolved()),
                (key(Meaning::Each(Each::Transferred)), w.figures_means_contact_transferred()),
                (key(Meaning::Each(Each::Rating)), w.figures_means_contact_rating()),
                (key(Meaning::ContactType), w.figures_means_contact_type()),
            ],
        },
        Group {
            label: w.figures_means_times(),
            options: vec![
                (key(Meaning::Time(Time::LoggedIn)), w.figures_means_logged_in()),
                (key(Meaning::Time(Time::Idle)), w.figures_means_idle()),
                (key(Meaning::Time(Time::Available)), w.figures_means_available()),
                (key(Meaning::Time(Time::Break)), w.figures_means_break()),
                (key(Meaning::Time(Time::Meal)), w.figures_means_meal()),
            ],
        },
        Group {
            label: w.figures_means_counts(),
            options: shares
                .map(|kpi| {
                    let name = w.kpi_name(&KpiName::BuiltIn(kpi.key));
                    (key(Meaning::Count(KpiRef::BuiltIn(kpi.key))), w.figures_means_count(name))
                })
                .collect(),
        },
    ]
}

/// The select of a KPI name in a long table.
pub fn name_meanings(w: Words, kpis: &[TeamKpi]) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), w.figures_means_ignore())];
    options.extend(kpi_options(w, kpis));
    options
}
