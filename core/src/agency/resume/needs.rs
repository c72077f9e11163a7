use super::approval::Way;
use super::time::{Clashes, clash_need};
use super::{PieceResumption, ResumeNeed, ResumeNeedKind, ResumeVerdict};
use crate::agency::pause::Breach;
use crate::agency::rights::PostRights;
use crate::agency::{brand_of, is_over};
use crate::campaign::{AdvanceStep, Campaign, Piece, PieceEvent, PieceScheduled, PieceState, PieceStep, content_hash};
use crate::check::{Code, Issue, Segment};
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Regions};

/// A piece that is looked at, with where it stands and when somebody wants it published.
#[derive(Clone, Copy)]
pub(super) struct Paused<'a> {
    pub(super) campaign: &'a Campaign,
    pub(super) place: usize,
    pub(super) piece: &'a Piece,
    pub(super) wish: Option<Instant>,
}

/// What pieces are held against.
pub(super) struct Look<'a> {
    pub(super) now: Instant,
    pub(super) regions: &'a Regions,
    pub(super) rights: PostRights<'a>,
    pub(super) clashes: Clashes<'a>,
}

impl<'a> Paused<'a> {
    /// When it would be published: as somebody wishes, else, where it was scheduled, when it was to be.
    pub(super) fn at(&self) -> Option<Instant> {
        self.wish.or(self.piece.publish_at.filter(|_| paused_from(self.piece) == Some(PieceState::Scheduled)))
    }

    /// Whether it is to have a time when it goes on.
    fn wants_time(&self) -> bool {
        self.wish.is_some() || paused_from(self.piece) == Some(PieceState::Scheduled)
    }

    pub(super) fn influencer(&self) -> Option<&'a Id> {
        let booked = self.piece.deal.as_ref().and_then(|deal| self.campaign.deal(deal));
        booked.map(|booked| &booked.deal.influencer)
    }

    fn today(&self, now: Instant) -> Date {
        self.campaign.local_date(now).unwrap_or_else(|_| now.date_in_utc())
    }

    /// The verdict on the piece, and what of its deal is broken.
    pub(super) fn judge(&self, look: &Look<'_>) -> Option<(PieceResumption, Option<Breach>)> {
        let (campaign, piece, way) = (self.campaign, self.piece, self.way());
        let contract = self.contract_needs(self.today(look.now), &look.rights);
        let breach = self.breach(&contract);
        let mut needs: Vec<ResumeNeed> = contract.into_iter().map(|(need, _)| need).collect();
        needs.extend(self.other_needs(&way, look));
        needs.sort_by_key(|need| need.kind);
        let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal));
        let row = PieceResumption {
            campaign: campaign.id.clone(),
            piece: piece.id.clone(),
            name: piece.name.clone(),
            deal: piece.deal.clone(),
            brand: brand_of(campaign, booked).name.clone(),
            state: piece.state,
            paused_in: piece.paused_in,
            verdict: verdict(&needs),
            publish_at: self.at(),
            hash: content_hash(piece, campaign.brief.flight).parse().ok()?,
            steps: self.steps(way, &needs),
            needs,
        };
        Some((row, breach))
    }

    /// What a contract task is for, where something that was agreed ends.
    fn breach(&self, contract: &[(ResumeNeed, Option<Date>)]) -> Option<Breach> {
        let certain = contract.iter().filter(|(need, _)| need.kind == ResumeNeedKind::Contract);
        let date = certain.filter_map(|(_, date)| *date).min()?;
        let (campaign, piece) = (self.campaign.id.clone(), Some(self.piece.id.clone()));
        Some(Breach { campaign, deal: self.piece.deal.clone()?, piece, date })
    }

    /// What the campaign, the content, its permissions, its approval and its time lack.
    fn other_needs(&self, way: &Way, look: &Look<'_>) -> Vec<ResumeNeed> {
        let mut needs = Vec::new();
        if is_over(self.campaign) {
            let message = format!("the campaign is {}", self.campaign.state.label());
            needs.push(ResumeNeed { kind: ResumeNeedKind::Campaign, message, help: None, who: Vec::new() });
            return needs;
        }
        if !way.to_calendar {
            return needs;
        }
        needs.extend(self.approval_need(way, look.now));
        let found = self.campaign.obstacles_to(self.place, self.piece, (self.at(), look.now), look.regions);
        needs.extend(found.as_slice().iter().map(|issue| self.of_issue(issue)));
        if self.wants_time() && self.at().is_none() {
            let message = "it has no time of publication".to_owned();
            let help = Some("say when it is published".to_owned());
            needs.push(ResumeNeed { kind: ResumeNeedKind::Time, message, help, who: self.owners() });
        }
        needs.extend(clash_need(self, &look.clashes));
        needs
    }

    fn owners(&self) -> Vec<Id> {
        self.piece.owner.iter().cloned().collect()
    }

    /// What `advance` would refuse, as a need.
    fn of_issue(&self, issue: &Issue) -> ResumeNeed {
        let names =
            |field: &str| issue.path.segments().iter().any(|one| matches!(one, Segment::Field(name) if name == field));
        let kind = match issue.code {
            Code::PermissionMissing | Code::PermissionExpired => ResumeNeedKind::Permission,
            Code::EventTime if names("publish_at") => ResumeNeedKind::Time,
            _ if names("content") || names("disclosure") || names("giveaway") || names("event") => {
                ResumeNeedKind::Content
            }
            _ if names("state") => ResumeNeedKind::Campaign,
            _ => ResumeNeedKind::Time,
        };
        ResumeNeed { kind, message: issue.message.clone(), help: issue.help.clone(), who: self.owners() }
    }

    /// What `advance` takes now: nothing where a contract, the campaign or the content stands in the way.
    fn steps(&self, way: Way, needs: &[ResumeNeed]) -> Vec<AdvanceStep> {
        let lacks = |kind| needs.iter().any(|need| need.kind == kind);
        let is_barred = lacks(ResumeNeedKind::Contract) || lacks(ResumeNeedKind::Campaign);
        if is_barred || (way.is_submitted && lacks(ResumeNeedKind::Content)) {
            return Vec::new();
        }
        let mut events = way.events;
        if way.to_calendar && needs.is_empty() && self.wants_time() {
            events.push(PieceEvent::Schedule(PieceScheduled { publish_at: self.at() }));
        }
        let step = |event| AdvanceStep::Piece(PieceStep { piece: self.piece.id.clone(), event });
        events.into_iter().map(step).collect()
    }
}

/// The state that a piece was last paused in, as far as it or its history says so.
pub(super) fn paused_from(piece: &Piece) -> Option<PieceState> {
    let last = || piece.history.iter().rev().find(|entry| entry.event.as_str() == "pause");
    let named =
        || PieceState::ALL.iter().copied().find(|state| last().is_some_and(|one| one.from.as_str() == state.as_str()));
    piece.paused_in.or_else(named)
}

fn verdict(needs: &[ResumeNeed]) -> ResumeVerdict {
    let is_barred = needs.iter().any(|need| need.kind == ResumeNeedKind::Contract);
    match (is_barred, needs.is_empty()) {
        (true, _) => ResumeVerdict::Cannot,
        (false, false) => ResumeVerdict::Needs,
        (false, true) => ResumeVerdict::Ready,
    }
}
