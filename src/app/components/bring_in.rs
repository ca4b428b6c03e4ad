use yew::prelude::*;

use crate::app::{Dispatch, Settings};

/// Bringing figures in: from a sheet of cases, a file, or a line of text.
pub fn bring_in(settings: &Settings, _dispatch: &Dispatch) -> Html {
    html! { <div class="ir-bring-in">{ settings.text.bring_in.title }</div> }
}
