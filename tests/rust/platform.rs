//! Platforms, formats and follower tiers: worked examples, and what holds for all of them.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::platform::{FollowerTier, FollowerTiers, Format, Platform, check_format};
use greenroom::wire::{parse, to_json};
use proptest::prelude::*;

fn issues(check: impl FnOnce(&Path, &mut Issues)) -> String {
    let mut issues = Issues::default();
    check(&Path::root(), &mut issues);
    issues.to_string()
}

#[test]
fn platforms_take_other_names() {
    let mastodon: Platform = parse(r#""other:Mastodon""#).unwrap();
    assert_eq!(to_json(&mastodon).unwrap(), r#""other:Mastodon""#);
    assert!(mastodon.has(&Format::Reel) && mastodon.has(&Format::UgcPhoto));
    let toot: Format = "other:toot 🐘".parse().unwrap();
    assert_eq!(toot.label(), "toot 🐘");
    assert!(Platform::NAMED.iter().all(|platform| platform.has(&toot)));
    assert!(Platform::Unposted.has(&Format::UgcVideo) && !Platform::Instagram.has(&Format::UgcVideo));

    let message = |text: &str| text.parse::<Platform>().unwrap_err().to_string();
    assert_eq!(message("mastodon"), "there is no platform `mastodon`; name another one as `other:mastodon`");
    for bad in ["other:", "other: x", "other:x ", "other:a\u{7}b", &format!("other:{}", "x".repeat(65))] {
        let says = format!("`{bad}`: after `other:` stands a name of 1 to 64 characters");
        assert_eq!(message(bad), says, "{bad}");
    }
    assert_eq!(
        "story".parse::<Format>().unwrap_err().to_string(),
        "there is no format `story`; name another one as `other:story`"
    );
    assert_eq!(
        issues(|path, issues| check_format(&Platform::Unposted, &Format::Reel, path, issues)),
        "format: Unposted content has no format `reel`\n  help: use one of ugc_photo, ugc_video"
    );
}

#[test]
fn every_named_platform_and_format_is_read_back_and_of_use() {
    for platform in Platform::NAMED {
        assert_eq!(platform.as_str().parse().as_ref(), Ok(platform));
        assert!(!platform.formats().is_empty());
    }
    for format in Format::NAMED {
        assert_eq!(format.as_str().parse().as_ref(), Ok(format));
        assert!(Platform::NAMED.iter().any(|platform| platform.has(format)), "{format}");
    }
}

#[test]
fn checks_of_tiers_say_what_is_wrong() {
    let scheme: FollowerTiers = parse(
        r#"{"tiers": [
            {"id": "a", "name": "A", "from": 1000, "to": 10000},
            {"id": "b", "name": "B", "from": 9000, "to": 20000},
            {"id": "c", "name": "C", "from": 30000},
            {"id": "c", "name": "D", "from": 40000, "to": 40000},
            {"id": "e", "name": "E", "from": 5, "to": 9007199254740992}
        ], "platforms": [{"platform": "youtube", "tiers": []}, {"platform": "youtube", "tiers": [{"id": "a", "name": "A", "from": 0}]}]}"#,
    )
    .unwrap();
    assert_eq!(
        issues(|path, issues| scheme.check(path, issues)),
        "tiers[3].id: `tiers[2]` has the id `c` already\n\
         tiers[1].from: both `a` and `b` hold 9000 followers\n\
         tiers[2].from: no tier holds 20000 followers, between `b` and `c`\n\
         tiers[2].to: the tier `c` has no end, but `c` follows\n\
         tiers[3].to: the tier `c` ends at 40000, but begins at 40000\n\
         tiers[4].from: the tier `e` does not begin after `c`\n  help: list the tiers from the smallest on\n\
         tiers[4].to: `9007199254740992` is beyond the most, 9007199254740991\n\
         platforms[0].tiers: the list has 0 items; it must have 1 to 1000\n\
         platforms[1]: `youtube` stands in the list already, in place 0"
    );
    assert_eq!(scheme.tier(5_000, &Platform::YouTube), None, "a platform's own tiers replace those of all");
    let empty = issues(|path, issues| FollowerTiers::default().check(path, issues));
    assert_eq!(empty, "tiers: the list has 0 items; it must have 1 to 1000");
}

/// A scheme whose tiers join, without an end.
fn schemes() -> impl Strategy<Value = FollowerTiers> {
    prop::collection::btree_set(0_u64..2_000_000, 1..9).prop_map(|bounds| {
        let bounds: Vec<u64> = bounds.into_iter().collect();
        let tier = |(place, from): (usize, &u64)| FollowerTier {
            id: format!("t{place}").parse().unwrap(),
            name: format!("T{place}").parse().unwrap(),
            from: *from,
            to: bounds.get(place + 1).copied(),
        };
        FollowerTiers { tiers: bounds.iter().enumerate().map(tier).collect(), platforms: Vec::new() }
    })
}

proptest! {
    #[test]
    fn a_clean_scheme_has_one_tier_for_everybody_from_its_first_bound_on(scheme in schemes(), followers in 0_u64..2_500_000) {
        prop_assert_eq!(issues(|path, issues| scheme.check(path, issues)), "");
        let holding = scheme.tiers.iter().filter(|tier| tier.holds(followers)).count();
        prop_assert_eq!(holding, usize::from(followers >= scheme.tiers.first().unwrap().from));
        let tier = |followers| scheme.tier(followers, &Platform::X).map(|tier| tier.from);
        prop_assert!(tier(followers) <= tier(followers + 1));
    }

    #[test]
    fn a_scheme_with_one_bound_moved_is_refused(scheme in schemes(), place in any::<prop::sample::Index>(), by in prop::sample::select(vec![-1_i64, 1])) {
        let mut moved = scheme.clone();
        let last = moved.tiers.len() - 1;
        if last > 0 {
            let tier = moved.tiers.get_mut(place.index(last)).unwrap();
            tier.to = tier.to.and_then(|to| to.checked_add_signed(by));
            prop_assert!(!issues(|path, issues| moved.check(path, issues)).is_empty());
        }
    }

    #[test]
    fn a_name_outside_the_table_is_read_back_as_it_was_written(name in "[^\\pC ]{1,64}") {
        let text = format!("other:{name}");
        if let Ok(platform) = text.parse::<Platform>() {
            prop_assert_eq!(platform.label(), &name);
            prop_assert_eq!(parse::<Platform>(&to_json(&platform).unwrap()).unwrap(), platform);
        }
    }

    #[test]
    fn no_text_makes_a_platform_panic(text in ".{0,80}") {
        let _ = (text.parse::<Platform>(), text.parse::<Format>(), format!("other:{text}").parse::<Format>());
    }
}
