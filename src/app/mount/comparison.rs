//! The figures that the figures of a calculator are compared with.

use std::rc::Rc;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::Calculator;
use crate::app::compared_with::{compared_with, name_of_shown};
use crate::app::named_figures::{NamedFigures, form_of};
use crate::app::state::{Action, ComparedFigures};
use crate::js::{from_js, to_js};

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
                let form = Rc::new(figures.form().ok()?);
                Some(Rc::new(ComparedFigures::named(figures.name, form)))
            })
            .collect();
        self.draw();
        Ok(())
    }

    /// The figures that the figures shown are compared with, which the person chose, or which are the baseline of a scenario. None without
    /// either.
    #[wasm_bindgen(getter, js_name = comparedFigures)]
    pub fn compared_figures(&self) -> Option<JsValue> {
        let (name, form) = compared_with(self.props.settings.text, &self.state())?;
        Some(to_js(&NamedFigures::of(name, &form)))
    }

    /// The name of the figures shown, beside other figures.
    #[wasm_bindgen(getter, js_name = nameOfShown)]
    pub fn name_of_shown(&self) -> String {
        name_of_shown(self.props.settings.text, &self.state())
    }
}
