//! An inbox: what people write to an influencer or a brand, and about them.

mod item;

pub use item::{InboxAuthor, InboxChannel, InboxItem, ToxicityAttribute, ToxicityScore};
