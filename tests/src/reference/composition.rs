use serde_json::Value;

use super::add_ons::{add_on, covers};
use super::lines::{Line, bounded};
use super::number::{Exact, whole};
use super::refusal::Refusal;
use super::setting::Setting;
use super::timing::{Surcharge, surcharges};

enum Item<'a> {
    Surcharge(Surcharge),
    Term(&'a Value),
}

/// A line for each surcharge and each term but costs of others, in the order of their groups.
pub(super) fn add_ons(setting: &Setting<'_>, creative: &[Line]) -> Result<Vec<Line>, Refusal> {
    let terms = setting.deal["terms"].as_array().into_iter().flatten().filter(|term| term["type"] != "pass_through");
    let items = surcharges(setting, creative).into_iter().map(Item::Surcharge).chain(terms.map(Item::Term));
    let mut items: Vec<(usize, Item)> =
        items.enumerate().map(|(place, item)| (group(setting.deal, place, &item), item)).collect();
    items.sort_by_key(|(group, _)| *group);
    let fees: Vec<Exact> = creative.iter().map(|line| line.exact.clone()).collect();
    let (mut before, mut raised, mut lines, mut open) = (fees.clone(), fees, Vec::new(), None);
    for (group, item) in items {
        if open != Some(group) {
            // What the group that has ended made of the fees; additive percentages are all of one group.
            before.clone_from(&raised);
            before.iter().try_for_each(|fee| bounded(setting, fee))?;
            open = Some(group);
        }
        match item {
            Item::Surcharge(Surcharge { kind, place, factor }) => {
                let mut line = Line::new(setting, kind, &creative[place].id, &before[place] * &factor)?;
                line.base = Some(before[place].clone());
                lines.push(line);
                raised[place] += &before[place] * factor;
            }
            Item::Term(term) => {
                let (line, factor) = add_on(setting, term, &before)?;
                lines.push(line);
                let factor = factor.unwrap_or_else(|| whole(0));
                for (place, _) in creative.iter().enumerate().filter(|(_, fee)| covers(term, &fee.id)) {
                    raised[place] += &before[place] * &factor;
                }
            }
        }
    }
    Ok(lines)
}

/// The number of the group of an item, in the order in which groups multiply.
fn group(deal: &Value, place: usize, item: &Item<'_>) -> usize {
    match deal["composition"].as_str() {
        Some("product") => return place,
        Some("chain") => {}
        _ => return 0,
    }
    let (kind, id) = match item {
        Item::Surcharge(surcharge) => (surcharge.kind, &Value::Null),
        Item::Term(term) => (term["type"].as_str().unwrap_or_default(), &term["id"]),
    };
    let own = match kind {
        "season" | "weekend" | "holiday" => 0,
        "usage_rights" | "exclusivity" | "whitelisting" | "link_in_bio" => 1,
        _ => 2,
    };
    let groups: Vec<&Value> = deal["composition_groups"].as_array().into_iter().flatten().collect();
    let has = |list: &Value, wanted: &Value| list.as_array().into_iter().flatten().any(|one| one == wanted);
    let by_id = groups.iter().position(|group| has(&group["terms"], id));
    let by_kind = || groups.iter().position(|group| has(&group["kinds"], &kind.into()));
    let by_name = || groups.iter().position(|group| group["id"] == ["timing", "rights", "work"][own]);
    by_id.or_else(by_kind).or_else(by_name).unwrap_or(groups.len() + own)
}
