use super::{ExportGrain, Field, Layout, TotalRow, may, must};
use crate::platform::Platform;

const AS_OF: &str = "2026-11-01";

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        id: "youtube_content",
        platform: Platform::YouTube,
        grain: ExportGrain::Post,
        source: "exports of YouTube Studio, Advanced mode, tab Content, as they stand in public test data of several projects",
        as_of: AS_OF,
        key: &["post_id"],
        total: TotalRow::Word,
        sums: &[],
        ratios: &[],
        titled: false,
        fields: CONTENT,
    },
    Layout {
        id: "youtube_geography",
        platform: Platform::YouTube,
        grain: ExportGrain::Geography,
        source: "an export of YouTube Studio, tab Geography: github.com/CodingTrain/Happy-New-Year-2022, data/Table data.csv",
        as_of: AS_OF,
        key: &["geography"],
        total: TotalRow::Word,
        sums: &[],
        ratios: &[],
        titled: false,
        fields: GEOGRAPHY,
    },
];

const VIEWS: Field = must("views", &["views"], &["aufrufe"]);
const AVERAGE: Field = may("average_watch_seconds", &["average view duration"], &["durchschnittliche wiedergabedauer"]);
const HOURS: Field = may("watch_seconds", &["watch time (hours)"], &["wiedergabezeit (stunden)"]);

const CONTENT: &[Field] = &[
    must("post_id", &["content", "video"], &["inhalt", "inhalte"]),
    must("title", &["video title"], &["videotitel"]),
    may(
        "published",
        &["video publish time"],
        &["veröffentlichungszeitpunkt des videos", "veröffentlichungszeit des videos"],
    ),
    may("duration_seconds", &["duration"], &["dauer"]),
    VIEWS,
    AVERAGE,
    HOURS,
    may("net_new_followers", &["subscribers"], &["abonnenten"]),
    may("impressions", &["impressions"], &["impressionen"]),
    may(
        "click_through_rate",
        &["impressions click-through rate (%)"],
        &["klickrate der impressionen (%)", "impressionen – klickrate (%)"],
    ),
    may("likes", &["likes"], &["„mag ich“-bewertungen", "positive bewertungen"]),
    may("comments", &["comments added"], &["hinzugefügte kommentare"]),
    may("shares", &["shares"], &["geteilte inhalte"]),
    may("revenue", &["estimated revenue (*)", "your estimated revenue (*)"], &["geschätzter umsatz (*)"]),
];

const GEOGRAPHY: &[Field] = &[must("geography", &["geography"], &["geografie", "land"]), VIEWS, AVERAGE, HOURS];
