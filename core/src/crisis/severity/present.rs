use super::{SeverityAssessment, SeverityTerm};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows how grave a crisis is as a titled table, for people.
#[must_use]
pub fn present_severity_assessment(assessment: &SeverityAssessment) -> Presentation {
    let row = |term: &SeverityTerm| {
        let severity = term.severity.map(|severity| severity.label().to_owned()).unwrap_or_default();
        let decides = if term.decides { "yes" } else { "" };
        vec![term.sentence.clone(), severity, decides.to_owned()]
    };
    let columns = [("What is known", ColumnKind::Text), ("Severity", ColumnKind::Text), ("Decides", ColumnKind::Text)];
    let title = format!("{}: {}", assessment.label, assessment.severity.meaning());
    let mut sentences = Vec::new();
    if assessment.is_major_incident {
        sentences.push("It is a major incident.".to_owned());
    }
    if assessment.agreeing_metrics > 1 {
        sentences.push(format!("{} metrics must agree; a fact needs no second.", assessment.agreeing_metrics));
    }
    let used = &assessment.matrix;
    sentences.push(format!("By the matrix `{}` of {}: {}.", used.convention, used.as_of, used.source));
    sentences.extend(assessment.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    let table = Table { sentences, ..Table::new(&title, &columns, assessment.terms.iter().map(row).collect()) };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
