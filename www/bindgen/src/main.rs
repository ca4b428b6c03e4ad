//! `bindgen WASM OUT_DIR NAME`: writes the JavaScript glue for WASM as OUT_DIR/NAME.js,
//! beside the OUT_DIR/NAME_bg.wasm that it loads.
//!
//! `bindgen WASM OUT_DIR NAME GATE...` takes out of that, into NAME_second.wasm, the functions with the paths GATE and what only
//! they call. NAME_whole.wasm still has all.

mod split;

use std::{env, fs, path::Path, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let [wasm, out_dir, name, gates @ ..] = args.as_slice() else {
        eprintln!("usage: bindgen WASM OUT_DIR NAME [GATE...]");
        return ExitCode::FAILURE;
    };
    match generate(wasm, Path::new(out_dir), name, gates) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn generate(wasm: &str, out_dir: &Path, name: &str, gates: &[String]) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name).typescript(false);
    // Our own scripts say where the wasm is, so that Vite can rename it.
    bindgen.omit_default_module_path(true);
    // To start the program again after a fault.
    bindgen.reset_state_function(true);
    let mut output = bindgen.web(true)?.generate_output()?;

    // The imports' names end in hashes that keep versions apart and compress badly. Here the two files belong together, and
    // a short name for each saves the page 2 kB.
    let mut renamed = Vec::new();
    for (number, import) in output.wasm_mut().imports.iter_mut().enumerate() {
        if import.name.starts_with("__wbg_") {
            renamed.push((std::mem::replace(&mut import.name, format!("_{number}")), format!("_{number}")));
        }
    }
    output.emit(out_dir)?;
    let glue = out_dir.join(format!("{name}.js"));
    let mut js = fs::read_to_string(&glue)?;
    for (long, short) in renamed {
        js = js.replace(&format!("{long}:"), &format!("{short}:"));
    }
    fs::write(glue, js)?;
    if !gates.is_empty() {
        let file = |what| out_dir.join(format!("{name}_{what}.wasm"));
        let (first, second) = split::split(&output.wasm_mut().emit_wasm(), gates)?;
        fs::rename(file("bg"), file("whole"))?;
        fs::write(file("bg"), first)?;
        fs::write(file("second"), second)?;
    }
    Ok(())
}
