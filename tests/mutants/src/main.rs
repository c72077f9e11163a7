//! Writes all mutants into one program, which takes the number of one when it runs.
//!
//! Arguments: the folder of the sources, the folder to write to. Standard input: the mutants of cargo-mutants, as a JSON
//! list. Standard output: where each of them was written, so that an error of the compiler can be traced to its mutant.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a tool of this repository that stops has said why, and places in a file are small"
)]

mod sites;
mod written;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, io};

use serde::{Deserialize, Serialize};

/// What cargo-mutants lists.
#[derive(Deserialize)]
struct Mutant {
    id: u32,
    file: String,
    genre: String,
    replacement: String,
    span: Span,
}

#[derive(Deserialize)]
struct Span {
    start: Position,
    end: Position,
}

/// Both count from 1, columns in characters.
#[derive(Deserialize)]
struct Position {
    line: usize,
    column: usize,
}

/// Where a mutant stands in the file that was written, in bytes.
#[derive(Serialize)]
struct Region {
    id: u32,
    file: String,
    start: usize,
    end: usize,
}

#[derive(Default, Serialize)]
struct Answer {
    regions: Vec<Region>,
    /// Mutants that no program can have.
    unviable: Vec<u32>,
    /// Mutants that cannot be chosen when the program runs.
    unplaced: Vec<u32>,
}

/// Appended to the root of the crate.
const CHOSEN: &str = r#"
/// Whether the mutant of this number is the one to run.
#[doc(hidden)]
pub fn chosen(id: u32) -> bool {
    static CHOSEN: std::sync::LazyLock<u32> =
        std::sync::LazyLock::new(|| std::env::var("GREENROOM_MUTANT").map_or(0, |id| id.parse().unwrap_or(0)));
    *CHOSEN == id
}
"#;

fn main() {
    let folders: Vec<String> = env::args().skip(1).collect();
    let (from, to) = (Path::new(&folders[0]), Path::new(&folders[1]));
    let mutants: Vec<Mutant> = serde_json::from_reader(io::stdin()).expect("a list of mutants");
    let mut files: BTreeMap<String, Vec<Mutant>> = BTreeMap::new();
    for mutant in mutants {
        files.entry(mutant.file.clone()).or_default().push(mutant);
    }
    let mut answer = Answer::default();
    for (file, mutants) in files {
        let source = fs::read_to_string(from.join(&file)).expect("a source");
        let found = sites::find(&source, mutants);
        let (text, regions) = written::write(&source, &found.sites);
        write(&to.join(&file), &text);
        answer.regions.extend(regions.into_iter().map(|(id, place)| Region {
            id,
            file: file.clone(),
            start: place.start,
            end: place.end,
        }));
        answer.unviable.extend(found.unviable);
        answer.unplaced.extend(found.unplaced);
    }
    let root = "core/src/lib.rs";
    write(&to.join(root), &(fs::read_to_string(from.join(root)).expect("the root") + CHOSEN));
    serde_json::to_writer(io::stdout(), &answer).expect("standard output");
}

/// Leaves a file alone that has the text already, so that cargo does not compile it again.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|before| before == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be made");
    fs::write(path, text).expect("a file that can be written");
}
