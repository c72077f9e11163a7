//! What holds for every rate card and deal.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "a test that panics has failed"
)]

use greenroom::check::Version;
use greenroom::fee::{Deal, Deliverable, Quote, Rounding, RoundingPoint, quote};
use greenroom::money::{Money, RoundingMode};
use greenroom::platform::{Format, Platform};
use greenroom::rate_card::{Rate, RateCard};
use greenroom::wire::{parse, to_json};
use proptest::prelude::*;
use serde_json::json;

const MODES: [RoundingMode; 7] = [
    RoundingMode::Up,
    RoundingMode::Down,
    RoundingMode::Ceiling,
    RoundingMode::Floor,
    RoundingMode::HalfUp,
    RoundingMode::HalfDown,
    RoundingMode::HalfEven,
];

/// Every platform with every format it has.
fn placements() -> Vec<(Platform, Format)> {
    Platform::NAMED
        .iter()
        .flat_map(|platform| platform.formats().iter().map(|format| (platform.clone(), format.clone())))
        .collect()
}

/// A card with a rate for every placement, and a deal that books some of them.
fn documents() -> impl Strategy<Value = (RateCard, Deal)> {
    let count = placements().len();
    let rates = prop::collection::vec((0_u64..100_000_000, 0_u32..6), count);
    let lines = prop::collection::vec((0..count, 1_u32..2_000), 1..12);
    let currency = prop::sample::select(vec!["EUR", "JPY", "KWD"]);
    let rounding =
        (prop::sample::select(vec![RoundingPoint::Unit, RoundingPoint::Line]), prop::sample::select(MODES.to_vec()));
    (rates, lines, currency, rounding).prop_map(|(rates, lines, currency, (point, mode))| {
        let priced = placements().into_iter().zip(rates);
        let card = json!({
            "document": "rate_card", "version": 1, "id": "card", "influencer": "mila", "currency": currency,
            "rates": priced.map(|((platform, format), (units, scale))| json!({
                "platform": platform, "format": format,
                "price": {"type": "flat", "rate": {"amount": decimal(units, scale), "currency": currency}},
            })).collect::<Vec<_>>(),
        });
        let deal = Deal {
            document: greenroom::fee::DealTag,
            version: Version,
            id: "deal".parse().unwrap(),
            influencer: "mila".parse().unwrap(),
            currency: currency.parse().unwrap(),
            rounding: Rounding { point, mode },
            deliverables: lines.iter().enumerate().map(|(place, line)| deliverable(place, *line)).collect(),
        };
        (parse(&card.to_string()).unwrap(), deal)
    })
}

fn deliverable(place: usize, (placement, quantity): (usize, u32)) -> Deliverable {
    let (platform, format) = placements()[placement].clone();
    Deliverable { id: format!("d{place}").parse().unwrap(), platform, format, quantity }
}

/// `units / 10^scale` in digits.
fn decimal(units: u64, scale: u32) -> String {
    let power = 10_u64.pow(scale);
    if scale == 0 { units.to_string() } else { format!("{}.{:0>2$}", units / power, units % power, scale as usize) }
}

fn rate_of<'a>(card: &'a RateCard, deliverable: &Deliverable) -> &'a Rate {
    card.find(&deliverable.platform, &deliverable.format).unwrap().1
}

proptest! {
    #[test]
    fn lines_add_up_to_the_totals((card, deal) in documents()) {
        let quote = quote(&card, &deal).unwrap();
        let sum = quote.lines.iter().try_fold(Money::zero(deal.currency), |sum, line| sum.checked_add(line.amount));
        prop_assert_eq!(sum, Ok(quote.totals.payable));
        prop_assert_eq!(quote.totals.creative_fees, quote.totals.payable);
    }

    #[test]
    fn a_quote_is_read_back_as_it_was_written((card, deal) in documents()) {
        let text = to_json(&quote(&card, &deal).unwrap()).unwrap();
        let again: Quote = parse(&text).unwrap();
        prop_assert_eq!(to_json(&again).unwrap(), text);
    }

    #[test]
    fn the_order_of_rates_and_deliverables_changes_no_amount((card, deal) in documents()) {
        let (mut turned_card, mut turned_deal) = (card.clone(), deal.clone());
        turned_card.rates.reverse();
        turned_deal.deliverables.reverse();
        let turned = quote(&turned_card, &turned_deal).unwrap();
        let quote = quote(&card, &deal).unwrap();
        prop_assert_eq!(turned.totals, quote.totals);
        let amounts = |lines: &mut dyn Iterator<Item = &greenroom::fee::QuoteLine>| lines.map(|line| line.amount).collect::<Vec<_>>();
        prop_assert_eq!(amounts(&mut turned.lines.iter().rev()), amounts(&mut quote.lines.iter()));
    }

    #[test]
    fn more_never_costs_less((card, deal) in documents(), more in 1_u32..50) {
        let mut larger = deal.clone();
        larger.deliverables[0].quantity += more;
        prop_assert!(quote(&card, &larger).unwrap().totals.payable.minor() >= quote(&card, &deal).unwrap().totals.payable.minor());
    }

    #[test]
    fn the_last_step_of_an_explanation_is_the_amount((card, deal) in documents()) {
        for (line, deliverable) in quote(&card, &deal).unwrap().lines.iter().zip(&deal.deliverables) {
            let greenroom::rate_card::Price::Flat(price) = &rate_of(&card, deliverable).price;
            prop_assert_eq!(line.explanation.start, price.rate.amount);
            prop_assert_eq!(line.explanation.steps.last().unwrap().result(), line.amount.decimal());
        }
    }

    #[test]
    fn a_list_beyond_the_limit_is_one_issue((card, deal) in documents(), more in 1_usize..50) {
        let mut long = deal.clone();
        let first = &deal.deliverables[0];
        long.deliverables = (0..1_000 + more).map(|place| Deliverable { id: format!("{place}").parse().unwrap(), ..first.clone() }).collect();
        let issues = quote(&card, &long).unwrap_err();
        prop_assert_eq!(issues.to_string(), format!("deal.deliverables: the list has {} items; it must have 1 to 1000", 1_000 + more));
    }

    #[test]
    fn no_text_makes_an_operation_panic(text in ".{0,200}") {
        for operation in greenroom::wire::OPERATIONS {
            let _ = greenroom::wire::call(operation.name, &text);
        }
    }
}
