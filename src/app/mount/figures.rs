//! The figures of a calculator: put in, kept, and taken out, in the wire format, as a ratings string and in words.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::Calculator;
use crate::app::half_typed::{Typed, half_typed, with_half_typed};
use crate::app::kept_versions::KeptVersions;
use crate::app::rated::Rated;
use crate::app::ratings_table::{RatingsTable, mark_with_score};
use crate::app::state::{Action, CountedWord, Foldable, Message, Panel, Versions};
use crate::engine::rate;
use crate::exchange::ratings_string::{decode, encode_readable};
use crate::exchange::wire::{InspectionJson, OutcomeJson};
use crate::exchange::{ScenarioOrigin, Shared};
use crate::js::{from_js, shared_of, thrown, to_js};

#[wasm_bindgen]
impl Calculator {
    /// The figures in the wire format.
    #[wasm_bindgen(getter)]
    pub fn value(&self) -> JsValue {
        to_js(&InspectionJson::from(&self.shared()))
    }

    /// The outcome of the figures in the wire format.
    #[wasm_bindgen(getter)]
    pub fn outcome(&self) -> JsValue {
        let inspection = self.state().form().inspection();
        to_js(&OutcomeJson::new(&inspection, &rate(&inspection)))
    }

    /// Puts the page's figures in, given in the wire format or as a ratings string. Gives a sentence for each part of the string
    /// that was left out.
    ///
    /// Figures that the calculator already shows change nothing, and neither do the figures that the page gave last, because a page that
    /// sets its figures whenever it is drawn must not undo what the person typed since. With `anew`, for figures that the person asks
    /// for, the calculator takes the figures whatever the page gave before. `words` is the meaning of words of sheets, as
    /// [`words`](Self::words) gives it.
    ///
    /// # Errors
    /// Something that the wire format does not allow, or a string that cannot be read.
    pub fn open(&mut self, value: &JsValue, anew: bool, words: JsValue) -> Result<Array, JsValue> {
        let (shared, problems) = match value.as_string() {
            Some(line) => decode(&line).map(|decoded| (decoded.shared, decoded.problems)).map_err(thrown)?,
            None => (shared_of(value)?, Vec::new()),
        };
        if anew || (self.given.as_ref() != Some(&shared) && self.shared() != shared) {
            let versions = Versions::of_shared(&shared).with_counted_words(&read_words(words));
            self.act(Action::PageOpened(Rc::new(versions)));
        }
        self.given = Some(shared);
        Ok(problems.iter().map(|problem| JsValue::from(problem.to_string())).collect())
    }

    /// Puts the person's own figures back in: from the page's address, a ratings string of which the person sees what cannot be
    /// read, or in the wire format, with what is [`typed`](Self::typed) beside it.
    ///
    /// # Errors
    /// Something that the wire format does not allow.
    pub fn restore(&mut self, value: &JsValue, typed: JsValue) -> Result<(), JsValue> {
        if self.app.is_some() && !self.props.settings.takes_figures() {
            return Ok(());
        }
        let (shared, problems) = match value.as_string().map(|line| decode(&line)) {
            Some(Ok(decoded)) => (Some(decoded.shared), decoded.problems),
            Some(Err(error)) => (None, vec![error]),
            None => (Some(shared_of(value)?), Vec::new()),
        };
        let opened = shared.is_some();
        if let Some(shared) = shared {
            self.open_versions(Versions::of_shared(&shared), read_typed(typed));
        }
        if !problems.is_empty() {
            let problems = problems.iter().map(ToString::to_string).collect();
            self.act(Action::MessageArrived(Message::LinkRead { opened, problems }));
        }
        Ok(())
    }

    /// The meanings of words in sheets that the person chose when the figures shown were counted.
    #[wasm_bindgen(getter)]
    pub fn words(&self) -> JsValue {
        to_js(&self.state().form().counted_words)
    }

    /// The figures shown that are no answer yet, and the meanings of words in sheets, which the wire format has no place for.
    #[wasm_bindgen(getter)]
    pub fn typed(&self) -> JsValue {
        let state = self.state();
        to_js(&Typed { figures: half_typed(state.form()), words: state.form().counted_words.clone() })
    }

    /// While there are scenarios or a comparison: the baseline, the scenarios, which of them is shown, and the figures to compare with.
    /// Null without either.
    #[wasm_bindgen(getter)]
    pub fn versions(&self) -> JsValue {
        let state = self.state();
        let compared = state.compared_figures().filter(|_| state.unfolded.shows(Foldable::Panel(Panel::Comparison)));
        if state.versions().scenarios().is_empty() && compared.is_none() {
            return JsValue::NULL;
        }
        to_js(&KeptVersions::of(state.versions(), compared.map(Rc::as_ref)))
    }

    /// Puts the [`versions`](Self::versions) back in, with what is [`typed`](Self::typed) in the version shown.
    ///
    /// # Errors
    /// A field of another type, or something that the wire format does not allow.
    #[wasm_bindgen(js_name = restoreVersions)]
    pub fn restore_versions(&mut self, versions: JsValue, typed: JsValue) -> Result<(), JsValue> {
        let kept: KeptVersions = from_js(versions)?;
        self.open_versions(kept.versions()?, read_typed(typed));
        if let Some(compared) = kept.compared()? {
            self.act(Action::ComparedWith(Some(Rc::new(compared))));
        }
        Ok(())
    }

    /// The figures as a ratings string with the service's name and the reasons, or for the page's address. None where the string would be
    /// too long to be read again.
    pub fn line(&self, includes_names: bool) -> Option<String> {
        if includes_names {
            return encode_readable(&self.shared(), true).ok();
        }
        self.state().names_in_address().line(&self.shared())
    }

    /// The figures as a ratings string to copy, with the names that the person has chosen. None where the string would be too long to be read
    /// again.
    #[wasm_bindgen(getter, js_name = lineToCopy)]
    pub fn line_to_copy(&self) -> Option<String> {
        self.state().names_to_copy().line(&self.shared())
    }

    /// The link to the calculator's own page, which the person can copy. None where the address of that page is not known.
    #[wasm_bindgen(getter)]
    pub fn link(&self) -> Option<String> {
        Some(format!("{}#{}", self.props.settings.home.as_ref()?, self.line_to_copy()?))
    }

    /// The table of ratings in words, for the page's script, which lays it out.
    #[wasm_bindgen(getter)]
    pub fn table(&self) -> JsValue {
        let rated = Rated::of_shown(&self.state());
        to_js(&RatingsTable::of(self.props.settings.text, &rated, self.scenario().as_deref()))
    }

    /// The mark of figures that are not the actual figures, with the score and the rating of those. Empty for all other figures.
    #[wasm_bindgen(getter)]
    pub fn mark(&self) -> String {
        let (text, rated) = (self.props.settings.text, Rated::of_shown(&self.state()));
        mark_with_score(text, &rated, self.scenario().as_deref()).unwrap_or_default()
    }

    /// How words of sheets were counted into the figures shown, in a sentence for tables. Empty where none was.
    #[wasm_bindgen(getter, js_name = wordsCounted)]
    pub fn words_counted(&self) -> String {
        self.props.settings.text.words_counted(&self.state().form().counted_words)
    }

    /// The title of the published inspection whose figures are shown. None for other figures.
    #[wasm_bindgen(getter)]
    pub fn published(&self) -> Option<String> {
        self.state().form().provenance().published().map(|published| published.title.into())
    }

    /// Names the draft in which the page keeps the figures shown.
    #[wasm_bindgen(js_name = nameDraft)]
    pub fn name_draft(&self, name: String) {
        self.act(Action::DraftNamed(name));
    }

    /// The name of the scenario shown. None while the baseline is shown.
    #[wasm_bindgen(getter)]
    pub fn scenario(&self) -> Option<String> {
        let text = self.props.settings.text;
        self.state().versions().scenario().map(|scenario| text.scenario(scenario.number, &scenario.name))
    }
}

impl Calculator {
    /// The figures shown, with the scenario that they belong to.
    fn shared(&self) -> Shared {
        let state = self.state();
        let baseline = state.versions().compared();
        let scenario = self.scenario().zip(baseline);
        Shared {
            inspection: state.form().inspection(),
            scenario: scenario.map(|(name, baseline)| ScenarioOrigin { name, baseline: baseline.inspection() }),
        }
    }

    /// Opens a baseline and its scenarios, with what is typed in the version shown.
    fn open_versions(&self, versions: Versions, Typed { figures, words }: Typed) {
        let versions = versions.with_counted_words(&words);
        let form = with_half_typed((**versions.form()).clone(), figures);
        self.act(Action::FiguresOpened(Rc::new(versions.with_form(form))));
    }
}

/// Reads what is [`typed`](Calculator::typed). Empty where nothing was kept, or where another version of the page kept it in another form,
/// because the answers beside it can be read all the same.
fn read_typed(typed: JsValue) -> Typed {
    from_js(typed).unwrap_or_default()
}

/// Reads the meaning of words of sheets, as [`words`](Calculator::words) gives it. Empty where nothing was kept.
fn read_words(words: JsValue) -> Vec<CountedWord> {
    from_js(words).unwrap_or_default()
}
