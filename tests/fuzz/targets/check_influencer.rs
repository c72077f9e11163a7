//! Any bytes as an influencer: a report, whatever they are.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| greenroom_fuzz::run("check_influencer", bytes));
