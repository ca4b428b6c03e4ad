use yew::prelude::*;

use super::{StandardShown, element, fieldset, fold, id_of, label, radios, rating_choices};
use crate::app::events::{on_input, on_toggle};
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Field, Fold};

/// Professional discretion on a standard, folded away until there is some.
pub fn discretion(text: &'static Text, shown: &StandardShown, dispatch: &Dispatch) -> Html {
    let title = of(text, shown, text.discretion);
    // A quarter of all the page's elements would be in what is folded away.
    let content = if shown.discretion { fields(text, shown, dispatch) } else { Html::default() };
    let ontoggle = on_toggle(dispatch, Fold::Discretion(shown.located.id), shown.discretion);
    fold("govuk-details ir-details ir-discretion", title, shown.discretion, Some(ontoggle), content)
}

/// The rating that it sets, and the reason.
fn fields(text: &'static Text, shown: &StandardShown, dispatch: &Dispatch) -> Html {
    let StandardShown { located, form, .. } = shown;
    let number = located.standard.number;
    let action = |rating| Action::DiscretionRecorded(located.id, rating);
    let choices = rating_choices(text, text.no_discretion, form.discretion, &action);
    let reason = id_of("reason", number);
    let set = html! {
        <>
            { element("p", "govuk-hint ir-hint", text.discretion_hint) }
            { radios(&id_of("discretion", number), choices, dispatch) }
        </>
    };
    html! {
        <>
            { fieldset("govuk-fieldset", of(text, shown, text.discretion_rating), set) }
            { label(reason.clone().into(), of(text, shown, text.discretion_reason)) }
            <textarea
                class="govuk-textarea"
                id={reason}
                rows="2"
                value={form.reason.clone()}
                oninput={on_input(dispatch, Field::Reason(located.id))}
            />
        </>
    }
}

/// Words that say, heard alone, which standard they are of.
fn of(text: &'static Text, shown: &StandardShown, words: &'static str) -> Html {
    html! { <>{ words }{ element("span", "govuk-visually-hidden", (text.of_standard)(shown.located.standard)) }</> }
}
