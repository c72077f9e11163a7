use std::collections::BTreeMap;

use super::super::{Campaign, CampaignDeal, DealState, Piece, PieceState, TeamRole};
use super::refuse::{not_allowed, not_ready};
use super::step::record;
use super::{AdvanceInput, DealEvent, DealStep, Effect, MakePieces, Notify, StopDeal, WriteInvoices};
use crate::check::{Code, Issue, Issues, Path, did_you_mean};
use crate::vocabulary::{Id, Name};

impl DealState {
    /// The state after an event; none where the state does not take it.
    #[must_use]
    pub fn after(self, event: DealEvent) -> Option<Self> {
        use DealEvent as E;

        Some(match (self, event) {
            (Self::Enquiry | Self::Offered, E::Negotiate) => Self::Negotiating,
            (Self::Enquiry | Self::Negotiating, E::Offer) => Self::Offered,
            (Self::Offered | Self::Negotiating, E::Agree) => Self::Agreed,
            (Self::Agreed, E::Sign) => Self::Contracted,
            (Self::Contracted, E::Deliver) => Self::Delivered,
            (Self::Delivered, E::Invoice) => Self::Invoiced,
            (Self::Invoiced, E::Pay) => Self::Paid,
            (Self::Paid, E::Close) => Self::Closed,
            (Self::Enquiry | Self::Negotiating | Self::Offered | Self::Agreed, E::Lose) => Self::Lost,
            (Self::Agreed | Self::Contracted | Self::Delivered | Self::Invoiced, E::Cancel) => Self::Cancelled,
            _ => return None,
        })
    }
}

impl Campaign {
    pub(super) fn take_for_deal(&mut self, step: &DealStep, input: &AdvanceInput) -> Result<Vec<Effect>, Issues> {
        let Some(place) = self.deals.iter().position(|booked| booked.deal.id == step.deal) else {
            return Err(unknown("deal", &step.deal, self.deals.iter().map(|booked| &booked.deal.id)).into());
        };
        let missing = self.deals.get(place).map(|booked| self.missing_pieces(booked, is_published)).unwrap_or_default();
        let lacking = self.deals.get(place).map(|booked| self.missing_pieces(booked, is_alive)).unwrap_or_default();
        let Some(booked) = self.deals.get_mut(place) else { return Ok(Vec::new()) };
        let (from, event) = (booked.state, step.event);
        let Some(to) = from.after(event) else {
            let allowed = DealEvent::ALL.iter().filter(|event| from.after(**event).is_some());
            let allowed: Vec<&str> = allowed.map(|event| event.as_str()).collect();
            return Err(not_allowed("a deal", from.as_str(), event.as_str(), &allowed).into());
        };
        if event == DealEvent::Deliver {
            unpublished(booked, place, &missing).into_result(())?;
        }
        record(&mut booked.history, input, event.as_str(), (from.as_str(), to.as_str()))?;
        booked.state = to;
        Ok(effects_of(event, &step.deal, &lacking))
    }

    /// How many pieces of each deliverable are missing, among those that count.
    pub(in crate::campaign) fn missing_pieces(
        &self,
        booked: &CampaignDeal,
        counts: fn(&Piece) -> bool,
    ) -> Vec<(Id, u32)> {
        let mut made: BTreeMap<&Id, u32> = BTreeMap::new();
        let own = self.pieces.iter().filter(|piece| piece.deal.as_ref() == Some(&booked.deal.id) && counts(piece));
        for deliverable in own.filter_map(|piece| piece.deliverable.as_ref()) {
            let count = made.entry(deliverable).or_default();
            *count = count.saturating_add(1);
        }
        let missing = |deliverable: &crate::fee::Deliverable| {
            let made = made.get(&deliverable.id).copied().unwrap_or_default();
            let missing = deliverable.quantity.saturating_sub(made);
            (missing > 0).then(|| (deliverable.id.clone(), missing))
        };
        booked.deal.deliverables.iter().filter_map(missing).collect()
    }
}

/// Whether a piece may still be published, or is.
pub(crate) fn is_alive(piece: &Piece) -> bool {
    piece.state != PieceState::Cancelled
}

fn is_published(piece: &Piece) -> bool {
    piece.state == PieceState::Published
}

fn unpublished(booked: &CampaignDeal, place: usize, missing: &[(Id, u32)]) -> Issues {
    let mut issues = Issues::default();
    let deliverables = Path::root().field("campaign").field("deals").index(place).field("deal").field("deliverables");
    for (number, deliverable) in booked.deal.deliverables.iter().enumerate() {
        let Some((id, count)) = missing.iter().find(|(id, _)| *id == deliverable.id) else { continue };
        let message = format!("{count} of {} pieces of `{id}` are not published", deliverable.quantity);
        issues.push(
            not_ready(deliverables.index(number), message, "publish them, or amend the deal")
                .with("deliverable", id)
                .with("missing", count),
        );
    }
    issues
}

fn effects_of(event: DealEvent, deal: &Id, lacking: &[(Id, u32)]) -> Vec<Effect> {
    let mut effects: Vec<Effect> = match event {
        DealEvent::Sign => {
            let make = |(deliverable, count): &(Id, u32)| MakePieces {
                deal: deal.clone(),
                deliverable: deliverable.clone(),
                count: *count,
            };
            lacking.iter().map(|missing| Effect::MakePieces(make(missing))).collect()
        }
        DealEvent::Deliver => vec![Effect::WriteInvoices(WriteInvoices { deal: deal.clone() })],
        DealEvent::Cancel => vec![Effect::StopDeal(StopDeal { deal: deal.clone() })],
        _ => Vec::new(),
    };
    if let Ok(message) = format!("a deal: {}", event.label()).parse::<Name>() {
        let roles = vec![TeamRole::TalentManager];
        effects.push(Effect::Notify(Notify { roles, people: Vec::new(), message }));
    }
    effects
}

/// The id of a step that stands for nothing.
pub(super) fn unknown<'a>(what: &'static str, id: &Id, known: impl Iterator<Item = &'a Id>) -> Issue {
    let message = format!("the campaign has no {what} `{id}`");
    let issue = Issue::new(Code::UnknownReference, Path::root().field("step").field(what), message).with(what, id);
    match did_you_mean(id.as_str(), known.map(Id::as_str)) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help(format!("name a {what} of the campaign by its id")),
    }
}
