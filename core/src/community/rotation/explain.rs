use super::load::hours;
use super::person::Stint;
use super::rules::Fault;
use super::search::Board;
use super::{PlanRotationInput, RotationAssignment, RotationObstacle, RotationRule, RotationShift, UnfilledShift};
use crate::money::Decimal;
use crate::vocabulary::Id;

/// How many other people a sentence names.
const NAMED: usize = 3;

/// A plan that is found, with all that explains it.
pub(super) struct Explained<'a> {
    pub(super) input: &'a PlanRotationInput,
    pub(super) board: &'a Board<'a>,
    pub(super) known: &'a [Vec<Fault>],
    pub(super) takers: &'a [Option<usize>],
}

impl Explained<'_> {
    /// Who takes a shift, and what is said of the others.
    pub(super) fn assignment(&self, shift: &RotationShift, place: usize, person: usize) -> Option<RotationAssignment> {
        let taker = self.input.people.get(person)?;
        let (mut could, mut cannot) = (Vec::new(), Vec::new());
        for (number, (other, rule)) in self.obstacles(place).into_iter().enumerate() {
            match rule {
                _ if number == person => {}
                None => could.push(format!("{other} could too, and has {}", self.strained(number))),
                Some(rule) => cannot.push(format!("{other} {}", rule.label())),
            }
        }
        let many = could.len().saturating_add(cannot.len());
        let shown: Vec<String> = could.into_iter().chain(cannot).take(NAMED).collect();
        let more = match many.saturating_sub(shown.len()) {
            0 => String::new(),
            more => format!("; and {more} more"),
        };
        let rest = if shown.is_empty() { String::new() } else { format!("; {}{more}", shown.join("; ")) };
        let sentence = format!("{} then has {} strained hours{rest}", taker.id, self.strained(person));
        Some(RotationAssignment { shift: shift.id.clone(), person: taker.id.clone(), sentence })
    }

    /// What keeps everybody from a shift.
    pub(super) fn unfilled(&self, shift: &RotationShift, place: usize) -> UnfilledShift {
        let obstacle = |(person, rule): (&Id, Option<RotationRule>)| {
            Some(RotationObstacle { person: person.clone(), rule: rule? })
        };
        let obstacles: Vec<RotationObstacle> = self.obstacles(place).into_iter().filter_map(obstacle).collect();
        let shown: Vec<String> = obstacles.iter().map(|one| format!("{} {}", one.person, one.rule.label())).collect();
        let sentence = format!("nobody can take it: {}", shown.join("; "));
        UnfilledShift { shift: shift.id.clone(), obstacles, sentence }
    }

    /// What keeps each person from a shift beside what they have; nothing where they could take it.
    fn obstacles(&self, shift: usize) -> Vec<(&Id, Option<RotationRule>)> {
        let mut found = Vec::new();
        for (person, (moderator, known)) in self.input.people.iter().zip(self.known).enumerate() {
            found.push((&moderator.id, self.board.obstacle(person, shift, self.takers, known)));
        }
        found
    }

    /// What somebody has in the plan, as hours that strain.
    fn strained(&self, person: usize) -> Decimal {
        let stints = self.board.stints(person, self.takers, None);
        hours(stints.iter().map(Stint::strain).fold(0, i64::saturating_add))
    }
}
