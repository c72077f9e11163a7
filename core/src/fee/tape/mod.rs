//! The tape of a quote: every amount in the order in which it is computed, each with its explanation.
//!
//! Rules push drafts; the quote and the prepared form read the nodes.

mod alone;
mod draft;
mod node;

pub(super) use draft::{Draft, Quantity};
pub(crate) use node::amount_issue;
pub(super) use node::{Node, NodeId, Tape};
