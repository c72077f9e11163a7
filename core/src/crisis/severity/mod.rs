//! How grave a crisis is, from metrics and facts, by a matrix that is data.

mod check;
mod compute;
mod input;
mod level;
mod matrix;
mod present;
mod readings;
mod result;

pub use compute::assess_severity;
pub use input::{AssessSeverityInput, SeverityReading};
pub use level::CrisisSeverity;
pub use matrix::{FactRule, MetricRule, SeverityFact, SeverityMatrix, SeverityMetric, SeverityStep};
pub use present::present_severity_assessment;
pub use readings::{SeverityReadings, severity_readings};
pub use result::{SeverityAssessment, SeverityAssessmentTag, SeverityTerm, UsedMatrix};
