//! A standard with its fields.

use yew::prelude::*;

use super::discretion::Discretion;
use super::inspected::standard_button;
use super::question::Question;
use super::rule_named::rule_named;
use super::standard_shown::StandardShown;
use super::was_before::was_before;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Choice, heading, id_of, judgement_of, numbered, rating_choices, standard_tag};
use crate::app::settings::Settings;
use crate::app::state::{Action, Judgement, Mode};
use crate::app::text::Reason;
use crate::engine::{Range, Rating, Standard};

#[derive(Properties, PartialEq)]
pub struct StandardProps {
    /// The standard, its fields, and its rating.
    pub shown: StandardShown,
}

/// A standard: its key questions or its judgement, its rating, the reason for the rating, and discretion.
#[component]
pub fn StandardFigures(StandardProps { shown }: &StandardProps) -> Html {
    let calculator = use_calculator();
    let (text, read_only) = (calculator.text(), calculator.settings.read_only);
    let StandardShown { framework, form, rated_form, before, outcome, .. } = shown;
    let standard = outcome.located.standard;
    let directly = form.is_rated_directly();
    let was = was_before(text, before.as_ref().map(|before| before.answer()), form.answer());
    let why = shown.why(text, Reason::BesideFields);
    let why_id = (!why.is_empty()).then(|| id_of("why", standard.number));
    // A judged standard is one row: its name, the choice of the rating, and the rating.
    let in_a_row = directly && !read_only;
    let can_have_discretion = !(form.not_inspected || directly && form.judgement == Some(Judgement::NotRated));
    // On a phone, the rating is not shown beside the list that chooses the rating, where both are the same.
    let is_repeated = in_a_row && !outcome.discretion && before.is_none() && form == rated_form;
    let more = || {
        html! {
            <>
                if !(form.not_inspected || directly) { { entry_switch(&calculator, shown) } }
                // Where the rating is chosen from a list, the list also offers that the standard was not inspected.
                if !in_a_row { { standard_button(&calculator, shown) } }
            </>
        }
    };
    html! {
        <fieldset
            class={classes!(
                "govuk-fieldset",
                "ir-standard",
                in_a_row.then_some("ir-standard--row"),
                is_repeated.then_some("ir-standard--repeated"),
                shown.discretion_unfolded.then_some("ir-standard--unfolded"),
                outcome.discretion.then_some("ir-standard--discretion"),
            )}
            part="standard"
            id={id_of("standard", standard.number)}
            aria-describedby={why_id.clone()}
        >
            <legend class="ir-standard__title">{ title(&calculator.settings, standard) }</legend>
            if in_a_row { { judgement(&calculator, shown) } }
            <div class="ir-standard__result">{ rating(&calculator, shown) }{ was }</div>
            // The reason stands on the line of the title, because a reason that appears while figures are typed must not move the fields.
            <p class="ir-standard__why" id={why_id}>{ why }</p>
            <div class="ir-standard__more">
                // The button that leads back to the figures is always in view. What discretion unfolds to is below the line of both.
                if !read_only && directly && !standard.is_judged() && !form.not_inspected { { entry_switch(&calculator, shown) } }
                if !read_only && can_have_discretion {
                    <Discretion
                        standard={outcome.located}
                        rating={form.discretion}
                        reason={form.reason.clone()}
                        unfolded={shown.discretion_unfolded}
                        overwritten={shown.overwritten}
                        more={shown.discretion_unfolded.then(|| html! { <>{ more() }{ rule_named(text, framework.rule_of(standard)) }</> })}
                        has_more={!directly}
                        rule={framework.rules.discretion}
                    />
                } else if !read_only {
                    { more() }
                }
            </div>
            if !(directly || form.not_inspected) { { questions(shown) } }
        </fieldset>
    }
}

/// The name of the standard. It is a heading where the standard stands alone, because no heading of a domain is above it.
fn title(settings: &Settings, standard: &'static Standard) -> Html {
    let name = numbered(standard.number, standard.name);
    if settings.only.is_some() { heading(settings, 0, "ir-standard__heading", None, name) } else { name }
}

/// The rating of the standard. Where the reading view can show the reason for the rating, a press leads there.
fn rating(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    let (text, located) = (calculator.text(), shown.outcome.located);
    let tag = standard_tag(text, &shown.outcome);
    let settled =
        shown.outcome.possible.and_then(Range::settled).filter(|_| calculator.has_reading() && calculator.has_fields());
    let Some(rating) = settled else { return tag };
    html! {
        <button
            type="button"
            class="ir-why"
            aria-label={text.why_rating(rating, located.standard)}
            data-leads={format!("#{} > summary", id_of("row", located.standard.number))}
            onclick={on_click(&calculator.act, Action::ModeChosen(Mode::Reading))}
        >
            { tag }
        </button>
    }
}

/// The key questions of a standard.
fn questions(shown: &StandardShown) -> Html {
    let StandardShown { framework, form, rated_form, before, outcome, overwritten, .. } = shown;
    let forms = form.questions.iter().zip(&rated_form.questions);
    let questions = outcome.located.key_questions().zip(forms).enumerate();
    let drawn = questions.map(|(place, (located, (form, rated_form)))| {
        let before = before.as_ref().and_then(|before| before.questions.get(place)).cloned();
        html! {
            <Question {framework} {located} form={form.clone()} rated_form={rated_form.clone()} {before} {overwritten} />
        }
    });
    drawn.collect()
}

/// The button that changes between entering the figures of a standard and entering its rating.
fn entry_switch(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    let (text, located) = (calculator.text(), shown.outcome.located);
    let directly = shown.form.is_rated_directly();
    html! {
        <button
            type="button"
            class="ir-link-button"
            onclick={on_click(&calculator.act, Action::RatingEnteredDirectly(located.id, !directly))}
        >
            { if directly { text.words().enter_figures } else { text.words().enter_rating } }
            <span class="govuk-visually-hidden">{ text.of_standard(located.standard) }</span>
        </button>
    }
}

/// The choice of the rating of a standard, which may be that the standard is not rated.
fn judgement(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    let (text, located) = (calculator.text(), shown.outcome.located);
    let judged = shown.form.judgement;
    let rating = if let Some(Judgement::Rated(rating)) = judged { Some(rating) } else { None };
    let action = |rating: Option<Rating>| Action::StandardJudged(located.id, rating.map(Judgement::Rated));
    let mut options = rating_choices(text, text.words().not_entered, rating, action);
    // The last option is that the standard was not inspected, or for a standard that does not count, that it was not rated.
    let last = if located.standard.counts {
        Choice::new(text.words().not_inspected, Action::Inspected(vec![located.id], false), shown.form.not_inspected)
    } else {
        let action = Action::StandardJudged(located.id, Some(Judgement::NotRated));
        Choice::new(text.words().not_rated, action, judged == Some(Judgement::NotRated))
    };
    options.iter_mut().for_each(|option| option.chosen &= !last.chosen);
    options.push(last);
    judgement_of(&calculator.act, located.standard.number, text.judgement_of(located.standard.number), options)
}
