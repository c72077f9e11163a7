use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::money::Decimal;
use crate::time::Zone;
use crate::vocabulary::{Id, Name};

/// Somebody who works on a campaign, or approves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TeamMember {
    /// The name in documents, unique in the team. Influencers have their own id here too where they are to act.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What they do.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<TeamRole>,
    /// Where their working day is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// How many hours a week they can give to the campaign: 0 to 168.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<Decimal>,
}

named! {
    /// What somebody does in a campaign.
    TeamRole {
        CampaignManager = "campaign_manager", "campaign manager";
        TalentManager = "talent_manager", "talent manager";
        Creator = "creator", "creator";
        Editor = "editor", "editor";
        CommunityManager = "community_manager", "community manager";
        Brand = "brand", "brand";
        Legal = "legal", "legal";
        Finance = "finance", "finance";
    }
}
