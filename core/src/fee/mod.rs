//! What a deal costs and who gets what: the quote, line by line.

mod change;
mod check;
mod check_explanation;
mod check_plans;
mod check_quote;
mod check_terms;
mod check_with;
mod commission;
mod compute;
mod counter;
mod deal;
mod deliverable;
mod discount;
mod explanation;
mod payment;
mod prepared;
mod present;
mod quote;
mod rounding;
mod rules;
mod suggest;
mod tape;
mod tax;
mod term;
mod term_parts;
mod totals;
mod waterfall;

pub use change::{LengthUnit, TotalKind};
pub use commission::{Billing, Commission, CommissionOrder, CommissionPlan};
pub use compute::quote;
pub use counter::*;
pub use deal::{Composition, Deal, DealTag};
pub use deliverable::{Deliverable, PriceOverride, PublishWindow};
pub use discount::{AmountDiscount, Discount, DiscountBase, PercentDiscount};
pub use explanation::{Action, Explanation, Step};
pub use payment::{ExchangePlan, InstalmentPlan, PaymentPlan};
pub use prepared::{PreparedCard, PreparedQuote, Roster};
pub use present::{present_commissions, present_payments, present_quote};
pub use quote::{
    CommissionLine, Instalment, LineKind, Quote, QuoteLine, QuoteTag, Share, ShareRole, SupplyLine, SupplySubject,
    WithholdingLine,
};
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
