use super::{JudgeOfferInput, Offer, QuoteBands};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_ids, limits};
use crate::fee::Deal;
use crate::fee::change::{check_amount, check_deliverable};
use crate::fee::suggest::check_dates;
use crate::rate_card::{check_percent, check_price};

impl JudgeOfferInput {
    /// Finds what is wrong with the offer, the floor and the bands; the documents and the channels are checked where they
    /// are used.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        self.offer.check(&self.deal, &path.field("offer"), issues);
        let list = path.field("suggest");
        check_item_limit(self.suggest.len(), &list, issues);
        let formats = self.suggest.iter().map(|one| format!("{} {}", one.platform.label(), one.format.label()));
        check_unique(formats.collect::<Vec<_>>().iter(), &list, issues);
        if let Some(floor) = &self.floor {
            check_amount(floor.amount, self.deal.currency, &path.field("floor").field("amount"), issues);
        }
        if let Some(bands) = &self.bands {
            let at = path.field("bands");
            check_dates(bands, &at, issues);
            bands.value.check(&at.field("value"), issues);
        }
    }
}

impl Offer {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let at = path.field("amount");
        match (&self.amount, self.pieces.is_empty()) {
            (None, true) => {
                let message = "an offer has an amount, or prices for pieces";
                issues.push(Issue::new(Code::MissingField, at, message));
            }
            (Some(_), false) => {
                let message = "an offer has either an amount or prices for pieces";
                issues.push(Issue::new(Code::Contradiction, at, message).help("leave one of them out"));
            }
            (Some(amount), true) => check_amount(*amount, deal.currency, &at, issues),
            (None, false) => {}
        }
        let pieces = path.field("pieces");
        check_item_limit(self.pieces.len(), &pieces, issues);
        check_unique_ids(self.pieces.iter().map(|piece| &piece.deliverable), "deliverable", &pieces, issues);
        for (place, piece) in self.pieces.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = pieces.index(place);
            check_deliverable(deal, &piece.deliverable, &at.field("deliverable"), issues);
            check_price(&piece.unit_price, None, &at.field("unit_price"), issues);
            if piece.unit_price.currency != deal.currency {
                let message =
                    format!("the offer is in {}, but the deal is in {}", piece.unit_price.currency, deal.currency);
                let issue = Issue::new(Code::CurrencyMismatch, at.field("unit_price").field("currency"), message);
                issues.push(issue.with("found", piece.unit_price.currency).with("expected", deal.currency));
            }
        }
    }
}

impl QuoteBands {
    fn check(&self, path: &Path, issues: &mut Issues) {
        for (field, percent) in [
            ("open_percent", self.open_percent),
            ("floor_percent", self.floor_percent),
            ("low_under_percent", self.low_under_percent),
            ("high_over_percent", self.high_over_percent),
        ] {
            check_percent(percent, limits::ADD_ON_PERCENT, &path.field(field), issues);
        }
        for (less, field, more) in [
            (self.floor_percent, "open_percent", self.open_percent),
            (self.low_under_percent, "high_over_percent", self.high_over_percent),
        ] {
            if more < less {
                let message = format!("{more} lie below {less}, where the band begins");
                issues.push(Issue::new(Code::WrongOrder, path.field(field), message));
            }
        }
    }
}
