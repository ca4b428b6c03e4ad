//! Fields and buttons.

use yew::prelude::*;

use crate::app::events::{on_choice, on_input};
use crate::app::state::{Action, Field};

/// A field for a text under its label.
pub struct TextField {
    /// The id of the field.
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// The text in the field.
    pub value: String,
    /// The text that the empty field shows.
    pub placeholder: Option<String>,
    /// The field of the state that has the text.
    pub field: Field,
}

/// Draws a field for a text.
pub fn text_field(TextField { id, label, value, placeholder, field }: TextField, act: &Callback<Action>) -> Html {
    html! {
        <>
            { self::label(id, label.into()) }
            <input
                class="govuk-input"
                part="field"
                {id}
                type="text"
                autocomplete="off"
                spellcheck="false"
                {placeholder}
                {value}
                oninput={on_input(act, field)}
            />
        </>
    }
}

/// A label above its field.
pub fn label(id: impl Into<AttrValue>, content: Html) -> Html {
    html! { <label for={id.into()} class="govuk-label ir-strong">{ content }</label> }
}

/// The error of a field. `prefix` names it as an error to a screen reader.
pub fn error(prefix: &'static str, class: &'static str, id: Option<String>, sentence: String) -> Html {
    html! { <p {id} {class}><span class="govuk-visually-hidden">{ prefix }</span>{ sentence }</p> }
}

/// Fields that belong together, under their legend.
pub fn fieldset(class: &'static str, legend: Html, fields: Html) -> Html {
    html! {
        <fieldset {class}><legend class="govuk-fieldset__legend ir-strong">{ legend }</legend>{ fields }</fieldset>
    }
}

/// A box to tick before its label.
pub struct Check {
    /// The id of the box.
    pub id: String,
    /// The id of the element that describes the box, if there is one.
    pub hint: Option<&'static str>,
    /// The label.
    pub label: Html,
    /// Whether the box is ticked.
    pub checked: bool,
    /// The action of a change.
    pub action: Action,
}

/// Draws a box to tick.
pub fn check(Check { id, hint, label, checked, action }: Check, act: &Callback<Action>) -> Html {
    html! {
        <>
            <input type="checkbox" class="ir-check" id={id.clone()} aria-describedby={hint} {checked} onchange={on_choice(act, action)} />
            <label for={id}>{ label }</label>
        </>
    }
}

/// A button that goes to the first element that a selector finds: the page's script moves the focus.
pub fn lead(to: impl Into<AttrValue>, label: Html) -> Html {
    html! { <button type="button" class="ir-link-button" data-leads={to.into()}>{ label }</button> }
}

/// A button that does something and then goes to the first element that a selector finds, which the press may have drawn.
pub fn lead_after(onclick: Callback<MouseEvent>, to: impl Into<AttrValue>, label: Html) -> Html {
    html! { <button type="button" class="ir-link-button" data-leads={to.into()} {onclick}>{ label }</button> }
}

/// A button.
pub fn button(label: Html, onclick: Callback<MouseEvent>) -> Html {
    button_if(true, label, onclick)
}

/// A button that cannot always be used. It is only marked as disabled, because a disabled button would lose the focus.
pub fn button_if(enabled: bool, label: Html, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="ir-button" part="button" aria-disabled={(!enabled).then_some("true")} {onclick}>
            { label }
        </button>
    }
}
