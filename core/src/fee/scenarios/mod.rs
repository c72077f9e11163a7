//! What a deal comes to if some of it were otherwise: a grid of terms, each cell a quote.

mod check;
mod compute;
mod input;
mod present;
mod result;

pub use compute::scenarios;
pub use input::{DiscountAxis, LengthAxis, PaymentDaysAxis, QuantityAxis, ScenarioAxis, ScenariosInput};
pub use present::present_scenarios;
pub use result::{RefusedScenario, ScenarioColumn, ScenarioGrid, ScenarioGridTag, ScenarioTotals};
