//! Laws of detectors: causal, the same however the bins are cut, and quiet where nothing happens; and the score of the five
//! labelled series of the Numenta Anomaly Benchmark.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use std::path::Path;

use greenroom::crisis::{AlarmKind, AlarmReport, DetectAlarmsInput, DetectorSettings, MentionBin, detect_alarms};
use greenroom::time::Instant;
use greenroom::wire;
use greenroom_tests::nab::{NabScore, nab_series};
use proptest::prelude::*;

fn settings(text: &str) -> DetectorSettings {
    let input = format!(r#"{{"settings": {text}, "bins": [{{"start": "2026-03-02T00:00:00Z", "mentions": 0}}]}}"#);
    wire::parse::<DetectAlarmsInput>(&input).unwrap().settings.unwrap()
}

fn bin(start: Instant, mentions: u32) -> MentionBin {
    MentionBin {
        start,
        mentions,
        unique_authors: None,
        negative: None,
        authors_reach: None,
        platforms: None,
        severe: 0,
        top_terms: Vec::new(),
        top_posts: Vec::new(),
    }
}

fn run(settings: &DetectorSettings, bins: &[MentionBin]) -> AlarmReport {
    detect_alarms(&DetectAlarmsInput {
        settings: Some(settings.clone()),
        state: None,
        bins: bins.to_vec(),
        with_scores: false,
    })
    .unwrap()
}

fn hour(place: usize) -> Instant {
    let begin: Instant = "2026-03-02T00:00:00Z".parse().unwrap();
    begin.add_seconds(3_600 * i64::try_from(place).unwrap()).unwrap()
}

prop_compose! {
    fn bins()(counts in prop::collection::vec((0_u32..2_000, 0_u32..100, 0_u32..3), 30..120)) -> Vec<MentionBin> {
        let make = |(place, (mentions, percent, severe)): (usize, (u32, u32, u32))| MentionBin {
            negative: Some(mentions * percent / 100),
            authors_reach: Some(u64::from(mentions) * 137),
            platforms: Some(mentions % 7),
            unique_authors: Some(mentions / 2),
            severe: if place % 11 == 0 { severe.min(mentions) } else { 0 },
            ..bin(hour(place), mentions)
        };
        counts.into_iter().enumerate().map(make).collect()
    }
}

proptest! {
    #[test]
    fn cutting_the_bins_changes_nothing(bins in bins(), cut in 1_usize..29) {
        let settings = settings(r#"{"bin_minutes": 60, "warm_up_hours": 5, "refractory_hours": 6, "threshold": 1.5, "joint_threshold": 1}"#);
        let whole = run(&settings, &bins);
        let (first, second) = bins.split_at(cut);
        let begun = run(&settings, first);
        // The state goes over the wire between the calls.
        let state = wire::to_json(&begun.state).unwrap();
        let input = DetectAlarmsInput {
            settings: None,
            state: Some(serde_json::from_str(&state).unwrap()),
            bins: second.to_vec(),
            with_scores: false,
        };
        let ended = detect_alarms(&input).unwrap();
        let alarms: Vec<_> = begun.alarms.into_iter().chain(ended.alarms).collect();
        prop_assert_eq!(alarms, whole.alarms);
        prop_assert_eq!(ended.state, whole.state);
    }

    #[test]
    fn what_comes_later_changes_no_alarm(bins in bins(), keep in 1_usize..29) {
        let settings = settings(r#"{"bin_minutes": 60, "warm_up_hours": 5, "refractory_hours": 6}"#);
        let (early, late) = (run(&settings, &bins[..keep]).alarms, run(&settings, &bins).alarms);
        prop_assert_eq!(&late[..early.len()], &early[..]);
        prop_assert!(late[early.len()..].iter().all(|alarm| alarm.at > bins[keep - 1].start));
    }

    #[test]
    fn alarms_keep_their_distance_or_exceed(bins in bins()) {
        let settings = settings(r#"{"bin_minutes": 60, "warm_up_hours": 5, "refractory_hours": 6, "threshold": 1}"#);
        let alarms = run(&settings, &bins).alarms;
        let by_numbers: Vec<_> = alarms.iter().filter(|alarm| alarm.kind != AlarmKind::Severe).collect();
        for pair in by_numbers.windows(2) {
            let apart = pair[1].at.unix_seconds() - pair[0].at.unix_seconds();
            prop_assert!(apart > 6 * 3_600 || pair[1].exceeds_last);
            prop_assert!(pair.iter().all(|alarm| alarm.mentions >= 8 && alarm.strength.get() >= 1.0));
        }
    }
}

#[test]
fn a_steady_stream_is_quiet_and_learns_its_day() {
    let steady = settings(r#"{"bin_minutes": 60}"#);
    let flat: Vec<MentionBin> = (0..2_000).map(|place| bin(hour(place), 40)).collect();
    assert_eq!(run(&steady, &flat).alarms, []);
    // Ten times as many at eight in the evening, every day: the first evening is news, the later ones are not.
    let evening = |place: usize| bin(hour(place), if place % 24 == 20 { 400 } else { 40 });
    let alarms = run(&steady, &(0..2_000).map(evening).collect::<Vec<_>>()).alarms;
    assert!(alarms.iter().all(|alarm| alarm.at < hour(24 * 21)), "{:?}", alarms.last().map(|alarm| alarm.at));
}

#[test]
fn danger_needs_no_statistics() {
    let mut bins: Vec<MentionBin> = (0..3).map(|place| bin(hour(place), 1)).collect();
    bins[1].severe = 1;
    bins[2].severe = 1;
    let alarms = run(&settings(r#"{"bin_minutes": 60}"#), &bins).alarms;
    assert_eq!(alarms.iter().map(|alarm| (alarm.at, alarm.kind)).collect::<Vec<_>>(), [(hour(1), AlarmKind::Severe)]);
}

#[test]
fn many_posts_of_one_account_are_no_crisis() {
    let count = |authors| {
        let mut bins: Vec<MentionBin> = (0..72).map(|place| bin(hour(place), 20)).collect();
        bins.iter_mut().for_each(|bin| bin.unique_authors = Some(18));
        bins[70].mentions = 400;
        bins[70].unique_authors = Some(authors);
        run(&settings(r#"{"bin_minutes": 60, "count": "unique_authors"}"#), &bins).alarms.len()
    };
    assert_eq!((count(19), count(350)), (0, 1));
}

#[test]
fn a_mood_that_turns_is_noticed_at_the_same_volume() {
    let mut bins: Vec<MentionBin> = (0..200).map(|place| bin(hour(place), 50)).collect();
    bins.iter_mut().enumerate().for_each(|(place, bin)| bin.negative = Some(4 + u32::try_from(place % 3).unwrap()));
    assert_eq!(run(&settings(r#"{"bin_minutes": 60}"#), &bins).alarms, []);
    bins[150..].iter_mut().for_each(|bin| bin.negative = Some(25));
    let alarms = run(&settings(r#"{"bin_minutes": 60}"#), &bins).alarms;
    assert_eq!(
        alarms.iter().map(|alarm| (alarm.at, alarm.kind)).collect::<Vec<_>>(),
        [(hour(150), AlarmKind::NegativeShare)]
    );
}

#[test]
fn the_five_labelled_series_score_with_one_set_of_constants() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/nab");
    let mut total = NabScore::default();
    for series in nab_series(Path::new(folder)) {
        let bins: Vec<MentionBin> = series.bins.iter().map(|(start, mentions)| bin(*start, *mentions)).collect();
        let alarms = run(&settings(r#"{"bin_minutes": 5}"#), &bins).alarms;
        let alarms: Vec<usize> = alarms.iter().map(|alarm| bins.partition_point(|bin| bin.start < alarm.at)).collect();
        let score = series.score(&alarms);
        println!(
            "{}: {:.2} of {}, {} found, {} false",
            series.name, score.raw, score.windows, score.found, score.wrong
        );
        total = total.and(score);
    }
    let score = total.normalized();
    println!("{score:.2}: {} of {} found, {} false alarms", total.found, total.windows, total.wrong);
    // The figure of benches/notes.md; the same on every host.
    assert_eq!((format!("{score:.2}").as_str(), total.found, total.windows, total.wrong), ("85.71", 15, 15, 25));
}
