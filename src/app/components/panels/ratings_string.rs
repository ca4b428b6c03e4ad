//! The figures as a ratings string, and as a link.

use yew::prelude::*;

use super::task_result::task_result;
use crate::app::events::on_enter;
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Check, button, check, heading, label};
use crate::app::state::{Action, Message, NamesToCopy, Task, Versions};
use crate::exchange::Shared;
use crate::exchange::ratings_string::decode;

/// The figures as a line of text, and as a link where the calculator's own page is known: to be copied by a button, or by hand
/// where the clipboard is refused.
pub fn ratings_string(
    calculator: &CalculatorContext,
    shared: &Shared,
    (names, has_reasons): (NamesToCopy, bool),
    message: Option<&Message>,
) -> Html {
    let text = calculator.text();
    let line = names.line(shared);
    let copied = |id: &'static str, title: &'static str, content: String, task: Task| {
        html! {
            <div class="ir-line">
                { button(text.task_label(task).into(), calculator.task.reform(move |_| task)) }
                { task_result(text, task, message) }
                { label(id, title.into()) }
                <textarea class="govuk-textarea" {id} rows="3" readonly=true spellcheck="false" onfocus={on_enter()} value={content} />
            </div>
        }
    };
    // A page that opens the line recognises the figures of a published inspection, also where some are changed.
    let read = line.as_deref().filter(|_| !names.service).and_then(|line| decode(line).ok());
    let is_recognised = read.is_some_and(|read| Versions::of_shared(&read.shared).baseline().published.is_some());
    let link = calculator.settings.home.as_ref();
    let link = link.zip(line.as_ref()).map(|(home, line)| format!("{home}#{line}"));
    let link = link.map(|link| copied("link", text.words().link_label, link, Task::CopyLink));
    let include_names = Check {
        id: "names".into(),
        hint: Some("names-hint"),
        label: text.words().include_names.into(),
        checked: names.service,
        action: Action::NamesIncluded(!names.service),
    };
    let include_reasons = Check {
        id: "reasons".into(),
        hint: Some("names-hint"),
        label: text.words().include_reasons.into(),
        checked: names.reasons,
        action: Action::ReasonsIncluded(!names.reasons),
    };
    html! {
        <div class="ir-lines">
            { heading(&calculator.settings, 1, "ir-take-out__group", None, text.words().string_title.into()) }
            <p class="govuk-hint ir-hint">{ text.words().string_hint }</p>
            // Above the buttons, because the choice is made before the text is copied.
            <p class="ir-checked">
                { check(include_names, &calculator.act) }
                if has_reasons { { check(include_reasons, &calculator.act) } }
                <span id="names-hint" class="govuk-hint ir-hint">
                    { text.words().names_hint }
                    if is_recognised { { text.words().names_recognised } }
                </span>
            </p>
            { link }
            { match line {
                Some(line) => copied("line", text.words().string_label, line, Task::CopyString),
                None => html! { <p class="ir-message">{ text.words().string_too_long }</p> },
            } }
        </div>
    }
}
