use super::{ExportGrain, Field, Layout, StatedRatio, TotalRow, may, must};
use crate::platform::Platform;

const SOURCE: &str =
    "exports of LinkedIn page analytics, Content, as they stand in public test data of several projects";
const AS_OF: &str = "2026-11-01";
const ENGAGEMENT: &[StatedRatio] = &[StatedRatio {
    ratio: "engagement_rate",
    over: &["clicks", "reactions", "comments", "reposts"],
    under: "impressions",
}];

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        id: "linkedin_updates",
        platform: Platform::LinkedIn,
        grain: ExportGrain::Day,
        source: SOURCE,
        as_of: AS_OF,
        key: &["date"],
        total: TotalRow::Word,
        sums: &[],
        ratios: ENGAGEMENT,
        titled: false,
        fields: UPDATES,
    },
    Layout {
        id: "linkedin_posts",
        platform: Platform::LinkedIn,
        grain: ExportGrain::Post,
        source: SOURCE,
        as_of: AS_OF,
        key: &["permalink"],
        total: TotalRow::Word,
        sums: &[],
        ratios: ENGAGEMENT,
        titled: false,
        fields: POSTS,
    },
];

const UPDATES: &[Field] = &[
    must("date", &["date"], &["datum"]),
    may("impressions_organic", &["impressions (organic)"], &["impressions (organisch)"]),
    may("impressions_sponsored", &["impressions (sponsored)"], &["impressions (gesponsert)"]),
    must("impressions", &["impressions (total)"], &["impressions (gesamt)"]),
    may(
        "reach_organic",
        &["unique impressions (organic)"],
        &["eindeutige impressions (organisch)", "unique impressions (organisch)"],
    ),
    may("clicks_organic", &["clicks (organic)"], &["klicks (organisch)"]),
    may("clicks_sponsored", &["clicks (sponsored)"], &["klicks (gesponsert)"]),
    must("clicks", &["clicks (total)"], &["klicks (gesamt)"]),
    may("reactions_organic", &["reactions (organic)"], &["reaktionen (organisch)"]),
    may("reactions_sponsored", &["reactions (sponsored)"], &["reaktionen (gesponsert)"]),
    may("reactions", &["reactions (total)"], &["reaktionen (gesamt)"]),
    may("comments_organic", &["comments (organic)"], &["kommentare (organisch)"]),
    may("comments_sponsored", &["comments (sponsored)"], &["kommentare (gesponsert)"]),
    may("comments", &["comments (total)"], &["kommentare (gesamt)"]),
    may("reposts_organic", &["reposts (organic)", "shares (organic)"], &["reposts (organisch)"]),
    may("reposts_sponsored", &["reposts (sponsored)", "shares (sponsored)"], &["reposts (gesponsert)"]),
    may("reposts", &["reposts (total)", "shares (total)"], &["reposts (gesamt)"]),
    may("engagement_rate", &["engagement rate (total)"], &["engagement-rate (gesamt)"]),
];

const POSTS: &[Field] = &[
    may("title", &["post title", "update title"], &["titel des beitrags", "beitragstitel"]),
    must("permalink", &["post link", "update link"], &["link zum beitrag", "beitragslink"]),
    may("post_type", &["post type", "content type"], &["beitragstyp"]),
    may("campaign_name", &["campaign name"], &["kampagnenname"]),
    may("account_name", &["posted by"], &["veröffentlicht von", "gepostet von"]),
    must("published", &["created date"], &["erstellungsdatum", "erstellt am"]),
    must("impressions", &["impressions"], &["impressionen"]),
    may("views", &["views"], &["aufrufe"]),
    may("clicks", &["clicks"], &["klicks"]),
    may("click_through_rate", &["click through rate (ctr)"], &["klickrate (ctr)"]),
    may("reactions", &["likes", "reactions"], &["gefällt mir", "reaktionen"]),
    may("comments", &["comments"], &["kommentare"]),
    may("reposts", &["reposts", "shares"], &["geteilt"]),
    may("follows", &["follows"], &["follower:innen"]),
    may("engagement_rate", &["engagement rate"], &["engagement-rate"]),
];
