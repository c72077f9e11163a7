//! What rises that fits a creator: the detectors of alarms, looking for what is worth joining.
#![expect(clippy::float_arithmetic, reason = "scores of counts are statistics; money is computed in other rooms")]

mod check;
mod compute;
mod fit;
mod input;
mod present;
mod result;
mod sentence;

pub use compute::find_opportunities;
pub use input::{FindOpportunitiesInput, NicheTerm, TrendKind, TrendSeries};
pub use present::present_opportunities;
pub use result::{
    NicheFit, NicheMatch, Opportunity, OpportunityAdvice, OpportunityReport, OpportunityReportTag, OpportunityState,
};
