//! The engine's JavaScript API: `rate`, `compare`, `reach`, `fromCases` and `frameworks`, in the wire format, and `encode` and
//! `decode` to and from the ratings string. They throw an `Error` with a sentence, a `code` and a `path`.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{inspection_of, shared_of, thrown, to_js, value_of};
use crate::engine::Inspection;
use crate::exchange::ReadError;
use crate::exchange::ratings_string;
use crate::exchange::sheets::{SheetContent, read_sheet_with};
use crate::exchange::wire::{
    CasesJson, ComparisonJson, DecodedJson, FrameworkJson, OutcomeJson, ProblemJson, ReachJson, read_doubtful_cases,
    read_inspection, read_names, read_options, read_target,
};
use crate::frameworks::{FRAMEWORKS, framework as framework_of};
use crate::{analysis, engine};

/// Rates an inspection: its outcome, with the steps that led to it.
///
/// # Errors
/// A field of the inspection that the wire format does not allow.
#[wasm_bindgen]
pub fn rate(inspection: &JsValue) -> Result<JsValue, JsValue> {
    let inspection = inspection_of(inspection)?;
    Ok(to_js(&OutcomeJson::new(&inspection, &engine::rate(&inspection))))
}

/// Compares two inspections under one framework: what differs, before and after.
///
/// # Errors
/// A field of one of the inspections that the wire format does not allow, or different frameworks.
#[wasm_bindgen]
pub fn compare(before: &JsValue, after: &JsValue) -> Result<JsValue, JsValue> {
    let before = read_as("before", before)?;
    let after = read_as("after", after)?;
    let comparison = analysis::compare(&before, &after).map_err(thrown)?;
    Ok(to_js(&ComparisonJson::new(&before, &after, &comparison)))
}

/// The fewest changes that bring an inspection to a target.
///
/// # Errors
/// A field of the inspection, the target or the options that the wire format does not allow.
#[wasm_bindgen]
pub fn reach(inspection: &JsValue, target: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let inspection = inspection_of(inspection)?;
    let framework = inspection.framework();
    let target = read_target(&value_of(target), framework).map_err(thrown)?;
    let (freedom, limit) = read_options(&value_of(options), framework).map_err(thrown)?;
    Ok(to_js(&ReachJson::new(&inspection, &analysis::reach(&inspection, target, &freedom, limit))))
}

/// An inspection as a ratings string; with the service's name and the reasons if the options say so.
///
/// # Errors
/// A field of the inspection or the options that the wire format does not allow, or texts so long that the string could not be read again.
#[wasm_bindgen]
pub fn encode(inspection: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let shared = shared_of(inspection)?;
    let names = read_names(&value_of(options)).map_err(thrown)?;
    Ok(ratings_string::encode_readable(&shared, names).map_err(thrown)?.into())
}

/// The inspection that a ratings string holds, and the parts of the string that were left out.
///
/// # Errors
/// A text without a ratings string that can be read, or a value that is no text.
#[wasm_bindgen]
pub fn decode(text: &JsValue) -> Result<JsValue, JsValue> {
    let decoded = ratings_string::decode(&text_of("ratings", text)?).map_err(thrown)?;
    Ok(to_js(&DecodedJson::from(&decoded)))
}

/// Counts a sheet of a case audit: the answers, how each column was understood, and the cells that were not.
///
/// # Errors
/// A framework that is not known, a text that is no such sheet, or options that the wire format does not allow.
#[wasm_bindgen(js_name = fromCases)]
pub fn from_cases(text: &JsValue, framework: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    Ok(CountedSheet::new(text, framework, options)?.cases())
}

/// A sheet of a workbook, counted. `www/sheets/from-file.js` alone uses it: it compares the sheets of a file, and gives the cases of the likeliest.
#[wasm_bindgen]
pub struct CountedSheet(SheetContent);

#[wasm_bindgen]
impl CountedSheet {
    /// Counts a sheet.
    ///
    /// # Errors
    /// As [`from_cases`].
    #[wasm_bindgen(constructor)]
    pub fn new(text: &JsValue, framework: &JsValue, options: &JsValue) -> Result<Self, JsValue> {
        let framework = framework_of(&text_of("framework", framework)?).map_err(|error| thrown(ReadError::from(error)))?;
        let doubtful_cases = read_doubtful_cases(&value_of(options)).map_err(thrown)?;
        read_sheet_with(&text_of("text", text)?, framework, doubtful_cases).map(Self).map_err(thrown)
    }

    /// The counts, as [`from_cases`] gives them.
    #[must_use]
    pub fn cases(&self) -> JsValue {
        to_js(&CasesJson::from(&self.0))
    }

    /// Compares how likely this and another sheet of the workbook are meant: 1, 0 or -1 where this is likelier, as likely, or less likely.
    #[wasm_bindgen(js_name = compareLikelihood)]
    pub fn compare_likelihood(&self, other: &Self) -> i32 {
        self.0.likelihood().cmp(&other.0.likelihood()) as i32
    }

    /// Whether another sheet of the workbook, which is no likelier than this, can be meant as well, and has other figures.
    #[wasm_bindgen(js_name = hasRival)]
    pub fn has_rival(&self, other: &Self) -> bool {
        self.0.has_rival(&other.0)
    }
}

/// The frameworks, newest first: names, numbers, bands and basis.
#[wasm_bindgen]
pub fn frameworks() -> JsValue {
    to_js(&FRAMEWORKS.map(FrameworkJson::from))
}

/// Rates an inspection again and again without leaving the program: what rating alone takes. Gives the sum of the points.
/// For the bench.
///
/// # Errors
/// A field of the inspection that the wire format does not allow.
#[cfg(feature = "bench")]
#[wasm_bindgen(js_name = rateTimes)]
pub fn rate_times(inspection: &JsValue, times: u32) -> Result<u32, JsValue> {
    use std::hint::black_box;

    let inspection = inspection_of(inspection)?;
    // The compiler must not leave out what the points do not need.
    Ok((0..times).map(|_| u32::from(black_box(&engine::rate(black_box(&inspection))).score.points())).sum())
}

/// Reads an argument that is an inspection: the places in its errors begin with the argument's name.
fn read_as(name: &str, value: &JsValue) -> Result<Inspection, JsValue> {
    read_inspection(&value_of(value)).map_err(|error| thrown(ProblemJson::from(error).within(name)))
}

/// The text of an argument; `name` is what its error calls it.
fn text_of(name: &str, value: &JsValue) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| thrown(ReadError::WrongType { place: name.into(), expected: "a text" }))
}
