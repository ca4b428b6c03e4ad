use yew::prelude::*;

use super::button;
use crate::app::{Ask, Host, Settings, Told};

/// Copying, saving and printing what is there, and what came of it.
pub fn take_out(settings: &Settings, told: Option<&Told>, host: &Host) -> Html {
    let text = settings.text.take_out;
    html! {
        <div class="ir-take-out">
            <div class="ir-toolbar__buttons">
                for ask in Ask::ALL.into_iter().filter(|ask| !matches!(ask, Ask::CopyString | Ask::CopyLink)) {
                    { button(html! { (text.ask)(ask) }, true, host.reform(move |_| ask)) }
                }
            </div>
            if let Some(told) = told {
                <p class="ir-told">{ told.sentence(settings.text) }</p>
            }
        </div>
    }
}
