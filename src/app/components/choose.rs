use std::rc::Rc;

use yew::prelude::*;

use super::{Seen, button, choice_field, element, fold, heading, still, text_field};
use crate::app::events::on_click;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Field, Form, Settings};
use crate::engine::Framework;
use crate::frameworks::FRAMEWORKS;
use crate::published::PUBLISHED;

/// The framework, a published inspection to open, and the service's name. Whether the figures are still as published is told
/// of them.
pub fn choose(settings: &Settings, form: &Rc<Form>, as_published: bool, dispatch: &Dispatch) -> Html {
    still(settings, Seen::Chosen(form.clone(), as_published), dispatch)
}

/// Draws them.
pub(super) fn choices(settings: &Settings, form: &Form, as_published: bool, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    html! {
        <section class="ir-choose" aria-labelledby="choose-title">
            { heading(settings, 0, "govuk-visually-hidden", Some("choose-title"), html! { text.choose_title }) }
            { still(settings, Seen::Frameworks(form.framework), dispatch) }
            <div>
                { still(settings, Seen::Published, dispatch) }
                { service(text, form, dispatch) }
            </div>
            { source(text, form, as_published) }
        </section>
    }
}

/// The frameworks to choose from, each with what it is, and the one chosen.
pub(super) fn frameworks(text: &'static Text, chosen: &'static Framework, dispatch: &Dispatch) -> Html {
    let mut options = Vec::new();
    for framework in FRAMEWORKS {
        let words = (text.framework_option)(framework).into();
        options.push((words, Action::FrameworkChosen(framework), *framework == *chosen));
    }
    let described = html! {
        <dl class="ir-frameworks">
            for framework in FRAMEWORKS {
                { element("dt", "", (text.framework_option)(framework)) }
                { element("dd", "", (text.framework_about)(framework)) }
            }
        </dl>
    };
    html! {
        <div class="govuk-form-group">
            { choice_field("framework", text.framework, options, dispatch) }
            <p class="govuk-hint ir-hint">{ (text.framework_about)(chosen) }{ " " }{ text.framework_kept }</p>
            { fold("govuk-details ir-details", html! { text.which_framework }, false, None, described) }
        </div>
    }
}

/// The published inspections to open.
pub(super) fn published(text: &'static Text, dispatch: &Dispatch) -> Html {
    html! {
        <div class="govuk-form-group" role="group" aria-labelledby="published-title">
            <p class="govuk-label ir-strong" id="published-title">{ text.open_published }</p>
            <ul class="ir-published">
                for published in PUBLISHED {
                    <li>
                        { button(html! { published.title }, true, on_click(dispatch, Action::PublishedOpened(published))) }
                    </li>
                }
            </ul>
        </div>
    }
}

fn service(text: &'static Text, form: &Form, dispatch: &Dispatch) -> Html {
    html! {
        <div class="govuk-form-group">
            { text_field("service", text.service, (form.service.clone(), None), Field::Service, dispatch) }
        </div>
    }
}

/// What the page chose, where the person cannot choose.
pub fn chosen(text: &'static Text, form: &Form, as_published: bool) -> Html {
    html! {
        <div class="ir-choose">
            { element("p", "ir-strong ir-chosen", (text.framework_named)(form.framework)) }
            { source(text, form, as_published) }
        </div>
    }
}

/// The published inspection that the figures started from, and where it is to be found.
fn source(text: &'static Text, form: &Form, as_published: bool) -> Html {
    let Some(published) = form.published else { return Html::default() };
    html! {
        <div class="ir-source">
            <p>
                { (text.published_figures)(published, as_published) }{ " " }
                <a class="govuk-link" href={published.link} target="_blank" rel="noreferrer noopener">
                    { (text.published_link)(published) }
                </a>
            </p>
            { element("p", "ir-small", (text.published_note)(published)) }
        </div>
    }
}
