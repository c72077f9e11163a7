//! What is paid late or early: the library and the slow reference agree, and the laws of interest hold.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::fee::{LateInterest, LateInterestClaim, late_interest};
use greenroom::money::Fraction;
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::random::{any_claim, any_dunning_plan, any_early_payment_offer, cases};
use greenroom_tests::reference::{early_payment, exact, late_interest as by_day, reminders};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The interest on a claim; `None` where a reference rate is missing.
fn found(claim: &Value) -> Option<LateInterest> {
    late_interest(&parse(&claim.to_string()).unwrap()).ok()
}

/// The exact interest on the first debt.
fn exact_interest(claim: &Value) -> Option<Fraction> {
    Some(found(claim)?.debts[0].explanation.start.clone())
}

/// The claim without part payments.
fn unpaid(claim: &Value) -> Value {
    let mut claim = claim.clone();
    for debt in claim["debts"].as_array_mut().unwrap() {
        debt.as_object_mut().unwrap().remove("payments");
    }
    claim["adjustment"] = "none".into();
    claim
}

/// The claim for its first debt alone, which is late, with a rate that does not hang on the day on which it became so.
fn one_unpaid_debt(claim: &Value) -> Value {
    let mut claim = unpaid(claim);
    claim["debts"].as_array_mut().unwrap().truncate(1);
    if claim["regime"]["preset"] == "late_interest.uk" {
        claim["regime"]["preset"] = "late_interest.eu".into();
        claim["debts"][0]["amount"]["currency"] = "EUR".into();
    }
    let [due, until] = [claim["debts"][0]["due"].clone(), claim["until"].clone()];
    if due.as_str() > until.as_str() {
        claim["debts"][0]["due"] = until;
        claim["until"] = due;
    }
    claim
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn the_reference_gives_the_same_interest(claim in any_claim()) {
        match (call("late_interest", &claim.to_string()), by_day(&claim)) {
            (Ok(text), Some(expected)) => {
                let found: Value = serde_json::from_str(&text).unwrap();
                for (debt, expected) in found["debts"].as_array().unwrap().iter().zip(expected) {
                    let number = |value: &Value| exact(value.as_str().unwrap());
                    prop_assert_eq!(number(&debt["explanation"]["start"]), expected.exact, "{} {}", claim, debt);
                    prop_assert_eq!(number(&debt["interest"]["amount"]), expected.interest, "{} {}", claim, debt);
                    prop_assert_eq!(number(&debt["fixed_sum"]["amount"]), expected.fixed_sum, "{} {}", claim, debt);
                    prop_assert_eq!(number(&debt["principal_left"]), expected.principal_left, "{} {}", claim, debt);
                    prop_assert_eq!(number(&debt["balance"]["amount"]), expected.balance, "{} {}", claim, debt);
                }
            }
            (Err(issues), None) => prop_assert_eq!(issues.as_slice()[0].code.as_str(), "reference_rate_not_found"),
            (given, expected) => prop_assert!(false, "{claim}\n{given:?}\n{expected:?}"),
        }
    }

    /// What the stretches say can be recomputed by a reader, and adds up to the interest.
    #[test]
    fn every_stretch_explains_itself(claim in any_claim()) {
        for debt in found(&claim).iter().flat_map(|found| &found.debts) {
            let mut sum = Fraction::ZERO;
            for stretch in &debt.stretches {
                let year = Fraction::from(stretch.year_days).checked_mul(&Fraction::from(100)).unwrap();
                let product = stretch.principal.checked_mul(&stretch.percent).unwrap();
                let interest = product.checked_mul(&Fraction::from(stretch.days)).unwrap().checked_div(&year).unwrap();
                prop_assert_eq!(&interest, &stretch.interest);
                sum = sum.checked_add(&interest).unwrap();
            }
            prop_assert_eq!(&sum, &debt.explanation.start);
            let days: Vec<_> = debt.stretches.iter().map(|stretch| (stretch.first_day, stretch.last_day)).collect();
            prop_assert!(days.windows(2).all(|pair| pair[0].1.add_days(1).unwrap() == pair[1].0));
            for payment in &debt.payments {
                let parts = [&payment.to_principal, &payment.to_fixed_sum, &payment.to_interest, &payment.unused];
                prop_assert_eq!(Fraction::sum(parts).unwrap(), payment.amount.fraction());
            }
        }
    }

    /// Interest to a day, and interest from that day on, are interest over both.
    #[test]
    fn interest_is_additive_over_split_periods(claim in any_claim(), share in 0_u32..100) {
        let claim = one_unpaid_debt(&claim);
        let typed: LateInterestClaim = parse(&claim.to_string()).unwrap();
        let days = typed.debts[0].due.days_until(typed.until);
        let between = typed.debts[0].due.add_days(1 + days * i64::from(share) / 100).unwrap().min(typed.until);
        let (mut first, mut second) = (claim.clone(), claim.clone());
        first["until"] = between.to_string().into();
        let due_day = claim["regime"]["first_day"] == "due_day";
        second["debts"][0]["due"] = between.add_days(i64::from(due_day)).unwrap().to_string().into();
        if let (Some(whole), Some(first), Some(second)) =
            (exact_interest(&claim), exact_interest(&first), exact_interest(&second))
        {
            // A debt whose due day is `until` is not late, although its due day would count on the next day.
            if !(due_day && between == typed.until.add_days(-1).unwrap()) {
                prop_assert_eq!(first.checked_add(&second).unwrap(), whole);
            }
        }
    }

    /// A longer delay never costs less.
    #[test]
    fn interest_never_falls_with_the_days(claim in any_claim(), days in 1_i64..400) {
        let typed: LateInterestClaim = parse(&claim.to_string()).unwrap();
        let mut later = claim.clone();
        later["until"] = typed.until.add_days(days).unwrap().to_string().into();
        if let (Some(one), Some(other)) = (found(&claim), found(&later)) {
            for (one, other) in one.debts.iter().zip(&other.debts) {
                prop_assert!(one.explanation.start <= other.explanation.start);
            }
        }
    }

    /// Who pays all by the due day owes nothing more, whatever the regime.
    #[test]
    fn what_is_paid_in_time_carries_no_interest(claim in any_claim(), early in 0_i64..30) {
        let mut claim = unpaid(&claim);
        for debt in claim["debts"].as_array_mut().unwrap() {
            let due: greenroom::time::Date = debt["due"].as_str().unwrap().parse().unwrap();
            let date = due.add_days(-early).unwrap().to_string();
            debt["payments"] = json!([{"date": date, "amount": debt["amount"]}]);
        }
        for debt in found(&claim).unwrap().debts {
            prop_assert!(debt.interest.is_zero() && debt.fixed_sum.is_zero() && debt.stretches.is_empty());
        }
    }

    #[test]
    fn the_result_can_be_stored_and_shown(claim in any_claim()) {
        if let Some(found) = found(&claim) {
            let text = to_json(&found).unwrap();
            prop_assert_eq!(&parse::<LateInterest>(&text).unwrap(), &found);
            prop_assert!(call("present_late_interest", &text).is_ok());
        }
    }

    #[test]
    fn the_reference_gives_the_same_reminders(plan in any_dunning_plan()) {
        let found: Value = serde_json::from_str(&call("dunning", &plan.to_string()).unwrap()).unwrap();
        for (debt, given) in plan["debts"].as_array().unwrap().iter().zip(found["debts"].as_array().unwrap()) {
            let given = given["reminders"].as_array().unwrap();
            for ((date, open, to_pay), given) in reminders(&plan, debt).into_iter().zip(given) {
                let amount = |name: &str| exact(given[name]["amount"].as_str().unwrap());
                prop_assert_eq!(given["date"].as_str(), Some(date.as_str()));
                prop_assert_eq!((amount("open"), amount("to_pay")), (open, to_pay));
            }
        }
        prop_assert!(call("present_dunning", &found.to_string()).is_ok());
    }

    #[test]
    fn the_reference_gives_the_same_early_payment(offer in any_early_payment_offer()) {
        let found: Value = serde_json::from_str(&call("early_payment", &offer.to_string()).unwrap()).unwrap();
        let step = match offer["net"]["currency"].as_str() {
            Some("JPY") => "1",
            Some("KWD") => "0.001",
            _ => "0.01",
        };
        let (discount, cost) = early_payment(&offer, found["days_earlier"].as_u64().unwrap(), step).unwrap();
        let amount = |name: &str| exact(found[name]["amount"].as_str().unwrap());
        prop_assert_eq!(amount("discount"), discount.clone());
        prop_assert_eq!(found["simple_annual_cost_percent"].as_str().map(exact), cost);
        prop_assert_eq!(amount("early_amount") + discount, amount("amount"));
        let in_time = offer["paid_on"].as_str() <= found["last_day"].as_str();
        prop_assert_eq!(&found["to_pay"], if in_time { &found["early_amount"] } else { &found["amount"] });
        prop_assert!(call("present_early_payment", &found.to_string()).is_ok());
    }
}
