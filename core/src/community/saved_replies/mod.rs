//! Replies that are ready to be filled and sent, in several languages.

mod check;
mod fill;
mod input;
mod off_voice;
mod present;
mod replies;
mod result;

pub use check::check_saved_replies;
pub use fill::fill_reply;
pub use input::{CheckSavedRepliesInput, FillReplyInput};
pub use present::present_filled_reply;
pub use replies::{ReplyText, SavedReplies, SavedRepliesTag, SavedReply};
pub use result::{FilledReply, FilledReplyTag};
