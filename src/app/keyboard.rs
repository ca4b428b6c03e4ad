//! The keys that have a meaning in the whole calculator. `events.rs` has the keys that type in a field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// The meaning of a key.
pub enum Key {
    /// Ctrl+Z, or ⌘Z.
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z, or ⌘⇧Z.
    Redo,
    /// Ctrl+Enter, or ⌘Enter: rates the figures while ratings wait.
    Update,
    /// Enter in a figure's field: goes to the next figure's field, which is given.
    NextFigure(HtmlInputElement),
}

/// The meaning of the key pressed. None for most keys, and while an input method composes a character.
pub fn key(event: &KeyboardEvent) -> Option<Key> {
    if event.is_composing() || event.alt_key() {
        return None;
    }
    let command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "z" | "Z" if command && event.shift_key() => Some(Key::Redo),
        "z" | "Z" if command => Some(Key::Undo),
        "y" | "Y" if command => Some(Key::Redo),
        "Enter" if command => Some(Key::Update),
        "Enter" => next_figure(event).map(Key::NextFigure),
        _ => None,
    }
}

/// The field of the figure after the field with the focus. None after the last, and outside the fields of figures.
fn next_figure(event: &KeyboardEvent) -> Option<HtmlInputElement> {
    let field: Element = event.target()?.dyn_into().ok()?;
    let all = field.closest(".ir-calculator").ok()??.query_selector_all("input.ir-figure").ok()?;
    let figures = || (0..all.length()).filter_map(|i| all.item(i));
    let at = figures().position(|figure| *figure == **field)?;
    figures().nth(at + 1)?.dyn_into().ok()
}
