use std::fmt;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Source, documents};

/// A deal before and after some changes, with its rate card.
#[derive(Clone)]
pub struct Amended {
    /// What `amend` takes.
    pub input: Value,
    /// Which kinds of facts the changes give.
    pub kinds: Vec<&'static str>,
}

/// As JSON, so that a failing case can be run by hand.
impl fmt::Debug for Amended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.input)
    }
}

/// Random rate cards and deals, and the deals changed.
pub fn any_amendments() -> impl Strategy<Value = Amended> {
    let numbers = |most| prop::collection::vec(any::<u32>(), 0..most);
    (numbers(500), numbers(40)).prop_map(|(numbers, more)| {
        let (card, before) = documents(&mut Source::new(&numbers));
        let (after, kinds) = amended(&mut Source::new(&more), &before);
        Amended { input: json!({"rate_card": card, "before": before, "after": after}), kinds }
    })
}

/// The deal with some of its values changed, each giving one fact of this kind, and its lists in another order where
/// that says nothing.
pub fn amended(source: &mut Source<'_>, deal: &Value) -> (Value, Vec<&'static str>) {
    let mut after = deal.clone();
    let mut kinds = Vec::new();
    let changes =
        [more_pieces, no_term, shorter_rights, other_commission, one_more_discount, other_date, one_more_deliverable];
    for change in changes {
        if source.chance(35)
            && let Some(kind) = change(source, &mut after)
        {
            kinds.push(kind);
        }
    }
    if source.chance(50) {
        for list in ["/deliverables", "/terms", "/milestones", "/tax/supplies", "/exchange/rates"] {
            if let Some(items) = after.pointer_mut(list).and_then(Value::as_array_mut) {
                items.reverse();
            }
        }
    }
    (after, kinds)
}

fn list<'a>(deal: &'a mut Value, name: &str) -> Option<&'a mut Vec<Value>> {
    deal.get_mut(name)?.as_array_mut().filter(|items| !items.is_empty())
}

fn more_pieces(source: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let items = list(deal, "deliverables")?;
    let place = source.index(items.len());
    let quantity = items[place]["quantity"].as_u64().filter(|quantity| *quantity < 1_000_000)?;
    items[place]["quantity"] = (quantity + 1).into();
    Some("changed")
}

fn no_term(source: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let mut other = deal.clone();
    let items = list(&mut other, "terms")?;
    let removed = items.remove(source.index(items.len()));
    // A discount may be taken of it, or a tax; a renewal or a group may name it.
    if other.to_string().contains(&removed["id"].to_string()) {
        return None;
    }
    *deal = other;
    Some("removed")
}

fn shorter_rights(source: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let items = list(deal, "terms")?;
    let place = source.index(items.len());
    let period = items[place].get_mut("period")?;
    let after = period["after"].as_u64().filter(|after| period["type"] == "days" && *after > 1)?;
    period["after"] = (after - 1).into();
    Some("changed")
}

fn other_commission(source: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let items = list(deal.get_mut("commission")?, "representatives")?;
    let place = source.index(items.len());
    // A rate of its own would have to fit tiers, people and the time after the contract.
    let simple = ["party", "percent", "treatment", "role", "includes_costs"];
    if !items[place].as_object()?.keys().all(|name| simple.contains(&name.as_str())) {
        return None;
    }
    let percent = if items[place]["percent"] == "7.25" { "8" } else { "7.25" };
    items[place]["percent"] = percent.into();
    Some("changed")
}

fn one_more_discount(_: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let discount =
        json!({"type": "percent", "id": "extra off", "name": "Extra", "base": "remaining", "percent": "1.5"});
    deal.get_mut("discounts")?.as_array_mut()?.push(discount);
    Some("added")
}

fn other_date(source: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let items = list(deal, "milestones")?;
    let place = source.index(items.len());
    let is_post = items[place]["event"] == "first_post" || items[place]["event"] == "last_post";
    if is_post || items[place]["date"] == "2026-08-15" {
        return None;
    }
    items[place]["date"] = "2026-08-15".into();
    Some("changed")
}

fn one_more_deliverable(source: &mut Source<'_>, deal: &mut Value) -> Option<&'static str> {
    let items = list(deal, "deliverables")?;
    let mut copy = items[source.index(items.len())].clone();
    copy["id"] = "extra".into();
    items.push(copy);
    Some("added")
}
