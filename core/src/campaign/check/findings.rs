use std::collections::BTreeMap;

use crate::campaign::{Campaign, Piece, PieceKind, PieceState, content_hash, is_alive};
use crate::check::{Code, Issue, Issues, Path, limits};
use crate::time::{Date, Instant};
use crate::vocabulary::Regions;

impl Campaign {
    /// Finds what a plan lacks: nothing of it keeps the campaign from being worked on.
    pub(super) fn find_gaps(&self, regions: &Regions, path: &Path, issues: &mut Issues) {
        self.find_missing_pieces(&path.field("deals"), issues);
        let pieces = path.field("pieces");
        for (place, piece) in
            self.pieces.iter().enumerate().take(limits::LIST_ITEMS).filter(|(_, piece)| is_alive(piece))
        {
            let at = pieces.index(place);
            self.find_outside(piece, &at, issues);
            self.find_undisclosed(piece, regions, &at, issues);
            self.find_void(piece, &at, issues);
            self.find_late(piece, &at, issues);
            if let Some(day) = piece.publish_date() {
                issues.extend(self.permission_issues(piece, day, regions, &at));
                self.find_blackout(piece, day, regions, &at, issues);
            }
            issues.extend(self.kind_flaws(piece, piece.publish_at, &at));
            self.find_sensitive(piece, &at, issues);
        }
        self.find_double(&pieces, issues);
    }

    /// A signed deal has a piece for everything that it promises.
    fn find_missing_pieces(&self, path: &Path, issues: &mut Issues) {
        for (place, booked) in self.deals.iter().enumerate().filter(|(_, booked)| booked.state.is_signed()) {
            let deliverables = path.index(place).field("deal").field("deliverables");
            let missing = self.missing_pieces(booked, is_alive);
            for (number, deliverable) in booked.deal.deliverables.iter().enumerate() {
                let Some((id, count)) = missing.iter().find(|(id, _)| *id == deliverable.id) else { continue };
                let message = format!("{count} of {} pieces of `{id}` are not planned", deliverable.quantity);
                let issue = Issue::new(Code::MissingPiece, deliverables.index(number), message);
                issues.push(issue.with("deliverable", id).with("missing", count).help("add a piece for each"));
            }
        }
    }

    fn find_outside(&self, piece: &Piece, path: &Path, issues: &mut Issues) {
        let flight = self.brief.flight;
        if flight.last_day < flight.first_day {
            return;
        }
        let days = flight.first_day..=flight.last_day;
        let window =
            piece.window.filter(|window| !days.contains(&window.first_day) || !days.contains(&window.last_day));
        let date = piece.publish_date().filter(|date| !days.contains(date));
        let (at, what) = match (window, date) {
            (_, Some(date)) => (path.field("publish_at"), date.to_string()),
            (Some(window), None) => (path.field("window"), format!("{} to {}", window.first_day, window.last_day)),
            (None, None) => return,
        };
        let message = format!("{what} is not within the flight, {} to {}", flight.first_day, flight.last_day);
        let issue = Issue::new(Code::OutsideFlight, at, message).with("piece", &piece.id);
        issues.push(issue.help("move the piece, or make the flight longer"));
    }

    /// What was approved is what will be published, or was.
    fn find_void(&self, piece: &Piece, path: &Path, issues: &mut Issues) {
        let state = piece.paused_in.unwrap_or(piece.state);
        if !state.needs_approval() {
            return;
        }
        let hash = content_hash(piece, self.brief.flight);
        if piece.approval.as_ref().is_some_and(|approval| approval.hash.as_str() == hash) {
            return;
        }
        let message = format!("the piece `{}` is {}, and nobody has approved it as it is", piece.id, state.label());
        let issue = Issue::new(Code::ApprovalVoid, path.field("approval"), message).with("hash", hash);
        issues.push(issue.help("edit it by `advance`, and submit it for approval again"));
    }

    fn find_late(&self, piece: &Piece, path: &Path, issues: &mut Issues) {
        let Some(approve_by) = self.brief.approve_by else { return };
        let Some(approval) = &piece.approval else { return };
        let day = approval.at.date_in_utc();
        if day > approve_by {
            let message = format!("the piece `{}` was approved on {day}, after {approve_by}", piece.id);
            let at = path.field("approval").field("at");
            issues.push(Issue::new(Code::ApprovalLate, at, message).with("date", day).with("approve_by", approve_by));
        }
    }

    fn find_blackout(&self, piece: &Piece, day: Date, regions: &Regions, path: &Path, issues: &mut Issues) {
        if piece.state == PieceState::Published {
            return;
        }
        if let Some((_, blackout)) = self.blackout_on(piece, day, regions) {
            let message = format!("nothing is published on {day}: {}", blackout.reason);
            let issue = Issue::new(Code::InBlackout, path.field("publish_at"), message);
            issues.push(issue.with("date", day).with("piece", &piece.id).help("choose another day"));
        }
    }

    /// What speaks against a giveaway, and against the time of a piece that goes with an event.
    pub(in crate::campaign) fn kind_flaws(&self, piece: &Piece, at: Option<Instant>, path: &Path) -> Vec<Issue> {
        let missing = |code, field: &'static str, message: &str, help: &str| {
            vec![Issue::new(code, path.field(field), message).with("piece", &piece.id).help(help)]
        };
        match (piece.kind, &piece.giveaway, &piece.event) {
            (PieceKind::Giveaway, None, _) => {
                let message = "nothing says what is raffled, among whom and until when";
                missing(Code::GiveawayRule, "giveaway", message, "write down the giveaway")
            }
            (PieceKind::Giveaway, Some(giveaway), _) => {
                let day = at.and_then(|at| self.local_date(at).ok());
                giveaway.flaws(&piece.target.platform, day, &path.field("giveaway"))
            }
            (PieceKind::Event, _, None) => {
                let message = "nothing says which event the piece goes with";
                missing(Code::EventTime, "event", message, "write down the event")
            }
            (PieceKind::Event, _, Some(event)) => at.and_then(|at| event.flaw(at, path)).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Minors and personal data are for somebody to look at, whatever was agreed.
    fn find_sensitive(&self, piece: &Piece, path: &Path, issues: &mut Issues) {
        for (place, id) in piece.assets.iter().enumerate().take(limits::LIST_ITEMS) {
            let Some(asset) = self.assets.iter().find(|asset| asset.id == *id) else { continue };
            let what = match (asset.consents.iter().any(|consent| consent.minor), asset.personal_data) {
                (true, true) => "a minor and personal data",
                (true, false) => "a minor",
                (false, true) => "personal data",
                (false, false) => continue,
            };
            let message = format!("`{}` shows {what}", asset.name);
            let issue = Issue::new(Code::SensitiveContent, path.field("assets").index(place), message);
            issues.push(issue.with("asset", id).help("let somebody look at it before it is published"));
        }
    }

    /// One account publishes one piece at a time.
    fn find_double(&self, path: &Path, issues: &mut Issues) {
        let mut taken = BTreeMap::new();
        let placed = self.pieces.iter().enumerate().filter(|(_, piece)| is_alive(piece));
        for (place, piece) in placed.take(limits::LIST_ITEMS) {
            let Some(at) = piece.publish_at else { continue };
            let influencer = piece.deal.as_ref().and_then(|deal| self.deal(deal)).map(|booked| &booked.deal.influencer);
            if influencer.is_none() && piece.target.account.is_none() {
                continue;
            }
            let key = (at, &piece.target.platform, piece.target.account.as_ref(), influencer);
            if let Some(other) = taken.insert(key, &piece.id) {
                let message = format!("`{}` and `{other}` are published by one account at {at}", piece.id);
                let issue = Issue::new(Code::DoubleBooking, path.index(place).field("publish_at"), message);
                issues.push(issue.with("piece", &piece.id).with("other", other).help("move one of the two"));
            }
        }
    }
}
