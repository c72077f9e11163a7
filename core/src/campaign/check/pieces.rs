use std::collections::{BTreeMap, BTreeSet};

use super::check_window;
use super::history::{check_history, check_paused};
use crate::campaign::{Campaign, Piece, PieceKind, PieceState};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, limits};
use crate::fee::{check_known, check_known_id};
use crate::platform::check_format;

/// What pieces point at.
struct Known<'a> {
    people: BTreeSet<&'a str>,
    assets: BTreeSet<&'a str>,
    /// The deliverables of each deal.
    deals: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl Campaign {
    pub(super) fn check_pieces(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.pieces.len(), path, issues);
        check_unique_ids(self.pieces.iter().map(|piece| &piece.id), "id", path, issues);
        let known = Known {
            people: self.people(),
            assets: self.assets.iter().map(|asset| asset.id.as_str()).collect(),
            deals: self
                .deals
                .iter()
                .map(|booked| {
                    let named: BTreeSet<&str> =
                        booked.deal.deliverables.iter().map(|deliverable| deliverable.id.as_str()).collect();
                    (booked.deal.id.as_str(), named)
                })
                .collect(),
        };
        for (place, piece) in self.pieces.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            piece.check_references(&known, &at, issues);
            piece.check_kind(&at, issues);
            piece.check_state(&at, issues);
            if let Some(policy) = &piece.approval_levels {
                policy.check(&known.people, &at.field("approval_levels"), issues);
            }
            self.check_review(piece, &at, issues);
        }
    }

    /// A review is under way at a level that is there.
    fn check_review(&self, piece: &Piece, path: &Path, issues: &mut Issues) {
        let at = path.field("review");
        match &piece.review {
            Some(review) if piece.state == PieceState::InReview || piece.paused_in == Some(PieceState::InReview) => {
                let count = self.approval_of(piece).levels.len();
                if usize::try_from(review.level).map_or(true, |level| level >= count) {
                    let message = format!("there is no level {}: the piece has {count}, from 0", review.level);
                    let issue = Issue::new(Code::UnknownReference, at.field("level"), message);
                    issues.push(issue.with("level", review.level));
                }
            }
            Some(_) => {
                let message = format!("the piece has a review, and is {}", piece.state.label());
                issues.push(Issue::new(Code::Contradiction, at, message).help("leave it out"));
            }
            None if piece.state == PieceState::InReview => {
                let message = "the piece is in review, and nothing says at which level";
                issues.push(Issue::new(Code::MissingField, at, message).help("submit it by `advance`"));
            }
            None => {}
        }
    }
}

impl Piece {
    fn check_references(&self, known: &Known<'_>, path: &Path, issues: &mut Issues) {
        check_format(&self.target.platform, &self.target.format, &path.field("target"), issues);
        if let Some(window) = self.window {
            check_window(window, &path.field("window"), issues);
        }
        if let Some(owner) = &self.owner {
            check_known_id(owner, &known.people, "member of the team", &path.field("owner"), issues);
        }
        check_known(&self.assets, &known.assets, "asset", &path.field("assets"), issues);
        match (&self.deal, &self.deliverable) {
            (None, Some(deliverable)) => {
                let message = format!("the deliverable `{deliverable}` belongs to no deal");
                let issue = Issue::new(Code::MissingField, path.field("deal"), message);
                issues.push(issue.help("name the deal that it is of"));
            }
            (None, None) => {}
            (Some(deal), deliverable) => match (known.deals.get(deal.as_str()), deliverable) {
                (Some(named), Some(id)) => {
                    check_known_id(id, named, "deliverable", &path.field("deliverable"), issues);
                }
                (Some(_), None) => {}
                (None, _) => {
                    let deals = known.deals.keys().copied().collect();
                    check_known_id(deal, &deals, "deal", &path.field("deal"), issues);
                }
            },
        }
    }

    /// What goes with one kind of piece stands on no other.
    fn check_kind(&self, path: &Path, issues: &mut Issues) {
        if let Some(giveaway) = &self.giveaway {
            self.check_is(PieceKind::Giveaway, &path.field("giveaway"), issues);
            giveaway.check(&path.field("giveaway"), issues);
        }
        if let Some(event) = &self.event {
            self.check_is(PieceKind::Event, &path.field("event"), issues);
            event.check(&path.field("event"), issues);
        }
    }

    fn check_is(&self, kind: PieceKind, path: &Path, issues: &mut Issues) {
        if self.kind != kind {
            let message = format!("the piece is {}, and this belongs to the kind `{kind}`", self.kind.label());
            let issue = Issue::new(Code::Contradiction, path.clone(), message).with("kind", self.kind);
            issues.push(issue.help(format!("name `{kind}` as its kind, or leave this out")));
        }
    }

    fn check_state(&self, path: &Path, issues: &mut Issues) {
        check_history(&self.history, self.state.as_str(), &path.field("history"), issues);
        let paused_in = self.paused_in.map(PieceState::as_str);
        check_paused(self.state == PieceState::Paused, paused_in, path, issues);
    }
}
