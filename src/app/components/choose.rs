use yew::prelude::*;

use super::{button, choice_field, element, fold, heading, text_field};
use crate::app::events::on_click;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Field, Form, Settings};
use crate::frameworks::FRAMEWORKS;
use crate::published::PUBLISHED;

/// The framework, a published inspection to open, and the service's name.
pub fn choose(settings: &Settings, form: &Form, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    html! {
        <section class="ir-choose" aria-labelledby="choose-title">
            { heading(settings, 0, "govuk-visually-hidden", Some("choose-title"), html! { text.choose_title }) }
            { framework(text, form, dispatch) }
            <div>
                { published(text, dispatch) }
                { service(text, form, dispatch) }
            </div>
            { source(text, form) }
        </section>
    }
}

fn framework(text: &'static Text, form: &Form, dispatch: &Dispatch) -> Html {
    let mut options = Vec::new();
    for framework in FRAMEWORKS {
        let words = (text.framework_option)(framework).into();
        options.push((words, Action::FrameworkChosen(framework), *framework == *form.framework));
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
            <p class="govuk-hint ir-hint">{ (text.framework_about)(form.framework) }{ " " }{ text.framework_kept }</p>
            { fold("govuk-details ir-details", html! { text.which_framework }, false, None, described) }
        </div>
    }
}

fn published(text: &'static Text, dispatch: &Dispatch) -> Html {
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
pub fn chosen(text: &'static Text, form: &Form) -> Html {
    html! {
        <div class="ir-choose">
            { element("p", "ir-strong ir-chosen", (text.framework_option)(form.framework)) }
            { source(text, form) }
        </div>
    }
}

/// The published inspection that the figures started from, and where it is to be found.
fn source(text: &'static Text, form: &Form) -> Html {
    let Some(published) = form.published else { return Html::default() };
    html! {
        <div class="ir-source">
            <p>
                { (text.published_figures)(published, form.is_as_published()) }{ " " }
                <a class="govuk-link" href={published.link} target="_blank" rel="noreferrer noopener">
                    { (text.published_link)(published) }
                </a>
            </p>
            { element("p", "ir-small", (text.published_note)(published)) }
        </div>
    }
}
