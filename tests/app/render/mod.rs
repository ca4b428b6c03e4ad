//! What the calculator draws, by named example.
//!
//! `UPDATE_EXPECT=1 cargo test --features js,ssr --test app render::` writes the snapshots anew; read the difference before keeping it.

mod comparing;
mod form;
mod panels;
mod scenarios;
mod taking_out;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::support::page::{ENGLISH, s, standard_id, starting};
use crate::support::{any_inspection, cases as of_cases, inspection, keeping_slow, percent, without_discretion};
use expect_test::expect_file;
use inspection_ratings::analysis::{Direction, Freedom, RatingOf, Target, reach};
use inspection_ratings::app::components::{
    Chooser, ComparisonPanel, HeadroomPanel, Printout, ReachPanel, SamplingPanel, Scenarios, ScenariosProps,
    StandardFigures, StandardShown, StepsPanel, Summary, TakeOutPanel, toolbar,
};
use inspection_ratings::app::hooks::CalculatorContext;
use inspection_ratings::app::ratings_table::RatingsTable;
use inspection_ratings::app::state::{
    Action, ComparedFigures, CountedWord, DomainPlace, Entry, Field, Foldable, Form, Judgement, Message, Mode, Panel, Part,
    State, Task, Unfolded, Version, Versions, WhatIf,
};
use inspection_ratings::app::{App, AppProps, Marks, Rated, Settings, band_bar};
use inspection_ratings::engine::Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, Framework, Inspection, KeyQuestionId, LocatedKeyQuestion, Percentage, Place, Range, Rating, rate,
};
use inspection_ratings::exchange::sheets::WordMeaning;
use inspection_ratings::frameworks::{FRAMEWORKS, bands, framework, iyjs_2025, iyjwcv_2025, yjs_2021, yos_2018};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, ISLINGTON_2024, PUBLISHED};
use proptest::prelude::*;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

/// A component, drawn inside a context of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Drawn {
    Chooser,
    Toolbar,
    Summary,
    Steps,
    Standard(&'static str),
    Scenarios,
    Comparison,
    Reach,
    Headroom,
    Sampling,
    TakeOut,
    Printout,
}

#[derive(PartialEq, Properties)]
struct PartProps {
    start: State,
    part: Drawn,
}

#[component]
fn PartOf(PartProps { start, part }: &PartProps) -> Html {
    let context = CalculatorContext {
        settings: Settings::default(),
        act: Callback::noop(),
        task: Callback::noop(),
        import: Callback::noop(),
        comparable: Rc::default(),
    };
    html! {
        <ContextProvider<CalculatorContext> context={context.clone()}>
            { component(&context, start, *part) }
        </ContextProvider<CalculatorContext>>
    }
}

fn component(context: &CalculatorContext, state: &State, part: Drawn) -> Html {
    let rated = &Rc::new(Rated::of_shown(state));
    let shown = Some(rated.clone());
    let unfolded = |panel| state.unfolded.shows(Foldable::Panel(panel)).then(|| rated.clone());
    let scenario = state.versions().scenario().map(|of| ENGLISH.scenario(of.number, &of.name));
    let what_if = state.what_if.clone();
    match part {
        Drawn::Chooser => html! {
            <Chooser
                framework={rated.form.framework}
                provenance={rated.provenance}
                service={rated.form.service.clone()}
                overwritten=0
            />
        },
        Drawn::Toolbar => toolbar(context, state),
        Drawn::Summary => html! {
            <Summary
                {rated}
                target={state.what_if.target_score(&rated.outcome)}
                unfolded={state.unfolded.shows(Foldable::Ratings)}
            />
        },
        Drawn::Steps => html! { <StepsPanel rated={unfolded(Panel::Steps)} /> },
        Drawn::Scenarios => {
            let ScenariosProps { provenance, shown, scenarios, overwritten, read } =
                ScenariosProps::of(state.versions(), rated, 0, false);
            html! { <Scenarios {provenance} {shown} {scenarios} {overwritten} {read} /> }
        }
        Drawn::Comparison => html! {
            <ComparisonPanel rated={shown} others={state.compared_figures().cloned()} versions={state.versions().clone()} message={None::<Rc<Message>>} />
        },
        Drawn::Reach => html! { <ReachPanel rated={shown} {what_if} {scenario} message={None::<Rc<Message>>} /> },
        Drawn::Headroom => html! { <HeadroomPanel rated={shown} /> },
        Drawn::Sampling => html! { <SamplingPanel rated={shown} {what_if} message={state.message.clone()} /> },
        Drawn::TakeOut => {
            html! { <TakeOutPanel rated={shown} {scenario} names={state.names_to_copy()} has_reasons={state.has_reasons()} message={state.message.clone()} /> }
        }
        Drawn::Printout => html! { <Printout {rated} {scenario} date={Rc::<str>::from("24 November 2026")} /> },
        Drawn::Standard(number) => {
            let mut standards = StandardShown::all(rated, &state.unfolded, 0);
            let shown = standards.find(|shown| shown.outcome.located.standard.number == number).unwrap();
            html! { <StandardFigures {shown} /> }
        }
    }
}

#[derive(PartialEq, Properties)]
struct BarProps {
    at: Option<Range<u8>>,
}

#[component]
fn Bar(props: &BarProps) -> Html {
    band_bar(&bands::KEY_QUESTION, Marks::at(props.at), None)
}

async fn drawn<C: BaseComponent>(props: C::Properties) -> String {
    let html = LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await;
    html.replace("><", ">\n<") + "\n"
}

/// The calculator with these parts unfolded.
async fn app(form: Form, unfolded: Unfolded) -> String {
    set(form, unfolded, &[]).await
}

async fn app_unfolded(form: Form) -> String {
    let unfolded = Unfolded::all(form.framework);
    app(form, unfolded).await
}

/// The calculator with attributes set by the page.
async fn set(form: Form, unfolded: Unfolded, attributes: &[(&str, &str)]) -> String {
    let mut settings = Settings::default();
    for (attribute, value) in attributes {
        settings.set(attribute, Some(value));
    }
    let mut start = starting(form);
    start.unfolded = unfolded;
    drawn::<App>(AppProps::new(start, settings)).await
}

/// A component in a calculator with everything folded away.
async fn part(part: Drawn, form: Form) -> String {
    drawn::<PartOf>(PartProps { start: starting(form), part }).await
}

/// A component in a calculator with everything unfolded.
async fn unfolded(part: Drawn, form: Form) -> String {
    let mut start = starting(form);
    start.unfolded = Unfolded::all(start.framework());
    drawn::<PartOf>(PartProps { start, part }).await
}

/// A part after some actions.
async fn part_after(part: Drawn, form: Form, actions: &[Action]) -> String {
    drawn::<PartOf>(PartProps { start: after(form, actions), part }).await
}

/// The state after some actions on a form.
fn after(form: Form, actions: &[Action]) -> State {
    (*crate::support::page::after(&Rc::new(starting(form)), actions.iter().cloned())).clone()
}

/// The whole calculator, with everything unfolded, after some actions.
async fn app_after(form: Form, actions: &[Action]) -> String {
    let mut start = after(form, actions);
    start.unfolded = Unfolded::all(start.framework());
    drawn::<App>(AppProps::new(start, Settings::default())).await
}

/// The words of the report that is printed after actions.
async fn printed_after(form: Form, actions: &[Action]) -> String {
    let printed = Some("24 November 2026".into());
    let html = drawn::<App>(AppProps { printed, ..AppProps::new(after(form, actions), Settings::default()) }).await;
    words(html.split_once("<article").expect("a report").1)
}

/// The form of a framework, with nothing entered.
fn empty(id: &str) -> Form {
    Form::new(framework(id).unwrap())
}

fn bexley() -> Form {
    Form::of_published(&BEXLEY_2024)
}

fn question_id(framework: &Framework, number: &str) -> KeyQuestionId {
    match framework.place(number) {
        Some(Place::KeyQuestion(id)) => id,
        _ => panic!("{number} is no key question of {}", framework.id),
    }
}

/// The form after typing in a field and leaving it.
fn typed(mut form: Form, number: &str, part: Part, text: &str) -> Form {
    let id = question_id(form.framework, number);
    let question = form.question_mut(id).unwrap();
    question.entry = if part == Part::Percent { Entry::Percentage } else { Entry::Cases };
    question.set(part, text.into());
    question.left = true;
    form
}

fn percentage(form: Form, number: &str, text: &str) -> Form {
    typed(form, number, Part::Percent, text)
}

fn cases(form: Form, number: &str, yes: &str, of: &str) -> Form {
    typed(typed(form, number, Part::Yes, yes), number, Part::Of, of)
}

fn judged(mut form: Form, number: &str, judgement: Judgement) -> Form {
    let Some(Place::Standard(id)) = form.framework.place(number) else { panic!("{number} is no standard") };
    let standard = Rc::make_mut(&mut form.standards[id.index()]);
    standard.rated_directly = !standard.questions.is_empty();
    standard.judgement = Some(judgement);
    form
}

/// The words alone, a line for each piece of text.
fn words(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text).trim());
    texts.filter(|text| !text.is_empty()).flat_map(|text| [text, "\n"]).collect()
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    html.split(before.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The start tags that contain a text.
fn tags<'a>(html: &'a str, with: &str) -> Vec<&'a str> {
    html.split('<').filter_map(|piece| piece.split('>').next()).filter(|tag| tag.contains(with)).collect()
}

#[track_caller]
fn assert_shows(html: &str, text: &str) {
    assert!(words(html).contains(text), "{text:?} is not in:\n{}", words(html));
}

/// The question of what brings a standard, or the whole inspection, to a rating.
fn asking(of: Option<&'static str>, rating: (Direction, Rating)) -> WhatIf {
    WhatIf { of, rating: Some(rating), ..WhatIf::default() }
}

/// The actions that choose the question of a panel.
fn asked(what_if: WhatIf) -> Vec<Action> {
    vec![Action::WhatIfChanged(what_if)]
}

/// The form with the figures of an inspection.
fn of(inspection: &Inspection) -> Form {
    Form::of_inspection(inspection)
}

/// The form with the figures of an inspection, without the answers to these numbers.
fn without(published: &Inspection, numbers: &[&str]) -> Form {
    let mut inspection = published.clone();
    for number in numbers {
        inspection.clear_answer(inspection.framework().place(number).unwrap());
    }
    of(&inspection)
}

/// The words of a table, a line for each row.
fn rows(html: &str) -> String {
    let rows: Vec<_> = html
        .split("</tr>")
        .map(|row| {
            let cells: Vec<_> = row
                .replace("</th>", "<|>")
                .replace("</td>", "<|>")
                .split("<|>")
                .map(|cell| words(cell).trim().replace('\n', " "))
                .collect();
            cells.join(" | ")
        })
        .collect();
    rows.join("\n") + "\n"
}

/// An inspection under the standards of 2025 in which all key questions have one answer, and all that inspectors judge has one rating.
fn complete(answer: Answer, rating: Rating) -> Inspection {
    let judged = ["1.1", "1.2", "1.3", "V1.2"].map(|number| (number, Answer::Rating(rating)));
    let figures = ["2.1.1", "2.1.2", "2.2.1", "2.2.2", "2.3.1", "2.3.2", "V1.1"].map(|number| (number, answer));
    inspection("iyjs-2025", &[&judged[..], &figures[..]].concat())
}

/// Forms with every kind of field and every kind of answer, and the published inspections.
fn forms_of_every_framework() -> Vec<Form> {
    let mut forms = Vec::new();
    for framework in FRAMEWORKS {
        let form = Form::new(framework);
        for entry in [Entry::Percentage, Entry::Cases] {
            let mut form = form.clone();
            form.enter_all_by(entry);
            forms.push(form);
        }
        let mut not_asked = form.clone();
        for LocatedKeyQuestion { id, .. } in framework.key_questions() {
            not_asked.question_mut(id).unwrap().enter_by(Entry::NotAsked);
        }
        forms.push(not_asked);
        let mut wrong = form.clone();
        for LocatedKeyQuestion { id, .. } in framework.key_questions() {
            let question = wrong.question_mut(id).unwrap();
            (question.percent, question.left) = ("104".into(), true);
        }
        forms.push(wrong);
        let numbers = framework.standards().map(|located| located.standard.number);
        forms.push(numbers.fold(form, |form, number| judged(form, number, Judgement::Rated(Good))));
    }
    forms.extend(PUBLISHED.map(Form::of_published));
    forms
}

/// Checks that ids are unique, references lead somewhere, fields have labels, and each group of options has one that is chosen.
fn assert_well_formed(html: &str) {
    let ids = values(html, "id");
    let unique: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "ids are unique");
    for reference in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
        for id in values(html, reference).into_iter().flat_map(str::split_whitespace) {
            assert!(unique.contains(id), "{reference}=\"{id}\" leads nowhere");
        }
    }

    let labelled: BTreeSet<_> = values(html, "for").into_iter().collect();
    let fields = html.split('<').filter_map(|piece| piece.split('>').next());
    for field in fields.filter(|tag| ["input ", "select ", "textarea "].iter().any(|name| tag.starts_with(name))) {
        let by_label = values(field, "id").iter().any(|id| labelled.contains(id));
        assert!(by_label || !values(field, "aria-label").is_empty(), "<{field}> has no label");
    }

    let mut chosen: BTreeMap<_, usize> = BTreeMap::new();
    for radio in tags(html, "type=\"radio\"") {
        *chosen.entry(values(radio, "name")[0]).or_default() += usize::from(radio.contains(" checked"));
    }
    assert!(chosen.values().all(|count| *count == 1), "one radio of each group is chosen: {chosen:?}");
    for list in html.split("<select ").skip(1) {
        let options = list.split("</select>").next().unwrap_or_default();
        assert_eq!(tags(options, "selected=").len(), 1, "one option of each list is chosen");
    }
    assert!(!html.contains(" style="), "the page's policy refuses styles of elements");
}
