//! Writes the schema of all documents into `core/schema`: one file for code generators, one for the walk that finds
//! what is wrong with a document's shape.
//!
//! ```sh
//! cargo run --example schema --features schema
//! ```

use std::fs;
use std::path::Path;

use greenroom::wire::schema;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("documents.json"), schema::documents())?;
    fs::write(folder.join("walk.json"), schema::walk())
}
