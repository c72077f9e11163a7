use super::*;

const SCHEMA: &str = r##"{
    "type": "object",
    "properties": {
        "document": {"type": "string", "const": "thing"},
        "version": {"type": "integer", "const": 3},
        "small": {"type": "integer", "minimum": -5, "maximum": 5},
        "count": {"type": "integer", "minimum": 0},
        "ratio": {"type": "number"},
        "done": {"type": "boolean"},
        "either": {"type": ["string", "integer"]},
        "map": {"type": "object", "additionalProperties": {"type": "boolean"}, "propertyNames": {"type": "string", "format": "id"}},
        "pair": {"type": "array", "prefixItems": [{"type": "boolean"}, {"type": "string"}], "minItems": 2, "maxItems": 2},
        "deep": {"$ref": "#/$defs/Deep"},
        "free": true,
        "union": {"$ref": "#/$defs/Union"},
        "money": {"$ref": "#/$defs/Money"}
    },
    "required": ["small"],
    "additionalProperties": false,
    "$defs": {
        "Deep": {
            "type": "object", "properties": {"deep": {"$ref": "#/$defs/Deep"}}, "additionalProperties": false
        },
        "Union": {"discriminator": {"propertyName": "type", "mapping": {"one": "#/$defs/One", "empty": "#/$defs/Empty"}}},
        "One": {
            "type": "object",
            "properties": {"type": {"type": "string", "const": "one"}, "word": {"type": "string", "enum": ["yes", "no"]}},
            "required": ["type", "word"], "additionalProperties": false
        },
        "Empty": {
            "type": "object", "properties": {"type": {"type": "string", "const": "empty"}},
            "required": ["type"], "additionalProperties": false
        },
        "Money": {
            "type": "object", "format": "money",
            "properties": {
                "amount": {"type": "string", "format": "decimal"}, "currency": {"type": "string", "format": "currency"}
            },
            "required": ["amount", "currency"], "additionalProperties": false
        }
    }
}"##;

fn found(document: &str) -> String {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let walked = walk_shape(Shape::of(&schema), serde_json::from_str(document).unwrap(), &[]);
    let line = |issue: &crate::check::Issue| format!("{} {issue}", issue.code);
    walked.issues.as_slice().iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_right_document_has_no_issues() {
    for document in [
        r#"{"small":-5}"#,
        r#"{"small":5,"count":18446744073709551615,"ratio":1.5,"done":true,"either":"a","map":{"x":true},"free":[{}]}"#,
        r#"{"small":0,"ratio":1,"either":3,"pair":[true,"a"],"union":{"type":"empty"},"deep":{"deep":{"deep":{}}}}"#,
        r#"{"count":null,"map":null,"union":null,"small":0,"union":null}"#.replace(r#","union":null}"#, "}").as_str(),
        r#"{"document":"thing","version":3,"small":0,"money":{"currency":"JPY","amount":"5"}}"#,
    ] {
        assert_eq!(found(document), "", "{document}");
    }
}

#[test]
fn numbers_are_judged_by_kind_and_range() {
    for (document, expected) in [
        (r#"{"small":6}"#, "out_of_range small: `6` is not within -5 to 5"),
        (r#"{"small":-6}"#, "out_of_range small: `-6` is not within -5 to 5"),
        (r#"{"small":1.5}"#, "wrong_type small: this must be a whole number, not `1.5`"),
        (r#"{"small":-0}"#, "wrong_type small: this must be a whole number, not `-0.0`"),
        (r#"{"small":"1"}"#, "wrong_type small: this must be a whole number, not a text"),
        (r#"{"small":0,"count":-1}"#, "out_of_range count: `-1` is below 0"),
        (r#"{"small":0,"count":18446744073709551616}"#, "out_of_range count: `1.8446744073709552e+19` is too large"),
        (r#"{"small":0,"ratio":"1"}"#, "wrong_type ratio: this must be a number, not a text"),
        (r#"{"small":0,"done":0}"#, "wrong_type done: this must be `true` or `false`, not a number"),
        (r#"{"small":true}"#, "wrong_type small: this must be a whole number, not `true`"),
        (r#"{"small":0,"either":[]}"#, "wrong_type either: this must be a text or a whole number, not a list"),
    ] {
        assert_eq!(found(document), expected, "{document}");
    }
}

#[test]
fn objects_lists_and_maps_are_told_apart() {
    for (document, expected) in [
        (
            r#"{"small":0,"map":{"":true}}"#,
            "invalid_text map.: an id has 1 to 128 characters and no control characters",
        ),
        ("[]", "wrong_type this must be an object, not a list"),
        ("null", "wrong_type this must be an object, not null"),
        ("{}", "missing_field small: the field `small` is missing"),
        (r#"{"small":null}"#, "missing_field small: the field `small` is missing"),
        (
            r#"{"small":0,"map":{"a":true,"b":1,"a":true}}"#,
            "wrong_type map.b: this must be `true` or `false`, not a number\n\
             duplicate_field map.a: the field `a` stands here more than once\n  help: keep one of them",
        ),
        (
            r#"{"small":0,"pair":[1,2]}"#,
            "wrong_type pair[0]: this must be `true` or `false`, not a number\n\
             wrong_type pair[1]: this must be a text, not a number",
        ),
        (r#"{"small":0,"pair":[true]}"#, "item_count pair: the list has 1 items; it must have 2 to 2"),
        (
            r#"{"small":0,"deep":{"deep":{"deep":{"depp":{}}}}}"#,
            "unknown_field deep.deep.deep.depp: there is no field `depp` here\n  help: did you mean `deep`?",
        ),
        (
            r#"{"xyz":1,"small":0,"xyz":2,"small":1}"#,
            "duplicate_field small: the field `small` stands here more than once\n  help: keep one of them\n\
             unknown_field xyz: there is no field `xyz` here\n  help: the fields are document, version, small, count, \
             ratio, done, either, map, pair, deep, free, union, money",
        ),
    ] {
        assert_eq!(found(document), expected, "{document}");
    }
}

#[test]
fn unions_are_judged_by_their_tag() {
    for (union, expected) in [
        ("[]", "wrong_type union: this must be an object, not a list"),
        ("{}", "missing_field union.type: the field `type` is missing\n  help: use one of one, empty"),
        (
            r#"{"type":null,"x":1}"#,
            "missing_field union.type: the field `type` is missing\n  help: use one of one, empty",
        ),
        (r#"{"type":1}"#, "wrong_type union.type: this must be a text, not a number"),
        (r#"{"type":"onne"}"#, "unknown_value union.type: `onne` is not known here\n  help: did you mean `one`?"),
        (r#"{"type":"other"}"#, "unknown_value union.type: `other` is not known here\n  help: use one of one, empty"),
        (
            r#"{"word":"yes","type":"empty"}"#,
            "unknown_field union.word: there is no field `word` here\n  help: the fields are type",
        ),
        (
            r#"{"word":"Yes","type":"one","type":"empty"}"#,
            "duplicate_field union.type: the field `type` stands here more than once\n  help: keep one of them\n\
             unknown_value union.word: `Yes` is not known here\n  help: did you mean `yes`?",
        ),
    ] {
        assert_eq!(found(&format!(r#"{{"small":0,"union":{union}}}"#)), expected, "{union}");
    }
}

#[test]
fn another_document_or_version_is_one_issue() {
    for (head, expected) in [
        (
            r#""document":"thing","version":4"#,
            "unsupported_version version: version 4 of this document is not known\n  help: this library reads versions 1 \
             to 3; a newer library may read this document",
        ),
        (
            r#""document":"thing","version":-1"#,
            "unsupported_version version: version -1 of this document is not known\n  help: this library reads versions \
             1 to 3",
        ),
        (
            r#""version":3,"document":"other""#,
            "unknown_value document: this is a document `other`, but a `thing` belongs here",
        ),
    ] {
        assert_eq!(found(&format!(r#"{{"wrong":1,{head}}}"#)), expected, "{head}");
    }
    assert_eq!(
        found(r#"{"document":"thing","version":"3"}"#),
        "wrong_type version: this must be a whole number, not a text\nmissing_field small: the field `small` is missing"
    );
}

#[test]
fn texts_are_judged_by_their_own_type() {
    for (money, expected) in [
        (
            r#"{"amount":"1e5","currency":"eur"}"#,
            "invalid_text money.amount: not a plain decimal number, such as 1234.50\n\
             invalid_text money.currency: `eur` is not a currency code of ISO 4217, such as EUR",
        ),
        (
            r#"{"amount":5,"currency":"EUR"}"#,
            "wrong_type money.amount: this must be a text, not a number\n  help: write it as text, such as \"1234.50\"",
        ),
        (
            r#"{"amount":"0.5","currency":"JPY"}"#,
            "invalid_text money.amount: an amount in JPY has at most 0 digits after the point",
        ),
    ] {
        assert_eq!(found(&format!(r#"{{"small":0,"money":{money}}}"#)), expected, "{money}");
    }
}

#[test]
fn a_flood_of_faults_is_cut() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let many: Vec<String> = (0..5_000).map(|place| format!(r#""x{place}":0"#)).collect();
    let node = serde_json::from_str(&format!("{{{}}}", many.join(","))).unwrap();
    assert_eq!(walk_shape(Shape::of(&schema), node, &[]).issues.as_slice().len(), crate::check::limits::SHAPE_ISSUES);
}

#[test]
fn an_older_document_is_migrated_and_then_judged() {
    let rename = |node: Node| match node {
        Node::Object(fields) => {
            Ok(Node::Object(fields.into_iter().map(|(name, value)| (name.replace("little", "small"), value)).collect()))
        }
        other => Ok(other),
    };
    let steps =
        [Migration { document: "thing", from: 1, step: Ok }, Migration { document: "thing", from: 2, step: rename }];
    let schema = serde_json::from_str::<Node>(&SCHEMA.replace(
        r##""$defs": {"##,
        r##""$defs": {"Thing": {
        "type": "object", "properties": {
            "document": {"type": "string", "const": "thing"}, "version": {"type": "integer", "const": 3}
        }
    },"##,
    ))
    .unwrap();
    let run = |text: &str| walk_shape(Shape::of(&schema), serde_json::from_str(text).unwrap(), &steps);

    let walked = run(r#"{"document":"thing","version":1,"little":4}"#);
    assert_eq!(walked.issues, Issues::default());
    assert_eq!(walked.mended.unwrap(), r#"{"document":"thing","version":3,"small":4}"#);

    let walked = run(r#"{"document":"thing","version":2,"little":4,"extra":1}"#);
    assert_eq!(walked.issues.as_slice()[0].message, "there is no field `extra` here");
    assert_eq!(walked.mended.unwrap(), r#"{"document":"thing","version":3,"small":4}"#);

    let walked = run(r#"{"document":"thing","version":1,"little":"4"}"#);
    assert_eq!(walked.issues.to_string(), "small: this must be a whole number, not a text");
    assert_eq!(walked.mended, None);
}
