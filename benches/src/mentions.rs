//! Ten million mentions in bins of five minutes, with their authors, sentiment and platforms, and the alarms in them.

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::time::Instant;

use greenroom::crisis::{MentionBins, MentionPlan, MentionQuery};
use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind};
use greenroom::kpi::tally::{Figures, Numbers};
use greenroom::wire;

/// How many mentions.
const ROWS: usize = 10_000_000;
/// So many rows are handed over at a time, as from a data frame.
const PIECE: usize = 1 << 16;
/// How long a bin is, in milliseconds.
const BIN: i64 = 300_000;
const PLATFORMS: [Option<&str>; 4] = [Some("instagram"), Some("tiktok"), Some("x"), Some("youtube")];
const QUERY: &str =
    r#"{"time": "at", "author": "who", "sentiment": "mood", "platform": "where", "settings": {"bin_minutes": 5}}"#;

/// The columns: a year in order, with 200,000 authors of whom a few write most.
struct Table {
    at: Vec<i64>,
    who: Vec<i64>,
    mood: Vec<f64>,
    place: Vec<u32>,
}

fn table() -> Table {
    let mut state = 7_u64;
    let mut next = |limit: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    let mut table = Table { at: Vec::new(), who: Vec::new(), mood: Vec::new(), place: Vec::new() };
    let mut at = 1_735_689_600_000_i64;
    for _ in 0..ROWS {
        at += i64::try_from(next(6_300)).unwrap();
        table.at.push(at);
        let few = 1 + next(200_000);
        table.who.push(i64::try_from(1_000_000 + next(few)).unwrap());
        table.mood.push(f64::from(u32::try_from(next(200)).unwrap()) / 100.0 - 0.7);
        table.place.push(u32::try_from(next(4)).unwrap());
    }
    table
}

impl Table {
    fn piece(&self, from: usize) -> [BulkColumn<'_>; 4] {
        let to = (from + PIECE).min(ROWS);
        let figures = |numbers| Figures { numbers, present: None };
        [
            BulkColumn::Integers(figures(Numbers::I64(&self.at[from..to]))),
            BulkColumn::Integers(figures(Numbers::I64(&self.who[from..to]))),
            BulkColumn::Doubles(&self.mood[from..to], None),
            BulkColumn::Codes { codes: figures(Numbers::U32(&self.place[from..to])), names: PLATFORMS.to_vec() },
        ]
    }

    /// By hand: for each bin its mentions, those that are negative, its authors and platforms.
    fn by_hand(&self) -> HashMap<i64, (u32, u32, HashSet<i64>, u32)> {
        let mut bins: HashMap<i64, (u32, u32, HashSet<i64>, u32)> = HashMap::new();
        for (((at, who), mood), place) in self.at.iter().zip(&self.who).zip(&self.mood).zip(&self.place) {
            let bin = bins.entry(at.div_euclid(BIN)).or_default();
            bin.0 += 1;
            bin.1 += u32::from(*mood < 0.0);
            bin.2.insert(*who);
            bin.3 |= 1 << place;
        }
        bins
    }
}

/// Nanoseconds for all of it: binned and scanned, and the same bins by hand. One run.
pub fn mentions() -> Vec<(&'static str, f64)> {
    let table = table();
    let query: MentionQuery = wire::parse(QUERY).unwrap();
    let kind = BulkKind::Instant { per_second: 1_000, in_utc: true };
    let field = |name, kind| BulkField { name, kind };
    let fields = [
        field("at", kind),
        field("who", BulkKind::Integer),
        field("mood", BulkKind::Float),
        field("where", BulkKind::Text),
    ];
    let plan = MentionPlan::new(&query, &fields).unwrap();
    assert_eq!(plan.needs(), [0, 1, 2, 3]);
    let start = Instant::now();
    let mut counted = MentionBins::new(&plan);
    for from in (0..ROWS).step_by(PIECE) {
        counted.push(&plan, &table.piece(from), u64::try_from(from).unwrap()).unwrap();
    }
    let binned = start.elapsed();
    let scan = black_box(counted.scan(&plan).unwrap());
    let scanned = start.elapsed();
    let start = Instant::now();
    let by_hand = black_box(table.by_hand());
    let plain = start.elapsed();
    let bins = counted.bins(&plan).unwrap();
    assert_eq!(scan.bins, u64::try_from(bins.len()).unwrap());
    for bin in bins.iter().filter(|bin| bin.mentions > 0) {
        let (mentions, negative, authors, platforms) = &by_hand[&(bin.start.unix_seconds() * 1_000 / BIN)];
        let authors = u32::try_from(authors.len()).unwrap();
        assert_eq!((bin.mentions, bin.negative, bin.unique_authors), (*mentions, Some(*negative), Some(authors)));
        assert_eq!(bin.platforms, Some(platforms.count_ones()));
    }
    [("mentions: binned", binned), ("mentions: binned and scanned", scanned), ("mentions: binned by hand", plain)]
        .map(|(name, time)| (name, time.as_secs_f64() * 1e9))
        .to_vec()
}
