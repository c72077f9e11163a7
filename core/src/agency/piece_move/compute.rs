use std::collections::BTreeSet;

use super::found::{Found, starts_with};
use super::sentence::sentence;
use super::{JudgeMoveInput, MoveJudgement, MoveJudgementTag};
use crate::agency::Agency;
use crate::campaign::{
    AdvanceInput, AdvanceStep, Advanced, Campaign, Effect, OpenSlot, Piece, PieceEvent, PieceScheduled, PieceState,
    PieceStep, PieceUnscheduled, PlanCalendarInput, advance, plan_calendar,
};
use crate::check::{Code, Issue, Issues, Path, Segment, Severity, Version};
use crate::time::{ClockShift, Instant, Slot};
use crate::vocabulary::Id;

/// Says what moving a piece of a campaign to another time would do: what the check of the agency would find then and does
/// not find now, what it would find no longer, what keeps the piece from that time by the rules of the calendar, what the
/// clocks do, and whether the piece takes the move at all. It gives the campaign with the move, and what is to be done then.
///
/// What stands on the calendar is taken off it and put there again, so that its history tells of it. A move that breaks
/// something can be made all the same; one that has no time, or is of a piece that is not placed any more, cannot.
///
/// ```
/// use greenroom::agency::{JudgeMoveInput, judge_move};
///
/// let input: JudgeMoveInput = greenroom::wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "north", "name": "North", "campaigns": [
///     {"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///      "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus & Hage"}, "goal": "Sell greenhouses",
///        "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
///      "blackouts": [{"days": {"first_day": "2026-05-14", "last_day": "2026-05-14"}, "reason": "Mourning"}],
///      "pieces": [{"id": "reel", "name": "Reel", "kind": "organic", "target": {"platform": "instagram", "format": "reel"}}]}]},
///   "campaign": "spring", "piece": "reel", "to": {"date": "2026-05-14", "time": "18:00"}, "now": "2026-05-02T09:00:00Z"
/// }"#)?;
/// let judgement = judge_move(&input)?;
/// assert!(!judgement.fits && judgement.changed.is_some());
/// assert_eq!(judgement.sentence, "It breaks one thing: nothing is published on 2026-05-14: Mourning.");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - there is no such campaign, piece or member of the team
/// - a gap or a limit is not sound
pub fn judge_move(input: &JudgeMoveInput) -> Result<MoveJudgement, Issues> {
    let found = input.found()?;
    let slot = Slot { zone: input.to.zone.clone().or_else(|| found.campaign.zone.clone()), ..input.to.clone() };
    let mut judgement = MoveJudgement {
        document: MoveJudgementTag,
        version: Version,
        campaign: found.campaign.id.clone(),
        piece: found.piece.id.clone(),
        from: found.piece.publish_at,
        to: slot.clone(),
        at: None,
        shift: ClockShift::None,
        fits: false,
        sentence: String::new(),
        refused: Issues::default(),
        obstacles: Vec::new(),
        brings: Issues::default(),
        mends: Issues::default(),
        changed: None,
        effects: Vec::new(),
    };
    match slot.moment_at(&Path::root().field("to")) {
        Ok(Some(moment)) => {
            judgement.at = Some(moment.at);
            judgement.shift = moment.shift;
            input.judge(&found, &slot, moment.at, &mut judgement)?;
        }
        Ok(None) => {
            judgement.shift = ClockShift::Skipped;
            judgement.refused.push(no_time(&slot));
        }
        Err(issues) => judgement.refused = issues,
    }
    judgement.fits = judgement.refused.is_empty() && judgement.obstacles.is_empty() && judgement.brings.is_empty();
    judgement.sentence = sentence(&judgement);
    Ok(judgement)
}

impl JudgeMoveInput {
    fn judge(&self, found: &Found<'_>, slot: &Slot, at: Instant, judgement: &mut MoveJudgement) -> Result<(), Issues> {
        let places = self.find_obstacles(found, slot, judgement)?;
        // Where the piece does not take the move, what it would bring is found in the document with another time.
        let (changed, effects) = match self.moved(found, at) {
            Ok((changed, effects)) => (changed, Some(effects)),
            Err(issues) => {
                judgement.refused.extend(found.errors(issues));
                (with_time(found.campaign, found.piece, at), None)
            }
        };
        let mut campaigns = self.agency.campaigns.clone();
        if let Some(campaign) = campaigns.get_mut(found.place) {
            campaign.clone_from(&changed);
        }
        let before = findings(&self.agency);
        let after = findings(&Agency { campaigns, ..self.agency.clone() });
        judgement.brings = without(&after, &before);
        judgement.mends = without(&before, &after);
        if let Some(effects) = effects.filter(|_| places) {
            judgement.changed = Some(changed);
            judgement.effects = effects;
        }
        Ok(())
    }

    /// What keeps the piece from the slot. Gives whether the calendar places such a piece at all.
    fn find_obstacles(&self, found: &Found<'_>, slot: &Slot, judgement: &mut MoveJudgement) -> Result<bool, Issues> {
        let plan = match plan_calendar(&self.plan(found, slot)?) {
            Ok(plan) => plan,
            Err(issues) => {
                let is_own =
                    |issue: &&Issue| issue.severity == Severity::Error && !starts_with(&issue.path, "campaign");
                let mut own = Issues::default();
                own.extend(issues.as_slice().iter().filter(is_own).cloned());
                own.into_result(())?;
                judgement.refused.extend(found.errors(issues));
                return Ok(true);
            }
        };
        let places = !plan.placed.is_empty() || !plan.unplaced.is_empty();
        judgement.obstacles = plan.unplaced.into_iter().flat_map(|piece| piece.obstacles).collect();
        if !places {
            let message = format!("the calendar places no piece that is {}", found.piece.state.label());
            judgement.refused.push(Issue::new(Code::NotReady, found.path(), message));
        }
        Ok(places)
    }

    /// The plan with that slot and that piece alone: all others that wait are held.
    fn plan(&self, found: &Found<'_>, slot: &Slot) -> Result<PlanCalendarInput, Issues> {
        let mut campaign = found.campaign.clone();
        for piece in &mut campaign.pieces {
            if piece.id == found.piece.id {
                piece.publish_at = None;
            } else if piece.publish_at.is_none() {
                hold(piece);
            }
        }
        let id: Id = "move".parse().map_err(|_| Issues::default())?;
        Ok(PlanCalendarInput {
            campaign,
            slots: vec![OpenSlot { id, when: slot.clone(), platforms: Vec::new(), account: None, score: 0 }],
            series: Vec::new(),
            gaps: self.gaps.clone(),
            limits: self.limits.clone(),
            peaks: Vec::new(),
            pools: Vec::new(),
            past: Vec::new(),
            now: Some(self.now),
            regions: self.agency.regions.clone(),
        })
    }

    /// The campaign with the piece at another time, and what is to be done. What stands on the calendar is taken off it, and
    /// put there again.
    fn moved(&self, found: &Found<'_>, at: Instant) -> Result<(Campaign, Vec<Effect>), Issues> {
        if found.piece.state != PieceState::Scheduled {
            return Ok((with_time(found.campaign, found.piece, at), Vec::new()));
        }
        let off = self.happen(found.campaign.clone(), PieceEvent::Unschedule(PieceUnscheduled {}))?;
        let on = PieceEvent::Schedule(PieceScheduled { publish_at: Some(at) });
        let on = self.happen(off.campaign, on)?;
        let effects = off.effects.into_iter().chain(on.effects).collect();
        Ok((on.campaign, effects))
    }

    fn happen(&self, campaign: Campaign, event: PieceEvent) -> Result<Advanced, Issues> {
        advance(&AdvanceInput {
            campaign,
            step: AdvanceStep::Piece(PieceStep { piece: self.piece.clone(), event }),
            now: self.now,
            by: self.by.clone(),
            note: None,
            regions: self.agency.regions.clone(),
        })
    }
}

/// Holds a piece, so that no plan places it.
fn hold(piece: &mut Piece) {
    if !matches!(piece.state, PieceState::Paused | PieceState::Published | PieceState::Cancelled) {
        piece.paused_in = Some(piece.state);
        piece.state = PieceState::Paused;
        piece.history.clear();
    }
}

fn with_time(campaign: &Campaign, piece: &Piece, at: Instant) -> Campaign {
    let mut changed = campaign.clone();
    for one in changed.pieces.iter_mut().filter(|one| one.id == piece.id) {
        one.publish_at = Some(at);
    }
    changed
}

fn findings(agency: &Agency) -> Issues {
    let mut issues = Issues::default();
    agency.check(&Path::root(), &mut issues);
    issues
}

/// The issues that are not among others: the same thing at the same place is the same issue, whatever day its words name.
fn without(issues: &Issues, others: &Issues) -> Issues {
    let key = |issue: &Issue| (issue.code.as_str(), issue.path.segments());
    let known: BTreeSet<(&str, Vec<Segment>)> = others.as_slice().iter().map(key).collect();
    let mut left = Issues::default();
    left.extend(issues.as_slice().iter().filter(|issue| !known.contains(&key(issue))).cloned());
    left
}

fn no_time(slot: &Slot) -> Issue {
    let message = format!("clocks skip {} on {}, and what would be then does not happen", slot.time, slot.date);
    let issue = Issue::new(Code::NoSuchTime, Path::root().field("to").field("time"), message);
    issue.help("choose another time, or a rule in `skipped`")
}
