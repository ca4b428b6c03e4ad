use yew::prelude::*;

use super::{button, element, heading, print_button};
use crate::app::{Ask, Host, Scenario, Settings, Told};

/// What each group asks of the page, in the order of its words. To print needs no script of the page's.
const GROUPS: [&[Ask]; 3] =
    [&[Ask::CopyRatings], &[Ask::SaveJson, Ask::SaveCsv, Ask::SaveWorkbook, Ask::SavePng, Ask::SaveSvg], &[]];

/// Copying, saving and printing what is there: what each way is for, and under the one asked for what came of it.
pub fn take_out(settings: &Settings, scenario: Option<&Scenario>, told: Option<&Told>, host: &Host) -> Html {
    let text = settings.text.take_out;
    let name = scenario.map(|scenario| (settings.text.what_if.scenario)(scenario.number, &scenario.name));
    html! {
        <div class="ir-take-out">
            if let Some(name) = name {
                { element("p", "ir-strong", (text.figures_of)(&name)) }
            }
            for (name, asks) in text.groups.into_iter().zip(GROUPS) {
                { heading(settings, 1, "ir-take-out__group", None, html! { name }) }
                <ul class="ir-ways">
                    for ask in asks { { way(settings, *ask, told, host) } }
                    if asks.is_empty() { <li>{ print_button(settings.text) }{ element("span", "ir-ways__for", text.print_for) }</li> }
                </ul>
            }
        </div>
    }
}

/// A way out: its button, what it is for, and what came of it.
fn way(settings: &Settings, ask: Ask, told: Option<&Told>, host: &Host) -> Html {
    let text = settings.text.take_out;
    html! {
        <li>
            { button(html! { (text.ask)(ask) }, true, host.reform(move |_| ask)) }
            { element("span", "ir-ways__for", (text.what_for)(ask)) }
            { came_of(settings, ask, told) }
        </li>
    }
}

/// What came of something, where it was asked for.
pub fn came_of(settings: &Settings, ask: Ask, told: Option<&Told>) -> Html {
    match told.filter(|told| told.ask() == Some(ask)) {
        Some(told) => element("p", "ir-told", told.sentence(settings.text)),
        None => Html::default(),
    }
}
