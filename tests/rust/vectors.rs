//! Every vector gives exactly what its file says; every operation and every code of an issue has a vector.

use std::collections::BTreeSet;

use greenroom::check::Code;
use greenroom::wire::{OPERATIONS, to_json};
use greenroom_tests::{folder, vectors};

#[test]
fn vectors_hold() {
    let vectors = vectors(&folder()).unwrap();
    assert!(!vectors.is_empty(), "no vectors in {}", folder().display());
    let mut wrong = Vec::new();
    for (path, vector) in &vectors {
        let given = vector.run().map_err(|issues| to_json(&issues).unwrap());
        if given != vector.expected() {
            wrong.push(format!("{}\n  given:    {given:?}\n  expected: {:?}", path.display(), vector.expected()));
        }
    }
    assert!(wrong.is_empty(), "{} of {} vectors differ\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
    println!("vectors: {}", vectors.len());
}

#[test]
fn every_operation_and_every_code_has_a_vector() {
    let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let vectors = vectors(&own).unwrap();
    // Of one with JSON, so that the fuzzer begins with it too.
    let with_json = vectors.iter().filter(|(_, vector)| vector.input.is_some());
    let operations: BTreeSet<&str> = with_json.map(|(_, vector)| vector.operation.as_str()).collect();
    let without: Vec<_> =
        OPERATIONS.iter().map(|operation| operation.name).filter(|name| !operations.contains(name)).collect();
    assert_eq!(without, Vec::<&str>::new(), "operations without a vector");

    let answers: String = vectors.iter().map(|(_, vector)| vector.expected().unwrap_or_else(|issues| issues)).collect();
    let without: Vec<_> = Code::ALL.iter().filter(|code| !answers.contains(&format!("\"code\":\"{code}\""))).collect();
    assert_eq!(without, Vec::<&Code>::new(), "codes without a vector");
}
