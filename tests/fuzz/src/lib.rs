//! What the fuzz targets share.

use greenroom::wire;

/// Runs an operation on any bytes; it must come back.
pub fn run(operation: &str, bytes: &[u8]) {
    if let Ok(text) = wire::utf8(bytes) {
        let _ = wire::call(operation, text);
    }
}
