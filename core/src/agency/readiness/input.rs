use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::check::null_is_absent;
use crate::crisis::CrisisSituation;
use crate::time::Instant;

/// What `check_crisis_readiness` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisReadinessInput {
    /// Everything that the agency has, its playbooks among it.
    pub agency: Agency,
    /// When is looked: the deadlines of sponsors count from then on, as if a crisis began.
    pub now: Instant,
    /// For how many days ahead scheduled and approved pieces must have an owner: 0 to 3,650.
    pub within_days: u32,
    /// Which situations must have a playbook; absent or empty: all for which the presets have one.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<CrisisSituation>,
}
