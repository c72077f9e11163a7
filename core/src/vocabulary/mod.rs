//! The words that all documents share.

mod id;

pub use id::{Id, IdError};
