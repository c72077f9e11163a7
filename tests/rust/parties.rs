//! What holds for whatever parties a deal has: commissions, taxes, and currencies.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::fee::Quote;
use greenroom::influencer::CommissionTreatment;
use greenroom::money::Money;
use greenroom_tests::random::{Documents, any_documents, cases};
use proptest::prelude::*;
use serde_json::{Value, json};

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(Money::minor).sum()
}

/// The documents with other commissions, and without whatever goes by them.
fn with_commissions(documents: &Documents, plan: Value) -> Documents {
    let Documents { card, mut deal } = documents.clone();
    deal["commission"] = plan;
    deal.as_object_mut().unwrap().retain(|name, _| name != "tax" && name != "billing");
    Documents { card, deal }
}

fn representative(id: &str, terms: &Value) -> Value {
    let mut one = json!({"party": {"id": id, "kind": "firm", "name": "R"}, "percent": "20", "treatment": "deducted"});
    for (name, value) in terms.as_object().unwrap() {
        one[name] = value.clone();
    }
    one
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn whatever_is_grossed_up_leaves_the_fee(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let raised = quote.commissions.iter().filter(|line| line.treatment == CommissionTreatment::GrossUp);
        prop_assert_eq!(quote.totals.gross_fee.minor() - sum(raised.map(|line| line.amount)), quote.totals.fee.minor());
    }

    #[test]
    fn a_gross_up_by_slabs_meets_its_net_exactly(
        documents in any_documents(),
        rates in prop::collection::vec((1_u32..40, 1_u32..50_000, 1_u32..40), 1..3),
        order in prop::sample::select(vec!["parallel", "sequential"]),
    ) {
        let currency = documents.deal["currency"].clone();
        let representatives = rates.iter().enumerate().map(|(place, (percent, from, next))| {
            representative(&format!("r{place}"), &json!({
                "percent": percent.to_string(), "treatment": "gross_up", "tiers": {"rule": "slab", "tiers": [
                    {"from": {"amount": from.to_string(), "currency": currency}, "percent": next.to_string()},
                ]},
            }))
        });
        let plan = json!({"order": order, "representatives": representatives.collect::<Vec<_>>()});
        let Some(quote) = with_commissions(&documents, plan).quote() else { return Ok(()) };
        let commissions = sum(quote.commissions.iter().map(|line| line.amount));
        prop_assert_eq!(quote.totals.gross_fee.minor() - commissions, quote.totals.fee.minor());
        // Each gets what its slabs make of its base, but for the rounding of the gross fee and of the others.
        for (line, (percent, from, next)) in quote.commissions.iter().zip(&rates) {
            let unit = 10_i128.pow(u32::from(quote.currency.exponent()));
            let (base, from) = (i128::from(line.base.minor()), i128::from(*from) * unit);
            let slabs = base.min(from) * i128::from(*percent) + (base - from).max(0) * i128::from(*next);
            prop_assert!((slabs - i128::from(line.amount.minor()) * 100).abs() <= 100 * 3, "{line:?}");
        }
    }

    #[test]
    fn slab_and_whole_agree_below_the_first_tier(documents in any_documents(), next in 0_u32..=100) {
        let currency = documents.deal["currency"].clone();
        let quote = |rule: &str, from: &str| -> Option<Quote> {
            let tiers = json!({"tiers": {"rule": rule, "tiers": [
                {"from": {"amount": from, "currency": currency}, "percent": next.to_string()},
            ]}});
            with_commissions(&documents, json!({"representatives": [representative("r", &tiers)]})).quote()
        };
        let most = "999999999999999999";
        let (Some(slab), Some(whole)) = (quote("slab", most), quote("whole", most)) else { return Ok(()) };
        prop_assert_eq!(slab.commissions[0].amount, whole.commissions[0].amount);
        prop_assert_eq!(slab.totals, whole.totals);
        // From the first minor unit on, both are the rate of the tier, but for what lies below it.
        let (Some(slab), Some(whole)) = (quote("slab", "0.001"), quote("whole", "0.001")) else { return Ok(()) };
        let difference = slab.commissions[0].amount.minor() - whole.commissions[0].amount.minor();
        prop_assert!(difference.abs() <= 1, "{difference}");
    }

    #[test]
    fn people_share_a_commission_without_loss(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        for line in quote.commissions.iter().filter(|line| !line.people.is_empty()) {
            prop_assert_eq!(sum(line.people.iter().map(|person| person.amount)), line.amount.minor());
        }
    }
}
