//! Calendars and invitations, read back by the crate `icalendar`.

use std::collections::BTreeSet;

use greenroom::wire::call;
use greenroom_tests::random::{hostile, hostile_name};
use icalendar::parser::{Calendar, Component, read_calendar, unfold};
use serde_json::{Value, json};

use super::{answer, campaign};

/// How many hostile texts the calendars hold, all together.
const TEXTS: u64 = 100_000;
/// People of each meeting, the organizer among them.
const PEOPLE: u64 = 40;
/// A meeting has a name, a place and an agenda besides.
const TEXTS_OF_A_MEETING: u64 = PEOPLE + 3;
const MEETINGS: u64 = 100;

/// The text as a reader finds it: every end of a line is `\n`, and of the control characters the tab alone is left.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}

/// What `^` stands for in the name of somebody (RFC 6868).
fn decoded(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match (letter, if letter == '^' { letters.next() } else { None }) {
            ('^', Some('n')) => out.push('\n'),
            ('^', Some('\'')) => out.push('"'),
            ('^', Some('^')) => out.push('^'),
            ('^', other) => unreachable!("^ before {other:?} in {value:?}"),
            (letter, _) => out.push(letter),
        }
    }
    out
}

fn meeting(seed: u64) -> Value {
    let person = |number: u64| json!({"email": format!("p{number}@example.org"), "name": hostile_name(seed + number)});
    json!({
        "id": seed.to_string(), "name": hostile_name(seed + PEOPLE), "place": hostile_name(seed + PEOPLE + 1),
        "agenda": hostile(seed + PEOPLE + 2), "minutes": 30,
        "start": {"type": "instant", "at": "2026-05-08T10:00:00Z"},
        "organizer": person(0), "attendees": (1..PEOPLE).map(person).collect::<Vec<_>>(),
    })
}

/// The file's lines are as long as they may be and no longer, and no line is cut within a character.
fn check_lines(text: &str) {
    let lines = text.strip_suffix("\r\n").unwrap().split("\r\n");
    assert!(lines.clone().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    assert!(lines.clone().all(|line| !line.is_empty()), "{text}");
}

fn value<'a>(event: &'a Component<'_>, name: &str) -> Option<&'a str> {
    let mut found = event.properties.iter().filter(|property| property.name == name);
    let first = found.next().map(|property| property.val.as_str());
    assert!(found.next().is_none(), "{name} twice");
    first
}

fn check_event(event: &Component<'_>, meeting: &Value) {
    assert_eq!(event.name, "VEVENT");
    assert!(event.components.is_empty());
    for (name, field) in [("SUMMARY", "name"), ("LOCATION", "place"), ("DESCRIPTION", "agenda")] {
        let text = kept(meeting[field].as_str().unwrap());
        assert_eq!(value(event, name).unwrap_or_default(), text, "{meeting}");
    }
    let people = event.properties.iter().filter(|property| property.name == "ORGANIZER" || property.name == "ATTENDEE");
    let mut count = 0;
    for (number, property) in people.enumerate() {
        let person = if number == 0 { &meeting["organizer"] } else { &meeting["attendees"][number - 1] };
        assert_eq!(property.val.as_str(), format!("mailto:{}", person["email"].as_str().unwrap()));
        let name = property.params.iter().find(|param| param.key == "CN").unwrap();
        let name = name.val.as_ref().unwrap().as_str();
        let name = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name);
        assert_eq!(decoded(name), kept(person["name"].as_str().unwrap()));
        assert_eq!(property.params.len(), if number == 0 { 1 } else { 4 });
        count += 1;
    }
    assert_eq!(count, PEOPLE);
    let names: Vec<&str> = event.properties.iter().map(|property| property.name.as_str()).collect();
    let known = "UID DTSTAMP DTSTART DURATION SUMMARY DESCRIPTION STATUS CATEGORIES TRANSP SEQUENCE ORGANIZER ATTENDEE LOCATION";
    assert!(names.iter().all(|name| known.split(' ').any(|known| known == *name)), "{names:?}");
}

#[test]
fn a_reader_of_calendars_finds_the_same_words() {
    let mut read = 0;
    while read < TEXTS {
        let seeds = (0..MEETINGS).map(|number| read + number * TEXTS_OF_A_MEETING);
        let meetings: Vec<Value> = seeds.map(meeting).collect();
        let input = json!({"campaign": campaign(), "meetings": meetings, "now": "2026-03-20T12:00:00Z"});
        let file = answer("campaign_calendar", &input);
        let text = file["text"].as_str().unwrap();
        check_lines(text);
        let unfolded = unfold(text);
        let Calendar { components, properties } = read_calendar(&unfolded).unwrap();
        assert_eq!(properties.len(), 5);
        // The first two are those of the flight.
        let events = &components[2..];
        assert_eq!(events.len(), meetings.len());
        for (event, meeting) in events.iter().zip(&meetings) {
            check_event(event, meeting);
        }
        read += MEETINGS * TEXTS_OF_A_MEETING;
    }
}

fn uids(input: &Value) -> Vec<String> {
    let file = answer("campaign_calendar", input);
    let unfolded = unfold(file["text"].as_str().unwrap());
    let calendar = read_calendar(&unfolded).unwrap();
    calendar.components.iter().map(|event| value(event, "UID").unwrap().to_owned()).collect()
}

#[test]
fn the_name_of_an_event_hangs_on_ids_alone() {
    let mut campaign = campaign();
    campaign["pieces"] = json!([{
        "id": "tour", "name": "Tour", "kind": "organic", "publish_at": "2026-05-08T10:00:00Z",
        "target": {"platform": "instagram", "format": "reel"}
    }]);
    campaign["tasks"] = json!([{"id": "tour", "name": "Tour", "due": "2026-05-02"}]);
    let mut input = json!({"campaign": campaign, "meetings": [meeting(0)], "now": "2026-03-20T12:00:00Z"});
    let before = uids(&input);
    assert_eq!(BTreeSet::from_iter(&before).len(), 5, "{before:?}");
    input["now"] = json!("2026-04-20T12:00:00Z");
    input["campaign"]["name"] = json!("Another name");
    input["campaign"]["pieces"][0]["publish_at"] = json!("2026-05-09T10:00:00Z");
    assert_eq!(uids(&input), before);
    input["publisher"] = json!("another");
    assert!(uids(&input).iter().all(|uid| !before.contains(uid)));
    let invitation = json!({"meeting": meeting(0), "now": "2026-03-20T12:00:00Z"});
    let file = answer("meeting_invitation", &invitation);
    assert!(file["text"].as_str().unwrap().contains(&before[4]));
}

/// Every local time of a day on which clocks change is one instant, none or two, and the instant shows that local time.
#[test]
fn a_local_time_is_the_instant_that_the_clocks_of_its_zone_show() {
    let days = [
        ("America/New_York", "2026-03-08", 60, 0),
        ("America/New_York", "2026-11-01", 0, 60),
        ("Europe/Berlin", "2026-03-29", 60, 0),
        ("Europe/Berlin", "2026-10-25", 0, 60),
        ("Australia/Lord_Howe", "2026-10-04", 30, 0),
        ("Australia/Lord_Howe", "2026-04-05", 0, 30),
        ("Asia/Kolkata", "2026-03-29", 0, 0),
        ("Pacific/Apia", "2011-12-30", 1_440, 0),
    ];
    for (zone, date, skipped, twice) in days {
        let mut found = (0, 0);
        for minute in (0..1_440_u32).step_by(5) {
            let mut meeting = meeting(0);
            meeting["attendees"] = json!([{"email": "mila@example.org"}]);
            meeting["start"] =
                json!({"type": "local", "date": date, "hour": minute / 60, "minute": minute % 60, "zone": zone});
            let input = json!({"meeting": meeting, "now": "2026-03-20T12:00:00Z"});
            let Err(issues) = call("meeting_invitation", &input.to_string()) else { continue };
            match issues.as_slice()[0].code.as_str() {
                "out_of_range" => found.0 += 1,
                _ => found.1 += 1,
            }
        }
        assert_eq!(found, (skipped / 5, twice / 5), "{zone} {date}");
    }
}
