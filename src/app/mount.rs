//! What the custom element calls.

use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::compared_with::compared_with;
use super::half_typed::{Typed, half_typed, with_half_typed};
use super::hooks::{Change, Drawing};
use super::kept_versions::KeptVersions;
use super::named_figures::{NamedFigures, form_of};
use super::rated::Rated;
use super::ratings_table::RatingsTable;
use super::settings::Settings;
use super::state::{
    Action, ComparedFigures, CountedWord, FileRefusal, Foldable, Form, ImportRequest, Message, Mode, Panel, State, Task,
    Versions, WorkbookSheets,
};
use super::task_progress::TaskProgress;
use super::{App, AppProps, START};
use crate::engine::rate;
use crate::exchange::import::ImportPreview;
use crate::exchange::ratings_string::{decode, encode_readable};
use crate::exchange::wire::{InspectionJson, OutcomeJson};
use crate::exchange::{Scenario, Shared};
use crate::frameworks::framework;
use crate::js::{from_js, shared_of, thrown, to_js};
use crate::published::PUBLISHED;

/// A calculator, on a page or off it: it keeps its figures while the page moves it.
#[wasm_bindgen]
pub struct Calculator {
    props: AppProps,
    app: Option<AppHandle<App>>,
    /// The figures that the page set last. The page may set them again whenever it is drawn.
    given: Option<Shared>,
}

#[wasm_bindgen]
impl Calculator {
    /// An empty calculator under the framework in force. `changed` is called once a change is drawn, with `true` where the figures
    /// shown have changed, and not only the scenarios. `drawing` is called with `true` before each drawing, and gives a number: under
    /// another number than before, all is drawn anew; it is called with `false` after the drawing. `task` is called with the id of a
    /// task for the page, and `import` with a request to the program that reads sheets.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(changed: Function, drawing: Function, task: Function, import: Function) -> Self {
        let changed = Callback::from(move |change| {
            let _ = changed.call1(&JsValue::NULL, &(change == Change::Figures).into());
        });
        let drawing = Callback::from(move |moment| {
            let key = drawing.call1(&JsValue::NULL, &(moment == Drawing::Begins).into());
            key.ok().and_then(|key| key.as_f64()).unwrap_or_default() as u32
        });
        let task = Callback::from(move |what: Task| {
            let _ = to_js(&what).and_then(|what| task.call1(&JsValue::NULL, &what));
        });
        let import = Callback::from(move |request: ImportRequest| {
            let _ = to_js(&request).and_then(|request| import.call1(&JsValue::NULL, &request));
        });
        let props = AppProps::new(State::new(START), Settings::default());
        let props = AppProps { changed, drawing, task, import, ..props };
        Self { props, app: None, given: None }
    }

    /// Takes the value of an attribute of the element. None where the attribute is not set. `false` when the value is not known.
    pub fn set(&mut self, attribute: &str, value: Option<String>) -> bool {
        if matches!(attribute, "framework" | "example") {
            self.given = None;
        }
        match (attribute, value) {
            ("framework", Some(id)) => framework(&id).map(|found| self.act(Action::FrameworkChosen(found))).is_ok(),
            ("example", Some(id)) => PUBLISHED
                .iter()
                .find(|published| published.id == id)
                .map(|published| self.act(Action::PageOpened(Rc::new(Versions::new(Form::of_published(published))))))
                .is_some(),
            (_, value) => {
                let known = self.props.settings.set(attribute, value.as_deref());
                self.props.keeper.set(&self.props.settings);
                self.draw();
                known
            }
        }
    }

    /// Puts the calculator into an element that is empty. The first time, what was done before is where it starts.
    pub fn mount(&mut self, root: Element, first: bool) {
        if first {
            self.props.keeper.forget_past();
        }
        let renderer = Renderer::<App>::with_root_and_props(root, self.props.clone());
        self.app = Some(renderer.render());
    }

    /// Takes over what the page was built with in an element: an empty calculator, drawn on the server. `false`, without doing anything,
    /// where this calculator would look different.
    pub fn hydrate(&mut self, root: Element) -> bool {
        // No part of an empty calculator shows the address of its page.
        let settings = Settings { home: None, ..self.props.settings.clone() };
        if *self.state() != State::new(START) || settings != Settings::default() {
            return false;
        }
        let renderer = Renderer::<App>::with_root_and_props(root, self.props.clone());
        self.app = Some(renderer.hydrate());
        true
    }

    /// Takes the calculator off the page.
    pub fn unmount(&mut self) {
        self.props.keeper.take_back();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// The figures in the wire format.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn value(&self) -> Result<JsValue, JsValue> {
        to_js(&InspectionJson::from(&self.shared()))
    }

    /// Their outcome in the wire format.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn outcome(&self) -> Result<JsValue, JsValue> {
        let inspection = self.state().form().inspection();
        to_js(&OutcomeJson::new(&inspection, &rate(&inspection)))
    }

    /// Puts the page's figures in, given in the wire format or as a ratings string. Gives a sentence for each part of the string
    /// that was left out.
    ///
    /// Figures that the calculator already shows change nothing, and neither do the figures that the page gave last, because a page that
    /// sets its figures whenever it is drawn must not take from the person what was typed since. `anew` is for figures that the person
    /// asks for: the calculator takes them whatever the page gave before. `words` is what [`words`](Self::words) of sheets mean in them.
    ///
    /// # Errors
    /// Something that the wire format does not allow, or a string that cannot be read.
    pub fn open(&mut self, value: &JsValue, anew: bool, words: JsValue) -> Result<Array, JsValue> {
        let (shared, problems) = match value.as_string() {
            Some(line) => decode(&line).map(|found| (found.shared, found.problems)).map_err(thrown)?,
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
            Some(Ok(found)) => (Some(found.shared), found.problems),
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

    /// What words of sheets mean, as the person decided when the figures shown were counted.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn words(&self) -> Result<JsValue, JsValue> {
        to_js(&self.state().form().counted_words)
    }

    /// The figures shown that are no answer yet, and what words of sheets mean, which the wire format has no place for.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn typed(&self) -> Result<JsValue, JsValue> {
        let state = self.state();
        to_js(&Typed { figures: half_typed(state.form()), words: state.form().counted_words.clone() })
    }

    /// While there are scenarios or a comparison: the baseline, the scenarios, which of them is shown, and the figures to compare with.
    /// Null without either.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn versions(&self) -> Result<JsValue, JsValue> {
        let state = self.state();
        let compared = state.compared_figures().filter(|_| state.unfolded.shows(Foldable::Panel(Panel::Comparison)));
        if state.versions().scenarios().is_empty() && compared.is_none() {
            return Ok(JsValue::NULL);
        }
        to_js(&KeptVersions::of(state.versions(), compared.map(Rc::as_ref))?)
    }

    /// Puts the [`versions`](Self::versions) back in, with what is [`typed`](Self::typed) in the one shown.
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

    /// Whether the ratings are shown to be read, and not the form.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn reading(&self) -> bool {
        self.state().is_read()
    }

    /// Turns to reading the ratings, or to the form.
    #[wasm_bindgen(setter)]
    pub fn set_reading(&mut self, reading: bool) {
        self.act(Action::ModeChosen(if reading { Mode::Reading } else { Mode::Changing }));
    }

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

    /// The figures as a ratings string; with the service's name and the reasons if `includes_names`. None where the string would be too long to be
    /// read again.
    #[must_use]
    pub fn line(&self, includes_names: bool) -> Option<String> {
        encode_readable(&self.shared(), includes_names).ok()
    }

    /// Whether the person wants the service's name and the reasons in what is copied.
    #[wasm_bindgen(getter, js_name = includesNames)]
    #[must_use]
    pub fn includes_names(&self) -> bool {
        self.state().includes_names
    }

    /// The link to the calculator's own page, which the person can copy. None where the address of that page is not known.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn link(&self) -> Option<String> {
        Some(format!("{}#{}", self.props.settings.home.as_ref()?, self.line(self.includes_names())?))
    }

    /// The table of ratings in words, for what lays it out.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn table(&self) -> Result<JsValue, JsValue> {
        let rated = Rated::of_shown(&self.state());
        to_js(&RatingsTable::of(self.props.settings.text, &rated, self.scenario().as_deref()))
    }

    /// How words of sheets were counted into the figures shown, in a sentence for tables. Empty where none was.
    #[wasm_bindgen(getter, js_name = wordsCounted)]
    #[must_use]
    pub fn words_counted(&self) -> String {
        self.props.settings.text.words_counted(&self.state().form().counted_words)
    }

    /// The figures that the figures shown are compared with, which the person chose, or which are the baseline of a scenario. None without
    /// either.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter, js_name = comparedFigures)]
    pub fn compared_figures(&self) -> Result<JsValue, JsValue> {
        let Some((name, form)) = compared_with(self.props.settings.text, &self.state()) else {
            return Ok(JsValue::UNDEFINED);
        };
        to_js(&NamedFigures::of(name, &form)?)
    }

    /// The name of the scenario shown. None while the baseline is shown.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn scenario(&self) -> Option<String> {
        let text = self.props.settings.text;
        self.state().versions().scenario().map(|scenario| text.scenario(scenario.number, &scenario.name))
    }

    /// Puts in the report that is printed, with the date in words, or takes it away. It is drawn before the next task.
    pub fn print(&mut self, date: Option<String>) {
        self.props.printed = date.map(Into::into);
        self.draw();
    }

    /// Takes word of how far a task of the page is.
    ///
    /// # Errors
    /// A field of another type.
    pub fn tell(&mut self, report: JsValue) -> Result<(), JsValue> {
        let report: TaskProgress = from_js(report)?;
        self.act(Action::MessageArrived(report.into()));
        Ok(())
    }

    /// Takes the text of a file, which is then read.
    pub fn offer(&mut self, text: String) {
        if !self.props.settings.takes_figures() {
            return;
        }
        self.act(Action::FileOffered(text.clone()));
        self.props.import.emit(ImportRequest::read(text, self.state().framework()));
    }

    /// Takes what the program that reads sheets understood an offered text to be, and the sheets of the workbook that the text is from.
    ///
    /// # Errors
    /// A value that the program did not write.
    #[wasm_bindgen(js_name = showPreview)]
    pub fn show_preview(&mut self, preview: JsValue, sheets: JsValue) -> Result<(), JsValue> {
        let preview: ImportPreview = from_js(preview)?;
        let sheets: Option<WorkbookSheets> = from_js(sheets)?;
        self.act_of_person(Action::OfferRead(Rc::new(preview), sheets.map(Rc::new)));
        Ok(())
    }

    /// Says why a file cannot be read.
    pub fn refuse(&mut self, code: &str, megabytes: u32) {
        self.act_of_person(Action::FileRefused(FileRefusal::from_code(code, megabytes)));
    }

    /// Goes back to the figures that the page put in, or to none. Nothing happens where the figures can only be read.
    pub fn reset(&mut self) {
        self.act_of_person(Action::FiguresReset);
    }

    /// Goes a step back. Nothing happens where the figures can only be read.
    pub fn undo(&mut self) {
        self.act_of_person(Action::Undone);
    }
}

impl Calculator {
    fn state(&self) -> Rc<State> {
        self.props.keeper.state()
    }

    /// The figures shown, with the scenario that they belong to.
    fn shared(&self) -> Shared {
        let state = self.state();
        let baseline = state.versions().compared();
        let scenario = self.scenario().zip(baseline);
        Shared {
            inspection: state.form().inspection(),
            scenario: scenario.map(|(name, baseline)| Scenario { name, baseline: baseline.inspection() }),
        }
    }

    fn act(&self, action: Action) {
        self.props.keeper.act(action);
    }

    /// Opens a baseline and its scenarios, with what is typed in the one shown.
    fn open_versions(&self, versions: Versions, Typed { figures, words }: Typed) {
        let versions = versions.with_counted_words(&words);
        let form = with_half_typed((**versions.form()).clone(), figures);
        self.act(Action::FiguresOpened(Rc::new(versions.with_form(form))));
    }

    /// Does what a person does, where a person can change the figures.
    fn act_of_person(&self, action: Action) {
        if self.props.settings.takes_figures() {
            self.act(action);
        }
    }

    fn draw(&mut self) {
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
    }
}

/// Reads what is [`typed`](Calculator::typed). None where it was not kept, or where another version of the page kept it in another form,
/// because the answers beside it can be read all the same.
fn read_typed(typed: JsValue) -> Typed {
    from_js(typed).unwrap_or_default()
}

/// Reads what [`words`](Calculator::words) mean. None where nothing was kept.
fn read_words(words: JsValue) -> Vec<CountedWord> {
    from_js(words).unwrap_or_default()
}
