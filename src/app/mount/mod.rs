//! The functions that the custom element calls.

mod comparison;
mod figures;
mod sheets;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::hooks::{ChangedPart, Drawing};
use super::settings::Settings;
use super::state::{Action, Form, ImportRequest, Mode, State, Task, Versions};
use super::{App, AppProps, START};
use crate::exchange::Shared;
use crate::frameworks::framework;
use crate::js::to_js;
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
    /// An empty calculator under the framework in force. Its functions are the page's:
    ///
    /// - `changed` is called once a change is drawn, with `true` if the figures shown have changed, and not only the scenarios;
    /// - `drawing` is called with `true` before each drawing and with `false` after it. Before a drawing it returns a number. If the
    ///   number is not that of the last drawing, the whole calculator is drawn anew;
    /// - `task` is called with the id of a task for the page;
    /// - `import` is called with a request to the program that reads sheets.
    #[wasm_bindgen(constructor)]
    pub fn new(changed: Function, drawing: Function, task: Function, import: Function) -> Self {
        let changed = Callback::from(move |change| {
            let _ = changed.call1(&JsValue::NULL, &(change == ChangedPart::Figures).into());
        });
        let drawing = Callback::from(move |moment| {
            let key = drawing.call1(&JsValue::NULL, &(moment == Drawing::Begins).into());
            key.ok().and_then(|key| key.as_f64()).unwrap_or_default() as u32
        });
        let task = Callback::from(move |what: Task| {
            let _ = task.call1(&JsValue::NULL, &to_js(&what));
        });
        let import = Callback::from(move |request: ImportRequest| {
            let _ = import.call1(&JsValue::NULL, &to_js(&request));
        });
        let props = AppProps::new(State::new(START), Settings::default());
        let props = AppProps { changed, drawing, task, import, ..props };
        Self { props, app: None, given: None }
    }

    /// Takes the value of an attribute of the element, or none if the attribute is not set. Returns `false` if the value is not known.
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

    /// Draws the calculator in an empty element. The first time, nothing that was done before can be undone, because the page did it.
    pub fn mount(&mut self, root: Element, first: bool) {
        if first {
            self.props.keeper.forget_past();
        }
        let renderer = Renderer::<App>::with_root_and_props(root, self.props.clone());
        self.app = Some(renderer.render());
    }

    /// Takes over the elements of an empty calculator that was drawn when the page was built. Returns `false`, without doing anything, if
    /// this calculator would look different.
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

    /// Whether the ratings are shown to be read, and not the form.
    #[wasm_bindgen(getter)]
    pub fn reading(&self) -> bool {
        self.state().is_read()
    }

    /// Turns to reading the ratings, or to the form.
    #[wasm_bindgen(setter)]
    pub fn set_reading(&mut self, reading: bool) {
        self.act(Action::ModeChosen(if reading { Mode::Reading } else { Mode::Changing }));
    }

    /// Draws the report to print, with the date in words, or without a date takes the report away. The report is drawn before the
    /// browser's next task.
    pub fn print(&mut self, date: Option<String>) {
        self.props.printed = date.map(Into::into);
        self.draw();
    }

    /// Goes back to the figures that the page put in, or to none. Nothing happens if the figures can only be read.
    pub fn reset(&mut self) {
        self.act_of_person(Action::FiguresReset);
    }

    /// Takes the last step back. Nothing happens if the figures can only be read.
    pub fn undo(&mut self) {
        self.act_of_person(Action::Undone);
    }
}

impl Calculator {
    fn state(&self) -> Rc<State> {
        self.props.keeper.state()
    }

    fn act(&self, action: Action) {
        self.props.keeper.act(action);
    }

    /// Does an action of a person, if a person can change the figures.
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
