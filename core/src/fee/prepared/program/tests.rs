//! Which deals have a program, and what stands in it: no amount tells whether it was there.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Formula, Input, Instruction, Program, Stage};
use crate::check::limits::QUANTITY;
use crate::fee::{PreparedQuote, Totals};

fn prepared(card: Value, deal: Value) -> PreparedQuote {
    let mut whole = json!({
        "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
        "versions": [{"rates": [{"platform": "instagram", "format": "reel",
                                 "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}]}],
    });
    whole["versions"][0].as_object_mut().unwrap().extend(card.as_object().unwrap().clone());
    let mut asked = json!({
        "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": "EUR",
        "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}],
    });
    asked.as_object_mut().unwrap().extend(deal.as_object().unwrap().clone());
    let card = serde_json::from_value(whole).unwrap();
    PreparedQuote::new(Arc::new(card), serde_json::from_value(asked).unwrap()).unwrap()
}

fn program(deal: Value) -> Option<Program> {
    prepared(json!({}), deal).program
}

fn eur(amount: &str) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

/// A representative, with these fields beside.
fn representative(id: &str, fields: Value) -> Value {
    let mut one = json!({"party": {"id": id, "kind": "firm", "name": id}, "percent": "20", "treatment": "deducted"});
    one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    one
}

/// A deal with one commission, with these fields beside.
fn one_commission(fields: Value) -> Value {
    json!({"commission": {"representatives": [representative("studio", fields)]}})
}

/// A deal with two commissions of the fee, with these fields of the plan beside.
fn two_commissions(order: &str, fields: Value) -> Value {
    let both = [representative("studio", json!({})), representative("friend", json!({}))];
    let mut plan = json!({"order": order, "representatives": both});
    plan.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({"commission": plan})
}

fn tax(prices_include_tax: bool) -> Value {
    let supply = json!({
        "type": "fee", "tax": {"category": "standard", "percent": "20"}, "prices_include_tax": prices_include_tax,
    });
    let mut deal = one_commission(json!({}));
    deal["tax"] = json!({"supplies": [supply]});
    deal
}

#[test]
fn a_commission_that_a_bound_may_change_is_no_factor() {
    assert!(program(one_commission(json!({}))).is_some());
    assert!(program(one_commission(json!({"minimum": eur("10")}))).is_none());
    assert!(program(one_commission(json!({"cap": eur("9000")}))).is_none());
    let tiers = json!({"rule": "slab", "tiers": [{"from": eur("9000"), "percent": "10"}]});
    assert!(program(one_commission(json!({"tiers": tiers}))).is_none());
}

#[test]
fn a_base_that_may_be_below_zero_is_no_sum() {
    let gift = || json!({"gifted_value": eur("100")});
    assert!(program(two_commissions("sequential", json!({}))).is_some());
    assert!(program(two_commissions("parallel", gift())).is_some());
    assert!(program(two_commissions("sequential", gift())).is_none());
    let mut costs = two_commissions("sequential", json!({}));
    costs["commission"]["representatives"][0]["includes_costs"] = true.into();
    assert!(program(costs.clone()).is_none());
    costs["commission"]["order"] = "parallel".into();
    assert!(program(costs).is_some());
    let mut net = one_commission(json!({"base": "net_of_costs"}));
    net["commission"]["own_costs"] = eur("100");
    assert!(program(net).is_none());
    assert!(program(tax(false)).is_some());
    assert!(program(tax(true)).is_none());
}

#[test]
fn a_price_that_becomes_theirs_may_be_below_it_with_other_quantities() {
    let clause = |rule: &str| {
        let price = json!({"platform": "instagram", "format": "reel", "unit_price": eur("900"), "reason": "Autumn"});
        json!({"most_favoured": {"rule": rule, "prices": [price]}})
    };
    assert!(program(clause("adjust")).is_none());
    assert!(program(clause("warn")).is_some());
}

#[test]
fn discounts_that_may_be_too_large_are_no_factors() {
    let off = |fields: Value| {
        let mut one = json!({"id": "off", "name": "Off"});
        one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!({"discounts": [one]})
    };
    let percent = || off(json!({"type": "percent", "percent": "10"}));
    assert!(program(percent()).is_some());
    assert!(program(off(json!({"type": "amount", "amount": eur("10")}))).is_none());
    let mut to_fives = percent();
    to_fives["rounding"] = json!({"increment": "5"});
    assert!(program(to_fives.clone()).is_none());
    to_fives["discounts"] = json!([]);
    assert!(program(to_fives).is_some());
}

fn stage(stage: &Stage) -> String {
    format!("× {} ÷ {} × {}", stage.numerator, stage.denominator, stage.step)
}

/// An instruction on one line.
fn instruction(instruction: &Instruction, inputs: &[Input]) -> String {
    let sum = |(first, end): (usize, usize)| -> Vec<String> {
        let sign = |input: &Input| if input.negative { "-" } else { "+" };
        inputs[first..end].iter().map(|input| format!("{}{}", sign(input), input.slot)).collect()
    };
    match instruction {
        Instruction::Line { deliverable, rate } => format!("{rate} × quantity {deliverable}"),
        Instruction::Sum { inputs } => sum(*inputs).join(" "),
        Instruction::Formula(Formula { constant, inputs, quantity, first, second }) => {
            let quantity =
                quantity.map(|(place, late)| format!("; quantity {place}, late: {late}")).unwrap_or_default();
            let second = second.as_ref().map(|second| format!(", {}", stage(second))).unwrap_or_default();
            format!("({constant} {}) {}{second}{quantity}", sum(*inputs).join(" "), stage(first))
        }
    }
}

fn instructions(program: &Program) -> Vec<String> {
    program.instructions.iter().map(|one| instruction(one, &program.inputs)).collect()
}

fn two_kinds() -> (Value, Value) {
    let card = json!({
        "rates": [
            {"platform": "instagram", "format": "reel", "price": {"type": "flat", "rate": eur("1250")}},
            {"platform": "instagram", "format": "live", "price": {"type": "flat", "rate": eur("0.125")}},
        ],
        "add_ons": [{"type": "raw_footage", "price": {"type": "percent", "percent": "15"}}],
    });
    let deal = json!({
        "deliverables": [
            {"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2},
            {"id": "lives", "platform": "instagram", "format": "live", "quantity": 3},
        ],
        "terms": [{"type": "raw_footage", "id": "footage"}],
        "commission": {"representatives": [representative("studio", json!({"percent": "33.333"}))]},
    });
    (card, deal)
}

#[test]
fn what_quantities_change_is_computed_and_nothing_else() {
    let (card, deal) = two_kinds();
    let quote = prepared(card, deal);
    let program = quote.program.as_ref().unwrap();
    let quantities = [[1, 1], [2, 3], [40, 7]];
    for one in &quantities {
        let totals = quote.quote_with(one).unwrap().totals;
        assert_eq!(program.total(Totals::PAYABLE, one), Some(totals.payable.minor()));
        assert_eq!(program.totals(one), Some(totals));
    }
    assert_eq!([[0, 1], [1, QUANTITY + 1]].map(|one| program.totals(&one)), [None, None]);
    assert_eq!(
        instructions(program),
        [
            "125000 × quantity 0",
            "(1 ) × 125000 ÷ 10000 × 1; quantity 1, late: false",
            "(0 +0 +1) × 1500 ÷ 10000 × 1",
            "+0 +1",
            "+3 +2",
            "+4 -4",
            "(0 +4) × 333330 ÷ 1000000 × 1",
            "+4 -6",
        ]
    );
    // Amounts that are copies of another are that; those of nothing are known.
    let totals: Vec<String> = program.totals.iter().map(|total| format!("{total:?}")).collect();
    let expected = "Slot(3) Slot(2) Constant(0) Constant(0) Slot(4) Slot(5) Slot(4) Constant(0) Constant(0) Constant(0) Slot(4) \
                    Slot(6) Constant(0) Constant(0) Slot(7) Constant(0) Constant(0)";
    assert_eq!(totals.join(" "), expected);
}

#[test]
fn a_program_gives_what_the_quote_gives() {
    let fee = |fields: Value| {
        let (mut card, mut deal) = two_kinds();
        card["add_ons"][0]["price"]["percent"] = "200".into();
        deal.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let quote = prepared(card, deal);
        let quantities = [7, 9];
        let totals = quote.quote_with(&quantities).unwrap().totals;
        assert_eq!(quote.program.as_ref().unwrap().totals(&quantities), Some(totals));
        totals.fee.to_string()
    };
    // 8,750.00 and 1.13, with twice as much beside.
    assert_eq!(fee(json!({})), "EUR 26,253.39");
    assert_eq!(fee(json!({"rounding": {"point": "unit"}})), "EUR 26,253.51");
    assert_eq!(fee(json!({"rounding": {"increment": "5"}})), "EUR 26,250.00");
}

#[test]
fn units_are_rounded_before_they_are_multiplied() {
    let (card, mut deal) = two_kinds();
    deal["rounding"] = json!({"point": "unit"});
    assert_eq!(
        instructions(&prepared(card, deal).program.unwrap())[..2],
        ["125000 × quantity 0", "(1 ) × 125000 ÷ 10000 × 1; quantity 1, late: true"]
    );
    let (card, mut deal) = two_kinds();
    deal["rounding"] = json!({"increment": "5"});
    let expected = [
        "(1 ) × 250 ÷ 1 × 500; quantity 0, late: false",
        "(1 ) × 250 ÷ 10000 × 500; quantity 1, late: false",
        "(0 +0 +1) × 3 ÷ 10000 × 500",
    ];
    assert_eq!(instructions(&prepared(card, deal).program.unwrap())[..3], expected);
}

/// A card with a flat rate for a reel, with these fields of the rate beside.
fn rate(fields: Value) -> Value {
    let price = json!({"type": "flat", "rate": eur("1250")});
    let mut rate = json!({"platform": "instagram", "format": "reel", "price": price});
    rate.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({"rates": [rate]})
}

#[test]
fn what_another_quantity_decides_is_no_factor() {
    let has = |card: Value, deal: Value| prepared(card, deal).program.is_some();
    let breaks = json!({"quantity_breaks": [{"from": 3, "percent": "10"}]});
    assert!(!has(rate(breaks), json!({})));
    assert!(!has(json!({"minimum_fee": eur("1000"), "minimum_fee_rule": "raise"}), json!({})));
    assert!(has(json!({"minimum_fee": eur("1000"), "minimum_fee_rule": "warn"}), json!({})));
    let items = json!([{"platform": "instagram", "format": "reel", "quantity": 3}]);
    let bundles = json!({"bundles": [{"id": "trio", "name": "Trio", "items": items,
                                      "price": {"type": "percent_off", "percent": "15"}}]});
    assert!(!has(bundles.clone(), json!({"bundle": {"type": "best"}})));
    assert!(has(bundles, json!({})));
    let rights = |per: &str| json!({"add_ons": [{"type": "raw_footage", "price": {"type": "fixed", "rate": eur("150"), "per": per}}]});
    let term = || json!({"terms": [{"type": "raw_footage", "id": "footage"}]});
    assert_eq!(["term", "deliverable", "piece"].map(|per| has(rights(per), term())), [true, true, false]);
    let withheld = |fields: Value| {
        let mut one = json!({"territory": "US", "percent": "30"});
        one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!({"tax": {"withholding": [one]}})
    };
    assert!(has(json!({}), withheld(json!({}))));
    assert!(!has(json!({}), withheld(json!({"threshold": eur("400")}))));
    assert!(!has(json!({}), withheld(json!({"threshold": eur("4000")}))));
    let mut retained = rate(json!({}));
    retained["retainers"] = json!([{"id": "monthly", "name": "Reel a month", "monthly_fee": eur("750"),
                                    "includes": [{"platform": "instagram", "format": "reel", "quantity": 1}]}]);
    let months = |fields: Value| {
        let mut one = json!({"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2});
        one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!({"deliverables": [one], "retainer": {"id": "retainer", "rate": "monthly", "months": 3}})
    };
    assert!(!has(retained.clone(), months(json!({"month": 1}))));
    assert!(has(retained, months(json!({}))));
}
