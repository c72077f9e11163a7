//! The laws of a campaign's money: every sum ties to the quotes, and nothing that is owed is left out.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::{BTreeMap, BTreeSet};

use greenroom::wire::call;
use proptest::prelude::*;
use serde_json::{Value, json};

const STATES: [&str; 10] = [
    "enquiry",
    "negotiating",
    "offered",
    "agreed",
    "contracted",
    "delivered",
    "invoiced",
    "paid",
    "closed",
    "cancelled",
];

const LINES: [&str; 2] = ["tools", "fees"];

/// A deal in a few numbers.
#[derive(Clone, Debug)]
struct Plain {
    campaign: usize,
    pieces: u32,
    price: u32,
    on_top: u32,
    tax: u32,
    state: usize,
    line: Option<usize>,
    /// The percentage of the first of two instalments, and their days; without it there is no plan.
    plan: Option<(u32, i64, i64)>,
    /// What was invoiced and paid of the first instalment, in cents, and on which day.
    invoiced: Option<(i64, i64)>,
    paid: Option<(i64, i64)>,
}

fn plain() -> impl Strategy<Value = Plain> {
    let price = (0..2_usize, 1..5_u32, 1..500_000_u32, 0..3_u32, 0..3_u32);
    let amount = || prop::option::weighted(0.4, (1..400_000_i64, 0..60_i64));
    let plan = prop::option::weighted(0.7, (1..100_u32, 0..60_i64, 0..60_i64));
    (price, 0..STATES.len(), prop::option::weighted(0.3, 0..2_usize), plan, amount(), amount()).prop_map(
        |((campaign, pieces, price, on_top, tax), state, line, plan, invoiced, paid)| Plain {
            campaign,
            pieces,
            price,
            on_top,
            tax,
            state,
            line,
            plan,
            invoiced,
            paid,
        },
    )
}

fn day(number: i64) -> String {
    let first: greenroom::time::Date = "2026-04-01".parse().unwrap();
    first.add_days(number).unwrap().to_string()
}

fn euros(cents: i64) -> Value {
    json!({"amount": format!("{}.{:02}", cents / 100, cents % 100), "currency": "EUR"})
}

fn cents(money: &Value) -> i64 {
    let text = money["amount"].as_str().unwrap();
    text.replace('.', "").parse().unwrap()
}

fn card(number: usize, deal: &Plain) -> Value {
    json!({
        "document": "rate_card", "version": 2, "id": format!("card {number}"), "influencer": format!("i{number}"),
        "currency": "EUR", "versions": [{"rates": [{"platform": "instagram", "format": "reel",
            "price": {"type": "flat", "rate": euros(deal.price.into())}}]}]
    })
}

fn deal(number: usize, deal: &Plain) -> Value {
    let mut document = json!({
        "document": "deal", "version": 1, "id": format!("d{number}"), "influencer": format!("i{number}"),
        "currency": "EUR",
        "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": deal.pieces}],
        "tax": {"supplies": [{"type": "fee", "tax": {"category": "standard", "percent": (deal.tax * 7).to_string()}}]},
        "commission": {"representatives": [{"party": {"id": "rep", "kind": "firm", "name": "Rep"},
            "percent": (deal.on_top * 5).to_string(), "treatment": "on_top"}]},
    });
    if let Some((percent, first, second)) = deal.plan {
        let part = |percent: u32, from: i64| json!({"trigger": day(from), "percent": percent.to_string(), "term": {"net_days": 14}});
        document["payment"] = json!({"instalments": [part(percent, first), part(100 - percent, second)]});
    }
    document
}

/// The number in the id of a deal.
fn number(id: &Value) -> usize {
    id.as_str().unwrap().strip_prefix('d').unwrap().parse().unwrap()
}

fn lines() -> Value {
    let line = |id: &str, purpose: &str, planned: i64, rest: Option<i64>| {
        json!({"id": id, "name": id, "purpose": purpose, "planned": euros(planned),
            "expected_rest": rest.map(euros)})
    };
    json!([line("tools", "tools", 100_000, None), line("fees", "creator_fees", 1_000_000, Some(12_345))])
}

fn agency(deals: &[Plain], costs: &[(usize, i64, i64, i64)]) -> Value {
    let numbered = || deals.iter().enumerate();
    let campaigns: Vec<Value> = (0..2)
        .map(|place| {
            let own = numbered().filter(|(_, one)| one.campaign == place);
            let booked = own.map(|(number, one)| {
                json!({"deal": deal(number, one), "state": STATES[one.state],
                    "budget_line": one.line.map(|line| LINES[line])})
            });
            let booked: Vec<Value> = booked.collect();
            let entry = |cents: i64, on: i64| json!([{"amount": euros(cents), "on": day(on)}]);
            let costs: Vec<Value> = costs
                .iter()
                .enumerate()
                .map(|(number, (line, committed, invoiced, paid))| {
                    json!({"id": format!("c{number}"), "name": "Cost", "line": LINES[*line],
                    "committed": entry(*committed, 5), "invoiced": entry(*invoiced, 10), "paid": entry(*paid, 45)})
                })
                .collect();
            json!({
                "document": "campaign", "version": 1, "id": format!("campaign {place}"), "name": "Campaign",
                "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
                    "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
                "budget": lines(), "deals": booked, "costs": costs,
                "tasks": [{"id": "late", "name": "Late", "due": day(3)}, {"id": "some day", "name": "Some day"}],
            })
        })
        .collect();
    let influencers: Vec<Value> = numbered()
        .map(|(number, _)| json!({"document": "influencer", "version": 1, "id": format!("i{number}"), "name": "One"}))
        .collect();
    let cards: Vec<Value> = numbered().map(|(number, one)| card(number, one)).collect();
    json!({"document": "agency", "version": 1, "id": "agency", "name": "Agency", "influencers": influencers,
        "rate_cards": cards, "campaigns": campaigns})
}

/// What was invoiced, or paid, of signed deals.
fn entries(deals: &[Plain], pick: fn(&Plain) -> Option<(i64, i64)>, when: &str) -> Vec<Value> {
    let signed = deals.iter().enumerate().filter(|(_, one)| (4..9).contains(&one.state));
    let entry = |(number, one): (usize, &Plain)| {
        let (amount, on) = pick(one)?;
        Some(json!({"deal": format!("d{number}"), "instalment": 1, "amount": euros(amount), when: day(on)}))
    };
    signed.filter_map(entry).collect()
}

fn ask(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

/// What a quote says that the brand pays.
fn payable(number: usize, one: &Plain) -> i64 {
    let quote = ask("quote", &json!({"rate_card": card(number, one), "deal": deal(number, one)}));
    cents(&quote["totals"]["payable"])
}

/// The sums of the first campaign by line, in cents, worked out deal by deal: committed, beyond it, invoiced and paid.
fn slowly(deals: &[Plain], costs: &[(usize, i64, i64, i64)], on: i64) -> BTreeMap<&'static str, [i64; 4]> {
    let mut lines = BTreeMap::from([("fees", [0; 4]), ("tools", [0; 4])]);
    let mut add = |line: usize, [committed, invoiced, paid]: [i64; 3]| {
        let sums = lines.get_mut(LINES[line]).unwrap();
        let beyond = (invoiced.max(paid) - committed).max(0);
        for (sum, amount) in sums.iter_mut().zip([committed, beyond, invoiced, paid]) {
            *sum += amount;
        }
    };
    for (number, one) in deals.iter().enumerate().filter(|(_, one)| one.campaign == 0 && (3..9).contains(&one.state)) {
        let committed = payable(number, one);
        let stated = |entry: Option<(i64, i64)>, by_state: bool| match entry.filter(|_| one.state > 3) {
            Some((amount, day)) if day <= on => amount,
            _ if by_state => committed,
            _ => 0,
        };
        add(one.line.unwrap_or(1), [committed, stated(one.invoiced, one.state >= 6), stated(one.paid, one.state >= 7)]);
    }
    for (line, committed, invoiced, paid) in costs {
        let known = |amount: i64, day: i64| if day <= on { amount } else { 0 };
        add(*line, [known(*committed, 5), known(*invoiced, 10), known(*paid, 45)]);
    }
    lines
}

fn columns(amounts: &Value) -> [i64; 8] {
    let names = ["committed", "beyond_committed", "invoiced", "paid", "planned", "remaining", "forecast", "variance"];
    names.map(|name| cents(&amounts[name]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_budget_ties_to_the_quotes(
        deals in prop::collection::vec(plain(), 0..7),
        costs in prop::collection::vec((0..2_usize, 0..90_000_i64, 0..90_000_i64, 0..90_000_i64), 0..4),
        on in 0..60_i64,
    ) {
        let input = json!({
            "agency": agency(&deals, &costs), "campaign": "campaign 0", "as_of": day(on),
            "invoices": entries(&deals, |one| one.invoiced, "issued_on"),
            "payments": entries(&deals, |one| one.paid, "paid_on"),
        });
        let found = ask("budget", &input);
        let slow = slowly(&deals, &costs, on);
        let mut sums = [0; 8];
        for line in found["lines"].as_array().unwrap() {
            let columns = columns(&line["amounts"]);
            let [committed, beyond, .., planned, remaining, forecast, variance] = columns;
            prop_assert_eq!(&columns[..4], &slow[line["line"].as_str().unwrap()][..]);
            let rest = line["amounts"].get("expected_rest").map(cents).unwrap_or_default();
            prop_assert_eq!(remaining, planned - committed - beyond);
            prop_assert_eq!(forecast, committed + beyond + rest);
            prop_assert_eq!(variance, planned - forecast);
            prop_assert_eq!(line["amounts"]["over_budget"].as_bool().unwrap(), variance < 0);
            for (sum, column) in sums.iter_mut().zip(columns) {
                *sum += column;
            }
        }
        prop_assert_eq!(found["totals"].as_array().unwrap().len(), 1);
        prop_assert_eq!(columns(&found["totals"][0]), sums);
        for item in found["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "deal") {
            let number: usize = number(&item["id"]);
            prop_assert_eq!(cents(&item["amounts"]["committed"]), payable(number, &deals[number]));
        }
    }

    #[test]
    fn nothing_that_is_owed_is_left_out(
        deals in prop::collection::vec(plain(), 0..7),
        on in 0..60_i64,
        within in 0..30_u32,
    ) {
        let agency = agency(&deals, &[]);
        let payments = entries(&deals, |one| one.paid, "paid_on");
        let input = json!({"agency": agency, "now": format!("{}T12:00:00Z", day(on)), "within_days": within,
            "invoices": entries(&deals, |one| one.invoiced, "issued_on"), "payments": payments});
        let found = ask("next_actions", &input);
        let actions = found["actions"].as_array().unwrap();
        let today: greenroom::time::Date = day(on).parse().unwrap();
        let mut last = (false, String::new());
        for action in actions {
            let due = action["due"].as_str().unwrap_or_default().to_owned();
            let key = (due.is_empty(), due.clone());
            prop_assert!(last <= key, "{last:?} stands before {key:?}");
            let late = due.parse::<greenroom::time::Date>().map_or(0, |due| due.days_until(today));
            prop_assert_eq!(action["days_late"].as_i64().unwrap(), late.max(0));
            prop_assert!(-late <= i64::from(within));
            let at = action["path"].as_array().unwrap().iter().fold(&agency, |at, step| match step.as_str() {
                Some(field) => &at[field],
                None => &at[usize::try_from(step.as_u64().unwrap()).unwrap()],
            });
            prop_assert!(!at.is_null(), "{} leads nowhere", action["path"]);
            last = key;
        }
        // What receivables finds late is to be paid.
        let owed = ask("receivables", &json!({"agency": agency, "on": day(on), "payments": payments}));
        let late = owed["instalments"].as_array().unwrap().iter().filter(|row| row["days_late"].as_u64() > Some(0));
        let late: BTreeSet<(String, String)> = late
            .map(|row| (row["due"].to_string(), format!("instalment {} of `{}`", row["instalment"], row["deal"].as_str().unwrap())))
            .collect();
        let to_pay = actions.iter().filter(|action| action["kind"] == "pay" && action["days_late"].as_u64() > Some(0));
        let to_pay: Vec<(String, &str)> =
            to_pay.map(|action| (action["due"].to_string(), action["message"].as_str().unwrap())).collect();
        prop_assert_eq!(to_pay.len(), late.len());
        for (due, what) in late {
            prop_assert!(to_pay.iter().any(|(day, message)| *day == due && message.contains(&what)), "{what}");
        }
        // And every warning of the check is there.
        let warnings = ask("check_agency", &agency)["issues"].as_array().unwrap().len();
        let looked_at = actions.iter().filter(|action| action["kind"] == "look_at").count();
        prop_assert_eq!(looked_at, warnings);
    }

    #[test]
    fn income_is_the_fee_when_all_is_paid(
        deals in prop::collection::vec(plain(), 1..6),
        parts in prop::collection::vec((0..1000_i64, 0..60_i64), 0..4),
    ) {
        let agency = agency(&deals, &[]);
        for (number, one) in deals.iter().enumerate().filter(|(_, one)| (3..9).contains(&one.state)) {
            let quote = ask("quote", &json!({"rate_card": card(number, one), "deal": deal(number, one)}));
            let instalments = quote["instalments"].as_array().cloned().unwrap_or_default();
            let amounts: Vec<i64> = instalments.iter().map(|part| cents(&part["amount"])).collect();
            let amounts = if amounts.is_empty() { vec![payable(number, one)] } else { amounts };
            // Each instalment in some parts, and then what is left of it.
            let mut payments = Vec::new();
            for (place, amount) in amounts.iter().enumerate() {
                let mut left = *amount;
                let mut pay = |amount: i64, on: i64| payments.push(json!({"deal": format!("d{number}"),
                    "instalment": place + 1, "amount": euros(amount), "paid_on": day(on)}));
                for (share, on) in &parts {
                    let part = amount * share / 4000;
                    left -= part;
                    pay(part, *on);
                }
                pay(left, 59);
            }
            let found = ask("income", &json!({"agency": agency, "influencer": format!("i{number}"), "on": day(60),
                "payments": payments}));
            let fee = cents(&quote["totals"]["gross_fee"]);
            prop_assert_eq!(cents(&found["deals"][0]["amounts"]["paid"]), fee);
            prop_assert_eq!(cents(&found["totals"][0]["paid"]), fee);
            let earned = if one.state >= 5 { fee } else { 0 };
            prop_assert_eq!(cents(&found["totals"][0]["earned"]), earned);
            for part in ["earned", "invoiced", "paid"] {
                let sum = |list: &str| -> i64 {
                    found[list].as_array().unwrap().iter().map(|row| cents(&row["amounts"][part])).sum()
                };
                prop_assert_eq!(sum("months"), sum("streams"));
                prop_assert_eq!(sum("months"), cents(&found["totals"][0][part]));
            }
        }
    }

    #[test]
    fn commissions_tie_to_the_quotes_and_periods_join(
        deals in prop::collection::vec(plain(), 1..6),
        cut in 0..100_i64,
    ) {
        let agency = agency(&deals, &[]);
        let payments = entries(&deals, |one| one.paid, "paid_on");
        let period = |first: i64, last: i64| {
            let input = json!({"agency": agency, "first_day": day(first), "last_day": day(last), "payments": payments});
            ask("commission_statement", &input)
        };
        let sum = |statement: &Value, deal: &str, field: &str| -> i64 {
            let lines = statement["lines"].as_array().unwrap().iter().filter(|line| line["deal"] == deal);
            lines.map(|line| cents(&line[field])).sum()
        };
        let (all, before, after) = (period(-400, 400), period(-400, cut - 1), period(cut, 400));
        for (number, one) in deals.iter().enumerate().filter(|(_, one)| (4..9).contains(&one.state)) {
            let id = format!("d{number}");
            let received = |statement: &Value| sum(statement, &id, "received");
            prop_assert_eq!(received(&all), received(&before) + received(&after));
            if one.plan.is_some() {
                let quote = ask("quote", &json!({"rate_card": card(number, one), "deal": deal(number, one)}));
                for (field, own) in [("commission", "amount"), ("base", "base"), ("tax", "tax")] {
                    prop_assert_eq!(sum(&all, &id, field), cents(&quote["commissions"][0][own]));
                }
            }
        }
        for field in ["received", "due"] {
            let lines = all["lines"].as_array().unwrap().iter();
            let own = if field == "due" { "commission" } else { field };
            let counted = lines.filter(|line| field != "due" || line["due_in_period"] == true);
            let lines: i64 = counted.map(|line| cents(&line[own])).sum();
            let totals: i64 = all["totals"].as_array().unwrap().iter().map(|sums| cents(&sums[field])).sum();
            prop_assert_eq!(lines, totals);
        }
    }
}
