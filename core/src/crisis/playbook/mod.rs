//! What an agency does in a crisis, written down before there is one: who, what, by when, in which order and with which words.

mod chain;
mod check;
mod party;
#[expect(clippy::module_inception, reason = "one file for each type")]
mod playbook;
mod present;
mod ready;
mod role;
mod situation;
mod step;
mod template;

pub(in crate::crisis) use check::check_statement_text;

pub use chain::{EscalationChain, EscalationHours, EscalationRule, LoweringRule, ResponseTimers};
pub use party::{CrisisPerson, NoticeParty, PartyContact, ReachKind, ReachPoint};
pub use playbook::{ChannelKind, ExitCriterion, PauseTarget, Playbook, PlaybookChannel, PlaybookTag, PlaybookTrigger};
pub use present::present_playbook;
pub use role::{CrisisRole, PlaybookRole, RaciEntry, RaciPart};
pub use situation::CrisisSituation;
pub use step::{DueFrom, PlaybookStep, StepAction, StepDue};
pub use template::{StatementTemplate, TemplateKind};
