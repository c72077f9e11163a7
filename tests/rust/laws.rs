//! What holds for every quote.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::check::Issues;
use greenroom::fee::{Deal, LineKind, PreparedCard, Quote, Roster, ShareRole, quote};
use greenroom::money::{Fraction, Money};
use greenroom::wire::{OPERATIONS, call, call_with_bytes, parse, to_json};
use greenroom_tests::random::{Documents, any_documents, cases};
use proptest::prelude::*;
use serde_json::{Value, json};

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(Money::minor).sum()
}

/// The documents with every commission grossed up, and nothing else of it.
fn raised(documents: &Documents, percents: &[String], order: &str) -> Documents {
    let Documents { card, mut deal } = documents.clone();
    let representative = |(place, percent): (usize, &String)| {
        json!({
            "party": {"id": format!("r{place}"), "kind": "person", "name": "R"}, "percent": percent, "treatment": "gross_up",
        })
    };
    let representatives: Vec<Value> = percents.iter().enumerate().map(representative).collect();
    deal["commission"] = json!({"order": order, "representatives": representatives});
    let fields = deal.as_object_mut().unwrap();
    fields.retain(|name, _| name != "tax" && name != "billing");
    Documents { card, deal }
}

/// A prepared deal gives what the whole computation gives.
fn prepared_agrees(card: &PreparedCard, deal: &Deal, quantities: &[u32]) -> Result<(), TestCaseError> {
    let mut other = deal.clone();
    other.deliverables.iter_mut().zip(quantities).for_each(|(deliverable, quantity)| deliverable.quantity = *quantity);
    // The issues of quantities have other paths, since the deal is not at fault.
    let codes = |issues: Issues| issues.as_slice().iter().map(|issue| issue.code).collect::<Vec<_>>();
    let whole = quote(card.card(), &other).map_err(codes);
    let Ok(prepared) = card.prepare(deal.clone()) else { return Ok(()) };
    prop_assert_eq!(prepared.totals(quantities).map_err(codes), whole.clone().map(|quote| quote.totals));
    let payable = whole.clone().map(|quote| quote.totals.payable.minor());
    prop_assert_eq!(prepared.payable_minor(quantities).map_err(codes), payable);
    prop_assert_eq!(prepared.quote_with(quantities).map_err(codes), whole);
    Ok(())
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn everything_adds_up(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let Quote { totals, lines, shares, instalments, .. } = &quote;
        let of = |wanted: fn(LineKind) -> bool| sum(lines.iter().filter(|line| wanted(line.kind)).map(|line| line.amount));
        let fee = of(|kind| kind != LineKind::PassThrough);
        prop_assert_eq!(fee, totals.fee.minor());
        prop_assert!(fee >= 0);
        prop_assert_eq!(of(|kind| kind == LineKind::PassThrough), totals.pass_through_costs.minor());
        let stages = [totals.gross_fee, totals.pass_through_costs, totals.commissions_on_top, totals.tax];
        let stages = stages.into_iter().chain(totals.withholding_borne);
        prop_assert_eq!(sum(stages), totals.payable.minor());
        prop_assert_eq!(sum(shares.iter().map(|share| share.amount)), totals.payable.minor());
        if !instalments.is_empty() {
            prop_assert_eq!(sum(instalments.iter().map(|part| part.amount)), totals.payable.minor());
        }
        let role = |role| sum(shares.iter().filter(|share| share.role == role).map(|share| share.amount));
        prop_assert_eq!(role(ShareRole::Influencer), totals.net_to_influencer.minor());
        prop_assert_eq!(role(ShareRole::Representative), sum(quote.commissions.iter().map(|line| line.amount)));
        prop_assert_eq!(role(ShareRole::Tax), sum(quote.supplies.iter().map(|line| line.tax)));
        prop_assert_eq!(role(ShareRole::Withholding), totals.withholding.minor());
    }

    #[test]
    fn the_same_documents_give_the_same_quote(documents in any_documents()) {
        let input = documents.input().to_string();
        let quoted = call("quote", &input);
        prop_assert_eq!(&quoted, &call("quote", &input));
        // Written by the library and read again they are the same documents.
        let (card, deal) = documents.parsed();
        let written = format!(r#"{{"deal":{},"rate_card":{}}}"#, to_json(&deal).unwrap(), to_json(&card).unwrap());
        prop_assert_eq!(&quoted, &call("quote", &written));
    }

    #[test]
    fn a_prepared_deal_gives_what_the_whole_computation_gives(
        documents in any_documents(),
        quantities in prop::collection::vec(prop_oneof![1_u32..30, 0_u32..2_000_000], 8),
    ) {
        let (card, deal) = documents.parsed();
        let Ok(card) = PreparedCard::new(card) else { return Ok(()) };
        let own: Vec<u32> = deal.deliverables.iter().map(|deliverable| deliverable.quantity).collect();
        prepared_agrees(&card, &deal, &own)?;
        prepared_agrees(&card, &deal, quantities.get(..own.len()).unwrap())?;
    }

    #[test]
    fn a_roster_gives_what_each_card_quotes(
        documents in any_documents(),
        others in prop::collection::vec(any_documents(), 0..3),
    ) {
        let (card, deal) = documents.parsed();
        let cards = others.iter().map(|other| other.parsed().0).chain([card]);
        let cards: Vec<PreparedCard> = cards.filter_map(|card| PreparedCard::new(card).ok()).collect();
        let Ok(rows) = Roster::new(cards.clone()).quote(&deal) else { return Ok(()) };
        prop_assert_eq!(rows.len(), cards.len());
        for (card, row) in cards.iter().zip(rows) {
            let own = Deal { influencer: card.card().influencer.clone(), ..deal.clone() };
            prop_assert_eq!(quote(card.card(), &own).map(|quote| quote.totals), row);
        }
    }

    #[test]
    fn gross_up_meets_its_net_exactly(
        documents in any_documents(),
        percents in prop::collection::vec((1_u32..90_000).prop_map(|mille| format!("{}.{:03}", mille / 6_000, mille % 1_000)), 1..7),
        order in prop::sample::select(vec!["parallel", "sequential"]),
    ) {
        let Some(quote) = raised(&documents, &percents, order).quote() else { return Ok(()) };
        let totals = &quote.totals;
        let commissions = sum(quote.commissions.iter().map(|line| line.amount));
        prop_assert_eq!(totals.gross_fee.minor() - commissions, totals.fee.minor());
        prop_assert_eq!(commissions, totals.commissions_deducted.minor());
        // The last one gets the remainder; that is its percentage but for the rounding of the others.
        for line in &quote.commissions {
            let exact = line.base.fraction().checked_mul(&line.percent.fraction()).unwrap();
            let off = exact.checked_sub(&Fraction::from(line.amount.decimal())).unwrap().abs();
            let unit = Money::from_minor(1, quote.currency).unwrap().fraction();
            let most = unit.checked_mul(&Fraction::from(u32::try_from(percents.len() + 1).unwrap())).unwrap();
            prop_assert!(off <= most, "{} of {}: {}", line.percent, line.base, line.amount);
        }
    }
}

proptest! {
    // Every operation is called several times for each case.
    #![proptest_config(cases(30))]

    #[test]
    fn no_text_makes_an_operation_panic(text in ".{0,200}") {
        for operation in OPERATIONS {
            let _ = call(operation.name, &text);
            let _ = call_with_bytes(operation.name, text.as_bytes(), "{}");
        }
    }

    #[test]
    fn no_change_of_a_document_makes_an_operation_panic(
        documents in any_documents(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
    ) {
        let mut input = documents.input();
        for (place, other) in changes {
            let mut pointers = Vec::new();
            places(&input, String::new(), &mut pointers);
            // A value of one place of the documents stands at another, where it fits or not.
            let chosen = |index: prop::sample::Index| pointers.get(index.index(pointers.len())).unwrap();
            let value = input.pointer(chosen(other)).unwrap().clone();
            *input.pointer_mut(chosen(place)).unwrap() = value;
        }
        let text = input.to_string();
        prop_assume!(text.len() < 200_000);
        if let Ok(quote) = call("quote", &text) {
            prop_assert_eq!(call("check_quote", &quote).unwrap(), r#"{"issues":[]}"#);
            prop_assert!(call("present", &quote).is_ok());
            let list = format!(r#"{{"quotes":[{quote}]}}"#);
            prop_assert!(call("present_payments", &list).is_ok() && call("present_commissions", &list).is_ok());
        }
        for operation in OPERATIONS {
            let _ = call(operation.name, &text);
            let _ = call(operation.name, &input["deal"].to_string());
            let _ = call(operation.name, &input["rate_card"].to_string());
        }
    }
}

/// The JSON Pointers of all places of a document.
fn places(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| places(value, format!("{pointer}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| places(item, format!("{pointer}/{place}"), found));
        }
        _ => {}
    }
    found.push(pointer);
}

#[test]
fn a_deal_at_the_limits_is_quoted() {
    let rate = |format: &str| {
        json!({
            "platform": "x", "format": format, "price": {"type": "flat", "rate": {"amount": "0.035", "currency": "EUR"}},
        })
    };
    let card = json!({
        "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
        "versions": [{"rates": (0..1_000).map(|place| rate(&format!("other:{place}"))).collect::<Vec<_>>()}],
    });
    let ids: Vec<String> = (0..1_000).map(|place| format!("d{place}")).collect();
    let deliverables: Vec<Value> = ids
        .iter()
        .enumerate()
        .map(|(place, id)| {
            json!({
                "id": id, "platform": "x", "format": format!("other:{place}"), "quantity": 1_000_000,
            })
        })
        .collect();
    let terms: Vec<Value> = (0..50)
        .map(|place| {
            json!({
                "type": "raw_footage", "id": format!("t{place}"), "deliverables": ids,
                "override": {"price": {"type": "percent", "percent": "0.1"}, "reason": "agreed"},
            })
        })
        .collect();
    let discounts: Vec<Value> = (0..50)
        .map(|place| {
            json!({
                "type": "percent", "id": format!("o{place}"), "name": "Off", "base": "remaining", "percent": "0.01",
            })
        })
        .collect();
    let representatives: Vec<Value> = (0..1_000).map(|place| json!({
        "party": {"id": format!("r{place}"), "kind": "person", "name": "R"}, "percent": "0.05", "treatment": "deducted",
    })).collect();
    let deal = json!({
        "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": "EUR",
        "deliverables": deliverables, "terms": terms, "discounts": discounts,
        "commission": {"order": "sequential", "representatives": representatives},
        "payment": {"instalments": (0..1_000).map(|_| json!({"trigger": "signing", "percent": "0.1"})).collect::<Vec<_>>()},
    });
    let (card, deal) = (parse(&card.to_string()).unwrap(), parse(&deal.to_string()).unwrap());
    let quote = quote(&card, &deal).unwrap();
    assert_eq!(quote.lines.len(), 1_100);
    assert_eq!(quote.totals.creative_fees.to_string(), "EUR 35,000,000.00");
    assert_eq!(quote.totals.add_ons.to_string(), "EUR 1,750,000.00");
    assert_eq!(sum(quote.instalments.iter().map(|part| part.amount)), quote.totals.payable.minor());
}
