//! What a deal costs and who gets what: the quote, line by line.

mod cancel;
mod change;
mod check;
mod check_commission;
mod check_explanation;
mod check_outcome;
mod check_plans;
mod check_quote;
mod check_terms;
mod check_with;
mod commission;
mod commission_parts;
mod compute;
mod counter;
mod deal;
mod deliverable;
mod discount;
mod dues;
mod expectation;
mod explanation;
mod judge;
mod outcome;
mod payment;
mod prepared;
mod present;
mod quote;
mod rounding;
mod rules;
mod scenarios;
mod settle;
mod suggest;
mod tape;
mod tax;
mod term;
mod term_parts;
mod totals;
mod waterfall;

pub use cancel::{
    Cancellation, CancellationPlan, CancellationStatement, CancellationStatementTag, CancellationStep, CancelledLine,
    CreditedPayment, DealSide, IncurredCost, KillFeeClaim, KillFeeTax, LadderSource, LadderStep, PublishedPart,
    StageStart, SuppliedPart, cancel, present_cancellation,
};
pub use change::{LengthUnit, TotalKind};
pub use commission::{Billing, Commission, CommissionOrder, CommissionPlan};
pub use commission_parts::{
    CommissionBase, CommissionLimit, CommissionPeople, CommissionPerson, CommissionRole, CommissionSharing,
    CommissionTier, CommissionTiers, PersonShare, ReachedTier, Sunset, SunsetStep, TierRule,
};
pub use compute::{price_at, quote};
pub use counter::*;
pub use deal::{Composition, Deal, DealTag};
pub use deliverable::{Deliverable, PriceOverride, PublishWindow};
pub use discount::{AmountDiscount, Discount, DiscountBase, PercentDiscount};
pub use dues::{
    AppliedPayment, ContractInterest, Debt, DebtInterest, DebtPayment, DunnedDebt, Dunning, DunningPlan, DunningStep,
    DunningTag, EarlyPayment, EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTag, InterestPer, InterestRegime,
    InterestStretch, InterestTotal, LateInterest, LateInterestClaim, LateInterestTag, PaymentsGoTo, PresetInterest,
    ReferenceRate, Reminder, StatutoryInterest, UsedTerms, dunning, early_payment, late_interest, present_dunning,
    present_early_payment, present_late_interest,
};
pub use expectation::{EstimateTag, Expectation};
pub use explanation::{Action, Explanation, Step};
pub use judge::*;
pub use outcome::Outcome;
pub use payment::{ExchangePlan, InstalmentPlan, PaymentPlan};
pub use prepared::{PreparedCard, PreparedQuote, Roster};
pub use present::{present_commissions, present_payments, present_quote};
pub use quote::{
    CommissionLine, ExplainedAmount, Instalment, LineKind, Quote, QuoteLine, QuoteTag, Share, ShareRole, SupplyLine,
    SupplySubject, WithholdingLine,
};
pub use rounding::{Rounding, RoundingPoint};
pub use scenarios::*;
pub use settle::{
    AdSpend, AdSpendCap, AffiliateCommission, AmountPerDayReduction, AmountReduction, BonusLadder, BonusStep,
    ChosenRemedy, DeliveredContent, DeliveryEvent, EarlyRemoval, Guarantee, GuaranteeRemedy, LadderRule, LateDelivery,
    LateReduction, MakeGood, MakeGoodOption, MakeGoodPost, PaymentMade, PercentPerDayReduction, PercentReduction,
    PerformanceTerm, ProRataReduction, ProRataRefund, Refund, RemedyKind, RemovalReduction, ResultMetric, Results,
    ResultsTag, RevisionsDone, Sale, Settlement, SettlementTag, ThresholdRule, WindowExtension, present_settlement,
    settle,
};
pub use suggest::*;
pub use tax::{
    CommissionSupply, CostsSupply, FeeSupply, Supply, Tax, TaxCategory, TaxPlan, TaxRounding, Withholding,
    WithholdingBase,
};
pub use term::{
    Exclusivity, LinkInBio, OtherTerm, PassThrough, RawFootage, Revisions, Rush, Term, TermOverride, UsageRights,
    Whitelisting,
};
pub use totals::Totals;
pub use waterfall::{Waterfall, WaterfallKind, WaterfallStep, WaterfallTag, waterfall};
