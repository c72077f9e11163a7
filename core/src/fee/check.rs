use std::collections::BTreeMap;

use super::{Deal, Deliverable};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_range, limits};
use crate::platform::check_format;
use crate::rate_card::RateCard;

impl Deal {
    /// Finds everything that is wrong with the deal; `path` is where the deal lies in the whole input.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let deliverables = path.field("deliverables");
        check_item_count(self.deliverables.len(), &deliverables, issues);
        let mut seen = BTreeMap::new();
        for (place, deliverable) in self.deliverables.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = deliverables.index(place);
            let first = *seen.entry(&deliverable.id).or_insert(place);
            if first < place {
                let message = format!("`deliverables[{first}]` has the id `{}` already", deliverable.id);
                issues.push(Issue::new(Code::DuplicateId, at.field("id"), message).with("id", &deliverable.id));
            }
            deliverable.check(&at, issues);
        }
    }

    /// Finds what keeps the deal and a rate card from belonging together.
    pub(super) fn check_with(&self, card: &RateCard, path: &Path, issues: &mut Issues) {
        if self.influencer != card.influencer {
            let message =
                format!("the deal is with `{}`, but the rate card belongs to `{}`", self.influencer, card.influencer);
            issues.push(
                Issue::new(Code::InfluencerMismatch, path.field("influencer"), message)
                    .with("found", &self.influencer)
                    .with("expected", &card.influencer),
            );
        }
        if self.currency != card.currency {
            let message = format!("the deal is in {}, but the rate card is in {}", self.currency, card.currency);
            issues.push(
                Issue::new(Code::CurrencyMismatch, path.field("currency"), message)
                    .with("found", self.currency)
                    .with("expected", card.currency),
            );
        }
        for (place, deliverable) in self.deliverables.iter().enumerate().take(limits::LIST_ITEMS) {
            // A format that the platform lacks is said already.
            let exists = deliverable.platform.formats().contains(&deliverable.format);
            if exists && card.find(deliverable.platform, deliverable.format).is_none() {
                issues.push(deliverable.without_rate(card, path.field("deliverables").index(place)));
            }
        }
    }
}

impl Deliverable {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_format(self.platform, self.format, path, issues);
        check_range(self.quantity, 1, limits::QUANTITY, &path.field("quantity"), issues);
    }

    fn without_rate(&self, card: &RateCard, path: Path) -> Issue {
        let message =
            format!("the rate card `{}` has no rate for {} `{}`", card.id, self.platform.label(), self.format);
        Issue::new(Code::RateNotFound, path.field("format"), message)
            .with("platform", self.platform)
            .with("format", self.format)
            .help("add the rate to the rate card, or book a format that it prices")
    }
}
