//! What the custom element calls.

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use js_sys::{Array, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::scheduler::flush;
use yew::{AppHandle, Callback, Renderer};

use super::{
    Action, App, AppProps, Ask, Dispatch, Field, FileRefusal, Form, Rated, Settings, Sheet, State, Told, write_table,
};
use crate::engine::rate;
use crate::exchange::csv::write_csv;
use crate::exchange::ratings_string::{decode, encode};
use crate::exchange::sheets::template;
use crate::exchange::wire::{InspectionJson, OutcomeJson};
use crate::frameworks::{framework, yjs_2021};
use crate::js::{inspection_of, thrown, to_js};
use crate::published::PUBLISHED;

/// A calculator, on a page or off it: it keeps its figures while the page moves it.
#[wasm_bindgen]
pub struct Calculator {
    props: AppProps,
    app: Option<AppHandle<App>>,
}

#[wasm_bindgen]
impl Calculator {
    /// An empty one, under the framework of the most published reports. `changed` is called when its figures have changed,
    /// `later` for [`finish`](Self::finish) to be called, `ask` with the name of what the page is asked to do.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(changed: Function, later: Function, ask: Function) -> Self {
        let call = |function: Function| {
            Callback::from(move |()| {
                let _ = function.call0(&JsValue::NULL);
            })
        };
        let host = Callback::from(move |what: Ask| {
            let _ = ask.call1(&JsValue::NULL, &what.id().into());
        });
        let dispatch = Dispatch::new(State::new(&yjs_2021::FRAMEWORK), call(later));
        Self { props: AppProps { dispatch, settings: Settings::default(), changed: call(changed), host }, app: None }
    }

    /// Takes the value of one of the element's attributes; none where it is not set. `false` when the value is not known.
    pub fn set(&mut self, attribute: &str, value: Option<String>) -> bool {
        match (attribute, value) {
            ("framework", Some(id)) => framework(&id).map(|found| self.act(Action::FrameworkChosen(found))).is_ok(),
            ("example", Some(id)) => PUBLISHED
                .iter()
                .find(|published| published.id == id)
                .map(|published| self.act(Action::PageOpened(Rc::new(Form::of_published(published)))))
                .is_some(),
            (_, value) => {
                let known = self.props.settings.set(attribute, value.as_deref());
                self.draw();
                known
            }
        }
    }

    /// Puts it into an element that is empty. The first time, what was done before is where it starts.
    pub fn mount(&mut self, root: Element, first: bool) {
        if first {
            self.props.dispatch.forget_past();
        }
        let renderer = Renderer::<App>::with_root_and_props(root, self.props.clone());
        self.app = Some(renderer.render());
    }

    /// Takes it off the page.
    pub fn unmount(&mut self) {
        self.props.dispatch.let_go();
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
        to_js(&InspectionJson::from(&self.state().form().inspection()))
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
    /// # Errors
    /// Something that the wire format does not allow, or a string that cannot be read.
    pub fn open(&mut self, value: &JsValue) -> Result<Array, JsValue> {
        let (inspection, problems) = match value.as_string() {
            Some(line) => decode(&line).map(|found| (found.inspection, found.problems)).map_err(thrown)?,
            None => (inspection_of(value)?, Vec::new()),
        };
        self.act(Action::PageOpened(Rc::new(Form::of_inspection(&inspection))));
        Ok(problems.iter().map(|problem| JsValue::from(problem.to_string())).collect())
    }

    /// Puts the person's own figures back in: from the page's address, a ratings string of which they are told what cannot be
    /// read, or what was kept with it, in the wire format; or, where nothing was done yet, all [`sheets`](Self::sheets).
    ///
    /// # Errors
    /// Something that the wire format does not allow.
    pub fn restore(&mut self, value: &JsValue) -> Result<(), JsValue> {
        if let Some(all) = value.dyn_ref() {
            return self.restore_sheets(all);
        }
        let (found, problems) = match value.as_string().map(|line| decode(&line)) {
            Some(Ok(found)) => (Some(found.inspection), found.problems),
            Some(Err(error)) => (None, vec![error]),
            None => (Some(inspection_of(value)?), Vec::new()),
        };
        let opened = found.is_some();
        if let Some(inspection) = found {
            self.act(Action::FiguresOpened(Rc::new(Form::of_inspection(&inspection))));
        }
        if !problems.is_empty() {
            let problems = problems.iter().map(ToString::to_string).collect();
            self.act(Action::WasTold(Told::LinkRead { opened, problems }));
        }
        Ok(())
    }

    /// All that there is while there are scenarios: which figures are at hand, 0 for the baseline's; the baseline's in the wire format;
    /// and for each scenario its name and its figures. None without scenarios.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn sheets(&self) -> Result<Option<Array>, JsValue> {
        let state = self.state();
        let sheets = state.sheets();
        if sheets.scenarios().is_empty() {
            return Ok(None);
        }
        let figures = |form: &Form| to_js(&InspectionJson::from(&form.inspection()));
        let at_hand = match sheets.at_hand() {
            Sheet::Baseline => 0,
            Sheet::Scenario(place) => place + 1,
        };
        let all = Array::of2(&JsValue::from(at_hand), &figures(sheets.baseline())?);
        for scenario in sheets.scenarios() {
            all.push(&scenario.name.as_str().into());
            all.push(&figures(&scenario.form)?);
        }
        Ok(Some(all))
    }

    /// The figures as a ratings string; with the service's name and the reasons if these `names` are asked for.
    #[must_use]
    pub fn line(&self, names: bool) -> JsValue {
        encode(&self.state().form().inspection(), names).into()
    }

    /// Whether the person has asked for the names in what is copied.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn names(&self) -> bool {
        self.state().names
    }

    /// The link to the calculator's own page that is shown to be copied; none where that page is not known.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn link(&self) -> JsValue {
        let state = self.state();
        let link = |home| format!("{home}#{}", encode(&state.form().inspection(), state.names));
        self.props.settings.home.as_ref().map(link).into()
    }

    /// The table of ratings, for what lays it out: see [`write_table`].
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn table(&self) -> String {
        let state = self.state();
        write_table(self.props.settings.text, &Rated::new(state.form()), state.sheets().scenario())
    }

    /// Figures and ratings as CSV.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn csv(&self) -> String {
        let inspection = self.state().form().inspection();
        write_csv(&inspection, &rate(&inspection), self.scenario().as_deref())
    }

    /// What the scenario at hand is called; none while the baseline is at hand.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn scenario(&self) -> Option<String> {
        let (state, text) = (self.state(), self.props.settings.text.what_if);
        state.sheets().scenario().map(|scenario| (text.scenario)(scenario.number, &scenario.name))
    }

    /// Puts in what is printed, with the date in words, or takes it away. Paper does not wait, so it is drawn at once.
    pub fn print(&mut self, date: Option<String>) {
        self.props.settings.printed = date.map(Into::into);
        self.draw();
        let mut drawn = pin!(flush());
        let _ = drawn.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }

    /// Says what came of what was asked: `begun`, `done`, how many hundredths have come, why it failed, or else that it did.
    pub fn tell(&mut self, what: &str, how: &str) {
        if let Some(what) = Ask::from_id(what) {
            let told = match (how, how.parse()) {
                ("begun", _) => Told::Begun(what),
                ("done", _) => Told::Done(what),
                ("missing", _) => Told::Missing(what),
                ("absent", _) => Told::Absent(what),
                (_, Ok(hundredths)) => Told::Coming(what, hundredths),
                (_, Err(_)) => Told::Failed(what),
            };
            self.act(Action::WasTold(told));
        }
    }

    /// Shows what a file's text was understood to say, to be put in or not.
    pub fn offer(&mut self, text: String) {
        self.act(Action::FileOffered(text));
    }

    /// Says why a file cannot be read.
    pub fn refuse(&mut self, code: &str, megabytes: u32) {
        self.act(Action::FileRefused(FileRefusal::from_code(code, megabytes)));
    }

    /// An empty sheet for a case audit under the framework chosen, as a CSV file.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn template(&self) -> String {
        template(self.state().framework())
    }

    /// Draws all that was put off until the browser had painted the score.
    pub fn finish(&self) {
        self.props.dispatch.draw_rest();
    }

    /// Goes back to the figures that the page put in, or to none.
    pub fn reset(&mut self) {
        self.act(Action::FiguresReset);
    }

    /// Goes a step back.
    pub fn undo(&mut self) {
        self.act(Action::Undone);
    }
}

impl Calculator {
    fn restore_sheets(&mut self, all: &Array) -> Result<(), JsValue> {
        let figures =
            |at| inspection_of(&all.get(at)).map(|found| Action::FiguresOpened(Rc::new(Form::of_inspection(&found))));
        let mut actions = vec![figures(1)?];
        for at in (2..all.length()).step_by(2) {
            actions.push(Action::ScenarioStarted);
            actions.push(Action::Entered(Field::ScenarioName, all.get(at).as_string().unwrap_or_default()));
            actions.push(figures(at + 1)?);
        }
        let at_hand = all.get(0).as_f64().unwrap_or_default() as usize;
        actions.push(Action::SheetChosen(at_hand.checked_sub(1).map_or(Sheet::Baseline, Sheet::Scenario)));
        for action in actions {
            self.act(action);
        }
        Ok(())
    }

    fn state(&self) -> Rc<State> {
        self.props.dispatch.state()
    }

    fn act(&self, action: Action) {
        self.props.dispatch.dispatch(action);
    }

    fn draw(&mut self) {
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
    }
}
