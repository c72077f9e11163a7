use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::ModerationRules;
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, limits, null_is_absent,
};
use crate::community::InboxItem;
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `moderate` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerateInput {
    /// By which rules.
    pub rules: ModerationRules,
    /// What was written, each with an id of its own.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<InboxItem>,
    /// How often items were reported; an item that is not named was not.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub reports: Vec<ReportCount>,
    /// When it is decided, which is the time of the evidence too.
    pub now: Instant,
}

/// How often an item was reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportCount {
    /// Which item.
    pub item: Id,
    /// How often.
    pub reports: u64,
}

impl ModerateInput {
    /// Finds everything that is wrong with the input; what somebody should look at in the rules is among it.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        self.rules.check(&root.field("rules"), issues);
        let items = root.field("items");
        check_item_count(self.items.len(), &items, issues);
        check_unique_ids(self.items.iter().map(|item| &item.id), "id", &items, issues);
        for (place, item) in self.items.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = items.index(place);
            item.check(&at, issues);
            if item.at > self.now {
                let message =
                    format!("`{}` is written at {}, after {}, when it is decided", item.id, item.at, self.now);
                issues.push(Issue::new(Code::WrongOrder, at.field("at"), message));
            }
        }
        let reports = root.field("reports");
        check_item_limit(self.reports.len(), &reports, issues);
        check_unique_ids(self.reports.iter().map(|report| &report.item), "item", &reports, issues);
        let known: BTreeSet<&Id> = self.items.iter().take(limits::LIST_ITEMS).map(|item| &item.id).collect();
        for (place, report) in self.reports.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = reports.index(place);
            if !known.contains(&report.item) {
                let message = format!("no item is called `{}`", report.item);
                issues.push(Issue::new(Code::UnknownReference, at.field("item"), message).with("item", &report.item));
            }
            if report.reports > limits::COUNT {
                let message = format!("`{}` is beyond the most, {}", report.reports, limits::COUNT);
                let issue = Issue::new(Code::OutOfRange, at.field("reports"), message);
                issues.push(issue.with("value", report.reports).with("most", limits::COUNT));
            }
        }
    }
}
