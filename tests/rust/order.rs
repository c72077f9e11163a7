//! What may be turned around, added or raised without surprise.
//!
//! Left as they are stand the lists whose order has a meaning: rates for usage rights (the first that fits), deliverables
//! beside a bundle or a retainer, terms of a product, discounts on what remains, and representatives in sequence or grossed
//! up. "More pieces never cost less" leaves out what makes more cost less by its terms: breaks, bundles, loyalty, tiers of the
//! whole (they are slabs there), taxes of single lines and taxes rounded by lines.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::collections::BTreeMap;

use greenroom::fee::{Quote, SupplyLine};
use greenroom_tests::random::{Documents, any_documents, cases};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The amounts of a quote by the ids that they belong to.
fn amounts(quote: &Quote) -> BTreeMap<String, String> {
    let lines = quote.lines.iter().map(|line| (format!("{} {:?}", line.kind, line.id), line.amount));
    let commissions = quote.commissions.iter().map(|line| (format!("commission {}", line.representative), line.amount));
    let withheld = quote.withholding.iter().map(|line| (format!("withheld {}", line.territory), line.amount));
    let tax_name = |line: &SupplyLine| format!("tax {:?} {:?} {}", line.subject, line.lines, line.supplier);
    let taxes = quote.supplies.iter().map(|line| (tax_name(line), line.tax));
    let shares = quote.shares.iter().map(|share| (format!("share {:?} {:?}", share.role, share.party), share.amount));
    let all = lines.chain(commissions).chain(withheld).chain(taxes).chain(shares);
    all.map(|(name, amount)| (name, amount.to_string())).collect()
}

fn list<'a>(document: &'a mut Value, name: &str) -> Option<&'a mut Vec<Value>> {
    document.get_mut(name)?.as_array_mut()
}

/// The documents with everything in another order that has no order by its meaning.
fn turned(documents: &Documents, by: usize) -> Documents {
    let Documents { mut card, mut deal } = documents.clone();
    let turn = |list: Option<&mut Vec<Value>>| {
        if let Some(list) = list.filter(|list| !list.is_empty()) {
            let by = by.checked_rem(list.len()).unwrap_or_default();
            list.rotate_left(by);
            list.reverse();
        }
    };
    for version in list(&mut card, "versions").unwrap() {
        turn(list(version, "rates"));
        // Of the rates for usage rights, a term finds the first that fits.
        let add_ons = list(version, "add_ons").unwrap();
        let (rights, mut others): (Vec<Value>, _) = add_ons.drain(..).partition(|one| one["type"] == "usage_rights");
        turn(Some(&mut others));
        add_ons.extend(others.into_iter().chain(rights));
    }
    for name in ["expected", "milestones"] {
        turn(list(&mut deal, name));
    }
    // Of several deliverables of one kind, a bundle takes the first, and what a retainer includes goes to the first of a month.
    if deal["bundle"].is_null() && deal["retainer"].is_null() {
        turn(list(&mut deal, "deliverables"));
    }
    // In a product each percentage is taken of what those before it have made of the fees.
    if deal["composition"] != "product" {
        turn(list(&mut deal, "terms"));
    }
    for term in list(&mut deal, "terms").into_iter().flatten() {
        ["deliverables", "kinds"].into_iter().for_each(|name| turn(list(term, name)));
    }
    // A discount on what remains depends on those before it.
    if deal["discounts"].as_array().unwrap().iter().all(|discount| discount["base"] != "remaining") {
        turn(list(&mut deal, "discounts"));
    }
    turn(list(&mut deal["exchange"], "rates"));
    if let Some(tax) = deal.get_mut("tax") {
        ["supplies", "withholding"].into_iter().for_each(|name| turn(list(tax, name)));
    }
    // In sequence each commission depends on those before it, and the last gets the rest of a gross-up.
    if let Some(plan) = deal.get_mut("commission") {
        let raises = plan["representatives"].as_array().unwrap().iter().any(|one| one["treatment"] == "gross_up");
        if plan["order"] == "parallel" && !raises {
            turn(list(plan, "representatives"));
        }
    }
    Documents { card, deal }
}

/// The documents without what makes more cost less: quantity breaks, views that more pieces are expected to share, discounts
/// beside each other whose roundings add up (those of the rate card too),
/// and tax rounded line by line, where a discount's tax may be rounded another way than its base's.
fn without_breaks(documents: &Documents) -> Documents {
    let Documents { mut card, mut deal } = documents.clone();
    for version in list(&mut card, "versions").unwrap() {
        for rate in list(version, "rates").unwrap() {
            rate.as_object_mut().unwrap().remove("quantity_breaks");
        }
        let version = version.as_object_mut().unwrap();
        ["loyalty", "bundles"].into_iter().for_each(|name| _ = version.remove(name));
        version.get_mut("timing").and_then(Value::as_object_mut).map(|timing| timing.remove("early_bird"));
    }
    deal["expected"] = json!([]);
    for (place, discount) in list(&mut deal, "discounts").unwrap().iter_mut().enumerate() {
        if place > 0 {
            discount.as_object_mut().unwrap().remove("lines");
            discount["base"] = "remaining".into();
        }
    }
    deal.as_object_mut().unwrap().remove("bundle");
    // A tier of the whole and a discount that is taxed otherwise than its line are such breaks too.
    for commission in list(&mut deal["commission"], "representatives").into_iter().flatten() {
        if commission["tiers"].is_object() {
            commission["tiers"]["rule"] = "slab".into();
        }
    }
    list(&mut deal["tax"], "supplies").into_iter().for_each(|all| all.retain(|supply| supply["lines"].is_null()));
    for supply in list(&mut deal["tax"], "supplies").into_iter().flatten() {
        supply["tax"]["rounding"] = "total".into();
    }
    Documents { card, deal }
}

/// A larger amount: another digit before its first.
fn raise(price: &mut Value) {
    let amount = price["amount"].as_str().unwrap();
    price["amount"] =
        if amount.starts_with('0') { format!("1{}", &amount.replacen('0', "", 1)) } else { format!("1{amount}") }
            .into();
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn unrelated_order_changes_no_amount(documents in any_documents(), by in 0_usize..20) {
        let turned = turned(&documents, by);
        let (one, other) = (documents.quote(), turned.quote());
        prop_assert_eq!(one.is_some(), other.is_some(), "{:?}", turned);
        let (Some(one), Some(other)) = (one, other) else { return Ok(()) };
        prop_assert_eq!(&one.totals, &other.totals);
        prop_assert_eq!(amounts(&one), amounts(&other));
        prop_assert_eq!(one.instalments, other.instalments);
    }

    #[test]
    fn more_pieces_never_cost_less_without_a_stated_break(
        documents in any_documents(),
        place in any::<prop::sample::Index>(),
        more in 1_u64..50,
    ) {
        let few = without_breaks(&documents);
        let mut many = few.clone();
        let deliverables = list(&mut many.deal, "deliverables").unwrap();
        let place = place.index(deliverables.len());
        let quantity = &mut deliverables.get_mut(place).unwrap()["quantity"];
        *quantity = quantity.as_u64().unwrap().saturating_add(more).min(1_000_000).into();
        let (Some(few), Some(many)) = (few.quote(), many.quote()) else { return Ok(()) };
        prop_assert!(many.totals.payable.minor() >= few.totals.payable.minor());
        prop_assert!(many.totals.fee.minor() >= few.totals.fee.minor());
    }

    #[test]
    fn a_higher_price_never_costs_less(documents in any_documents(), place in any::<prop::sample::Index>()) {
        let cheap = without_breaks(&documents);
        let mut dear = cheap.clone();
        for version in list(&mut dear.card, "versions").unwrap() {
            let rates = list(version, "rates").unwrap();
            let place = place.index(rates.len());
            let price = &mut rates.get_mut(place).unwrap()["price"];
            if !price["rate"].is_null() {
                raise(&mut price["rate"]);
            }
        }
        let (Some(cheap), Some(dear)) = (cheap.quote(), dear.quote()) else { return Ok(()) };
        prop_assert!(dear.totals.payable.minor() >= cheap.totals.payable.minor());
    }

    #[test]
    fn an_add_on_of_nothing_changes_nothing(
        documents in any_documents(),
        price in prop::sample::select(vec![
            json!({"type": "percent", "percent": "0"}),
            json!({"type": "included"}),
            json!({"type": "fixed", "rate": {"amount": "0", "currency": "EUR"}, "per": "piece"}),
            json!({"type": "percent_per_period", "percent": "0", "days": 30}),
        ]),
    ) {
        let mut more = documents.clone();
        let mut price = price;
        if price["type"] == "fixed" {
            price["rate"]["currency"] = documents.deal["currency"].clone();
        }
        list(&mut more.deal, "terms").unwrap().push(json!({
            "type": "other", "id": "nothing", "name": "Nothing", "period": {"type": "days", "anchor": "signing", "after": 30},
            "override": {"price": price, "reason": "a gift"},
        }));
        let (Some(one), Some(other)) = (documents.quote(), more.quote()) else {
            prop_assert!(documents.quote().is_none() && more.quote().is_none());
            return Ok(());
        };
        prop_assert_eq!(one.totals, other.totals);
        prop_assert_eq!(&one.shares, &other.shares);
        prop_assert_eq!(&one.instalments, &other.instalments);
        let mut lines = amounts(&other);
        prop_assert!(lines.remove("other Some(Id(\"nothing\"))").is_some_and(|amount| amount.ends_with(" 0") || amount.ends_with(".00") || amount.ends_with(".000")));
        prop_assert_eq!(amounts(&one), lines);
    }
}
