//! What is known about the KPIs of the catalogue, in words.

use super::Words;
use crate::domain::kpi::{CatalogueKpi, Control, KpiName, Level};

/// A text about a KPI of the catalogue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum About {
    /// The formula in words.
    Formula,
    /// What misleads.
    Pitfall,
    /// What it tempts people to do.
    Gamed,
    /// What to watch beside it.
    Beside,
    /// Why it is not charted for one person.
    Team,
}

impl About {
    const fn key(self) -> &'static str {
        match self {
            About::Formula => "formula",
            About::Pitfall => "pitfall",
            About::Gamed => "gamed",
            About::Beside => "beside",
            About::Team => "team",
        }
    }
}

impl Words {
    #[must_use]
    pub fn about_kpi(self, kpi: &CatalogueKpi, about: About) -> String {
        self.by_key(&kpi.message(about.key()))
    }

    #[must_use]
    pub fn catalogue_name(self, kpi: &CatalogueKpi) -> String {
        self.kpi_name(&KpiName::BuiltIn(kpi.key))
    }

    /// A way of counting it: "The customer says so in a survey".
    #[must_use]
    pub fn kpi_method(self, kpi: &CatalogueKpi, method: &str) -> String {
        self.by_key(&kpi.message(&format!("method-{method}")))
    }

    /// "2, quality: whether the work is done right".
    #[must_use]
    pub fn kpi_level(self, level: Level) -> String {
        self.by_key(&format!("kpi-level-{}", level.number()))
    }

    /// Whose doing it is.
    #[must_use]
    pub fn kpi_control(self, control: Control) -> String {
        self.by_key(&format!("kpi-control-{}", control.key()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kpi::{CATALOGUE, TEAM_ONLY};
    use crate::messages::Lang;

    #[test]
    fn every_kpi_is_explained_in_every_language() {
        for w in Lang::ALL.map(Words::new) {
            let said = |text: String| assert!(!text.starts_with("kpi-"), "{} misses {text}", w.lang().tag());
            let controls = [Control::Agent, Control::Partly, Control::Team];
            controls.into_iter().for_each(|control| said(w.kpi_control(control)));
            Level::ALL.into_iter().for_each(|level| said(w.kpi_level(level)));
            for kpi in CATALOGUE {
                for about in [About::Formula, About::Pitfall, About::Gamed, About::Beside] {
                    said(w.about_kpi(kpi, about));
                }
                kpi.methods.iter().for_each(|method| said(w.kpi_method(kpi, method)));
            }
            for kpi in TEAM_ONLY {
                said(w.catalogue_name(kpi));
                kpi.methods.iter().for_each(|method| said(w.kpi_method(kpi, method)));
                for about in [About::Formula, About::Pitfall, About::Team] {
                    said(w.about_kpi(kpi, about));
                }
                if kpi.level != Level::Outcome {
                    said(w.about_kpi(kpi, About::Beside));
                }
            }
        }
    }

    #[test]
    fn effective_call_percentage_is_the_formula_of_the_article() {
        let atp = crate::domain::kpi::by_key("atp").unwrap();
        let formula = Words::new(Lang::En).about_kpi(atp, About::Formula);
        assert_eq!(formula, "(Talk time + time available) ÷ (shift − lunch − other breaks).");
    }
}
