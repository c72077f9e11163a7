use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::money::{Increment, RoundingMode};

/// Where and how amounts are rounded; by default once a line, half-up, to the minor unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Where.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub point: RoundingPoint,
    /// How.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub mode: RoundingMode,
    /// To a multiple of what, in major units; absent: to the minor unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub increment: Option<Increment>,
}

/// Which exact value is rounded. Costs, commission, tax and withholding are rounded to the minor unit, each on its own:
/// tax in its own mode, the others in the deal's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundingPoint {
    /// The price of one piece, before it is multiplied; other lines as with `line`.
    Unit,
    /// The amount of each line.
    #[default]
    Line,
    /// The fee: lines are shown half-up in minor units, computed on exactly, and a line of kind `rounding`, which may be
    /// 0, closes the gap.
    Total,
}
