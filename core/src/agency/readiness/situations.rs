use super::{SituationReadiness, SituationState};
use crate::agency::Agency;
use crate::check::{Code, Issue, Issues, Path};
use crate::crisis::{CrisisSituation, Playbook};

/// How ready an agency is for each of some situations.
pub(super) fn situations(agency: &Agency, wanted: &[CrisisSituation]) -> Vec<SituationReadiness> {
    let all = if wanted.is_empty() { CrisisSituation::ALL } else { wanted };
    let mut situations: Vec<CrisisSituation> = all.to_vec();
    situations.sort_unstable();
    situations.into_iter().map(|situation| readiness(agency, situation)).collect()
}

fn readiness(agency: &Agency, situation: CrisisSituation) -> SituationReadiness {
    let at = Path::root().field("playbooks");
    let own = agency.playbooks.iter().enumerate().filter(|(_, playbook)| playbook.situation == situation);
    let own: Vec<(usize, &Playbook)> = own.collect();
    let mut issues = Issues::default();
    let mut is_ready = false;
    for (place, playbook) in &own {
        let mut found = Issues::default();
        playbook.check_ready(&at.index(*place), &mut found);
        is_ready |= found.is_empty();
        issues.extend(found.as_slice().iter().cloned());
    }
    if own.is_empty() {
        let message = format!("there is no playbook for the situation: {}", situation.label());
        let issue = Issue::new(Code::NotReady, at, message).with("situation", situation);
        issues.push(
            issue.help(format!("begin with the preset `{}`, and fill in names and contacts", situation.preset_id())),
        );
    }
    let state = match (own.is_empty(), is_ready) {
        (true, _) => SituationState::Missing,
        (false, true) => SituationState::Ready,
        (false, false) => SituationState::Gaps,
    };
    let playbooks = own.iter().map(|(_, playbook)| playbook.id.clone()).collect();
    SituationReadiness { situation, state, playbooks, issues }
}
