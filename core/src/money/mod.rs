//! Exact amounts: integers with an ISO 4217 currency, never a float.
//!
//! A value on its way to an amount is an exact [`Fraction`]; [`Fraction::to_money`] rounds it once, where a document
//! says so.

mod allocate;
mod amount;
mod currency;
mod decimal;
mod fraction;
mod increment;
mod percent;
mod rounding;
mod unit_price;

pub use allocate::{AllocateError, allocate, allocate_percent};
pub use amount::{Money, MoneyError};
pub use currency::{Currency, CurrencyError};
pub use decimal::{Decimal, DecimalError};
pub use fraction::{Fraction, FractionError};
pub use increment::{Increment, IncrementError};
pub use percent::Percent;
pub use rounding::{RoundTo, RoundingMode, divide, divide_small};
pub use unit_price::UnitPrice;
