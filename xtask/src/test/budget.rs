//! The build itself, and whether what it made keeps to its budgets.

use super::step::Tally;
use crate::build;
use crate::program::Mode;

/// Builds the page for the browsers that are to open it.
pub fn check(tally: &mut Tally) {
    println!("\n== the build and its budgets");
    match build::build(Mode::Release) {
        Ok(table) => {
            tally.hold("the build", Ok(()));
            tally.hold("the table of sizes", table.print(&mut std::io::stdout().lock()));
            let over = table.over_budget();
            let result = if over.is_empty() { Ok(()) } else { Err(anyhow::anyhow!(over.join("\n"))) };
            tally.hold("the budgets of size", result);
        }
        Err(error) => tally.hold("the build", Err(error)),
    }
}
