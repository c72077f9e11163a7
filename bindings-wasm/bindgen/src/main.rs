//! `greenroom-bindgen MODULE.wasm FOLDER` writes the module with its JavaScript glue and types into the folder.

use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(module), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: greenroom-bindgen MODULE.wasm FOLDER".into());
    };
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .reset_state_function(true) // a trap leaves an instance in no known state: `js/native.ts` starts a new one
        .out_name("greenroom")
        .generate(folder)?;
    Ok(())
}
