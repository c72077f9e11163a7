use super::super::{Approval, ApprovalLevel, Campaign, CampaignState, Piece, PieceState, content_hash};
use super::refuse::{not_permitted, not_ready};
use super::{AdvanceInput, PieceEvent};
use crate::check::{Code, Issue, Issues, Path, Severity};
use crate::time::Instant;
use crate::vocabulary::Regions;

impl Campaign {
    /// Everything that speaks against the event now.
    pub(super) fn guard_piece(
        &self,
        place: usize,
        piece: &Piece,
        event: &PieceEvent,
        input: &AdvanceInput,
    ) -> Result<(), Issues> {
        let path = Path::root().field("campaign").field("pieces").index(place);
        let mut issues = Issues::default();
        match event {
            PieceEvent::Submit(_) => piece.guard_submission(&path, &mut issues),
            PieceEvent::Approve(_) => self.guard_vote(piece, input, &path, &mut issues),
            PieceEvent::Silence(_) => self.guard_silence(piece, input, &path, &mut issues)?,
            PieceEvent::Schedule(schedule) => {
                let at = schedule.publish_at.or(piece.publish_at);
                self.guard_time(piece, at, input.now, &path, &mut issues);
                self.guard_publication(piece, at, &input.regions(), &path, &mut issues);
            }
            PieceEvent::Publish(_) | PieceEvent::Retry(_) => {
                if let Some(at) = piece.publish_at.filter(|at| input.now < *at) {
                    let message = format!("the piece is to be published at {at}, not before");
                    let help = "wait, or unschedule it and schedule it anew";
                    issues.push(not_ready(path.field("publish_at"), message, help).with("publish_at", at));
                }
                self.guard_publication(piece, Some(input.now), &input.regions(), &path, &mut issues);
            }
            PieceEvent::Resume(resumed) if piece.paused_in == Some(PieceState::Scheduled) && !resumed.for_approval => {
                let at = piece.publish_at.filter(|at| *at >= input.now);
                self.guard_publication(piece, at, &input.regions(), &path, &mut issues);
            }
            _ => {}
        }
        // What is a warning in a document is an error where it stands in the way.
        let in_the_way = issues.as_slice().iter().map(|issue| Issue { severity: Severity::Error, ..issue.clone() });
        let mut refused = Issues::default();
        refused.extend(in_the_way);
        refused.into_result(())
    }

    /// Whether somebody may vote: they are a reviewer of the level, have not voted, and are not the second pair of eyes
    /// of their own work; and the piece is what was submitted.
    fn guard_vote(&self, piece: &Piece, input: &AdvanceInput, path: &Path, issues: &mut Issues) {
        let Some(review) = &piece.review else { return };
        let Some(level) = self.level(piece, review.level) else { return };
        if review.hash.as_str() != content_hash(piece, self.brief.flight) {
            issues.push(void(path.field("review").field("hash"), "what is in review is not what was submitted"));
        }
        let Some(by) = &input.by else {
            issues.push(not_permitted(None, "an approval needs somebody who gives it", "say who approves"));
            return;
        };
        if !level.reviewers.contains(by) {
            let message = format!("`{by}` is no reviewer of the level `{}`", level.name);
            issues.push(not_permitted(Some(by), message, &reviewers(level)));
        }
        if review.votes.iter().any(|vote| vote.by == *by) {
            let message = format!("`{by}` has approved at the level `{}` already", level.name);
            issues.push(not_permitted(Some(by), message, &reviewers(level)));
        }
        if level.excludes(by, piece, review) {
            let message = format!("the level `{}` asks for four eyes, and `{by}` made the piece", level.name);
            issues.push(not_permitted(Some(by), message, "somebody else must approve it"));
        }
    }

    fn guard_silence(
        &self,
        piece: &Piece,
        input: &AdvanceInput,
        path: &Path,
        issues: &mut Issues,
    ) -> Result<(), Issues> {
        let Some(review) = &piece.review else { return Ok(()) };
        let Some(level) = self.level(piece, review.level) else { return Ok(()) };
        if review.hash.as_str() != content_hash(piece, self.brief.flight) {
            issues.push(void(path.field("review").field("hash"), "what is in review is not what was submitted"));
        }
        let at = path.field("review").field("since");
        match self.silence_ends(level, review.since)? {
            None => {
                let message = format!("silence does not count as approval at the level `{}`", level.name);
                issues.push(not_ready(at, message, "a reviewer must approve"));
            }
            Some(last_day) if self.local_date(input.now)? <= last_day => {
                let message = format!("silence counts as approval after {last_day}");
                issues.push(not_ready(at, message, "wait until that day is over").with("last_day", last_day));
            }
            Some(_) => {}
        }
        Ok(())
    }

    /// What keeps a piece from being submitted, and from being scheduled once all have approved it as it is; places are those
    /// of the campaign. Without a time, what hangs on it is left out.
    pub(crate) fn obstacles_to(
        &self,
        place: usize,
        piece: &Piece,
        (at, now): (Option<Instant>, Instant),
        regions: &Regions,
    ) -> Issues {
        let path = Path::root().field("pieces").index(place);
        let mut issues = Issues::default();
        piece.guard_submission(&path, &mut issues);
        let Ok(hash) = content_hash(piece, self.brief.flight).parse() else { return issues };
        let approved = Piece { approval: Some(Approval { at: now, hash }), ..piece.clone() };
        if at.is_some() {
            self.guard_time(&approved, at, now, &path, &mut issues);
        }
        self.guard_publication(&approved, at, regions, &path, &mut issues);
        issues
    }

    /// Whether the piece can be published then.
    fn guard_time(&self, piece: &Piece, at: Option<Instant>, now: Instant, path: &Path, issues: &mut Issues) {
        let path = path.field("publish_at");
        let Some(at) = at else {
            issues.push(not_ready(path, "the piece has no time of publication", "say when it is published"));
            return;
        };
        if at < now {
            let message = format!("{at} has passed");
            issues.push(not_ready(path.clone(), message, "choose a time to come").with("publish_at", at));
        }
        let window = piece.window.unwrap_or(self.brief.flight);
        let Ok(day) = self.local_date(at) else { return };
        if !(window.first_day..=window.last_day).contains(&day) {
            let message = format!("{day} lies outside the days {} to {}", window.first_day, window.last_day);
            let issue = not_ready(path, message, "choose one of these days, or edit the window");
            issues.push(issue.with("date", day).with("first_day", window.first_day).with("last_day", window.last_day));
        }
    }

    /// Whether the piece may go online at all, and then.
    fn guard_publication(
        &self,
        piece: &Piece,
        at: Option<Instant>,
        regions: &Regions,
        path: &Path,
        issues: &mut Issues,
    ) {
        let is_approved = |hash: &str| hash == content_hash(piece, self.brief.flight);
        match &piece.approval {
            Some(approval) if is_approved(approval.hash.as_str()) => {}
            _ => issues.push(void(path.field("approval"), "what is to be published is not what was approved")),
        }
        if matches!(self.state, CampaignState::Paused | CampaignState::Cancelled | CampaignState::Closed) {
            let message = format!("the campaign is {}", self.state.label());
            let path = Path::root().field("campaign").field("state");
            issues.push(not_ready(path, message, "let the campaign go on first"));
        }
        let Some(day) = at.and_then(|at| self.local_date(at).ok()) else { return };
        if let Some((place, blackout)) = self.blackout_on(piece, day, regions) {
            let message = format!("nothing is published on {day}: {}", blackout.reason);
            let path = Path::root().field("campaign").field("blackouts").index(place);
            issues.push(not_ready(path, message, "choose another day").with("date", day));
        }
        piece.guard_news(at, path, issues);
        // What is merely not decided, such as how many may enter, keeps nothing from being published.
        let flaws = self.kind_flaws(piece, at, path);
        issues.extend(flaws.into_iter().filter(|issue| issue.code != Code::NotYetKnown));
        issues.extend(self.permission_issues(piece, day, regions, path));
    }
}

impl Piece {
    /// News has its time: not before the embargo ends, and not when the trend is over.
    fn guard_news(&self, at: Option<Instant>, path: &Path, issues: &mut Issues) {
        if let Some(until) = self.embargo_until.filter(|until| at.is_some_and(|at| at < *until)) {
            let message = format!("the piece is under an embargo until {until}");
            let issue = not_ready(path.field("embargo_until"), message, "publish it later");
            issues.push(issue.with("embargo_until", until));
        }
        if let Some(until) = self.trend_until.filter(|until| at.is_some_and(|at| at >= *until)) {
            let message = format!("the trend of the piece is over at {until}");
            let issue = not_ready(path.field("trend_until"), message, "publish it sooner, or give it up");
            issues.push(issue.with("trend_until", until));
        }
    }

    /// Whether there is something to approve.
    fn guard_submission(&self, path: &Path, issues: &mut Issues) {
        if self.content.is_none() {
            issues.push(not_ready(path.field("content"), "the piece has no content", "write it first"));
        }
        if self.is_paid() && self.disclosure.is_none() {
            let message = "a paid piece does not say that it is advertising";
            let help = "name the words or the label by which it says so, such as `Anzeige`";
            issues.push(not_ready(path.field("disclosure"), message, help));
        }
    }
}

fn void(path: Path, message: &str) -> Issue {
    Issue::new(Code::ApprovalVoid, path, message).help("submit the piece for approval again")
}

fn reviewers(level: &ApprovalLevel) -> String {
    let names: Vec<&str> = level.reviewers.iter().map(|reviewer| reviewer.as_str()).collect();
    format!("its reviewers: {}", names.join(", "))
}
