//! Reports to the page when each drawing begins and ends.

use yew::prelude::*;

/// A moment of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Nothing of the drawing is on the page yet.
    Begins,
    /// The whole drawing is on the page.
    Ended,
}

/// Calls `drawing` when the calculator begins to be drawn, and once it is drawn. Returns what `drawing` returns at the beginning: the key
/// of the calculator's outermost element. When the key changes, Yew draws the whole calculator anew.
///
/// A page may have texts replaced in the meantime, by a translation or a highlighter. Yew would go on writing in the texts that are no
/// longer on the page, and old ratings would stay.
#[hook]
pub fn use_drawing(drawing: &Callback<Drawing, u32>) -> u32 {
    let key = drawing.emit(Drawing::Begins);
    let drawing = drawing.clone();
    use_effect(move || {
        drawing.emit(Drawing::Ended);
    });
    key
}
