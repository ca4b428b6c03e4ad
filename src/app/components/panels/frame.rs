//! The frame of a panel.

use yew::prelude::*;

use crate::app::events::on_click;
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{heading, lead_after};
use crate::app::state::{Action, Foldable, Panel};

/// Draws a panel around its content. The content is none while the panel is folded away, because then nothing is worked out for it.
///
/// The button that unfolds the panel is its place, in `places.rs`. The button that closes the panel leads back there.
pub fn frame(calculator: &CalculatorContext, panel: Panel, content: Option<Html>) -> Html {
    let Some(content) = content else { return Html::default() };
    let text = calculator.text();
    let (id, title) = (<&str>::from(panel), text.panel_title(panel));
    let closed = on_click(&calculator.act, Action::Shown(Foldable::Panel(panel), false));
    let close = html! { <>{ text.words().close }<span class="govuk-visually-hidden">{ format!(" “{title}”") }</span></> };
    html! {
        <section class={format!("ir-panel ir-panel--{id}")} id={format!("panel-{id}")} aria-label={title}>
            <div class="ir-panel__head">
                { heading(&calculator.settings, 0, "ir-panel__title", None, title.into()) }
                { lead_after(closed, format!("#place-{id}"), close) }
            </div>
            { content }
        </section>
    }
}
