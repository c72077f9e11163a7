use std::collections::BTreeSet;

use super::needs::{Paused, paused_from};
use super::{PieceToResume, PlanResumeInput};
use crate::campaign::{Campaign, Piece, PieceState, check_spacing};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, limits};
use crate::fee::check_known_id;

impl PlanResumeInput {
    /// The pieces that are looked at, or everything that is wrong with the input.
    pub(super) fn check(&self) -> Result<Vec<Paused<'_>>, Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        self.agency.check(&root.field("agency"), &mut issues);
        let pieces = root.field("pieces");
        check_item_limit(self.pieces.len(), &pieces, &mut issues);
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        for (place, one) in self.pieces.iter().enumerate().take(limits::LIST_ITEMS) {
            if !seen.insert((&one.campaign, &one.piece)) {
                let message = format!("`{}` of `{}` stands in the list already", one.piece, one.campaign);
                issues.push(Issue::new(Code::DuplicateItem, pieces.index(place), message).with("item", &one.piece));
            }
            found.extend(self.find(one, &pieces.index(place), &mut issues));
        }
        check_spacing(&self.gaps, &self.limits, &root, &mut issues);
        self.check_size(&root, &mut issues);
        issues.into_result(())?;
        if self.pieces.is_empty() {
            for campaign in self.agency.running_campaigns() {
                let held = campaign.pieces.iter().enumerate().filter(|(_, piece)| is_held(piece));
                found.extend(held.map(|(place, piece)| Paused { campaign, place, piece, wish: None }));
            }
        }
        found.sort_by_key(|one| (one.at(), &one.campaign.id, &one.piece.id));
        Ok(found)
    }

    /// Rules times pieces have a limit, as slots times pieces of a calendar have.
    fn check_size(&self, root: &Path, issues: &mut Issues) {
        let rules = self.gaps.len().saturating_add(self.limits.len());
        let pieces =
            self.agency.campaigns.iter().fold(0_usize, |sum, campaign| sum.saturating_add(campaign.pieces.len()));
        if rules.saturating_mul(pieces) > limits::PLANNED_PAIRS {
            let most = limits::PLANNED_PAIRS;
            let message = format!("{rules} gaps and limits times {pieces} pieces are more than {most}");
            let issue = Issue::new(Code::OutOfRange, root.field("gaps"), message).with("most", most);
            issues.push(issue.help("give fewer rules, or ask for fewer campaigns at once"));
        }
    }

    fn find(&self, one: &PieceToResume, path: &Path, issues: &mut Issues) -> Option<Paused<'_>> {
        let campaigns: BTreeSet<&str> = self.agency.campaigns.iter().map(|campaign| campaign.id.as_str()).collect();
        check_known_id(&one.campaign, &campaigns, "campaign", &path.field("campaign"), issues);
        let campaign: &Campaign = self.agency.campaigns.iter().find(|campaign| campaign.id == one.campaign)?;
        let known = campaign.pieces.iter().map(|piece| piece.id.as_str()).collect();
        check_known_id(&one.piece, &known, "piece", &path.field("piece"), issues);
        let (place, piece) = campaign.pieces.iter().enumerate().find(|(_, piece)| piece.id == one.piece)?;
        if !is_held(piece) {
            let message = format!("the piece `{}` is {}, and no pause holds it", piece.id, piece.state.label());
            let issue = Issue::new(Code::Contradiction, path.field("piece"), message).with("state", piece.state);
            issues.push(issue.help("name pieces that are paused, or were and are not on the calendar yet"));
            return None;
        }
        Some(Paused { campaign, place, piece, wish: one.publish_at })
    }
}

/// Whether a piece is paused, or was when it was approved, and has not been put on the calendar since.
fn is_held(piece: &Piece) -> bool {
    let was_approved = matches!(paused_from(piece), Some(PieceState::Approved | PieceState::Scheduled));
    let events = piece.history.iter().rev().map(|entry| entry.event.as_str());
    let mut marks = events.filter(|event| matches!(*event, "pause" | "schedule"));
    let is_on_its_way = piece.state.is_before_publishing() && was_approved && marks.next() == Some("pause");
    piece.state == PieceState::Paused || is_on_its_way
}
