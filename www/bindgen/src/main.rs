//! `bindgen WASM OUT_DIR NAME`: writes the JavaScript glue for WASM as OUT_DIR/NAME.js,
//! beside the OUT_DIR/NAME_bg.wasm that it loads.

use std::{env, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let [wasm, out_dir, name] = args.as_slice() else {
        eprintln!("usage: bindgen WASM OUT_DIR NAME");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name).typescript(false);
    // Our own scripts say where the wasm is, so that Vite can rename it.
    bindgen.omit_default_module_path(true);
    match bindgen.web(true).and_then(|b| b.generate(out_dir)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
