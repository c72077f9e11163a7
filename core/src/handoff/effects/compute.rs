use super::item::Item;
use super::{EffectCard, EffectPayloads, EffectPayloadsInput};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_by, limits};
use crate::handoff::calendar::{Deadline, deadline_calendar};
use crate::handoff::slack::{Group, line, notice};
use crate::handoff::trello::plain;
use crate::handoff::{TrelloCard, TrelloId, TrelloPosition};

/// Writes what is to be done in a crisis as other programs take it: one message of Slack's Block Kit with the most urgent
/// first, a card of Trello for each thing that somebody works on, and what has a deadline as iCalendar. Roles are shown with
/// whoever holds them. All words are escaped as `slack_message`, `trello_cards` and `campaign_calendar` do, and nothing is
/// sent.
///
/// Cards go to the top of their list. The name of an event (`UID`) is
/// made from the ids of the response and the step, so that a later file replaces it.
///
/// ```
/// use greenroom::handoff::{EffectPayloadsInput, effect_payloads};
///
/// let playbook = greenroom::wire::call("get_preset", r#"{"id": "playbook.deepfake"}"#)?;
/// let playbook: serde_json::Value = serde_json::from_str(&playbook)?;
/// let input = serde_json::json!({
///     "response": {"document": "crisis_response", "version": 1, "id": "mila-1", "name": "Made-up film of Mila",
///         "playbook": playbook["value"]},
///     "effects": [{"type": "call_roles", "roles": ["incident_commander"], "message": "a response has started"}],
///     "now": "2026-05-01T10:04:00Z",
/// });
/// let input: EffectPayloadsInput = greenroom::wire::parse(&input.to_string())?;
/// assert_eq!(effect_payloads(&input)?.slack.message.text, "Made-up film of Mila: 1 call");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: as of [`crate::handoff::slack_message`], [`crate::handoff::trello_cards`] and
/// [`crate::handoff::campaign_calendar`].
///
/// # Errors
/// All at once:
/// - whatever the check of the response finds
/// - more effects than a list may have, a label or a role that is there twice, or a role that the playbook does not have
pub fn effect_payloads(input: &EffectPayloadsInput) -> Result<EffectPayloads, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let items: Vec<Item> = input.effects.iter().map(|effect| Item::of(effect, &input.response)).collect();
    Ok(EffectPayloads {
        slack: notice(input.response.name.as_str(), &groups(input, &items), None),
        cards: input.cards(&items),
        calendar: input.calendar(&items),
    })
}

impl EffectPayloadsInput {
    fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        self.response.check(&root.field("response"), issues);
        check_item_limit(self.effects.len(), &root.field("effects"), issues);
        check_item_limit(self.trello_labels.len(), &root.field("trello_labels"), issues);
        check_unique(self.trello_labels.iter(), &root.field("trello_labels"), issues);
        let members = root.field("trello_members");
        check_item_limit(self.trello_members.len(), &members, issues);
        check_unique_by(self.trello_members.iter().map(|member| &member.person), |id| (*id).clone(), &members, issues);
        for (place, member) in self.trello_members.iter().enumerate().take(limits::LIST_ITEMS) {
            if self.response.playbook.role(&member.person).is_none() {
                let message = format!("the playbook has no role `{}`", member.person);
                let issue = Issue::new(Code::UnknownReference, members.index(place).field("person"), message);
                issues.push(issue.with("id", &member.person));
            }
        }
    }

    fn cards(&self, items: &[Item]) -> Vec<EffectCard> {
        let Some(list) = &self.trello_list else { return Vec::new() };
        let card = |(place, item): (usize, &Item)| {
            item.is_work.then(|| EffectCard {
                effect: u32::try_from(place).unwrap_or(u32::MAX),
                card: TrelloCard {
                    name: item.title.clone(),
                    desc: self.about(item).iter().map(|line| plain(line)).collect::<Vec<_>>().join("\n"),
                    due: item.due,
                    due_complete: false,
                    id_list: list.clone(),
                    id_labels: self.trello_labels.clone(),
                    id_members: self.members(item),
                    pos: TrelloPosition::Top,
                },
            })
        };
        items.iter().enumerate().filter_map(card).collect()
    }

    fn members(&self, item: &Item) -> Vec<TrelloId> {
        let found = self.trello_members.iter().filter(|member| item.roles.contains(&member.person));
        found.map(|member| member.member.clone()).collect()
    }

    fn calendar(&self, items: &[Item]) -> Option<String> {
        let due: Vec<Deadline> = items.iter().filter_map(|item| self.deadline(item)).collect();
        (!due.is_empty()).then(|| deadline_calendar(&self.response.name, &due, self.publisher.as_ref(), self.now))
    }

    fn deadline(&self, item: &Item) -> Option<Deadline> {
        let ids = ["response".to_owned(), self.response.id.to_string()].into_iter().chain(item.key.clone());
        let summary = format!("Due: {}", item.title);
        Some(Deadline { ids: ids.collect(), at: item.due?, summary, description: self.about(item) })
    }

    fn about(&self, item: &Item) -> Vec<String> {
        let mut lines = vec![format!("Crisis: {}", self.response.name)];
        lines.extend(self.response.severity.map(|severity| format!("Severity: {}", severity.label())));
        lines.extend(item.who().map(|who| format!("Who: {who}")));
        lines
    }
}

/// News, then what has a deadline by it, then the rest.
fn groups(input: &EffectPayloadsInput, items: &[Item]) -> Vec<Group> {
    let (work, news): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.is_work);
    let (mut due, open): (Vec<&Item>, Vec<&Item>) = work.into_iter().partition(|item| item.due.is_some());
    due.sort_by_key(|item| item.due);
    let lines = |items: Vec<&Item>| items.into_iter().map(|item| item_line(input, item)).collect();
    let groups = [
        Group { name: ("call", "calls"), lines: lines(news) },
        Group { name: ("task with a deadline", "tasks with a deadline"), lines: lines(due) },
        Group { name: ("open task", "open tasks"), lines: lines(open) },
    ];
    groups.into_iter().filter(|group| !group.lines.is_empty()).collect()
}

fn item_line(input: &EffectPayloadsInput, item: &Item) -> String {
    let who = item.who().map(|who| format!(", {who}")).unwrap_or_default();
    let late = |due| if due < input.now { " (late)" } else { "" };
    let due = item.due.map(|due| format!(", due {due}{}", late(due))).unwrap_or_default();
    line(&format!("{}{who}{due}", item.title))
}
