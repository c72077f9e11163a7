//! What goes out: whatever people write, outside readers find the same words in the same places, and nothing else.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

#[path = "going_out/calendar.rs"]
mod calendar;
#[path = "going_out/csv.rs"]
mod csv;
#[path = "going_out/html.rs"]
mod html;
#[path = "going_out/slack.rs"]
mod slack;
#[path = "going_out/trello.rs"]
mod trello;
#[path = "going_out/workbook.rs"]
mod workbook;

use greenroom::wire::call;
use serde_json::{Value, json};

/// The answer to an input that is right.
fn answer(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

/// A campaign of nothing but a brief.
fn campaign() -> Value {
    json!({
        "document": "campaign", "version": 1, "id": "spring", "name": "Spring",
        "brief": {
            "brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
            "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}
        }
    })
}
