use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::vocabulary::Id;

/// Who is called, one after the other, until somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EscalationChain {
    /// The rules, in their order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub rules: Vec<EscalationRule>,
    /// How often the whole chain is gone through again when nobody answers: 0, which is meant when absent, to 5.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub repeats: u32,
}

/// One rule of a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EscalationRule {
    /// Which roles are called.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub notify: Vec<Id>,
    /// How many minutes they have to answer, before the next rule: 1 to 1,440.
    pub wait_minutes: u32,
    /// In which hours the rule holds; in all when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub hours: EscalationHours,
    /// Only where more than so many alerts have come; always when absent: 1 to 1,000,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_alerts_than: Option<u32>,
}

named! {
    /// In which hours a rule holds.
    #[derive(Default)]
    EscalationHours {
        #[default]
        Any = "any", "at any hour";
        InHours = "in_hours", "in working hours";
        OutOfHours = "out_of_hours", "out of working hours";
    }
}

/// When something is due in any response.
///
/// Source of the first four and of the review: PagerDuty Incident Response, "External Communication Guidelines" and "Postmortem
/// Process" (Apache-2.0); the holding statement within the hour is the common rule of crisis guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseTimers {
    /// The first message, after the start, in minutes: 1 to 1,440. Five is usual.
    pub first_message_minutes: u32,
    /// How far it reaches, after the first message was due, in minutes: 1 to 1,440. Five is usual.
    pub scope_minutes: u32,
    /// From one update to the next, in minutes: 1 to 1,440. Twenty is usual.
    pub update_every_minutes: u32,
    /// For how many minutes updates are due: 0 to 10,080. Two hours are usual.
    pub updates_for_minutes: u32,
    /// The holding statement, after the start, in minutes: 1 to 1,440. An hour is usual.
    pub holding_statement_minutes: u32,
    /// The review of a SEV-1, after the end, in calendar days: 1 to 365. Three are usual.
    pub review_days_of_sev_1: u32,
    /// Any other review, after the end, in business days: 1 to 365. Five are usual.
    pub review_business_days: u32,
}

/// When a crisis may be called less grave: by the incident commander, after some quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoweringRule {
    /// After how many quiet intervals in a row: 1 to 100.
    pub quiet_intervals: u32,
    /// How long an interval is, in minutes: 1 to 1,440.
    pub interval_minutes: u32,
}

impl Default for ResponseTimers {
    /// What is usual.
    fn default() -> Self {
        Self {
            first_message_minutes: 5,
            scope_minutes: 5,
            update_every_minutes: 20,
            updates_for_minutes: 120,
            holding_statement_minutes: 60,
            review_days_of_sev_1: 3,
            review_business_days: 5,
        }
    }
}

impl Default for LoweringRule {
    /// Three quiet intervals of twenty minutes: a choice of this library.
    fn default() -> Self {
        Self { quiet_intervals: 3, interval_minutes: 20 }
    }
}
