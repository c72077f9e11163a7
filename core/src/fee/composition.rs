use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Deal, LineKind};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, limits, null_is_absent};
use crate::vocabulary::Id;

/// How percentages work together. Fixed amounts stand beside them and are in no base, and discounts state their own.
///
/// A creative fee of 1,000 with a season of 20 %, usage rights of 30 % and exclusivity of 10 % comes to
/// - additive: 1,000 + 200 + 300 + 100 = 1,600
/// - chain: 1,000 × 1.2 × (1 + 0.3 + 0.1) = 1,680
/// - product: 1,000 × 1.2 × 1.3 × 1.1 = 1,716
///
/// Source: the three composition rules in use among agencies, whose totals differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Composition {
    /// Each is taken of its stated base, the creative fees of the deliverables that it covers, and has its own line.
    #[default]
    Additive,
    /// Percentages of one group are added, and groups are multiplied: each is taken of what the groups before its own have
    /// made of the creative fees that it covers.
    Chain,
    /// Every percentage is a group of its own: first what the day of publication adds, then the terms, in the order of the
    /// deal.
    Product,
}

/// A group of percentages of a `chain`: they are added to each other, and their sum is multiplied with other groups.
///
/// What no group names belongs to one of three by its kind, which stand after those of the deal unless they are among
/// them: `timing` (season, weekend, holiday), `rights` (usage rights, exclusivity, whitelisting, link in bio) and `work`
/// (rush, revisions, raw footage, other).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompositionGroup {
    /// The name of the group, unique in the deal.
    pub id: Id,
    /// The terms in it; a term that is named counts here, whatever its kind.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Id>,
    /// The kinds of lines in it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<LineKind>,
}

impl LineKind {
    /// The group of a `chain` that lines of this kind belong to unless the deal says otherwise; none where they are no
    /// percentages of creative fees.
    #[must_use]
    pub fn default_group(self) -> Option<&'static str> {
        Some(match self {
            Self::Season | Self::Weekend | Self::Holiday => "timing",
            Self::UsageRights | Self::Exclusivity | Self::Whitelisting | Self::LinkInBio => "rights",
            Self::Rush | Self::Revisions | Self::RawFootage | Self::Other => "work",
            Self::CreativeFee
            | Self::PassThrough
            | Self::Discount
            | Self::Bundle
            | Self::EarlyBird
            | Self::Loyalty
            | Self::MinimumFee
            | Self::Bonus
            | Self::Affiliate
            | Self::ExtraRevisions
            | Self::ExtraAdSpend
            | Self::Guarantee
            | Self::LateDelivery
            | Self::EarlyRemoval
            | Self::Rounding
            | Self::TaxIncluded => return None,
        })
    }
}

/// The groups of a kind's own, in their order.
const DEFAULT_GROUPS: [&str; 3] = ["timing", "rights", "work"];

impl Deal {
    /// The place and the name of the group that a line belongs to, in the order in which groups multiply.
    pub(super) fn group_of(&self, kind: LineKind, term: Option<&Id>) -> (usize, Option<Id>) {
        let groups = &self.composition_groups;
        let by_term = || groups.iter().position(|group| term.is_some_and(|term| group.terms.contains(term)));
        let by_kind = || groups.iter().position(|group| group.kinds.contains(&kind));
        let own = kind.default_group().unwrap_or_default();
        let by_name = || groups.iter().position(|group| group.id.as_str() == own);
        if let Some(place) = by_term().or_else(by_kind).or_else(by_name) {
            return (place, groups.get(place).map(|group| group.id.clone()));
        }
        let default = DEFAULT_GROUPS.iter().position(|group| *group == own).unwrap_or_default();
        (groups.len().saturating_add(default), own.parse().ok())
    }

    pub(super) fn check_composition(&self, path: &Path, issues: &mut Issues) {
        let groups = &self.composition_groups;
        check_item_limit(groups.len(), path, issues);
        if !groups.is_empty() && self.composition != Composition::Chain {
            let message = "groups of percentages stand beside a composition that is not `chain`";
            let help = "make the composition `chain`, or leave the groups out";
            issues.push(Issue::new(Code::Contradiction, path.clone(), message).help(help));
        }
        check_unique_ids(groups.iter().map(|group| &group.id), "id", path, issues);
        let known =
            self.terms.iter().filter(|term| term.line_kind().is_some()).map(|term| term.id().as_str()).collect();
        let (mut terms, mut kinds) = (BTreeMap::new(), BTreeMap::new());
        for (place, group) in groups.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            super::check::check_known(&group.terms, &known, "term", &at.field("terms"), issues);
            check_item_limit(group.kinds.len(), &at.field("kinds"), issues);
            for (place, term) in group.terms.iter().enumerate().take(limits::LIST_ITEMS) {
                claim(&mut terms, term.as_str(), at.field("terms").index(place), issues);
            }
            for (place, kind) in group.kinds.iter().enumerate().take(limits::LIST_ITEMS) {
                let at = at.field("kinds").index(place);
                if kind.default_group().is_none() {
                    let message = format!("lines of the kind `{}` are in no group", kind.as_str());
                    issues.push(Issue::new(Code::Contradiction, at.clone(), message).with("kind", kind.as_str()));
                }
                claim(&mut kinds, kind.as_str(), at, issues);
            }
        }
    }
}

/// Refuses what stands in a group already.
fn claim<'a>(seen: &mut BTreeMap<&'a str, Path>, name: &'a str, path: Path, issues: &mut Issues) {
    match seen.get(name) {
        Some(first) => {
            let message = format!("`{name}` stands in a group already, at `{first}`");
            issues.push(Issue::new(Code::DuplicateItem, path, message).with("first", first));
        }
        None => {
            seen.insert(name, path);
        }
    }
}
