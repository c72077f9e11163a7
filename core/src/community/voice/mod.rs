//! What people speak about, how that has changed, and who speaks well of the account again and again.

mod advocates;
mod check;
mod compute;
mod input;
mod present;
mod result;

pub use compute::voice_of_customer;
pub use input::{VoiceOfCustomerInput, VoicePeriod, VoiceTheme};
pub use present::present_voice_of_customer;
pub use result::{VoiceAdvocate, VoiceDigest, VoiceDigestTag, VoiceThemeDigest};
