use serde::{Deserialize, Serialize};

use super::TrelloId;
use crate::campaign::{Campaign, Piece, PieceState, Task};
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_by, limits, named, null_is_absent,
};
use crate::handoff::{CampaignItem, LeftOut, LeftOutReason};
use crate::time::{Clock, Date, Instant, RepeatedTime, SkippedTime, Slot, TimeOfDay};
use crate::vocabulary::Id;

/// Which cards are made of a campaign, and where they go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloPlan {
    /// The campaign.
    pub campaign: Campaign,
    /// The list of a card for which no other is named.
    pub default_list: TrelloId,
    /// The lists of pieces by their state.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub piece_lists: Vec<TrelloPieceList>,
    /// The list of what is done; absent: no cards of tasks that are done are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_list: Option<TrelloId>,
    /// The labels of pieces.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub piece_labels: Vec<TrelloId>,
    /// The labels of tasks.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub task_labels: Vec<TrelloId>,
    /// Who of the team is who at Trello.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<TrelloMember>,
    /// Where in its list a card is put; at the bottom when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub position: TrelloPosition,
}

/// The list of pieces of a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloPieceList {
    /// The state.
    pub state: PieceState,
    /// The list.
    pub list: TrelloId,
}

/// Somebody of the team at Trello.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloMember {
    /// The id of the team.
    pub person: Id,
    /// The id at Trello.
    pub member: TrelloId,
}

named! {
    /// Where in its list a card is put.
    #[derive(Default)]
    TrelloPosition {
        Top = "top", "top";
        #[default]
        Bottom = "bottom", "bottom";
    }
}

/// The cards of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloCards {
    /// The cards, pieces first, in the order of the campaign.
    pub cards: Vec<TrelloRequest>,
    /// Of what no card is made, and why.
    pub left_out: Vec<LeftOut>,
}

/// A card with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloRequest {
    /// Whether it is a piece or a task.
    pub item: CampaignItem,
    /// Which.
    pub id: Id,
    /// The body of `POST https://api.trello.com/1/cards`.
    pub card: TrelloCard,
}

/// A card as Trello's interface takes it.
///
/// Source: Trello REST API, "Create a new card".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloCard {
    /// The title.
    pub name: String,
    /// The text, in Trello's Markdown.
    pub desc: String,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// Whether it is done.
    #[serde(rename = "dueComplete")]
    pub due_complete: bool,
    /// The list.
    #[serde(rename = "idList")]
    pub id_list: TrelloId,
    /// The labels.
    #[serde(rename = "idLabels")]
    pub id_labels: Vec<TrelloId>,
    /// The people.
    #[serde(rename = "idMembers")]
    pub id_members: Vec<TrelloId>,
    /// The place in the list.
    pub pos: TrelloPosition,
}

/// Writes the pieces and tasks of a campaign as cards of Trello. A piece is due at its instant, a task at 23:59 of its day on
/// the campaign's clock. A published piece and a task that is done are complete. Cancelled pieces make no card.
///
/// Source: Trello REST API, "Create a new card"; read in November 2026.
///
/// # Errors
/// All at once:
/// - whatever [`Campaign::check`] finds
/// - a state, a label or a person that is there twice, or a person who is not of the team
pub fn trello_cards(plan: &TrelloPlan) -> Result<TrelloCards, Issues> {
    let mut issues = Issues::default();
    plan.check(&mut issues);
    let clock = Clock::new(plan.campaign.zone.as_ref(), &Path::root().field("campaign").field("zone"), &mut issues);
    issues.into_result(())?;
    let mut written = TrelloCards { cards: Vec::new(), left_out: Vec::new() };
    for piece in &plan.campaign.pieces {
        plan.add_piece(piece, &mut written);
    }
    for task in &plan.campaign.tasks {
        plan.add_task(task, clock, &mut written);
    }
    Ok(written)
}

impl TrelloPlan {
    fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        self.campaign.check(&root.field("campaign"), issues);
        let path = root.field("piece_lists");
        check_item_limit(self.piece_lists.len(), &path, issues);
        check_unique_by(self.piece_lists.iter().map(|list| list.state), |state| *state, &path, issues);
        for (name, labels) in [("piece_labels", &self.piece_labels), ("task_labels", &self.task_labels)] {
            check_item_limit(labels.len(), &root.field(name), issues);
            check_unique(labels.iter(), &root.field(name), issues);
        }
        let path = root.field("members");
        check_item_limit(self.members.len(), &path, issues);
        check_unique_by(self.members.iter().map(|member| &member.person), |id| (*id).clone(), &path, issues);
        for (place, member) in self.members.iter().enumerate().take(limits::LIST_ITEMS) {
            if !self.campaign.team.iter().any(|other| other.id == member.person) {
                let message = format!("`{}` is not of the team", member.person);
                let issue = Issue::new(Code::UnknownReference, path.index(place).field("person"), message);
                issues.push(issue.with("id", &member.person));
            }
        }
    }

    fn add_piece(&self, piece: &Piece, written: &mut TrelloCards) {
        let (item, id) = (CampaignItem::Piece, piece.id.clone());
        if piece.state == PieceState::Cancelled {
            written.left_out.push(LeftOut { item, id, reason: LeftOutReason::Cancelled });
            return;
        }
        let is_done = piece.state == PieceState::Published;
        let named = self.piece_lists.iter().find(|list| list.state == piece.state).map(|list| &list.list);
        let done = self.done_list.as_ref().filter(|_| is_done);
        let target = format!("{} {}", piece.target.platform.label(), piece.target.format.label());
        let desc = [self.about(), format!("Where: {}", plain(&target)), format!("State: {}", piece.state.label())];
        let card = TrelloCard {
            name: piece.name.to_string(),
            desc: desc.join("\n"),
            due: piece.publish_at,
            due_complete: is_done,
            id_list: named.or(done).unwrap_or(&self.default_list).clone(),
            id_labels: self.piece_labels.clone(),
            id_members: self.member(piece.owner.as_ref()),
            pos: self.position,
        };
        written.cards.push(TrelloRequest { item, id, card });
    }

    fn add_task(&self, task: &Task, clock: Clock, written: &mut TrelloCards) {
        let (item, id) = (CampaignItem::Task, task.id.clone());
        let list = if task.done_on.is_some() { self.done_list.as_ref() } else { Some(&self.default_list) };
        let Some(list) = list else {
            written.left_out.push(LeftOut { item, id, reason: LeftOutReason::Done });
            return;
        };
        let done = task.done_on.map(|day| format!("\nDone on: {day}")).unwrap_or_default();
        let card = TrelloCard {
            name: task.name.to_string(),
            desc: format!("{}{done}", self.about()),
            due: task.due.and_then(|day| last_minute(clock, day)),
            due_complete: task.done_on.is_some(),
            id_list: list.clone(),
            id_labels: self.task_labels.clone(),
            id_members: self.member(task.owner.as_ref()),
            pos: self.position,
        };
        written.cards.push(TrelloRequest { item, id, card });
    }

    fn about(&self) -> String {
        let campaign = &self.campaign;
        format!("Campaign: {}\nBrand: {}", plain(campaign.name.as_str()), plain(campaign.brief.brand.name.as_str()))
    }

    fn member(&self, owner: Option<&Id>) -> Vec<TrelloId> {
        let found = owner.and_then(|owner| self.members.iter().find(|member| member.person == *owner));
        found.map(|member| member.member.clone()).into_iter().collect()
    }
}

/// The words without a meaning in Markdown: a backslash before each sign that could have one.
///
/// Source: CommonMark 0.31, section 2.4.
pub(in crate::handoff) fn plain(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter.is_ascii_punctuation() && !matches!(letter, ',' | ';' | '\'' | '"' | '/' | '%' | '?') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The last minute of a day: 23:59, the later one where it comes twice; none outside of the calendar.
fn last_minute(clock: Clock, date: Date) -> Option<Instant> {
    let time = TimeOfDay::from_minutes(limits::LAST_MINUTE)?;
    let slot = Slot { date, time, zone: None, skipped: SkippedTime::Later, repeated: RepeatedTime::Second };
    slot.moment_on(clock, &Path::root()).ok().flatten().map(|moment| moment.at)
}
