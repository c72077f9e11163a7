use std::collections::BTreeSet;

use super::{DutiesInput, DutyObservation, DutySeen};
use crate::campaign::{Campaign, DealState};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, limits};
use crate::fee::check_known_id;
use crate::vocabulary::Id;

impl DutiesInput {
    /// Finds everything that is wrong with it; the campaign, with its place in the agency, where nothing is.
    pub(super) fn check(&self) -> Result<(usize, &Campaign), Issues> {
        let mut issues = Issues::default();
        let root = Path::root();
        self.agency.check(&root.field("agency"), &mut issues);
        let mut campaigns = self.agency.campaigns.iter().enumerate();
        let Some((place, campaign)) = campaigns.find(|(_, one)| one.id == self.campaign) else {
            let known = self.agency.campaigns.iter().map(|campaign| campaign.id.as_str()).collect();
            check_known_id(&self.campaign, &known, "campaign", &root.field("campaign"), &mut issues);
            return Err(issues);
        };
        let observations = root.field("observations");
        check_item_limit(self.observations.len(), &observations, &mut issues);
        for (number, one) in self.observations.iter().enumerate().take(limits::LIST_ITEMS) {
            one.check(campaign, &observations.index(number), &mut issues);
        }
        issues.into_result((place, campaign))
    }
}

impl DutyObservation {
    fn check(&self, campaign: &Campaign, path: &Path, issues: &mut Issues) {
        match self {
            Self::PieceRemoved(removed) => check_piece(campaign, &removed.piece, path, issues),
            Self::ReshootMade(made) => check_piece(campaign, &made.piece, path, issues),
            Self::InsightsShown(shown) => {
                check_piece(campaign, &shown.piece, path, issues);
                check_range(shown.hours, 1, limits::NOTICE_HOURS, &path.field("hours"), issues);
            }
            Self::DutySeen(seen) => seen.check(campaign, path, issues),
        }
    }
}

impl DutySeen {
    fn check(&self, campaign: &Campaign, path: &Path, issues: &mut Issues) {
        let signed = campaign.deals.iter().filter(|booked| booked.state.is_signed());
        let known = signed.map(|booked| booked.deal.id.as_str()).collect();
        check_known_id(&self.deal, &known, "signed deal", &path.field("deal"), issues);
        if let Some(piece) = &self.piece {
            check_piece(campaign, piece, path, issues);
        }
        let Some(booked) = campaign.deal(&self.deal).filter(|booked| DealState::is_signed(booked.state)) else {
            return;
        };
        let known = booked.contract.iter().map(|term| term.id.as_str()).collect();
        check_known_id(&self.term, &known, "duty", &path.field("term"), issues);
        let Some(term) = booked.contract.iter().find(|term| term.id == self.term) else { return };
        let Some(piece) = self.piece.as_ref().and_then(|piece| campaign.piece(piece)) else { return };
        let of_deal = piece.deal.as_ref() == Some(&self.deal);
        if !of_deal || !term.is_of_pieces() || !term.covers(piece) {
            let message = format!("the duty `{}` of `{}` is not one of the piece `{}`", self.term, self.deal, piece.id);
            let issue = Issue::new(Code::Contradiction, path.field("piece"), message);
            issues.push(issue.help("name a piece that the duty is for, or none"));
        }
    }
}

fn check_piece(campaign: &Campaign, piece: &Id, path: &Path, issues: &mut Issues) {
    let known: BTreeSet<&str> = campaign.pieces.iter().map(|piece| piece.id.as_str()).collect();
    check_known_id(piece, &known, "piece", &path.field("piece"), issues);
}
