//! Who may do what, where and when: rights, exclusivities, and how they clash.

mod clash;
mod clause;
mod conflicts;
mod enquiry;
mod expiring;
mod free;
mod index;
mod posts;
mod present;
mod run;

pub use clash::{ClashDoubt, ClashReason, ClauseKind, ClauseRef, RightsConflict, UndatedClause};
pub(in crate::agency) use clause::spans;
pub use conflicts::{Conflicts, ConflictsTag, conflicts};
pub use enquiry::{
    EnquiryAnswer, EnquiryAnswerTag, EnquiryInput, EnquiryReason, EnquiryReasonKind, EnquiryVerdict, check_enquiry,
};
pub(in crate::agency) use expiring::rights_that_end;
pub use expiring::{ExpiringInput, ExpiringKind, ExpiringRight, ExpiringRights, ExpiringRightsTag, expiring_rights};
pub(in crate::agency) use posts::PostRights;
pub use present::{present_conflicts, present_enquiry_answer, present_expiring_rights, present_run_permission};
pub use run::{RunClause, RunInput, RunMiss, RunPermission, RunPermissionTag, RunVerdict, may_run};
