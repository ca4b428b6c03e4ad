//! Reports to the program that reads sheets that another framework was chosen.

use yew::prelude::*;

use crate::app::state::{ImportRequest, OfferProgress, State};

/// Asks for an offer to be read anew, when another framework was chosen.
#[hook]
pub fn use_import(import: &Callback<ImportRequest>, state: &State) {
    let is_to_be_read_anew = state.offer.as_ref().is_some_and(|offer| offer.progress == OfferProgress::BegunAnew);
    let import = import.clone();
    use_effect_with((state.framework(), is_to_be_read_anew), move |(framework, is_to_be_read_anew)| {
        if *is_to_be_read_anew {
            import.emit(ImportRequest::ChooseFramework { framework: framework.id });
        }
    });
}
