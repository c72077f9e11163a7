//! The presets of this room are what they say they are.

use serde::Deserialize;

use super::{FollowerTiers, Platform};
use crate::check::{Issues, Path};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Preset {
    id: Id,
    kind: Id,
    source: Name,
    as_of: Date,
    valid_until: Option<Date>,
    value: FollowerTiers,
}

const FILES: [&str; 3] = [
    include_str!("../../data/follower_tiers/four_bands.json"),
    include_str!("../../data/follower_tiers/five_bands_50k.json"),
    include_str!("../../data/follower_tiers/five_bands_100k.json"),
];

fn schemes() -> [FollowerTiers; 3] {
    FILES.map(|text| {
        let preset: Preset = serde_json::from_str(text).unwrap();
        assert_eq!(preset.kind.as_str(), "follower_tiers");
        assert!(preset.id.as_str().starts_with("follower_tiers.") && !preset.source.as_str().is_empty());
        assert!(preset.valid_until.unwrap() > preset.as_of);
        preset.value
    })
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
