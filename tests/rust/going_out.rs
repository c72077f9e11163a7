//! What goes out: whatever people write, outside readers find the same words in the same places, and nothing else.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

#[path = "going_out/calendar.rs"]
mod calendar;

use greenroom::wire::call;
use serde_json::Value;

/// How many hostile texts each kind of file holds, over all its files.
const TEXTS: u64 = 100_000;

/// The answer to an input that is right.
fn answer(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}
