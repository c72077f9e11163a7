//! A response under way: what happens to it, what is to be done then, and what is due.

mod advance;
mod carry_out;
mod check;
mod due;
mod effect;
mod escalate;
mod event;
mod fill;
mod guard;
mod guard_statement;
mod present;
mod refuse;
#[expect(clippy::module_inception, reason = "one file for each type")]
mod response;
mod rewrite;
mod state;
mod statement;
mod status;
mod steps;

pub(in crate::crisis) use advance::Happening;
pub(crate) use rewrite::ResponseTexts;

pub use advance::{AdvanceResponseInput, AdvancedResponse, AdvancedResponseTag, advance_response};
pub use effect::{
    AskToSign, CallRoles, HoldContent, OpenTask, ReleaseStatement, ResponseEffect, SignatureVoided, TellParty,
    WriteStatement,
};
pub use event::{
    EvidenceCaptured, IntervalObserved, ResponseActivated, ResponseClosed, ResponseContained, ResponseDismissed,
    ResponseEvent, ResponseMessageSent, ResponseNoted, ResponseReactivated, ResponseRecovering, ResponseResolved,
    ResponseTriaged, RoleHandedOver, SeverityDeclared, SponsorTold, StatementDrafted, StatementEdited,
    StatementPublished, StatementSigned, StatementSignedInEmergency, StatementSubmitted, StepCompleted, StepSkipped,
};
pub use present::{present_advanced_response, present_response, present_response_status};
pub use response::{
    CrisisEvidence, CrisisResponse, CrisisResponseTag, ResponseMessage, RoleHolder, StepProgress, TimelineEntry,
    ToldSponsor,
};
pub use state::ResponseState;
pub use statement::{CrisisStatement, StatementState, statement_hash};
pub use status::{
    DueItem, DueKind, EscalationCall, ResponseStatus, ResponseStatusInput, ResponseStatusTag, response_status,
};
