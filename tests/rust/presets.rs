//! The presets are clean, and are what their sources say.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::campaign::{FrequencyLimit, PeakHour, PlanTimelineInput, WorkloadBounds, plan_timeline};
use greenroom::check::{Issues, Path};
use greenroom::convention::{LateInterestTerms, preset};
use greenroom::money::Money;
use greenroom::platform::{FollowerTiers, Platform};
use greenroom::time::Date;
use greenroom::vocabulary::{CategoryTree, Id, Name, Regions, Territory};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Preset<T> {
    id: Id,
    kind: Id,
    source: Name,
    as_of: Date,
    valid_until: Option<Date>,
    value: T,
}

fn read<T: DeserializeOwned>(text: &str, kind: &str) -> T {
    let preset: Preset<T> = serde_json::from_str(text).unwrap();
    assert_eq!(preset.kind.as_str(), kind);
    assert!(preset.id.as_str().starts_with(kind) && !preset.source.as_str().is_empty());
    assert!(preset.valid_until.unwrap() > preset.as_of);
    preset.value
}

fn regions() -> Regions {
    read(include_str!("../../core/data/regions/market_regions.json"), "regions")
}

fn categories() -> CategoryTree {
    read(include_str!("../../core/data/categories/product_categories.json"), "categories")
}

#[test]
fn regions_are_clean_and_hold_what_their_sources_say() {
    let regions = regions();
    let mut issues = Issues::default();
    regions.check(&Path::root(), &mut issues);
    assert_eq!(issues.to_string(), "");
    assert!(regions.regions.iter().all(|region| region.source.is_some()));

    let count = |id: &str| id.parse::<Territory>().unwrap().countries(&regions).len();
    let counts = ["eu", "eea", "efta", "gcc", "asean", "latam", "nordics", "world"].map(count);
    assert_eq!(counts, [27, 30, 4, 6, 11, 52, 8, 249]);
    let territory = |text: &str| text.parse::<Territory>().unwrap();
    assert!(territory("eea").covers(&territory("eu"), &regions));
    assert!(!territory("eea").covers(&territory("dach"), &regions));
    assert!(territory("eea").overlaps(&territory("dach"), &regions));
    assert!(!territory("gcc").overlaps(&territory("latam"), &regions));
}

#[test]
fn categories_are_clean_and_find_what_people_say() {
    let tree = categories();
    let mut issues = Issues::default();
    tree.check(&Path::root(), &mut issues);
    assert_eq!(issues.to_string(), "");
    assert!(tree.categories.len() >= 60);

    let found = |text: &str| tree.find(text).map(|category| category.id.as_str());
    assert_eq!(found("SUNSCREEN"), Some("sun_care"));
    assert_eq!(found("nft"), Some("crypto"));
    assert_eq!(found("sun_care"), Some("sun_care"));
    assert_eq!(found("spaceships"), None);
    let id = |text: &str| text.parse::<Id>().unwrap();
    assert!(tree.is_within(&id("crypto"), &id("finance")));
    assert!(tree.related(&id("food_and_drink"), &id("beer")));
    assert!(!tree.related(&id("wine"), &id("beer")));
    let line: Vec<_> = tree.ancestry(&id("beer")).iter().map(|category| category.id.as_str()).collect();
    assert_eq!(line, ["beer", "alcohol", "food_and_drink"]);
    assert_eq!(tree.children(&id("alcohol")).count(), 3);
}

const FILES: [&str; 3] = [
    include_str!("../../core/data/follower_tiers/four_bands.json"),
    include_str!("../../core/data/follower_tiers/five_bands_50k.json"),
    include_str!("../../core/data/follower_tiers/five_bands_100k.json"),
];

fn schemes() -> [FollowerTiers; 3] {
    FILES.map(|text| read(text, "follower_tiers"))
}

#[test]
fn schemes_are_clean() {
    for scheme in schemes() {
        let mut issues = Issues::default();
        scheme.check(&Path::root(), &mut issues);
        assert_eq!(issues.to_string(), "");
    }
}

#[test]
fn schemes_differ_where_the_market_does() {
    let tiers = |followers| {
        schemes().map(|scheme| scheme.tier(followers, &Platform::Instagram).map(|tier| tier.id.as_str().to_owned()))
    };
    let named = |names: [&str; 3]| names.map(|name| Some(name.to_owned()));
    assert_eq!(tiers(0), [None, None, None]);
    assert_eq!(tiers(999), [None, None, None]);
    assert_eq!(tiers(1_000), named(["nano", "nano", "nano"]));
    assert_eq!(tiers(9_999), named(["nano", "nano", "nano"]));
    assert_eq!(tiers(10_000), named(["micro", "micro", "micro"]));
    assert_eq!(tiers(50_000), named(["micro", "mid", "micro"]));
    assert_eq!(tiers(100_000), named(["macro", "mid", "mid"]));
    assert_eq!(tiers(999_999), named(["macro", "macro", "macro"]));
    assert_eq!(tiers(1_000_000), named(["mega", "mega", "mega"]));
    assert_eq!(tiers(u64::MAX), named(["mega", "mega", "mega"]));
}

#[test]
fn legal_terms_are_clean_and_give_the_fixed_sum_of_the_size() {
    let [eu, uk] = ["late_interest.eu", "late_interest.uk"]
        .map(|id| preset::<LateInterestTerms>(id).map(|row| row.value).unwrap());
    for terms in [&eu, &uk] {
        let mut issues = Issues::default();
        terms.check(&Path::root(), &mut issues);
        assert_eq!((issues.to_string().as_str(), terms.points.to_string().as_str()), ("", "8 %"));
    }
    let sum = |terms: &LateInterestTerms, minor, currency: &str| {
        terms.fixed_sum(Money::from_minor(minor, currency.parse().unwrap()).unwrap()).map(|sum| sum.amount())
    };
    let sums = [1, 99_999, 100_000, 999_999, 1_000_000].map(|minor| sum(&uk, minor, "GBP").unwrap());
    assert_eq!(sums, ["40.00", "40.00", "70.00", "70.00", "100.00"]);
    assert_eq!((sum(&eu, 1_000_000, "EUR").as_deref(), sum(&eu, 1, "GBP")), (Some("40.00"), None));
}

#[test]
fn published_hours_are_those_of_the_report() {
    let hours = |platform: &str| {
        let found = preset::<Vec<PeakHour>>(&format!("peak_hours.{platform}")).unwrap();
        assert!(found.platform.is_some_and(|on| on == platform));
        assert!(found.value.iter().all(|peak| peak.score == 1 && peak.hour < 24));
        found.value.iter().map(|peak| format!("{:?} {}", peak.weekday, peak.hour)).collect::<Vec<_>>()
    };
    assert_eq!(hours("linkedin"), ["Tuesday 10", "Tuesday 11", "Wednesday 10", "Wednesday 11"]);
    assert_eq!(["facebook", "instagram", "tiktok", "x"].map(|platform| hours(platform).len()), [20, 11, 9, 12]);
}

#[test]
fn platforms_allow_so_many_posts() {
    let most = |id: &str| {
        let found = preset::<Vec<FrequencyLimit>>(&format!("frequency_limits.{id}")).unwrap();
        found.value.iter().map(|limit| limit.most).collect::<Vec<_>>()
    };
    assert_eq!(["instagram", "threads", "x", "x_unverified"].map(most), [[100], [250], [2_400], [50]]);
}

#[test]
fn the_usual_steps_stand_in_a_row() {
    let steps = preset("timeline_template.content").unwrap().value;
    let first_day = "2026-11-30".parse().unwrap();
    let input = PlanTimelineInput { steps, first_day, today: None, business_days: Default::default() };
    let timeline = plan_timeline(&input).unwrap();
    assert!(timeline.steps.iter().all(|step| step.critical));
    let names: Vec<&str> = timeline.steps.iter().map(|step| step.step.as_str()).collect();
    let usual = "brief concept_approval shoot edit brand_review legal_and_disclosure schedule publish report";
    assert_eq!(names.join(" "), usual);
    // 15 business days to the publication; 5 more, then 2 of the report.
    assert_eq!(timeline.totals.last_day.to_string(), "2026-12-29");
    let bounds = preset::<WorkloadBounds>("workload_bounds.house").unwrap().value;
    assert_eq!(
        (bounds.tight_from_percent.to_string(), bounds.full_from_percent.to_string()),
        ("85".into(), "100".into())
    );
}
