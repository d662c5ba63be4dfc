//! A new team file with one KPI, and people as they are needed.

use alongside::domain::agent::AgentDetails;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::storage::{KeyCost, NewTeam, TeamFile, kpis, people};
use jiff::Timestamp;
use jiff::civil::date;
use secrecy::SecretString;
use tempfile::TempDir;
use uuid::Uuid;

pub struct SmallTeam {
    pub file: TeamFile,
    /// Handle time.
    pub kpi: i64,
    _folder: TempDir,
}

pub fn now() -> Timestamp {
    "2026-11-21T14:32:00Z".parse().unwrap()
}

impl SmallTeam {
    pub fn new() -> SmallTeam {
        let folder = TempDir::new().unwrap();
        let team = NewTeam { name: "Evening", lead_name: "Ruth", is_sample: false, created_at: now() };
        let path = folder.path().join("team.alongside");
        let passphrase = SecretString::from("small");
        let (mut file, _) = TeamFile::create(&path, &team, &passphrase, KeyCost::FOR_TESTS).unwrap();
        let kpi = file.transact(|tx| kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Seconds)).unwrap();
        SmallTeam { file, kpi, _folder: folder }
    }

    pub fn adds(&mut self, name: &str) -> (i64, Uuid) {
        let details = AgentDetails { name: name.to_owned(), ..AgentDetails::default() };
        let details = details.checked(date(2026, 11, 21)).unwrap();
        let agent = self.file.transact(|tx| people::insert(tx, &details, now())).unwrap();
        (agent.id, agent.uuid)
    }
}
