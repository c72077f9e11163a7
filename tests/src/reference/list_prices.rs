//! Special rates, most-favoured prices, bundles, the minimum fee, price bands and renewals.

use serde_json::{Value, json};

use super::lines::{Line, fits, shown};
use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// The special rate for the brand and the agency of the deal: of several the first.
pub(super) fn special_rate<'a>(setting: &Setting<'a>, deliverable: &Value) -> Option<&'a Value> {
    let deal = setting.deal;
    let fits = |wanted: &Value, found: &Value| wanted.is_null() || wanted == found;
    items(&setting.version["special_rates"]).find(|rate| {
        fits(&rate["brand"], &deal["brand"]["id"])
            && fits(&rate["agency"], &deal["agency"])
            && fits(&rate["platform"], &deliverable["platform"])
            && fits(&rate["format"], &deliverable["format"])
    })
}

/// The lowest price of other deals for such content.
pub(super) fn favoured(setting: &Setting<'_>, deliverable: &Value) -> Option<Exact> {
    let same = |price: &&Value| ["platform", "format"].iter().all(|name| price[name] == deliverable[name]);
    items(&setting.deal["most_favoured"]["prices"]).filter(same).map(|price| setting.price(&price["unit_price"])).min()
}

/// What the bundle of the deal saves, as a line below zero, and the places of the deliverables with pieces in it.
pub(super) fn bundle(setting: &Setting<'_>, creative: &[Line]) -> Result<Option<(Line, Vec<usize>)>, Refusal> {
    let choice = &setting.deal["bundle"];
    let wanted = |bundle: &&Value| choice["type"] == "best" || choice["id"] == bundle["id"];
    let bundles = items(&setting.version["bundles"]).filter(|_| !choice.is_null()).filter(wanted);
    let mut best: Option<(Exact, Exact, Vec<usize>, &Value)> = None;
    for bundle in bundles {
        let (list, times, places) = booked(bundle, creative);
        let price = &bundle["price"];
        let saving = match price["percent"].as_str() {
            Some(rate) => &list * percent(rate),
            None => &list - setting.price(&price["rate"]) * whole(times),
        };
        if saving > whole(0) && best.as_ref().is_none_or(|(most, ..)| saving > *most) {
            best = Some((saving, list, places, &bundle["id"]));
        }
    }
    let Some((saving, list, places, id)) = best else { return Ok(None) };
    let saving = if setting.rounds_the_total() { saving } else { shown(setting, &saving)? };
    let mut line = Line::new(setting, "bundle", id, saving)?;
    line.exact = whole(0) - line.exact;
    line.shown = whole(0) - line.shown;
    line.base = Some(list);
    Ok(Some((line, places)))
}

/// What the pieces in a bundle cost by themselves, how often it is booked, and where those pieces are.
fn booked(bundle: &Value, creative: &[Line]) -> (Exact, u64, Vec<usize>) {
    let of_kind = |item: &Value| {
        let lines = creative.iter().enumerate();
        let kind = [&item["platform"], &item["format"]];
        let same = lines.filter(move |(_, line)| !line.agreed && [&line.content[0], &line.content[1]] == kind);
        same.map(|(place, line)| (place, line, line.quantity.as_u64().unwrap_or_default())).collect::<Vec<_>>()
    };
    let needed = |item: &Value| item["quantity"].as_u64().unwrap_or(1);
    let often = |item: &Value| of_kind(item).iter().map(|(_, _, count)| count).sum::<u64>() / needed(item);
    let times = items(&bundle["items"]).map(often).min().unwrap_or_default();
    let (mut list, mut places) = (whole(0), Vec::new());
    for item in items(&bundle["items"]) {
        let mut rest = needed(item) * times;
        for (place, line, count) in of_kind(item) {
            let pieces = count.min(rest);
            rest -= pieces;
            if pieces > 0 {
                list += &line.exact * whole(pieces) / whole(count);
                places.push(place);
            }
        }
    }
    (list, times, places)
}

/// What raises a fee to the minimum of the card, where it does.
pub(super) fn raise(setting: &Setting<'_>, fee: &Exact) -> Result<Option<Exact>, Refusal> {
    if setting.version["minimum_fee_rule"] != "raise" || setting.version["minimum_fee"].is_null() {
        return Ok(None);
    }
    // Where nothing was delivered, nothing is raised.
    let pieces =
        |one: &Value| if one["delivered"].is_null() { one["quantity"].clone() } else { one["delivered"].clone() };
    if items(&setting.deal["deliverables"]).all(|one| pieces(one) == 0) {
        return Ok(None);
    }
    let least = setting.to_minor_by(&setting.price(&setting.version["minimum_fee"]), "ceiling")?;
    Ok(Some(least - fee).filter(|raise| *raise > whole(0)))
}

/// List, floor and opening price; null where the card has none, or one is beyond the limit.
pub(super) fn price_bands(setting: &Setting<'_>, lines: &[&Line]) -> Result<Value, Refusal> {
    let bands = &setting.version["price_bands"];
    if bands.is_null() {
        return Ok(Value::Null);
    }
    let list = list_price(setting, lines);
    let part = |name: &str| &list * percent(bands[name].as_str().unwrap_or_default());
    let money = |value: Exact| Ok(setting.money(&setting.to_minor_by(&value, "half_up")?));
    let found = [money(list.clone())?, money(part("floor_percent"))?, money(part("opening_percent"))?];
    if !found.iter().all(fits) {
        return Ok(Value::Null);
    }
    let [list, floor, opening] = found;
    Ok(json!({"list": {"amount": list}, "floor": {"amount": floor}, "opening": {"amount": opening}}))
}

/// The floor of the card's bands, exactly; none where the bands are not shown.
pub(super) fn floor(setting: &Setting<'_>, lines: &[&Line]) -> Option<Exact> {
    let shown = price_bands(setting, lines).ok().filter(|bands| !bands.is_null());
    shown?;
    let rate = setting.version["price_bands"]["floor_percent"].as_str()?;
    Some(list_price(setting, lines) * percent(rate))
}

fn list_price(setting: &Setting<'_>, lines: &[&Line]) -> Exact {
    let asked = |line: &&Line| {
        let listed = line.list.as_ref().filter(|list| fits(&setting.money(list)));
        listed.unwrap_or(&line.shown).clone()
    };
    lines.iter().map(asked).fold(whole(0), |sum, asked| sum + asked)
}

/// What each renewal costs now and then.
pub(super) fn renewals(setting: &Setting<'_>, fee: &Exact, lines: &[&Line]) -> Result<Vec<Value>, Refusal> {
    let renewal = |renewal: &Value| {
        let named: Vec<&Value> = items(&renewal["lines"]).collect();
        let of = lines.iter().filter(|line| named.contains(&&line.id));
        let now = if named.is_empty() { fee.clone() } else { of.fold(whole(0), |sum, line| sum + &line.shown) };
        let price = &renewal["price"];
        let then = match price["type"].as_str() {
            Some("percent_change") => {
                let rate = price["percent"].as_str().unwrap_or_default();
                match rate.strip_prefix('-') {
                    Some(less) => &now * (whole(1) - percent(less)),
                    None => &now * (whole(1) + percent(rate)),
                }
            }
            Some("agreed") => setting.price(&price["rate"]),
            _ => now.clone(),
        };
        let then = setting.rounded(&then)?;
        Ok(json!({"id": renewal["id"], "now": setting.money(&now), "amount": setting.money(&then)}))
    };
    items(&setting.deal["renewals"]).map(renewal).collect()
}
