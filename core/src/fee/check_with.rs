use std::collections::BTreeMap;

use super::{Deal, Deliverable, Discount, RenewalPrice, Term};
use crate::check::{Code, Issue, Issues, Path, did_you_mean, limits};
use crate::convention::Conversion;
use crate::money::Currency;
use crate::rate_card::{AddOn, Price, RateCard, RateCardVersion, Selection, TermPrice};
use crate::time::PeriodLength;

/// What of the documents applies to each other.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// The version of the rate card, by its place.
    pub(super) version: usize,
    /// How the foreign currencies of the documents become the deal's.
    pub(super) conversions: Vec<Conversion>,
}

impl Deal {
    /// Finds what keeps the deal and a rate card from belonging together.
    pub(super) fn match_with(&self, card: &RateCard, path: &Path, issues: &mut Issues) -> Match {
        if self.influencer != card.influencer {
            let message =
                format!("the deal is with `{}`, but the rate card belongs to `{}`", self.influencer, card.influencer);
            issues.push(
                Issue::new(Code::InfluencerMismatch, path.field("influencer"), message)
                    .with("found", &self.influencer)
                    .with("expected", &card.influencer),
            );
        }
        let version = self.version_of(card, path, issues);
        if let Some(version) = card.versions.get(version) {
            for (place, deliverable) in self.deliverables.iter().enumerate().take(limits::LIST_ITEMS) {
                deliverable.check_priced(card, version, &path.field("deliverables").index(place), issues);
            }
            self.check_retainer_priced(card, version, path, issues);
            for (place, term) in self.terms.iter().enumerate().take(limits::LIST_ITEMS) {
                term.check_priced(card, version, &path.field("terms").index(place), issues);
            }
        }
        if let Some(version) = card.versions.get(version) {
            self.check_bundle(card, version, path, issues);
        }
        Match { version, conversions: self.conversions(card, path, issues) }
    }

    /// The version of the rate card that holds on the day of the quote; an expired one is taken with a warning.
    fn version_of(&self, card: &RateCard, path: &Path, issues: &mut Issues) -> usize {
        let at = path.field("quoted_on");
        match (card.select(self.quoted_on), self.quoted_on) {
            (Selection::Valid(version) | Selection::Expired(version), _) => return version,
            (Selection::NotValid, Some(on)) => {
                let message = format!("no version of the rate card `{}` is valid on {on}", card.id);
                let help = "quote on another day, or add a version to the rate card";
                issues.push(Issue::new(Code::NoValidVersion, at, message).with("quoted_on", on).help(help));
            }
            (Selection::DateRequired, _) | (Selection::NotValid, None) => {
                let message = format!("the versions of the rate card `{}` have dates, and the deal has none", card.id);
                let help = "say in `quoted_on` on which day the quote is made";
                issues.push(Issue::new(Code::MissingField, at, message).help(help));
            }
        }
        usize::MAX
    }

    /// The currencies of the prices of other deals, and of renewals.
    fn later_currencies(&self, path: &Path) -> Vec<(Currency, Path)> {
        let mut found = Vec::new();
        let prices = self.most_favoured.iter().flat_map(|clause| &clause.prices);
        for (place, price) in prices.enumerate().take(limits::LIST_ITEMS) {
            let at = path.field("most_favoured").field("prices").index(place).field("unit_price");
            found.push((price.unit_price.currency, at.field("currency")));
        }
        for (place, renewal) in self.renewals.iter().enumerate().take(limits::LIST_ITEMS) {
            if let RenewalPrice::Agreed(agreed) = &renewal.price {
                let at = path.field("renewals").index(place).field("price").field("rate");
                found.push((agreed.rate.currency, at.field("currency")));
            }
        }
        found
    }

    /// The ways from all currencies that prices stand in to the deal's.
    fn conversions(&self, card: &RateCard, path: &Path, issues: &mut Issues) -> Vec<Conversion> {
        let mut foreign: BTreeMap<Currency, Path> = BTreeMap::new();
        let mut note = |currency: Currency, path: Path| {
            if currency != self.currency {
                foreign.entry(currency).or_insert(path);
            }
        };
        note(card.currency, path.field("currency"));
        for (place, deliverable) in self.deliverables.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.field("deliverables").index(place).field("override");
            if let Some(agreed) = &deliverable.price_override {
                note(agreed.unit_price.currency, at.field("unit_price").field("currency"));
                let value = agreed.fair_market_value.iter();
                value.for_each(|value| note(value.currency, at.field("fair_market_value").field("currency")));
            }
        }
        if let Some(agreed) = self.retainer.iter().find_map(|retainer| retainer.fee_override.as_ref()) {
            let at = path.field("retainer").field("override").field("monthly_fee");
            note(agreed.monthly_fee.currency, at.field("currency"));
        }
        for (place, term) in self.terms.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.field("terms").index(place);
            term.currencies(&at).into_iter().for_each(|(currency, path)| note(currency, path));
        }
        for (place, discount) in self.discounts.iter().enumerate().take(limits::LIST_ITEMS) {
            if let Discount::Amount(discount) = discount {
                note(discount.amount.currency, path.field("discounts").index(place).field("amount").field("currency"));
            }
        }
        if let Some(spend) = self.past_business.and_then(|past| past.spend) {
            note(spend.currency, path.field("past_business").field("spend").field("currency"));
        }
        self.later_currencies(path).into_iter().for_each(|(currency, path)| note(currency, path));
        if let Some(plan) = &self.commission {
            plan.currencies(&path.field("commission")).into_iter().for_each(|(currency, path)| note(currency, path));
        }
        if let Some(plan) = &self.tax {
            plan.currencies(&path.field("tax")).into_iter().for_each(|(currency, path)| note(currency, path));
        }
        let conversion = |(currency, at): (Currency, Path)| {
            let whose = if currency == card.currency { "the rate card" } else { "this" };
            self.conversion(currency, whose, &at, issues)
        };
        foreign.into_iter().filter_map(conversion).collect()
    }
}

impl Deliverable {
    /// A negotiated price needs no rate on the card.
    fn check_priced(&self, card: &RateCard, version: &RateCardVersion, path: &Path, issues: &mut Issues) {
        // A format that the platform lacks is said already.
        let exists = self.platform.has(&self.format);
        let found = version.find(&self.platform, &self.format);
        if let (None, Some((_, rate))) = (&self.price_override, found) {
            self.check_work_priced(&rate.price, path, issues);
        }
        if exists && self.price_override.is_none() && found.is_none() {
            let message =
                format!("the rate card `{}` has no rate for {} `{}`", card.id, self.platform.label(), self.format);
            issues.push(
                Issue::new(Code::RateNotFound, path.field("format"), message)
                    .with("platform", &self.platform)
                    .with("format", &self.format)
                    .help("add the rate to the rate card, or book a format that it prices"),
            );
        }
    }

    /// Hours are for a price by the hour, which needs them; days are for a price by the day.
    fn check_work_priced(&self, price: &Price, path: &Path, issues: &mut Issues) {
        let (by_day, by_hour) = (matches!(price, Price::DayRate(_)), matches!(price, Price::HourRate(_)));
        for (field, given, fits) in [("days", self.days, by_day), ("hours", self.hours, by_hour)] {
            if given.is_some() && !fits {
                let message = format!("the rate card does not price `{}` by {field}", self.format);
                let help = format!("leave `{field}` out, or negotiate a price in `override`");
                issues.push(Issue::new(Code::Contradiction, path.field(field), message).help(help));
            }
        }
        if by_hour && self.hours.is_none() {
            let message = "a price by the hour needs the hours that a piece takes";
            issues.push(Issue::new(Code::MissingField, path.field("hours"), message));
        }
    }
}

impl Term {
    fn check_priced(&self, card: &RateCard, version: &RateCardVersion, path: &Path, issues: &mut Issues) {
        if let Some(agreed) = self.price_override() {
            return self.check_price_fits(&agreed.price, &path.field("override").field("price"), path, issues);
        }
        let found = self.find_rate(&version.add_ons);
        match (self, found) {
            // Costs without a markup are passed on at cost.
            (Self::PassThrough(_), _) => {}
            (Self::Other(term), None) => {
                // A term without an add-on is said already.
                let Some(id) = &term.add_on else { return };
                let known = version.add_ons.iter().filter_map(|add_on| match add_on {
                    AddOn::Other(rate) => Some(rate.id.as_str()),
                    _ => None,
                });
                let message = format!("the rate card `{}` has no add-on `{id}`", card.id);
                let issue = Issue::new(Code::UnknownReference, path.field("add_on"), message).with("id", id);
                issues.push(match did_you_mean(id.as_str(), known) {
                    Some(guess) => issue.help(format!("did you mean `{guess}`?")),
                    None => issue,
                });
            }
            (_, None) => {
                let message = format!("the rate card `{}` has no price for {}", card.id, self.label());
                issues.push(
                    Issue::new(Code::RateNotFound, path.clone(), message)
                        .with("term", self.id())
                        .help("add it to the rate card's `add_ons`, or negotiate a price in `override`"),
                );
            }
            (_, Some((_, add_on))) => {
                if let Some(price) = add_on.price() {
                    self.check_price_fits(price, path, path, issues);
                }
            }
        }
    }

    /// Refuses a price that says nothing about the term's length, or needs an ad spend that is not there.
    fn check_price_fits(&self, price: &TermPrice, price_path: &Path, path: &Path, issues: &mut Issues) {
        let length = self.period().map(crate::time::Period::length);
        let timed =
            matches!(price, TermPrice::PercentPerPeriod(_) | TermPrice::PercentSteps(_) | TermPrice::FixedPerPeriod(_));
        match (price, length) {
            (TermPrice::PercentOfSpend(_), _) if self.ad_spend().is_none() => {
                let message = "a price in percent of the ad spend needs `ad_spend`";
                issues.push(Issue::new(Code::MissingField, path.field("ad_spend"), message));
            }
            (_, None) if timed => {
                let message = "a price by time needs a period, and this term has none";
                issues.push(Issue::new(Code::PeriodNotPriced, price_path.clone(), message));
            }
            (TermPrice::PercentSteps(steps), Some(length)) if steps.step(length, price_path).is_none() => {
                let message = format!("the table of prices has no step for a period of {length}");
                issues.push(
                    Issue::new(Code::PeriodNotPriced, path.field("period"), message)
                        .with("period", length)
                        .help("shorten the period, add a step to the rate card, or negotiate a price in `override`"),
                );
            }
            (TermPrice::PercentPerPeriod(_) | TermPrice::FixedPerPeriod(_), Some(PeriodLength::Perpetual)) => {
                let message = "a price for each period says nothing about a term without end";
                issues.push(
                    Issue::new(Code::PeriodNotPriced, path.field("period"), message)
                        .with("period", PeriodLength::Perpetual)
                        .help("negotiate a price in `override`"),
                );
            }
            _ => {}
        }
    }

    /// Every currency that stands in the term, with its place.
    fn currencies(&self, path: &Path) -> Vec<(Currency, Path)> {
        let mut found = Vec::new();
        if let Self::PassThrough(term) = self {
            found.push((term.cost.currency, path.field("cost").field("currency")));
        }
        if let Some(spend) = self.ad_spend() {
            found.push((spend.currency, path.field("ad_spend").field("currency")));
        }
        let at = path.field("override").field("price").field("rate").field("currency");
        match self.price_override().map(|agreed| &agreed.price) {
            Some(TermPrice::Fixed(price)) => found.push((price.rate.currency, at)),
            Some(TermPrice::FixedPerPeriod(price)) => found.push((price.rate.currency, at)),
            _ => {}
        }
        found
    }
}
