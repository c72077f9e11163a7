use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::{Name, Territory};

/// What is raffled, among whom and until when. What is absent is not decided yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Giveaway {
    /// What can be won, one row for each kind of prize.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub prizes: Vec<GiveawayPrize>,
    /// The first day on which people may enter.
    pub opens_on: Date,
    /// The last day on which they may.
    pub closes_on: Date,
    /// The day on which the winners are drawn: not before the last day of entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draw_on: Option<Date>,
    /// Where people must live to enter: `world` for anywhere. Absent or empty: not decided.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// How old people must be to enter, in years: 0 to 120.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_age_years: Option<u8>,
    /// What people do to enter, each step once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub entry_steps: Vec<EntryStep>,
    /// What its published rules say, each term once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<GiveawayTerm>,
    /// How many are expected to enter: from it come the odds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_entries: Option<u64>,
}

/// One kind of prize.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveawayPrize {
    /// What it is.
    pub name: Name,
    /// How many of it are won: 1 to 1,000,000, and 1 when absent. Each has a winner of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// What one of it is worth, at the price that people pay for it; not below zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_each: Option<Money>,
}

impl GiveawayPrize {
    /// How many of it are won.
    pub(super) fn winners(&self) -> u32 {
        self.quantity.unwrap_or(1)
    }
}

named! {
    /// What people do to enter a giveaway.
    EntryStep {
        Comment = "comment", "comment on the post";
        Like = "like", "like the post";
        Follow = "follow", "follow the account";
        /// Name friends in a comment.
        TagFriends = "tag_friends", "tag friends";
        /// Tag somebody in a picture who is not in it.
        TagWhoIsNotThere = "tag_who_is_not_there", "tag people in a picture who are not in it";
        /// Share it on one's own timeline, or on that of a friend.
        ShareOnTimeline = "share_on_timeline", "share it on a personal timeline";
        ShareInStory = "share_in_story", "share it in a story";
        Repost = "repost", "repost the post";
        /// Post the same words again and again.
        PostAgain = "post_again", "post the same again and again";
        PostOwnContent = "post_own_content", "post content of one's own";
        SendMessage = "send_message", "send a message";
        Subscribe = "subscribe", "subscribe to a newsletter";
        /// Buy something.
        Purchase = "purchase", "buy something";
    }
}

named! {
    /// What the published rules of a giveaway say.
    GiveawayTerm {
        /// They are there, for all to read, with who runs it.
        OfficialRules = "official_rules", "who runs it, and on which terms";
        /// Who may enter, by age and place.
        WhoMayEnter = "who_may_enter", "who may enter";
        /// That people release the platform from all claims.
        PlatformReleased = "platform_released", "the release of the platform by whoever enters";
        /// That the platform neither sponsors, endorses nor administers it.
        NotByThePlatform = "not_by_the_platform", "that the platform has no part in it";
        /// Which data are kept, and what for.
        UseOfData = "use_of_data", "what personal data are used for";
        /// That whoever enters by several accounts is out.
        OneAccountEach = "one_account_each", "that nobody enters by several accounts";
        /// That one may enter without paying.
        FreeEntry = "free_entry", "a free way to enter";
        /// How the winners are chosen.
        HowWinnersAreChosen = "how_winners_are_chosen", "how winners are chosen";
    }
}
