//! What is held on people in inbox and evidence: how long it is kept, what one person is given of it, and how it is erased.

mod check;
mod erase;
mod erase_response;
mod erase_result;
mod export;
mod export_response;
mod export_result;
mod person;
mod present;
mod receipt;
mod records;
mod redact;
mod retention;
mod retention_policy;
mod retention_result;

pub use erase::{ErasePersonInput, erase_person};
pub use erase_result::{Erasure, ErasureCount, ErasureReceipt, ErasureReceiptTag, ErasureTag, KeptGround, KeptRecord};
pub use export::{ExportPersonInput, export_person};
pub use export_result::{PersonExport, PersonExportTag, PersonMention, PersonNote};
pub use person::{PersonRequest, RequestDeadlines};
pub use present::{present_erasure, present_person_export, present_retention};
pub use records::{
    HeldConversation, HeldCrisisEvidence, HeldItemEvidence, HeldLadder, HeldRecords, HeldRecordsTag, HeldReporter,
    HoldGround, RecordHold, RecordKind,
};
pub use retention::{CheckRetentionInput, check_retention};
pub use retention_policy::RetentionPolicy;
pub use retention_result::{
    HoldReview, RetentionBlock, RetentionCount, RetentionReason, RetentionReport, RetentionReportTag, RetentionRow,
    RetentionState, UsedRetentionPolicy,
};
