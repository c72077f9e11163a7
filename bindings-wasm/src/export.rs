use greenroom::wire;
use wasm_bindgen::prelude::*;

use crate::thrown;

/// Reads an export of a platform block by block.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ExportReaderHandle(wire::ExportReader);

#[wasm_bindgen]
impl ExportReaderHandle {
    /// A reader with hints that are JSON text.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    #[wasm_bindgen(constructor)]
    pub fn new(hints: &str) -> Result<Self, JsValue> {
        wire::ExportReader::new(hints).map(Self).map_err(|issues| thrown(&issues))
    }

    /// Reads the next block: the batches of rows that it fills, as JSON text.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn push(&mut self, block: &[u8]) -> Result<String, JsValue> {
        self.0.push(block).and_then(|batches| wire::to_json(&batches)).map_err(|issues| thrown(&issues))
    }

    /// Ends the export: the last batches and the report, as JSON text.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn finish(&mut self) -> Result<String, JsValue> {
        let finished = self.0.finish().and_then(|ended| wire::to_json(&ended));
        finished.map_err(|issues| thrown(&issues))
    }
}
