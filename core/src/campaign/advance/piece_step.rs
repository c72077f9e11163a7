use super::super::{Campaign, Duty, Piece, PieceState, TeamRole, content_hash};
use super::deal_step::unknown;
use super::piece_move::EVENTS;
use super::refuse::not_allowed;
use super::step::record;
use super::{
    AdvanceInput, ApprovalVoided, Effect, Notify, PieceEdited, PieceEvent, PieceStep, PublishPiece, ShowInsights,
    StayLive, StopPiece,
};
use crate::check::Issues;
use crate::fee::PublishWindow;
use crate::time::Instant;
use crate::vocabulary::Name;

impl Campaign {
    pub(super) fn take_for_piece(&mut self, step: &PieceStep, input: &AdvanceInput) -> Result<Vec<Effect>, Issues> {
        let found = self.pieces.iter().enumerate().find(|(_, piece)| piece.id == step.piece);
        let Some((place, before)) = found else {
            return Err(unknown("piece", &step.piece, self.pieces.iter().map(|piece| &piece.id)).into());
        };
        let (from, event) = (before.state, step.event.as_str());
        let Some(to) = from.after(event, before.paused_in) else {
            let allowed = EVENTS.into_iter().filter(|event| from.after(event, before.paused_in).is_some());
            return Err(not_allowed("a piece", from.as_str(), event, &allowed.collect::<Vec<_>>()).into());
        };
        self.guard_piece(place, before, &step.event, input)?;
        let mut piece = before.clone();
        piece.state = to;
        let mut effects = self.carry_out(&mut piece, before, &step.event, input)?;
        let to = piece.state;
        record(&mut piece.history, input, event, (from.as_str(), to.as_str()))?;
        effects.extend(tell_owner(&piece));
        if let Some(slot) = self.pieces.get_mut(place) {
            *slot = piece;
        }
        Ok(effects)
    }

    /// What the event does to the piece beside its state.
    fn carry_out(
        &self,
        piece: &mut Piece,
        before: &Piece,
        event: &PieceEvent,
        input: &AdvanceInput,
    ) -> Result<Vec<Effect>, Issues> {
        let stop = || Effect::StopPiece(StopPiece { piece: before.id.clone() });
        let was_scheduled = before.state == PieceState::Scheduled;
        Ok(match event {
            PieceEvent::Edit(edit) => piece.edit(before, edit, self.brief.flight),
            PieceEvent::Submit(_) => self.submit(piece, input)?,
            PieceEvent::Approve(_) | PieceEvent::Silence(_) => self.approve(piece, input)?,
            PieceEvent::RequestChanges(_) => {
                piece.review = None;
                Vec::new()
            }
            PieceEvent::Schedule(schedule) => {
                piece.publish_at = schedule.publish_at.or(piece.publish_at);
                let publish = |at| Effect::PublishPiece(PublishPiece { piece: piece.id.clone(), at });
                piece.publish_at.map(publish).into_iter().collect()
            }
            PieceEvent::Unschedule(_) => vec![stop()],
            PieceEvent::Fail(_) => {
                piece.failures = piece.failures.saturating_add(1);
                Vec::new()
            }
            PieceEvent::Succeed(_) => self.duties_once_live(piece, input.now),
            PieceEvent::Pause(_) => {
                piece.paused_in = Some(before.state);
                was_scheduled.then(stop).into_iter().collect()
            }
            PieceEvent::Resume(resumed) if resumed.for_approval => piece.resume_for_approval(),
            PieceEvent::Resume(_) => piece.resume(input.now),
            PieceEvent::Cancel(_) => {
                (piece.paused_in, piece.review) = (None, None);
                was_scheduled.then(stop).into_iter().collect()
            }
            PieceEvent::Start(_) | PieceEvent::Publish(_) | PieceEvent::Retry(_) => Vec::new(),
        })
    }

    /// What the contract asks for once the piece is online.
    fn duties_once_live(&self, piece: &Piece, now: Instant) -> Vec<Effect> {
        let booked = piece.deal.as_ref().and_then(|deal| self.deal(deal));
        let mut effects = Vec::new();
        for term in booked.iter().flat_map(|booked| &booked.contract).filter(|term| term.covers(piece)) {
            match &term.duty {
                Duty::MinimumLive(duty) => {
                    effects.extend(duty.last_day(now).map(|last_day| {
                        Effect::StayLive(StayLive { piece: piece.id.clone(), term: term.id.clone(), last_day })
                    }));
                }
                Duty::InsightsDue(duty) => {
                    let due = |hours: &u32| now.add_seconds(i64::from(*hours).saturating_mul(3_600));
                    effects.extend(duty.hours.iter().filter_map(due).map(|due| {
                        Effect::ShowInsights(ShowInsights {
                            piece: piece.id.clone(),
                            term: term.id.clone(),
                            due,
                            metrics: duty.metrics.clone(),
                        })
                    }));
                }
                _ => {}
            }
        }
        effects
    }
}

impl Piece {
    /// Changes what is given. Where that gives another hash, review and approval are void, and the piece is a draft
    /// again; where it gives the same, nothing has happened to its state.
    fn edit(&mut self, before: &Self, edit: &PieceEdited, flight: PublishWindow) -> Vec<Effect> {
        let edit = edit.clone();
        self.content = edit.content.or_else(|| self.content.take());
        self.assets = edit.assets.unwrap_or_else(|| std::mem::take(&mut self.assets));
        self.disclosure = edit.disclosure.or_else(|| self.disclosure.take());
        self.target = edit.target.unwrap_or_else(|| self.target.clone());
        self.window = edit.window.or(self.window);
        self.giveaway = edit.giveaway.or_else(|| self.giveaway.take());
        self.event = edit.event.or_else(|| self.event.take());
        if content_hash(self, flight) == content_hash(before, flight) {
            self.state = before.state;
            return Vec::new();
        }
        let had_approval = self.approval.take().is_some() || self.review.take().is_some();
        if self.paused_in.is_some_and(|state| state != PieceState::Idea) {
            self.paused_in = Some(PieceState::Draft);
        }
        let piece = self.id.clone();
        let stop =
            (before.state == PieceState::Scheduled).then(|| Effect::StopPiece(StopPiece { piece: piece.clone() }));
        let voided = had_approval.then_some(Effect::ApprovalVoided(ApprovalVoided { piece }));
        stop.into_iter().chain(voided).collect()
    }

    /// Goes on as a draft, whatever was approved before; an idea stays one.
    fn resume_for_approval(&mut self) -> Vec<Effect> {
        if self.paused_in.take() != Some(PieceState::Idea) {
            self.state = PieceState::Draft;
        }
        let had_approval = self.approval.take().is_some() || self.review.take().is_some();
        let voided = Effect::ApprovalVoided(ApprovalVoided { piece: self.id.clone() });
        had_approval.then_some(voided).into_iter().collect()
    }

    /// Goes on where it was held; a time of publication that has passed meanwhile must be fixed anew.
    fn resume(&mut self, now: Instant) -> Vec<Effect> {
        self.paused_in = None;
        // The time that silence needs starts anew: nobody was asked meanwhile.
        if let Some(review) = &mut self.review {
            review.since = now;
        }
        match self.publish_at.filter(|_| self.state == PieceState::Scheduled) {
            Some(at) if at >= now => vec![Effect::PublishPiece(PublishPiece { piece: self.id.clone(), at })],
            Some(_) => {
                self.state = PieceState::Approved;
                Vec::new()
            }
            None => Vec::new(),
        }
    }
}

/// Tells whoever sees to the piece how far it has come.
fn tell_owner(piece: &Piece) -> Option<Effect> {
    let message: Name = format!("a piece is now: {}", piece.state.label()).parse().ok()?;
    let people: Vec<_> = piece.owner.iter().cloned().collect();
    let roles = if people.is_empty() { vec![TeamRole::CampaignManager] } else { Vec::new() };
    Some(Effect::Notify(Notify { roles, people, message }))
}
