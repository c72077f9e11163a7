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

fn disclosure(platform: &str, format: &str, jurisdictions: &[&str], connection: &str, content: &Value) -> Value {
    let input = json!({"platform": platform, "format": format, "content": content, "connection": connection,
        "jurisdictions": jurisdictions});
    run("check_disclosure", &input)
}

/// As if a brand had paid for each of them, which for most is not so.
#[test]
fn judges_real_descriptions() {
    let mut counts = std::collections::BTreeMap::new();
    let mut verdicts = std::collections::BTreeMap::new();
    for (id, description) in descriptions() {
        let check = disclosure("youtube", "dedicated_video", &["US"], "money", &json!({"description": description}));
        let verdict = check["verdict"].as_str().unwrap().to_owned();
        *counts.entry(verdict.clone()).or_insert(0) += 1;
        verdicts.insert(id, verdict);
    }
    let counts: Vec<(&str, i32)> = counts.iter().map(|(verdict, count)| (verdict.as_str(), *count)).collect();
    assert_eq!(counts, [("do_not_publish", 129), ("needs_fixes", 3), ("needs_review", 12)]);
    for (id, verdict) in [
        ("2kyS6SvSYSE", "do_not_publish"), // ad disclosure.  THIS IS NOT AN AD.
        ("x9mh-SwSKas", "do_not_publish"), // FTC: This video is NOT sponsored!
        ("dRpNZV18N_g", "needs_fixes"),    // This video is sponsored, but only the description says so
        ("ZAQs-ctOqXQ", "needs_review"),   // CLICK HERE for more HONEST ADS spoofs
        ("Jw1Y-zhQURU", "needs_review"),   // Shop the ad
    ] {
        assert_eq!(verdicts[id], verdict, "{id}");
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

    /// The verdict is the worst of all, each text can be judged and shown, and nothing is asked without a connection.
    #[test]
    fn every_text_is_judged(text in texts(), overlay in texts(), frame in texts(), format in 0_usize..4) {
        let format = ["post", "reel", "story_set", "live"][format];
        let content = json!({"text": text, "overlays": [{"text": overlay}], "frames": [{"text": frame}]});
        let countries = ["US", "GB", "IN", "DE", "FR", "ES", "BR"];
        let check = disclosure("instagram", format, &countries, "money", &content);
        let rank = |verdict: &Value| {
            ["clear", "needs_review", "needs_fixes", "do_not_publish"].iter().position(|name| verdict == name).unwrap()
        };
        let findings = check["jurisdictions"].as_array().unwrap();
        prop_assert_eq!(findings.iter().map(|one| rank(&one["verdict"])).max(), Some(rank(&check["verdict"])));
        for finding in findings {
            prop_assert_eq!(&finding["verdict"] == "clear", finding.get("fixes").is_none());
        }
        run("present_disclosure_check", &check);
        let nothing = disclosure("instagram", format, &countries[..6], "none", &content);
        prop_assert_eq!(&nothing["verdict"], "clear");
    }

    /// What stands after a disclosure at the start changes nothing, unless it denies it.
    #[test]
    fn a_disclosure_at_the_start_is_enough(text in texts()) {
        let check = disclosure("instagram", "post", &["US"], "money", &json!({"text": format!("#ad\n{text}")}));
        let finding = &check["jurisdictions"][0];
        let denied = finding["words"].as_array().unwrap().iter().any(|words| words["verdict"] == "denied");
        prop_assert_eq!(&finding["verdict"], if denied { "needs_fixes" } else { "clear" });
    }

    /// Digits and marks disclose nothing.
    #[test]
    fn nothing_is_no_disclosure(text in "[0-9 .,\n]{0,40}") {
        let check = disclosure("instagram", "post", &["US", "GB", "IN", "DE", "FR", "ES"], "trip", &json!({"text": text}));
        for finding in check["jurisdictions"].as_array().unwrap() {
            prop_assert_eq!(&finding["verdict"], "do_not_publish");
        }
    }
}
