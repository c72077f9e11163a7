//! The influencer's document: a full example, everything that its checks say, and what holds for every audience.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::influencer::{Audience, CommissionTreatment, Influencer};
use greenroom::platform::{Format, Platform};
use greenroom::vocabulary::{CategoryTree, PartyKind, Regions};
use greenroom::wire::{parse, to_json};
use proptest::prelude::*;

const MILA: &str = include_str!("../../core/examples/agency/influencers/mila.json");

fn issues(check: impl FnOnce(&Path, &mut Issues)) -> String {
    let mut issues = Issues::default();
    check(&Path::root(), &mut issues);
    issues.to_string()
}

/// Mila with one field in place of another, read and checked.
fn check_with(field: &str, value: &str) -> String {
    let mut document: serde_json::Value = serde_json::from_str(MILA).unwrap();
    let fields = document.as_object_mut().unwrap();
    fields.insert(field.to_owned(), serde_json::from_str(value).unwrap());
    match parse::<Influencer>(&document.to_string()) {
        Ok(influencer) => issues(|path, issues| influencer.check(path, issues)),
        Err(issues) => issues.to_string(),
    }
}

fn preset<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let mut preset: serde_json::Value = serde_json::from_str(text).unwrap();
    serde_json::from_value(preset.as_object_mut().unwrap().remove("value").unwrap()).unwrap()
}

fn categories() -> CategoryTree {
    preset(include_str!("../../core/data/categories/product_categories.json"))
}

fn regions() -> Regions {
    preset(include_str!("../../core/data/regions/market_regions.json"))
}

#[test]
fn a_full_document_is_clean_and_read_back_as_it_was_written() {
    let mila: Influencer = parse(MILA).unwrap();
    assert_eq!(issues(|path, issues| mila.check(path, issues)), "");
    assert_eq!(issues(|path, issues| mila.check_with(&categories(), &regions(), path, issues)), "");
    let text = to_json(&mila).unwrap();
    assert_eq!(parse::<Influencer>(&text).unwrap(), mila);
    assert!(!text.contains("null"));
}

#[test]
fn a_bare_document_is_enough() {
    let bare = r#"{"document": "influencer", "version": 1, "id": "x", "name": "X", "niches": null, "audience": null, "kind": null}"#;
    let influencer: Influencer = parse(bare).unwrap();
    assert_eq!(issues(|path, issues| influencer.check(path, issues)), "");
    assert_eq!(
        to_json(&influencer).unwrap(),
        r#"{"document":"influencer","version":1,"id":"x","name":"X","kind":"person"}"#
    );
    assert!(parse::<Influencer>(&bare.replace("\"id\"", "\"rates\": [], \"id\"")).is_err());
}

#[test]
fn figures_come_from_the_format_or_from_the_channel() {
    let mila: Influencer = parse(MILA).unwrap();
    let instagram = mila.channel(&Platform::Instagram).unwrap();
    assert_eq!(instagram.to_string(), "@mila.kraeuter on Instagram");
    let snapshot = instagram.snapshot.as_ref().unwrap();
    assert_eq!(
        [Format::Reel, Format::StorySet, Format::Post].map(|format| snapshot.views(&format)),
        [36_500, 6_100, 21_000].map(Some)
    );
    assert_eq!([Format::Reel, Format::StorySet].map(|format| snapshot.engagements(&format)), [2_400, 1_900].map(Some));
    assert_eq!(mila.followers(&"other:Mastodon".parse().unwrap()), None);
    assert_eq!(mila.channel(&Platform::YouTube).unwrap().snapshot.as_ref().unwrap().views(&Format::Short), None);

    let audience = instagram.audience.as_ref().unwrap();
    let unknown = [audience.unknown_country(), audience.unknown_age(), audience.unknown_gender()];
    assert_eq!(unknown.map(|share| share.to_string()), ["14.5", "17.2", "0"]);
    assert_eq!(audience.country("AT".parse().unwrap()).unwrap().to_string(), "14.2");
    assert_eq!(audience.country("US".parse().unwrap()), None);
}

#[test]
fn representation_and_refusals_answer() {
    let mila: Influencer = parse(MILA).unwrap();
    let agency = mila.representation.first().unwrap();
    let percent = |date: &str| agency.commission_on(date.parse().unwrap()).unwrap().percent.to_string();
    assert_eq!(
        ["1999-01-01", "2026-12-31", "2027-01-01", "2999-12-31"].map(percent),
        ["20 %", "20 %", "17.5 %", "17.5 %"]
    );
    assert_eq!(agency.commissions.first().unwrap().treatment, CommissionTreatment::Deducted);
    assert!(mila.blocks_brand("ROUND-off") && !mila.blocks_brand("Round"));
    let blocked = |id: &str| mila.blocks_category(&id.parse().unwrap(), &categories()).map(ToString::to_string);
    assert_eq!(blocked("casino").as_deref(), Some("gambling"));
    assert_eq!(blocked("gambling").as_deref(), Some("gambling"));
    assert_eq!(blocked("gardening"), None);
    let party = mila.party();
    assert_eq!((party.kind, party.is_registered_in("DE".parse().unwrap())), (PartyKind::Person, Some(false)));
}

#[test]
fn checks_of_lists_say_what_is_wrong() {
    assert_eq!(check_with("niches", r#"["home", "home"]"#), "niches[1]: `home` stands in the list already, in place 0");
    assert_eq!(
        check_with("languages", r#"["de", "en", "de"]"#),
        "languages[2]: `de` stands in the list already, in place 0"
    );
    assert_eq!(
        check_with("values", r#"["Vegan", "vegan"]"#),
        "values[1]: `vegan` stands in the list already, in place 0"
    );
    assert_eq!(
        check_with("blocked_brands", r#"["Éclat", "éCLAT"]"#),
        "blocked_brands[1]: `éCLAT` stands in the list already, in place 0"
    );
    assert_eq!(
        check_with("blocked_categories", r#"["home"]"#),
        "niches[1]: the niche `home` lies within the blocked category `home`\n  help: take the niche out, or block a narrower category"
    );
    assert_eq!(
        check_with("version", "2"),
        "version: version 2 of this document is not known\n  help: this library reads versions 1 to 1; a newer library may read this document"
    );
    let many = serde_json::to_string(&(0..1_001).map(|place| place.to_string()).collect::<Vec<_>>()).unwrap();
    assert_eq!(check_with("values", &many), "values: the list has 1001 items; the most is 1000");
}

#[test]
fn checks_against_the_lists_in_use_say_what_is_unknown() {
    let mut document: serde_json::Value = serde_json::from_str(MILA).unwrap();
    let fields = document.as_object_mut().unwrap();
    fields.insert("niches".to_owned(), serde_json::json!(["Skin care", "beer"]));
    fields.insert("blocked_categories".to_owned(), serde_json::json!(["alcohol", "spaceships"]));
    let text = document.to_string().replace("\"dach\"", "\"dach\", \"middle_earth\"");
    let influencer: Influencer = parse(&text).unwrap();
    assert_eq!(
        issues(|path, issues| influencer.check_with(&categories(), &regions(), path, issues)),
        "niches[0]: there is no category `Skin care`\n  help: did you mean `skincare`?\n\
         blocked_categories[1]: there is no category `spaceships`\n  help: name one of the categories in use by its id\n\
         niches[1]: the niche `beer` lies within the blocked category `alcohol`\n  help: take the niche out, or block a narrower category\n\
         representation[0].territories[1]: there is no region `middle_earth`\n  help: name one of the regions in use, or a country such as `DE`"
    );
}

#[test]
fn checks_of_channels_say_what_is_wrong() {
    let found = check_with(
        "channels",
        r#"[
            {"platform": "instagram", "handle": "@Mila"},
            {"platform": "instagram", "handle": "mila"},
            {"platform": "tiktok", "handle": "mila", "snapshot": {
                "date": "2026-01-01", "followers": 9007199254740992,
                "formats": [{"format": "reel"}, {"format": "video", "average_views": 1}, {"format": "video"}]
            }},
            {"platform": "unposted", "handle": "mila"}
        ]"#,
    );
    assert_eq!(
        found,
        "channels[2].snapshot.followers: `9007199254740992` is beyond the most, 9007199254740991\n\
         channels[2].snapshot.formats[0].format: TikTok has no format `reel`\n  help: use one of video, live, series, carousel, story_set, poll\n\
         channels[2].snapshot.formats[2]: `video` stands in the list already, in place 1\n\
         channels[3].platform: unposted content has no channel\n  help: name the platform that the account is on\n\
         channels[1]: `mila on Instagram` stands in the list already, in place 0"
    );
    // No figure without its date.
    assert!(
        parse::<Influencer>(&MILA.replace("\"date\": \"2026-11-01\", \"followers\": 48200", "\"followers\": 48200"))
            .is_err()
    );
}

#[test]
fn checks_of_audiences_say_what_is_wrong() {
    let found = check_with(
        "audience",
        r#"{"date": "2026-11-01",
            "countries": [{"country": "DE", "percent": "60"}, {"country": "DE", "percent": "50"}],
            "ages": [
                {"from_age": 25, "to_age": 34, "percent": "-1"},
                {"from_age": 34, "to_age": 20, "percent": "100.5"},
                {"from_age": 18, "to_age": 121, "percent": "0"},
                {"from_age": 130, "percent": "0"},
                {"from_age": 131, "percent": "0"}
            ],
            "genders": [{"gender": "other", "percent": "1"}, {"gender": "other", "percent": "1"}]}"#,
    );
    assert_eq!(
        found,
        "audience.countries: the shares add up to 110 percent, which is more than 100\n  help: a share that is not known may be left out; the rest to 100 is unknown\n\
         audience.countries[1]: `DE` stands in the list already, in place 0\n\
         audience.ages[0].percent: `-1` percent is not within 0 to 100\n\
         audience.ages[1].percent: `100.5` percent is not within 0 to 100\n\
         audience.ages[1].to_age: the age band ends at 20, but begins at 34\n\
         audience.ages[1].from_age: the age band from 34 overlaps the one from 25\n  help: an age band ends before the next begins\n\
         audience.ages[2].to_age: the age `121` is not within 0 to 120\n\
         audience.ages[2].from_age: the age band from 18 stands after the one from 34\n  help: list the age bands from the youngest on, each once\n\
         audience.ages[3].from_age: the age `130` is not within 0 to 120\n\
         audience.ages[4].from_age: the age `131` is not within 0 to 120\n\
         audience.ages[4].from_age: the age band from 131 overlaps the one from 130\n  help: an age band ends before the next begins\n\
         audience.genders[1]: `other` stands in the list already, in place 0"
    );
}

#[test]
fn shares_may_be_above_the_whole_by_their_rounding() {
    let check = |shares: &[&str]| {
        let rows: Vec<_> = shares
            .iter()
            .enumerate()
            .map(|(place, percent)| serde_json::json!({"from_age": place, "to_age": place, "percent": percent}))
            .collect();
        let audience: Audience = parse(&serde_json::json!({"date": "2026-11-01", "ages": rows}).to_string()).unwrap();
        (issues(|path, issues| audience.check(path, issues)).is_empty(), audience.unknown_age().to_string())
    };
    let clean = |rest: &str| (true, rest.to_owned());
    assert_eq!(check(&[]), clean("100"));
    assert_eq!(check(&["100"]), clean("0"));
    assert_eq!(check(&["33.4", "33.4", "33.3"]), clean("0"), "three shares of one digit: up to 100.15");
    assert_eq!(check(&["33.4", "33.4", "33.4"]), (false, "0".to_owned()));
    assert_eq!(check(&["34", "34", "33"]), clean("0"), "three whole shares: up to 101");
    assert_eq!(check(&["34", "34", "34"]), (false, "0".to_owned()));
    assert_eq!(check(&["50.000000000001", "50"]), clean("0"), "half a unit of each share");
    assert_eq!(check(&["50.000000000002", "50"]), (false, "0".to_owned()));
    assert_eq!(check(&["2"; 51]), (false, "0".to_owned()), "never above 101, however many the shares");
    assert_eq!(check(&["0.000000000001"]), clean("99.999999999999"));
    assert_eq!(check(&["999999999999999999", "-999999999999999999"]).1, "100");
}

#[test]
fn checks_of_representation_say_what_is_wrong() {
    let found = check_with(
        "representation",
        r#"[
            {"party": {"id": "a", "kind": "person", "name": "A"}, "role": "manager", "territories": ["DE", "DE"], "commissions": [
                {"percent": "100", "treatment": "gross_up", "last_day": "2026-06-30"},
                {"percent": "100.01", "treatment": "on_top", "first_day": "2026-06-30", "last_day": "2026-12-31"},
                {"percent": "-0.5", "treatment": "deducted", "first_day": "2027-06-30", "last_day": "2027-01-31"},
                {"percent": "10", "treatment": "deducted", "first_day": "2027-01-01"}
            ]},
            {"party": {"id": "a", "kind": "firm", "name": "B", "tax_registrations": [{"country": "DE", "registered": false, "number": "1"}]}, "role": "lawyer"}
        ]"#,
    );
    assert_eq!(
        found,
        "representation[0].territories[1]: `DE` stands in the list already, in place 0\n\
         representation[0].commissions[0].percent: a commission of `100` percent leaves nothing to gross up\n  help: take a percentage below 100\n\
         representation[0].commissions[1].percent: `100.01` percent is not within 0 to 100\n\
         representation[0].commissions[1]: `commissions[0]` holds on some of these days already\n  help: let each term end before the next begins\n\
         representation[0].commissions[2].percent: `-0.5` percent is not within 0 to 100\n\
         representation[0].commissions[2].last_day: the last day 2027-01-31 lies before the first day 2027-06-30\n\
         representation[1].party.id: `representation[0]` has the id `a` already\n\
         representation[1].party.tax_registrations[0].number: the number `1` stands beside `registered`: false\n  help: leave the number out, or say that they are registered"
    );
}

proptest! {
    #[test]
    fn known_and_unknown_shares_are_the_whole(tenths in prop::collection::vec(0_u32..300, 0..12)) {
        let percent = |tenths: &u32| format!("{}.{}", tenths / 10, tenths % 10);
        let rows: Vec<_> = tenths.iter().enumerate()
            .map(|(place, share)| serde_json::json!({"from_age": place, "to_age": place, "percent": percent(share)}))
            .collect();
        let audience: Audience = parse(&serde_json::json!({"date": "2026-11-01", "ages": rows}).to_string()).unwrap();
        let sum: u32 = tenths.iter().sum();
        let unknown: greenroom::money::Decimal = percent(&1_000_u32.saturating_sub(sum)).parse().unwrap();
        prop_assert_eq!(audience.unknown_age(), unknown);
        // Half a tenth for each share, or half a percent where all are whole; at most one percent.
        let unit = if tenths.iter().all(|share| share % 10 == 0) { 10 } else { 1 };
        let rounding = u32::try_from(tenths.len()).unwrap().saturating_mul(unit).min(20);
        let clean = issues(|path, issues| audience.check(path, issues)).is_empty();
        prop_assert_eq!(clean, sum.saturating_sub(1_000).saturating_mul(2) <= rounding);
    }

    #[test]
    fn no_value_in_a_field_makes_a_check_panic(text in ".{0,40}", count in any::<u64>(), age in any::<u8>()) {
        let row = serde_json::json!({
            "document": "influencer", "version": 1, "id": "x", "name": text, "channels": [
                {"platform": "youtube", "handle": text, "snapshot": {"date": "2026-01-01", "followers": count}}
            ], "audience": {"date": "2026-01-01", "ages": [{"from_age": age, "percent": count.to_string()}]}
        });
        if let Ok(influencer) = parse::<Influencer>(&row.to_string()) {
            let _ = issues(|path, issues| influencer.check(path, issues));
        }
    }
}
