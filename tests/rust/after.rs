//! What becomes of a deal of the example agency after its signature.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

use greenroom::fee::{Amendment, CancellationStatement, PostponedDeal};
use greenroom::wire::{call, join, parse};

fn file(name: &str) -> String {
    let agency = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/agency");
    fs::read_to_string(agency.join(name)).unwrap()
}

fn run(operation: &str, parts: &[(&str, &str)]) -> String {
    let texts: Vec<(&str, String)> = parts.iter().map(|(field, name)| (*field, file(name))).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(field, text)| (*field, text.as_str())).collect();
    call(operation, &join(&texts).unwrap()).unwrap()
}

const CARD: (&str, &str) = ("rate_card", "rate_cards/mila.json");
const DEAL: &str = "deals/mila-spring.json";

#[test]
fn it_is_cancelled_in_production() {
    let parts = [CARD, ("deal", DEAL), ("cancellation", "after/cancellation-mila-spring.json")];
    let text = run("cancel", &parts);
    let found: CancellationStatement = parse(&text).unwrap();
    assert_eq!(found.ladder.unwrap().stage.unwrap().as_str(), "production");
    assert!(!found.published.is_zero() && !found.kill_fee.is_zero() && !found.due.is_zero());
    assert!(call("present_cancellation", &text).is_ok());
}

#[test]
fn it_is_postponed_by_four_weeks() {
    let text = run("postpone", &[CARD, ("deal", DEAL), ("postponement", "after/postponement-mila-spring.json")]);
    let found: PostponedDeal = parse(&text).unwrap();
    let moved: Vec<String> = found.moves.iter().map(|change| format!("{} {}", change.what, change.to)).collect();
    let expected = [
        "planned first post 2026-05-18",
        "publication of reels, first day 2026-05-18",
        "publication of reels, last day 2026-05-31",
    ];
    assert_eq!(moved, expected);
    assert!(call("present_postponement", &text).is_ok());
}

#[test]
fn it_is_amended() {
    let text = run("amend", &[CARD, ("before", DEAL), ("after", "after/deal-mila-spring.json")]);
    let found: Amendment = parse(&text).unwrap();
    let said: Vec<&str> = found.facts.iter().map(|fact| fact.sentence.split(" removed: ").next().unwrap()).collect();
    let expected = [
        "Deliverable reels: quantity changed from 2 to 3.",
        "Term ads: period changed from 90 days from first post to 30 days from first post.",
        "Term garden",
    ];
    assert_eq!(said, expected);
    assert!(found.additional.is_zero() != found.credit.is_zero());
    assert!(call("present_amendment", &text).is_ok());
}
