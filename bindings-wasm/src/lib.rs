//! The JavaScript face: every operation of the list as a function from JSON text to JSON text. No rules live here.
//!
//! A function throws the issues as JSON text; `js/` makes a `GreenroomError` of it.

use greenroom::check::Issues;
use greenroom::wire;
use wasm_bindgen::prelude::*;

fn thrown(issues: &Issues) -> JsValue {
    JsValue::from_str(&wire::to_json(issues).unwrap_or_default())
}

/// Makes the functions from the list of operations.
macro_rules! export {
    ($(#[doc = $doc:literal] document $name:ident($input:ident) -> $output:ident;)+) => {
        $(
            #[doc = $doc]
            ///
            /// # Errors
            /// - the issues, as JSON text
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
/// - the issues, as JSON text
#[wasm_bindgen]
pub fn call(operation: &str, input: &str) -> Result<String, JsValue> {
    wire::call(operation, input).map_err(|issues| thrown(&issues))
}

/// The issues of input that is nested too deep to be written as JSON, as JSON text.
#[wasm_bindgen]
pub fn too_deep() -> String {
    wire::to_json(&Issues::from(wire::too_deep())).unwrap_or_default()
}
