//! Signs that many turn on one target at once, and that they were sent.

mod authors;
mod check;
mod compute;
mod coordination;
mod figures;
mod hostile;
mod input;
mod near;
mod policy;
mod present;
mod references;
mod result;
mod sign;
mod signs;
mod verdict;

pub use compute::find_pile_on;
pub use input::{CallToAction, FindPileOnInput, PileOnAuthor, PileOnTarget};
pub use policy::PileOnPolicy;
pub use present::present_pile_on;
pub use result::{
    PileOnBaseline, PileOnReport, PileOnReportTag, PileOnSign, PileOnSignKind, PileOnSignState, PileOnThread,
    PileOnVerdict, UsedPileOnPolicy,
};
