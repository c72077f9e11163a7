//! What the market or the law says, as data with source and date: conventions, their presets, and exchange rates.

mod cash_rounding;
mod conversion;
mod exchange;
mod exchange_on;
mod late_interest;
mod preset;
mod record;

pub use cash_rounding::CashIncrement;
pub use conversion::{Conversion, Leg};
pub use exchange::{ExchangeError, ExchangeRate, exchange};
pub use exchange_on::exchange_on;
pub use late_interest::{FirstInterestDay, FixedSum, LateInterestTerms, ReferenceFrom};
pub use preset::{PresetError, PresetInfo, list_presets, preset, preset_text};
pub use record::Convention;
