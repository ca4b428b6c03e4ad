//! The functions that the custom element calls.

mod comparison;
mod figures;
mod sheets;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::hooks::{Change, Drawing};
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
    /// An empty calculator under the framework in force. `changed` is called once a change is drawn, with `true` where the figures
    /// shown have changed, and not only the scenarios. `drawing` is called with `true` before each drawing, and gives a number: under
    /// another number than before, all is drawn anew; it is called with `false` after the drawing. `task` is called with the id of a
    /// task for the page, and `import` with a request to the program that reads sheets.
    #[wasm_bindgen(constructor)]
    pub fn new(changed: Function, drawing: Function, task: Function, import: Function) -> Self {
        let changed = Callback::from(move |change| {
            let _ = changed.call1(&JsValue::NULL, &(change == Change::Figures).into());
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

    /// Puts in the report that is printed, with the date in words, or takes it away. It is drawn before the next task.
    pub fn print(&mut self, date: Option<String>) {
        self.props.printed = date.map(Into::into);
        self.draw();
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

    fn act(&self, action: Action) {
        self.props.keeper.act(action);
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
