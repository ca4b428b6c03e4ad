//! A fault of the program itself. Nothing is known that leads to one; should there be one, the page is to know.

use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;

static FAULT: OnceLock<String> = OnceLock::new();

/// Keeps the message of a panic, after which nothing else of the program is to be called.
#[wasm_bindgen(start)]
pub fn watch() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let _ = FAULT.set(panic.to_string());
    }));
}

/// The message of the panic that there was, if there was one.
#[wasm_bindgen]
#[must_use]
pub fn fault() -> Option<String> {
    FAULT.get().cloned()
}
