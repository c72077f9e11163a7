use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::vocabulary::{Id, Name};

/// Somebody who can be reached in a crisis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisPerson {
    /// The name that people use.
    pub name: Name,
    /// How they are reached, the first way first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub reach: Vec<ReachPoint>,
}

/// One way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReachPoint {
    /// Which way.
    pub kind: ReachKind,
    /// The number, address or handle.
    pub address: Name,
}

named! {
    /// How somebody is reached.
    ReachKind {
        Phone = "phone", "phone";
        TextMessage = "text_message", "text message";
        Email = "email", "email";
        /// A chat of the team.
        Chat = "chat", "chat";
        /// A form or a portal, as platforms and insurers have them.
        Portal = "portal", "portal";
        /// A message on a social platform. It does not count as reachable: the account may be what is lost.
        PlatformMessage = "platform_message", "message on a platform";
    }
}

/// Whom a response tells, and how they are reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyContact {
    /// To which party they belong.
    pub party: NoticeParty,
    /// Which sponsor they speak for: the id of the brand. For sponsors alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sponsor: Option<Id>,
    /// Which talent they are, or are close to: the id of an influencer; absent: any. For talents and safety contacts alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub talent: Option<Id>,
    /// Who.
    pub person: CrisisPerson,
    /// Within how many minutes from its start their contract wants them told of a crisis: 1 to 525,600. For sponsors alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_minutes: Option<u32>,
    /// Whether their contract has a morals clause. For sponsors alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub morals_clause: bool,
}

named! {
    /// Whom a response tells, in this order: nobody of the list learns it from somebody further down.
    NoticeParty {
        /// Police, security, and those who are close.
        SafetyContact = "safety_contact", "safety contact";
        Talent = "talent", "talent";
        Counsel = "counsel", "counsel";
        /// Sponsors whose content is concerned. They must not learn it from the feed.
        Sponsor = "sponsor", "sponsor";
        Insurer = "insurer", "insurer";
        Platform = "platform", "contact at the platform";
        /// The line that the staff keeps to.
        Staff = "staff", "staff";
        Public = "public", "public";
    }
}

impl CrisisPerson {
    /// Whether they can be reached when an account is lost: by any way but a message on a platform.
    #[must_use]
    pub fn is_reachable(&self) -> bool {
        self.reach.iter().any(|point| point.kind != ReachKind::PlatformMessage)
    }
}
