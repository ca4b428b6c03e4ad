//! The keys that have a meaning in the whole calculator. `events.rs` has the keys that type in a field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The meaning of a key.
pub enum Key {
    /// Ctrl+Z, or ⌘Z.
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z, or ⌘⇧Z.
    Redo,
    /// Ctrl+Enter, or ⌘Enter: rates the figures while ratings wait.
    Update,
    /// Enter in a figure's field: goes to the next field, which is given.
    NextField(HtmlElement),
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
        "Enter" => next_field(event).map(Key::NextField),
        _ => None,
    }
}

/// The field after the figure's field with the focus: of the next figure or judged rating, and after the last the button that reads the result.
/// None outside the fields of figures.
fn next_field(event: &KeyboardEvent) -> Option<HtmlElement> {
    const FIELDS: &str = "input.ir-figure, select.ir-judgement, .ir-places--end .ir-place";
    let field: Element = event.target()?.dyn_into().ok()?;
    field.closest(".ir-question input.ir-figure").ok()??;
    let all = field.closest(".ir-main").ok()??.query_selector_all(FIELDS).ok()?;
    let fields = || (0..all.length()).filter_map(|i| all.item(i));
    let at = fields().position(|other| *other == **field)?;
    fields().nth(at + 1)?.dyn_into().ok()
}
