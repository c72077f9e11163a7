use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, check_range, limits};

/// How many days each kind of record is kept: 1 to 36,525. It is data: who says so stands on the convention around it.
///
/// The law gives the principle and no number: no longer than is necessary for the purpose (GDPR, art. 5(1)(e)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetentionPolicy {
    /// Items of the inbox, since they were written or their conversation was resolved; conversations, since they were
    /// resolved.
    pub inbox_days: u32,
    /// Evidence of moderation, since it was captured: as long as somebody may claim something.
    pub item_evidence_days: u32,
    /// Responses to crises and their evidence, since the response was closed: as long as somebody may claim something.
    pub crisis_evidence_days: u32,
    /// Decisions of moderation about an author, since each was made.
    pub decision_days: u32,
    /// Histories of those who report, since their last report.
    pub reporter_days: u32,
    /// After how many days a hold is looked at again, since it was placed.
    pub hold_review_days: u32,
}

impl RetentionPolicy {
    /// Finds everything that is wrong with a policy.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        for (field, days) in [
            ("inbox_days", self.inbox_days),
            ("item_evidence_days", self.item_evidence_days),
            ("crisis_evidence_days", self.crisis_evidence_days),
            ("decision_days", self.decision_days),
            ("reporter_days", self.reporter_days),
            ("hold_review_days", self.hold_review_days),
        ] {
            check_range(days, 1, limits::PERIOD_DAYS, &path.field(field), issues);
        }
    }
}
