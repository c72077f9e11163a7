use super::{ExportGrain, Field, Layout, StatedRatio, TotalRow, may, must};
use crate::platform::Platform;

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    id: "x_posts",
    platform: Platform::X,
    grain: ExportGrain::Post,
    source: "exports of X (Twitter) Analytics by tweet, as they stand in public test data of several projects",
    as_of: "2026-11-01",
    key: &["post_id"],
    total: TotalRow::Word,
    sums: &[],
    ratios: &[StatedRatio { ratio: "engagement_rate", over: &["engagements"], under: "impressions" }],
    titled: false,
    fields: FIELDS,
}];

const FIELDS: &[Field] = &[
    must("post_id", &["tweet id", "post id"], &["tweet-id", "post-id"]),
    may("permalink", &["tweet permalink", "post link"], &[]),
    may("caption", &["tweet text", "post text"], &[]),
    may("published", &["time", "date"], &["zeit", "datum"]),
    must("impressions", &["impressions"], &["impressionen"]),
    may("engagements", &["engagements"], &["interaktionen"]),
    may("engagement_rate", &["engagement rate"], &["interaktionsrate"]),
    may("reposts", &["retweets", "reposts"], &[]),
    may("replies", &["replies"], &["antworten"]),
    must("likes", &["likes"], &["gefällt mir"]),
    may("saves", &["bookmarks"], &["lesezeichen"]),
    may("shares", &["shares", "share"], &[]),
    may("follows", &["follows", "new follows"], &[]),
    may("profile_clicks", &["user profile clicks", "profile visits"], &[]),
    may("link_clicks", &["url clicks"], &[]),
    may("hashtag_clicks", &["hashtag clicks"], &[]),
    may("detail_expands", &["detail expands"], &[]),
    may("permalink_clicks", &["permalink clicks"], &[]),
];
