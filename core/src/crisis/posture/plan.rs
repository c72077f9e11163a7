use super::compute::may_claim_victimage;
use super::{AdvisePostureInput, CrisisPosture, PlannedStrategies, ResponseStrategy};
use crate::check::{Code, Issue, Issues, Path, check_item_count, limits};

impl PlannedStrategies {
    /// Finds what does not fit together in the strategies of a response, whatever the crisis is: denying beside diminishing or
    /// rebuilding, bolstering with nothing beside it, and informing that is missing or does not come first.
    ///
    /// ```
    /// use greenroom::check::{Issues, Path};
    /// use greenroom::crisis::PlannedStrategies;
    ///
    /// let planned: PlannedStrategies = greenroom::wire::parse(
    ///     r#"{"strategies": ["instructing_information", "adjusting_information", "denial", "apology"]}"#,
    /// )?;
    /// let mut issues = Issues::default();
    /// planned.check(&Path::root(), &mut issues);
    /// assert_eq!(issues.as_slice()[0].message, "`apology` rebuilds beside `denial`, which denies");
    /// # Ok::<(), Issues>(())
    /// ```
    ///
    /// Source: Coombs 2007, doi 10.1057/palgrave.crr.1550049, crisis response strategy guidelines.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let strategies = path.field("strategies");
        check_item_count(self.strategies.len(), &strategies, issues);
        if self.strategies.len() <= limits::LIST_ITEMS {
            issues.extend(unsound(&self.strategies, &strategies).as_slice().iter().cloned());
        }
    }
}

/// What is wrong with strategies in any crisis; nothing where there are none.
pub(in crate::crisis) fn unsound(planned: &[ResponseStrategy], path: &Path) -> Issues {
    let mut issues = Issues::default();
    if !planned.is_empty() {
        check_information(planned, path, &mut issues);
        check_denial(planned, path, &mut issues);
        check_bolstering(planned, path, &mut issues);
    }
    issues
}

fn check_information(planned: &[ResponseStrategy], path: &Path, issues: &mut Issues) {
    let mut least = 0;
    for wanted in [ResponseStrategy::InstructingInformation, ResponseStrategy::AdjustingInformation] {
        match planned.iter().position(|strategy| *strategy == wanted) {
            None => {
                let message = format!("`{wanted}` is missing");
                let issue = Issue::new(Code::UnsoundResponse, path.clone(), message).with("strategy", wanted);
                issues
                    .push(issue.help("say how to stay safe, what happened and what is done, then show that you care"));
            }
            Some(place) if place != least => {
                let message = format!("`{wanted}` stands in place {place}; informing comes first");
                let issue = Issue::new(Code::WrongOrder, path.index(place), message).with("strategy", wanted);
                issues.push(issue.help("inform first, then care, then answer"));
            }
            Some(_) => least = 1,
        }
    }
}

fn check_denial(planned: &[ResponseStrategy], path: &Path, issues: &mut Issues) {
    let Some(denial) = planned.iter().find(|strategy| strategy.posture() == CrisisPosture::Deny) else { return };
    for (place, strategy) in planned.iter().enumerate() {
        let does = match strategy.posture() {
            CrisisPosture::Diminish => "diminishes",
            CrisisPosture::Rebuild => "rebuilds",
            _ => continue,
        };
        let message = format!("`{strategy}` {does} beside `{denial}`, which denies");
        let issue = Issue::new(Code::UnsoundResponse, path.index(place), message).with("strategy", strategy);
        issues.push(issue.help("deny alone, with evidence, or not at all"));
    }
}

fn check_bolstering(planned: &[ResponseStrategy], path: &Path, issues: &mut Issues) {
    let bolsters = |strategy: &ResponseStrategy| strategy.posture() == CrisisPosture::Bolster;
    let Some((place, strategy)) = planned.iter().enumerate().find(|(_, strategy)| bolsters(strategy)) else { return };
    if planned.iter().all(bolsters) {
        let message = format!("`{strategy}` bolsters, and nothing stands beside it");
        let issue = Issue::new(Code::UnsoundResponse, path.index(place), message).with("strategy", strategy);
        issues.push(issue.help("bolstering is secondary: inform, and answer the crisis itself"));
    }
}

/// What does not fit the crisis in strategies that may fit together.
pub(super) fn unfit(input: &AdvisePostureInput, posture: CrisisPosture, path: &Path) -> Issues {
    let mut issues = Issues::default();
    for (place, strategy) in input.planned.iter().enumerate() {
        let own = strategy.posture();
        let says = match own {
            CrisisPosture::Deny if !input.is_refuted() => "denies, without evidence against a rumor or a challenge",
            CrisisPosture::Diminish if posture == CrisisPosture::Rebuild => {
                "diminishes where people ascribe responsibility"
            }
            CrisisPosture::Bolster
                if *strategy == ResponseStrategy::Victimage && !may_claim_victimage(input.crisis_type) =>
            {
                "says that one is a victim, and people do not see one"
            }
            _ => continue,
        };
        let issue = Issue::new(Code::UnfitStrategy, path.index(place), format!("`{strategy}` {says}"));
        issues.push(
            issue.with("strategy", strategy).with("posture", posture).help(format!("{} instead", posture.label())),
        );
    }
    issues
}
