//! The errors that JavaScript catches.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::exchange::wire::ProblemJson;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Error)]
    type JsError;

    #[wasm_bindgen(constructor, js_class = Error)]
    fn new(message: &str) -> JsError;

    #[wasm_bindgen(method, setter)]
    fn set_name(this: &JsError, name: &str);

    #[wasm_bindgen(method, setter)]
    fn set_code(this: &JsError, code: &str);

    #[wasm_bindgen(method, setter)]
    fn set_path(this: &JsError, path: &str);
}

/// The `InspectionError` that JavaScript catches: an `Error` with the code, the path and the sentence of a problem.
pub fn thrown(problem: impl Into<ProblemJson>) -> JsValue {
    let ProblemJson { code, path, message } = problem.into();
    let error = JsError::new(&message);
    error.set_name("InspectionError");
    error.set_code(code);
    error.set_path(&path);
    error.into()
}
