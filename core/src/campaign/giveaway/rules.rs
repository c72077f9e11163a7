use serde::{Deserialize, Serialize};

use super::{EntryStep, GiveawayTerm};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, limits, null_is_absent};

/// What a giveaway needs, and what nobody may be asked to do for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveawayRules {
    /// What its published rules must say, each term once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = limits::LIST_ITEMS)))]
    pub needs: Vec<NeededGiveawayTerm>,
    /// What people must not have to do, each step once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = limits::LIST_ITEMS)))]
    pub forbids: Vec<ForbiddenEntryStep>,
}

/// A term that the published rules must have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NeededGiveawayTerm {
    /// Which.
    pub term: GiveawayTerm,
    /// Who says so.
    pub source: String,
}

/// A step that nobody may have to take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForbiddenEntryStep {
    /// Which.
    pub step: EntryStep,
    /// By which term in the published rules it becomes allowed, such as a free way to enter beside a purchase; absent: by none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unless: Option<GiveawayTerm>,
    /// Who says so.
    pub source: String,
}

impl GiveawayRules {
    /// Finds everything that is wrong with the rules.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let needs = path.field("needs");
        check_item_limit(self.needs.len(), &needs, issues);
        check_unique(self.needs.iter().map(|needed| needed.term), &needs, issues);
        check_sources(self.needs.iter().map(|needed| needed.source.as_str()), &needs, issues);
        let forbids = path.field("forbids");
        check_item_limit(self.forbids.len(), &forbids, issues);
        check_unique(self.forbids.iter().map(|forbidden| forbidden.step), &forbids, issues);
        check_sources(self.forbids.iter().map(|forbidden| forbidden.source.as_str()), &forbids, issues);
    }
}

fn check_sources<'a>(sources: impl Iterator<Item = &'a str>, path: &Path, issues: &mut Issues) {
    for (place, source) in sources.enumerate().take(limits::LIST_ITEMS) {
        if source.trim().is_empty() {
            let issue = Issue::new(Code::InvalidText, path.index(place).field("source"), "a rule needs its source");
            issues.push(issue.help("say who says so, and where"));
        }
    }
}
