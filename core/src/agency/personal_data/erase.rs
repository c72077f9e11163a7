use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::check::check_holds;
use super::records::author;
use super::redact::{Names, clipped, redact_evidence};
use super::{
    Erasure, ErasureCount, HeldConversation, HeldCrisisEvidence, HeldItemEvidence, HeldRecords, HeldRecordsTag,
    KeptRecord, PersonRequest, RecordHold, RecordKind,
};
use crate::check::{Issues, Path, Version, limits, null_is_absent};
use crate::community::{InboxAccount, InboxItem};
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `erase_person` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasePersonInput {
    /// When it is done.
    pub now: Instant,
    /// Who asks, and when the request came.
    pub request: PersonRequest,
    /// What is held on everybody.
    pub records: HeldRecords,
    /// What is kept nevertheless, and on which ground.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub holds: Vec<RecordHold>,
}

/// Erases a person from what is held: their items, the evidence and decisions about them and what came of their reports are
/// gone, and where others name them stands `[…]`. What a hold keeps stays whole, and is named with its ground. All else is
/// left as it was, to the letter. Erasing again changes nothing.
///
/// A name is found whole, with an `@` or without, whatever its case; it may be a word or the name of somebody else, too.
/// A response to a crisis stays, and its timeline is played again without the person: of evidence that shows them alone the
/// name, the time and the hash are left, and what was signed is what is left of the words. Its playbook and the names of the
/// team stay as they are.
///
/// The hash of evidence that names the person beside others proves what was captured, and no longer what is left of it.
/// Results that were computed before stay as they are: counts name nobody, and what names somebody is to be erased where it
/// is kept.
///
/// Source: Regulation (EU) 2016/679 (GDPR), art. 17.
///
/// ```
/// use greenroom::agency::{ErasePersonInput, erase_person};
///
/// let input: ErasePersonInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-27T12:00:00Z", "request": {"received_on": "2026-11-20", "accounts": [{"platform": "x", "author": "ana"}]},
///         "records": {"document": "held_records", "version": 1, "items": [
///             {"id": "c1", "platform": "x", "channel": "comment", "author": {"id": "ana"}, "text": "hi", "at": "2026-05-01T10:00:00Z"},
///             {"id": "c2", "platform": "x", "channel": "comment", "author": {"id": "ben"}, "text": "@ana hi", "at": "2026-05-01T11:00:00Z"}]}}"#,
/// )?;
/// let erasure = erase_person(&input)?;
/// assert_eq!(erasure.records.items[0].text, "[…] hi");
/// assert_eq!(erasure.receipt.deadlines.answer_by.to_string(), "2026-12-20");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what [`super::check_retention`] refuses in records and holds
/// - a request later than now, without an account, or with more than 20 accounts and names together
pub fn erase_person(input: &ErasePersonInput) -> Result<Erasure, Issues> {
    let root = Path::root();
    let mut issues = Issues::default();
    input.request.check(input.now, &root.field("request"), &mut issues);
    input.records.check(&root.field("records"), &mut issues);
    check_holds(&input.holds, &root.field("holds"), &mut issues);
    issues.into_result(())?;
    let mut eraser = Eraser {
        request: &input.request,
        names: input.request.in_texts(),
        holds: input.holds.iter().filter(|hold| hold.holds_at(input.now)).collect(),
        counts: BTreeMap::new(),
        kept: Vec::new(),
        elsewhere: Vec::new(),
        mentions: 0,
    };
    let records = eraser.records(&input.records)?;
    Ok(eraser.into_erasure(records, input.now))
}

/// What is done on the way.
pub(super) struct Eraser<'a> {
    pub(super) request: &'a PersonRequest,
    pub(super) names: Names,
    holds: Vec<&'a RecordHold>,
    pub(super) counts: BTreeMap<RecordKind, ErasureCount>,
    pub(super) kept: Vec<KeptRecord>,
    pub(super) elsewhere: Vec<Id>,
    pub(super) mentions: u64,
}

impl Eraser<'_> {
    fn records(&mut self, held: &HeldRecords) -> Result<HeldRecords, Issues> {
        let items: Vec<InboxItem> = held.items.iter().filter_map(|item| self.item(item)).collect();
        let left: BTreeSet<&Id> = items.iter().map(|item| &item.id).collect();
        let conversations = held.conversations.iter().filter_map(|held| self.conversation(held, &left)).collect();
        let item_evidence = held.item_evidence.iter().filter_map(|held| self.item_evidence(held)).collect();
        let crisis_evidence: Vec<_> =
            held.crisis_evidence.iter().filter_map(|one| self.crisis_evidence(one, held)).collect();
        Ok(HeldRecords {
            document: HeldRecordsTag,
            version: Version,
            item_evidence,
            responses: self.responses(held, &crisis_evidence)?,
            crisis_evidence,
            conversations,
            ladders: self.others(RecordKind::Decision, &held.ladders, |one| (one.account.clone(), one.history.len())),
            reporters: self.others(RecordKind::Reporter, &held.reporters, |one| (one.account(), 1)),
            items,
        })
    }

    /// What is left of an item: nothing of the person's own.
    fn item(&mut self, item: &InboxItem) -> Option<InboxItem> {
        let account = author(item);
        let (text, redacted) = self.names.redact(&item.text);
        let is_own = self.request.is(&account);
        if !is_own && redacted == 0 || self.is_kept(RecordKind::Item, &item.id, &[account], 1) {
            return Some(item.clone());
        }
        self.note(RecordKind::Item, is_own, 1);
        if is_own {
            return None;
        }
        self.mentions = self.mentions.saturating_add(redacted);
        Some(InboxItem { text: clipped(&text, limits::NOTE_CHARS), ..item.clone() })
    }

    /// What is left of evidence of moderation: nothing of that of the person's own items.
    fn item_evidence(&mut self, held: &HeldItemEvidence) -> Option<HeldItemEvidence> {
        let is_own = self.request.is(&held.account);
        let redacted =
            held.capture.as_ref().map(|capture| self.names.redact(&capture.text)).filter(|(_, count)| *count > 0);
        let (id, accounts) = (&held.evidence.item, [held.account.clone()]);
        if !is_own && redacted.is_none() || self.is_kept(RecordKind::ItemEvidence, id, &accounts, 1) {
            return Some(held.clone());
        }
        self.note(RecordKind::ItemEvidence, is_own, 1);
        if is_own {
            return None;
        }
        let mut left = held.clone();
        if let (Some(capture), Some((text, count))) = (&mut left.capture, redacted) {
            capture.text = clipped(&text, limits::NOTE_CHARS);
            self.mentions = self.mentions.saturating_add(count);
        }
        Some(left)
    }

    /// What is left of evidence of a crisis: nothing of what shows the person alone. Where its response is held here and kept, it
    /// is kept too, so that both stay the same.
    fn crisis_evidence(&mut self, held: &HeldCrisisEvidence, all: &HeldRecords) -> Option<HeldCrisisEvidence> {
        let mut left = held.clone();
        left.accounts.retain(|account| !self.request.is(account));
        let redacted = redact_evidence(&mut left.evidence, &|text| self.names.redact(text));
        let id = &held.evidence.id;
        if left == *held {
            return Some(held.clone());
        }
        let shown = all.shown_in(&held.response);
        let is_held = all.responses.iter().any(|response| response.id == held.response);
        let keeps = |hold: &&RecordHold| {
            hold.keeps(RecordKind::CrisisEvidence, id, &held.accounts)
                || is_held && hold.keeps(RecordKind::Response, &held.response, &shown)
        };
        let hold = self.holds.iter().copied().find(keeps);
        if self.keep(hold, RecordKind::CrisisEvidence, id, 1) {
            return Some(held.clone());
        }
        let is_alone = left.accounts.is_empty() && !held.accounts.is_empty();
        self.note(RecordKind::CrisisEvidence, is_alone, 1);
        if is_alone {
            self.elsewhere.extend(held.evidence.kept_at.is_some().then(|| id.clone()));
            return None;
        }
        self.mentions = self.mentions.saturating_add(redacted);
        Some(left)
    }

    /// What is left of a conversation: nothing where all of its items are gone.
    fn conversation(&mut self, held: &HeldConversation, left: &BTreeSet<&Id>) -> Option<HeldConversation> {
        let items: Vec<Id> = held.items.iter().filter(|item| left.contains(item)).cloned().collect();
        if items.len() == held.items.len() {
            return Some(held.clone());
        }
        let is_empty = items.is_empty();
        self.note(RecordKind::Conversation, is_empty, 1);
        (!is_empty).then(|| HeldConversation { items, ..held.clone() })
    }

    /// The records of a list that are of others, or that are kept.
    fn others<T: Clone>(
        &mut self,
        kind: RecordKind,
        list: &[T],
        whose: impl Fn(&T) -> (InboxAccount, usize),
    ) -> Vec<T> {
        let stays = |one: &&T| {
            let (account, records) = whose(one);
            let records = u64::try_from(records.max(1)).unwrap_or(u64::MAX);
            let id = account.author.clone();
            if !self.request.is(&account) || self.is_kept(kind, &id, &[account], records) {
                return true;
            }
            self.note(kind, true, records);
            false
        };
        list.iter().filter(stays).cloned().collect()
    }

    /// Whether a hold keeps a record; notes by which, the first of several.
    pub(super) fn is_kept(&mut self, kind: RecordKind, id: &Id, accounts: &[InboxAccount], records: u64) -> bool {
        let hold = self.holds.iter().copied().find(|hold| hold.keeps(kind, id, accounts));
        self.keep(hold, kind, id, records)
    }

    /// Notes that a hold keeps a record, where there is one.
    fn keep(&mut self, hold: Option<&RecordHold>, kind: RecordKind, id: &Id, records: u64) -> bool {
        let Some(hold) = hold else { return false };
        let sentence = format!("{} `{id}` is kept for {}: {}", kind.label(), hold.ground.label(), hold.reason);
        let (hold, ground) = (hold.id.clone(), hold.ground);
        self.kept.push(KeptRecord { kind, id: id.clone(), hold, ground, sentence });
        let count = self.count(kind);
        count.kept = count.kept.saturating_add(records);
        true
    }

    pub(super) fn note(&mut self, kind: RecordKind, is_erased: bool, records: u64) {
        let count = self.count(kind);
        let of = if is_erased { &mut count.erased } else { &mut count.redacted };
        *of = of.saturating_add(records);
    }

    fn count(&mut self, kind: RecordKind) -> &mut ErasureCount {
        self.counts.entry(kind).or_insert(ErasureCount { kind, erased: 0, redacted: 0, kept: 0 })
    }
}
