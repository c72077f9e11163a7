use super::super::{Campaign, CampaignEvent};
use super::{AdvanceInput, AdvanceStep, CampaignStep, PieceStep};
use crate::check::Issues;
use crate::time::Instant;
use crate::vocabulary::{Id, Name, Regions};

/// When several things happen at once, who does them and why.
pub(crate) struct Occasion<'a> {
    pub(crate) now: Instant,
    pub(crate) by: Option<&'a Id>,
    pub(crate) note: Option<&'a Name>,
    pub(crate) regions: &'a Regions,
}

impl Campaign {
    /// The campaign after things happened to its pieces, one after the other: all of them, or none. It is sound, and whoever
    /// does them is of the team.
    pub(crate) fn after_all(&self, steps: &[PieceStep], occasion: &Occasion<'_>) -> Result<Self, Issues> {
        let mut campaign = self.clone();
        let mut input = AdvanceInput {
            campaign: self.clone(),
            step: AdvanceStep::Campaign(CampaignStep { event: CampaignEvent::Pause }),
            now: occasion.now,
            by: occasion.by.cloned(),
            note: occasion.note.cloned(),
            regions: Some(occasion.regions.clone()),
        };
        for step in steps {
            input.step = AdvanceStep::Piece(step.clone());
            campaign.take_for_piece(step, &input)?;
        }
        Ok(campaign)
    }
}
