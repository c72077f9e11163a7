use serde::{Deserialize, Serialize};

use super::{
    Billing, BundleChoice, CancellationPlan, CommissionPlan, Composition, CompositionGroup, Deliverable, Discount,
    ExchangePlan, MostFavoured, Outcome, PastBusiness, PaymentPlan, PerformanceTerm, PostponementPlan, Renewal,
    Retainer, Rounding, TaxPlan, Term,
};
use crate::check::{Version, document_tag, null_is_absent};
use crate::influencer::CommissionTreatment;
use crate::money::Currency;
use crate::time::{Date, Milestone};
use crate::vocabulary::{Id, Party};

document_tag!(DealTag, "deal");

/// What a brand books with an influencer, as a document of version 1: terms only, no state and no history.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deal {
    /// Always `deal`.
    pub document: DealTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of this deal.
    pub id: Id,
    /// Who makes the content.
    pub influencer: Id,
    /// Who books it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Party>,
    /// The currency of the deal; a rate card in another one needs `exchange`.
    pub currency: Currency,
    /// The day of the quote: it chooses the version of the rate card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_on: Option<Date>,
    /// How percentages work together.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub composition: Composition,
    /// The groups of a `chain`, in the order in which they multiply.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub composition_groups: Vec<CompositionGroup>,
    /// Where and how amounts are rounded.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: Rounding,
    /// When the events of the deal are planned, or were.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// What is made.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub deliverables: Vec<Deliverable>,
    /// Content for a fixed monthly fee: the deliverables that name a month of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retainer: Option<Retainer>,
    /// What the deliverables are expected to reach, each at most once; prices on actual results make an estimate of it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<Outcome>,
    /// What is agreed beside making and publishing it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// What is taken off, in this order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<Discount>,
    /// What is paid or taken off by what content reaches and how the deal is kept, after all discounts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub performance: Vec<PerformanceTerm>,
    /// What representatives get.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commission: Option<CommissionPlan>,
    /// Which supplies carry which tax, and what is withheld.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxPlan>,
    /// Who writes the invoice, and who collects the money; absent: the influencer does both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing: Option<Billing>,
    /// The rates at which other currencies become the deal's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<ExchangePlan>,
    /// When the brand pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentPlan>,
    /// What the brand has booked before, for the rate card's loyalty; absent: nothing is known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub past_business: Option<PastBusiness>,
    /// Who books for the brand, where the rate card has special rates for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<Id>,
    /// Which bundle of the rate card the deal takes; absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle: Option<BundleChoice>,
    /// The prices of other deals that this one must not exceed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_favoured: Option<MostFavoured>,
    /// What the brand may have again, and for how much.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub renewals: Vec<Renewal>,
    /// What is owed when the deal is cancelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation: Option<CancellationPlan>,
    /// What is owed when the deal is postponed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postponement: Option<PostponementPlan>,
}

impl Deal {
    /// The representative that sells to the brand in its own name.
    pub(super) fn principal(&self) -> Option<&Id> {
        self.billing.as_ref()?.principal.as_ref()
    }

    /// Whether who sells in their own name takes a commission on top.
    pub(super) fn principal_is_on_top(&self) -> bool {
        let mut representatives = self.commission.iter().flat_map(|plan| &plan.representatives);
        let is_own = |id| self.principal() == Some(id);
        representatives.any(|one| is_own(&one.party.id) && one.treatment == CommissionTreatment::OnTop)
    }

    /// Who supplies the content to the brand: the principal, else the influencer.
    pub(super) fn seller(&self) -> &Id {
        self.principal().unwrap_or(&self.influencer)
    }

    /// How many pieces of each deliverable, in their order.
    pub(super) fn quantities(&self) -> Vec<u32> {
        self.deliverables.iter().map(|deliverable| deliverable.quantity).collect()
    }
}
