use std::collections::BTreeMap;

use super::{
    RouteInboxInput, RoutedConversation, RoutedEscalation, RoutedInbox, RoutedInboxTag, RoutingPlan, RoutingRule,
};
use crate::check::{Issues, Version};
use crate::community::triage::relations;
use crate::community::words::Lexicon;
use crate::community::{InboxChannel, InboxItem, TriageFacts};
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::Id;

/// Says which department answers each conversation, by rules that are data, and who is told when it waits for long, with all
/// of the conversation.
///
/// The items of one thread are a conversation, and without a thread those of one author by one way. The first rule that
/// holds for one of its items counts. The order does not hang on that of the items.
///
/// ```
/// use greenroom::community::{InboxDepartment, RouteInboxInput, route_inbox};
///
/// let input: RouteInboxInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-02T12:00:00Z", "items": [
///         {"id": "1", "platform": "instagram", "channel": "direct_message", "author": {"id": "ana"},
///          "text": "Can I book you for our wedding?", "at": "2026-11-02T09:00:00Z"}],
///        "plan": {"otherwise": "customer_care",
///         "rules": [{"id": "booking", "department": "sales", "phrases": ["book you"]}],
///         "chains": [{"department": "sales", "steps": [{"after_minutes": 120, "to": "Head of sales"}]}]}}"#,
/// )?;
/// let routed = route_inbox(&input)?;
/// let first = &routed.conversations[0];
/// assert_eq!((first.department, first.reason.as_str()), (InboxDepartment::Sales, "`book you` stands in item `1`"));
/// assert!(first.escalations[0].is_due);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - an id that stands twice, or facts on an item that is not there
/// - an item that is later than now, or waits since later than now
/// - a rule that says nothing, or with a phrase that no text could have
/// - a department with two chains, or steps that are not each later than the last
pub fn route_inbox(input: &RouteInboxInput) -> Result<RoutedInbox, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let facts: BTreeMap<&Id, &TriageFacts> = input.known.iter().map(|facts| (&facts.item, facts)).collect();
    let lexicon = Lexicon::new(input.plan.rules.iter().map(|rule| rule.phrases.as_slice()));
    let router = Router { plan: &input.plan, facts, lexicon, now: input.now };
    let mut conversations: Vec<RoutedConversation> =
        conversations(&input.items).values().filter_map(|items| router.route(items)).collect();
    conversations.sort_by(|one, other| (one.waiting_since, &one.items).cmp(&(other.waiting_since, &other.items)));
    Ok(RoutedInbox { document: RoutedInboxTag, version: Version, now: input.now, conversations })
}

/// What makes items one conversation: their thread, or their author and way.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Thread(&'a Platform, &'a Id),
    Author(&'a Platform, &'a Id, InboxChannel),
}

/// The items of each conversation, the earliest first.
fn conversations(items: &[InboxItem]) -> BTreeMap<Key<'_>, Vec<&InboxItem>> {
    let mut found: BTreeMap<Key, Vec<&InboxItem>> = BTreeMap::new();
    for item in items {
        let key = match &item.thread {
            Some(thread) => Key::Thread(&item.platform, thread),
            None => Key::Author(&item.platform, &item.author.id, item.channel),
        };
        found.entry(key).or_default().push(item);
    }
    found.values_mut().for_each(|items| items.sort_by_key(|item| (item.at, &item.id)));
    found
}

struct Router<'a> {
    plan: &'a RoutingPlan,
    facts: BTreeMap<&'a Id, &'a TriageFacts>,
    lexicon: Lexicon,
    now: Instant,
}

impl Router<'_> {
    fn route(&self, items: &[&InboxItem]) -> Option<RoutedConversation> {
        let first = items.first()?;
        // The first rule counts, and of one rule the earliest item.
        let found = items.iter().filter_map(|item| self.rule(item)).min_by_key(|(place, ..)| *place);
        let (rule, reason) = match found {
            Some((_, rule, reason)) => (Some(rule), reason),
            None => (None, "no rule holds".to_owned()),
        };
        let department = rule.map_or(self.plan.otherwise, |rule| rule.department);
        let since = |item: &&InboxItem| self.known(item).and_then(|facts| facts.waiting_since).unwrap_or(item.at);
        let waiting_since = items.iter().map(since).min()?;
        let steps =
            self.plan.chains.iter().filter(|chain| chain.department == department).flat_map(|chain| &chain.steps);
        let escalations = steps.filter_map(|step| {
            let at = waiting_since.add_seconds(i64::from(step.after_minutes).saturating_mul(60))?;
            Some(RoutedEscalation { to: step.to.clone(), at, is_due: at <= self.now })
        });
        Some(RoutedConversation {
            platform: first.platform.clone(),
            items: items.iter().map(|item| item.id.clone()).collect(),
            department,
            rule: rule.map(|rule| rule.id.clone()),
            reason,
            waiting_since,
            escalations: escalations.collect(),
        })
    }

    /// The first rule that holds for an item, with its place and why it holds.
    fn rule(&self, item: &InboxItem) -> Option<(usize, &RoutingRule, String)> {
        let phrases: BTreeMap<usize, String> =
            self.lexicon.find(&item.text).into_iter().map(|found| (found.list, found.phrase)).collect();
        let class = self.known(item).and_then(|facts| facts.class);
        let relations = relations(item, self.known(item));
        self.plan.rules.iter().enumerate().find_map(|(place, rule)| {
            let phrase = phrases.get(&place);
            let holds = (rule.phrases.is_empty() || phrase.is_some())
                && (rule.classes.is_empty() || class.is_some_and(|class| rule.classes.contains(&class)))
                && (rule.channels.is_empty() || rule.channels.contains(&item.channel));
            let relation = rule.relations.iter().find(|relation| relations.contains(relation));
            let holds = holds && (rule.relations.is_empty() || relation.is_some());
            holds.then(|| {
                let phrase = phrase.map(|phrase| format!("`{phrase}` stands in item `{}`", item.id));
                let class = class.filter(|_| !rule.classes.is_empty());
                let class = class.map(|class| format!("item `{}` is about {}", item.id, class.label()));
                let channel = (!rule.channels.is_empty()).then(|| format!("it came as {}", item.channel.label()));
                let relation = relation.map(|relation| format!("its author is {}", relation.label()));
                let all: Vec<String> = [phrase, class, channel, relation].into_iter().flatten().collect();
                (place, rule, all.join(", "))
            })
        })
    }

    fn known(&self, item: &InboxItem) -> Option<&TriageFacts> {
        self.facts.get(&item.id).copied()
    }
}
