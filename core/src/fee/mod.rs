//! What a deal costs and who gets what: the quote, line by line.

mod amend;
mod bundle_choice;
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
mod compare;
mod composition;
mod compute;
mod counter;
mod deal;
mod deliverable;
mod discount;
mod dues;
mod exchange_difference;
mod exchange_plan;
mod expectation;
mod explanation;
mod judge;
mod most_favoured;
mod outcome;
mod past_business;
mod payment;
mod postpone;
mod prepared;
mod present;
mod quote;
mod renewal;
mod retainer;
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

pub use amend::{Amendment, AmendmentTag, DealFact, FactKind, amend, present_amendment};
pub use bundle_choice::{BestBundle, BundleChoice, NamedBundle};
pub use cancel::{
    Cancellation, CancellationPlan, CancellationStatement, CancellationStatementTag, CancellationStep, CancelledLine,
    CreditedPayment, DealSide, IncurredCost, KillFeeClaim, KillFeeTax, LadderSource, LadderStep, PublishedPart,
    StageStart, SuppliedPart, cancel, present_cancellation,
};
pub use change::{LengthUnit, TotalKind};
pub(crate) use check::{check_known, check_known_id};
pub(crate) use check_quote::check_sum;
pub use commission::{Billing, Commission, CommissionOrder, CommissionPlan};
pub use commission_parts::{
    CommissionBase, CommissionLimit, CommissionPeople, CommissionPerson, CommissionRole, CommissionSharing,
    CommissionTier, CommissionTiers, PersonShare, ReachedTier, Sunset, SunsetStep, TierRule,
};
pub use compare::{
    AmountComparison, ChangeKind, ChangeReason, ComparedQuote, LineComparison, QuoteComparison, QuoteComparisonTag,
    ReasonKind, ShareComparison, compare, present_comparison,
};
pub use composition::{Composition, CompositionGroup};
pub use compute::{price_at, quote};
pub use counter::*;
pub use deal::{Deal, DealTag};
pub use deliverable::{Deliverable, PriceOverride, PublishWindow};
pub use discount::{AmountDiscount, Discount, DiscountBase, PercentDiscount};
pub use dues::{
    AppliedPayment, ContractInterest, Debt, DebtInterest, DebtPayment, DunnedDebt, Dunning, DunningPlan, DunningStep,
    DunningTag, EarlyPayment, EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTag, InterestPer, InterestRegime,
    InterestStretch, InterestTotal, LateInterest, LateInterestClaim, LateInterestTag, PaymentsGoTo, PresetInterest,
    ReferenceRate, Reminder, StatutoryInterest, UsedTerms, dunning, early_payment, late_interest, present_dunning,
    present_early_payment, present_late_interest,
};
pub use exchange_difference::{
    BookedAmount, BookedAmounts, ExchangeDifference, ExchangeDifferenceLine, SettlementDirection, exchange_difference,
};
pub(crate) use exchange_plan::check_dated_rates;
pub use exchange_plan::{ExchangePlan, RateFixing};
pub use expectation::{EstimateTag, Expectation};
pub use explanation::{Action, Explanation, Step};
pub use judge::*;
pub use most_favoured::{FavouredPrice, MostFavoured, MostFavouredRule};
pub use outcome::Outcome;
pub use past_business::PastBusiness;
pub use payment::{InstalmentPlan, PaymentPlan};
pub use postpone::{
    DateMove, FeeDivision, MovedInstalment, MovedMilestone, MovedPeriod, MovedWindow, PostponedDeal, PostponedDealTag,
    Postponement, PostponementFee, PostponementPlan, PostponementStep, postpone, present_postponement,
};
pub use prepared::{PreparedCard, PreparedQuote, Roster};
pub use present::{present_commissions, present_exchange_difference, present_payments, present_quote};
pub use quote::{
    CommissionLine, ExplainedAmount, Instalment, LineKind, PriceBandAmounts, Quote, QuoteLine, QuotePart, QuoteTag,
    Share, ShareRole, SupplyLine, SupplySubject, WithholdingLine,
};
pub use renewal::{AgreedRenewal, PercentRenewal, Renewal, RenewalLine, RenewalPrice, SameRenewal};
pub use retainer::{Retainer, RetainerOverride};
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
pub(crate) use tape::amount_issue;
pub use tax::{
    CommissionSupply, CostsSupply, FeeSupply, PurchaseSupply, RegistrationThreshold, Supply, Tax, TaxCategory, TaxPlan,
    TaxRounding, TreatyRate, Withholding, WithholdingBase, WithholdingBearer,
};
pub use term::{
    Exclusivity, LinkInBio, OtherTerm, PassThrough, RawFootage, Revisions, Rush, Term, TermOverride, UsageRights,
    Whitelisting,
};
pub use totals::Totals;
pub use waterfall::{Waterfall, WaterfallKind, WaterfallStep, WaterfallTag, waterfall};
