//! What a deal costs and who gets what: the quote, line by line.

mod bundle_choice;
mod cancel;
mod check;
mod check_explanation;
mod check_outcome;
mod check_plans;
mod check_quote;
mod check_terms;
mod check_with;
mod commission;
mod composition;
mod compute;
mod deal;
mod deliverable;
mod discount;
mod dues;
mod expectation;
mod explanation;
mod most_favoured;
mod outcome;
mod past_business;
mod payment;
mod prepared;
mod present;
mod quote;
mod renewal;
mod rounding;
mod rules;
mod suggest;
mod tape;
mod tax;
mod term;
mod term_parts;
mod totals;
mod waterfall;

pub use bundle_choice::{BestBundle, BundleChoice, NamedBundle};
pub use cancel::{
    Cancellation, CancellationPlan, CancellationStatement, CancellationStatementTag, CancellationStep, CancelledLine,
    CreditedPayment, DealSide, IncurredCost, KillFeeClaim, KillFeeTax, LadderSource, LadderStep, PublishedPart,
    StageStart, SuppliedPart, cancel, present_cancellation,
};
pub use commission::{Billing, Commission, CommissionOrder, CommissionPlan};
pub use composition::{Composition, CompositionGroup};
pub use compute::{price_at, quote};
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
pub use expectation::{EstimateTag, Expectation};
pub use explanation::{Action, Explanation, Step};
pub use most_favoured::{FavouredPrice, MostFavoured, MostFavouredRule};
pub use outcome::Outcome;
pub use past_business::PastBusiness;
pub use payment::{ExchangePlan, InstalmentPlan, PaymentPlan};
pub use prepared::{PreparedCard, PreparedQuote, Roster};
pub use present::{present_commissions, present_payments, present_quote};
pub use quote::{
    CommissionLine, ExplainedAmount, Instalment, LineKind, Quote, QuoteBands, QuoteLine, QuotePart, QuoteTag, Share,
    ShareRole, SupplyLine, SupplySubject, WithholdingLine,
};
pub use renewal::{AgreedRenewal, PercentRenewal, Renewal, RenewalLine, RenewalPrice, SameRenewal};
pub use rounding::{Rounding, RoundingPoint};
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
