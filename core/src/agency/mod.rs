//! All documents of an agency together: what fits, what clashes, and who may take what.

#[expect(clippy::module_inception, reason = "one file for each type")]
mod agency;
mod availability;
mod books;
mod budget;
mod check;
mod commission;
mod duties;
mod enquiry;
mod income;
mod next_actions;
mod pause;
mod personal_data;
mod piece_move;
mod readiness;
mod receivables;
mod resume;
mod rights;
mod whose;

pub use agency::{Agency, AgencyTag};
pub use availability::{Absence, Availability};
pub use budget::*;
pub use commission::*;
pub use duties::*;
pub use enquiry::{Contact, Enquiry};
pub use income::*;
pub use next_actions::*;
pub use pause::*;
pub use personal_data::*;
pub use piece_move::*;
pub use readiness::*;
use receivables::deal_receivables;
pub use receivables::*;
pub use resume::*;
use rights::rights_that_end;
pub use rights::*;
use whose::{brand_of, contract_team, is_over, with_role};
