use super::plan::{unfit, unsound};
use super::{
    AdvisePostureInput, BenoitName, BenoitTactic, CrisisCluster, CrisisHistory, CrisisPosture, CrisisReputation,
    CrisisType, PostureAdvice, PostureAdviceTag, PostureReason, ResponseStrategy, StrategyAdvice, StrategyUse,
};
use crate::check::{Issues, Path, Version, check_item_limit};

/// Where the rules stand.
const SOURCE: &str =
    "Coombs 2007, Protecting Organization Reputations During a Crisis, doi 10.1057/palgrave.crr.1550049";

/// Says which posture fits a crisis, what it consists of and why, by situational crisis communication theory.
///
/// It answers for every type, history and reputation. Who must say that there is no crisis needs evidence that the claim
/// is false, and that counts for rumors and challenges alone. Informing comes first, whatever the posture.
///
/// ```
/// use greenroom::crisis::{AdvisePostureInput, CrisisPosture, advise_posture};
///
/// let input: AdvisePostureInput = greenroom::wire::parse(r#"{"crisis_type": "challenge", "history": "similar"}"#)?;
/// let advice = advise_posture(&input)?;
/// assert!(advice.intensified);
/// assert_eq!(advice.posture, CrisisPosture::Rebuild);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: Coombs 2007, doi 10.1057/palgrave.crr.1550049.
///
/// # Errors
/// - more than 1,000 planned strategies
pub fn advise_posture(input: &AdvisePostureInput) -> Result<PostureAdvice, Issues> {
    let mut issues = Issues::default();
    let planned = Path::root().field("planned");
    check_item_limit(input.planned.len(), &planned, &mut issues);
    issues.into_result(())?;
    let intensified = input.history == CrisisHistory::Similar || input.reputation == CrisisReputation::Negative;
    let posture = input.posture(intensified);
    let other = input.is_unsure().then(|| input.posture(true)).filter(|other| *other != posture);
    let mut findings = unsound(&input.planned, &planned);
    findings.extend(unfit(input, posture, &planned).as_slice().iter().cloned());
    Ok(PostureAdvice {
        document: PostureAdviceTag,
        version: Version,
        crisis_type: input.crisis_type,
        cluster: input.crisis_type.cluster(),
        responsibility: input.crisis_type.cluster().responsibility(),
        intensified,
        posture,
        posture_if_intensified: other,
        strategies: strategies(posture, input.crisis_type),
        reasons: input.reasons(intensified, posture),
        cautions: input.cautions(posture, other),
        findings: findings.as_slice().to_vec(),
        source: SOURCE.to_owned(),
    })
}

impl AdvisePostureInput {
    /// Whether there is evidence against a claim, where a claim is what the crisis is.
    pub(super) fn is_refuted(&self) -> bool {
        self.claim_is_false && matches!(self.crisis_type, CrisisType::Rumor | CrisisType::Challenge)
    }

    /// Whether history or reputation might make it worse, for all that is known.
    fn is_unsure(&self) -> bool {
        self.history == CrisisHistory::Unknown || self.reputation == CrisisReputation::Unknown
    }

    fn posture(&self, intensified: bool) -> CrisisPosture {
        match (self.crisis_type.cluster(), intensified) {
            _ if self.is_refuted() => CrisisPosture::Deny,
            (CrisisCluster::Victim, false) => CrisisPosture::Inform,
            (CrisisCluster::Victim, true) | (CrisisCluster::Accidental, false) => CrisisPosture::Diminish,
            (CrisisCluster::Accidental, true) | (CrisisCluster::Preventable, _) => CrisisPosture::Rebuild,
        }
    }

    fn reasons(&self, intensified: bool, posture: CrisisPosture) -> Vec<PostureReason> {
        let cluster = self.crisis_type.cluster();
        let mut reasons = vec![
            reason("information_first", "informing comes first: how to stay safe, what happened, what is done"),
            reason(
                "cluster",
                format!(
                    "a crisis of the type `{}` is in the {} cluster: people ascribe {} responsibility for it",
                    self.crisis_type.label(),
                    cluster.label(),
                    cluster.responsibility().label()
                ),
            ),
        ];
        if self.history == CrisisHistory::Similar {
            reasons.push(reason("history", "something like it happened before, so that people ascribe more"));
        }
        if self.reputation == CrisisReputation::Negative {
            reasons.push(reason("reputation", "they were seen badly before, so that people ascribe more"));
        }
        let rule = match posture {
            CrisisPosture::Deny => "the claim is false, and there is evidence for that: deny",
            CrisisPosture::Inform => "nothing makes it worse: informing and caring are enough",
            CrisisPosture::Diminish if intensified => {
                "a victim crisis that is intensified is answered as an accident: diminish"
            }
            CrisisPosture::Diminish => "an accidental crisis that nothing intensifies: diminish",
            CrisisPosture::Rebuild if cluster == CrisisCluster::Accidental => {
                "an accidental crisis that is intensified is answered as a preventable one: rebuild"
            }
            CrisisPosture::Rebuild | CrisisPosture::Bolster => "a preventable crisis: rebuild",
        };
        reasons.push(reason("posture", rule));
        reasons
    }

    fn cautions(&self, posture: CrisisPosture, other: Option<CrisisPosture>) -> Vec<String> {
        let mut cautions = vec![
            "the evidence for the theory is mixed: this is advice, and whoever knows the people decides".to_owned(),
        ];
        if let Some(other) = other {
            let unknown = match (self.history, self.reputation) {
                (CrisisHistory::Unknown, CrisisReputation::Unknown) => "history and reputation are not known",
                (CrisisHistory::Unknown, _) => "the history is not known",
                _ => "the reputation is not known",
            };
            cautions.push(format!("{unknown}: if one is bad, {} instead", other.label()));
        }
        if self.claim_is_false && !self.is_refuted() {
            let label = self.crisis_type.label();
            cautions.push(format!(
                "evidence that a claim is false counts for a rumor or a challenge; this is a crisis of the type `{label}`"
            ));
        }
        let more = match posture {
            CrisisPosture::Deny => {
                "deny alone: diminishing or rebuilding beside it says that there is something after all"
            }
            CrisisPosture::Rebuild => "an apology takes responsibility: let counsel read it before it goes out",
            CrisisPosture::Diminish => "no excuse to those who were harmed, before they were cared for",
            CrisisPosture::Inform | CrisisPosture::Bolster => "what is not known yet is said to be not known",
        };
        cautions.push(more.to_owned());
        cautions
    }
}

fn reason(rule: &str, sentence: impl Into<String>) -> PostureReason {
    PostureReason { rule: rule.to_owned(), sentence: sentence.into() }
}

/// Who is a victim too, and may say so, whatever else the posture is.
pub(super) fn may_claim_victimage(crisis_type: CrisisType) -> bool {
    crisis_type.cluster() == CrisisCluster::Victim
}

fn strategies(posture: CrisisPosture, crisis_type: CrisisType) -> Vec<StrategyAdvice> {
    ResponseStrategy::ALL
        .iter()
        .filter_map(|strategy| {
            let how = match strategy.posture() {
                CrisisPosture::Inform => StrategyUse::First,
                CrisisPosture::Bolster
                    if *strategy == ResponseStrategy::Victimage && !may_claim_victimage(crisis_type) =>
                {
                    return None;
                }
                CrisisPosture::Bolster => StrategyUse::Secondary,
                own if own == posture => StrategyUse::Primary,
                _ => return None,
            };
            Some(StrategyAdvice { strategy: *strategy, posture: strategy.posture(), how, benoit: benoit(*strategy) })
        })
        .collect()
}

fn benoit(strategy: ResponseStrategy) -> Vec<BenoitName> {
    let same = BenoitTactic::ALL.iter().filter(|tactic| tactic.strategy() == strategy);
    same.map(|tactic| BenoitName { tactic: *tactic, name: tactic.label().to_owned() }).collect()
}
