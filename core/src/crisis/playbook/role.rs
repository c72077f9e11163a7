use serde::{Deserialize, Serialize};

use super::CrisisPerson;
use crate::check::named;
use crate::vocabulary::Id;

/// A role in a response, and whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaybookRole {
    /// The name of the role in the playbook, unique in it.
    pub id: Id,
    /// What whoever holds it does.
    pub role: CrisisRole,
    /// Who holds it; filled in before there is a crisis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<CrisisPerson>,
    /// Who holds it when that person cannot be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deputy: Option<CrisisPerson>,
}

named! {
    /// What somebody does in a response. Commander, deputy, scribe and liaison are those of PagerDuty's incident response
    /// guide (Apache-2.0).
    CrisisRole {
        /// Decides, and is the only one who does.
        IncidentCommander = "incident_commander", "incident commander";
        /// Stands beside the commander, and takes over from them.
        DeputyCommander = "deputy_commander", "deputy commander";
        /// Writes down what happens, and when.
        Scribe = "scribe", "scribe";
        /// Speaks to the public, and is the only one who does.
        Spokesperson = "spokesperson", "spokesperson";
        /// Whom it concerns.
        Talent = "talent", "talent";
        /// Stands beside the talent.
        TalentManager = "talent_manager", "talent manager";
        /// Sees to people's safety.
        SafetyLead = "safety_lead", "safety lead";
        /// Sees to accounts, and speaks to platforms.
        AccountManager = "account_manager", "account manager";
        /// Schedules pieces and runs ads.
        Publisher = "publisher", "publisher";
        /// Reads and answers comments.
        CommunityManager = "community_manager", "community manager";
        /// Speaks to sponsors.
        SponsorLiaison = "sponsor_liaison", "sponsor liaison";
        Counsel = "counsel", "counsel";
        /// Whatever else the agency needs.
        Other = "other", "other";
    }
}

/// Which part a role has in a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RaciEntry {
    /// Which role: its id.
    pub role: Id,
    /// Which part. A role may be responsible and accountable for one step.
    pub part: RaciPart,
}

named! {
    /// The parts that somebody can have in a step: the chart known as RACI.
    RaciPart {
        /// Does it.
        Responsible = "responsible", "responsible";
        /// Answers for it, and says when it is done: the owner of the step.
        Accountable = "accountable", "accountable";
        /// Is asked before.
        Consulted = "consulted", "consulted";
        /// Is told after.
        Informed = "informed", "informed";
    }
}

impl PlaybookRole {
    /// The role for people: what it does, or its id where the table has no word for it.
    #[must_use]
    pub fn title(&self) -> &str {
        if self.role == CrisisRole::Other { self.id.as_str() } else { self.role.label() }
    }
}
