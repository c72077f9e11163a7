use super::super::{Campaign, CampaignDeal, CampaignState, DealState, Piece, PieceState, TeamRole};
use super::refuse::{not_allowed, not_ready};
use super::step::record;
use super::{AdvanceInput, CampaignEvent, CampaignStep, Effect, Notify, StopDeal, StopPiece};
use crate::check::{Issue, Issues, Path};
use crate::vocabulary::Name;

impl CampaignState {
    /// The state after an event; none where the state does not take it. A paused campaign goes back to `paused_in`.
    #[must_use]
    pub fn after(self, event: CampaignEvent, paused_in: Option<Self>) -> Option<Self> {
        use CampaignEvent as E;

        Some(match (self, event) {
            (Self::Brief, E::ApproveBrief) => Self::Shortlist,
            (Self::Shortlist, E::SendOffers) => Self::Offers,
            (Self::Offers, E::StartProduction) => Self::Production,
            (Self::Production, E::GoLive) => Self::Live,
            (Self::Live, E::EndFlight) => Self::Reporting,
            (Self::Reporting, E::DeliverReport) => Self::Settling,
            (Self::Settling, E::Settle) => Self::Review,
            (Self::Review, E::Close) => Self::Closed,
            (Self::Paused, E::Resume) => paused_in?,
            (Self::Closed | Self::Cancelled | Self::Paused, E::Pause) => return None,
            (_, E::Pause) => Self::Paused,
            (Self::Closed | Self::Cancelled, E::Cancel) => return None,
            (_, E::Cancel) => Self::Cancelled,
            _ => return None,
        })
    }
}

impl Campaign {
    pub(super) fn take(&mut self, step: &CampaignStep, input: &AdvanceInput) -> Result<Vec<Effect>, Issues> {
        let (from, event) = (self.state, step.event);
        let Some(to) = from.after(event, self.paused_in) else {
            let allowed = CampaignEvent::ALL.iter().filter(|event| from.after(**event, self.paused_in).is_some());
            let allowed: Vec<&str> = allowed.map(|event| event.as_str()).collect();
            return Err(not_allowed("a campaign", from.as_str(), event.as_str(), &allowed).into());
        };
        self.guard(event).into_result(())?;
        record(&mut self.history, input, event.as_str(), (from.as_str(), to.as_str()))?;
        self.state = to;
        self.paused_in = (to == CampaignState::Paused).then_some(from);
        Ok(self.effects_of(event))
    }

    /// What is missing before the event.
    fn guard(&self, event: CampaignEvent) -> Issues {
        let mut issues = Issues::default();
        let campaign = Path::root().field("campaign");
        let (deals, pieces) = (campaign.field("deals"), campaign.field("pieces"));
        match event {
            CampaignEvent::SendOffers if self.deals.iter().all(|booked| booked.state.is_off()) => {
                issues.push(not_ready(deals, "the campaign has no deal that could be offered", "add one"));
            }
            CampaignEvent::StartProduction if !self.deals.iter().any(|booked| booked.state.is_signed()) => {
                issues.push(not_ready(deals, "no contract of the campaign is signed", "sign a deal first"));
            }
            CampaignEvent::GoLive if !self.pieces.iter().any(|piece| piece.state.is_placed()) => {
                issues.push(not_ready(pieces, "no piece of the campaign is scheduled", "schedule one first"));
            }
            CampaignEvent::EndFlight => issues.extend(self.pieces_on_the_way(&pieces)),
            CampaignEvent::Settle => issues.extend(self.deals_unpaid(&deals)),
            _ => {}
        }
        issues
    }

    fn pieces_on_the_way(&self, path: &Path) -> Vec<Issue> {
        let open = |state| matches!(state, PieceState::Scheduled | PieceState::Publishing);
        let issue = |(place, piece): (usize, &Piece)| {
            let message = format!("the piece `{}` is {}", piece.id, piece.state.label());
            not_ready(path.index(place).field("state"), message, "publish it, or cancel it")
        };
        self.pieces.iter().enumerate().filter(|(_, piece)| open(piece.state)).map(issue).collect()
    }

    fn deals_unpaid(&self, path: &Path) -> Vec<Issue> {
        let done = |state: DealState| matches!(state, DealState::Paid | DealState::Closed) || state.is_off();
        let issue = |(place, booked): (usize, &CampaignDeal)| {
            let message = format!("the deal `{}` is {}, not paid", booked.deal.id, booked.state.label());
            not_ready(path.index(place).field("state"), message, "settle it, close it, or cancel it")
        };
        self.deals.iter().enumerate().filter(|(_, booked)| !done(booked.state)).map(issue).collect()
    }

    fn effects_of(&self, event: CampaignEvent) -> Vec<Effect> {
        let placed = self.pieces.iter().filter(|piece| piece.state == PieceState::Scheduled);
        let stops = placed.map(|piece| Effect::StopPiece(StopPiece { piece: piece.id.clone() }));
        let mut effects: Vec<Effect> = match event {
            CampaignEvent::Pause => stops.collect(),
            CampaignEvent::Cancel => {
                let bound = self.deals.iter().filter(|booked| booked.state.is_firm() && !booked.state.is_paid());
                let deals = bound.map(|booked| Effect::StopDeal(StopDeal { deal: booked.deal.id.clone() }));
                stops.chain(deals).collect()
            }
            _ => Vec::new(),
        };
        if let Ok(message) = format!("the campaign: {}", event.label()).parse::<Name>() {
            let roles = vec![TeamRole::CampaignManager];
            effects.push(Effect::Notify(Notify { roles, people: Vec::new(), message }));
        }
        effects
    }
}
