//! Whether a value is good: held against targets, benchmarks and bands, all of them data.

mod actual;
mod bands;
mod benchmark;
mod check;
mod compute;
mod input;
mod present;
mod result;
mod verdict;

pub(super) use actual::{Seen, Subject};
pub use bands::{VerdictBand, VerdictBands};
pub(super) use bands::{attainment, verdict_bands};
pub use benchmark::{Benchmark, BenchmarkQuantile, BenchmarkTable, ValueRange};
pub(super) use check::{check_source, check_target};
pub use compute::judge_kpi;
pub(super) use compute::{judge_target, judged_value, stale, used_bands};
pub use input::{JudgeKpiInput, KpiActual, KpiTarget};
pub use present::present_kpi_judgement;
pub(super) use present::{columns, percent, shown_interval};
pub use result::{
    BenchmarkJudgement, BenchmarkLeftOut, JudgedValue, KpiJudgement, KpiJudgementTag, TargetJudgement, UsedVerdictBands,
};
pub(super) use verdict::target_verdict;
pub use verdict::{BenchmarkVerdict, TargetVerdict, VerdictBasis};
