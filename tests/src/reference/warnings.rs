use serde_json::Value;

use super::creative::times;
use super::exchange::is_open;
use super::lines::Line;
use super::list_prices::{bundle, favoured, floor};
use super::number::Exact;
use super::setting::Setting;

/// The codes of what somebody should look at, sorted.
pub(super) fn warnings(
    setting: &Setting<'_>,
    (fee, gross_fee, deducted, turnover): (&Exact, &Exact, &Exact, &Exact),
    creative: &[Line],
    priced: &[&Line],
    without_base: usize,
) -> Vec<&'static str> {
    let (deal, version) = (setting.deal, setting.version);
    let mut found = Vec::new();
    if let (Some(day), Some(last)) = (deal["quoted_on"].as_str(), version["last_day"].as_str())
        && day > last
    {
        found.push("rate_card_expired");
    }
    if version["minimum_fee"].is_object() && *fee < setting.price(&version["minimum_fee"]) {
        found.push("below_minimum_fee");
    }
    if deducted > gross_fee {
        found.push("commission_exceeds_fee");
    }
    found.extend((0..without_base).map(|_| "commission_exceeds_fee"));
    let timing = &version["timing"];
    if items(&timing["early_bird"]).next().is_some() && deal["quoted_on"].is_null() {
        found.push("date_missing");
    }
    let undated = |(one, line): &(&Value, &Line)| !timing.is_null() && !line.agreed && one["publish"].is_null();
    found.extend(items(&deal["deliverables"]).zip(creative).filter(undated).map(|_| "date_missing"));
    if deal["bundle"]["type"] == "named" && bundle(setting, creative).is_ok_and(|bundle| bundle.is_none()) {
        found.push("bundle_not_applied");
    }
    if floor(setting, priced).is_some_and(|floor| *fee < floor) {
        found.push("below_floor");
    }
    for (deliverable, line) in items(&deal["deliverables"]).zip(creative) {
        let Some(theirs) = favoured(setting, deliverable) else { continue };
        let quantity = line.quantity.as_u64().unwrap_or_default();
        let above = times(setting, &theirs, quantity).is_ok_and(|theirs| line.before_rounding > theirs);
        if above && deal["most_favoured"]["rule"] != "adjust" {
            found.push("above_most_favoured");
        }
    }
    for deliverable in items(&deal["deliverables"]) {
        let is_rate = |rate: &&Value| ["platform", "format"].iter().all(|name| rate[name] == deliverable[name]);
        let Some(rate) = items(&version["rates"]).find(is_rate) else { continue };
        let (agreed, minimum) = (&deliverable["override"]["unit_price"], &rate["minimum"]);
        if agreed.is_object() && minimum.is_object() && setting.price(agreed) < setting.price(minimum) {
            found.push("override_below_minimum");
        }
    }
    for term in items(&deal["terms"]).filter(|term| term["type"] == "whitelisting") {
        let runs_as_ads = |id: &Value| {
            let rights = items(&deal["terms"]).filter(|other| other["type"] == "usage_rights" && covers(other, id));
            rights.into_iter().any(|other| items(&other["kinds"]).any(|kind| kind == "paid"))
        };
        let mut covered = items(&deal["deliverables"]).map(|one| &one["id"]).filter(|id| covers(term, id));
        if covered.any(|id| !runs_as_ads(id)) {
            found.push("paid_use_without_rights");
        }
    }
    let tax = &deal["tax"];
    let registered = |wanted: bool| items(&tax["influencer_registrations"]).any(|one| one["registered"] == wanted);
    let principal = &deal["billing"]["principal"];
    let by_influencer = |supply: &&Value| {
        let kind = supply["type"].as_str().unwrap_or_default();
        let own = if principal.is_null() { kind != "commission" } else { kind == "purchase" };
        own && supply["tax"]["percent"].is_string()
    };
    if registered(false) && !registered(true) {
        found.extend(items(&tax["supplies"]).filter(by_influencer).map(|_| "supplier_not_registered"));
    }
    let threshold = &tax["registration_threshold"];
    if threshold.is_object()
        && !registered(true)
        && setting.price(&threshold["so_far"]) + turnover > setting.price(&threshold["turnover"])
    {
        found.push("registration_threshold");
    }
    if is_open(deal) && has_foreign_price(setting) {
        found.push("rate_not_fixed");
    }
    found.extend(super::performed::warnings(setting));
    found.sort_unstable();
    found
}

/// Whether the card, or a price of the deal, is in another currency; what is paid by results is in the deal's.
fn has_foreign_price(setting: &Setting<'_>) -> bool {
    fn is_in(document: &Value, currency: &Value) -> bool {
        match document {
            Value::Object(fields) => fields.iter().any(|(name, value)| match name.as_str() {
                "currency" => value != currency,
                "performance" | "expected" | "cancellation" | "postponement" => false,
                _ => is_in(value, currency),
            }),
            Value::Array(items) => items.iter().any(|item| is_in(item, currency)),
            _ => false,
        }
    }
    let currency = &setting.deal["currency"];
    *setting.card_currency != *currency || is_in(setting.deal, currency)
}

fn covers(term: &Value, id: &Value) -> bool {
    items(&term["deliverables"]).next().is_none() || items(&term["deliverables"]).any(|one| one == id)
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}
