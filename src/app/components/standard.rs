use yew::prelude::*;

use super::question;
use super::{
    Choice, Seen, StandardShown, discretion, element, id_of, numbered, possible_tag, radios, rating_choices, still,
};
use crate::app::events::on_click;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Judgement, Settings, StandardForm};
use crate::engine::Rating;

/// A standard: its key questions or its judgement, its rating, what holds it down, and discretion.
pub(super) fn standard(settings: &Settings, shown: &StandardShown, dispatch: &Dispatch) -> Html {
    let StandardShown { framework, located, form, rated_form, was, outcome, .. } = shown;
    let (text, read_only) = (settings.text, settings.read_only);
    let standard = located.standard;
    let directly = form.is_rated_directly();
    let was = question::was_before(text, was.as_deref(), form, StandardForm::answer);
    let why = (text.why)(framework, standard, rated_form, outcome);
    let why_id = (!why.is_empty()).then(|| id_of("why", standard.number));
    html! {
        <fieldset class="govuk-fieldset ir-standard" part="standard" aria-describedby={why_id.clone()}>
            { element("legend", "ir-standard__title", numbered(standard.number, standard.name)) }
            { element("div", "ir-standard__result", html! { <>{ possible_tag(text, outcome.possible) }{ was }</> }) }
            <p class="ir-standard__why" id={why_id}>{ why }</p>
            if !directly {
                for place in 0..standard.key_questions.len() {
                    { still(settings, Seen::Question(shown.clone(), place), dispatch) }
                }
            } else if !read_only {
                { judgement(text, shown, dispatch) }
            }
            if !read_only {
                { still(settings, Seen::More(shown.clone()), dispatch) }
            }
        </fieldset>
    }
}

/// Discretion, and the change between figures and a rating.
pub(super) fn more(text: &'static Text, shown: &StandardShown, dispatch: &Dispatch) -> Html {
    let StandardShown { located, form, .. } = shown;
    let (standard, directly) = (located.standard, form.is_rated_directly());
    html! {
            <div class="ir-standard__more">
                if !(directly && form.judgement == Some(Judgement::NotRated)) {
                    { discretion(text, shown, dispatch) }
                }
                if !standard.is_judged() {
                    <button
                        type="button"
                        class="ir-link-button"
                        onclick={on_click(dispatch, Action::RatingEnteredDirectly(located.id, !directly))}
                    >
                        { if directly { text.enter_figures } else { text.enter_rating } }
                        { element("span", "govuk-visually-hidden", (text.of_standard)(standard)) }
                    </button>
                }
            </div>
    }
}

fn judgement(text: &'static Text, shown: &StandardShown, dispatch: &Dispatch) -> Html {
    let StandardShown { located, form, .. } = shown;
    let rating = match form.judgement {
        Some(Judgement::Rated(rating)) => Some(rating),
        Some(Judgement::NotRated) | None => None,
    };
    let action = |rating: Option<Rating>| Action::StandardJudged(located.id, rating.map(Judgement::Rated));
    let mut choices = rating_choices(text, text.not_entered, rating, &action);
    if !located.standard.counts {
        let not_rated = form.judgement == Some(Judgement::NotRated);
        let action = Action::StandardJudged(located.id, Some(Judgement::NotRated));
        choices.iter_mut().for_each(|choice| choice.chosen &= !not_rated);
        choices.push(Choice { label: text.not_rated.into(), action, chosen: not_rated });
    }
    radios(&id_of("judgement", located.standard.number), choices, dispatch)
}
