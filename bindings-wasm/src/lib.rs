//! The JavaScript face: operations of the list as functions from JSON text to JSON text, and handles on prepared
//! documents. No rules live here.
//!
//! A function throws a refusal as JSON text; `js/` makes a `GreenroomError` of it.

#[cfg(not(feature = "lite"))]
mod bulk;
#[cfg(not(feature = "lite"))]
mod export;
mod handle;
#[cfg(not(feature = "lite"))]
mod roster;

use greenroom::check::Issues;
use greenroom::wire;
use wasm_bindgen::prelude::*;

fn thrown(issues: &Issues) -> JsValue {
    JsValue::from_str(&wire::refusal(issues))
}

/// Makes the function of an operation of a kind.
macro_rules! function {
    (document $doc:literal $name:ident) => {
        #[doc = $doc]
        ///
        /// # Errors
        /// - the refusal, as JSON text
        #[wasm_bindgen]
        pub fn $name(input: &str) -> Result<String, JsValue> {
            wire::operations::$name(input).map_err(|issues| thrown(&issues))
        }
    };
    (bytes $doc:literal $name:ident) => {
        #[doc = $doc]
        ///
        /// # Errors
        /// - the refusal, as JSON text
        #[wasm_bindgen]
        pub fn $name(data: &[u8], input: &str) -> Result<String, JsValue> {
            wire::operations::$name(data, input).map_err(|issues| thrown(&issues))
        }
    };
}

/// Makes the functions from the list of operations.
macro_rules! export {
    ($(#[doc = $doc:literal] $kind:ident $name:ident($input:ident) -> $output:ident;)+) => {
        $(function!($kind $doc $name);)+
    };
}

#[cfg(not(feature = "lite"))]
greenroom::for_each_operation!(export);

// What is not exported is not in the module.
#[cfg(feature = "lite")]
export! {
    /// Finds everything that is wrong with a rate card: a report with all issues.
    document check_rate_card(RateCard) -> CheckReport;

    /// Finds everything that is wrong with a deal: a report with all issues.
    document check_deal(Deal) -> CheckReport;

    /// Adds amounts of one currency.
    document add_money(MoneyList) -> Money;

    /// Compares two amounts of one currency.
    document compare_money(MoneyPair) -> Comparison;

    /// Writes an amount as people read it, such as `EUR 1,234.50`.
    document format_money(Money) -> FormattedMoney;
}

/// Runs the operation of this name.
///
/// # Errors
/// - the refusal, as JSON text
#[cfg(not(feature = "lite"))]
#[wasm_bindgen]
pub fn call(operation: &str, input: &str) -> Result<String, JsValue> {
    wire::call(operation, input).map_err(|issues| thrown(&issues))
}

/// Runs the operation of this name with the bytes of a file.
///
/// # Errors
/// - the refusal, as JSON text
#[cfg(not(feature = "lite"))]
#[wasm_bindgen]
pub fn call_with_bytes(operation: &str, data: &[u8], input: &str) -> Result<String, JsValue> {
    wire::call_with_bytes(operation, data, input).map_err(|issues| thrown(&issues))
}

/// The operation `quote` for documents in texts of their own.
///
/// # Errors
/// - the refusal, as JSON text
#[wasm_bindgen]
pub fn quote_texts(rate_card: &str, deal: &str) -> Result<String, JsValue> {
    wire::quote_texts(rate_card, deal).map_err(|issues| thrown(&issues))
}
