//! Any bytes as the input of one operation, named by the environment variable `OPERATION`: it must come back.
#![no_main]

use std::sync::OnceLock;

use greenroom::wire;
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
