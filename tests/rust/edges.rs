//! Where a total comes apart: the edge cases of pricing, one by one.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::check::Issues;
use greenroom::fee::{Deal, LineKind, PreparedCard, Quote, Roster, quote};
use greenroom::rate_card::RateCard;
use greenroom::wire::{call, parse};
use serde_json::{Value, json};

/// A card with one reel at a price, and these add-ons.
fn card(amount: &str, currency: &str, add_ons: Value) -> RateCard {
    let price = json!({"type": "flat", "rate": {"amount": amount, "currency": currency}});
    let card = json!({
        "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": currency,
        "versions": [{"rates": [{"platform": "instagram", "format": "reel", "price": price}], "add_ons": add_ons}],
    });
    parse(&card.to_string()).unwrap()
}

/// A deal over one reel, with these fields beside.
fn deal(currency: &str, fields: Value) -> Deal {
    let mut deal = json!({
        "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": currency,
        "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}],
    });
    deal.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    parse(&deal.to_string()).unwrap()
}

fn priced(amount: &str, add_ons: Value, fields: Value) -> Result<Quote, Issues> {
    quote(&card(amount, "EUR", add_ons), &deal("EUR", fields))
}

/// Percentages by a table that ends with a year and has a price without end.
fn rights() -> Value {
    json!([{"type": "usage_rights", "kinds": ["paid"], "price": {
        "type": "percent_steps", "perpetual_percent": "150",
        "steps": [{"up_to_days": 30, "percent": "20"}, {"up_to_days": 90, "percent": "45"}, {"up_to_days": 365, "percent": "80"}],
    }}])
}

fn usage(period: Value) -> Value {
    json!({"terms": [{"type": "usage_rights", "id": "rights", "kinds": ["paid"], "period": period}]})
}

fn percent_off(id: &str, base: &str, percent: &str) -> Value {
    json!({"type": "percent", "id": id, "name": id, "base": base, "percent": percent})
}

#[test]
fn a_discount_is_at_most_its_base() {
    let off = |amount: &str| {
        json!({"discounts": [
            {"type": "amount", "id": "off", "name": "Friends", "amount": {"amount": amount, "currency": "EUR"}},
        ]})
    };
    let whole = priced("100", json!([]), off("100")).unwrap();
    assert_eq!(whole.totals.payable.to_string(), "EUR 0.00");
    assert_eq!(whole.lines.len(), 2);
    let issues = priced("100", json!([]), off("100.01")).unwrap_err();
    assert_eq!(
        issues.to_string(),
        "deal.discounts[0].amount: the discount `Friends` is larger than its base of EUR 100.00\n  help: take off at most what there is"
    );
}

#[test]
fn discounts_together_are_at_most_the_fee() {
    let list = |discounts: &[Value]| priced("100", json!([]), json!({"discounts": discounts}));
    let halves = [percent_off("one", "subtotal", "50"), percent_off("two", "subtotal", "50")];
    assert_eq!(list(&halves).unwrap().totals.fee.to_string(), "EUR 0.00");
    let most = [
        percent_off("one", "subtotal", "60"),
        percent_off("two", "subtotal", "50"),
        percent_off("three", "subtotal", "45"),
    ];
    // The second is refused; the third is judged as if the second were not there.
    assert_eq!(
        list(&most).unwrap_err().to_string(),
        "deal.discounts[1].percent: the discount `two` is larger than what those before it leave: EUR 40.00\n  \
         help: take off at most what there is\n\
         deal.discounts[2].percent: the discount `three` is larger than what those before it leave: EUR 40.00\n  \
         help: take off at most what there is"
    );
    let chained = [percent_off("one", "subtotal", "60"), percent_off("two", "remaining", "100")];
    assert_eq!(list(&chained).unwrap().totals.fee.to_string(), "EUR 0.00");
}

#[test]
fn a_prepared_deal_refuses_discounts_that_other_quantities_make_too_large() {
    let reel = |id: &str| json!({"id": id, "platform": "instagram", "format": "reel", "quantity": 1});
    let mut free = percent_off("free", "lines", "100");
    free["lines"] = json!(["a"]);
    let fields =
        json!({"deliverables": [reel("a"), reel("b")], "discounts": [free, percent_off("half", "subtotal", "50")]});
    let prepared = PreparedCard::new(card("100", "EUR", json!([]))).unwrap().prepare(deal("EUR", fields)).unwrap();
    assert_eq!(prepared.totals(&[1, 1]).unwrap().fee.to_string(), "EUR 0.00");
    assert_eq!(prepared.payable_minor(&[1, 3]), Ok(10_000));
    // Of 300 the first takes 200, and the second would take 150.
    let codes = |issues: Issues| issues.as_slice().iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>();
    assert_eq!(prepared.totals(&[2, 1]).map_err(codes), Err(vec!["discount_too_large"]));
    assert_eq!(prepared.payable_minor(&[2, 1]).map_err(codes), Err(vec!["discount_too_large"]));
}

#[test]
fn a_discount_is_not_blamed_for_an_amount_that_failed() {
    let fields = json!({
        "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1_000_000}],
        "discounts": [{"type": "amount", "id": "off", "name": "Friends", "amount": {"amount": "5", "currency": "EUR"}}],
    });
    let issues = priced("999999999999999", json!([]), fields).unwrap_err();
    let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
    assert_eq!(codes, ["amount_too_large"]);
}

#[test]
fn perpetual_is_not_a_year() {
    let amount = |period| priced("1000", rights(), usage(period)).unwrap().totals.add_ons.to_string();
    assert_eq!(amount(json!({"type": "days", "anchor": "first_post", "after": 365})), "EUR 800.00");
    assert_eq!(amount(json!({"type": "months", "anchor": "first_post", "after": 12})), "EUR 800.00");
    assert_eq!(amount(json!({"type": "months", "anchor": "first_post", "after": 3})), "EUR 450.00");
    assert_eq!(amount(json!({"type": "dates", "first_day": "2026-01-01", "last_day": "2026-12-31"})), "EUR 800.00");
    assert_eq!(amount(json!({"type": "perpetual"})), "EUR 1,500.00");
    let longer = priced("1000", rights(), usage(json!({"type": "days", "anchor": "first_post", "after": 366})));
    assert_eq!(
        longer.unwrap_err().to_string(),
        "deal.terms[0].period: the table of prices has no step for a period of 366 days\n  \
         help: shorten the period, add a step to the rate card, or negotiate a price in `override`"
    );
}

#[test]
fn exclusivity_may_begin_before_the_post() {
    let add_ons = json!([{"type": "exclusivity", "scope": "full", "price":
        {"type": "percent_per_period", "percent": "8", "days": 30, "part": "pro_rata"}}]);
    let terms = json!({"terms": [{"type": "exclusivity", "id": "alone", "scope": "full",
        "period": {"type": "days", "anchor": "first_post", "before": 14, "after": 31}}]});
    // 45 days are one and a half periods.
    assert_eq!(priced("1000", add_ons, terms).unwrap().totals.add_ons.to_string(), "EUR 120.00");
}

#[test]
fn rush_with_time_enough_costs_nothing() {
    let add_ons = json!([{"type": "rush", "steps": [{"under_hours": 24, "percent": "100"}, {"under_hours": 168, "percent": "30"}]}]);
    let rush = |hours: u32| {
        let terms = json!({"terms": [{"type": "rush", "id": "soon", "notice_hours": hours}]});
        priced("1000", add_ons.clone(), terms).unwrap().totals.add_ons.to_string()
    };
    assert_eq!([23, 24, 167, 168].map(rush), ["EUR 1,000.00", "EUR 300.00", "EUR 300.00", "EUR 0.00"]);
}

#[test]
fn net_days_start_at_the_end_of_the_month_or_end_there() {
    let due = |date: &str, term: Value| {
        let fields = json!({
            "milestones": [{"event": "invoice", "date": date, "state": "planned"}],
            "payment": {"instalments": [{"trigger": "invoice", "percent": "100", "term": term}]},
        });
        priced("1000", json!([]), fields).unwrap().instalments.first().unwrap().due.unwrap().to_string()
    };
    assert_eq!(due("2026-01-31", json!({"net_days": 30})), "2026-03-02");
    assert_eq!(due("2026-01-10", json!({"net_days": 30, "month_end": "before_days"})), "2026-03-02");
    assert_eq!(due("2026-01-31", json!({"net_days": 28, "month_end": "after_days"})), "2026-02-28");
    assert_eq!(
        due("2026-01-31", json!({"net_days": 28, "month_end": "after_days", "adjustment": "modified_following"})),
        "2026-02-27"
    );
    assert_eq!(due("2028-01-30", json!({"net_days": 30})), "2028-02-29");
}

#[test]
fn an_event_without_a_date_stays_an_event() {
    let payment = json!({"payment": {"instalments": [
        {"trigger": "signing", "percent": "50"}, {"trigger": "last_post", "percent": "50", "term": {"net_days": 30}},
    ]}});
    let quote = priced("0.01", json!([]), payment).unwrap();
    let shown: Vec<(String, bool, bool)> = quote
        .instalments
        .iter()
        .map(|part| (part.amount.to_string(), part.due.is_none(), part.due_after.is_some()))
        .collect();
    assert_eq!(shown, [("EUR 0.01".to_owned(), true, true), ("EUR 0.00".to_owned(), true, true)]);
}

#[test]
fn yen_have_no_cents_and_dinars_have_mils() {
    let half_off = json!({"discounts": [percent_off("half", "subtotal", "50")]});
    let payable = |currency: &str, amount: &str| {
        quote(&card(amount, currency, json!([])), &deal(currency, half_off.clone())).unwrap().totals.payable.to_string()
    };
    assert_eq!(payable("JPY", "100001"), "JPY 50,000");
    assert_eq!(payable("KWD", "1.001"), "KWD 0.500");
    assert_eq!(payable("EUR", "1.01"), "EUR 0.50");
}

#[test]
fn a_gifted_deal_is_a_quote_of_nothing() {
    let fields = json!({"payment": {"instalments": [{"trigger": "delivery", "percent": "100"}]}, "commission": {
        "representatives": [{"party": {"id": "studio", "kind": "firm", "name": "Studio"}, "percent": "20", "treatment": "gross_up"}],
    }});
    let quote = priced("0", json!([]), fields).unwrap();
    assert_eq!(quote.lines.first().unwrap().amount.to_string(), "EUR 0.00");
    assert_eq!((quote.totals.payable.minor(), quote.instalments.len(), quote.shares.len()), (0, 1, 2));
}

#[test]
fn mixed_currencies_need_a_rate_with_a_date() {
    let dollars = card("1100", "USD", json!([]));
    let issues = quote(&dollars, &deal("EUR", json!({}))).unwrap_err();
    assert_eq!(issues.as_slice().first().unwrap().code.as_str(), "currency_mismatch");
    let rate = |from: &str, to: &str, rate: &str| json!({"from": from, "to": to, "rate": rate, "date": "2026-05-04"});
    let with =
        |rates: Value| quote(&dollars, &deal("EUR", json!({"exchange": {"rates": rates, "base": "GBP"}}))).unwrap();
    assert_eq!(with(json!([rate("USD", "EUR", "0.9")])).totals.fee.to_string(), "EUR 990.00");
    assert_eq!(with(json!([rate("EUR", "USD", "1.1")])).totals.fee.to_string(), "EUR 1,000.00");
    let cross = with(json!([rate("GBP", "USD", "1.3"), rate("GBP", "EUR", "1.2")]));
    // Rounded once, after both legs: 1100 ÷ 1.3 × 1.2.
    assert_eq!(cross.totals.fee.to_string(), "EUR 1,015.38");
    assert_eq!(cross.exchange.first().unwrap().legs.len(), 2);
}

#[test]
fn an_override_keeps_the_list_price_visible() {
    let fields = json!({"deliverables": [{
        "id": "reel", "platform": "instagram", "format": "reel", "quantity": 3,
        "override": {"unit_price": {"amount": "80", "currency": "EUR"}, "reason": "first deal"},
    }]});
    let quote = priced("100", json!([]), fields).unwrap();
    let line = quote.lines.first().unwrap();
    assert_eq!(
        (line.amount.to_string(), line.list_amount.unwrap().to_string()),
        ("EUR 240.00".into(), "EUR 300.00".into())
    );
    assert_eq!(line.reason.as_ref().unwrap().as_str(), "first deal");
}

#[test]
fn tax_on_a_deducted_commission_is_the_influencers_to_pay() {
    let fields = json!({
        "commission": {"representatives": [
            {"party": {"id": "studio", "kind": "firm", "name": "Studio"}, "percent": "15", "treatment": "deducted"},
        ]},
        "tax": {"supplies": [{"type": "commission", "representative": "studio", "tax": {"category": "standard", "percent": "20"}}]},
    });
    let totals = priced("1000", json!([]), fields).unwrap().totals;
    // Of a fee of 1,000 the agency keeps 180, and 820 go on.
    assert_eq!(totals.payable.to_string(), "EUR 1,000.00");
    assert_eq!((totals.commissions_deducted.minor(), totals.tax_on_commissions_deducted.minor()), (15_000, 3_000));
    assert_eq!(totals.net_to_influencer.to_string(), "EUR 820.00");
}

#[test]
fn several_commissions_are_taken_beside_or_after_each_other() {
    let deducted = |order: &str| {
        let one = |id: &str, percent: &str| {
            json!({
                "party": {"id": id, "kind": "firm", "name": id}, "percent": percent, "treatment": "deducted",
            })
        };
        let fields = json!({"commission": {"order": order, "representatives": [one("a", "20"), one("b", "10")]}});
        priced("1000", json!([]), fields).unwrap().totals.commissions_deducted.to_string()
    };
    assert_eq!((deducted("parallel").as_str(), deducted("sequential").as_str()), ("EUR 300.00", "EUR 280.00"));
}

#[test]
fn rounding_the_total_closes_the_gap_in_a_line() {
    let fields = |rounding: Value| {
        json!({
            "rounding": rounding,
            "deliverables": (0..3).map(|place| json!({
                "id": format!("d{place}"), "platform": "instagram", "format": "reel", "quantity": 1,
            })).collect::<Vec<_>>(),
        })
    };
    let quote = priced("0.335", json!([]), fields(json!({"point": "total"}))).unwrap();
    let amounts: Vec<i64> = quote.lines.iter().map(|line| line.amount.minor()).collect();
    assert_eq!(amounts, [34, 34, 34, -1]);
    assert_eq!(quote.lines.last().unwrap().kind, LineKind::Rounding);
    assert_eq!(quote.totals.fee.to_string(), "EUR 1.01");
    let fifties =
        priced("333", json!([]), fields(json!({"point": "total", "increment": "50", "mode": "down"}))).unwrap();
    assert_eq!((fifties.totals.rounding.minor(), fifties.totals.fee.minor()), (-4_900, 95_000));
    // What rounds up for the fee shows its lines half-up all the same.
    let up = priced("0.331", json!([]), fields(json!({"point": "total", "mode": "up"}))).unwrap();
    assert_eq!((up.lines.first().unwrap().amount.minor(), up.totals.fee.minor()), (33, 100));
}

#[test]
fn costs_are_rounded_once_with_their_markup() {
    let fields = json!({"terms": [{
        "type": "pass_through", "id": "train", "kind": "travel", "name": "Train", "supplier": "Rail",
        "cost": {"amount": "77.344837", "currency": "EUR"}, "markup_percent": "44",
    }]});
    let quote = priced("0", json!([]), fields).unwrap();
    // 77.344837 × 1.44 is 111.3765…; the supplier gets 77.34, and the influencer the rest.
    let shares: Vec<i64> = quote.shares.iter().map(|share| share.amount.minor()).collect();
    assert_eq!((quote.totals.payable.minor(), shares), (11_138, vec![3_404, 7_734]));
}

#[test]
fn advice_ends_with_the_hundredth_issue() {
    let lines: Vec<String> = (0..101).map(|number| format!("reel-{number:03}")).collect();
    let discount =
        json!({"type": "percent", "id": "off", "name": "Off", "percent": "10", "base": "lines", "lines": lines});
    let mut deal = serde_json::to_value(deal("EUR", json!({"discounts": [discount]}))).unwrap();
    deal["deliverables"][0]["id"] = json!("reel-00");
    let report: Value = serde_json::from_str(&call("check_deal", &deal.to_string()).unwrap()).unwrap();
    let advised: Vec<bool> =
        report["issues"].as_array().unwrap().iter().map(|issue| issue["help"].is_string()).collect();
    assert_eq!(advised, [vec![true; 100], vec![false]].concat());
}

#[test]
fn a_prepared_deal_wants_one_quantity_for_each_deliverable() {
    let prepared = PreparedCard::new(card("100", "EUR", json!([]))).unwrap();
    let two = json!({"deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 2}]});
    let quote = prepared.prepare(deal("EUR", two)).unwrap();
    assert_eq!(quote.quantities(), [2]);
    assert_eq!(quote.totals(&[3]).unwrap().payable.to_string(), "EUR 300.00");
    let message = "quantities: there are 2 quantities for 1 deliverables";
    assert_eq!(quote.totals(&[3, 3]).unwrap_err().to_string(), message);
    assert_eq!(quote.payable_minor(&[3, 3]).unwrap_err().to_string(), message);
    let roster = Roster::new(vec![prepared.clone(), prepared]);
    let ids: Vec<&str> = roster.cards().iter().map(|card| card.card().id.as_str()).collect();
    assert_eq!(ids, ["card", "card"]);
}

#[test]
fn products_beyond_the_limit_are_refused_once() {
    let reels = |count: usize| -> Vec<Value> {
        let reel = |id| json!({"id": format!("reel{id}"), "platform": "instagram", "format": "reel", "quantity": 1});
        (0..count).map(reel).collect()
    };
    let terms = |count: usize| -> Vec<Value> {
        let price = json!({"price": {"type": "percent", "percent": "1"}, "reason": "agreed"});
        let term = |id| json!({"type": "other", "id": format!("extra{id}"), "name": "Extra", "override": price});
        (0..count).map(term).collect()
    };
    let composed = |count: usize| {
        priced("1000", json!([]), json!({"composition": "product", "deliverables": reels(400), "terms": terms(count)}))
    };
    assert_eq!(composed(51).unwrap().parts.len(), 20_000);
    assert_eq!(
        composed(54).unwrap_err().to_string(),
        "deal.composition: the percentages of the deal make more than 20000 products; the most is 20000\n  \
         help: use fewer terms or deliverables, or the composition `additive`"
    );
}
