//! Laws of crises: severity never falls when more is known, and the advice on a posture is total and as the theory has it.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::crisis::{
    AdvisePostureInput, AssessSeverityInput, BenoitTactic, CrisisHistory, CrisisPosture, CrisisReputation,
    CrisisSeverity, CrisisType, ResponseStrategy, SeverityFact, SeverityMetric, SeverityReading, StrategyUse,
    advise_posture, assess_severity,
};
use greenroom::money::Decimal;
use greenroom::wire;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn readings() -> impl Strategy<Value = Vec<SeverityReading>> {
    let metrics = subsequence(SeverityMetric::ALL.to_vec(), 0..=SeverityMetric::ALL.len());
    (metrics, prop::collection::vec((0_u32..30_000, prop::option::of(0_u32..30_000)), SeverityMetric::ALL.len()))
        .prop_map(|(metrics, values)| {
            let reading = |(metric, (value, more)): (SeverityMetric, (u32, Option<u32>))| SeverityReading {
                metric,
                value: Decimal::from(value),
                at_most: more.map(|more| Decimal::from(value.saturating_add(more))),
            };
            metrics.into_iter().zip(values).map(reading).collect()
        })
}

fn input() -> impl Strategy<Value = AssessSeverityInput> {
    let facts = subsequence(SeverityFact::ALL.to_vec(), 0..=SeverityFact::ALL.len());
    let judged = prop::collection::vec(select(CrisisSeverity::ALL), 0..3);
    (readings(), facts, judged).prop_map(|(readings, facts, judged)| AssessSeverityInput {
        readings,
        facts,
        judged,
        matrix: None,
        on: None,
    })
}

fn severity(input: &AssessSeverityInput) -> CrisisSeverity {
    assess_severity(input).unwrap().severity
}

proptest! {
    #[test]
    fn severity_is_monotone_in_each_value(input in input(), place in 0_usize..7, more in 0_u32..20_000) {
        let before = severity(&input);
        let mut raised = input;
        if let Some(reading) = raised.readings.get_mut(place) {
            let value = u32::try_from(reading.value.units()).unwrap().saturating_add(more);
            reading.value = Decimal::from(value);
            reading.at_most = reading.at_most.map(|most| most.max(Decimal::from(value)));
        }
        prop_assert!(severity(&raised) >= before);
    }

    #[test]
    fn severity_is_monotone_in_facts_readings_and_judgements(
        input in input(), fact in select(SeverityFact::ALL), judged in select(CrisisSeverity::ALL),
    ) {
        let before = severity(&input);
        let mut more = input.clone();
        if !more.facts.contains(&fact) {
            more.facts.push(fact);
        }
        prop_assert!(severity(&more) >= before);
        let mut more = input.clone();
        more.judged.push(judged);
        prop_assert_eq!(severity(&more), before.or_more_severe(judged));
    }

    /// As the preset has it: the second gravest metric where two are known, the only one where one is, or a graver floor.
    #[test]
    fn two_metrics_agree_where_two_are_known(input in input()) {
        let assessment = assess_severity(&input).unwrap();
        let (metrics, others): (Vec<_>, Vec<_>) = assessment.terms.iter().partition(|term| term.metric.is_some());
        let mut by_metrics: Vec<_> = metrics.iter().map(|term| term.severity).collect();
        by_metrics.sort_unstable();
        by_metrics.reverse();
        let agreed = by_metrics.get(usize::from(by_metrics.len() > 1)).copied().flatten();
        let floor = others.iter().filter_map(|term| term.severity).max();
        let expected = agreed.max(floor).unwrap_or(CrisisSeverity::Sev5);
        prop_assert_eq!(assessment.severity, expected);
        prop_assert_eq!(assessment.warnings.len(), usize::from(by_metrics.len() == 1));
    }

    #[test]
    fn order_does_not_matter_and_something_decides(input in input()) {
        let mut turned = input.clone();
        turned.readings.reverse();
        turned.facts.reverse();
        turned.judged.reverse();
        let assessment = assess_severity(&input).unwrap();
        prop_assert_eq!(&assess_severity(&turned).unwrap(), &assessment);
        prop_assert!(assessment.severity == CrisisSeverity::Sev5 || assessment.terms.iter().any(|term| term.decides));
        for term in assessment.terms.iter().filter(|term| term.fact.is_some()) {
            prop_assert!(term.severity <= Some(assessment.severity), "a floor is under it");
        }
    }

    #[test]
    fn planned_strategies_are_sound_by_the_rules_alone(
        planned in prop::collection::vec(select(ResponseStrategy::ALL), 1..6),
    ) {
        let has = |posture| planned.iter().any(|one| one.posture() == posture);
        let denies_and_more =
            has(CrisisPosture::Deny) && (has(CrisisPosture::Diminish) || has(CrisisPosture::Rebuild));
        let informs_first = planned.first() == Some(&ResponseStrategy::InstructingInformation)
            && planned.get(1) == Some(&ResponseStrategy::AdjustingInformation);
        let text = format!(r#"{{"strategies":{}}}"#, serde_json::to_string(&planned).unwrap());
        let clean = wire::call("check_strategies", &text).unwrap() == r#"{"issues":[]}"#;
        prop_assert_eq!(clean, informs_first && !denies_and_more);
    }
}

/// The guidelines once more, as a list of conditions.
fn by_the_guidelines(kind: CrisisType, bad_before: bool, refuted: bool) -> &'static str {
    let name = kind.as_str();
    if refuted && ["rumor", "challenge"].contains(&name) {
        return "deny";
    }
    let victim = ["natural_disaster", "rumor", "workplace_violence", "product_tampering"].contains(&name);
    let accident = ["challenge", "technical_error_accident", "technical_error_product_harm"].contains(&name);
    match (victim, accident, bad_before) {
        (true, _, false) => "inform",
        (true, _, true) | (_, true, false) => "diminish",
        _ => "rebuild",
    }
}

#[test]
fn advice_is_total_and_by_the_guidelines() {
    let mut asked = 0_u32;
    for kind in CrisisType::ALL.iter().copied() {
        for history in CrisisHistory::ALL.iter().copied() {
            for reputation in CrisisReputation::ALL.iter().copied() {
                for claim_is_false in [false, true] {
                    let input = AdvisePostureInput {
                        crisis_type: kind,
                        history,
                        reputation,
                        claim_is_false,
                        planned: Vec::new(),
                    };
                    let advice = advise_posture(&input).unwrap();
                    let bad = history == CrisisHistory::Similar || reputation == CrisisReputation::Negative;
                    assert_eq!(advice.posture.as_str(), by_the_guidelines(kind, bad, claim_is_false), "{input:?}");
                    assert_eq!(advice.intensified, bad);
                    let unsure = history == CrisisHistory::Unknown || reputation == CrisisReputation::Unknown;
                    let worse = by_the_guidelines(kind, true, claim_is_false);
                    let other = (unsure && worse != advice.posture.as_str()).then_some(worse);
                    assert_eq!(advice.posture_if_intensified.map(CrisisPosture::as_str), other, "{input:?}");
                    asked += 1;
                }
            }
        }
    }
    assert_eq!(asked, 12 * 3 * 3 * 2);
}

#[test]
fn what_is_advised_is_sound_and_fits() {
    for kind in CrisisType::ALL.iter().copied() {
        for (history, claim_is_false) in
            [(CrisisHistory::None, false), (CrisisHistory::Similar, false), (CrisisHistory::None, true)]
        {
            let mut input = AdvisePostureInput {
                crisis_type: kind,
                history,
                reputation: CrisisReputation::Favourable,
                claim_is_false,
                planned: Vec::new(),
            };
            let advice = advise_posture(&input).unwrap();
            input.planned = advice.strategies.iter().map(|one| one.strategy).collect();
            assert_eq!(advise_posture(&input).unwrap().findings, [], "{input:?}");
            let first: Vec<_> = advice.strategies.iter().filter(|one| one.how == StrategyUse::First).collect();
            assert_eq!(first.len(), 2);
        }
    }
}

#[test]
fn every_name_of_image_repair_stands_at_its_strategy() {
    let strategies: Vec<ResponseStrategy> = BenoitTactic::ALL.iter().map(|tactic| tactic.strategy()).collect();
    assert_eq!(strategies.len(), 14);
    assert!(!strategies.contains(&ResponseStrategy::InstructingInformation));
    assert!(!strategies.contains(&ResponseStrategy::Victimage), "image repair has no such name");
}
