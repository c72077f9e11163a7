//! Messages of Slack, held against what Slack says of escaping and of its limits.

use greenroom_tests::random::{hostile, hostile_name};
use serde_json::{Value, json};

use super::answer;

/// How many hostile texts the messages hold, all together.
const TEXTS: u64 = 100_000;
const LINES: u64 = 250;

/// The words that Slack shows; nothing in them is a mention, a link or a command.
fn shown(text: &str) -> String {
    assert!(!text.contains(['<', '>']), "{text:?}");
    for after in text.split('&').skip(1) {
        assert!(["amp;", "lt;", "gt;"].iter().any(|escape| after.starts_with(escape)), "{text:?}");
    }
    let lower = text.to_lowercase();
    assert!(!["@channel", "@here", "@everyone"].iter().any(|word| lower.contains(word)), "{text:?}");
    assert!(!text.chars().any(char::is_control), "{text:?}");
    text.replace('\u{2060}', "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The text in one line.
fn flat(text: &str) -> String {
    let breaks = ['\n', '\r', '\t', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.replace(breaks, " ").chars().filter(|letter| !letter.is_control()).collect()
}

fn units(text: &Value) -> usize {
    text.as_str().unwrap().encode_utf16().count()
}

/// The lines of all sections, after it was seen that every block is within its limits.
fn lines(notice: &Value) -> Vec<String> {
    let blocks = notice["message"]["blocks"].as_array().unwrap();
    assert!(blocks.len() <= 50);
    assert!(units(&blocks[0]["text"]["text"]) <= 150);
    let mut lines = Vec::new();
    for block in blocks.iter().filter(|block| block["type"] == "section") {
        assert!((1..=3_000).contains(&units(&block["text"]["text"])));
        assert_eq!((&block["text"]["type"], &block["text"]["verbatim"]), (&json!("mrkdwn"), &json!(true)));
        lines.extend(block["text"]["text"].as_str().unwrap().split('\n').map(shown));
    }
    lines.retain(|line| line.starts_with("• "));
    lines
}

fn check(line: &str, text: &str) {
    let line = line.strip_prefix("• ").unwrap();
    match line.strip_suffix('…') {
        Some(start) if line != text => assert!(text.starts_with(start) && start.len() > 80, "{line:?} {text:?}"),
        _ => assert_eq!(line, text),
    }
}

#[test]
fn nobody_is_called_and_every_word_is_there() {
    let mut seed = 0;
    while seed < TEXTS {
        let task = |number: u64| json!({"id": number.to_string(), "name": hostile_name(seed + number)});
        let issue = |number: u64| {
            let message = hostile(seed + LINES + number);
            json!({"code": "cycle", "path": [], "message": message, "severity": "error"})
        };
        let tasks: Vec<Value> = (0..LINES).map(task).collect();
        let findings: Vec<Value> = (0..LINES).map(issue).collect();
        let notice =
            answer("slack_message", &json!({"title": hostile_name(seed), "tasks": tasks, "findings": findings}));
        shown(notice["message"]["text"].as_str().unwrap());
        shown(notice["message"]["blocks"][0]["text"]["text"].as_str().unwrap());
        let lines = lines(&notice);
        assert_eq!((lines.len(), &notice["left_out"]), (findings.len() + tasks.len(), &json!(0)));
        for (line, issue) in lines.iter().zip(&findings) {
            check(line, &flat(issue["message"].as_str().unwrap()));
        }
        for (line, task) in lines[findings.len()..].iter().zip(&tasks) {
            check(line, &flat(task["name"].as_str().unwrap()));
        }
        seed += 2 * LINES;
    }
}

#[test]
fn what_does_not_fit_is_counted() {
    for count in [0, 1, 600, 720, 1_000] {
        let task = |number: usize| json!({"id": number.to_string(), "name": "&".repeat(200 - number % 7)});
        let tasks: Vec<Value> = (0..count).map(task).collect();
        let findings =
            vec![json!({"code": "cycle", "path": [], "message": "🌱".repeat(900), "severity": "warning"}); count];
        let notice = answer("slack_message", &json!({"title": "T", "tasks": tasks, "findings": findings}));
        let left_out = usize::try_from(notice["left_out"].as_u64().unwrap()).unwrap();
        assert_eq!(lines(&notice).len() + left_out, 2 * count);
        let last = notice["message"]["blocks"].as_array().unwrap().last().unwrap();
        let said = last["elements"][0]["text"] == format!("{left_out} more left out");
        assert_eq!(said, left_out > 0, "{last}");
    }
}
