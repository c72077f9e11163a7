use super::{
    AssessSeverityInput, CrisisSeverity, MetricRule, SeverityAssessment, SeverityAssessmentTag, SeverityMatrix,
    SeverityReading, SeverityTerm, UsedMatrix,
};
use crate::check::{Code, Issue, Issues, Path, Version, count};
use crate::convention::{Convention, preset};
use crate::money::Decimal;

/// Says how grave a crisis is, by a matrix that is data, with what each metric and fact contributes.
///
/// A metric is as grave as the highest step that its value reaches; where the value is not known exactly, the upper choice
/// counts. The crisis is as grave as `agreeing_metrics` metrics say, or, where fewer are known, all that are: what is not
/// known does not speak against it, and a warning says so. Then facts such as safety and law, and what people think, raise it,
/// and nothing lowers it. So it never falls when a value rises, or a fact or a judgement is added.
///
/// ```
/// use greenroom::crisis::{AssessSeverityInput, CrisisSeverity, assess_severity};
///
/// // Few talk about it, but somebody is in danger.
/// let input: AssessSeverityInput = greenroom::wire::parse(
///     r#"{"readings": [{"metric": "mentions", "value": "12"}], "facts": ["safety"]}"#,
/// )?;
/// assert_eq!(assess_severity(&input)?.severity, CrisisSeverity::Sev2);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a metric or fact that stands twice, or that the matrix does not have
/// - a value below zero, or above the most that it may be
/// - a matrix whose steps do not rise
pub fn assess_severity(input: &AssessSeverityInput) -> Result<SeverityAssessment, Issues> {
    let path = Path::root().field("matrix");
    let matrix = match &input.matrix {
        Some(own) => own.clone(),
        None => preset("severity_matrix.influencer")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    input.check(&matrix.value, &mut issues);
    matrix.check_dates(&path, &mut issues);
    matrix.value.check(&path.field("value"), &mut issues);
    issues.into_result(())?;
    Ok(assess(input, &matrix, &path))
}

fn assess(input: &AssessSeverityInput, matrix: &Convention<SeverityMatrix>, path: &Path) -> SeverityAssessment {
    let metrics = metric_terms(input, &matrix.value);
    let wanted = matrix.value.agreeing_metrics.unwrap_or(1);
    let known = u32::try_from(metrics.len()).unwrap_or(u32::MAX);
    let needed = if known == 0 { wanted } else { wanted.min(known) };
    let others = fact_terms(input, &matrix.value).into_iter().chain(judged_term(input)).collect::<Vec<_>>();
    let floor = others.iter().filter_map(|term| term.severity).max();
    let agreed = agreed(&metrics, needed);
    let severity = [floor, agreed, Some(matrix.value.otherwise)].into_iter().flatten().max();
    let severity = severity.unwrap_or(matrix.value.otherwise);
    let mut terms: Vec<SeverityTerm> = metrics;
    let by_metrics = agreed == Some(severity);
    for term in &mut terms {
        term.decides = by_metrics && term.severity >= Some(severity);
    }
    terms.extend(others.into_iter().map(|term| SeverityTerm { decides: term.severity == Some(severity), ..term }));
    SeverityAssessment {
        document: SeverityAssessmentTag,
        version: Version,
        severity,
        label: severity.label().to_owned(),
        is_major_incident: severity.is_major_incident(),
        terms,
        agreeing_metrics: needed,
        matrix: UsedMatrix { convention: matrix.id.clone(), source: matrix.source.clone(), as_of: matrix.as_of },
        warnings: too_few_known(known, wanted).into_iter().chain(matrix.stale_warning(input.on, path)).collect(),
    }
}

/// What is said where fewer metrics are known than must agree.
fn too_few_known(known: u32, wanted: u32) -> Option<Issue> {
    if known == 0 || known >= wanted {
        return None;
    }
    let message = format!("the matrix asks for {wanted} metrics that agree, and {known} is all that is known");
    let issue = Issue::new(Code::NotYetKnown, Path::root().field("readings"), message);
    Some(
        issue
            .with("known", known)
            .with("wanted", wanted)
            .help("what is known decides: measure more of the matrix's metrics"),
    )
}

/// The gravest severity that so many metrics reach.
fn agreed(metrics: &[SeverityTerm], needed: u32) -> Option<CrisisSeverity> {
    let reached = |severity: CrisisSeverity| count(metrics.iter().filter(|term| term.severity >= Some(severity)));
    let enough = |severity: &&CrisisSeverity| u32::try_from(reached(**severity)).is_ok_and(|found| found >= needed);
    CrisisSeverity::ALL.iter().rev().find(enough).copied()
}

fn metric_terms(input: &AssessSeverityInput, matrix: &SeverityMatrix) -> Vec<SeverityTerm> {
    let reading = |rule: &MetricRule| input.readings.iter().find(|reading| reading.metric == rule.metric).copied();
    matrix.metrics.iter().filter_map(|rule| Some(metric_term(rule, reading(rule)?))).collect()
}

fn metric_term(rule: &MetricRule, reading: SeverityReading) -> SeverityTerm {
    let step = |value: Decimal| rule.steps.iter().rev().find(|step| step.at_least <= value);
    let (low, high) = (step(reading.value), step(reading.at_most.unwrap_or(reading.value)));
    let unsure = low.map(|step| step.severity) != high.map(|step| step.severity);
    let value = match reading.at_most {
        Some(most) => format!("{} to {most}", reading.value),
        None => reading.value.to_string(),
    };
    let label = rule.metric.label();
    let sentence = match (high, rule.steps.first()) {
        (Some(step), _) if unsure => {
            format!("{label}: {value} may reach {}, so the upper choice is {}", step.at_least, step.severity.label())
        }
        (Some(step), _) => format!("{label}: {value} reaches {}, which is {}", step.at_least, step.severity.label()),
        (None, Some(first)) => format!("{label}: {value} is below {}, where the steps begin", first.at_least),
        (None, None) => format!("{label}: {value}"),
    };
    let severity = high.map(|step| step.severity);
    SeverityTerm { metric: Some(rule.metric), fact: None, severity, unsure, decides: false, sentence }
}

fn fact_terms(input: &AssessSeverityInput, matrix: &SeverityMatrix) -> Vec<SeverityTerm> {
    let holds = matrix.facts.iter().filter(|rule| input.facts.contains(&rule.fact));
    let term = |rule: &super::FactRule| SeverityTerm {
        metric: None,
        fact: Some(rule.fact),
        severity: Some(rule.at_least),
        unsure: false,
        decides: false,
        sentence: format!("{}: at least {}, whatever the metrics say", rule.fact.label(), rule.at_least.label()),
    };
    holds.map(term).collect()
}

fn judged_term(input: &AssessSeverityInput) -> Option<SeverityTerm> {
    let (high, low) = (input.judged.iter().max()?, input.judged.iter().min()?);
    let sentence = if high == low {
        format!("people say {}", high.label())
    } else {
        format!("people say {} to {}, and the upper choice is {}", low.label(), high.label(), high.label())
    };
    let unsure = high != low;
    Some(SeverityTerm { metric: None, fact: None, severity: Some(*high), unsure, decides: false, sentence })
}
