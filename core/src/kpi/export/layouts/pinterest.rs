use super::{ExportGrain, Field, Layout, TotalRow, may, must};
use crate::platform::Platform;

const SOURCE: &str =
    "Pinterest Business help, Review your Pinterest Analytics: the metrics by name; no public export was found";
const AS_OF: &str = "2026-11-01";

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        id: "pinterest_pins",
        platform: Platform::Pinterest,
        grain: ExportGrain::Post,
        source: SOURCE,
        as_of: AS_OF,
        key: &["post_id"],
        total: TotalRow::Word,
        sums: &[],
        ratios: &[],
        titled: false,
        fields: PINS,
    },
    Layout {
        id: "pinterest_overview",
        platform: Platform::Pinterest,
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
];

const IMPRESSIONS: Field = must("impressions", &["impressions"], &["impressionen"]);
const ENGAGEMENTS: Field = may("engagements", &["engagements"], &["interaktionen"]);
const PIN_CLICKS: Field = must("pin_clicks", &["pin clicks"], &["pin-klicks"]);
const OUTBOUND: Field = may("outbound_clicks", &["outbound clicks"], &["ausgehende klicks"]);
const SAVES: Field = must("saves", &["saves"], &["merken", "gemerkt"]);

const PINS: &[Field] = &[
    must("post_id", &["pin id"], &["pin-id"]),
    may("title", &["pin title", "title"], &["pin-titel", "titel"]),
    may("caption", &["description"], &["beschreibung"]),
    may("permalink", &["pin link", "pin url"], &["pin-link"]),
    may("post_type", &["format", "pin type"], &[]),
    may("published", &["created date", "date created", "publish date"], &["erstellungsdatum"]),
    IMPRESSIONS,
    ENGAGEMENTS,
    PIN_CLICKS,
    OUTBOUND,
    SAVES,
];

const OVERVIEW: &[Field] =
    &[must("date", &["date"], &["datum"]), IMPRESSIONS, ENGAGEMENTS, PIN_CLICKS, OUTBOUND, SAVES];
