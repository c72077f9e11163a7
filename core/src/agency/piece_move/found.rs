use std::collections::BTreeSet;

use super::JudgeMoveInput;
use crate::campaign::{Campaign, Piece};
use crate::check::{Issue, Issues, Path, Segment, Severity};
use crate::fee::check_known_id;

/// The piece that is to be moved, and where it stands.
pub(super) struct Found<'a> {
    /// The place of the campaign in the agency.
    pub(super) place: usize,
    pub(super) campaign: &'a Campaign,
    pub(super) piece: &'a Piece,
}

impl JudgeMoveInput {
    /// The campaign and the piece; or what is not there.
    pub(super) fn found(&self) -> Result<Found<'_>, Issues> {
        let mut issues = Issues::default();
        let root = Path::root();
        let found = self.agency.campaigns.iter().enumerate().find(|(_, campaign)| campaign.id == self.campaign);
        let Some((place, campaign)) = found else {
            let known = self.agency.campaigns.iter().map(|campaign| campaign.id.as_str()).collect();
            check_known_id(&self.campaign, &known, "campaign", &root.field("campaign"), &mut issues);
            return Err(issues);
        };
        let piece = campaign.piece(&self.piece);
        if piece.is_none() {
            let known = campaign.pieces.iter().map(|piece| piece.id.as_str()).collect();
            check_known_id(&self.piece, &known, "piece", &root.field("piece"), &mut issues);
        }
        if let Some(by) = &self.by {
            let team: BTreeSet<&str> = campaign.team.iter().map(|member| member.id.as_str()).collect();
            check_known_id(by, &team, "team member", &root.field("by"), &mut issues);
        }
        match piece {
            Some(piece) if issues.is_empty() => Ok(Found { place, campaign, piece }),
            _ => Err(issues),
        }
    }
}

impl Found<'_> {
    pub(super) fn path(&self) -> Path {
        let piece = self.campaign.pieces.iter().position(|piece| piece.id == self.piece.id).unwrap_or_default();
        self.campaign_path().field("pieces").index(piece)
    }

    fn campaign_path(&self) -> Path {
        Path::root().field("campaigns").index(self.place)
    }

    /// What stands in the way, at its place in the agency: a refusal has the warnings of the documents beside it.
    pub(super) fn errors(&self, issues: Issues) -> Vec<Issue> {
        let errors = issues.as_slice().iter().filter(|issue| issue.severity == Severity::Error);
        errors.map(|issue| Issue { path: self.in_agency(&issue.path), ..issue.clone() }).collect()
    }

    fn in_agency(&self, path: &Path) -> Path {
        if !starts_with(path, "campaign") {
            return path.clone();
        }
        let below: Path = path.segments().into_iter().skip(1).collect();
        self.campaign_path().join(&below)
    }
}

pub(super) fn starts_with(path: &Path, field: &str) -> bool {
    path.segments().first() == Some(&Segment::Field(field.to_owned().into()))
}
