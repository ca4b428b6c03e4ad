//! The figures that the figures of a calculator are compared with.

use std::rc::Rc;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::Calculator;
use crate::app::compared_with::Pair;
use crate::app::named_figures::form_of;
use crate::app::rated::Rated;
use crate::app::state::{Action, ComparedFigures};
use crate::js::{ComparedSides, NamedFigures, from_js, to_js};

#[wasm_bindgen]
impl Calculator {
    /// Compares the figures shown with other figures, given in the wire format and with their name. `false`, without doing anything, where
    /// the other figures are under another framework, because their key questions differ.
    ///
    /// # Errors
    /// Something that the wire format does not allow.
    #[wasm_bindgen(js_name = compareWith)]
    pub fn compare_with(&mut self, value: &JsValue, name: String) -> Result<bool, JsValue> {
        let form = form_of(value)?;
        if *form.framework != *self.state().framework() {
            return Ok(false);
        }
        self.act(Action::ComparedWith(Some(Rc::new(ComparedFigures::named(name, Rc::new(form))))));
        Ok(true)
    }

    /// Offers figures to compare with, in the place of those offered before. Figures that cannot be read are left out, because another
    /// version of the page may have kept them.
    ///
    /// # Errors
    /// Figures without a name.
    #[wasm_bindgen(js_name = offerToCompare)]
    pub fn offer_to_compare(&mut self, offered: JsValue) -> Result<(), JsValue> {
        let offered: Vec<NamedFigures> = from_js(offered)?;
        self.props.comparable = offered
            .into_iter()
            .filter_map(|figures| {
                let form = Rc::new(form_of(&figures.value).ok()?);
                Some(Rc::new(ComparedFigures::named(figures.name, form)))
            })
            .collect();
        self.draw();
        Ok(())
    }

    /// Both sides of the comparison as it is shown: [`ComparedSides`], the figures shown as the side after. None without a comparison.
    #[wasm_bindgen(getter)]
    pub fn comparison(&self) -> Option<JsValue> {
        let (text, state) = (self.props.settings.text, self.state());
        let others = state.compared_figures();
        let pair = Pair::of(text, &Rc::new(Rated::of_shown(&state)), others.map(Rc::as_ref))?;
        let by_case = others.and_then(|others| others.by_case_beside(state.form()));
        let [before, after] = pair.shown_last();
        let (is_after_first, by_case) = (pair.is_shown_first(), by_case.map(|by_case| pair.readings(by_case)));
        let is_change = pair.sides().relation.is_change();
        Some(to_js(&ComparedSides { before, after, is_after_first, is_change, by_case }))
    }
}
