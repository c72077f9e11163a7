use super::Pricing;
use crate::check::Path;
use crate::fee::tape::Draft;
use crate::fee::{Commission, CommissionLimit, CommissionPeople, CommissionSharing, ReachedTier, TierRule};
use crate::money::{Fraction, FractionError, Percent, UnitPrice};

/// The rate of a commission that holds in a deal, with its tiers in the deal's currency.
pub(super) struct Rate<'a> {
    commission: &'a Commission,
    /// The rate below the first tier, and where it stands.
    percent: Percent,
    from: Path,
    tiers: Vec<(Fraction, Percent)>,
    pub(super) sunset_after_months: Option<u32>,
}

impl Pricing<'_> {
    /// The rate that holds on the day of the quote: that of the sunset, of all who each take one, or the commission's own.
    pub(super) fn rate_of<'a>(&self, commission: &'a Commission, path: &Path) -> Rate<'a> {
        let own = |percent, from, tiers| Rate { commission, percent, from, tiers, sunset_after_months: None };
        let sunset = commission.sunset.as_ref().zip(self.deal.quoted_on);
        if let Some((place, step)) = sunset.and_then(|(sunset, day)| sunset.step_on(day)) {
            let from = path.field("sunset").field("steps").index(place).field("percent");
            let rate = own(step.percent, from, Vec::new());
            return Rate { sunset_after_months: Some(step.after_months), ..rate };
        }
        if let Some(people) = commission.people.as_ref().filter(|people| people.sharing == CommissionSharing::Each) {
            let percent = people.percent(commission.percent).to_decimal().map_or(commission.percent, Percent::new);
            return own(percent, path.field("people"), Vec::new());
        }
        let at = path.field("tiers").field("tiers");
        let tier = |(place, tier): (usize, &crate::fee::CommissionTier)| {
            (self.price(&tier.from, &at.index(place).field("from")).value(), tier.percent)
        };
        let tiers = commission.tiers().iter().enumerate().map(tier).collect();
        own(commission.percent, path.field("percent"), tiers)
    }

    /// What a rate makes of its base, before it is rounded.
    pub(super) fn at_rate(&self, rate: &Rate<'_>, base: Draft, path: &Path) -> (Option<CommissionLimit>, Draft) {
        let commission = rate.commission;
        let value = base.value();
        let reached = rate.reached(&value);
        let percent = Fraction::from(rate.percent_at(reached).decimal());
        let at = path.field("tiers").field("tiers");
        let from = match reached.checked_sub(1) {
            Some(tier) => at.index(tier).field("percent"),
            None => rate.from.clone(),
        };
        let mut draft = base.percent_of(percent, from);
        match rate.relief_at(reached) {
            Ok(relief) if relief.is_zero() => {}
            Ok(relief) => draft = draft.less(relief, path.field("tiers")),
            Err(error) => draft = draft.fail(error),
        }
        let (limit, draft) = self.limited(commission, draft, &value, path);
        let by_amount = !rate.tiers.is_empty() || commission.minimum.is_some() || commission.cap.is_some();
        (limit, if by_amount { draft.with_mixed_quantities() } else { draft })
    }

    /// The minimum where the amount is less, the cap where it is more. Nothing is the least of nothing.
    fn limited(
        &self,
        commission: &Commission,
        draft: Draft,
        base: &Fraction,
        path: &Path,
    ) -> (Option<CommissionLimit>, Draft) {
        let limit =
            |price: &Option<UnitPrice>, field| price.as_ref().map(|price| self.price(price, &path.field(field)));
        let minimum = limit(&commission.minimum, "minimum").filter(|_| !base.is_zero());
        match (minimum, limit(&commission.cap, "cap")) {
            (Some(minimum), _) if draft.value() < minimum.value() => (Some(CommissionLimit::Minimum), minimum),
            (_, Some(cap)) if draft.value() > cap.value() => (Some(CommissionLimit::Cap), cap),
            _ => (None, draft),
        }
    }
}

impl Rate<'_> {
    /// How many tiers a base reaches.
    pub(super) fn reached(&self, base: &Fraction) -> usize {
        self.tiers.iter().take_while(|(from, _)| base >= from).count()
    }

    /// The rate when so many tiers are reached.
    pub(super) fn percent_at(&self, reached: usize) -> Percent {
        let tier = reached.checked_sub(1).and_then(|place| self.tiers.get(place));
        tier.map_or(self.percent, |(_, percent)| *percent)
    }

    /// What the highest rate of the whole base is too much by, since the slabs below have their own:
    /// Σ from × (percent − percent of the tier before) ÷ 100.
    fn relief_at(&self, reached: usize) -> Result<Fraction, FractionError> {
        let mut relief = Fraction::default();
        if self.commission.tiers.as_ref().is_none_or(|tiers| tiers.rule == TierRule::Whole) {
            return Ok(relief);
        }
        let mut before = self.percent;
        for (from, percent) in self.tiers.iter().take(reached) {
            let rise = percent.fraction().checked_sub(&before.fraction())?;
            relief = relief.checked_add(&from.checked_mul(&rise)?)?;
            before = *percent;
        }
        Ok(relief)
    }

    /// The tier that a base reaches, for the quote.
    pub(super) fn tier(&self, base: &Fraction) -> Option<ReachedTier> {
        let tiers = self.commission.tiers.as_ref().filter(|_| !self.tiers.is_empty())?;
        let reached = self.reached(base).checked_sub(1).and_then(|place| tiers.tiers.get(place));
        Some(ReachedTier { rule: tiers.rule, from: reached.map(|tier| tier.from) })
    }
}

/// Raises an amount so that exactly it is left after commissions of the same base, of which none takes all:
/// (net − relief) ÷ (1 − rates), in the tiers that the raised amount reaches.
pub(super) fn raise(draft: Draft, rates: &[Rate<'_>], from: &Path) -> Draft {
    let mut begins: Vec<&Fraction> = rates.iter().flat_map(|rate| &rate.tiers).map(|(from, _)| from).collect();
    begins.sort_unstable();
    let net = draft.value();
    // The net grows with the gross, so that the tiers it reaches are the first ones.
    let mut failed = None;
    let reached = begins.partition_point(|begin| match net_of(begin, rates) {
        Ok(least) => least <= net,
        Err(error) => {
            failed = Some(error);
            false
        }
    });
    let base = reached.checked_sub(1).and_then(|place| begins.get(place)).copied().cloned().unwrap_or_default();
    let draft = match (failed, together(&base, rates)) {
        (Some(error), _) | (_, Err(error)) => draft.fail(error),
        (None, Ok((percent, relief))) if relief.is_zero() => draft.gross_up(percent, from.clone()),
        (None, Ok((percent, relief))) => draft.less(relief, from.clone()).gross_up(percent, from.clone()),
    };
    if begins.is_empty() { draft } else { draft.with_mixed_quantities() }
}

/// The rates that hold at a base, added up, and their reliefs.
fn together(base: &Fraction, rates: &[Rate<'_>]) -> Result<(Fraction, Fraction), FractionError> {
    let (mut percents, mut reliefs) = (Vec::new(), Vec::new());
    for rate in rates {
        let reached = rate.reached(base);
        percents.push(Fraction::from(rate.percent_at(reached).decimal()));
        reliefs.push(rate.relief_at(reached)?);
    }
    Ok((Fraction::sum(&percents)?, Fraction::sum(&reliefs)?))
}

/// What is left of a gross amount.
fn net_of(gross: &Fraction, rates: &[Rate<'_>]) -> Result<Fraction, FractionError> {
    let (percent, relief) = together(gross, rates)?;
    let taken = gross.checked_mul(&percent)?.checked_div(&Fraction::from(100))?.checked_sub(&relief)?;
    gross.checked_sub(&taken)
}

impl CommissionPeople {
    /// The rate of all people together, who each take it.
    pub(in crate::fee) fn percent(&self, common: Percent) -> Fraction {
        let own = self.people.iter().map(|person| Fraction::from(person.percent.unwrap_or(common).decimal()));
        Fraction::sum(&own.collect::<Vec<_>>()).unwrap_or_default()
    }
}
