//! A row of the reading view: a standard and its rating, which unfold to the reason.

use yew::prelude::*;

use crate::app::components::rule_named::rule_named;
use crate::app::components::standard_shown::StandardShown;
use crate::app::components::was_before::was_before;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Marks, band_bar, id_of, lead_after, numbered, rating_tag, standard_tag};
use crate::app::state::{Action, Mode};
use crate::app::text::{Reason, Text};
use crate::engine::{Banding, LocatedKeyQuestion, Range, Rule, band_of};

#[derive(Properties, PartialEq)]
pub struct StandardReadingProps {
    /// The standard, its figures, and its rating.
    pub shown: StandardShown,
    /// The steps to its rating, each as a sentence with its rule.
    pub findings: Vec<(String, &'static Rule)>,
    /// The changes that a higher rating takes, in a sentence. None where there is no higher rating.
    pub up: Option<String>,
    /// The rating before, in words. None where the rating now is equal, and where the figures depart from no others.
    pub was: Option<String>,
}

/// A standard and its rating. It unfolds to its key questions with their figures and bands, to the rules, and to what a higher rating
/// takes.
#[component]
pub fn StandardReading(StandardReadingProps { shown, findings, up, was }: &StandardReadingProps) -> Html {
    let calculator = use_calculator();
    let text = calculator.text();
    let StandardShown { rated_form, outcome, .. } = shown;
    let standard = outcome.located.standard;
    let why = shown.why(text, Reason::InFull);
    html! {
        <details class="ir-row" id={id_of("row", standard.number)}>
            <summary class="ir-row__summary">
                <span class="ir-row__name">{ numbered(standard.number, standard.name) }</span>
                <span class="ir-row__rating">
                    { standard_tag(text, outcome) }
                    if let Some(was) = was { <span class="ir-question__was">{ was }</span> }
                </span>
                <span class="ir-row__why">{ why }</span>
            </summary>
            <div class="ir-row__reason">
                if !rated_form.is_rated_directly() { { questions(text, shown) } }
                <ul class="ir-row__steps">
                    for (sentence, rule) in findings { <li>{ sentence }{ " " }{ rule_named(text, rule) }</li> }
                </ul>
                <p>{ up.clone() }{ " " }{ change(&calculator, shown) }</p>
            </div>
        </details>
    }
}

/// The key questions with their figures and bands. The key questions that limit the rating are marked.
fn questions(text: &dyn Text, shown: &StandardShown) -> Html {
    let rows = shown.outcome.located.key_questions().zip(&shown.rated_form.questions).enumerate();
    let drawn = rows.map(|(place, (located, form))| {
        let question = located.question;
        let answer = form.given_answer(question.answered_by);
        let before = shown.before.as_ref().and_then(|before| before.questions.get(place));
        let was = was_before(text, before.map(|form| form.given_answer(question.answered_by)), answer);
        let banding = band_of(answer, &shown.framework.key_question_bands);
        html! {
            <li class={row_class(shown, &located)}>
                <span>{ numbered(question.number, &text.question_label(question)) }</span>
                <span class="ir-row__figure">
                    { answer.map_or_else(|| text.words().not_entered.into(), |answer| text.figure(answer)) }{ was }
                </span>
                { band_bar(&shown.framework.key_question_bands, Marks::at(banding.percent().map(Range::only)), None) }
                <span class="ir-row__band">{ band(text, banding) }</span>
            </li>
        }
    });
    html! { <ul class="ir-row__questions">{ for drawn }</ul> }
}

fn row_class(shown: &StandardShown, located: &LocatedKeyQuestion) -> &'static str {
    if shown.outcome.limited_by.contains(located.id) {
        "ir-row__question ir-row__question--lowest"
    } else {
        "ir-row__question"
    }
}

fn band(text: &dyn Text, banding: Banding) -> Html {
    match banding {
        Banding::Banded { band, .. } => rating_tag(text, band),
        Banding::Judged(rating) => rating_tag(text, rating),
        Banding::NotAsked => text.words().left_out.into(),
        Banding::Missing => Html::default(),
    }
}

/// The button that leads to the fields of the standard.
fn change(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    if calculator.settings.read_only {
        return Html::default();
    }
    let (text, standard) = (calculator.text(), shown.outcome.located.standard);
    let changing = on_click(&calculator.act, Action::ModeChosen(Mode::Changing));
    let label =
        html! { <>{ text.words().change_these }<span class="govuk-visually-hidden">{ text.of_ratings(standard) }</span></> };
    lead_after(changing, format!("#{} :is(input, select)", id_of("standard", standard.number)), label)
}
