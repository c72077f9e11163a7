use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::community::{InboxChannel, InboxRelation, TriageClass};
use crate::vocabulary::{Id, Name};

named! {
    /// Who answers in a house.
    InboxDepartment {
        /// Orders, faults, questions of customers.
        CustomerCare = "customer_care", "customer care";
        /// Who wants to buy, or to book.
        Sales = "sales", "sales";
        /// Press and the public.
        Pr = "pr", "public relations";
        /// Lawyers, authorities, rights.
        Legal = "legal", "legal";
        /// Who makes what is sold.
        Product = "product", "product";
    }
}

/// Which conversation is for whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutingPlan {
    /// The rules: the first that holds for an item of a conversation counts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub rules: Vec<RoutingRule>,
    /// Who answers where no rule holds.
    pub otherwise: InboxDepartment,
    /// Who is told when a conversation waits, each department once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub chains: Vec<InboxEscalationChain>,
}

/// For whom an item is: all that is said must hold, and something must be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutingRule {
    /// Its name, unique in the list.
    pub id: Id,
    /// For whom.
    pub department: InboxDepartment,
    /// One of these stands in it: words, phrases of up to 16 words and single marks, whole words, whatever their case.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub phrases: Vec<String>,
    /// It is of one of these classes, each once; what is not known to be of a class is of none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<TriageClass>,
    /// It came by one of these ways, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<InboxChannel>,
    /// Its author is one of these, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<InboxRelation>,
}

/// Who is told when a conversation of a department waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxEscalationChain {
    /// Which department.
    pub department: InboxDepartment,
    /// The steps, each later than the last.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub steps: Vec<InboxEscalationStep>,
}

/// Who is told after which time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxEscalationStep {
    /// How many minutes after the conversation began to wait: up to 525,600.
    pub after_minutes: u32,
    /// Who.
    pub to: Name,
}
