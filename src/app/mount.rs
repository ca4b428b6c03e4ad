//! What the custom element calls.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer, props};

use super::{App, AppProps};

/// A calculator on a page.
#[wasm_bindgen]
pub struct Calculator(AppHandle<App>);

/// Puts a calculator into an element, in place of what is there.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element) -> Calculator {
    Calculator(Renderer::<App>::with_root_and_props(root, props!(AppProps {})).render())
}

#[wasm_bindgen]
impl Calculator {
    /// Takes the calculator off the page, and frees what it holds.
    pub fn destroy(self) {
        self.0.destroy();
    }
}
