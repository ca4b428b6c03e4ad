use yew::prelude::*;

use super::{button, came_of, check, element, heading, label, named};
use crate::app::events::on_enter;
use crate::app::{Action, Ask, Dispatch, Host, Settings, Told};
use crate::engine::Inspection;
use crate::exchange::ratings_string::encode;

/// The figures as a line of text, and as a link where the calculator's own page is known: to be copied by a button, or by hand
/// where the clipboard is refused.
pub fn line(
    settings: &Settings,
    (inspection, names): (&Inspection, bool),
    told: Option<&Told>,
    host: &Host,
    dispatch: &Dispatch,
) -> Html {
    let text = settings.text.line;
    let line = encode(inspection, names);
    let copied = |id: &'static str, label: &'static str, content: String, ask: Ask| {
        html! {
            <div class="ir-line">
                { self::label(id.into(), label.into()) }
                <textarea class="govuk-textarea" {id} rows="3" readonly=true spellcheck="false" onfocus={on_enter()} value={content} />
                { button(html! { (settings.text.take_out.ask)(ask) }, true, host.reform(move |_| ask)) }
                { came_of(settings, ask, told) }
            </div>
        }
    };
    let link = settings.home.as_ref().map(|home| copied("link", text.link, format!("{home}#{line}"), Ask::CopyLink));
    html! {
        <div class="ir-lines">
            { heading(settings, 1, "ir-take-out__group", None, text.title.into()) }
            { element("p", "govuk-hint ir-hint", text.hint) }
            { copied("line", text.line, line, Ask::CopyString) }
            { link }
            <p class="ir-checked">
                { check(("names".into(), Some("names-hint")), text.names.into(), names, Action::NamesIncluded(!names), dispatch) }
                { named("span", "govuk-hint ir-hint", Some("names-hint".into()), text.names_hint) }
            </p>
        </div>
    }
}
