//! What platforms count, and whether content says that it is advertising: laws, and real descriptions of videos.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that panics has failed"
)]

use greenroom::platform::{CountingUnit, addresses, count_text, hashtags, mentions};
use greenroom::wire::call;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use serde_json::{Value, json};

fn run(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

/// The descriptions of the trending videos, whose lines are broken by `\n` in two characters.
fn descriptions() -> Vec<(String, String)> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("exports/youtube_trending.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let mut rows = cells(&text).into_iter();
    let head = rows.next().unwrap();
    let place = |name: &str| head.iter().position(|cell| cell == name).unwrap();
    let (id, description) = (place("video_id"), place("description"));
    rows.map(|row| (row[id].clone(), row[description].replace("\\n", "\n"))).collect()
}

/// The rows of comma-separated values.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for letter in text.chars() {
        match letter {
            '"' => {
                if !quoted && !cell.is_empty() {
                    cell.push('"');
                }
                quoted = !quoted;
            }
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            letter => cell.push(letter),
        }
    }
    rows
}

#[test]
fn counts_real_descriptions() {
    let descriptions = descriptions();
    assert_eq!(descriptions.len(), 144);
    let sum = |unit| descriptions.iter().map(|(_, text)| count_text(text, unit)).sum::<usize>();
    let units = [CountingUnit::Utf8Bytes, CountingUnit::CodePoints, CountingUnit::Utf16Units];
    assert_eq!(units.map(sum), [133_195, 131_526, 131_547]);
    let found = |find: fn(&str) -> Vec<std::ops::Range<usize>>| {
        descriptions.iter().map(|(_, text)| find(text).len()).sum::<usize>()
    };
    assert_eq!([found(addresses), found(hashtags), found(mentions)], [1_263, 29, 60]);
    let with_scheme = descriptions.iter().flat_map(|(_, text)| {
        addresses(text).into_iter().filter(|range| text[range.clone()].to_lowercase().starts_with("http"))
    });
    assert_eq!(with_scheme.count(), 1_214);
    for (id, description) in &descriptions {
        let input =
            json!({"platform": "youtube", "format": "dedicated_video", "content": {"description": description}});
        assert_eq!(run("check_content", &input)["issues"], json!([]), "{id}");
    }
}

/// Texts of what the rules look for, and of anything.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "#ad",
            "ad",
            "#adventure",
            "not an ad",
            "sponsored",
            "Anzeige",
            "Werbung:",
            " ",
            "\n",
            "https://ad.gt/x#ad",
            "a.com",
            "#",
            "@",
            "👍🏽",
            "👨‍👩‍👧",
            "🇩🇪",
            "1️⃣",
            "e\u{301}",
            "\u{202e}",
            "𝐚𝐝",
            "اعلان",
            "स्किन",
            "，",
            ".",
            "-",
            "ﬁ",
            "İ",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn marks_stand_in_order_and_apart(text in texts()) {
        for find in [addresses, hashtags, mentions] {
            let mut end = 0;
            for range in find(&text) {
                prop_assert!(range.start >= end && range.end > range.start && text.get(range.clone()).is_some());
                end = range.end;
            }
        }
        let addresses = addresses(&text);
        for tag in hashtags(&text) {
            prop_assert!(addresses.iter().all(|address| address.end <= tag.start || tag.end <= address.start));
        }
    }

    #[test]
    fn units_count_as_rust_does_and_stand_in_order(text in texts()) {
        let count = |unit| count_text(&text, unit);
        prop_assert_eq!(count(CountingUnit::CodePoints), text.chars().count());
        prop_assert_eq!(count(CountingUnit::Utf16Units), text.chars().map(char::len_utf16).sum::<usize>());
        prop_assert_eq!(count(CountingUnit::Utf8Bytes), text.len());
        prop_assert!(count(CountingUnit::Graphemes) <= count(CountingUnit::CodePoints));
        prop_assert!((count(CountingUnit::CodePoints)..=text.len()).contains(&count(CountingUnit::EmojiAsBytes)));
        if addresses(&text).is_empty() {
            prop_assert_eq!(count(CountingUnit::Addresses23), text.chars().count());
        }
        if text.is_ascii() && addresses(&text).is_empty() {
            prop_assert_eq!(count(CountingUnit::XWeighted), text.len());
        }
    }

    /// What is between a looser and a stricter limit weighs what `strict` says, and nothing else changes.
    #[test]
    fn strict_changes_weights_alone(text in texts(), tags in 0_usize..40) {
        let text = format!("{text} {}", "#a1 ".repeat(tags));
        let input = json!({"platform": "instagram", "format": "post", "content": {"text": text}});
        let mut strict = input.clone();
        strict["strict"] = json!(true);
        let (loose, strict) = (run("check_content", &input), run("check_content", &strict));
        prop_assert_eq!(&loose["counts"], &strict["counts"]);
        let codes = |check: &Value| {
            check["issues"].as_array().unwrap().iter().map(|issue| issue["code"].clone()).collect::<Vec<_>>()
        };
        prop_assert_eq!(codes(&loose), codes(&strict));
        for issue in strict["issues"].as_array().unwrap() {
            prop_assert_eq!(&issue["severity"], "error");
        }
        run("present_content_check", &loose);
    }
}
