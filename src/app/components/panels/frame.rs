//! The frame of a panel.

use yew::prelude::*;

use crate::app::events::on_toggle;
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Details, details};
use crate::app::state::{Foldable, Panel};

/// Draws a panel around its content, which is none while the panel is folded away, because then nothing is worked out for it.
pub fn frame(calculator: &CalculatorContext, panel: Panel, content: Option<Html>) -> Html {
    let open = content.is_some();
    details(Details {
        class: match panel {
            Panel::Steps => "govuk-details ir-details ir-panel ir-steps",
            Panel::Reach => "govuk-details ir-details ir-panel ir-takes",
            _ => "govuk-details ir-details ir-panel",
        },
        title: calculator.text().panel_title(panel).into(),
        open,
        ontoggle: Some(on_toggle(&calculator.act, Foldable::Panel(panel), open)),
        content: content.unwrap_or_default(),
    })
}
