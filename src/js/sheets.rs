//! The program that reads sheets, for the calculator. It is a program of its own because the calculator needs it only when a person
//! pastes or opens something.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{ComparedSides, from_js, inspection_of, shared_of, thrown, to_js};
use crate::engine::{Framework, Place, rate};
use crate::exchange::csv::{TableNotes, write_comparison_csv, write_csv};
use crate::exchange::import::{ByCase, Import, ImportPreview};
use crate::exchange::sheets::{HeadingChoice, WordMeaning, template};
use crate::exchange::{NamedInspection, ReadError, Shared};
use crate::frameworks::framework;

/// A text that a person pasted or opened. It keeps the cells of a sheet, from which the sheet is read anew under another framework.
#[wasm_bindgen]
pub struct ImportReader {
    framework: &'static Framework,
    import: Import,
}

#[wasm_bindgen]
impl ImportReader {
    /// Reads a text, under the framework with an id. A text that cannot be read is no error: the preview gives the reason.
    ///
    /// # Errors
    /// A framework that is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, framework_id: &str) -> Result<Self, JsValue> {
        let framework = known_framework(framework_id)?;
        Ok(Self { framework, import: Import::new(text, framework) })
    }

    /// Compares how likely this and another text are the sheet of a workbook that is meant: 1, 0 or -1 where this is likelier, as likely, or less
    /// likely. A text that cannot be read is least likely.
    #[wasm_bindgen(js_name = compareLikelihood)]
    pub fn compare_likelihood(&self, other: &Self) -> i32 {
        self.import.likelihood().cmp(&other.import.likelihood()) as i32
    }

    /// Whether another sheet of the workbook, which is no likelier than this, can be meant as well, and has other figures.
    #[wasm_bindgen(js_name = hasRival)]
    pub fn has_rival(&self, other: &Self) -> bool {
        self.import.has_rival(&other.import)
    }

    /// Reads the sheet anew, under another framework.
    ///
    /// # Errors
    /// A framework that is not known.
    #[wasm_bindgen(js_name = chooseFramework)]
    pub fn choose_framework(&mut self, framework_id: &str) -> Result<(), JsValue> {
        self.framework = known_framework(framework_id)?;
        self.import.choose_framework(self.framework);
        Ok(())
    }

    /// Matches a column, from 0, to the key question with a number. Without a number, or with one that the framework lacks, the column
    /// is left out.
    #[wasm_bindgen(js_name = matchColumn)]
    pub fn match_column(&mut self, column: usize, number: Option<String>) {
        let key_question = number.and_then(|number| match self.framework.place(&number) {
            Some(Place::KeyQuestion(id)) => Some(id),
            _ => None,
        });
        self.import.match_column(column, key_question);
    }

    /// Matches columns as a person chose in earlier sheets with the same headings: a list of [`HeadingChoice`]. Choices that another version
    /// of the page kept in another form are left alone, because the person can choose again.
    #[wasm_bindgen(js_name = matchAsBefore)]
    pub fn match_as_before(&mut self, choices: JsValue) {
        let choices: Vec<HeadingChoice> = from_js(choices).unwrap_or_default();
        self.import.match_as_before(&choices);
    }

    /// Gives words the meanings that a person gave them in the sheet whose counts are on the page: a list of pairs of a word and its meaning.
    /// Pairs that another version of the page kept in another form are left alone.
    #[wasm_bindgen(js_name = countAsBefore)]
    pub fn count_as_before(&mut self, words: JsValue) {
        let words: Vec<(String, Option<WordMeaning>)> = from_js(words).unwrap_or_default();
        let meant: Vec<_> = words.into_iter().filter_map(|(word, meaning)| Some((word, meaning?))).collect();
        self.import.count_as_before(&meant);
    }

    /// What the person chose for the headings of this sheet, here or in an earlier sheet: a list of [`HeadingChoice`].
    #[wasm_bindgen(js_name = headingChoices)]
    pub fn heading_choices(&self) -> JsValue {
        to_js(&self.import.heading_choices())
    }

    /// Gives a word a meaning in every column, `yes`, `no` or `notCounted`, or takes it back. The empty word stands for blank cells.
    ///
    /// # Errors
    /// A meaning of another name.
    #[wasm_bindgen(js_name = giveMeaning)]
    pub fn give_meaning(&mut self, word: &str, meaning: JsValue) -> Result<(), JsValue> {
        self.import.give_meaning(word, from_js(meaning)?);
        Ok(())
    }

    /// Counts the cases of `court` or of `outOfCourt` disposals, or `each` for the key questions about its own.
    ///
    /// # Errors
    /// Disposals of another name.
    #[wasm_bindgen(js_name = chooseDisposals)]
    pub fn choose_disposals(&mut self, disposals: JsValue) -> Result<(), JsValue> {
        self.import.choose_disposals(from_js(disposals)?);
        Ok(())
    }

    /// Says whether rows that are perhaps no cases of their own are `counted` or `leftOut`.
    ///
    /// # Errors
    /// A choice of another name.
    #[wasm_bindgen(js_name = chooseDoubtfulCases)]
    pub fn choose_doubtful_cases(&mut self, choice: JsValue) -> Result<(), JsValue> {
        self.import.choose_doubtful_cases(from_js(choice)?);
        Ok(())
    }

    /// Shows the cells of a row, from 0.
    #[wasm_bindgen(js_name = showRow)]
    pub fn show_row(&mut self, row: usize) {
        self.import.show_row(row);
    }

    /// Whether an inspection in the wire format still has every figure that the text gave.
    pub fn gave(&self, inspection: &JsValue) -> bool {
        inspection_of(inspection).is_ok_and(|inspection| self.import.gave(&inspection))
    }

    /// The [`preview`](Self::preview), with a comparison of the cases of this sheet and of the sheet whose counts are on the page.
    #[wasm_bindgen(js_name = previewBeside)]
    pub fn preview_beside(&self, of_page: &Self) -> JsValue {
        let mut preview = ImportPreview::from(&self.import);
        if let ImportPreview::Cases(cases) = &mut preview {
            let agreement = of_page.import.agreement_with(&self.import);
            cases.sheet_of_page_is_known = true;
            cases.by_case = agreement.map(|agreement| ByCase::new(&agreement, self.framework));
        }
        to_js(&preview)
    }

    /// The preview that the page shows: an [`ImportPreview`].
    pub fn preview(&self) -> JsValue {
        to_js(&ImportPreview::from(&self.import))
    }
}

/// An inspection and its ratings as CSV, with a mark where its figures are not the actual figures, and a sentence about how words of sheets
/// were counted, each empty where there is nothing to say; of a scenario, with its name. The function is in this program because people save tables less often than they rate.
///
/// # Errors
/// A field that the wire format does not allow.
#[wasm_bindgen]
pub fn csv(inspection: &JsValue, mark: &str, words: &str) -> Result<String, JsValue> {
    let Shared { inspection, scenario } = shared_of(inspection)?;
    let scenario = scenario.as_ref().map(|scenario| scenario.name.as_str());
    Ok(write_csv(&inspection, &rate(&inspection), &TableNotes { scenario, mark, words }))
}

/// An empty sheet for a case audit under the framework with an id, as a CSV file.
///
/// # Errors
/// A framework that is not known.
#[wasm_bindgen(js_name = emptySheet)]
pub fn empty_sheet(framework_id: &str) -> Result<String, JsValue> {
    Ok(template(known_framework(framework_id)?))
}

/// Two inspections beside each other as CSV, with the readings case by case where there are any: [`ComparedSides`].
///
/// # Errors
/// A field that the wire format does not allow.
#[wasm_bindgen(js_name = comparisonCsv)]
pub fn comparison_csv(sides: JsValue) -> Result<String, JsValue> {
    let ComparedSides { before, after, is_after_first, is_change, by_case } = from_js(sides)?;
    let inspections = [before.inspection()?, after.inspection()?];
    let [first, second] = &inspections;
    let mut sides = [
        NamedInspection { name: &before.name, inspection: first },
        NamedInspection { name: &after.name, inspection: second },
    ];
    // The sides stand in the order in which the page shows them.
    if is_after_first {
        sides.reverse();
    }
    Ok(write_comparison_csv(sides, by_case.as_ref(), is_change))
}

fn known_framework(id: &str) -> Result<&'static Framework, JsValue> {
    framework(id).map_err(|error| thrown(ReadError::from(error)))
}
