//! A standard with its fields.

use yew::prelude::*;

use super::discretion::Discretion;
use super::inspected::standard_button;
use super::question::Question;
use super::standard_shown::StandardShown;
use super::was_before::was_before;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Choice, id_of, numbered, radios, rating_choices, unmarked_standard_tag};
use crate::app::state::{Action, Judgement};
use crate::engine::Rating;

#[derive(Properties, PartialEq)]
pub struct StandardProps {
    /// The standard, its fields, and its rating.
    pub shown: StandardShown,
}

/// A standard: its key questions or its judgement, its rating, what holds it down, and discretion.
#[component]
pub fn StandardFigures(StandardProps { shown }: &StandardProps) -> Html {
    let calculator = use_calculator();
    let (text, read_only) = (calculator.text(), calculator.settings.read_only);
    let StandardShown { framework, form, rated_form, baseline, outcome, .. } = shown;
    let standard = outcome.located.standard;
    let directly = form.is_rated_directly();
    let was = was_before(text, baseline.as_ref().map(|baseline| baseline.answer()), form.answer());
    let why = text.why(framework, standard, rated_form, outcome);
    let why_id = (!why.is_empty()).then(|| id_of("why", standard.number));
    html! {
        <fieldset class="govuk-fieldset ir-standard" part="standard" aria-describedby={why_id.clone()}>
            <legend class="ir-standard__title">{ numbered(standard.number, standard.name) }</legend>
            <div class="ir-standard__result">{ unmarked_standard_tag(text, outcome) }{ was }</div>
            <p class="ir-standard__why" id={why_id}>{ why }</p>
            if form.not_inspected {
            } else if !directly {
                { questions(shown) }
            } else if !read_only {
                { judgement(&calculator, shown) }
            }
            if !read_only {
                <div class="ir-standard__more">
                    if !(form.not_inspected || directly && form.judgement == Some(Judgement::NotRated)) {
                        <Discretion
                            standard={outcome.located}
                            rating={form.discretion}
                            reason={form.reason.clone()}
                            unfolded={shown.discretion}
                            overwritten={shown.overwritten}
                        />
                    }
                    if !(form.not_inspected || standard.is_judged()) {
                        { entry_switch(&calculator, shown) }
                    }
                    { standard_button(&calculator, shown) }
                </div>
            }
        </fieldset>
    }
}

/// The key questions of a standard.
fn questions(shown: &StandardShown) -> Html {
    let StandardShown { framework, form, rated_form, baseline, outcome, overwritten, .. } = shown;
    let forms = form.questions.iter().zip(&rated_form.questions);
    let questions = outcome.located.key_questions().zip(forms).enumerate();
    let drawn = questions.map(|(place, (located, (form, rated_form)))| {
        let baseline = baseline.as_ref().and_then(|baseline| baseline.questions.get(place)).cloned();
        html! {
            <Question {framework} {located} form={form.clone()} rated_form={rated_form.clone()} {baseline} {overwritten} />
        }
    });
    drawn.collect()
}

/// The change between the figures of a standard and a rating entered for it.
fn entry_switch(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    let (text, located) = (calculator.text(), shown.outcome.located);
    let directly = shown.form.is_rated_directly();
    html! {
        <button
            type="button"
            class="ir-link-button"
            onclick={on_click(&calculator.act, Action::RatingEnteredDirectly(located.id, !directly))}
        >
            { if directly { text.enter_figures() } else { text.enter_rating() } }
            <span class="govuk-visually-hidden">{ text.of_standard(located.standard) }</span>
        </button>
    }
}

/// The judgement of a standard, which may be that it is not rated.
fn judgement(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    let (text, located) = (calculator.text(), shown.outcome.located);
    let judged = shown.form.judgement;
    let rating = if let Some(Judgement::Rated(rating)) = judged { Some(rating) } else { None };
    let action = |rating: Option<Rating>| Action::StandardJudged(located.id, rating.map(Judgement::Rated));
    let mut choices = rating_choices(text, text.not_entered(), rating, action);
    if !located.standard.counts {
        let not_rated = judged == Some(Judgement::NotRated);
        let action = Action::StandardJudged(located.id, Some(Judgement::NotRated));
        choices.iter_mut().for_each(|choice| choice.chosen &= !not_rated);
        choices.push(Choice { label: text.not_rated().into(), action, chosen: not_rated });
    }
    radios(&id_of("judgement", located.standard.number), choices, &calculator.act)
}
