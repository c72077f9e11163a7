//! Who influencers are: their channels, their audience and who speaks for them.

mod audience;
mod channel;
mod channel_check;
mod check;
#[expect(clippy::module_inception, reason = "one file for each type")]
mod influencer;
mod representation;
mod representation_check;
mod share;

pub use audience::{AgeShare, Audience, CountryShare, Gender, GenderShare};
pub use channel::{Channel, FormatAverages, Snapshot};
pub use influencer::{Influencer, InfluencerTag};
pub use representation::{CommissionTerm, CommissionTreatment, Representation, RepresentativeRole};
