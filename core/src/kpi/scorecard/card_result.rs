use serde::{Deserialize, Serialize};

use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::kpi::{JudgedValue, TargetJudgement, UsedRate, UsedVerdictBands};
use crate::money::{Fraction, Percent};
use crate::stats::Confidence;
use crate::vocabulary::{Id, Name};

document_tag!(ScorecardTag, "scorecard");

/// Goals with their KPIs, targets and verdicts, weighed, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scorecard {
    /// Always `scorecard`.
    pub document: ScorecardTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The goals, in their order.
    pub goals: Vec<GoalScore>,
    /// The weighed mean of the goals that have a score, 1 being all of every target; absent where none has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Fraction>,
    /// The band of the score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Id>,
    /// The share of all weight that the score is made of; what is missing to 1 is undefined.
    pub covered_weight: Fraction,
    /// What is undefined, with its share of all weight.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub undefined: Vec<UndefinedPart>,
    /// How many KPIs of all goals have which verdict.
    pub verdicts: VerdictCounts,
    /// How much of a target counts at most; absent: all that was attained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap_percent: Option<Percent>,
    /// By which bands.
    pub bands: UsedVerdictBands,
    /// The rates, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<UsedRate>,
    /// How sure the intervals of proportions are.
    pub confidence: Confidence,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// A goal with its KPIs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GoalScore {
    /// Which goal.
    pub id: Id,
    /// What people call it.
    pub name: Name,
    /// Its share of the weight of all goals.
    pub weight: Fraction,
    /// Its KPIs, in their order.
    pub kpis: Vec<KpiScore>,
    /// The weighed mean of the KPIs that are defined; absent where none is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Fraction>,
    /// The band of the score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Id>,
    /// The share of the goal's weight that the score is made of.
    pub covered_weight: Fraction,
    /// How many of its KPIs have which verdict.
    pub verdicts: VerdictCounts,
}

/// A KPI with its target, what was reached, and the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KpiScore {
    /// Which KPI.
    pub id: Id,
    /// What people call it.
    pub name: Name,
    /// Its share of the weight of its goal.
    pub weight: Fraction,
    /// What was reached.
    pub actual: JudgedValue,
    /// What that is beside the target.
    pub judgement: TargetJudgement,
    /// What counts for the score: the attainment, not below 0 and not above the cap, half-even to 12 digits after the point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<Fraction>,
}

/// A KPI that does not count for the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UndefinedPart {
    /// Of which goal.
    pub goal: Id,
    /// Which KPI.
    pub kpi: Id,
    /// Its share of the weight of the whole scorecard.
    pub weight: Fraction,
    /// Why, in words.
    pub reason: String,
}

/// How many KPIs have which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerdictCounts {
    /// So many targets are met.
    pub met: u64,
    /// So many are missed.
    pub missed: u64,
    /// Of so many it may be chance.
    pub unclear: u64,
    /// Of so many there is not enough data.
    pub not_enough_data: u64,
}
