//! Any bytes as the input of one operation, named by the environment variable `OPERATION`: it must come back. Of one that
//! takes a file, the first line is its document, and the rest is the file.
#![no_main]

use std::sync::OnceLock;

use greenroom::wire::{self, OperationKind};
use libfuzzer_sys::fuzz_target;

static OPERATION: OnceLock<String> = OnceLock::new();

fuzz_target!(
    init: {
        let name = std::env::var("OPERATION").unwrap_or_default();
        let known = wire::OPERATIONS.iter().any(|operation| operation.name == name);
        assert!(known, "OPERATION names no operation: `{name}`");
        OPERATION.get_or_init(|| name);
    },
    |bytes: &[u8]| {
        let name = OPERATION.get().map_or("", String::as_str);
        let mut operations = wire::OPERATIONS.iter();
        if operations.any(|operation| operation.name == name && operation.kind == OperationKind::Bytes) {
            let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
            let (line, file) = bytes.split_at(end);
            let Ok(text) = wire::utf8(line) else { return };
            let _ = wire::call_with_bytes(name, file.get(1..).unwrap_or_default(), text);
            return;
        }
        let Ok(text) = wire::utf8(bytes) else { return };
        let Ok(output) = wire::call(name, text) else { return };
        let check = match name {
            "quote" => "check_quote",
            "settle" => "check_settlement",
            _ => return,
        };
        assert_eq!(wire::call(check, &output).as_deref(), Ok(r#"{"issues":[]}"#));
    }
);
