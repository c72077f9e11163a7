//! Statements give what the reference finds, chain over adjoining periods, and are the mirror of the other party's.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::wire::call;
use greenroom_tests::random::{Source, cases, statement};
use greenroom_tests::reference::{Exact, Standing, exact, standing};
use proptest::prelude::*;
use serde_json::{Value, json};

fn amount(value: &Value) -> Exact {
    exact(value["amount"].as_str().unwrap())
}

fn any_plan() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..120).prop_map(|numbers| statement(&mut Source::new(&numbers)))
}

fn accounts(plan: &Value) -> Vec<Value> {
    let statement: Value = serde_json::from_str(&call("statement", &plan.to_string()).unwrap()).unwrap();
    assert!(call("present_statement", &statement.to_string()).is_ok());
    statement["accounts"].as_array().unwrap().clone()
}

fn changed(plan: &Value, changes: &[(&str, &Value)]) -> Value {
    let mut changed = plan.clone();
    changes.iter().for_each(|(field, value)| changed[*field] = (*value).clone());
    changed
}

/// The account with a party in a currency; nothing stands where there is none.
fn balance(accounts: &[Value], with: &Value, currency: &Value, field: &str) -> Exact {
    let found = accounts.iter().find(|one| one["with"] == *with && one["currency"] == *currency);
    found.map_or(exact("0"), |one| amount(&one[field]))
}

const PAIRS: [(&str, &str); 6] =
    [("mila", "EUR"), ("glow", "EUR"), ("north", "EUR"), ("mila", "JPY"), ("glow", "JPY"), ("north", "JPY")];

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_reference_finds_the_same(plan in any_plan()) {
        let found = accounts(&plan);
        for (with, currency) in PAIRS.map(|(with, currency)| (json!(with), currency)) {
            if plan["party"] == with {
                continue;
            }
            let account = found.iter().find(|one| one["with"] == with && one["currency"] == currency);
            let expected = standing(&plan, &with, currency, plan["last_day"].as_str().unwrap());
            match account {
                Some(account) => {
                    let open = ["owed_to_party", "owed_by_party"].map(|side| amount(&account[side]["total"]));
                    prop_assert_eq!(Standing { balance: amount(&account["closing"]), open }, expected, "{}", plan);
                }
                None => prop_assert_eq!(expected.balance, exact("0")),
            }
        }
    }

    /// Entries lead from the opening to the closing balance, and the open invoices by age to the closing balance too.
    #[test]
    fn everything_adds_up(plan in any_plan()) {
        for account in accounts(&plan) {
            let mut balance = amount(&account["opening"]);
            for entry in account["entries"].as_array().unwrap() {
                balance += amount(&entry["amount"]);
                prop_assert_eq!(&balance, &amount(&entry["balance"]));
            }
            prop_assert_eq!(&balance, &amount(&account["closing"]));
            let mut sums = [exact("0"), exact("0")];
            for (side, sum) in ["owed_to_party", "owed_by_party"].iter().zip(&mut sums) {
                let ages = account[side].as_object().unwrap().iter().filter(|(age, _)| *age != "total");
                *sum = ages.map(|(_, aged)| amount(aged)).sum();
                prop_assert_eq!(&*sum, &amount(&account[side]["total"]));
            }
            prop_assert_eq!(balance, &sums[0] - &sums[1] + amount(&account["on_account"]));
        }
    }

    /// What closes one period opens the next, and both together are the whole.
    #[test]
    fn adjoining_periods_chain(plan in any_plan()) {
        let middle = (json!("2026-04-28"), json!("2026-04-29"));
        let (first, last) = (json!("2026-01-01"), json!("2026-12-31"));
        let all = accounts(&changed(&plan, &[("first_day", &first), ("last_day", &last)]));
        let before = accounts(&changed(&plan, &[("first_day", &first), ("last_day", &middle.0)]));
        let after = accounts(&changed(&plan, &[("first_day", &middle.1), ("last_day", &last)]));
        for account in &all {
            let (with, currency) = (&account["with"], &account["currency"]);
            prop_assert_eq!(balance(&before, with, currency, "closing"), balance(&after, with, currency, "opening"));
            let entries = [&before, &after].into_iter().flatten();
            let entries = entries.filter(|one| one["with"] == *with && one["currency"] == *currency);
            let entries: Vec<Value> = entries.flat_map(|one| one["entries"].as_array().unwrap().clone()).collect();
            prop_assert_eq!(&json!(entries), &account["entries"]);
            prop_assert_eq!(amount(&account["opening"]), exact("0"));
        }
    }

    /// What one is owed the other owes.
    #[test]
    fn the_other_party_sees_the_mirror(plan in any_plan()) {
        for account in accounts(&plan) {
            let others = accounts(&changed(&plan, &[("party", &account["with"])]));
            for (field, sign) in [("opening", "-1"), ("closing", "-1"), ("on_account", "-1")] {
                let other = balance(&others, &plan["party"], &account["currency"], field);
                prop_assert_eq!(other * exact(sign), amount(&account[field]));
            }
        }
    }
}
