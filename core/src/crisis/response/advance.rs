use serde::{Deserialize, Serialize};

use super::refuse::not_allowed;
use super::state::EVENTS;
use super::{CrisisResponse, ResponseEffect, ResponseEvent, TimelineEntry};
use crate::check::{Code, Issue, Issues, Path, Version, document_tag, limits, null_is_absent};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(AdvancedResponseTag, "advanced_response");

/// What `advance_response` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdvanceResponseInput {
    /// The response as it is.
    pub response: CrisisResponse,
    /// What happens.
    pub event: ResponseEvent,
    /// When: not before what has happened already.
    pub now: Instant,
    /// Who does it: the id of a role of the playbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Who says so, or where it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
    /// Why, or what else is to be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
    /// Whether the review should not overlook it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
}

/// A response after something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdvancedResponse {
    /// Always `advanced_response`.
    pub document: AdvancedResponseTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The response as it is now.
    pub response: CrisisResponse,
    /// What is to be done now, in this order.
    pub effects: Vec<ResponseEffect>,
}

/// Something that happens, and who does it: what a timeline keeps of it.
pub(in crate::crisis) struct Happening<'a> {
    pub(in crate::crisis) event: &'a ResponseEvent,
    pub(in crate::crisis) now: Instant,
    pub(in crate::crisis) by: Option<&'a Id>,
    pub(in crate::crisis) note: Option<&'a Name>,
}

/// Lets something happen to a response: the response as it is then, and what is to be done now. The response given stays as it was.
///
/// ```
/// use greenroom::crisis::{AdvanceResponseInput, ResponseState, advance_response};
///
/// let playbook = greenroom::wire::call("get_preset", r#"{"id": "playbook.deepfake"}"#)?;
/// let playbook: serde_json::Value = serde_json::from_str(&playbook)?;
/// let input = serde_json::json!({
///     "response": {"document": "crisis_response", "version": 1, "id": "mila-1", "name": "Made-up film of Mila",
///         "playbook": playbook["value"], "detected_at": "2026-05-01T10:00:00Z"},
///     "event": {"type": "triage"}, "now": "2026-05-01T10:04:00Z", "by": "incident_commander",
/// });
/// let input: AdvanceResponseInput = greenroom::wire::parse(&input.to_string())?;
/// let next = advance_response(&input)?;
/// assert_eq!(next.response.state, ResponseState::Triage);
/// let issues = advance_response(&AdvanceResponseInput { response: next.response, ..input }).unwrap_err();
/// assert_eq!(issues.as_slice()[0].message, "a response in the state `triage` does not take the event `triage`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// - the response is not sound, as its check says
/// - the state does not take the event; the issue names the events that it takes
/// - something is missing that must be there before, such as evidence before a deletion, or a signature before a publication
/// - whoever does it may not
pub fn advance_response(input: &AdvanceResponseInput) -> Result<AdvancedResponse, Issues> {
    let mut issues = Issues::default();
    input.response.check(&Path::root().field("response"), &mut issues);
    let by = input.by.as_ref();
    if let Some(by) = by.filter(|by| input.response.playbook.role(by).is_none()) {
        let issue =
            Issue::new(Code::UnknownReference, Path::root().field("by"), format!("the playbook has no role `{by}`"));
        issues.push(issue.with("role", by).help("name a role of the playbook by its id, or leave `by` out"));
    }
    if input.response.timeline.len() >= limits::TIMELINE_ENTRIES {
        let message = format!("the timeline has {} entries, the most that it may have", limits::TIMELINE_ENTRIES);
        issues.push(Issue::new(Code::ItemCount, Path::root().field("response").field("timeline"), message));
    }
    let mut response = issues.into_result(input.response.clone())?;
    let happening = Happening { event: &input.event, now: input.now, by, note: input.note.as_ref() };
    let effects = response.take(&happening)?;
    if let Some(entry) = response.timeline.last_mut() {
        entry.source = input.source.clone();
        entry.pinned = input.pinned;
    }
    Ok(AdvancedResponse { document: AdvancedResponseTag, version: Version, response, effects })
}

impl CrisisResponse {
    /// Lets something happen, or leaves everything as it is.
    pub(in crate::crisis) fn take(&mut self, what: &Happening<'_>) -> Result<Vec<ResponseEffect>, Issues> {
        let (from, event) = (self.state, what.event.as_str());
        let Some(to) = from.after(event) else {
            let allowed: Vec<&str> = EVENTS.into_iter().filter(|event| from.after(event).is_some()).collect();
            return Err(not_allowed(from.as_str(), event, &allowed).into());
        };
        if let Some(last) = self.timeline.last().filter(|last| what.now < last.at) {
            let message = format!("{} lies before {}, when something happened already", what.now, last.at);
            let issue = Issue::new(Code::WrongOrder, Path::root().field("now"), message);
            return Err(issue.with("now", what.now).with("last", last.at).into());
        }
        self.guard(what).into_result(())?;
        self.state = to;
        let mut effects = self.carry_out(what);
        effects.extend(self.open_steps(what.now));
        let who = what.by.and_then(|by| self.holder(by)).map(|person| person.name.clone());
        self.timeline.push(TimelineEntry {
            at: what.now,
            by: what.by.cloned(),
            who,
            event: what.event.clone(),
            state: to,
            source: None,
            note: what.note.cloned(),
            pinned: false,
        });
        Ok(effects)
    }
}
