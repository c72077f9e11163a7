//! Runs one operation: its name is the argument, JSON comes on standard input, JSON goes to standard output. A second
//! argument is the path of the file whose bytes the operation takes.
//!
//! ```sh
//! cargo run --example call -- check_deal < core/examples/agency/deals/mila-spring.json
//! ```
//!
//! Issues go to standard output as JSON too, with exit code 1.

use std::io::{Read, Write};
use std::process::ExitCode;

use greenroom::wire;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let operation = std::env::args().nth(1).unwrap_or_default();
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let called = match std::env::args_os().nth(2) {
        Some(path) => wire::call_with_bytes(&operation, &std::fs::read(path)?, &input),
        None => wire::call(&operation, &input),
    };
    let (text, code) = match called {
        Ok(output) => (output, ExitCode::SUCCESS),
        Err(issues) => (wire::to_json(&issues)?, ExitCode::FAILURE),
    };
    writeln!(std::io::stdout(), "{text}")?;
    Ok(code)
}
