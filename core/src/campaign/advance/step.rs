use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::super::{Campaign, HistoryEntry, market_regions};
use super::{AdvanceStep, Effect};
use crate::check::{Code, Issue, Issues, Path, Version, document_tag};
use crate::time::Instant;
use crate::vocabulary::{Id, Name, Regions};

document_tag!(AdvancedTag, "advanced");

/// What `advance` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdvanceInput {
    /// The campaign as it is.
    pub campaign: Campaign,
    /// What happens.
    pub step: AdvanceStep,
    /// When: not before what has happened already.
    pub now: Instant,
    /// Who does it: an id of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Why, or what else is to be said: it stays in the history.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
    /// The regions in use; those of the preset `regions.market` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<Regions>,
}

impl AdvanceInput {
    pub(super) fn regions(&self) -> Cow<'_, Regions> {
        self.regions.as_ref().map_or_else(|| Cow::Owned(market_regions()), Cow::Borrowed)
    }
}

/// The campaign after something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Advanced {
    /// Always `advanced`.
    pub document: AdvancedTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The campaign as it is now.
    pub campaign: Campaign,
    /// What is to be done now, in this order.
    pub effects: Vec<Effect>,
}

/// Lets something happen to a campaign, one of its deals or one of its pieces: the campaign as it is then, and what is
/// to be done now. The campaign given stays as it was.
///
/// ```
/// use greenroom::campaign::{AdvanceInput, CampaignState, advance};
///
/// let input: AdvanceInput = greenroom::wire::parse(r#"{
///   "campaign": {"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///     "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus & Hage"}, "goal": "Sell greenhouses",
///       "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}}},
///   "step": {"type": "campaign", "event": "approve_brief"}, "now": "2026-03-01T09:00:00Z"
/// }"#)?;
/// let next = advance(&input)?;
/// assert_eq!(next.campaign.state, CampaignState::Shortlist);
/// let issues = advance(&AdvanceInput { campaign: next.campaign, ..input }).unwrap_err();
/// assert_eq!(
///     issues.to_string(),
///     "step.event: a campaign in the state `shortlist` does not take the event `approve_brief`\n  \
///      help: what can happen: send_offers, pause, cancel",
/// );
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the campaign is not sound, as its check says
/// - the state does not take the event; the issue names the events that it takes
/// - something is missing that must be there before, such as the content of a draft that is submitted
/// - whoever does it may not
pub fn advance(input: &AdvanceInput) -> Result<Advanced, Issues> {
    let mut issues = Issues::default();
    if let Some(own) = &input.regions {
        own.check(&Path::root().field("regions"), &mut issues);
    }
    input.campaign.check_with(None, &input.regions(), &Path::root().field("campaign"), &mut issues);
    if let Some(by) = input.by.as_ref().filter(|by| !input.campaign.team.iter().any(|member| member.id == **by)) {
        let message = format!("there is nobody with the id `{by}` in the team");
        let issue = Issue::new(Code::UnknownReference, Path::root().field("by"), message).with("team member", by);
        issues.push(issue.help("name somebody of the team by their id, or leave `by` out"));
    }
    let mut campaign = issues.into_result(input.campaign.clone())?;
    let effects = match &input.step {
        AdvanceStep::Campaign(step) => campaign.take(step, input)?,
        AdvanceStep::Deal(step) => campaign.take_for_deal(step, input)?,
        AdvanceStep::Piece(step) => campaign.take_for_piece(step, input)?,
    };
    Ok(Advanced { document: AdvancedTag, version: Version, campaign, effects })
}

/// Adds what happened to a history.
pub(super) fn record(
    history: &mut Vec<HistoryEntry>,
    input: &AdvanceInput,
    event: &str,
    (from, to): (&str, &str),
) -> Result<(), Issues> {
    let name = |text: &str| text.parse::<Name>().map_err(|_| Issues::default());
    if let Some(last) = history.last().filter(|last| input.now < last.at) {
        let message = format!("{} lies before {}, when something happened already", input.now, last.at);
        let issue = Issue::new(Code::WrongOrder, Path::root().field("now"), message);
        return Err(issue.with("now", input.now).with("last", last.at).into());
    }
    history.push(HistoryEntry {
        at: input.now,
        by: input.by.clone(),
        event: name(event)?,
        from: name(from)?,
        to: name(to)?,
        note: input.note.clone(),
    });
    Ok(())
}
