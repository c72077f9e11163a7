use serde::{Deserialize, Serialize};

use super::{Deal, Deliverable};
use crate::check::{Code, Issue, Issues, Path, check_range, did_you_mean, limits};
use crate::money::UnitPrice;
use crate::rate_card::{RateCard, RateCardVersion, RetainerRate, check_price};
use crate::vocabulary::{Id, Name};

/// Content for a fixed monthly fee. It holds for the deliverables that name their `month`: what the retainer includes costs
/// nothing more, and what goes beyond it is paid at the rate of its format.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Retainer {
    /// The name of its line, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which retainer of the rate card.
    pub rate: Id,
    /// For how many months: 1 to 1,200.
    pub months: u32,
    /// A monthly fee that was negotiated.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub fee_override: Option<RetainerOverride>,
}

/// A monthly fee that was negotiated; the rate card's stays visible in the quote.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetainerOverride {
    /// The fee of a month.
    pub monthly_fee: UnitPrice,
    /// Why it is another one than the rate card's.
    pub reason: Name,
}

impl Retainer {
    /// The place and the rate of the retainer on a rate card.
    pub(super) fn find_rate<'a>(&self, version: &'a RateCardVersion) -> Option<(usize, &'a RetainerRate)> {
        version.retainers.iter().enumerate().find(|(_, rate)| rate.id == self.rate)
    }
}

impl Deal {
    /// Finds what is wrong with the retainer, and with the months of deliverables.
    pub(super) fn check_retainer(&self, path: &Path, issues: &mut Issues) {
        let at = path.field("retainer");
        if let Some(retainer) = &self.retainer {
            check_range(retainer.months, 1, limits::PERIOD_MONTHS, &at.field("months"), issues);
            if let Some(agreed) = &retainer.fee_override {
                check_price(&agreed.monthly_fee, None, &at.field("override").field("monthly_fee"), issues);
            }
        }
        for (place, deliverable) in self.deliverables.iter().enumerate().take(limits::LIST_ITEMS) {
            let Some(month) = deliverable.month else { continue };
            let month_at = path.field("deliverables").index(place).field("month");
            match &self.retainer {
                Some(retainer) => check_range(month, 1, retainer.months, &month_at, issues),
                None => {
                    let message = "a month is one of a retainer, and the deal has none";
                    issues
                        .push(Issue::new(Code::MissingField, at.clone(), message).with("deliverable", &deliverable.id));
                }
            }
        }
    }

    /// Finds whether the rate card has the retainer.
    pub(super) fn check_retainer_priced(
        &self,
        card: &RateCard,
        version: &RateCardVersion,
        path: &Path,
        issues: &mut Issues,
    ) {
        let Some(retainer) = &self.retainer else { return };
        if retainer.find_rate(version).is_none() {
            let id = &retainer.rate;
            let message = format!("the rate card `{}` has no retainer `{id}`", card.id);
            let issue =
                Issue::new(Code::UnknownReference, path.field("retainer").field("rate"), message).with("id", id);
            issues.push(match did_you_mean(id.as_str(), version.retainers.iter().map(|rate| rate.id.as_str())) {
                Some(guess) => issue.help(format!("did you mean `{guess}`?")),
                None => issue,
            });
        }
    }
}

/// How many pieces of each deliverable are paid for by the piece: all of those outside the retainer, and of those in it what
/// goes beyond the content of their month and what is left of the months before.
pub(super) fn paid_pieces(deal: &Deal, version: &RateCardVersion, quantities: &[u32]) -> Vec<u32> {
    let mut paid = quantities.to_vec();
    let Some(retainer) = &deal.retainer else { return paid };
    let Some((_, rate)) = retainer.find_rate(version) else { return paid };
    for content in &rate.includes {
        let of_format = |one: &Deliverable| one.platform == content.platform && one.format == content.format;
        let mut uses: Vec<(u32, usize)> = Vec::new();
        for (place, deliverable) in deal.deliverables.iter().enumerate().filter(|(_, one)| of_format(one)) {
            uses.extend(deliverable.month.map(|month| (month, place)));
        }
        uses.sort_unstable();
        let mut left = vec![content.quantity; usize::try_from(retainer.months).unwrap_or_default()];
        for (month, place) in uses {
            let Some(pieces) = paid.get_mut(place) else { continue };
            // The oldest first, so that as little as possible is lost.
            let oldest = month.saturating_sub(rate.roll_over_months.unwrap_or_default()).max(1);
            let (oldest, end) = (oldest.saturating_sub(1), month);
            let range = usize::try_from(oldest).unwrap_or_default()..usize::try_from(end).unwrap_or_default();
            for unused in left.get_mut(range).into_iter().flatten() {
                let used = (*pieces).min(*unused);
                *unused = unused.saturating_sub(used);
                *pieces = pieces.saturating_sub(used);
            }
        }
    }
    paid
}
