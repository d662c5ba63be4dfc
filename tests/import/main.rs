//! A file in, a preview out: what a lead would see before anything is saved.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod books;
mod contacts;
mod errors;
mod layouts;
mod old_books;
mod properties;
mod real_file;

use alongside::import::{KnownAgent, Options, Preview, read};
use jiff::civil::date;

/// Wednesday 18 March 2026, with Mei and Aoife in the team.
fn options() -> Options {
    let agent = |id, name: &str, called: &str, started_on| KnownAgent {
        id,
        name: name.to_owned(),
        called: called.to_owned(),
        number: String::new(),
        aliases: Vec::new(),
        started_on,
    };
    let mut options = Options::new(date(2026, 3, 18));
    options.agents =
        vec![agent(1, "Mei Lin", "Mei", None), agent(2, "Aoife Brennan", "Aoife", Some(date(2026, 2, 4)))];
    options
}

fn preview(text: &str) -> Preview {
    read(text.as_bytes(), &options()).expect("a readable table")
}

/// The values of the preview as (agent, KPI, week, value), the agent by name.
fn values(preview: &Preview) -> Vec<(String, String, String, f64)> {
    use alongside::import::{AgentRef, KpiRef};
    let known = options().agents;
    preview
        .figures
        .iter()
        .map(|figure| {
            let agent = match figure.agent {
                AgentRef::Known(id) => known.iter().find(|agent| agent.id == id).unwrap().called.clone(),
                AgentRef::New(place) => preview.new_agents[place].name.clone(),
            };
            let kpi = match &preview.kpis[figure.kpi] {
                KpiRef::BuiltIn(key) => (*key).to_owned(),
                KpiRef::Own { name, .. } => name.clone(),
            };
            (agent, kpi, figure.week.to_string(), figure.value)
        })
        .collect()
}

fn row(agent: &str, kpi: &str, week: &str, value: f64) -> (String, String, String, f64) {
    (agent.to_owned(), kpi.to_owned(), week.to_owned(), value)
}
