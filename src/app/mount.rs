//! What the custom element calls.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{Action, App, AppProps, Ask, Form, Remote, Settings, State, Told};
use crate::engine::rate;
use crate::exchange::wire::{write_inspection, write_outcome};
use crate::frameworks::{framework, yjs_2021};
use crate::js::{inspection_of, written};
use crate::published::PUBLISHED;

/// A calculator, on a page or off it: it keeps its figures while the page moves it.
#[wasm_bindgen]
pub struct Calculator {
    settings: Settings,
    remote: Remote,
    /// The state while it is off the page.
    rest: State,
    app: Option<AppHandle<App>>,
}

#[wasm_bindgen]
impl Calculator {
    /// An empty one, under the framework of the most published reports. `changed` is called when its figures have changed,
    /// `ask` with the name of what the page is asked to do.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(changed: Function, ask: Function) -> Self {
        let told = Callback::from(move |()| {
            let _ = changed.call0(&JsValue::NULL);
        });
        let asked = Callback::from(move |what: Ask| {
            let _ = ask.call1(&JsValue::NULL, &what.id().into());
        });
        let rest = State::new(&yjs_2021::FRAMEWORK);
        Self { settings: Settings::default(), remote: Remote::new(told, asked), rest, app: None }
    }

    /// Takes the value of one of the element's attributes; none where it is not set. `false` when the value is not known.
    pub fn set(&mut self, attribute: &str, value: Option<String>) -> bool {
        match (attribute, value) {
            ("framework", Some(id)) => framework(&id).is_ok_and(|found| self.act(Action::FrameworkChosen(found))),
            ("example", Some(id)) => PUBLISHED
                .iter()
                .find(|published| published.id == id)
                .is_some_and(|published| self.act(Action::PageOpened(Rc::new(Form::of_published(published))))),
            (_, value) => {
                self.settings.set(attribute, value.as_deref());
                self.draw();
                true
            }
        }
    }

    /// Puts it into an element that is empty. The first time, what was done before is where it starts.
    pub fn mount(&mut self, root: Element, first: bool) {
        if first {
            self.rest = self.rest.clone().without_past();
        }
        let renderer = Renderer::<App>::with_root_and_props(root, self.props());
        self.app = Some(renderer.render());
    }

    /// Takes it off the page.
    pub fn unmount(&mut self) {
        self.rest = self.state();
        self.remote.let_go();
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
        written(&write_inspection(&self.state().form().inspection()))
    }

    /// Their outcome in the wire format.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    #[wasm_bindgen(getter)]
    pub fn outcome(&self) -> Result<JsValue, JsValue> {
        let inspection = self.state().form().inspection();
        written(&write_outcome(&inspection, &rate(&inspection)))
    }

    /// Puts figures in, given in the wire format.
    ///
    /// # Errors
    /// Something that the wire format does not allow.
    pub fn open(&mut self, value: &JsValue) -> Result<(), JsValue> {
        let form = Form::of_inspection(&inspection_of(value)?);
        self.act(Action::PageOpened(Rc::new(form)));
        Ok(())
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
    fn state(&self) -> State {
        self.remote.state().unwrap_or_else(|| self.rest.clone())
    }

    fn act(&mut self, action: Action) -> bool {
        if let Err(action) = self.remote.act(action) {
            self.rest = self.rest.after(action);
        }
        true
    }

    fn props(&self) -> AppProps {
        AppProps { start: self.rest.clone(), settings: self.settings.clone(), remote: self.remote.clone() }
    }

    fn draw(&mut self) {
        let props = self.props();
        if let Some(app) = &mut self.app {
            app.update(props);
        }
    }
}
