//! Copying, saving and printing.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use super::ratings_string::ratings_string;
use super::task_result::task_result;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{button, heading};
use crate::app::rated::Rated;
use crate::app::state::{Message, NamesToCopy, Panel, Task};

/// The requests of each group, in the order of the groups' titles.
const GROUPS: [&[Task]; 3] = [
    &[Task::CopyRatings],
    &[Task::SaveJson, Task::SaveCsv, Task::SaveWorkbook, Task::SavePng, Task::SaveSvg],
    &[Task::Print],
];

#[derive(Properties, PartialEq)]
pub struct TakeOutPanelProps {
    /// The figures and their ratings, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// The name of the scenario shown. None while the baseline is shown.
    pub scenario: Option<String>,
    /// The names that a ratings string or a link to copy has.
    pub names: NamesToCopy,
    /// Whether there is a reason for discretion to copy.
    pub has_reasons: bool,
    /// The last message, which may be about a request of this panel.
    pub message: Option<Rc<Message>>,
}

/// Copying, saving and printing the figures: the purpose of each way, and under a way its last result.
#[component]
pub fn TakeOutPanel(TakeOutPanelProps { rated, scenario, names, has_reasons, message }: &TakeOutPanelProps) -> Html {
    let calculator = use_calculator();
    let content = rated.as_deref().map(|rated| {
        let message = message.as_deref();
        html! {
            <>
                if let Some(scenario) = scenario {
                    <p class="ir-strong">{ calculator.text().figures_of(scenario) }</p>
                }
                // The link is first, because most people come for it.
                { ratings_string(&calculator, &rated.shared(scenario.as_deref()), (*names, *has_reasons), message) }
                { groups_of_tasks(&calculator, message) }
            </>
        }
    });
    frame(&calculator, Panel::TakeOut, content)
}

fn groups_of_tasks(calculator: &CalculatorContext, message: Option<&Message>) -> Html {
    let text = calculator.text();
    html! {
        <div class="ir-take-out">
            for (title, tasks) in text.words().take_out_groups.into_iter().zip(GROUPS) {
                { heading(&calculator.settings, 1, "ir-take-out__group", None, title.into()) }
                { task_buttons(calculator, tasks, message) }
            }
        </div>
    }
}

/// The buttons of some tasks in a list, each with its purpose and its last result.
pub fn task_buttons(calculator: &CalculatorContext, tasks: &[Task], message: Option<&Message>) -> Html {
    html! { <ul class="ir-ways">for task in tasks { <li>{ task_button(calculator, *task, message) }</li> }</ul> }
}

/// The button of a task, its purpose, and its last result.
fn task_button(calculator: &CalculatorContext, task: Task, message: Option<&Message>) -> Html {
    let text = calculator.text();
    let button = button(text.task_label(task).into(), calculator.task.reform(move |_| task));
    html! {
        <>
            { button }
            <span class="ir-ways__for">{ text.task_purpose(task) }</span>
            { task_result(text, task, message) }
        </>
    }
}
