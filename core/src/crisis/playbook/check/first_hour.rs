use super::super::{NoticeParty, Playbook, PlaybookStep, StepAction};
use super::limits;
use crate::check::{Code, Issue, Issues, Path};

/// The order of the first hour, from first to last: what a step is in it, and whether every playbook needs one.
const FIRST_HOUR: [(Phase, bool); 12] = [
    (Phase::Safe, true),
    (Phase::Evidence, true),
    (Phase::Pause, true),
    (Phase::Tell(NoticeParty::SafetyContact), false),
    (Phase::Tell(NoticeParty::Talent), true),
    (Phase::Tell(NoticeParty::Counsel), true),
    (Phase::Tell(NoticeParty::Sponsor), true),
    (Phase::Tell(NoticeParty::Insurer), false),
    (Phase::Tell(NoticeParty::Platform), false),
    (Phase::Tell(NoticeParty::Staff), false),
    (Phase::Tell(NoticeParty::Public), true),
    (Phase::Review, true),
];

/// A part of the first hour, and the review that comes after everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Safe,
    Evidence,
    Pause,
    Tell(NoticeParty),
    Review,
}

impl Phase {
    fn of(step: &PlaybookStep) -> Option<Self> {
        match step.action {
            StepAction::SecurePeople | StepAction::SecureAccounts => Some(Self::Safe),
            StepAction::CaptureEvidence => Some(Self::Evidence),
            StepAction::PausePublishing | StepAction::PauseAds => Some(Self::Pause),
            StepAction::Review => Some(Self::Review),
            _ => step.tells().map(Self::Tell),
        }
    }

    fn words(self) -> String {
        match self {
            Self::Safe => "making people and accounts safe".to_owned(),
            Self::Evidence => "capturing evidence".to_owned(),
            Self::Pause => "pausing what is scheduled".to_owned(),
            Self::Tell(NoticeParty::Counsel) => "telling counsel".to_owned(),
            Self::Tell(party) => format!("telling the {}", party.label()),
            Self::Review => "the review".to_owned(),
        }
    }
}

/// The first step of a phase: its place in the first hour, its place among the steps, and the step.
struct First<'a> {
    phase: Phase,
    place: usize,
    step: &'a PlaybookStep,
}

impl Playbook {
    /// Holds the steps against the order of the first hour: the first step of each phase stands after those of all phases
    /// before, and is not due before them; what removes something stands after the capture of evidence.
    pub(super) fn check_first_hour(&self, path: &Path, issues: &mut Issues) {
        let steps = || self.steps.iter().enumerate().take(limits::LIST_ITEMS);
        let mut before: Vec<First<'_>> = Vec::new();
        let mut missing: Vec<String> = Vec::new();
        for (phase, needed) in FIRST_HOUR {
            match steps().find(|(_, step)| Phase::of(step) == Some(phase)) {
                Some((place, step)) => {
                    let this = First { phase, place, step };
                    check_after(&before, &this, path, issues);
                    before.push(this);
                }
                None if needed => missing.push(phase.words()),
                None => {}
            }
        }
        if !missing.is_empty() && !self.steps.is_empty() {
            let issue = Issue::new(Code::MissingStep, path.clone(), format!("no step is for: {}", missing.join(", ")));
            issues.push(issue.with("missing", missing.join(", ")).help("every response needs them; add steps"));
        }
        let evidence = before.iter().find(|first| first.phase == Phase::Evidence).map(|first| first.place);
        for (place, step) in steps().filter(|(_, step)| step.action.removes()) {
            if evidence.is_some_and(|evidence| place < evidence) {
                let message = format!("`{}` takes something away before evidence is captured", step.id);
                let issue = Issue::new(Code::WrongOrder, path.index(place), message).with("step", &step.id);
                issues.push(issue.help("capture it first, with its time and hash"));
            }
        }
    }
}

fn check_after(before: &[First<'_>], this: &First<'_>, path: &Path, issues: &mut Issues) {
    let at = path.index(this.place);
    if let Some(late) = before.iter().find(|earlier| earlier.place > this.place) {
        let message = format!("{} comes before {}", this.phase.words(), late.phase.words());
        let issue = Issue::new(Code::WrongOrder, at, message).with("step", &this.step.id);
        issues.push(issue.with("first", &late.step.id).help(format!("put `{}` first", late.step.id)));
        return;
    }
    let Some(due) = this.step.due else { return };
    let with_due = |earlier: &&First<'_>| earlier.step.due.is_some_and(|first| first.from == due.from);
    let last = before.iter().rev().find(with_due);
    if let Some(late) = last.filter(|last| last.step.due.is_some_and(|first| first.minutes > due.minutes)) {
        let minutes = late.step.due.map(|due| due.minutes).unwrap_or_default();
        let message = format!(
            "{} is due after {} minutes, and {} after {minutes}",
            this.phase.words(),
            due.minutes,
            late.phase.words()
        );
        let issue = Issue::new(Code::WrongOrder, at.field("due").field("minutes"), message);
        issues.push(
            issue.with("step", &this.step.id).with("first", &late.step.id).help("let what comes first be due first"),
        );
    }
}
