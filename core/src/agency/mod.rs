//! All documents of an agency together: what fits, what clashes, and who may take what.

#[expect(clippy::module_inception, reason = "one file for each type")]
mod agency;
mod availability;
mod check;
mod enquiry;
mod receivables;
mod rights;

pub use agency::{Agency, AgencyTag};
pub use availability::{Absence, Availability};
pub use enquiry::{Contact, Enquiry};
pub use receivables::*;
pub use rights::*;
