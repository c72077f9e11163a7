use serde::{Deserialize, Serialize};

use super::TrelloMember;
use crate::campaign::Task;
use crate::check::{named, null_is_absent};
use crate::time::Zone;
use crate::vocabulary::Name;

/// What is known of a board that is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloHints {
    /// The names of lists whose cards are done; capital letters do not matter.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub done_lists: Vec<Name>,
    /// Who of the team is who at Trello.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<TrelloMember>,
    /// On whose clock points in time are days; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// The tasks of a board, and what of it was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloBoard {
    /// The tasks, in the order of the board's cards; a task has the id of its card.
    pub tasks: Vec<Task>,
    /// What was not understood, in the order of the cards.
    pub remarks: Vec<TrelloRemark>,
    /// How many cards there are.
    pub cards: u32,
    /// How many of them are archived, or lie in an archived list: these are left out.
    pub archived: u32,
    /// How many checklists there are: none of them is read.
    pub checklists: u32,
}

/// Something of a card that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrelloRemark {
    /// The place of the card on the board, counted from 0.
    pub card: u32,
    /// What it is.
    pub problem: TrelloProblem,
    /// What stands there, cut where it is long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
}

named! {
    /// What of a card was not understood.
    TrelloProblem {
        /// It has not the fields of a card: it is left out.
        NotACard = "not_a_card", "no card: left out";
        /// Its id is no id, or that of an earlier card: it is left out.
        BadId = "bad_id", "no id of its own: left out";
        /// It has no name: it is left out.
        NoName = "no_name", "no name: left out";
        /// Its name is longer than a task may have, or has lines.
        NameChanged = "name_changed", "the name was made to fit";
        /// Its due date is none: the task has no due day.
        BadDue = "bad_due", "the due date is none";
        /// Nobody has said who that is: the task has no owner.
        UnknownMember = "unknown_member", "nobody has said who that is";
        /// It has several members who are known: the first is the owner.
        SeveralOwners = "several_owners", "the first of several is the owner";
        /// It is done: the day is that on which something last happened to it.
        DoneDayAssumed = "done_day_assumed", "the day on which it was done is that of the last activity";
        /// It is done, and nobody knows when: the task is open.
        DoneDayUnknown = "done_day_unknown", "done, but nobody knows when";
    }
}
