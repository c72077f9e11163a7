use serde::{Deserialize, Serialize};

use super::{Debt, InterestRegime, UsedTerms};
use crate::check::{Issues, Version, document_tag, named, null_is_absent};
use crate::convention::FirstInterestDay;
use crate::fee::Explanation;
use crate::money::{Currency, Fraction, Money, RoundingMode};
use crate::time::{Adjustment, BusinessDays, Date, DayCount};
use crate::vocabulary::Id;

document_tag!(LateInterestTag, "late_interest");

/// Debts that were or are paid late, and by what right interest is asked for them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateInterestClaim {
    /// What is owed.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub debts: Vec<Debt>,
    /// The last day for which interest is computed; what is paid later does not count yet.
    pub until: Date,
    /// By what right.
    pub regime: InterestRegime,
    /// What part payments are taken for.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub payments_go_to: PaymentsGoTo,
    /// What happens to a due day that is a free day; it stays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub adjustment: Adjustment,
    /// The weekend and the holidays of that rule; absent: Saturday and Sunday, no holidays.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
    /// How the interest on a debt is rounded to the minor unit, once.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub mode: RoundingMode,
}

named! {
    /// What part payments are taken for.
    #[derive(Default)]
    PaymentsGoTo {
        /// The debt, then the fixed sum, then interest.
        #[default]
        PrincipalFirst = "principal_first", "the debt first";
        /// The fixed sum, then the interest so far, then the debt.
        InterestFirst = "interest_first", "costs and interest first";
    }
}

/// The interest on debts, as a document of version 1: simple interest, exact on each stretch of days, rounded once for
/// each debt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateInterest {
    /// Always `late_interest`.
    pub document: LateInterestTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The last day for which interest is computed.
    pub until: Date,
    /// The legal terms that were used; absent where the contract says how much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<UsedTerms>,
    /// How days became parts of a year.
    pub day_count: DayCount,
    /// The first day on which interest ran.
    pub first_day: FirstInterestDay,
    /// What part payments were taken for.
    pub payments_go_to: PaymentsGoTo,
    /// Each debt, in the order of the claim.
    pub debts: Vec<DebtInterest>,
    /// The sums for each currency, by its code.
    pub totals: Vec<InterestTotal>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// The interest on one debt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DebtInterest {
    /// Which debt.
    pub id: Id,
    /// How much was due.
    pub amount: Money,
    /// The day on which it was due, moved off a free day where that is agreed.
    pub due: Date,
    /// The stretches of days on which nothing changed, in order.
    pub stretches: Vec<InterestStretch>,
    /// What the payments up to `until` were taken for, in the order of their days.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<AppliedPayment>,
    /// The interest on all stretches, rounded once.
    pub interest: Money,
    /// How the interest came about.
    pub explanation: Explanation,
    /// The fixed sum for the costs of recovery.
    pub fixed_sum: Money,
    /// What was paid up to `until`.
    pub paid: Money,
    /// What is left of the debt itself.
    pub principal_left: Fraction,
    /// What is left to pay: amount, interest and fixed sum, less what was paid. Below zero it is owed back.
    pub balance: Money,
}

/// Days in a row on which the debt, the rate and the length of the year stay the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InterestStretch {
    /// The first day.
    pub first_day: Date,
    /// The last day, included.
    pub last_day: Date,
    /// How many days count.
    pub days: u32,
    /// By how many days of a year they are divided.
    pub year_days: u32,
    /// The rate for a year, in percent.
    pub percent: Fraction,
    /// What is left of the debt on these days.
    pub principal: Fraction,
    /// principal × percent ÷ 100 × days ÷ year_days
    pub interest: Fraction,
}

/// What a payment was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AppliedPayment {
    /// The day of the payment.
    pub date: Date,
    /// How much was paid.
    pub amount: Money,
    /// Taken for the debt itself.
    pub to_principal: Fraction,
    /// Taken for the fixed sum.
    pub to_fixed_sum: Fraction,
    /// Taken for interest up to the day of the payment.
    pub to_interest: Fraction,
    /// More than all that was owed on that day.
    pub unused: Fraction,
}

/// The sums of the debts in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InterestTotal {
    /// The currency.
    pub currency: Currency,
    /// The interest on all debts.
    pub interest: Money,
    /// All fixed sums.
    pub fixed_sums: Money,
    /// What is left to pay.
    pub balance: Money,
}
