use serde::{Deserialize, Serialize};

use crate::money::{Currency, Increment};

/// The step that cash amounts of a currency are rounded to, where it is larger than the minor unit.
///
/// The preset `cash_rounding` is a list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CashIncrement {
    /// The currency.
    pub currency: Currency,
    /// The step in major units.
    pub increment: Increment,
}
