//! What depends on results: the terms of a deal that are paid or reduced by them, the results, and the settlement.

mod ad_spend;
mod affiliate;
mod bonus;
mod check_performance;
mod check_results;
mod check_settlement;
mod facts;
mod guarantee;
mod ladder;
mod late;
mod perform;
mod performance;
mod present;
mod remedy;
mod removal;
mod results;
mod revisions;
#[expect(clippy::module_inception, reason = "the operation has the name of its room")]
mod settle;
mod settlement;

pub use performance::{
    AdSpendCap, AffiliateCommission, AmountPerDayReduction, AmountReduction, BonusLadder, BonusStep, DeliveryEvent,
    EarlyRemoval, Guarantee, LadderRule, LateDelivery, LateReduction, PercentPerDayReduction, PercentReduction,
    PerformanceTerm, ProRataReduction, RemovalReduction, ResultMetric, ThresholdRule,
};
pub use present::present_settlement;
pub use remedy::{GuaranteeRemedy, MakeGood, MakeGoodOption, MakeGoodPost, ProRataRefund, RemedyKind, WindowExtension};
pub use results::{
    AdSpend, ChosenRemedy, DeliveredContent, PaymentMade, Refund, Results, ResultsTag, RevisionsDone, Sale,
};
pub use settle::settle;
pub use settlement::{Settlement, SettlementTag};
