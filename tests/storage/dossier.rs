//! Everything about one person, held against the schema.

use alongside::messages::{Lang, Words};
use alongside::sample::{self, Names};
use alongside::storage::dossier::{self, ABOUT_NOBODY, Value};
use alongside::storage::people::{self, Listed};
use alongside::storage::{KeyCost, TeamFile};
use jiff::Zoned;
use tempfile::TempDir;

use super::passphrase;

/// The sample team: something of nearly everything.
fn sample() -> (TempDir, TeamFile) {
    let folder = TempDir::new().unwrap();
    let now: Zoned = "2026-11-17T13:05:00[Europe/Berlin]".parse().unwrap();
    let words = Words::new(Lang::En);
    let names = Names::new(words);
    let path = folder.path().join("team.alongside");
    let (mut file, _) =
        TeamFile::create(&path, &names.new_team(now.timestamp()), &passphrase(), KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| sample::fill(tx, words, &now)).unwrap();
    (folder, file)
}

#[test]
fn every_table_is_about_a_person_or_known_to_be_about_nobody() {
    let (_folder, file) = sample();
    file.read(|db| {
        let reached: Vec<String> = dossier::reach(db)?.into_iter().map(|reach| reach.table).collect();
        for table in dossier::tables(db)? {
            let name = table.name.as_str();
            let is_reached = reached.iter().any(|one| one == name);
            assert!(
                is_reached != ABOUT_NOBODY.contains(&name),
                "{name}: give it a foreign key that leads to a person, or say in ABOUT_NOBODY that it is about nobody"
            );
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn no_column_names_a_person_or_a_conversation_without_a_foreign_key() {
    let (_folder, file) = sample();
    file.read(|db| {
        // Of those a tombstone names, nothing else is left.
        for table in dossier::tables(db)?.into_iter().filter(|table| table.name != "tombstone") {
            let keyed: Vec<String> = dossier::links(db, &table.name)?
                .into_iter()
                .flat_map(|link| link.columns.into_iter().map(|(from, _)| from))
                .collect();
            let mut columns = db.prepare("SELECT name FROM pragma_table_info(?1)")?;
            let names = columns.query_map([&table.name], |row| row.get::<_, String>(0))?;
            for column in names.map(Result::unwrap) {
                let names_one = ["agent_", "conversation_", "promise_", "review_", "round_", "observation_"]
                    .iter()
                    .any(|noun| {
                        column.starts_with(noun) && (column.ends_with("_id") || column.ends_with("_uuid"))
                    });
                assert!(!names_one || keyed.contains(&column), "{}.{column} has no foreign key", table.name);
            }
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_dossiers_of_all_hold_every_row_about_anybody_once() {
    let (_folder, file) = sample();
    file.read(|db| {
        let everybody = people::list(db, Listed::Active)?;
        assert!(everybody.len() > 3);
        let dossiers: Vec<_> =
            everybody.iter().map(|agent| dossier::read(db, agent.id)).collect::<Result<_, _>>()?;
        for reach in dossier::reach(db)? {
            // A week left out for everybody is nobody's own.
            let own = if reach.table == "exclusion" { "agent_id IS NOT NULL" } else { "true" };
            let sql = format!("SELECT count(*) FROM \"{}\" WHERE {own}", reach.table);
            let all: i64 = db.query_row(&sql, [], |row| row.get(0))?;
            let held: usize =
                dossiers.iter().map(|one| one.own(&reach.table).map_or(0, |table| table.rows.len())).sum();
            assert_eq!(i64::try_from(held).unwrap(), all, "{}", reach.table);
        }
        for (agent, dossier) in everybody.iter().zip(&dossiers) {
            let counted: Vec<(String, usize)> =
                dossier.own.iter().map(|table| (table.name.clone(), table.rows.len())).collect();
            assert_eq!(dossier::counts(db, agent.id)?, counted, "counted by the database");
            let table = dossier.own("agent").unwrap();
            assert_eq!(table.rows.len(), 1, "nobody else");
            let name = table.column("name").unwrap();
            assert_eq!(table.rows[0][name], Value::Text(agent.name.clone()));
        }
        Ok(())
    })
    .unwrap();
}
