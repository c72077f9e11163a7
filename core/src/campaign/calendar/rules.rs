use serde::{Deserialize, Serialize};

use super::super::{Campaign, Piece};
use crate::check::{count, named, null_is_absent};
use crate::platform::Platform;
use crate::time::{Date, Instant, place_in_week};

/// How far apart two posts are at least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinimumGap {
    /// How many minutes, 1 to 525,600. Posts that are exactly as far apart are far enough apart.
    pub minutes: u32,
    /// Which posts are looked at together; those of an account when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub scope: RuleScope,
    /// On which platforms; absent or empty: on all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
}

/// How many posts there may be in a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrequencyLimit {
    /// How many at most.
    pub most: u32,
    /// In which time.
    pub per: FrequencyPeriod,
    /// Which posts are looked at together; those of an account when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub scope: RuleScope,
    /// On which platforms; absent or empty: on all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
}

named! {
    /// In which time posts are counted.
    FrequencyPeriod {
        /// Any 24 hours, as platforms count.
        Hours24 = "hours_24", "24 hours";
        /// A day of the campaign's zone.
        Day = "day", "day";
        /// A week of the campaign's zone, from Monday on.
        Week = "week", "week";
        /// A month of the campaign's zone.
        Month = "month", "month";
    }
}

named! {
    /// Which posts are looked at together.
    #[derive(Default)]
    RuleScope {
        /// Those of one account on one platform. Pieces that name no account are those of their influencer there.
        #[default]
        Account = "account", "account";
        /// Those on one platform.
        Platform = "platform", "platform";
        /// Those of one influencer, wherever they are.
        Influencer = "influencer", "influencer";
        /// All.
        All = "all", "all";
    }
}

/// Who publishes a piece, and where: pieces that are alike in this are alike for all rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outlet<'a> {
    pub platform: &'a Platform,
    pub account: Option<&'a str>,
    pub influencer: Option<&'a str>,
}

impl<'a> Outlet<'a> {
    pub(super) fn of(piece: &'a Piece, campaign: &'a Campaign) -> Self {
        let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal));
        let influencer = booked.map(|booked| booked.deal.influencer.as_str());
        let account = piece.target.account.as_ref().map(|account| account.as_str());
        Self { platform: &piece.target.platform, account, influencer }
    }

    /// Whether posts of the two are looked at together.
    fn is_with(&self, other: &Self, scope: RuleScope) -> bool {
        match scope {
            RuleScope::Account => {
                let is_named = self.account.is_some() || other.account.is_some();
                let same = if is_named { self.account == other.account } else { self.influencer == other.influencer };
                self.platform == other.platform && same
            }
            RuleScope::Platform => self.platform == other.platform,
            RuleScope::Influencer => self.influencer.is_some() && self.influencer == other.influencer,
            RuleScope::All => true,
        }
    }
}

/// A rule between posts, with times in seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule<'a> {
    pub measure: Measure,
    pub scope: RuleScope,
    pub platforms: &'a [Platform],
}

/// What a rule asks for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Measure {
    /// Two posts are so many seconds apart at least.
    Gap(i64),
    /// There are so many posts at most.
    Most(u32, FrequencyPeriod),
}

impl Rule<'_> {
    /// Whether it is about posts of the outlet.
    pub(super) fn is_for(&self, outlet: &Outlet<'_>) -> bool {
        let named = self.platforms.is_empty() || self.platforms.contains(outlet.platform);
        named && (self.scope != RuleScope::Influencer || outlet.influencer.is_some())
    }

    /// Whether it looks at posts of the two together.
    pub(super) fn joins(&self, one: &Outlet<'_>, other: &Outlet<'_>) -> bool {
        self.is_for(one) && self.is_for(other) && one.is_with(other, self.scope)
    }
}

impl Rule<'_> {
    /// What it says, for people.
    pub(super) fn words(&self) -> String {
        let of = match self.scope {
            RuleScope::Account => "of the account",
            RuleScope::Platform => "on the platform",
            RuleScope::Influencer => "of the influencer",
            RuleScope::All => "of the campaign",
        };
        match self.measure {
            Measure::Gap(1) => "the account publishes something else then".to_owned(),
            Measure::Gap(least) => {
                let minutes = least.checked_div(60).unwrap_or_default();
                format!("less than {minutes} minutes from another post {of}")
            }
            Measure::Most(most, period) => format!("the most posts {of} in a {} are {most}", period.span()),
        }
    }
}

/// The time of a post, with the day, week and month of the campaign's zone that it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PostTime {
    /// Seconds after midnight of 1 January 1970 in UTC.
    pub at: i64,
    day: i64,
    week: i64,
    month: i64,
}

impl PostTime {
    pub(super) fn new(at: Instant, date: Date) -> Self {
        let day = Date::FIRST.days_until(date);
        let week = day.saturating_sub(place_in_week(date.weekday()));
        let month = i64::from(date.year()).saturating_mul(12).saturating_add(date.month().into());
        Self { at: at.unix_seconds(), day, week, month }
    }

    /// A number that two times share when they lie in the same day, week or month.
    fn number(self, period: FrequencyPeriod) -> i64 {
        match period {
            FrequencyPeriod::Hours24 | FrequencyPeriod::Day => self.day,
            FrequencyPeriod::Week => self.week,
            FrequencyPeriod::Month => self.month,
        }
    }
}

const DAY: i64 = 86_400;

impl FrequencyPeriod {
    fn span(self) -> &'static str {
        match self {
            Self::Hours24 => "span of 24 hours",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

impl Measure {
    /// Whether one more post is too many beside others, which are in no order.
    pub(super) fn forbids(self, post: PostTime, others: &[PostTime]) -> bool {
        match self {
            Self::Gap(least) => others.iter().any(|other| post.at.saturating_sub(other.at).saturating_abs() < least),
            Self::Most(most, FrequencyPeriod::Hours24) => {
                // Every 24 hours that hold the post end with it or with one after it.
                let last = post.at.saturating_add(DAY);
                let ends = others.iter().map(|other| other.at).filter(|end| (post.at..last).contains(end));
                let within = |end: i64, at: i64| end.saturating_sub(DAY) < at && at <= end;
                let posts = |end: i64| count(others.iter().filter(|other| within(end, other.at)));
                ends.chain([post.at]).any(|end| is_full(posts(end), most))
            }
            Self::Most(most, period) => {
                let own = post.number(period);
                is_full(count(others.iter().filter(|other| other.number(period) == own)), most)
            }
        }
    }

    /// What is left to know of a post when only posts from another time on are still to be placed: a time that does the
    /// same, or nothing.
    pub(super) fn remembered(self, post: PostTime, now: PostTime) -> Option<PostTime> {
        let ago = now.at.saturating_sub(post.at);
        match self {
            Self::Gap(least) => (ago < least).then_some(post),
            Self::Most(_, FrequencyPeriod::Hours24) => (ago < DAY).then_some(post),
            // All posts of a period are alike.
            Self::Most(_, period) => (post.number(period) == now.number(period)).then_some(now),
        }
    }
}

fn is_full(posts: usize, most: u32) -> bool {
    u32::try_from(posts).is_ok_and(|posts| posts >= most)
}
