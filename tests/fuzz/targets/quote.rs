//! Any bytes as a rate card and a deal: a quote that adds up, or issues.
#![no_main]

use greenroom::wire;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(quote) = wire::call("quote", text) else { return };
    assert_eq!(wire::call("check_quote", &quote).as_deref(), Ok(r#"{"issues":[]}"#));
});
