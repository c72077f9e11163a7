//! The example agency is whole: its documents are clean and priced, they use every term and every plan, and its broken
//! documents have much to say.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use greenroom::agency::{Agency, conflicts};
use greenroom::check::{Issues, Path as At};
use greenroom::fee::{CounterOffer, CounterStatus, Deal, Quote, Results, Term, quote, settle};
use greenroom::influencer::Influencer;
use greenroom::rate_card::RateCard;
use greenroom::wire::{CheckReport, call, parse};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

fn files(folder: &str) -> Vec<PathBuf> {
    let agency = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/agency").join(folder);
    let mut files: Vec<_> = fs::read_dir(agency).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn documents<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    files(folder).iter().map(|file| parse(&fs::read_to_string(file).unwrap()).unwrap()).collect()
}

fn clean(check: impl FnOnce(&At, &mut Issues)) {
    let mut issues = Issues::default();
    check(&At::root(), &mut issues);
    assert_eq!(issues.to_string(), "");
}

#[test]
fn the_documents_are_clean_and_belong_together() {
    let influencers: Vec<Influencer> = documents("influencers");
    let cards: Vec<RateCard> = documents("rate_cards");
    let deals: Vec<Deal> = documents("deals");
    assert_eq!((influencers.len(), cards.len(), deals.len()), (9, 9, 15));
    influencers.iter().for_each(|influencer| clean(|path, issues| influencer.check(path, issues)));
    cards.iter().for_each(|card| clean(|path, issues| card.check(path, issues)));
    for deal in &deals {
        clean(|path, issues| deal.check(path, issues));
        assert!(influencers.iter().any(|influencer| influencer.id == deal.influencer));
        let card = cards.iter().find(|card| card.influencer == deal.influencer).unwrap();
        let priced = quote(card, deal).unwrap();
        clean(|path, issues| priced.check(path, issues));
    }
}

/// The whole agency: its campaigns name their deals by the files of those.
fn agency() -> Value {
    let list = |name: &str| -> Vec<Value> { documents(name) };
    let mut campaigns = list("campaigns");
    for booked in campaigns.iter_mut().flat_map(|campaign| campaign["deals"].as_array_mut().unwrap()) {
        if let Some(name) = booked["deal"].as_str() {
            let file = files("deals").into_iter().find(|file| file.file_stem().unwrap() == name).unwrap();
            booked["deal"] = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        }
    }
    json!({
        "document": "agency", "version": 1, "id": "example", "name": "Example", "campaigns": campaigns,
        "influencers": list("influencers"), "rate_cards": list("rate_cards"),
    })
}

#[test]
fn two_of_its_campaigns_stand_against_each_other() {
    let agency: Agency = parse(&agency().to_string()).unwrap();
    let mut issues = Issues::default();
    agency.check(&At::root(), &mut issues);
    let codes: BTreeSet<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
    assert_eq!(codes, BTreeSet::from(["missing_piece"]));
    let found = conflicts(&agency).unwrap();
    let [conflict] = found.conflicts.as_slice() else { panic!("{found:?}") };
    assert_eq!((conflict.exclusivity.clause.as_str(), conflict.against.deal.as_str()), ("garden", "mila-tools"));
    assert_eq!(conflict.nearest_free_day.unwrap().to_string(), "2026-05-20");
}

#[test]
fn what_came_of_the_deals_is_settled() {
    let (cards, deals) = (documents::<RateCard>("rate_cards"), documents::<Deal>("deals"));
    let results: Vec<Results> = documents("results");
    assert!(!results.is_empty());
    for results in &results {
        let deal = deals.iter().find(|deal| deal.id == results.deal).unwrap();
        let card = cards.iter().find(|card| card.influencer == deal.influencer).unwrap();
        let settlement = settle(card, deal, results).unwrap();
        assert_eq!(settlement.not_yet_known.to_string(), "");
        clean(|path, issues| settlement.settled.check(path, issues));
    }
}

#[test]
fn the_deals_use_every_term_and_every_plan_in_four_currencies() {
    let deals: Vec<Deal> = documents("deals");
    let kind = |term: &Term| match term {
        Term::UsageRights(_) => 0,
        Term::Exclusivity(_) => 1,
        Term::Whitelisting(_) => 2,
        Term::Rush(_) => 3,
        Term::Revisions(_) => 4,
        Term::RawFootage(_) => 5,
        Term::LinkInBio(_) => 6,
        Term::PassThrough(_) => 7,
        Term::Other(_) => 8,
    };
    let kinds: BTreeSet<u8> = deals.iter().flat_map(|deal| &deal.terms).map(kind).collect();
    assert_eq!(kinds, (0..9).collect());
    assert_eq!(deals.iter().map(|deal| deal.currency).collect::<BTreeSet<_>>().len(), 4);
    assert!(deals.iter().any(|deal| deal.commission.is_some()));
    assert!(deals.iter().any(|deal| deal.tax.as_ref().is_some_and(|plan| !plan.withholding.is_empty())));
    assert!(deals.iter().any(|deal| deal.billing.is_some()));
    assert!(deals.iter().any(|deal| deal.exchange.is_some()));
    assert!(deals.iter().any(|deal| deal.payment.is_some()));
    assert!(deals.iter().any(|deal| !deal.discounts.is_empty()));
}

#[test]
fn the_deals_have_what_contracts_have() {
    let deals: Vec<Deal> = documents("deals");
    let quotes: Vec<Quote> = {
        let cards: Vec<RateCard> = documents("rate_cards");
        let card = |deal: &Deal| cards.iter().find(|card| card.influencer == deal.influencer).unwrap();
        deals.iter().map(|deal| quote(card(deal), deal).unwrap()).collect()
    };
    let found =
        |part: &str| quotes.iter().flat_map(|quote| &quote.lines).any(|line| line.label.to_string().contains(part));
    for part in ["bundle:", "season: Christmas", "season: Ramadan", "weekend:", "early bird:", "loyalty"] {
        assert!(found(part), "no line of {part}");
    }
    assert!(quotes.iter().any(|quote| quote.parts.iter().any(|part| part.label.contains("pieces 6 to 7"))));
    assert!(quotes.iter().any(|quote| quote.commissions.len() == 3));
    assert!(quotes.iter().any(|quote| quote.supplies.iter().any(|supply| !supply.lines.is_empty())));
    let treaties = deals.iter().filter_map(|deal| deal.tax.as_ref()).flat_map(|plan| &plan.withholding);
    assert!(treaties.into_iter().any(|withheld| withheld.treaty.is_some()));
}

/// What a question takes beside its own words: the fields, and the folders of their documents.
fn documents_of(operation: &str) -> &'static [(&'static str, &'static str)] {
    match operation {
        "suggest_fee" => &[("influencer", "influencers")],
        "judge_offer" | "counter_offer" | "scenarios" | "invoice" => &[("deal", "deals"), ("rate_card", "rate_cards")],
        _ => &[],
    }
}

#[test]
fn every_question_has_an_answer() {
    let questions = files("asked");
    assert_eq!(questions.len(), 21);
    let mut operations = BTreeSet::new();
    for file in questions {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let (operation, subject) = name.split_once('-').unwrap();
        let mut input: Map<String, Value> = parse(&fs::read_to_string(&file).unwrap()).unwrap();
        let mut subject = subject.to_owned();
        for (field, folder) in documents_of(operation) {
            let path = files(folder).into_iter().find(|path| path.ends_with(format!("{subject}.json"))).unwrap();
            let document: Value = parse(&fs::read_to_string(path).unwrap()).unwrap();
            subject = document.get("influencer").and_then(Value::as_str).unwrap_or_default().to_owned();
            input.insert((*field).to_owned(), document);
        }
        match operation {
            "conflicts" | "check_agency" => input = agency().as_object().unwrap().clone(),
            "budget"
            | "check_enquiry"
            | "commission_statement"
            | "duties"
            | "expiring_rights"
            | "income"
            | "next_actions"
            | "receivables" => {
                input.insert("agency".to_owned(), agency());
            }
            _ => {}
        }
        let answer = call(operation, &Value::Object(input).to_string());
        assert!(answer.is_ok(), "{name}: {}", answer.unwrap_err());
        operations.insert(operation.to_owned());
    }
    let expected = [
        "budget",
        "check_agency",
        "check_enquiry",
        "commission_statement",
        "conflicts",
        "counter_offer",
        "dunning",
        "duties",
        "early_payment",
        "expiring_rights",
        "income",
        "invoice",
        "judge_offer",
        "late_interest",
        "next_actions",
        "plan_calendar",
        "plan_launch",
        "plan_timeline",
        "receivables",
        "scenarios",
        "suggest_fee",
    ];
    assert_eq!(operations, expected.map(str::to_owned).into());
}

#[test]
fn a_counter_offer_takes_several_concessions_to_its_target_and_keeps_the_floor() {
    let [rate_card, deal, asked] =
        ["rate_cards/zoe", "deals/zoe-gipfel", "asked/counter_offer-zoe-gipfel"].map(|name| {
            let path =
                files(name.split('/').next().unwrap()).into_iter().find(|path| path.with_extension("").ends_with(name));
            parse::<Value>(&fs::read_to_string(path.unwrap()).unwrap()).unwrap()
        });
    let mut input = asked.as_object().unwrap().clone();
    input.extend([("rate_card".to_owned(), rate_card), ("deal".to_owned(), deal)]);
    let offer: CounterOffer = parse(&call("counter_offer", &Value::Object(input).to_string()).unwrap()).unwrap();
    assert_eq!(offer.status, CounterStatus::Reached);
    assert_eq!(offer.total_after, offer.target);
    assert_eq!(offer.concessions.len(), 4);
    assert!(offer.quote.totals.fee.minor() >= offer.floor.unwrap().amount.minor());
}

#[test]
fn each_broken_document_has_several_faults() {
    let broken = files("broken");
    assert_eq!(broken.len(), 3);
    for file in broken {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let kind = name.split('-').next().unwrap();
        let report = call(&format!("check_{kind}"), &fs::read_to_string(&file).unwrap()).unwrap();
        let report: CheckReport = parse(&report).unwrap();
        assert!(report.issues.as_slice().len() >= 5, "{name}: {}", report.issues);
    }
}
