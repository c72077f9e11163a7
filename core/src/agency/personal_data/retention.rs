use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::check_holds;
use super::records::{author, closed_at};
use super::{
    HeldConversation, HeldRecords, HoldReview, RecordHold, RecordKind, RetentionBlock, RetentionCount, RetentionPolicy,
    RetentionReason, RetentionReport, RetentionReportTag, RetentionRow, RetentionState, UsedRetentionPolicy,
};
use crate::check::{Code, Issue, Issues, Path, Version, null_is_absent};
use crate::community::{ConversationEvent, ConversationState, InboxAccount, InboxItem};
use crate::convention::{Convention, preset};
use crate::crisis::CrisisResponse;
use crate::time::{Clock, Date, Instant, Zone};
use crate::vocabulary::Id;

/// What `check_retention` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckRetentionInput {
    /// When somebody asks.
    pub now: Instant,
    /// Where midnight is; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What is held.
    pub records: HeldRecords,
    /// What is kept nevertheless.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub holds: Vec<RecordHold>,
    /// By which policy; by the preset `retention_policy.house` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<RetentionPolicy>>,
}

/// Says of each record of an inbox and of evidence when it is due to be erased, and what is kept why, by a policy that is
/// data. It erases nothing.
///
/// Days are days of the calendar in the zone: with 30 days, what was written on 1 May is due from 31 May on. Days of an
/// item in a conversation count since that was resolved, and those of a response to a crisis and of its evidence since the
/// response was closed; until then it is kept. A hold keeps what it names.
///
/// ```
/// use greenroom::agency::{CheckRetentionInput, RetentionState, check_retention};
///
/// let input: CheckRetentionInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-27T12:00:00Z", "records": {"document": "held_records", "version": 1, "items": [
///         {"id": "c1", "platform": "x", "channel": "comment", "author": {"id": "ana"}, "text": "hi", "at": "2024-05-01T10:00:00Z"}]}}"#,
/// )?;
/// let report = check_retention(&input)?;
/// assert_eq!(report.records[0].state, RetentionState::Due);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a record or a hold that stands twice, or a conversation with an item that is not there
/// - a capture that is of another item, or by somebody else, than its evidence; a hash that is none
/// - a response to a crisis that is not sound, or has other evidence than what stands here of the same name
/// - a hold that is released before it is placed
/// - a zone that is not known, or a policy with a number outside of its range
pub fn check_retention(input: &CheckRetentionInput) -> Result<RetentionReport, Issues> {
    let root = Path::root();
    let path = root.field("policy");
    let policy = match &input.policy {
        Some(own) => own.clone(),
        None => preset("retention_policy.house")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    let clock = Clock::new(input.zone.as_ref(), &root.field("zone"), &mut issues);
    input.records.check(&root.field("records"), &mut issues);
    check_holds(&input.holds, &root.field("holds"), &mut issues);
    policy.check_dates(&path, &mut issues);
    policy.value.check(&path.field("value"), &mut issues);
    issues.into_result(())?;
    let today = clock.day_of(input.now);
    let shared = Shared { input, policy: policy.value, clock, today };
    let mut records = shared.rows();
    records.sort_by_key(|row| (row.state, row.due.is_none(), row.due, row.kind));
    Ok(RetentionReport {
        document: RetentionReportTag,
        version: Version,
        now: input.now,
        zone: input.zone.clone(),
        today,
        counts: counts(&records),
        records,
        holds: shared.reviews(),
        policy: UsedRetentionPolicy {
            convention: policy.id.clone(),
            source: policy.source.clone(),
            as_of: policy.as_of,
        },
        warnings: policy.stale_warning(Some(today), &path).into_iter().collect(),
    })
}

fn counts(rows: &[RetentionRow]) -> Vec<RetentionCount> {
    let mut counts: BTreeMap<(RecordKind, RetentionState), u64> = BTreeMap::new();
    for row in rows {
        let count = counts.entry((row.kind, row.state)).or_default();
        *count = count.saturating_add(1);
    }
    counts.into_iter().map(|((kind, state), records)| RetentionCount { kind, state, records }).collect()
}

/// What all records share.
struct Shared<'a> {
    input: &'a CheckRetentionInput,
    policy: RetentionPolicy,
    clock: Clock,
    today: Date,
}

/// A record as its row is made.
struct Record<'a> {
    kind: RecordKind,
    id: &'a Id,
    accounts: Vec<InboxAccount>,
    since: Instant,
    days: u32,
    /// What keeps it as long as it is open.
    open: Option<RetentionBlock>,
}

impl Shared<'_> {
    fn rows(&self) -> Vec<RetentionRow> {
        let records = &self.input.records;
        let of_item: BTreeMap<&Id, &HeldConversation> =
            records.conversations.iter().flat_map(|held| held.items.iter().map(move |item| (item, held))).collect();
        let items: BTreeMap<&Id, &InboxItem> = records.items.iter().map(|item| (&item.id, item)).collect();
        let policy = &self.policy;
        let item = |item: &'_ InboxItem| {
            let (open, resolved) = of_item.get(&item.id).map_or((None, None), |held| ends(held));
            let since = resolved.map_or(item.at, |resolved| resolved.max(item.at));
            let record = Record {
                kind: RecordKind::Item,
                id: &item.id,
                accounts: vec![author(item)],
                since,
                days: policy.inbox_days,
                open,
            };
            self.row(record, None)
        };
        let mut rows: Vec<RetentionRow> = records.items.iter().map(item).collect();
        rows.extend(records.item_evidence.iter().map(|held| {
            let (id, since) = (&held.evidence.item, held.evidence.captured_at);
            let accounts = vec![held.account.clone()];
            let days = policy.item_evidence_days;
            self.row(Record { kind: RecordKind::ItemEvidence, id, accounts, since, days, open: None }, None)
        }));
        rows.extend(records.crisis_evidence.iter().map(|held| {
            let open = RetentionBlock { reason: RetentionReason::OpenCase, by: held.response.clone() };
            let record = Record {
                kind: RecordKind::CrisisEvidence,
                id: &held.evidence.id,
                accounts: held.accounts.clone(),
                since: held.closed_at.unwrap_or(held.evidence.captured_at),
                days: policy.crisis_evidence_days,
                open: held.closed_at.is_none().then_some(open),
            };
            self.row(record, None)
        }));
        rows.extend(records.responses.iter().map(|held| self.response(held)));
        rows.extend(records.conversations.iter().map(|held| {
            let (open, resolved) = ends(held);
            let accounts = held.items.iter().filter_map(|item| items.get(item)).map(|item| author(item)).collect();
            let since = resolved.or_else(|| held.conversation.events.last().map(ConversationEvent::at));
            let (id, days) = (&held.conversation.id, policy.inbox_days);
            let since = since.unwrap_or(self.input.now);
            self.row(Record { kind: RecordKind::Conversation, id, accounts, since, days, open }, None)
        }));
        for held in &records.ladders {
            rows.extend(held.history.iter().map(|entry| {
                let (kind, days, accounts) = (RecordKind::Decision, policy.decision_days, vec![held.account.clone()]);
                self.row(
                    Record { kind, id: &entry.id, accounts, since: entry.at, days, open: None },
                    Some(&held.account),
                )
            }));
        }
        rows.extend(records.reporters.iter().map(|held| {
            let (kind, days, account) = (RecordKind::Reporter, policy.reporter_days, held.account());
            let (id, since, accounts) = (&held.history.reporter, held.last_at, vec![account.clone()]);
            self.row(Record { kind, id, accounts, since, days, open: None }, Some(&account))
        }));
        rows
    }

    fn response(&self, held: &CrisisResponse) -> RetentionRow {
        let open = RetentionBlock { reason: RetentionReason::OpenCase, by: held.id.clone() };
        let closed = closed_at(held);
        let record = Record {
            kind: RecordKind::Response,
            id: &held.id,
            accounts: self.input.records.shown_in(&held.id),
            since: closed.or(held.timeline.first().map(|entry| entry.at)).unwrap_or(self.input.now),
            days: self.policy.crisis_evidence_days,
            open: closed.is_none().then_some(open),
        };
        self.row(record, None)
    }

    fn row(&self, record: Record, account: Option<&InboxAccount>) -> RetentionRow {
        let since = self.clock.day_of(record.since);
        let over = since.add_days(record.days.into()).unwrap_or(Date::LAST);
        let due = record.open.is_none().then_some(over);
        let holds = self.input.holds.iter().filter(|hold| self.keeps(hold, &record));
        let holds = holds.map(|hold| RetentionBlock { reason: RetentionReason::Hold, by: hold.id.clone() });
        let kept_by: Vec<RetentionBlock> = holds.chain(record.open.clone()).collect();
        let is_over = due.is_some_and(|due| self.today >= due);
        let state = match (kept_by.is_empty(), is_over) {
            (false, _) => RetentionState::Kept,
            (true, true) => RetentionState::Due,
            (true, false) => RetentionState::NotDue,
        };
        let blocks: Vec<String> =
            kept_by.iter().map(|block| format!("{} `{}`", block.reason.label(), block.by)).collect();
        let days = if record.days == 1 { "1 day".to_owned() } else { format!("{} days", record.days) };
        let sentence = match (state, due) {
            (RetentionState::Due, _) => format!("{days} since {since} are over: erase it"),
            (RetentionState::Kept, Some(due)) => format!("due from {due} on, and kept by {}", blocks.join(", ")),
            (RetentionState::Kept, None) => format!("its {days} do not count yet; kept by {}", blocks.join(", ")),
            (RetentionState::NotDue, _) => format!("due from {over} on, {days} after {since}"),
        };
        let (kind, id) = (record.kind, record.id.clone());
        RetentionRow { kind, id, account: account.cloned(), state, since, due, kept_by, sentence }
    }

    /// Whether a hold keeps a record: a conversation by its items, too.
    fn keeps(&self, hold: &RecordHold, record: &Record) -> bool {
        let of_items = record.kind == RecordKind::Conversation
            && self.input.records.conversations.iter().any(|held| {
                held.conversation.id == *record.id && held.items.iter().any(|item| hold.items.contains(item))
            });
        hold.holds_at(self.input.now) && (of_items || hold.keeps(record.kind, record.id, &record.accounts))
    }

    fn reviews(&self) -> Vec<HoldReview> {
        let holds = self.input.holds.iter().filter(|hold| hold.holds_at(self.input.now));
        let review = |hold: &RecordHold| {
            let placed = self.clock.day_of(hold.placed_at);
            let review_on = placed.add_days(self.policy.hold_review_days.into()).unwrap_or(Date::LAST);
            HoldReview { hold: hold.id.clone(), review_on, is_due: self.today >= review_on }
        };
        holds.map(review).collect()
    }
}

/// What keeps the items of a conversation while it is open, or when it was resolved.
fn ends(held: &HeldConversation) -> (Option<RetentionBlock>, Option<Instant>) {
    let last = held.conversation.events.iter().rev().find_map(|event| match event {
        ConversationEvent::StateChange(change) => Some(*change),
        _ => None,
    });
    match last.filter(|change| change.state == ConversationState::Resolved) {
        Some(change) => (None, Some(change.at)),
        None => {
            let by = held.conversation.id.clone();
            (Some(RetentionBlock { reason: RetentionReason::OpenConversation, by }), None)
        }
    }
}
