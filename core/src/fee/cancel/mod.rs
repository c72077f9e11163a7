//! What is owed when a deal ends before its time.

mod cancellation;
mod check;
mod compute;
mod ladder;
mod lines;
mod out_of_scope;
mod plan;
mod present;
mod published;
mod spread;
mod statement;

pub use cancellation::{Cancellation, CreditedPayment, DealSide, IncurredCost, KillFeeTax, PublishedPart};
pub use compute::cancel;
pub use plan::{CancellationPlan, CancellationStep, StageStart};
pub use present::present_cancellation;
pub use statement::{
    CancellationStatement, CancellationStatementTag, CancelledLine, KillFeeClaim, LadderSource, LadderStep,
    SuppliedPart,
};
