use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_limit, limits, named, null_is_absent};
use crate::money::{Fraction, Money, Percent};
use crate::time::DayCount;
use crate::vocabulary::Name;

/// What a law grants on a debt that is paid late: interest by points above a reference rate, and a fixed sum.
///
/// The presets `late_interest.eu` and `late_interest.uk` hold such terms. None of them holds a reference rate: rates change
/// every half-year, and whoever computes gives those that count.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateInterestTerms {
    /// Which rate the points stand on.
    pub reference: Name,
    /// Percentage points above it, for a year: 0 to 100.
    pub points: Percent,
    /// Which day's reference rate counts.
    pub reference_from: ReferenceFrom,
    /// How days become parts of a year.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub day_count: DayCount,
    /// The first day on which interest runs.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub first_day: FirstInterestDay,
    /// The sum for the costs of recovery, once for each debt, by its size; in the order of their sizes.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub fixed_sums: Vec<FixedSum>,
}

/// A fixed sum for debts of a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedSum {
    /// The smallest debt that it is for.
    pub from: Money,
    /// How much it is.
    pub sum: Money,
}

named! {
    /// Which day's reference rate counts.
    ReferenceFrom {
        /// That of the day on which interest starts to run, for as long as it runs.
        FirstDayOfInterest = "first_day_of_interest", "of the first day of interest";
        /// That of each day.
        EachDay = "each_day", "of each day";
    }
}

named! {
    /// The first day on which interest runs. Of the day of payment there is still interest.
    #[derive(Default)]
    FirstInterestDay {
        /// The day after the due day.
        #[default]
        DayAfterDue = "day_after_due", "the day after the due day";
        /// The due day itself, on what is not paid by its end.
        DueDay = "due_day", "the due day";
    }
}

impl LateInterestTerms {
    /// Finds everything that is wrong with the terms: points out of range, fixed sums below zero, in several currencies or
    /// not in the order of their sizes.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let points = Fraction::from(self.points.decimal());
        if points.is_negative() || points > Fraction::from(100) {
            let message = format!("`{}` percent are not within 0 to 100", self.points.decimal());
            let issue = Issue::new(Code::OutOfRange, path.field("points"), message);
            issues.push(issue.with("value", self.points.decimal()));
        }
        let sums = path.field("fixed_sums");
        check_item_limit(self.fixed_sums.len(), &sums, issues);
        let mut before: Option<&FixedSum> = None;
        for (place, row) in self.fixed_sums.iter().enumerate().take(limits::LIST_ITEMS) {
            row.check(before, &sums.index(place), issues);
            before = Some(row);
        }
    }

    /// The fixed sum for a debt of this size: that of the last row that it reaches.
    #[must_use]
    pub fn fixed_sum(&self, debt: Money) -> Option<Money> {
        let reached = |row: &&FixedSum| row.from.currency() == debt.currency() && row.from.minor() <= debt.minor();
        self.fixed_sums.iter().rev().find(reached).map(|row| row.sum)
    }
}

impl FixedSum {
    fn check(&self, before: Option<&Self>, path: &Path, issues: &mut Issues) {
        for (field, amount) in [("from", self.from), ("sum", self.sum)] {
            if amount.is_negative() {
                let message = format!("{amount} is below zero");
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", amount));
            }
        }
        let currency = before.unwrap_or(self).sum.currency();
        for (field, found) in [("from", self.from.currency()), ("sum", self.sum.currency())] {
            if found != currency {
                let message = format!("amounts in {currency} and {found} do not mix");
                let issue = Issue::new(Code::CurrencyMismatch, path.field(field), message);
                issues.push(issue.with("found", found).with("expected", currency));
            }
        }
        if before.is_some_and(|before| before.from.minor() >= self.from.minor()) {
            let message = format!("the sum from {} does not stand after that of smaller debts", self.from);
            issues.push(Issue::new(Code::WrongOrder, path.field("from"), message).with("value", self.from));
        }
    }
}
