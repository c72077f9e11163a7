use serde::{Deserialize, Serialize};

use super::PileOnTarget;
use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::community::InboxAccount;
use crate::money::Decimal;
use crate::platform::Platform;
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

document_tag!(PileOnReportTag, "pile_on_report");

named! {
    /// What the signs say together, the mildest first. It is a reason to look, and no finding on anybody.
    PileOnVerdict {
        /// Nothing unusual.
        Nothing = "nothing", "nothing";
        /// More hostile authors than usual: look again soon.
        Watch = "watch", "watch";
        /// Many different authors are hostile to one target at once (dogpiling).
        PileOnLikely = "pile_on_likely", "pile-on likely";
        /// A pile-on of outsiders who seem to have been sent, or to act together.
        BrigadingLikely = "brigading_likely", "brigading likely";
    }
}

named! {
    /// What is looked at.
    PileOnSignKind {
        /// Different hostile authors in the window; an account counts once, however much it writes.
        HostileAuthors = "hostile_authors", "hostile authors";
        /// Those, as times of the target's own baseline.
        AboveBaseline = "above_baseline", "times the baseline";
        /// The share of hostile authors who had nothing to do with the account before: earlier hostile items are nothing.
        Newcomers = "newcomers", "newcomers";
        /// The share of hostile authors with a young account: a sign of coordination.
        YoungAccounts = "young_accounts", "young accounts";
        /// The share of hostile authors whose text is nearly that of another: a sign of coordination.
        NearDuplicates = "near_duplicates", "near-duplicates";
        /// The shortest time in which half of the hostile authors came, in minutes: a sign of coordination.
        Burst = "burst", "burst";
        /// The share of hostile authors with the hashtag or link that most of them have: a sign of coordination.
        SameReference = "same_reference", "same hashtag or link";
        /// The share of hostile authors who came after a call to action, or have its link: a sign of coordination.
        CallToAction = "call_to_action", "call to action";
        /// The share of hostile items by the busiest tenth of the authors: it speaks for harassment by few, and changes no
        /// verdict.
        FewAuthors = "few_authors", "few authors";
    }
}

named! {
    /// Whether a sign is there.
    PileOnSignState {
        /// The threshold is reached.
        Present = "present", "present";
        /// It is not.
        Absent = "absent", "absent";
        /// What it takes to say so is not known, or there are too few authors. That is neither of the two.
        Unknown = "unknown", "unknown";
    }
}

/// Signs that many turn on one target at once, and that they were sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnReport {
    /// Always `pile_on_report`.
    pub document: PileOnReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When the window ends.
    pub now: Instant,
    /// When it begins: that moment is outside.
    pub from: Instant,
    /// Which thread was looked at; the account as a whole when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<PileOnTarget>,
    /// What the signs say together; absent where items were written and nobody judged whether any of them is hostile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<PileOnVerdict>,
    /// The same in words.
    pub sentence: String,
    /// How many items were written to the target in the window.
    pub items: u64,
    /// By how many different authors.
    pub authors: u64,
    /// How many of the items are hostile.
    pub hostile_items: u64,
    /// By how many different authors.
    pub hostile_authors: u64,
    /// Of how many items it is not known whether they are hostile.
    pub unjudged_items: u64,
    /// How many authors may be hostile besides: they have such an item, and none that is hostile.
    pub unjudged_authors: u64,
    /// What is usual for the target, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<PileOnBaseline>,
    /// All signs, in the order of the table.
    pub signs: Vec<PileOnSign>,
    /// Where the hostile items stand: their threads, those with the most hostile authors first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub threads: Vec<PileOnThread>,
    /// By which policy.
    pub policy: UsedPileOnPolicy,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// What is usual for a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnBaseline {
    /// Of how many earlier windows.
    pub windows: u64,
    /// How many different hostile authors each had, in the mean, to the thousandth.
    pub hostile_authors: Decimal,
}

/// One sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnSign {
    /// What is looked at: it says the unit of the figures too.
    pub sign: PileOnSignKind,
    /// Whether it is there.
    pub state: PileOnSignState,
    /// What was found, to the thousandth; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed: Option<Decimal>,
    /// From which figure on it is there; for a burst, up to which.
    pub threshold: Decimal,
    /// The hashtag or link that most share, folded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Who shows it, by platform and name.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<InboxAccount>,
    /// The hostile items of theirs that show it, by id.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Id>,
    /// The same in words.
    pub sentence: String,
}

/// A thread with hostile items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnThread {
    /// On which platform.
    pub platform: Platform,
    /// Which thread there.
    pub thread: Id,
    /// How many different hostile authors it has in the window.
    pub hostile_authors: u64,
    /// How many hostile items.
    pub hostile_items: u64,
}

/// By which policy signs were looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedPileOnPolicy {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}

impl PileOnSignKind {
    /// Whether it says that the authors act together.
    #[must_use]
    pub fn is_coordination(self) -> bool {
        matches!(
            self,
            Self::YoungAccounts | Self::NearDuplicates | Self::Burst | Self::SameReference | Self::CallToAction
        )
    }
}
