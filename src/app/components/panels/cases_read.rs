//! The numbers of cases that were read, to enter where the figures are percentages alone.

use yew::prelude::*;

use crate::app::events::{on_input, on_single_click};
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{button, domain_name, error, fieldset, id_of};
use crate::app::rated::Rated;
use crate::app::state::{Action, CasesRead, DomainPercentages, DomainPlace, Field, Message};

/// A field for each domain that has percentages without numbers of cases, and the button that puts counts in the place of the percentages.
///
/// Once no percentage is left, the same button undoes that, because the focus would be lost with the button.
pub fn cases_read(calculator: &CalculatorContext, rated: &Rated, cases_read: &CasesRead, message: Option<&Message>) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    let domains = DomainPercentages::of(&rated.inspection);
    let message = message.filter(|message| matches!(message, Message::PercentagesCounted { .. }));
    if calculator.settings.read_only || (domains.is_empty() && message.is_none()) {
        return Html::default();
    }
    let fields: Html = domains.iter().map(|of_domain| field(calculator, of_domain, cases_read)).collect();
    let (label, action) = match domains.is_empty() {
        true => (text.words().undo_counting, Action::Undone),
        false => (text.words().count_percentages, Action::PercentagesCounted),
    };
    html! {
        <div class="ir-cases-read">
            if !domains.is_empty() {
                <p>{ text.words().cases_read_hint }</p>
                { fieldset("govuk-fieldset", text.words().cases_read.into(), html! { <div class="ir-ask">{ fields }</div> }) }
            }
            { button(label.into(), on_single_click(act, action)) }
            if let Some(message) = message { <p class="ir-message">{ text.message(message) }</p> }
        </div>
    }
}

/// The field of a domain, which says which of its percentages fit the number typed.
fn field(calculator: &CalculatorContext, of_domain: &DomainPercentages, cases_read: &CasesRead) -> Html {
    let text = calculator.text();
    let DomainPlace(place) = of_domain.place;
    let id = |of: &str| id_of(of, &place.to_string());
    let cases = cases_read.number(of_domain.place);
    let wrong = cases.is_err();
    let hint = match cases {
        Ok(Some(cases)) => text.percentages_fit(cases, &of_domain.fitting(cases)),
        _ => text.percentages_without_cases(of_domain.percentages.len()),
    };
    html! {
        <div>
            <label for={id("cases-read")} class="govuk-label">{ domain_name(of_domain.domain) }</label>
            if wrong {
                { error(text.words().error, "govuk-error-message", Some(id("cases-read-error")), text.words().cases_read_wrong.into()) }
            }
            <input
                class={if wrong { "govuk-input govuk-input--error ir-figure" } else { "govuk-input ir-figure" }}
                part="field"
                id={id("cases-read")}
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value={cases_read.typed(of_domain.place).to_owned()}
                aria-describedby={format!("{}{}", if wrong { id("cases-read-error") + " " } else { String::new() }, id("cases-read-hint"))}
                aria-invalid={wrong.then_some("true")}
                oninput={on_input(&calculator.act, Field::CasesRead(of_domain.place))}
            />
            <p id={id("cases-read-hint")} class="govuk-hint ir-hint">{ hint }</p>
        </div>
    }
}
