//! What a deal costs and who gets what: the quote, line by line.

mod bundle_choice;
mod check;
mod check_explanation;
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
mod explanation;
mod most_favoured;
mod past_business;
mod payment;
mod prepared;
mod present;
mod quote;
mod renewal;
mod rounding;
mod rules;
mod tape;
mod tax;
mod term;
mod term_parts;
mod totals;
mod waterfall;

pub use bundle_choice::{BestBundle, BundleChoice, NamedBundle};
pub use commission::{Billing, Commission, CommissionOrder, CommissionPlan};
pub use composition::{Composition, CompositionGroup};
pub use compute::quote;
pub use deal::{Deal, DealTag};
pub use deliverable::{Deliverable, PriceOverride, PublishWindow};
pub use discount::{AmountDiscount, Discount, DiscountBase, PercentDiscount};
pub use explanation::{Action, Explanation, Step};
pub use most_favoured::{FavouredPrice, MostFavoured, MostFavouredRule};
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
