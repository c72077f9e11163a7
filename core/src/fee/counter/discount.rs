use super::ground::{Candidate, Ground, Taken, Tried};
use crate::money::Fraction;

impl Ground<'_> {
    /// Tries steps with a discount of just as much as the target needs.
    ///
    /// What a discount makes of a total is a straight line but for rounding, taxes and steps of commission, so the amount
    /// is interpolated between what is too little and what is enough, until they are one unit apart: a cent, or the
    /// increment of the deal.
    pub(super) fn try_discount(&self, taken: &[Taken]) -> Tried {
        let Some(none) = self.candidate(taken, 0) else { return Tried::Short(None, false) };
        if !self.keeps_floor(&none.totals) {
            return Tried::Short(None, true);
        }
        if self.reaches(&none) {
            return Tried::Reached(none);
        }
        let unit = self.unit();
        let Some(most) = self.most(taken, &none, unit) else { return Tried::Short(Some(none), false) };
        if !self.reaches(&most) {
            let kept = self.keeps_floor(&most.totals);
            return Tried::Short(Some(if kept { most } else { self.down_to_floor(taken, none, &most, unit) }), false);
        }
        let goal = self.input.target.minor();
        let at = |units: i64| Some(self.candidate(taken, units.checked_mul(unit)?)?.effective);
        let range = Range::of(&none, none.effective, &most, most.effective, unit);
        let found = range.and_then(|range| self.candidate(taken, range.least(goal, at).checked_mul(unit)?));
        match found {
            Some(found) if self.keeps_floor(&found.totals) => Tried::Reached(found),
            _ if self.keeps_floor(&most.totals) => Tried::Reached(most),
            _ => Tried::Short(Some(self.down_to_floor(taken, none, &most, unit)), true),
        }
    }

    /// What amounts are multiples of, in minor units.
    fn unit(&self) -> i64 {
        let deal = &self.input.deal;
        deal.rounding.increment.and_then(|increment| increment.minor_units(deal.currency)).unwrap_or(1).max(1)
    }

    /// The largest discount: the percentage allowed of the fee. What a fee that is rounded as a whole shows can be a
    /// little more than there is to take off.
    fn most(&self, taken: &[Taken], none: &Candidate, unit: i64) -> Option<Candidate> {
        let (_, one) = self.discount?;
        let fee = none.totals.stated_fee().minor();
        let share = one.most_percent.map_or(Fraction::ONE, |percent| percent.fraction());
        let (numerator, denominator) = share.checked_mul(&Fraction::from(fee)).ok()?.ratio()?;
        let units = i64::try_from(numerator.checked_div(denominator)?).ok()?.checked_div(unit)?;
        let smaller = [units, units.saturating_sub(1).max(0)];
        smaller.into_iter().find_map(|units| self.candidate(taken, units.checked_mul(unit)?))
    }

    /// The largest discount that keeps the floor, between none, which keeps it, and one that does not.
    fn down_to_floor(&self, taken: &[Taken], none: Candidate, most: &Candidate, unit: i64) -> Candidate {
        let Some(floor) = self.input.floor else { return most.clone() };
        let of = |candidate: &Candidate| floor.total.of(&candidate.totals).minor();
        let at = |units: i64| self.candidate(taken, units.checked_mul(unit)?).map(|found| of(&found));
        let below = floor.amount.minor().saturating_sub(1);
        let range = Range::of(&none, of(&none), most, of(most), unit);
        let found = range.and_then(|range| {
            let last = range.least(below, at).checked_sub(1)?;
            self.candidate(taken, last.checked_mul(unit)?)
        });
        found.filter(|found| self.keeps_floor(&found.totals)).unwrap_or(none)
    }
}

/// Two discounts in units, and what they make of an amount: the first is too little, the second is enough.
struct Range {
    low: i64,
    low_value: i64,
    high: i64,
    high_value: i64,
}

impl Range {
    fn of(low: &Candidate, low_value: i64, high: &Candidate, high_value: i64, unit: i64) -> Option<Self> {
        let units = |candidate: &Candidate| candidate.discount.checked_div(unit);
        Some(Self { low: units(low)?, low_value, high: units(high)?, high_value })
    }

    /// The least discount in units that makes no more than the goal.
    fn least(mut self, goal: i64, at: impl Fn(i64) -> Option<i64>) -> i64 {
        let mut round = 0_u32;
        while self.high.saturating_sub(self.low) > 1 {
            round = round.saturating_add(1);
            // On a curve, interpolation could come nearer by small steps only; halving cannot.
            let guess = if round.is_multiple_of(3) { None } else { self.interpolate(goal) };
            let middle = || self.low.saturating_add(self.high.saturating_sub(self.low).checked_div(2).unwrap_or(1));
            let guess = guess.unwrap_or_else(middle);
            match at(guess) {
                Some(value) if value <= goal => (self.high, self.high_value) = (guess, value),
                Some(value) => (self.low, self.low_value) = (guess, value),
                None => self.low = guess,
            }
        }
        self.high
    }

    /// Where a straight line would reach the goal, inside the range.
    fn interpolate(&self, goal: i64) -> Option<i64> {
        let width = i128::from(self.high.checked_sub(self.low)?);
        let fall = i128::from(self.low_value.checked_sub(self.high_value)?);
        let wanted = i128::from(self.low_value.checked_sub(goal)?);
        let steps = wanted.checked_mul(width)?.checked_add(fall.checked_sub(1)?)?.checked_div(fall)?;
        let guess = self.low.checked_add(i64::try_from(steps).ok()?)?;
        Some(guess.min(self.high.checked_sub(1)?).max(self.low.checked_add(1)?))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::Range;

    #[test]
    fn a_straight_line_needs_no_halving() {
        let asked = Cell::new(0);
        let value = |units: i64| {
            asked.set(asked.get() + 1);
            Some(1_000_000 - 3 * units)
        };
        let range = Range { low: 0, low_value: 1_000_000, high: 300_000, high_value: 100_000 };
        assert_eq!(range.least(777_777, value), 74_075);
        assert_eq!(asked.get(), 2);
    }
}
