//! The focus after the element with the focus has left the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

/// For the calculator: when a change takes away the element that has the focus, such as the button pressed, or folds it away, the
/// focus goes to the first control near it that is still there. Otherwise the page would lose the focus, and with it the keys for undo.
#[hook]
pub fn use_focus() -> NodeRef {
    let calculator = use_node_ref();
    // The element is kept until the change is drawn. A field that is taken away reports that it was left, which is a change of its own.
    let focus_before = use_mut_ref(|| None);
    let root = calculator.cast::<Element>();
    let find = |near: &Element, what| near.query_selector(what).ok()?;
    if let Some(focused) = root.as_ref().and_then(focused_in) {
        let around = focused.closest(".ir-question, .ir-panel, .ir-standard").ok().flatten();
        focus_before.replace(Some((focused, around)));
    }
    use_effect(move || {
        let (Some(root), Some((focused, around))) = (root, focus_before.take()) else { return };
        // On a busy machine, the element that the pressed button leads to has the focus already.
        if focused_in(&root).is_some_and(|now| now != focused) {
            return;
        }
        let folded = focused.closest("details:not([open]) > :not(summary)").ok().flatten();
        if !focused.is_connected() || folded.is_some() {
            let title = folded.and_then(|folded| folded.previous_element_sibling());
            let near = around
                .filter(|around| around.is_connected())
                .and_then(|around| find(&around, ".ir-panel__head button, summary, input, select, .ir-link-button"));
            let refuge = title
                .filter(|title| title.is_connected())
                .or(near)
                .or_else(|| find(&root, ".ir-scenarios button, #reading-title"));
            let _ = refuge.map(JsCast::unchecked_into::<HtmlElement>).map(|refuge| refuge.focus());
        }
    });
    calculator
}

/// The element of the calculator that has the focus. A search for `:focus` would look at every element, at each key.
fn focused_in(calculator: &Element) -> Option<Element> {
    // A calculator outside a shadow root has a document here, which has a method of the same name.
    let focused = calculator.get_root_node().unchecked_into::<ShadowRoot>().active_element()?;
    calculator.contains(Some(&focused)).then_some(focused)
}
