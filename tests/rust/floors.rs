//! Guards the floors of the core: a room imports only from floors below its own.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

/// The floors, from the ground up; rooms of one floor do not know each other.
const FLOORS: [&[&str]; 12] = [
    &["check"],
    &["money", "time", "text", "stats", "vocabulary"],
    &["convention"],
    &["platform"],
    &["kpi", "rate_card", "influencer", "community", "disclosure"],
    &["fee"],
    &["campaign"],
    &["planning"],
    &["crisis"],
    &["agency"],
    &["handoff"],
    &["wire"],
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that a line of code imports from: what follows `crate::`, alone or in braces.
fn imports(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or_default();
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let names = match rest.strip_prefix('{') {
            Some(group) => top_level_names(group),
            None => vec![rest],
        };
        for name in names {
            found.push(name.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect());
        }
    }
    found
}

/// `a::{b, c}, d` as `a::{b` and `d`.
fn top_level_names(group: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    group
        .split(',')
        .filter(|part| {
            let top = depth == 0;
            depth +=
                i32::try_from(part.matches('{').count()).unwrap() - i32::try_from(part.matches('}').count()).unwrap();
            top
        })
        .collect()
}

fn breaches(folder: &Path, room: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            breaches(&path, room, found);
            continue;
        }
        for line in fs::read_to_string(&path).unwrap().lines() {
            for import in imports(line).iter().filter(|import| *import != room) {
                // What is no room is a macro of the crate's root.
                if floor(import).is_some_and(|below| Some(below) >= floor(room)) {
                    found.push(format!("{}: `{room}` imports from `{import}`", path.display()));
                }
            }
        }
    }
}

#[test]
fn rooms_import_only_from_floors_below() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    let mut found = Vec::new();
    for entry in fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        let room = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            assert!(floor(&room).is_some(), "the room `{room}` stands on no floor");
            breaches(&path, &room, &mut found);
        } else {
            assert_eq!(room, "lib.rs", "every file stands in a room");
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn reads_every_form_of_import() {
    assert_eq!(imports("use crate::money::Money;"), ["money"]);
    assert_eq!(imports("use crate::{check::{Code, Issue}, fee, money::Money};"), ["check", "fee", "money"]);
    assert_eq!(imports("let a = crate::fee::quote(crate::text::x());"), ["fee", "text"]);
    assert_eq!(imports("/// see [`crate::wire::call`]"), Vec::<String>::new());
    assert!(floor("money") < floor("rate_card") && floor("fee") < floor("wire"));
}
