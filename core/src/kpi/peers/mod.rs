//! Beside named competitors: share of voice, growth and rates.

mod check;
mod compute;
mod input;
mod present;
mod result;

pub use compute::compare_peers;
pub use input::{Peer, PeerFigure, PeersInput};
pub use present::present_peer_comparison;
pub use result::{PeerComparison, PeerComparisonTag, PeerResult, RateStanding, ShareOfVoice};
