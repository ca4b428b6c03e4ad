//! `bindgen WASM FOLDER NAME` writes the JavaScript for a WebAssembly program: FOLDER/NAME.js and FOLDER/NAME_bg.wasm.

use std::path::Path;
use std::{env, fs, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

/// The script that marks errors thrown inside this program, because an error that reaches the page does not say which program threw it.
const WATCHED: &str = include_str!("watched.js");

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [wasm, folder, name] = arguments.as_slice() else {
        eprintln!("usage: bindgen WASM FOLDER NAME");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name).typescript(false);
    // Our scripts pass the program's address, because Vite renames the file.
    bindgen.omit_default_module_path(true);
    // The page can start the program again after a fault.
    bindgen.reset_state_function(true);
    let written = bindgen.web(true).and_then(|bindgen| bindgen.generate(folder));
    match written.map_err(|error| format!("{error:#}")).and_then(|()| watch(&Path::new(folder).join(format!("{name}.js")))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Has a script watch the exports of its program.
fn watch(path: &Path) -> Result<(), String> {
    let mut script = fs::read_to_string(path).map_err(|error| error.to_string())?;
    for exports in ["instance.exports", "wasmInstance.exports"] {
        let line = format!("wasm = {exports};");
        if script.matches(&format!("    {line}")).count() != 1 {
            return Err(format!("`{line}` is not there once"));
        }
        script = script.replace(&format!("    {line}"), &format!("    wasm = __watched({exports});"));
    }
    // Old libraries put names on `Object.prototype`, and a browser would take an inherited `once` for an option of a listener.
    let listens = ".addEventListener(getStringFromWasm0(arg1, arg2), arg3, arg4)";
    script = script.replace(listens, &listens.replace("arg4)", "Object.assign(Object.create(null), arg4))"));
    fs::write(path, script + WATCHED).map_err(|error| error.to_string())
}
