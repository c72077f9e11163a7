use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::classify::{Classified, Classifier};
use super::score::{Scored, relations};
use super::tier::{Judged, assign};
use super::{
    TriageFacts, TriageInboxInput, TriagePolicy, TriagedInbox, TriagedInboxTag, TriagedItem, UsedTriagePolicy,
};
use crate::check::{Code, Issue, Issues, Path, Version, count};
use crate::community::InboxItem;
use crate::community::points::total;
use crate::convention::{Convention, preset};
use crate::money::Decimal;
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::Id;

/// Puts an inbox in the order in which it should be answered, and says who should see each item, by a policy that is data.
///
/// Safety and self-harm stand first, whatever the score. The others have the points of their class, of how negative they
/// are, of the author's reach and worth, of how long they wait and of how fast their thread grows; each of these is a term
/// with a sentence. What is not known adds nothing, and its term says so. The order does not hang on that of the input.
///
/// ```
/// use greenroom::community::{TriageInboxInput, triage_inbox};
///
/// let input: TriageInboxInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-02T12:00:00Z", "items": [
///         {"id": "1", "platform": "instagram", "channel": "comment", "author": {"id": "ana", "followers": 2000000},
///          "text": "I want my money back", "at": "2026-11-02T09:00:00Z"},
///         {"id": "2", "platform": "instagram", "channel": "direct_message", "author": {"id": "ben"},
///          "text": "I want to die", "at": "2026-11-02T11:55:00Z"}]}"#,
/// )?;
/// let inbox = triage_inbox(&input)?;
/// let order: Vec<&str> = inbox.items.iter().map(|item| item.item.as_str()).collect();
/// assert_eq!(order, ["2", "1"]);
/// assert_eq!(inbox.items[1].tier_reason, "director: 2000000 followers, of 100000 that are needed");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - an id that stands twice, or facts on an item that is not there
/// - an item that is later than now, or waits since later than now
/// - a number outside of its range, in items, facts or the policy
/// - a policy with points for safety, a row that stands twice, or a phrase that no text could have
pub fn triage_inbox(input: &TriageInboxInput) -> Result<TriagedInbox, Issues> {
    let path = Path::root().field("policy");
    let policy = match &input.policy {
        Some(own) => own.clone(),
        None => preset("triage_policy.community")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    input.check(&mut issues);
    policy.check_dates(&path, &mut issues);
    policy.value.check(&path.field("value"), &mut issues);
    issues.into_result(())?;
    Ok(triage(input, &policy, &path))
}

fn triage(input: &TriageInboxInput, policy: &Convention<TriagePolicy>, path: &Path) -> TriagedInbox {
    let facts: BTreeMap<&Id, &TriageFacts> = input.known.iter().map(|facts| (&facts.item, facts)).collect();
    let classifier = Classifier::new(&policy.value);
    let known = |item: &InboxItem| facts.get(&item.id).copied();
    let classified: Vec<Classified> = input.items.iter().map(|item| classifier.classify(item, known(item))).collect();
    let shared = Shared {
        now: input.now,
        policy: &policy.value,
        threads: threads(input),
        complaints: complaints(input, &classified),
    };
    let items = input.items.iter().zip(&classified);
    let mut items: Vec<TriagedItem> =
        items.map(|(item, classified)| shared.item(item, known(item), classified)).collect();
    items.sort_by(|one, other| order(one).cmp(&order(other)));
    TriagedInbox {
        document: TriagedInboxTag,
        version: Version,
        now: input.now,
        items,
        policy: UsedTriagePolicy { convention: policy.id.clone(), source: policy.source.clone(), as_of: policy.as_of },
        warnings: policy.stale_warning(Some(input.now.date_in_utc()), path).into_iter().collect(),
    }
}

/// Those that stand first, then by score, then by how long they wait, then by id.
fn order(item: &TriagedItem) -> (bool, Reverse<Option<Decimal>>, Instant, &Id) {
    (!item.stands_first, Reverse(item.score), item.waiting_since, &item.item)
}

/// An author, or a thread, of a platform.
type Key<'a> = (&'a Platform, &'a Id);

/// When the items of each thread were written, in order.
fn threads(input: &TriageInboxInput) -> BTreeMap<Key<'_>, Vec<Instant>> {
    let items = input.items.iter().filter_map(|item| Some(((&item.platform, item.thread.as_ref()?), item.at)));
    times(items)
}

/// When the complaints of each author were written, in order.
fn complaints<'a>(input: &'a TriageInboxInput, classified: &[Classified]) -> BTreeMap<Key<'a>, Vec<Instant>> {
    let items = input.items.iter().zip(classified).filter(|(_, classified)| classified.class.is_complaint());
    times(items.map(|(item, _)| ((&item.platform, &item.author.id), item.at)))
}

fn times<'a>(items: impl Iterator<Item = (Key<'a>, Instant)>) -> BTreeMap<Key<'a>, Vec<Instant>> {
    let mut times: BTreeMap<Key, Vec<Instant>> = BTreeMap::new();
    items.for_each(|(key, at)| times.entry(key).or_default().push(at));
    times.values_mut().for_each(|times| times.sort_unstable());
    times
}

/// What all items share.
struct Shared<'a> {
    now: Instant,
    policy: &'a TriagePolicy,
    threads: BTreeMap<Key<'a>, Vec<Instant>>,
    complaints: BTreeMap<Key<'a>, Vec<Instant>>,
}

impl Shared<'_> {
    fn item(&self, item: &InboxItem, facts: Option<&TriageFacts>, classified: &Classified) -> TriagedItem {
        let waiting_since = facts.and_then(|facts| facts.waiting_since).unwrap_or(item.at);
        let in_window = self.in_window(item);
        let scored = Scored { item, facts, classified, policy: self.policy, waiting_since, now: self.now, in_window };
        let terms = scored.terms();
        let stands_first = classified.class.stands_first();
        let score = (!stands_first).then(|| total(terms.iter().map(|term| term.points)));
        let relations = relations(item, facts);
        let judged = Judged {
            class: classified.class,
            relations: &relations,
            followers: item.author.followers,
            complaints: self.complaints_until(item, facts, classified),
            score,
        };
        let assigned = assign(self.policy, &judged);
        let times = self.policy.tiers.iter().find(|times| times.tier == assigned.tier);
        let after = |minutes: Option<u32>| waiting_since.add_seconds(i64::from(minutes?).saturating_mul(60));
        TriagedItem {
            item: item.id.clone(),
            class: classified.class,
            class_by: classified.by,
            stands_first,
            score,
            terms,
            waiting_since,
            tier: assigned.tier,
            possible_tier: assigned.possible,
            tier_reason: assigned.reason,
            escalate_by: times.and_then(|times| after(times.escalate_in_minutes)),
            resolve_by: times.and_then(|times| after(times.resolve_in_minutes)),
        }
    }

    /// How many items of the same thread were written within the window before now.
    fn in_window(&self, item: &InboxItem) -> Option<u32> {
        let times = self.threads.get(&(&item.platform, item.thread.as_ref()?))?;
        let back = i64::from(self.policy.velocity_window_minutes).saturating_mul(-60);
        let start = self.now.add_seconds(back);
        let found = count(times.iter().filter(|at| start.is_none_or(|start| **at > start)));
        Some(u32::try_from(found).unwrap_or(u32::MAX))
    }

    /// The number of the complaint, counting those of its author before it; none where it is no complaint.
    fn complaints_until(&self, item: &InboxItem, facts: Option<&TriageFacts>, classified: &Classified) -> u32 {
        if !classified.class.is_complaint() {
            return 0;
        }
        let times = self.complaints.get(&(&item.platform, &item.author.id));
        let until = times.map_or(1, |times| count(times.iter().filter(|at| **at <= item.at)));
        let earlier = facts.and_then(|facts| facts.earlier_complaints).unwrap_or_default();
        u32::try_from(until).unwrap_or(u32::MAX).saturating_add(earlier)
    }
}
