use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::words::{is_value, name, singular, words};
use super::{DealFact, FactKind};
use crate::check::Path;
use crate::fee::Deal;

/// Lists whose order says something.
const ORDERED: [&str; 4] = ["discounts", "representatives", "instalments", "steps"];

/// What of a deal was changed, value by value.
///
/// Items of lists belong together by what names them, so that a list in another order is the same, unless its order
/// counts.
pub(super) fn facts(before: &Deal, after: &Deal) -> Vec<DealFact> {
    let (Ok(before), Ok(after)) = (serde_json::to_value(before), serde_json::to_value(after)) else {
        // A deal is always a JSON object.
        return Vec::new();
    };
    let mut walk = Walk { facts: Vec::new() };
    let place =
        Place { before: Path::root().field("before"), after: Path::root().field("after"), subject: None, field: None };
    walk.compare(&before, &after, &place);
    walk.facts
}

struct Walk {
    facts: Vec<DealFact>,
}

/// Where two values stand, and what they are called.
#[derive(Clone)]
struct Place {
    before: Path,
    after: Path,
    subject: Option<String>,
    field: Option<String>,
}

impl Place {
    /// A field of what stands here.
    fn field(&self, key: &str) -> Self {
        let field = match &self.field {
            Some(field) => format!("{field}, {}", name(key)),
            None => name(key),
        };
        Self {
            before: self.before.key(key),
            after: self.after.key(key),
            subject: self.subject.clone(),
            field: Some(field),
        }
    }

    /// An item of the list that stands here.
    fn item(&self, list: &str, key: &str, before: Option<usize>, after: Option<usize>) -> Self {
        let item = format!("{} {key}", singular(list)).trim_end().to_owned();
        let subject = match &self.subject {
            Some(subject) => format!("{subject}, {item}"),
            None => item,
        };
        let path = |path: &Path, place: Option<usize>| place.map_or_else(|| path.clone(), |place| path.index(place));
        Self {
            before: path(&self.before, before),
            after: path(&self.after, after),
            subject: Some(subject),
            field: None,
        }
    }
}

impl Walk {
    fn compare(&mut self, before: &Value, after: &Value, place: &Place) {
        if before == after {
            return;
        }
        match (before, after) {
            (Value::Object(one), Value::Object(other)) if are_alike(one, other) => {
                self.compare_fields(one, other, place)
            }
            (Value::Array(one), Value::Array(other)) => self.compare_lists(one, other, place),
            _ => self.push(FactKind::Changed, place, Some(words(before)), Some(words(after))),
        }
    }

    fn compare_fields(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, place: &Place) {
        let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let at = place.field(name);
            match (before.get(name), after.get(name)) {
                (Some(one), Some(other)) => self.compare(one, other, &at),
                // A list that is not there is empty.
                (None, Some(Value::Array(items))) => self.compare_lists(&[], items, &at),
                (Some(Value::Array(items)), None) => self.compare_lists(items, &[], &at),
                (None, Some(value)) => self.push(FactKind::Added, &at, None, Some(words(value))),
                (Some(value), None) => self.push(FactKind::Removed, &at, Some(words(value)), None),
                (None, None) => {}
            }
        }
    }

    fn compare_lists(&mut self, before: &[Value], after: &[Value], place: &Place) {
        let list = place.after.last_name();
        let list = list.split('[').next().unwrap_or_default();
        if before.iter().chain(after).all(|item| !item.is_object()) {
            return self.compare_plain(before, after, place);
        }
        let (old, new) = (keyed(list, before), keyed(list, after));
        let find = |keys: &[String]| -> BTreeMap<String, usize> {
            keys.iter().cloned().enumerate().map(|(place, key)| (key, place)).collect()
        };
        let (old_places, new_places) = (find(&old), find(&new));
        for (index, (key, item)) in old.iter().zip(before).enumerate() {
            let other = new_places.get(key).copied();
            let at = place.item(list, key, Some(index), other);
            match other.and_then(|other| after.get(other)) {
                Some(other) => self.compare(item, other, &at),
                None => self.push(FactKind::Removed, &at, Some(words(item)), None),
            }
        }
        for (index, (key, item)) in new.iter().zip(after).enumerate() {
            if !old_places.contains_key(key) {
                self.push(FactKind::Added, &place.item(list, key, None, Some(index)), None, Some(words(item)));
            }
        }
        let common = |keys: &[String], others: &BTreeMap<String, usize>| -> Vec<String> {
            keys.iter().filter(|key| others.contains_key(*key)).cloned().collect()
        };
        let (one, other) = (common(&old, &new_places), common(&new, &old_places));
        if ORDERED.contains(&list) && one != other {
            let at = Place { field: Some(format!("order of {}", name(list))), ..place.clone() };
            self.push(FactKind::Reordered, &at, Some(one.join(", ")), Some(other.join(", ")));
        }
    }

    /// Lists of words: what is in one and not in the other, whatever their order.
    fn compare_plain(&mut self, before: &[Value], after: &[Value], place: &Place) {
        let sorted = |list: &[Value]| {
            let mut texts: Vec<String> = list.iter().map(words).collect();
            texts.sort_unstable();
            texts
        };
        if sorted(before) == sorted(after) {
            return;
        }
        let text = |list: &[Value]| (!list.is_empty()).then(|| list.iter().map(words).collect::<Vec<_>>().join(", "));
        let kind = match (before, after) {
            ([], _) => FactKind::Added,
            (_, []) => FactKind::Removed,
            _ => FactKind::Changed,
        };
        self.push(kind, place, text(before), text(after));
    }

    fn push(&mut self, kind: FactKind, place: &Place, before: Option<String>, after: Option<String>) {
        let at = if kind == FactKind::Removed { place.before.clone() } else { place.after.clone() };
        let what = match (&place.subject, &place.field) {
            (Some(subject), Some(field)) => format!("{subject}: {field}"),
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => "deal".to_owned(),
        };
        let happened = match (kind, &before, &after) {
            (FactKind::Added, _, Some(after)) => format!("added: {after}"),
            (FactKind::Removed, Some(before), _) => format!("removed: {before}"),
            (_, before, after) => {
                let text = |value: &Option<String>| value.clone().unwrap_or_default();
                format!("changed from {} to {}", text(before), text(after))
            }
        };
        let sentence = capital(&format!("{what} {happened}."));
        let (subject, field) = (place.subject.clone(), place.field.clone());
        self.facts.push(DealFact { kind, at, subject, field, before, after, sentence });
    }
}

/// Whether two objects are compared field by field: both are of the same kind, and neither is one value for people.
fn are_alike(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    one.get("type") == other.get("type") && !is_value(one) && !is_value(other)
}

/// What names each item of a list: several of one name are told apart by their dates, or counted.
fn keyed(list: &str, items: &[Value]) -> Vec<String> {
    let names: Vec<Option<String>> = items.iter().map(|item| key(item).filter(|_| list != "instalments")).collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut keys = Vec::new();
    for (place, (item, name)) in items.iter().zip(&names).enumerate() {
        let date = item.get("date").and_then(Value::as_str);
        let key = match (name, date) {
            (Some(name), Some(date)) if is_repeated(&names, name) => {
                format!("{name} of {date}")
            }
            (Some(name), _) => name.clone(),
            (None, _) => place.saturating_add(1).to_string(),
        };
        let count = seen.entry(key.clone()).or_default();
        *count = count.saturating_add(1);
        keys.push(if *count > 1 { format!("{key} ({count})") } else { key });
    }
    keys
}

fn is_repeated(names: &[Option<String>], name: &str) -> bool {
    names.iter().filter(|other| other.as_deref() == Some(name)).count() > 1
}

/// What names an item: its id or that of its party, else what it is about.
fn key(item: &Value) -> Option<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let found = [item.get("id"), item.get("party").and_then(|party| party.get("id"))];
    if let Some(id) = found.into_iter().flatten().find_map(text) {
        return Some(id);
    }
    let names =
        ["state", "event", "representative", "type", "deliverable", "territory", "from", "to", "stage", "country"];
    let mut parts: Vec<String> = names.iter().filter_map(|name| item.get(*name)).filter_map(text).collect();
    // Of several supplies of one kind, the lines that each covers tell them apart.
    let lines = item.get("lines").and_then(Value::as_array).map(|lines| lines.iter().filter_map(text));
    if let Some(lines) = lines {
        let mut lines: Vec<String> = lines.collect();
        lines.sort_unstable();
        parts.push(format!("of {}", lines.join(", ")));
    }
    (!parts.is_empty()).then(|| parts.join(" ").replace('_', " "))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sentences(before: &Value, after: &Value) -> Vec<String> {
        let mut walk = Walk { facts: Vec::new() };
        let place = Place { before: Path::root(), after: Path::root(), subject: None, field: None };
        walk.compare(before, after, &place);
        walk.facts.into_iter().map(|fact| fact.sentence).collect()
    }

    #[test]
    fn an_amount_is_one_value_and_a_condition_is_read_field_by_field() {
        let five = json!({"amount": "5", "currency": "EUR"});
        let noted = json!({"amount": "6", "currency": "EUR", "note": "late"});
        let fee = |value: &Value| json!({"fee": value});
        let changed = |one: &Value, other: &Value| sentences(&fee(one), &fee(other));
        assert_eq!(changed(&five, &json!({"amount": "6", "currency": "EUR"})), ["Fee changed from EUR 5 to EUR 6."]);
        let (there, back) = (changed(&five, &noted), changed(&noted, &five));
        assert_eq!(there, ["Fee changed from EUR 5 to amount 6, currency EUR, note late."]);
        assert_eq!(back, ["Fee changed from amount 6, currency EUR, note late to EUR 5."]);
        let (flat, daily) = (json!({"type": "flat", "days": 1}), json!({"type": "daily", "days": 2}));
        assert_eq!(changed(&flat, &daily), ["Fee changed from days 1, type flat to days 2, type daily."]);
        assert_eq!(changed(&flat, &json!({"type": "flat", "days": 2})), ["Fee, days changed from 1 to 2."]);
    }

    #[test]
    fn lists_of_words_come_grow_and_go() {
        let kinds = |list: Value| json!({"kinds": list});
        let (none, one, two) = (kinds(json!([])), kinds(json!(["paid"])), kinds(json!(["paid", "organic"])));
        assert_eq!(sentences(&none, &one), ["Kinds added: paid."]);
        assert_eq!(sentences(&one, &two), ["Kinds changed from paid to paid, organic."]);
        assert_eq!(sentences(&two, &none), ["Kinds removed: paid, organic."]);
    }

    #[test]
    fn items_of_one_name_are_told_apart_by_their_dates_or_counted() {
        let milestone = |event: &str, date: &str| json!({"state": "planned", "event": event, "date": date});
        let items = [
            milestone("publication", "2026-05-01"),
            milestone("publication", "2026-05-08"),
            milestone("invoice", "2026-05-08"),
            json!({"id": "reels"}),
            json!({"id": "reels"}),
            json!({"id": "reels"}),
            json!({}),
        ];
        let expected = [
            "planned publication of 2026-05-01",
            "planned publication of 2026-05-08",
            "planned invoice",
            "reels",
            "reels (2)",
            "reels (3)",
            "7",
        ];
        assert_eq!(keyed("milestones", &items), expected);
        assert_eq!(keyed("instalments", &items[2..4]), ["1", "2"]);
    }
}
