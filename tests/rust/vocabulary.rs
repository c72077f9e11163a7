//! Names, territories, categories, languages and parties: worked examples, and what holds for all of them.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::vocabulary::{Category, CategoryTree, Country, Id, Language, Name, Party, Region, Regions, Territory};
use greenroom::wire::parse;
use proptest::prelude::*;

fn issues(check: impl FnOnce(&Path, &mut Issues)) -> String {
    let mut issues = Issues::default();
    check(&Path::root(), &mut issues);
    issues.to_string()
}

fn territory(text: &str) -> Territory {
    text.parse().unwrap()
}

#[test]
fn names_take_any_script_and_no_control_characters() {
    for name in ["Mila", "a", "Kräuter & Söhne", "مِيلا", "\u{202b}שירה\u{202c}", "👩‍🌾🌱", &"語".repeat(200)]
    {
        assert_eq!(name.parse::<Name>().unwrap().as_str(), name);
    }
    for bad in ["", " ", "\u{3000}", "a\nb", "a\u{0}", "\u{85}", &"語".repeat(201)] {
        let message = bad.parse::<Name>().unwrap_err().to_string();
        assert_eq!(message, "a name has 1 to 200 characters, not only spaces, and no control characters");
    }
}

#[test]
fn territories_say_why_they_are_none() {
    let message = |text: &str| text.parse::<Territory>().unwrap_err().to_string();
    assert_eq!(message("XX"), "`XX` is not a country code of ISO 3166-1, such as DE");
    assert_eq!(message("UK"), "`UK` is not a country code of ISO 3166-1; the United Kingdom is GB");
    assert_eq!(message("EL"), "`EL` is not a country code of ISO 3166-1; Greece is GR");
    for bad in ["World", "EU27", "Eu", "", " eu", "e-u", "1eu", "_eu"] {
        let says = format!("`{bad}` is not a territory: `world`, a region such as `eu`, or a country such as `DE`");
        assert_eq!(message(bad), says);
    }
    assert_eq!(territory("de"), Territory::Region("de".parse().unwrap()), "small letters are a region");
    assert!("world".parse::<greenroom::vocabulary::RegionId>().is_err());
    assert_eq!(Country::all().count(), 249);
    assert!(Country::all().zip(Country::all().skip(1)).all(|(one, next)| one < next));
    assert!(Country::all().all(|country| country.code().parse() == Ok(country)));
}

#[test]
fn checks_of_regions_say_what_is_wrong() {
    let regions: Regions = parse(
        r#"{"regions": [
            {"id": "a", "name": "A", "members": ["b", "DE"]},
            {"id": "b", "name": "B", "members": ["c", "nowhere"]},
            {"id": "c", "name": "C", "members": ["a", "FR", "FR", "world"]},
            {"id": "b", "name": "B again", "members": []},
            {"id": "self", "name": "Self", "members": ["self"]}
        ]}"#,
    )
    .unwrap();
    assert_eq!(
        issues(|path, issues| regions.check(path, issues)),
        "regions[3].id: `regions[1]` has the id `b` already\n\
         regions[1].members[1]: there is no region `nowhere`\n  help: name one of the regions in use, or a country such as `DE`\n\
         regions[2].members[2]: `FR` stands in the list already, in place 1\n\
         regions[2].members[0]: the region `a` holds itself by way of `c`\n\
         regions[2].members[3]: the region `c` cannot hold the world\n  help: use `world` instead of the region\n\
         regions[3].members: the list has 0 items; it must have 1 to 1000\n\
         regions[4].members[0]: the region `self` holds itself by way of `self`"
    );
    // A circle is an issue, not a hang: everything in it holds the same countries.
    let countries = |text: &str| territory(text).countries(&regions).into_iter().map(Country::code).collect::<Vec<_>>();
    assert_eq!(countries("a"), ["DE", "FR"]);
    assert_eq!(countries("c"), ["DE", "FR"]);
    assert_eq!(countries("nowhere"), Vec::<&str>::new());
    let found = issues(|path, issues| regions.check_territory(&territory("nowhere"), &path.field("territory"), issues));
    assert!(found.starts_with("territory: there is no region `nowhere`"));
}

#[test]
fn an_unknown_region_covers_itself_alone() {
    let none = Regions::default();
    let [eu, dach, world, de] = ["eu", "dach", "world", "DE"].map(territory);
    assert!(eu.covers(&eu, &none) && eu.overlaps(&eu, &none));
    assert!(!eu.covers(&dach, &none) && !dach.covers(&eu, &none) && !eu.overlaps(&dach, &none));
    assert!(world.covers(&eu, &none) && world.overlaps(&eu, &none) && !eu.covers(&world, &none));
    assert!(!eu.covers(&de, &none));
}

#[test]
fn many_regions_of_many_regions_are_checked_at_once() {
    let id = |place: usize| format!("r{place}");
    let regions = Regions {
        regions: (0..300)
            .map(|place| Region {
                id: id(place).parse().unwrap(),
                name: id(place).parse().unwrap(),
                members: (0..300).filter(|other| *other != place).map(|other| territory(&id(other))).collect(),
                source: None,
            })
            .collect(),
    };
    assert!(issues(|path, issues| regions.check(path, issues)).contains("holds itself"));
}

#[test]
fn checks_of_categories_say_what_is_wrong() {
    let tree: CategoryTree = parse(
        r#"{"categories": [
            {"id": "a", "name": "A", "parent": "b"},
            {"id": "b", "name": "B", "parent": "a", "synonyms": ["Bee"]},
            {"id": "c", "name": "C", "parent": "nowhere", "synonyms": ["bee", "c"]},
            {"id": "d", "name": "D", "parent": "a"},
            {"id": "c", "name": "E"}
        ]}"#,
    )
    .unwrap();
    assert_eq!(
        issues(|path, issues| tree.check(path, issues)),
        "categories[4].id: `categories[2]` has the id `c` already\n\
         categories[2].synonyms[0]: `bee` is a name of the category `b` already\n\
         categories[2].synonyms[1]: `c` is a name of the category `c` already\n\
         categories[0].parent: the category `a` lies within itself by way of `b`\n\
         categories[1].parent: the category `b` lies within itself by way of `a`\n\
         categories[2].parent: there is no category `nowhere`\n  help: name a category of the tree by its id"
    );
    let id = |text: &str| text.parse::<Id>().unwrap();
    assert!(tree.is_within(&id("a"), &id("b")) && tree.is_within(&id("d"), &id("b")), "a circle ends");
    assert!(tree.is_within(&id("x"), &id("x")) && !tree.is_within(&id("x"), &id("a")));
    let found = issues(|path, issues| tree.check_ids(&[id("a"), id("BEE")], &path.field("niches"), issues));
    assert_eq!(found, "niches[1]: there is no category `BEE`\n  help: did you mean `b`?");
    assert_eq!(
        issues(|path, issues| CategoryTree::default().check(path, issues)),
        "categories: the list has 0 items; it must have 1 to 1000"
    );
}

/// A tree in which each category lies within the one before; the first within the last when it is a circle.
fn chain(length: usize, circle: bool) -> CategoryTree {
    let id = |place: usize| format!("c{place}").parse::<Id>().unwrap();
    let parent = |place: usize| match place.checked_sub(1) {
        Some(above) => Some(id(above)),
        None => circle.then(|| id(length.saturating_sub(1))),
    };
    let category = |place: usize| Category {
        id: id(place),
        name: format!("C{place}").parse().unwrap(),
        parent: parent(place),
        synonyms: Vec::new(),
    };
    CategoryTree { categories: (0..length).map(category).collect() }
}

#[test]
fn deep_and_endless_trees_are_refused() {
    assert_eq!(issues(|path, issues| chain(32, false).check(path, issues)), "");
    assert_eq!(
        issues(|path, issues| chain(33, false).check(path, issues)),
        "categories[32].parent: the category `c32` lies 33 levels deep; the most is 32"
    );
    assert_eq!(issues(|path, issues| chain(1_000, true).check(path, issues)).lines().count(), 1_000);
}

#[test]
fn languages_are_written_in_their_usual_case() {
    for tag in ["en", "gsw", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419"] {
        assert_eq!(tag.parse::<Language>().unwrap().to_string(), tag);
    }
    let message = |text: &str| text.parse::<Language>().unwrap_err().to_string();
    assert_eq!(message("EN"), "`EN` is written `en`");
    assert_eq!(message("ZH-hANT-tw"), "`ZH-hANT-tw` is written `zh-Hant-TW`");
    for bad in ["", "e", "engl", "en_US", "en-", "-en", "en-US-x", "en-USA", "en-12", "zh-Han-TW", "en-US-Latn", "日本"]
    {
        assert_eq!(message(bad), format!("`{bad}` is not a language tag such as en, pt-BR or zh-Hant-TW"));
    }
}

#[test]
fn checks_of_parties_say_what_is_wrong() {
    let party: Party = parse(
        r#"{"id": "studio", "kind": "firm", "name": "Studio Nord", "country": "DE", "company_number": null,
            "tax_registrations": [
                {"country": "DE", "registered": true, "number": "DE 123 / x"},
                {"country": "DE", "registered": true},
                {"country": "FR", "registered": false, "number": "FR1"}
            ]}"#,
    )
    .unwrap();
    assert_eq!(
        issues(|path, issues| party.check(&path.field("party"), issues)),
        "party.tax_registrations[1].country: Germany has a registration already\n\
         party.tax_registrations[2].number: the number `FR1` stands beside `registered`: false\n  \
         help: leave the number out, or say that they are registered"
    );
    let registered = |code: &str| party.is_registered_in(code.parse().unwrap());
    assert_eq!(["DE", "FR", "US"].map(registered), [Some(true), Some(false), None]);
}

/// Regions in which each holds some countries and some of the regions before it.
fn regions() -> impl Strategy<Value = Regions> {
    let codes: Vec<&str> = Country::all().map(Country::code).take(12).collect();
    let one = (prop::sample::subsequence(codes, 1..5), prop::collection::vec(0_usize..8, 0..3));
    prop::collection::vec(one, 1..8).prop_map(|rows| Regions {
        regions: rows
            .into_iter()
            .enumerate()
            .map(|(place, (countries, inner))| {
                let countries = countries.into_iter().map(territory);
                let inner =
                    inner.into_iter().filter(|inner| *inner < place).map(|inner| territory(&format!("r{inner}")));
                let id = format!("r{place}");
                Region {
                    id: id.parse().unwrap(),
                    name: id.parse().unwrap(),
                    members: countries.chain(inner).collect(),
                    source: None,
                }
            })
            .collect(),
    })
}

fn territories() -> impl Strategy<Value = Territory> {
    let codes: Vec<String> = Country::all().map(|country| country.code().to_owned()).take(12).collect();
    prop_oneof![Just("world".to_owned()), (0..8).prop_map(|region| format!("r{region}")), prop::sample::select(codes)]
        .prop_map(|text| territory(&text))
}

fn trees() -> impl Strategy<Value = CategoryTree> {
    prop::collection::vec(prop::option::of(0_usize..30), 1..30).prop_map(|parents| CategoryTree {
        categories: parents
            .into_iter()
            .enumerate()
            .map(|(place, parent)| Category {
                id: format!("c{place}").parse().unwrap(),
                name: format!("C{place}").parse().unwrap(),
                parent: parent.filter(|parent| *parent < place).map(|parent| format!("c{parent}").parse().unwrap()),
                synonyms: Vec::new(),
            })
            .collect(),
    })
}

proptest! {
    #[test]
    fn what_covers_overlaps_and_is_transitive(regions in regions(), one in territories(), two in territories(), three in territories()) {
        prop_assert!(one.covers(&one, &regions));
        prop_assert_eq!(one.overlaps(&two, &regions), two.overlaps(&one, &regions));
        prop_assert!(!one.covers(&two, &regions) || one.overlaps(&two, &regions));
        if one.covers(&two, &regions) && two.covers(&three, &regions) {
            prop_assert!(one.covers(&three, &regions), "{one} {two} {three}");
        }
    }

    #[test]
    fn a_circle_is_found_where_there_is_one(edges in prop::collection::vec((0_usize..8, 0_usize..8), 0..16)) {
        let members = |place: usize| {
            let mut members: Vec<_> = edges.iter().filter(|(from, _)| *from == place).map(|(_, to)| format!("r{to}")).collect();
            members.sort();
            members.dedup();
            members.push("DE".to_owned());
            members.iter().map(|text| territory(text)).collect::<Vec<_>>()
        };
        let region = |place: usize| Region {
            id: format!("r{place}").parse().unwrap(), name: "R".parse().unwrap(), members: members(place), source: None,
        };
        let regions = Regions { regions: (0..8).map(region).collect() };
        // The plain way: whoever reaches itself by at least one step.
        let mut reach = [[false; 8]; 8];
        for (from, to) in &edges {
            reach[*from][*to] = true;
        }
        for through in 0..8 {
            for from in 0..8 {
                for to in 0..8 {
                    reach[from][to] |= reach[from][through] && reach[through][to];
                }
            }
        }
        let circle = (0..8).any(|place| reach[place][place]);
        prop_assert_eq!(issues(|path, issues| regions.check(path, issues)).contains("holds itself"), circle);
    }

    #[test]
    fn within_is_an_order(tree in trees(), one in 0_usize..30, two in 0_usize..30, three in 0_usize..30) {
        let [one, two, three] = [one, two, three].map(|place| format!("c{place}").parse::<Id>().unwrap());
        prop_assert!(tree.is_within(&one, &one));
        prop_assert!(!(tree.is_within(&one, &two) && tree.is_within(&two, &one)) || one == two);
        prop_assert!(!(tree.is_within(&one, &two) && tree.is_within(&two, &three)) || tree.is_within(&one, &three));
        prop_assert_eq!(tree.related(&one, &two), tree.related(&two, &one));
        prop_assert_eq!(issues(|path, issues| tree.check(path, issues)), "");
    }

    #[test]
    fn a_canonical_language_is_read_as_it_is(language in "[a-z]{2,3}", script in prop::option::of("[A-Z][a-z]{3}"), region in prop::option::of("[A-Z]{2}|[0-9]{3}")) {
        let tag = [Some(language.clone()), script.clone(), region.clone()].into_iter().flatten().collect::<Vec<_>>().join("-");
        let read: Language = tag.parse().unwrap();
        prop_assert_eq!((read.code(), read.script(), read.region()), (language.as_str(), script.as_deref(), region.as_deref()));
        prop_assert_eq!(read.as_str(), &tag);
        let small = tag.to_lowercase();
        prop_assert_eq!(small.parse::<Language>().is_ok(), small == tag);
    }

    #[test]
    fn no_text_makes_a_word_panic(text in ".{0,80}") {
        let _ = (text.parse::<Name>(), text.parse::<Territory>(), text.parse::<Country>(), text.parse::<Language>());
        let _ = CategoryTree::default().find(&text);
    }
}
