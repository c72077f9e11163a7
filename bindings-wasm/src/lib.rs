//! The JavaScript face: every operation of the list as a function from JSON text to JSON text, and handles on prepared
//! documents. No rules live here.
//!
//! A function throws a refusal as JSON text; `js/` makes a `GreenroomError` of it.

mod handle;

use greenroom::check::Issues;
use greenroom::wire;
use wasm_bindgen::prelude::*;

fn thrown(issues: &Issues) -> JsValue {
    JsValue::from_str(&wire::refusal(issues))
}

/// Makes the functions from the list of operations.
macro_rules! export {
    ($(#[doc = $doc:literal] document $name:ident($input:ident) -> $output:ident;)+) => {
        $(
            #[doc = $doc]
            ///
            /// # Errors
            /// - the refusal, as JSON text
            #[wasm_bindgen]
            pub fn $name(input: &str) -> Result<String, JsValue> {
                wire::operations::$name(input).map_err(|issues| thrown(&issues))
            }
        )+
    };
}

greenroom::for_each_operation!(export);

/// Runs the operation of this name.
///
/// # Errors
/// - the refusal, as JSON text
#[wasm_bindgen]
pub fn call(operation: &str, input: &str) -> Result<String, JsValue> {
    wire::call(operation, input).map_err(|issues| thrown(&issues))
}

/// The operation `quote` for documents in texts of their own.
///
/// # Errors
/// - the refusal, as JSON text
#[wasm_bindgen]
pub fn quote_texts(rate_card: &str, deal: &str) -> Result<String, JsValue> {
    wire::quote_texts(rate_card, deal).map_err(|issues| thrown(&issues))
}
