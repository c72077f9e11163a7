//! Exact amounts: integers with an ISO 4217 currency, never a float.

mod amount;
mod currency;
mod decimal;
mod rounding;
mod unit_price;

pub use amount::{Money, MoneyError};
pub use currency::{Currency, CurrencyError};
pub use decimal::{Decimal, DecimalError};
pub use rounding::{RoundingMode, divide};
pub use unit_price::UnitPrice;
