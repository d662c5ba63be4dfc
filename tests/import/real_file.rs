//! A public training set, where a working copy has it beside the repository. Its licence is unknown,
//! so no row of it stands here.

use std::path::Path;

use alongside::import::{Options, read};
use jiff::civil::date;

#[test]
fn a_real_weekly_export_comes_in_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/pwc_weekly_by_agent.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let preview = read(&bytes, &Options::new(date(2021, 4, 12))).unwrap();
    assert_eq!(preview.obstacle(), None);
    assert_eq!(preview.errors, []);
    assert_eq!((preview.rows, preview.new_agents.len()), (112, 8));
    assert_eq!(
        preview.figures.len(),
        112 * 5,
        "contacts, resolution, talk time, mean and top-two satisfaction"
    );
}
