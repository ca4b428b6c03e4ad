//! A key question with its fields.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::was_before::was_before;
use crate::app::events::{OfferTo, on_column, on_input, on_leave};
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{
    Choice, Marks, Select, band_bar, error, id_of, judgement_of, numbered, rating_choices, rating_tag, select,
};
use crate::app::state::{Action, Entry, Field, FieldProblem, Part, QuestionForm};
use crate::app::text::Text;
use crate::engine::{AnsweredBy, Banding, Framework, LocatedKeyQuestion, Range, band_of};

const LABEL: &str = "govuk-label ir-question__label";

#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The framework, which has the bands.
    pub framework: &'static Framework,
    /// The key question.
    pub located: LocatedKeyQuestion,
    /// The fields as filled in.
    pub form: Rc<QuestionForm>,
    /// The fields that are rated: the fields as filled in, unless ratings wait.
    pub rated_form: Rc<QuestionForm>,
    /// The fields as they were before. None where the figures depart from no others.
    pub before: Option<Rc<QuestionForm>>,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
}

/// A key question: its label, its fields, and beside them the band of the figure that is rated.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let calculator = use_calculator();
    if calculator.settings.read_only {
        return to_read(calculator.text(), props);
    }
    match props.located.question.answered_by {
        AnsweredBy::Judgement => by_judgement(&calculator, props),
        AnsweredBy::Cases => by_cases(&calculator, props),
    }
}

/// A key question that cases answer: its fields, its error, its unit, and its band.
fn by_cases(calculator: &CalculatorContext, props: &QuestionProps) -> Html {
    let QuestionProps { framework, located, form, rated_form, .. } = props;
    let (text, act) = (calculator.text(), &calculator.act);
    let question = located.question;
    let banding = band_of(rated_form.given_answer(AnsweredBy::Cases), &framework.key_question_bands);
    let problem = form.problem(AnsweredBy::Cases);
    let wide = (form.entry == Entry::Cases).then_some("ir-question--cases");
    let error_id = problem.map(|_| id_of("error", question.number));
    let label = numbered(question.number, &text.question_label(question));
    let label = match form.entry {
        Entry::Percentage => {
            html! { <label for={id_of(id_start(Part::Percent), question.number)} class={LABEL}>{ label }</label> }
        }
        Entry::Cases | Entry::NotAsked => html! { <div class={LABEL}>{ label }</div> },
    };
    html! {
        <div class={classes!("ir-question", wide, problem.map(|_| "ir-question--error"))}>
            { name(text, props, label, true) }
            if let Some(problem) = problem {
                { error(text.words().error, "govuk-error-message ir-question__error", error_id, text.field_problem(problem)) }
            }
            <div class="ir-question__entry" onfocusout={on_leave(act, Action::FigureLeft(located.id), goes_to_other_half)}>
                { fields(calculator, props, problem) }
                { unit(calculator, props) }
            </div>
            <div class="ir-question__band">{ band(text, rated_form, banding) }{ was(text, props) }</div>
            { band_bar(&framework.key_question_bands, Marks::at(banding.percent().map(Range::only)), None) }
        </div>
    }
}

/// The field of the percentage, or the fields of the numbers of cases.
fn fields(calculator: &CalculatorContext, props: &QuestionProps, problem: Option<FieldProblem>) -> Html {
    let field = |part| field(calculator, props, part, problem);
    match props.form.entry {
        Entry::Percentage => field(Part::Percent),
        Entry::Cases => html! {
            <>
                { field(Part::Yes) }
                <span class="ir-question__of" aria-hidden="true">{ calculator.text().words().of }</span>
                { field(Part::Of) }
            </>
        },
        Entry::NotAsked => Html::default(),
    }
}

/// One field. `problem` is the error of the key question, which may be an error of another field.
fn field(calculator: &CalculatorContext, props: &QuestionProps, part: Part, problem: Option<FieldProblem>) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    let (id, question) = (props.located.id, props.located.question);
    let wrong = problem.is_some_and(|problem| problem.part == part);
    let class = match (part, wrong) {
        (Part::Percent, false) => "govuk-input ir-figure",
        (Part::Percent, true) => "govuk-input govuk-input--error ir-figure",
        (Part::Yes | Part::Of, false) => "govuk-input ir-figure ir-figure--cases",
        (Part::Yes | Part::Of, true) => "govuk-input govuk-input--error ir-figure ir-figure--cases",
    };
    let note = question.note.map(|_| id_of("note", question.number));
    let described_by: Vec<_> = note.into_iter().chain(problem.map(|_| id_of("error", question.number))).collect();
    html! {
        <input
            {class}
            part="field"
            id={id_of(id_start(part), question.number)}
            type="text"
            inputmode={if part == Part::Percent { "decimal" } else { "numeric" }}
            autocomplete="off"
            spellcheck="false"
            value={props.form.text(part).to_owned()}
            aria-label={text.field_label(question, part)}
            aria-describedby={(!described_by.is_empty()).then(|| described_by.join(" "))}
            aria-invalid={wrong.then_some("true")}
            oninput={on_input(act, Field::Figure(id, part))}
            onpaste={on_column(&OfferTo::of(calculator, props.framework), id, part)}
        />
    }
}

/// The beginning of the id of a field.
const fn id_start(part: Part) -> &'static str {
    match part {
        Part::Percent => "figure",
        Part::Yes => "yes",
        Part::Of => "of",
    }
}

/// Whether the focus goes from one field of a case count to the other, which does not leave the key question.
fn goes_to_other_half(event: &FocusEvent) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<HtmlInputElement>().ok());
    let entry = event.target().and_then(|from| from.dyn_into::<Element>().ok()?.closest(".ir-question__entry").ok()?);
    entry.is_some_and(|entry| to.is_some_and(|to| entry.contains(Some(&to))))
}

/// The list that chooses how the key question is answered. It stands where the unit of the figure would.
fn unit(calculator: &CalculatorContext, props: &QuestionProps) -> Html {
    let (text, id) = (calculator.text(), props.located.id);
    let option = |entry| Choice::new(text.unit(entry), Action::EntryChosen(id, entry), entry == props.form.entry);
    let units = Select {
        class: "ir-unit",
        id: Some(id_of("unit", props.located.question.number).into()),
        label: Some(text.answered_how(props.located.question)),
        options: [Entry::Percentage, Entry::Cases, Entry::NotAsked].map(option).into(),
    };
    select(units, &calculator.act)
}

/// The name of a key question, and its note. The note has an id where a field refers to it.
fn name(text: &dyn Text, props: &QuestionProps, label: Html, has_field: bool) -> Html {
    let question = props.located.question;
    let id = has_field.then(|| id_of("note", question.number));
    let note = |note| html! { <p {id} class="govuk-hint ir-question__note">{ text.note(note) }</p> };
    html! { <div class="ir-question__name">{ label }{ question.note.map(note) }</div> }
}

/// The answer before, where the answer now is another.
fn was(text: &dyn Text, props: &QuestionProps) -> Html {
    let answer = |form: &QuestionForm| form.given_answer(props.located.question.answered_by);
    was_before(text, props.before.as_deref().map(answer), answer(&props.form))
}

/// The band in words, with the rounding of the figure where that is not plain from the figure.
fn band(text: &dyn Text, form: &QuestionForm, banding: Banding) -> Html {
    match banding {
        Banding::Banded { percent, band, rounding_decided } => html! {
            <>
                if form.entry == Entry::Cases || rounding_decided {
                    <span class="ir-question__percent">{ text.percent(percent) }</span>{ " " }
                }
                { rating_tag(text, band) }
                if let Some(percentage) = form.kept_percentage() {
                    <span class="ir-question__rounding">{ text.kept_percentage(percentage) }</span>
                }
                if form.is_under_one() {
                    <span class="ir-question__rounding">{ text.words().under_one }</span>
                }
                if rounding_decided {
                    <span class="ir-question__rounding">{ text.words().rounded_up }</span>
                }
            </>
        },
        Banding::Judged(rating) => rating_tag(text, rating),
        Banding::NotAsked => html! { <span class="ir-tag ir-tag--none">{ text.words().left_out }</span> },
        Banding::Missing => {
            let wrong = form.problem(AnsweredBy::Cases).is_some();
            html! { <span class="ir-tag ir-tag--open">{ if wrong { text.words().not_counted } else { text.words().not_entered } }</span> }
        }
    }
}

/// A key question whose figure can only be read.
fn to_read(text: &dyn Text, props: &QuestionProps) -> Html {
    let QuestionProps { framework, located, rated_form, .. } = props;
    let question = located.question;
    let answer = rated_form.given_answer(question.answered_by);
    let banding = band_of(answer, &framework.key_question_bands);
    let label = html! { <p class={LABEL}>{ numbered(question.number, &text.question_label(question)) }</p> };
    html! {
        <div class="ir-question">
            { name(text, props, label, false) }
            <div>{ answer.map(|answer| text.answer(answer)) }</div>
            <div class="ir-question__band">{ band(text, rated_form, banding) }</div>
            { band_bar(&framework.key_question_bands, Marks::at(banding.percent().map(Range::only)), None) }
        </div>
    }
}

/// A key question that inspectors judge.
fn by_judgement(calculator: &CalculatorContext, props: &QuestionProps) -> Html {
    let (text, question) = (calculator.text(), props.located.question);
    let action = |rating| Action::QuestionJudged(props.located.id, rating);
    let options = rating_choices(text, text.words().not_entered, props.form.rating, action);
    html! {
        <div class="ir-question">
            <div class="ir-question__name">
                <div class={LABEL}>{ numbered(question.number, &text.question_label(question)) }</div>
            </div>
            <div class="ir-question__entry">
                { judgement_of(&calculator.act, question.number, text.judgement_of(question.number), options) }
            </div>
            <div class="ir-question__band">{ props.rated_form.rating.map(|rating| rating_tag(text, rating)) }{ was(text, props) }</div>
        </div>
    }
}
