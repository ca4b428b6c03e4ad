use yew::prelude::*;

use super::{element, fieldset, fold, id_of, label, radios, rating_choices};
use crate::app::events::on_input;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Field, StandardForm};
use crate::engine::LocatedStandard;

/// Professional discretion on a standard, folded away until there is some: the rating it sets, and the reason.
pub fn discretion(text: &'static Text, located: &LocatedStandard, form: &StandardForm, dispatch: &Dispatch) -> Html {
    let standard = located.standard;
    let action = |rating| Action::DiscretionRecorded(located.id, rating);
    let choices = rating_choices(text, text.no_discretion, form.discretion, &action);
    let reason = id_of("reason", standard.number);
    // Heard alone, each says whose it is.
    let of = |words: &'static str| {
        html! { <>{ words }{ element("span", "govuk-visually-hidden", (text.of_standard)(standard)) }</> }
    };
    let fields = html! {
        <>
            { element("p", "govuk-hint ir-hint", text.discretion_hint) }
            { radios(&id_of("discretion", standard.number), choices, dispatch) }
        </>
    };
    let content = html! {
        <>
            { fieldset("govuk-fieldset", of(text.discretion_rating), fields) }
            { label(reason.clone().into(), of(text.discretion_reason)) }
            <textarea
                class="govuk-textarea"
                id={reason}
                rows="2"
                value={form.reason.clone()}
                oninput={on_input(dispatch, Field::Reason(located.id))}
            />
        </>
    };
    fold("govuk-details ir-details ir-discretion", of(text.discretion), form.had_discretion, None, content)
}
