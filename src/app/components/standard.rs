use std::rc::Rc;

use yew::prelude::*;

use super::{Choice, discretion, element, id_of, numbered, possible_tag, question, radios, rating_choices};
use crate::app::events::on_click;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Judgement, StandardForm};
use crate::engine::{Framework, LocatedStandard, Rating, StandardOutcome};

#[derive(PartialEq, Properties)]
pub struct StandardProps {
    pub text: &'static Text,
    pub read_only: bool,
    pub framework: &'static Framework,
    pub located: LocatedStandard,
    pub form: Rc<StandardForm>,
    /// The form that is rated.
    pub from: Rc<StandardForm>,
    pub outcome: StandardOutcome,
    pub dispatch: Dispatch,
}

/// A standard: its key questions or its judgement, its rating, what holds it down, and discretion.
///
/// A component, so that a figure typed in one standard does not draw the others again.
#[component]
pub fn Standard(props: &StandardProps) -> Html {
    let StandardProps { text, read_only, framework, located, form, from, outcome, dispatch } = props;
    let standard = located.standard;
    let directly = form.is_rated_directly();
    let why = (text.why)(framework, standard, from, outcome);
    let why_id = (!why.is_empty()).then(|| id_of("why", standard.number));
    html! {
        <fieldset class="govuk-fieldset ir-standard" part="standard" aria-describedby={why_id.clone()}>
            { element("legend", "ir-standard__title", numbered(standard.number, standard.name)) }
            { element("div", "ir-standard__result", possible_tag(text, outcome.possible)) }
            <p class="ir-standard__why" id={why_id}>{ why }</p>
            if !directly {
                for (asked, fields) in located.key_questions().zip(form.questions.iter().zip(&from.questions)) {
                    { question(text, framework, asked, fields, (!read_only).then_some(dispatch)) }
                }
            } else if !read_only {
                { judgement(props) }
            }
            if !read_only {
                { more(props) }
            }
        </fieldset>
    }
}

/// Discretion, and the change between figures and a rating.
fn more(props: &StandardProps) -> Html {
    let StandardProps { text, located, form, dispatch, .. } = props;
    let (standard, directly) = (located.standard, form.is_rated_directly());
    html! {
            <div class="ir-standard__more">
                if !(directly && form.judgement == Some(Judgement::NotRated)) {
                    { discretion(text, located, form, dispatch) }
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

fn judgement(props: &StandardProps) -> Html {
    let StandardProps { text, located, form, dispatch, .. } = props;
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
