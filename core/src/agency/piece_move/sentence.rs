use super::MoveJudgement;
use crate::campaign::ObstacleKind;
use crate::check::{Code, Issues};

/// What a move does, in one sentence.
pub(super) fn sentence(judgement: &MoveJudgement) -> String {
    let words = |issues: &Issues| issues.as_slice().iter().map(|issue| issue.message.clone()).collect::<Vec<_>>();
    let mended = match judgement.mends.as_slice().len() {
        0 => String::new(),
        count => format!(" It mends {}.", counted(count)),
    };
    if judgement.changed.is_none() {
        return format!("It cannot be moved there: {}.{mended}", words(&judgement.refused).join("; "));
    }
    if judgement.fits {
        return format!("Nothing breaks.{mended}");
    }
    let unsaid = judgement.obstacles.iter().filter(|obstacle| !is_said(obstacle.kind, judgement));
    let labels = unsaid.map(|obstacle| obstacle.kind.label().to_owned());
    let mut all: Vec<String> = Vec::new();
    for word in words(&judgement.refused).into_iter().chain(words(&judgement.brings)).chain(labels) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    format!("It breaks {}: {}.{mended}", counted(all.len()), all.join("; "))
}

/// Whether what keeps the piece from its time is among what the check of the agency finds, or the piece refuses.
fn is_said(kind: ObstacleKind, judgement: &MoveJudgement) -> bool {
    let says = |codes: &[Code]| judgement.brings.as_slice().iter().any(|issue| codes.contains(&issue.code));
    match kind {
        ObstacleKind::Blackout => says(&[Code::InBlackout]),
        ObstacleKind::OutsideWindow => says(&[Code::OutsideFlight]),
        ObstacleKind::Permission => says(&[Code::PermissionMissing, Code::PermissionExpired]),
        _ => false,
    }
}

fn counted(count: usize) -> String {
    if count == 1 { "one thing".to_owned() } else { format!("{count} things") }
}
