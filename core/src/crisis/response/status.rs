use serde::{Deserialize, Serialize};

use super::due::open_items;
use super::escalate::escalation_call;
use super::{CrisisResponse, ResponseState};
use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::crisis::CrisisSeverity;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(ResponseStatusTag, "response_status");

/// What `response_status` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseStatusInput {
    /// The response.
    pub response: CrisisResponse,
    /// The time that it is.
    pub now: Instant,
    /// What is due within so many minutes counts as due now: 0 to 1,440; as many as lie between two updates when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_minutes: Option<u32>,
    /// Whether it is within working hours, for the chain of escalation; not said when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_hours: Option<bool>,
    /// How many alerts have come, for the chain of escalation; 1 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alerts: Option<u32>,
}

/// What is due in a response, at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseStatus {
    /// Always `response_status`.
    pub document: ResponseStatusTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Which response.
    pub response: Id,
    /// At which time.
    pub now: Instant,
    /// How far it has come.
    pub state: ResponseState,
    /// How grave it is, where somebody has said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<CrisisSeverity>,
    /// What should have been done, the oldest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub overdue: Vec<DueItem>,
    /// What is due now.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub due_now: Vec<DueItem>,
    /// What is due next.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<DueItem>,
    /// What is open without a deadline.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub without_deadline: Vec<DueItem>,
    /// Who is to be called now, while nobody has looked at it yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<EscalationCall>,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DueItem {
    /// What kind of thing.
    pub kind: DueKind,
    /// What, in words.
    pub what: Name,
    /// Which step of the playbook, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Id>,
    /// Which sponsor, where one is to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sponsor: Option<Id>,
    /// Which role answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// Who holds that role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Name>,
    /// By when; absent where it has no deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
}

named! {
    /// What can be due in a response.
    DueKind {
        /// The team is told that there is a crisis.
        FirstMessage = "first_message", "first message";
        /// The team is told how far it reaches, and how grave it is.
        Scope = "scope", "scope";
        /// The team is told what is new.
        Update = "update", "update";
        /// The public is told for the first time.
        HoldingStatement = "holding_statement", "holding statement";
        /// A sponsor is told, as the contract has it.
        SponsorNotice = "sponsor_notice", "notice to a sponsor";
        /// A step of the playbook is done.
        Step = "step", "step";
        /// The team looks back.
        Review = "review", "review";
    }
}

/// Who is to be called now, by the chain of escalation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EscalationCall {
    /// Which roles; nobody is left to call where there are none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Id>,
    /// For which time the chain is gone through: 1 for the first.
    pub round: u32,
    /// Until when they have to answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

/// Says what is overdue in a response, what is due now and what is due next, with who answers for it; and whom to call while nobody
/// has looked at it.
///
/// Deadlines are instants: those of open steps, the timers of the playbook, the notice deadlines of sponsors' contracts, and that of
/// the review.
///
/// # Errors
/// - the response is not sound, as its check says
/// - a number beyond its range
pub fn response_status(input: &ResponseStatusInput) -> Result<ResponseStatus, Issues> {
    let mut issues = Issues::default();
    let root = Path::root();
    let response = &input.response;
    response.check(&root.field("response"), &mut issues);
    if let Some(minutes) = input.within_minutes {
        crate::check::check_range(
            minutes,
            0,
            crate::check::limits::DAY_MINUTES,
            &root.field("within_minutes"),
            &mut issues,
        );
    }
    issues.into_result(())?;
    let minutes = input.within_minutes.unwrap_or(response.playbook.timers.unwrap_or_default().update_every_minutes);
    let soon = input.now.add_seconds(i64::from(minutes).saturating_mul(60)).unwrap_or(input.now);
    let mut status = ResponseStatus {
        document: ResponseStatusTag,
        version: Version,
        response: response.id.clone(),
        now: input.now,
        state: response.state,
        severity: response.severity,
        overdue: Vec::new(),
        due_now: Vec::new(),
        next: Vec::new(),
        without_deadline: Vec::new(),
        call: escalation_call(input),
    };
    let mut items = open_items(response, input.now);
    // The order of the playbook stays among what is due at one time.
    items.sort_by_key(|item| item.due);
    for item in items {
        let list = match item.due {
            None => &mut status.without_deadline,
            Some(due) if due < input.now => &mut status.overdue,
            Some(due) if due <= soon => &mut status.due_now,
            Some(_) => &mut status.next,
        };
        list.push(item);
    }
    Ok(status)
}
