use super::{ExportGrain, Field, Layout, TotalRow, may, must};
use crate::platform::Platform;

const SOURCE: &str = "exports of TikTok Studio, Analytics, as they stand in public test data of several projects";
const AS_OF: &str = "2026-11-01";

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        id: "tiktok_content",
        platform: Platform::TikTok,
        grain: ExportGrain::Post,
        source: SOURCE,
        as_of: AS_OF,
        key: &["permalink"],
        total: TotalRow::Word,
        sums: &[],
        ratios: &[],
        titled: false,
        fields: CONTENT,
    },
    Layout {
        id: "tiktok_overview",
        platform: Platform::TikTok,
        grain: ExportGrain::Day,
        source: SOURCE,
        as_of: AS_OF,
        key: &["date"],
        total: TotalRow::Word,
        sums: &[],
        ratios: &[],
        titled: false,
        fields: OVERVIEW,
    },
    Layout {
        id: "tiktok_followers",
        platform: Platform::TikTok,
        grain: ExportGrain::Day,
        source: SOURCE,
        as_of: AS_OF,
        key: &["date"],
        total: TotalRow::Word,
        sums: &[],
        ratios: &[],
        titled: false,
        fields: FOLLOWERS,
    },
];

const CONTENT: &[Field] = &[
    may("title", &["video title"], &["videotitel"]),
    must("permalink", &["video link"], &["videolink", "video-link"]),
    may("published", &["post time"], &["veröffentlichungszeit", "zeitpunkt der veröffentlichung"]),
    must("likes", &["total likes"], &["likes insgesamt", "gesamtzahl der likes"]),
    must("comments", &["total comments"], &["kommentare insgesamt", "gesamtzahl der kommentare"]),
    must("shares", &["total shares"], &["geteilt insgesamt", "gesamtzahl der geteilten inhalte"]),
    must("views", &["total views"], &["aufrufe insgesamt", "gesamtzahl der aufrufe"]),
    may("watch_seconds", &["total play time"], &["gesamte wiedergabezeit"]),
    may("average_watch_seconds", &["average watch time"], &["durchschnittliche wiedergabezeit"]),
    may("completion_rate", &["watched full video"], &["vollständig angesehen"]),
    may("saves", &["add to favorites", "total favorites"], &["zu favoriten hinzugefügt"]),
];

const OVERVIEW: &[Field] = &[
    must("date", &["date"], &["datum"]),
    must("views", &["video views"], &["videoaufrufe"]),
    must("profile_visits", &["profile views"], &["profilaufrufe"]),
    must("likes", &["likes"], &["gefällt mir"]),
    must("comments", &["comments"], &["kommentare"]),
    must("shares", &["shares"], &["geteilt", "geteilte inhalte"]),
];

const FOLLOWERS: &[Field] = &[
    must("date", &["date"], &["datum"]),
    must("followers", &["followers"], &["follower"]),
    must(
        "net_new_followers",
        &["difference in followers from previous day"],
        &["differenz der follower zum vortag", "unterschied zum vortag"],
    ),
];
