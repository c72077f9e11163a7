//! What platforms allow, counted as they count, and the check of content against it.

mod check;
mod compute;
mod count;
mod emoji;
mod input;
mod limit;
mod marks;
mod measure;
mod present;
mod result;

pub use compute::check_content;
pub use count::count_text;
pub use emoji::emoji;
pub use input::CheckContentInput;
pub use limit::{ContentLimit, ContentLimits, CountedPart, CountingUnit, LimitBound, SourcedLimit};
pub use marks::{addresses, hashtags, mentions};
pub use present::present_content_check;
pub use result::{ContentCheck, ContentCount, LimitVerdict, UsedLimits};
