use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, limits, named, null_is_absent};
use crate::crisis::{CrisisSeverity, Playbook};
use crate::time::Instant;
use crate::vocabulary::Name;

/// What `run_drill` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrillInput {
    /// Where chance starts: the same seed gives the same drill on every host; below 2^53.
    pub seed: u64,
    /// What is trained.
    pub playbook: Playbook,
    /// What happens.
    pub scenario: DrillScenario,
    /// Who decides.
    pub policy: DrillPolicy,
    /// When it is noticed.
    pub detected_at: Instant,
}

/// What happens in a drill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrillScenario {
    /// How grave it is.
    pub severity: CrisisSeverity,
    /// How grave it turns out to be half way, where that is graver than at first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turns_out: Option<CrisisSeverity>,
    /// How many intervals are not quiet before it calms down: 0 to 20; an interval is as long as the playbook has it.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub loud_intervals: u32,
    /// Whether it comes back once after it was over.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub comes_back: bool,
    /// How many surprises happen, drawn from the library's list for drills: 0 to 20.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub surprises: u32,
    /// What else happens.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub injects: Vec<DrillInject>,
}

/// Something that the team of a drill is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrillInject {
    /// So many minutes after it was noticed: 0 to 1,440.
    pub after_minutes: u32,
    /// What.
    pub what: Name,
}

named! {
    /// Who decides in a drill.
    DrillPolicy {
        /// The people who train: the drill has only what happens to them.
        Trainee = "trainee", "the people who train";
        /// A team that does everything in time.
        Diligent = "diligent", "a diligent team";
        /// A team that does everything, and late.
        Late = "late", "a late team";
        /// Chance: what is not allowed is tried, too.
        Random = "random", "chance";
    }
}

impl DrillInput {
    /// Finds everything that is wrong with what a drill is made of.
    pub(super) fn check(&self, issues: &mut Issues) {
        let path = Path::root();
        if self.seed > limits::COUNT {
            let message = format!("`{}` is beyond the most, {}", self.seed, limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.field("seed"), message).with("value", self.seed));
        }
        self.playbook.check(&path.field("playbook"), issues);
        self.scenario.check(&path.field("scenario"), issues);
    }
}

impl DrillScenario {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if let Some(later) = self.turns_out.filter(|later| !later.is_more_severe_than(self.severity)) {
            let message = format!("{} is not graver than {}", later.label(), self.severity.label());
            let issue = Issue::new(Code::WrongOrder, path.field("turns_out"), message);
            issues.push(issue.help("leave it out where it stays as it is"));
        }
        check_range(self.loud_intervals, 0, limits::DRILL_EVENTS, &path.field("loud_intervals"), issues);
        check_range(self.surprises, 0, limits::DRILL_EVENTS, &path.field("surprises"), issues);
        let injects = path.field("injects");
        check_item_limit(self.injects.len(), &injects, issues);
        for (place, inject) in self.injects.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = injects.index(place).field("after_minutes");
            check_range(inject.after_minutes, 0, limits::DAY_MINUTES, &at, issues);
        }
    }
}
