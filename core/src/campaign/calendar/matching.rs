use std::collections::VecDeque;

/// How many pieces find a slot of their own when nothing but the slots stands in the way: no plan places more.
///
/// Source: Berge, "Two theorems in graph theory" (1957): a matching is largest when no path that alternates between free
/// and taken slots leads from a piece without one to a free one.
pub(super) fn most_placed(open: &[Vec<bool>]) -> usize {
    let slots = open.iter().map(Vec::len).max().unwrap_or_default();
    let mut taken: Vec<Option<usize>> = vec![None; slots];
    let mut count = 0_usize;
    for piece in 0..open.len() {
        if augment(open, piece, &mut taken) {
            count = count.saturating_add(1);
        }
    }
    count
}

/// Looks for a slot for one more piece, moving others where that helps.
fn augment(open: &[Vec<bool>], piece: usize, taken: &mut [Option<usize>]) -> bool {
    // From which piece each slot was reached.
    let mut reached: Vec<Option<usize>> = vec![None; taken.len()];
    let mut queue = VecDeque::from([piece]);
    while let Some(from) = queue.pop_front() {
        let row = open.get(from).map_or(&[][..], Vec::as_slice);
        for (slot, _) in row.iter().enumerate().filter(|(_, is_open)| **is_open) {
            let Some(by) = reached.get_mut(slot).filter(|by| by.is_none()) else { continue };
            *by = Some(from);
            match taken.get(slot).copied().flatten() {
                Some(holder) => queue.push_back(holder),
                None => {
                    give(slot, piece, &reached, taken);
                    return true;
                }
            }
        }
    }
    false
}

/// Moves pieces along the way from a free slot back to the piece that had none.
fn give(slot: usize, piece: usize, reached: &[Option<usize>], taken: &mut [Option<usize>]) {
    let mut slot = slot;
    while let Some(holder) = reached.get(slot).copied().flatten() {
        let before = taken.iter().position(|one| *one == Some(holder));
        if let Some(place) = taken.get_mut(slot) {
            *place = Some(holder);
        }
        let Some(before) = before.filter(|_| holder != piece) else { break };
        slot = before;
    }
}
