//! A fault of the program itself, which the page reports. No way to such a fault is known.

use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;

static FAULT: OnceLock<String> = OnceLock::new();

/// Keeps the message of a panic. After a panic the page must call nothing else of the program.
#[wasm_bindgen(start)]
pub fn watch() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let _ = FAULT.set(panic.to_string());
    }));
}

/// The message of the panic, if the program has panicked.
#[wasm_bindgen]
pub fn fault() -> Option<String> {
    FAULT.get().cloned()
}
