//! What holds for every postponed deal.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::fee::{Deal, PostponedDeal};
use greenroom::time::MilestoneState;
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::random::{Documents, any_documents, cases};
use proptest::prelude::*;
use serde_json::{Value, json};

fn postponed(documents: &Documents, postponement: &Value) -> Option<PostponedDeal> {
    let mut input = documents.input();
    input["postponement"] = postponement.clone();
    call("postpone", &input.to_string()).ok().map(|text| parse(&text).unwrap())
}

fn deal(documents: &Documents) -> Deal {
    documents.parsed().1
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn there_and_back_is_the_same_deal(documents in any_documents(), days in -400_i32..400) {
        let Some(there) = postponed(&documents, &json!({"shift_days": days})) else { return Ok(()) };
        prop_assert!(there.moves.iter().all(|change| change.days == Some(days.into())));
        let deal_there: Value = serde_json::from_str(&to_json(&there.deal).unwrap()).unwrap();
        let documents_there = Documents { card: documents.card.clone(), deal: deal_there };
        // On the way back an order that was wrong before would be made wrong again, which is refused.
        let Some(back) = postponed(&documents_there, &json!({"shift_days": -days})) else { return Ok(()) };
        prop_assert_eq!(back.deal, deal(&documents));
    }

    #[test]
    fn no_days_move_nothing(documents in any_documents()) {
        let Some(found) = postponed(&documents, &json!({"shift_days": 0})) else { return Ok(()) };
        prop_assert_eq!(found.moves, []);
        prop_assert_eq!(found.deal, deal(&documents));
        prop_assert!(found.price.totals.iter().all(|total| total.difference.is_zero()));
    }

    #[test]
    fn what_has_happened_stays_and_so_does_the_agreed_price(documents in any_documents(), days in 0_i32..400) {
        let postponement = json!({"shift_days": days, "postponed_on": "2026-01-15"});
        let Some(found) = postponed(&documents, &postponement) else { return Ok(()) };
        let before = deal(&documents);
        prop_assert_eq!(&found.deal.quoted_on, &before.quoted_on);
        let on = "2026-01-15".parse().unwrap();
        for (old, new) in before.milestones.iter().zip(&found.deal.milestones) {
            if old.state == MilestoneState::Actual || old.date < on {
                prop_assert_eq!(old, new);
            } else {
                prop_assert_eq!(old.date.days_until(new.date), i64::from(days));
            }
        }
        let quotes = [&documents.deal, &serde_json::to_value(&found.deal).unwrap()]
            .map(|deal| Documents { card: documents.card.clone(), deal: deal.clone() }.quote().unwrap());
        let [before, after] = quotes.map(|quote| quote.totals.payable.minor());
        let payable = found.price.totals.iter().find(|total| total.total == "payable").unwrap();
        prop_assert_eq!(payable.difference.minor(), after - before);
    }

    #[test]
    fn a_postponed_deal_is_read_back_as_it_was_written_and_shown(documents in any_documents(), reprice in any::<bool>()) {
        let mut input = documents.input();
        input["postponement"] = json!({"shift_days": 30, "postponed_on": "2026-01-15", "reprice": reprice});
        let Ok(text) = call("postpone", &input.to_string()) else { return Ok(()) };
        let again: PostponedDeal = parse(&text).unwrap();
        prop_assert_eq!(to_json(&again).unwrap(), text.clone());
        prop_assert!(call("present_postponement", &text).is_ok());
    }
}
