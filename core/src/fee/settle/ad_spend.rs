use super::{AdSpend, PerformanceTerm, Results};
use crate::check::{Code, Issue, Path};
use crate::fee::rules::{Fees, Pricing};
use crate::fee::tape::Draft;
use crate::fee::{LineKind, QuoteLine, Term, Whitelisting};
use crate::money::{Money, Percent};
use crate::rate_card::{AddOn, TermPrice};

impl Pricing<'_> {
    /// A line for ad spend beyond what was booked, where the price is a percentage of it; a warning beyond the cap.
    ///
    /// Less ad spend than was booked changes nothing: the price was agreed for what was booked.
    pub(super) fn extra_ad_spend(&mut self, fees: &mut Fees) {
        let Some(results) = self.settled() else { return };
        let deal = self.deal;
        for (place, term) in deal.terms.iter().enumerate() {
            let Term::Whitelisting(ads) = term else { continue };
            let percent = self.percent_of_spend(term, place);
            let cap = deal.performance.iter().find_map(|one| match one {
                PerformanceTerm::AdSpendCap(cap) if cap.term == ads.id => Some(cap.cap),
                _ => None,
            });
            if percent.is_none() && cap.is_none() {
                continue;
            }
            let found = results.ad_spend.iter().enumerate().find(|(_, one)| one.term == ads.id);
            let Some((index, spent)) = found else {
                let message = format!("how much was spent on the ads of `{}` is not given", ads.id);
                let issue = Issue::new(Code::NotYetKnown, Results::path().field("ad_spend"), message);
                self.not_yet_known.push(issue.with("term", &ads.id));
                continue;
            };
            let at = Results::path().field("ad_spend").index(index).field("spent");
            self.warn_beyond_cap(spent, cap, &at);
            if let Some(percent) = percent {
                self.beyond_booked(ads, place, spent, percent, fees, &at);
            }
        }
    }

    /// The percentage of the ad spend that a whitelisting term costs, and where it stands.
    fn percent_of_spend(&self, term: &Term, place: usize) -> Option<(Percent, Path)> {
        let (price, at) = match term.price_override() {
            Some(agreed) => {
                (&agreed.price, self.deal_path.field("terms").index(place).field("override").field("price"))
            }
            None => {
                let (index, add_on) = term.find_rate(&self.version.add_ons)?;
                let AddOn::Whitelisting(rate) = add_on else { return None };
                (&rate.price, self.version_path.field("add_ons").index(index).field("price"))
            }
        };
        let TermPrice::PercentOfSpend(price) = price else { return None };
        Some((price.percent, at.field("percent")))
    }

    fn warn_beyond_cap(&mut self, spent: &AdSpend, cap: Option<Money>, at: &Path) {
        let Some(cap) = cap.filter(|cap| spent.spent.minor() > cap.minor()) else { return };
        let message = format!("{} were spent on the ads of `{}`, which allows {cap}", spent.spent, spent.term);
        let issue = Issue::new(Code::AdSpendBeyondCap, at.clone(), message);
        self.warnings.push(issue.with("term", &spent.term).with("spent", spent.spent).with("cap", cap));
    }

    fn beyond_booked(
        &mut self,
        ads: &Whitelisting,
        place: usize,
        spent: &AdSpend,
        (percent, from): (Percent, Path),
        fees: &mut Fees,
        at: &Path,
    ) {
        let Some(booked) = &ads.ad_spend else { return };
        let booked_at = self.deal_path.field("terms").index(place).field("ad_spend");
        let booked_value = self.price(booked, &booked_at).value();
        let whole = spent.spent.fraction();
        if whole <= booked_value {
            return;
        }
        // An exchanged value stands nowhere in the input.
        let stated = (booked.currency == self.deal.currency).then(|| booked_at.field("amount"));
        let beyond = Draft::from_input(self.deal.currency, at.field("amount"), whole).subtract(booked_value, stated);
        let line = QuoteLine {
            base: self.shown_amount(beyond.clone()),
            percent: Some(percent),
            ..self.line(LineKind::ExtraAdSpend, Some(&ads.id), "ad spend beyond what was booked")
        };
        self.add(line, beyond.percent(percent, from), fees, at);
    }
}
