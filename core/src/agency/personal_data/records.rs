use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named, null_is_absent};
use crate::community::{EvidenceRecord, InboxAccount, InboxConversation, InboxItem, LadderEntry, ReporterHistory};
use crate::crisis::{CrisisEvidence, CrisisResponse, ResponseEvent, ResponseState};
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(HeldRecordsTag, "held_records");

named! {
    /// What kind of record it is.
    RecordKind {
        /// Something that somebody wrote to the account, or about it.
        Item = "item", "item of the inbox";
        /// What proves later what an item was.
        ItemEvidence = "item_evidence", "evidence of moderation";
        /// What was captured in a crisis.
        CrisisEvidence = "crisis_evidence", "evidence of a crisis";
        /// What a team did in a crisis, and what it wrote.
        Response = "response", "response to a crisis";
        /// What was said and done with somebody, and when.
        Conversation = "conversation", "conversation";
        /// A decision of moderation about an author.
        Decision = "decision", "decision of moderation";
        /// What came of somebody's reports.
        Reporter = "reporter", "history of a reporter";
    }
}

named! {
    /// Why a record is kept although somebody asks to erase it, or its time is over.
    ///
    /// Source: Regulation (EU) 2016/679 (GDPR), art. 17(3).
    HoldGround {
        /// To establish, exercise or defend legal claims: art. 17(3)(e).
        LegalClaims = "legal_claims", "legal claims, GDPR art. 17(3)(e)";
        /// For the freedom of expression and information: art. 17(3)(a).
        Expression = "expression", "freedom of expression and information, GDPR art. 17(3)(a)";
        /// The law demands that it is kept: art. 17(3)(b).
        LegalObligation = "legal_obligation", "legal obligation, GDPR art. 17(3)(b)";
        /// For public health: art. 17(3)(c).
        PublicHealth = "public_health", "public health, GDPR art. 17(3)(c)";
        /// For archives in the public interest, research or statistics: art. 17(3)(d).
        Archiving = "archiving", "archives, research or statistics, GDPR art. 17(3)(d)";
    }
}

/// What is held on people in an inbox and as evidence, as a document of version 1. Results that were computed from it
/// before, such as counts and digests, are no part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldRecords {
    /// Always `held_records`.
    pub document: HeldRecordsTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// What was written, each item once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<InboxItem>,
    /// The evidence of moderation, one record for each item.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub item_evidence: Vec<HeldItemEvidence>,
    /// The evidence of crises, each id once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub crisis_evidence: Vec<HeldCrisisEvidence>,
    /// The responses to crises, each id once: what their evidence, notes, messages and statements say. Evidence that is in
    /// `crisis_evidence`, too, is the same there.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub responses: Vec<CrisisResponse>,
    /// The conversations, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub conversations: Vec<HeldConversation>,
    /// What moderation decided about authors, each author once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub ladders: Vec<HeldLadder>,
    /// What came of the reports of those who report, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub reporters: Vec<HeldReporter>,
}

/// What proves later what an item was, with the item as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldItemEvidence {
    /// Who wrote the item.
    pub account: InboxAccount,
    /// The record.
    pub evidence: EvidenceRecord,
    /// The item as it was given, where it is kept here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capture: Option<InboxItem>,
}

/// What was captured in a crisis, with those whom it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldCrisisEvidence {
    /// Of which response.
    pub response: Id,
    /// When the response was closed; absent while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Instant>,
    /// The record.
    pub evidence: CrisisEvidence,
    /// Whom it shows, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub accounts: Vec<InboxAccount>,
}

/// A conversation with its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldConversation {
    /// What happened in it.
    pub conversation: InboxConversation,
    /// Which items are its messages, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<Id>,
}

/// What moderation decided about an author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldLadder {
    /// About whom.
    pub account: InboxAccount,
    /// The decisions, each id once.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub history: Vec<LadderEntry>,
}

/// What came of somebody's reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldReporter {
    /// On which platform.
    pub platform: Platform,
    /// Who, and what came of it.
    pub history: ReporterHistory,
    /// When the last report was made.
    pub last_at: Instant,
}

/// Records that are kept although their time is over, or somebody asks to erase them. A person decides that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordHold {
    /// The name of the hold, unique in the list; it names nobody.
    pub id: Id,
    /// On which ground.
    pub ground: HoldGround,
    /// Why, in words.
    pub reason: Name,
    /// Since when.
    pub placed_at: Instant,
    /// Since when not any more; absent while it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub released_at: Option<Instant>,
    /// Of whom everything is kept.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub accounts: Vec<InboxAccount>,
    /// Which items are kept, with their conversations.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<Id>,
    /// The evidence of which items is kept.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub item_evidence: Vec<Id>,
    /// Which evidence of crises is kept.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub crisis_evidence: Vec<Id>,
    /// Which responses to crises are kept.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub responses: Vec<Id>,
}

impl HeldRecords {
    /// Whether nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
            && self.item_evidence.is_empty()
            && self.crisis_evidence.is_empty()
            && self.responses.is_empty()
            && self.conversations.is_empty()
            && self.ladders.is_empty()
            && self.reporters.is_empty()
    }
}

impl RecordHold {
    /// Whether it holds at a time.
    pub(super) fn holds_at(&self, now: Instant) -> bool {
        self.placed_at <= now && self.released_at.is_none_or(|released| released > now)
    }

    /// Whether it keeps a record of this kind, by its name and those whom it is about.
    pub(super) fn keeps(&self, kind: RecordKind, id: &Id, accounts: &[InboxAccount]) -> bool {
        let named = match kind {
            RecordKind::Item => self.items.contains(id),
            RecordKind::ItemEvidence => self.item_evidence.contains(id),
            RecordKind::CrisisEvidence => self.crisis_evidence.contains(id),
            RecordKind::Response => self.responses.contains(id),
            RecordKind::Conversation | RecordKind::Decision | RecordKind::Reporter => false,
        };
        named || accounts.iter().any(|account| self.accounts.contains(account))
    }
}

impl HeldRecords {
    /// Whom the evidence of a response shows, as far as that is held.
    pub(super) fn shown_in(&self, response: &Id) -> Vec<InboxAccount> {
        let evidence = self.crisis_evidence.iter().filter(|held| held.response == *response);
        evidence.flat_map(|held| held.accounts.iter().cloned()).collect()
    }
}

/// When a response was closed, or found to be none; none while it is open.
pub(super) fn closed_at(response: &CrisisResponse) -> Option<Instant> {
    let closes = |event: &ResponseEvent| matches!(event, ResponseEvent::Close(_) | ResponseEvent::Dismiss(_));
    let is_over = matches!(response.state, ResponseState::Closed | ResponseState::FalseAlarm);
    let last = response.timeline.iter().rfind(|entry| closes(&entry.event)).filter(|_| is_over);
    last.map(|entry| entry.at)
}

/// Who wrote an item.
pub(super) fn author(item: &InboxItem) -> InboxAccount {
    InboxAccount { platform: item.platform.clone(), author: item.author.id.clone() }
}

impl HeldReporter {
    /// Whose history it is.
    pub(super) fn account(&self) -> InboxAccount {
        InboxAccount { platform: self.platform.clone(), author: self.history.reporter.clone() }
    }
}
