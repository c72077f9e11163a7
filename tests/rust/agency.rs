//! The example agency is whole: its documents are clean and priced, they use every term and every plan, and its broken
//! documents have much to say.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use greenroom::check::{Issues, Path as At};
use greenroom::fee::{Deal, Results, Term, quote, settle};
use greenroom::influencer::Influencer;
use greenroom::rate_card::RateCard;
use greenroom::wire::{CheckReport, call, parse};
use serde::de::DeserializeOwned;

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
    assert_eq!((influencers.len(), cards.len(), deals.len()), (7, 7, 11));
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
