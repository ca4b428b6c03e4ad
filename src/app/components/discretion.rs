//! Professional discretion on a standard.

use yew::prelude::*;

use super::rule_named::rule_named;
use crate::app::events::{on_input, on_toggle};
use crate::app::hooks::use_calculator;
use crate::app::markup::{Details, details, fieldset, id_of, label, radios, rating_choices};
use crate::app::state::{Action, Field, Foldable};
use crate::engine::{LocatedStandard, Rating, Rule};

#[derive(Properties, PartialEq)]
pub struct DiscretionProps {
    /// The standard.
    pub standard: LocatedStandard,
    /// The rating that discretion set.
    pub rating: Option<Rating>,
    /// The reason, as typed.
    pub reason: String,
    /// Whether discretion is unfolded.
    pub unfolded: bool,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
    /// Buttons for further actions on the rating of the standard, and the rule that the rating follows. `None` while they are folded away.
    pub more: Option<Html>,
    /// Whether `more` has a button.
    pub has_more: bool,
    /// The rule that allows discretion.
    pub rule: &'static Rule,
}

/// Professional discretion on a standard, and further actions on its rating, folded away until a person unfolds them. While they are folded away, the
/// fields are drawn only where discretion is recorded, because entered values are read from the fields after a fault. Fields on every standard
/// would be a quarter of the page's elements.
#[component]
pub fn Discretion(
    DiscretionProps { standard, rating, reason, unfolded, more, has_more, rule, .. }: &DiscretionProps,
) -> Html {
    let calculator = use_calculator();
    let (text, act) = (calculator.text(), &calculator.act);
    let (id, number) = (standard.id, standard.standard.number);
    // A screen reader reads each label by itself, so the label says which standard it belongs to.
    let named = |label: Html| {
        html! { <>{ label }<span class="govuk-visually-hidden">{ text.of_standard(standard.standard) }</span></> }
    };
    let fields = || {
        let choices =
            rating_choices(text, text.words().no_discretion, *rating, |rating| Action::DiscretionRecorded(id, rating));
        let set = html! {
            <>
                <div class="govuk-hint ir-hint">{ text.words().discretion_hint }{ " " }{ rule_named(text, rule) }</div>
                { radios(&id_of("discretion", number), choices, act) }
            </>
        };
        let field = id_of("reason", number);
        html! {
            <>
                { fieldset("govuk-fieldset", named(text.words().discretion_rating.into()), set) }
                { label(field.clone(), named(text.words().discretion_reason.into())) }
                <textarea
                    class="govuk-textarea"
                    id={field}
                    rows="2"
                    value={reason.clone()}
                    oninput={on_input(act, Field::Reason(id))}
                />
            </>
        }
    };
    details(Details {
        class: "govuk-details ir-details ir-discretion",
        title: named(html! {
            <>
                { text.words().discretion }
                if *has_more { { " " }<span class="ir-discretion__and">{ text.words().and_more }</span> }
            </>
        }),
        open: *unfolded,
        ontoggle: Some(on_toggle(act, Foldable::Discretion(id), *unfolded)),
        content: html! {
            <>
                if let Some(more) = more { <div class="ir-discretion__more">{ more.clone() }</div> }
                if *unfolded || rating.is_some() { { fields() } }
            </>
        },
    })
}
