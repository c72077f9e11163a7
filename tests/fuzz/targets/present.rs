//! Any bytes as a quote to be shown: tables or issues.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| greenroom_fuzz::run("present", bytes));
