use serde::{Deserialize, Serialize};

use crate::check::named;
use crate::vocabulary::Id;

/// Something of a campaign that does not go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// What it is.
    pub item: CampaignItem,
    /// Which.
    pub id: Id,
    /// Why it is left out.
    pub reason: LeftOutReason,
}

named! {
    /// What of a campaign goes out one by one.
    CampaignItem {
        Piece = "piece", "piece";
        Task = "task", "task";
    }
}

named! {
    /// Why something does not go out.
    LeftOutReason {
        /// Nobody has said when it is.
        NoTime = "no_time", "nobody has said when it is";
        /// It is done.
        Done = "done", "it is done";
        /// It was cancelled.
        Cancelled = "cancelled", "it was cancelled";
    }
}
