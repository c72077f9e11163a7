//! Every vector gives exactly what its file says; every operation and every code of an issue has a vector.

use std::collections::BTreeSet;

use greenroom::check::Code;
use greenroom::wire::{OPERATIONS, call, to_json};
use greenroom_tests::{folder, vectors};

#[test]
fn vectors_hold() {
    let vectors = vectors(&folder()).unwrap();
    assert!(!vectors.is_empty(), "no vectors in {}", folder().display());
    let mut wrong = Vec::new();
    for (path, vector) in &vectors {
        let given = call(&vector.operation, &vector.text()).map_err(|issues| to_json(&issues).unwrap());
        if given != vector.expected() {
            wrong.push(format!("{}\n  given:    {given:?}\n  expected: {:?}", path.display(), vector.expected()));
        }
    }
    assert!(wrong.is_empty(), "{} of {} vectors differ\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
    println!("vectors: {}", vectors.len());
}

/// Codes that no operation can give: `invalid_document` is what is left when the walk finds nothing, and `shape.rs` tries
/// hard to bring it about; category trees, regions and follower tiers are no operation's input, and the tests of their
/// rooms produce their codes.
const WITHOUT_OPERATION: [Code; 3] = [Code::InvalidDocument, Code::Cycle, Code::Gap];

#[test]
fn every_operation_and_every_code_has_a_vector() {
    let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let vectors = vectors(&own).unwrap();
    let operations: BTreeSet<&str> = vectors.iter().map(|(_, vector)| vector.operation.as_str()).collect();
    let without: Vec<_> =
        OPERATIONS.iter().map(|operation| operation.name).filter(|name| !operations.contains(name)).collect();
    assert_eq!(without, Vec::<&str>::new(), "operations without a vector");

    let answers: String = vectors.iter().map(|(_, vector)| vector.expected().unwrap_or_else(|issues| issues)).collect();
    let has = |code: &Code| answers.contains(&format!("\"code\":\"{code}\""));
    let without: Vec<_> = Code::ALL.iter().filter(|code| has(code) == WITHOUT_OPERATION.contains(code)).collect();
    assert_eq!(without, Vec::<&Code>::new(), "codes without a vector, or with one at last");
}
