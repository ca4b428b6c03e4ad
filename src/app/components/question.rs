use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{
    Marks, StandardShown, band_bar, element, id_of, named, numbered, radios, rating_choices, rating_tag, select,
    with_attributes, wrong,
};
use crate::app::events::{on_column, on_input, on_leave};
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Entry, Field, Part, QuestionForm, Settings};
use crate::engine::{Answer, AnsweredBy, Banding, Framework, KeyQuestion, KeyQuestionId, Range, band_of};

const LABEL: &str = "govuk-label ir-question__label";

/// A key question of a standard, by its place there.
pub(super) fn placed(settings: &Settings, shown: &StandardShown, place: usize, dispatch: &Dispatch) -> Html {
    let StandardShown { framework, located, form, rated_form, .. } = shown;
    let fields = form.questions.get(place).zip(rated_form.questions.get(place));
    let Some((asked, fields)) = located.key_questions().nth(place).zip(fields) else { return Html::default() };
    let asked = (asked.id, asked.question);
    question(settings.text, framework, asked, fields, shown.was_asked(place), (!settings.read_only).then_some(dispatch))
}

/// A key question: its label, its fields, and beside them the band that they fall in, or fell in when ratings were last asked
/// for. Without a dispatcher its figure can only be read.
fn question(
    text: &'static Text,
    framework: &'static Framework,
    (id, question): (KeyQuestionId, &'static KeyQuestion),
    (form, rated_form): (&QuestionForm, &QuestionForm),
    was: Option<&QuestionForm>,
    dispatch: Option<&Dispatch>,
) -> Html {
    let Some(dispatch) = dispatch else { return read(text, framework, question, rated_form) };
    let by = question.answered_by;
    let was = was_before(text, was, form, |form| form.answer(by).unwrap_or_default());
    if question.answered_by == AnsweredBy::Judgement {
        return judged(text, (id, question), form, was, dispatch);
    }
    let rated = rated_form.answer(question.answered_by).unwrap_or_default();
    let found = band_of(rated, &framework.key_question_bands);
    let problem = form.problem(question.answered_by);
    let error_id = problem.map(|_| id_of("error", question.number));
    let note_id = question.note.map(|_| id_of("note", question.number));
    let described_by = match (&note_id, &error_id) {
        (Some(note), Some(error)) => Some(format!("{note} {error}")),
        (note, error) => note.clone().or_else(|| error.clone()),
    };

    let field = |part: Part| {
        let wrong = problem.is_some_and(|problem| problem.part == part);
        let class = match (part, wrong) {
            (Part::Percent, false) => "govuk-input ir-figure",
            (Part::Percent, true) => "govuk-input govuk-input--error ir-figure",
            (Part::Yes | Part::Of, false) => "govuk-input ir-figure ir-figure--cases",
            (Part::Yes | Part::Of, true) => "govuk-input govuk-input--error ir-figure ir-figure--cases",
        };
        html! {
            <input
                {class}
                part="field"
                id={id_of(kind(part), question.number)}
                type="text"
                inputmode={if part == Part::Percent { "decimal" } else { "numeric" }}
                autocomplete="off"
                spellcheck="false"
                value={form.text(part).to_owned()}
                aria-label={(text.field_label)(question, part)}
                aria-describedby={described_by.clone()}
                aria-invalid={wrong.then_some("true")}
                oninput={on_input(dispatch, Field::Figure(id, part))}
                onpaste={on_column(dispatch, id, part)}
            />
        }
    };
    let fields = match form.entry {
        Entry::Percentage => field(Part::Percent),
        Entry::Cases => html! {
            <>
                { field(Part::Yes) }
                <span class="ir-question__of" aria-hidden="true">{ text.of }</span>
                { field(Part::Of) }
            </>
        },
        Entry::NotAsked => Html::default(),
    };
    let label = numbered(question.number, &(text.label)(question));
    let label = if form.entry == Entry::Percentage {
        let values = [LABEL.into(), id_of(kind(Part::Percent), question.number).into()];
        with_attributes("label", &["class", "for"], values, label)
    } else {
        element("div", LABEL, label)
    };
    html! {
        <div class={if problem.is_some() { "ir-question ir-question--error" } else { "ir-question" }}>
            { name(text, question, label, note_id) }
            if let Some(problem) = problem {
                { wrong(text.error, "govuk-error-message ir-question__error", error_id.map(Into::into), (text.problem)(problem)) }
            }
            <div class="ir-question__entry" onfocusout={on_leave(dispatch, Action::FigureLeft(id), goes_to_other_half)}>
                { fields }
                { unit(text, (id, question), form.entry, dispatch) }
            </div>
            { element("div", "ir-question__band", html! { <>{ band(text, rated_form, found) }{ was }</> }) }
            { band_bar(&framework.key_question_bands, Marks::at(found.percent().map(Range::only)), None) }
        </div>
    }
}

/// What a key question is called, and what is to be known of it.
fn name(text: &'static Text, question: &'static KeyQuestion, label: Html, note_id: Option<String>) -> Html {
    let note =
        question.note.map(|note| named("p", "govuk-hint ir-question__note", note_id.map(Into::into), (text.note)(note)));
    element("div", "ir-question__name", html! { <>{ label }{ note }</> })
}

/// What an answer was in the baseline, where a scenario has another.
pub fn was_before<T>(text: &'static Text, was: Option<T>, is: T, answer: impl Fn(T) -> Option<Answer>) -> Html {
    match was.map(&answer).filter(|was| *was != answer(is)) {
        Some(was) => element("span", "ir-question__was", (text.what_if.was_before)(was)),
        None => Html::default(),
    }
}

const fn kind(part: Part) -> &'static str {
    match part {
        Part::Percent => "figure",
        Part::Yes => "yes",
        Part::Of => "of",
    }
}

/// Going on to the other half of a case count is not leaving the question.
fn goes_to_other_half(event: &FocusEvent) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<HtmlInputElement>().ok());
    let entry = event.target().and_then(|from| from.dyn_into::<Element>().ok()?.closest(".ir-question__entry").ok()?);
    entry.is_some_and(|entry| to.is_some_and(|to| entry.contains(Some(&to))))
}

/// A key question whose figure is there to be read.
fn read(text: &'static Text, framework: &'static Framework, question: &'static KeyQuestion, form: &QuestionForm) -> Html {
    let answer = form.answer(question.answered_by).unwrap_or_default();
    let found = band_of(answer, &framework.key_question_bands);
    html! {
        <div class="ir-question">
            { name(text, question, element("p", LABEL, numbered(question.number, &(text.label)(question))), None) }
            <div>{ answer.map(text.answer) }</div>
            { element("div", "ir-question__band", band(text, form, found)) }
            { band_bar(&framework.key_question_bands, Marks::at(found.percent().map(Range::only)), None) }
        </div>
    }
}

/// How the question is answered, standing where the unit of the figure stands.
fn unit(
    text: &'static Text,
    (id, question): (KeyQuestionId, &'static KeyQuestion),
    entry: Entry,
    dispatch: &Dispatch,
) -> Html {
    let mut options = Vec::new();
    for by in [Entry::Percentage, Entry::Cases, Entry::NotAsked] {
        options.push((AttrValue::Static((text.unit)(by)), Action::EntryChosen(id, by), by == entry));
    }
    select("ir-unit", (None, Some((text.answered_how)(question))), options, dispatch)
}

/// The band in words, with how the figure was rounded where that is not plain from it.
fn band(text: &'static Text, form: &QuestionForm, found: Banding) -> Html {
    match found {
        Banding::Banded { percent, band, rounding_decided } => html! {
            <>
                if form.entry == Entry::Cases || rounding_decided {
                    { element("span", "ir-question__percent", (text.percent)(percent)) }{ " " }
                }
                { rating_tag(text, band) }
                if form.is_under_one() {
                    { element("span", "ir-question__rounding", text.under_one) }
                }
                if rounding_decided {
                    { element("span", "ir-question__rounding", text.rounded_up) }
                }
            </>
        },
        Banding::Judged(rating) => rating_tag(text, rating),
        Banding::NotAsked => element("span", "ir-tag ir-tag--none", text.left_out),
        Banding::Missing => {
            let wrong = form.problem(AnsweredBy::Cases).is_some();
            element("span", "ir-tag ir-tag--open", if wrong { text.not_counted } else { text.not_entered })
        }
    }
}

fn judged(
    text: &'static Text,
    (id, question): (KeyQuestionId, &'static KeyQuestion),
    form: &QuestionForm,
    was: Html,
    dispatch: &Dispatch,
) -> Html {
    let choices = rating_choices(text, text.not_entered, form.rating, &|rating| Action::QuestionJudged(id, rating));
    let label = id_of("label", question.number);
    html! {
        <div class="ir-question ir-question--judged" role="group" aria-labelledby={label.clone()}>
            { named("div", LABEL, Some(label.into()), numbered(question.number, &(text.label)(question))) }
            { radios(&id_of("judgement", question.number), choices, dispatch) }
            { was }
        </div>
    }
}
