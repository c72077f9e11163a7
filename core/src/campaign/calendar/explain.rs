use super::board::{Board, Posts};
use super::obstacle::ObstacleKind;
use super::plan::{Calendar, Place};
use super::{ChosenWhy, Obstacle, PlacedPiece, UnplacedPiece};
use crate::check::count;

impl Calendar<'_> {
    /// The pieces with their slots and why, and those without and what is in their way.
    pub(super) fn explain(
        &self,
        board: &Board<'_>,
        chosen: &[Option<usize>],
    ) -> (Vec<PlacedPiece>, Vec<UnplacedPiece>) {
        let mut posts = self.posts(board, chosen);
        let (mut placed, mut unplaced) = (Vec::new(), Vec::new());
        for (number, slot) in chosen.iter().enumerate() {
            match slot.and_then(|slot| self.places.get(slot).map(|place| (slot, place))) {
                Some((slot, place)) => placed.extend(self.placed(board, number, (slot, place), chosen, &mut posts)),
                None => unplaced.extend(self.unplaced(board, number, chosen, &posts)),
            }
        }
        placed.sort_by_key(|piece| piece.at);
        (placed, unplaced)
    }

    /// The times of all posts of the plan.
    pub(super) fn posts(&self, board: &Board<'_>, chosen: &[Option<usize>]) -> Posts {
        let mut posts = board.fixed();
        for (piece, slot) in self.waiting.iter().zip(chosen) {
            if let Some(place) = slot.and_then(|slot| self.places.get(slot)) {
                board.add(*piece, place.post, &mut posts);
            }
        }
        posts
    }

    fn placed(
        &self,
        board: &Board<'_>,
        number: usize,
        (slot, place): (usize, &Place<'_>),
        chosen: &[Option<usize>],
        posts: &mut Posts,
    ) -> Option<PlacedPiece> {
        let piece = *self.waiting.get(number)?;
        board.remove(piece, place.post, posts);
        let row = board.open.get(number)?;
        let is_free = |other: usize| other == slot || !chosen.contains(&Some(other));
        let open = self.places.iter().enumerate().zip(row).filter(|((other, place), is_open)| {
            **is_open && is_free(*other) && board.clash(piece, place.post, posts).is_none()
        });
        let scores: Vec<u64> = open.map(|((_, place), _)| place.score).collect();
        board.add(piece, place.post, posts);
        let why = match scores.iter().max() {
            _ if scores.len() <= 1 => ChosenWhy::OnlyOpen,
            Some(best) if *best > place.score => ChosenWhy::WholePlan,
            _ => ChosenWhy::BestScore,
        };
        Some(PlacedPiece {
            piece: self.campaign().pieces.get(piece)?.id.clone(),
            slot: place.id.clone(),
            at: place.at,
            date: place.date,
            time: place.time,
            score: place.score,
            why,
            open_slots: u32::try_from(scores.len()).unwrap_or(u32::MAX),
        })
    }

    fn unplaced(
        &self,
        board: &Board<'_>,
        number: usize,
        chosen: &[Option<usize>],
        posts: &Posts,
    ) -> Option<UnplacedPiece> {
        let piece = *self.waiting.get(number)?;
        let content = self.campaign().pieces.get(piece)?;
        let mut obstacles: Vec<Obstacle> = Vec::new();
        for (slot, place) in self.places.iter().enumerate() {
            let found = place
                .bars(content, self.campaign(), &self.regions, self.input.now)
                .or_else(|| self.taken(slot, chosen))
                .or_else(|| board.clash(piece, place.post, posts));
            let Some((kind, message)) = found else { continue };
            match obstacles.iter_mut().find(|known| known.kind == kind) {
                Some(known) => known.slots = known.slots.saturating_add(1),
                None => {
                    obstacles.push(Obstacle { kind, slots: 1, slot: place.id.clone(), date: place.date, message });
                }
            }
        }
        obstacles.sort_by_key(|obstacle| obstacle.kind);
        Some(UnplacedPiece { piece: content.id.clone(), obstacles })
    }

    fn taken(&self, slot: usize, chosen: &[Option<usize>]) -> Option<(ObstacleKind, String)> {
        let holder = count(chosen.iter().take_while(|one| **one != Some(slot)));
        let piece = self.campaign().pieces.get(*self.waiting.get(holder)?)?;
        Some((ObstacleKind::Taken, format!("`{}` takes it", piece.id)))
    }
}
