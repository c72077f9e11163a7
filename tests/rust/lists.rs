//! What holds for everything that the rate card makes of a list price.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::fee::Quote;
use greenroom::wire::{call, parse};
use greenroom_tests::random::{Documents, any_documents, cases};
use proptest::prelude::*;
use serde_json::{Value, json};

fn quote(documents: &Documents) -> Option<Quote> {
    call("quote", &documents.input().to_string()).ok().map(|quote| parse(&quote).unwrap())
}

/// The documents with another composition, and nothing taken off.
fn composed(documents: &Documents, composition: &str) -> Documents {
    let mut documents = documents.clone();
    let deal = documents.deal.as_object_mut().unwrap();
    deal.remove("composition_groups");
    deal.remove("discounts");
    deal.insert("composition".to_owned(), composition.into());
    documents
}

/// All terms and kinds in one group.
fn in_one_group(documents: &Documents) -> Documents {
    let mut documents = composed(documents, "chain");
    let kinds = json!([
        "season",
        "weekend",
        "holiday",
        "usage_rights",
        "exclusivity",
        "whitelisting",
        "link_in_bio",
        "rush",
        "revisions",
        "raw_footage",
        "other",
    ]);
    documents.deal["composition_groups"] = json!([{"id": "all", "kinds": kinds}]);
    documents
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn more_pieces_never_cost_less_by_graduated_breaks(
        amount in 0_u32..1_000_000,
        percents in prop::collection::vec(0_u32..=100, 3),
        quantity in 1_u32..40,
        point in prop::sample::select(vec!["unit", "line", "total"]),
    ) {
        let breaks: Vec<Value> = [3, 6, 20]
            .into_iter()
            .zip(&percents)
            .map(|(from, percent)| json!({"from": from, "percent": percent.to_string()}))
            .collect();
        let fee = |quantity: u32| {
            let input = json!({
                "rate_card": {
                    "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
                    "versions": [{"rates": [{
                        "platform": "x", "format": "post", "quantity_breaks": breaks, "quantity_rule": "graduated",
                        "price": {"type": "flat", "rate": {"amount": amount.to_string(), "currency": "EUR"}},
                    }]}],
                },
                "deal": {
                    "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": "EUR",
                    "rounding": {"point": point},
                    "deliverables": [{"id": "posts", "platform": "x", "format": "post", "quantity": quantity}],
                },
            });
            parse::<Quote>(&call("quote", &input.to_string()).unwrap()).unwrap().totals.fee
        };
        prop_assert!(fee(quantity).minor() <= fee(quantity.checked_add(1).unwrap()).minor());
    }

    #[test]
    fn a_chain_of_one_group_is_additive(documents in any_documents()) {
        let (Some(one), Some(additive)) = (quote(&in_one_group(&documents)), quote(&composed(&documents, "additive"))) else {
            return Ok(());
        };
        prop_assert!(one.parts.iter().all(|part| !part.label.contains("after")));
        prop_assert_eq!(one.totals, additive.totals);
    }

    #[test]
    fn products_are_at_least_chains_and_chains_at_least_sums(documents in any_documents()) {
        let fee = |composition: &str| {
            let mut documents = composed(&documents, composition);
            documents.deal["rounding"] = json!({"point": "total"});
            quote(&documents).map(|quote| quote.totals.fee.minor())
        };
        let (additive, chain, product) = (fee("additive"), fee("chain"), fee("product"));
        if let (Some(additive), Some(chain), Some(product)) = (additive, chain, product) {
            prop_assert!(additive <= chain && chain <= product, "{additive} {chain} {product}");
        }
    }

    #[test]
    fn the_best_bundle_is_the_best_of_all(documents in any_documents()) {
        let fee = |bundle: Value| {
            let mut documents = documents.clone();
            documents.deal["bundle"] = bundle;
            documents.deal["discounts"] = json!([]);
            documents.deal["rounding"] = json!({"point": "total"});
            quote(&documents).map(|quote| quote.totals.fee.minor())
        };
        let Some(best) = fee(json!({"type": "best"})) else { return Ok(()) };
        for version in documents.card["versions"].as_array().unwrap() {
            for bundle in version["bundles"].as_array().into_iter().flatten() {
                let loyal = documents.card["versions"].to_string().contains("loyalty");
                let early = documents.card["versions"].to_string().contains("early_bird");
                // What is taken off after a bundle depends on what is in it.
                if let Some(named) = fee(json!({"type": "named", "id": bundle["id"]})).filter(|_| !loyal && !early) {
                    prop_assert!(best <= named, "{best} {named}");
                }
            }
        }
    }

    #[test]
    fn no_fee_stays_below_a_minimum_that_raises(documents in any_documents()) {
        let mut documents = documents;
        for version in documents.card["versions"].as_array_mut().unwrap() {
            version["minimum_fee_rule"] = "raise".into();
        }
        if let Some(quote) = quote(&documents) {
            prop_assert!(quote.warnings.as_slice().iter().all(|issue| issue.code.as_str() != "below_minimum_fee"));
        }
    }
}
