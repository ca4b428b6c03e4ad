use yew::prelude::*;

use super::{element, named, select, with_attributes};
use crate::app::events::{on_choice, on_input};
use crate::app::{Action, Dispatch, Field};

/// A field for a text, under its label: the text, and what stands in the field while there is none.
pub fn text_field(
    id: &'static str,
    label: &'static str,
    (value, placeholder): (String, Option<String>),
    field: Field,
    dispatch: &Dispatch,
) -> Html {
    html! {
        <>
            { self::label(id.into(), label.into()) }
            <input
                class="govuk-input"
                part="field"
                {id}
                type="text"
                autocomplete="off"
                spellcheck="false"
                {placeholder}
                {value}
                oninput={on_input(dispatch, field)}
            />
        </>
    }
}

/// A list to choose from, under its label.
pub fn choice_field(
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, Action, bool)>,
    dispatch: &Dispatch,
) -> Html {
    html! {
        <>
            { self::label(id.into(), label.into()) }
            { select("govuk-select", (Some(id), None), options, dispatch) }
        </>
    }
}

/// A label above its field.
pub fn label(id: AttrValue, words: Html) -> Html {
    with_attributes("label", &["class", "for"], ["govuk-label ir-strong".into(), id], words)
}

/// What is wrong with a field.
pub fn wrong(error: &'static str, class: &'static str, id: Option<AttrValue>, words: String) -> Html {
    named("p", class, id, html! { <>{ element("span", "govuk-visually-hidden", error) }{ words }</> })
}

/// Fields that belong together, under their legend.
pub fn fieldset(class: &'static str, legend: Html, fields: Html) -> Html {
    element("fieldset", class, html! { <>{ element("legend", "govuk-fieldset__legend ir-strong", legend) }{ fields }</> })
}

/// A box to tick, before its label; `hint` is the id of what describes it.
pub fn check(
    (id, hint): (String, Option<&'static str>),
    label: Html,
    checked: bool,
    action: Action,
    dispatch: &Dispatch,
) -> Html {
    html! {
        <>
            <input type="checkbox" class="ir-check" id={id.clone()} aria-describedby={hint} {checked} onchange={on_choice(dispatch, action)} />
            <label for={id}>{ label }</label>
        </>
    }
}

/// A button. One that cannot be used now only says so: were it disabled, it would lose the focus.
pub fn button(label: Html, enabled: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="ir-button" part="button" aria-disabled={(!enabled).then_some("true")} {onclick}>
            { label }
        </button>
    }
}
