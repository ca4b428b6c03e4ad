//! What the calculator draws, by named example.
//!
//! `UPDATE_EXPECT=1 cargo test --features js,ssr --test render` writes the snapshots anew; read the difference before keeping it.
#![cfg(feature = "ssr")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use expect_test::expect_file;
use inspection_ratings::analysis::{Direction, Freedom, RatingOf, Target, reach};
use inspection_ratings::app::components::{
    Chooser, Comparison, Headroom, Printout, Reach, Sampling, Scenarios, ScenariosProps, StandardFigures, StandardShown,
    Steps, Summary, TakeOut, toolbar,
};
use inspection_ratings::app::hooks::CalculatorContext;
use inspection_ratings::app::ratings_table::RatingsTable;
use inspection_ratings::app::state::{
    Action, ComparedFigures, CountedWord, Entry, Field, Foldable, Form, Judgement, Message, Mode, Panel, Part, State, Task,
    Unfolded, Version, Versions, WhatIf,
};
use inspection_ratings::app::{App, AppProps, Marks, Rated, Settings, band_bar};
use inspection_ratings::engine::Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, Framework, Inspection, KeyQuestionId, LocatedKeyQuestion, Percentage, Place, Range, Rating, rate,
};
use inspection_ratings::exchange::sheets::WordMeaning;
use inspection_ratings::frameworks::{FRAMEWORKS, bands, framework, iyjs_2025, yjs_2021, yos_2018};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, ISLINGTON_2024, PUBLISHED};
use proptest::prelude::*;
use support::page::{ENGLISH, s, standard_id, starting};
use support::{any_inspection, cases as of_cases, inspection, keeping_slow, percent, without_discretion};
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
                published={rated.form.published}
                as_published={rated.as_published}
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
        Drawn::Steps => html! { <Steps rated={unfolded(Panel::Steps)} /> },
        Drawn::Scenarios => {
            let ScenariosProps { shown, scenarios, overwritten } = ScenariosProps::of(state.versions(), 0);
            html! { <Scenarios {shown} {scenarios} {overwritten} /> }
        }
        Drawn::Comparison => html! {
            <Comparison rated={shown} {scenario} others={state.compared_figures().cloned()} versions={state.versions().clone()} message={None::<Rc<Message>>} />
        },
        Drawn::Reach => html! { <Reach rated={shown} {what_if} {scenario} message={None::<Rc<Message>>} /> },
        Drawn::Headroom => html! { <Headroom rated={shown} /> },
        Drawn::Sampling => html! { <Sampling rated={shown} eligible={what_if.eligible.clone()} /> },
        Drawn::TakeOut => {
            html! { <TakeOut rated={shown} {scenario} names={state.names} message={state.message.clone()} /> }
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

async fn part(part: Drawn, form: Form) -> String {
    drawn::<PartOf>(PartProps { start: starting(form), part }).await
}

async fn unfolded(part: Drawn, form: Form) -> String {
    let mut start = starting(form);
    start.unfolded = Unfolded::all(start.framework());
    drawn::<PartOf>(PartProps { start, part }).await
}

/// A part after some actions.
async fn part_after(part: Drawn, form: Form, actions: &[Action]) -> String {
    drawn::<PartOf>(PartProps { start: after(form, actions), part }).await
}

fn after(form: Form, actions: &[Action]) -> State {
    (*support::page::after(&Rc::new(starting(form)), actions.iter().cloned())).clone()
}

/// The whole calculator, with everything unfolded, after some actions.
async fn app_after(form: Form, actions: &[Action]) -> String {
    let mut start = after(form, actions);
    start.unfolded = Unfolded::all(start.framework());
    drawn::<App>(AppProps::new(start, Settings::default())).await
}

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

#[tokio::test(flavor = "current_thread")]
async fn the_whole_calculator() {
    let html = app(empty("iyjwcv-2025"), Unfolded::default()).await;
    expect_file!["snapshots/app-empty.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn the_reading_view_by_example() {
    let read = [Action::ModeChosen(Mode::Reading)];
    for (name, form, actions) in [
        ("published", Form::of_published(&BEXLEY_2024), vec![]),
        ("partly-filled", percentage(empty("yjs-2021"), "2.2.3", "56"), vec![]),
        (
            "scenario",
            Form::of_published(&BEXLEY_2024),
            vec![Action::ScenarioStarted, Action::StandardJudged(s("1.1"), None)],
        ),
    ] {
        let html = app_after(form, &[&actions[..], &read].concat()).await;
        expect_file![format!("snapshots/reading-{name}.txt")].assert_eq(&words(&html));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_it_reads_as_with_bexley_2024() {
    let html = app(Form::of_published(&BEXLEY_2024), Unfolded::default()).await;
    expect_file!["snapshots/app-bexley-2024.txt"].assert_eq(&words(&html));
}

#[tokio::test(flavor = "current_thread")]
async fn how_camden_2020_was_worked_out() {
    let html = unfolded(Drawn::Steps, Form::of_published(&CAMDEN_2020)).await;
    expect_file!["snapshots/steps-camden-2020.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_is_worked_out_while_it_is_folded_away() {
    let html = part(Drawn::Steps, Form::of_published(&CAMDEN_2020)).await;
    assert_eq!(words(&html), "");
}

#[tokio::test(flavor = "current_thread")]
async fn a_standard_by_example() {
    let planning = || percentage(percentage(empty("yjs-2021"), "2.2.1", "89"), "2.2.2", "56");
    let two_of_three = percentage(planning(), "2.2.3", "67");
    let not_asked = |mut form: Form, number| {
        let id = question_id(form.framework, number);
        form.question_mut(id).unwrap().enter_by(Entry::NotAsked);
        form
    };
    for (name, form, number) in [
        ("empty", empty("yjs-2021"), "2.2"),
        ("partly-filled", planning(), "2.2"),
        ("complete", two_of_three.clone(), "2.2"),
        ("error", percentage(empty("yjs-2021"), "2.2.1", "104"), "2.2"),
        ("error-in-cases", cases(empty("yjs-2021"), "2.2.1", "12", "9"), "2.2"),
        ("error-in-a-noted-question", percentage(empty("yos-2018"), "3.4.2", "most"), "3.4"),
        ("rounding-decides", cases(empty("yjs-2021"), "2.2.1", "11", "17"), "2.2"),
        ("not-asked", not_asked(two_of_three.clone(), "2.2.2"), "2.2"),
        ("judged", judged(empty("yjs-2021"), "1.1", Judgement::Rated(Good)), "1.1"),
        ("not-rated", judged(empty("yjs-2021"), "4.1", Judgement::NotRated), "4.1"),
        ("rated-directly", judged(two_of_three, "2.2", Judgement::Rated(Outstanding)), "2.2"),
        ("by-its-parts", percentage(empty("iyjwcv-2025"), "V1.1", "79"), "V1"),
        ("discretion", Form::of_published(&BEXLEY_2024), "3.2"),
    ] {
        let html = part(Drawn::Standard(number), form).await;
        expect_file![format!("snapshots/standard-{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn ratings_that_wait_hold_still_and_say_so() {
    let figures = Form::of_published(&BEXLEY_2024);
    let id = question_id(figures.framework, "2.2.3");
    let at_once = app_after(figures.clone(), &[]).await;
    let waits = [Action::RatingsMadeToWait(true), Action::Entered(Field::Figure(id, Part::Yes), "6".into())];
    let html = app_after(figures.clone(), &waits).await;
    let said = format!("{}\n{}\n", ENGLISH.stale(), ENGLISH.update());
    // Above them it says at once that some of the published figures were changed; what is copied is of the figures, too.
    let ratings = |words: &str| {
        let (_, ratings) = words.split_once("\nRatings\n")?;
        Some(ratings.lines().filter(|line| !line.starts_with("ratings:")).map(str::to_owned).collect::<Vec<_>>())
    };
    let held = words(&html).replace(&said, "");
    let held = held.replace(&format!("{}\n", ENGLISH.stale()), "");
    assert_eq!(ratings(&held), ratings(&words(&at_once)));
    assert!(ratings(&held).is_some());
    assert_ne!(values(&html, "value"), values(&at_once, "value"), "fields do not wait");
    let asked = app_after(figures, &[&waits[..], &[Action::RatingsRequested]].concat()).await;
    assert!(!words(&asked).contains(ENGLISH.stale()));
    assert_shows(&asked, "28\nof 36");
}

#[tokio::test(flavor = "current_thread")]
async fn the_summary_by_example() {
    for (name, form) in [
        ("empty", empty("iyjwcv-2025")),
        ("complete", Form::of_published(&CAMDEN_2025)),
        ("discretion-and-not-rated", Form::of_published(&BEXLEY_2024)),
        ("errors", percentage(percentage(empty("iyjwcv-2025"), "2.1.1", "104"), "2.2.2", "most")),
    ] {
        let html = unfolded(Drawn::Summary, form).await;
        expect_file![format!("snapshots/summary-{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_other_parts_by_example() {
    let changed = percentage(Form::of_published(&CAMDEN_2025), "2.1.1", "50");
    for (name, drawn, form) in [
        ("toolbar-nothing-to-undo", Drawn::Toolbar, empty("yjs-2021")),
        ("toolbar-by-cases", Drawn::Toolbar, Form::of_published(&CAMDEN_2025)),
        ("choose-empty", Drawn::Chooser, empty("yjs-2021")),
        ("choose-published", Drawn::Chooser, Form::of_published(&CAMDEN_2025)),
        ("choose-published-and-changed", Drawn::Chooser, changed),
    ] {
        let html = part(drawn, form).await;
        expect_file![format!("snapshots/{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_bar_marks_its_figure() {
    for (name, at) in [
        ("nothing", None),
        ("0", Some(Range::only(0))),
        ("64", Some(Range::only(64))),
        ("100", Some(Range::only(100))),
        ("50-to-79", Some(Range { lowest: 50, highest: 79 })),
    ] {
        let html = drawn::<Bar>(BarProps { at }).await;
        expect_file![format!("snapshots/bar-{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn fields_are_labelled_with_their_question_and_unit() {
    let by_cases = |mut form: Form| {
        form.enter_all_by(Entry::Cases);
        form
    };
    for (form, number, labels) in [
        (empty("yjs-2021"), "2.1", vec!["2.1.1 supporting the child's desistance: percentage yes", "How 2.1.1 is answered"]),
        (
            by_cases(empty("yjs-2021")),
            "2.1",
            vec![
                "2.1.1 supporting the child's desistance: sufficient cases",
                "2.1.1 supporting the child's desistance: cases inspected",
                "How 2.1.1 is answered",
            ],
        ),
        (empty("iyjwcv-2025"), "V1", vec!["V1.1 the work with victims: percentage yes", "How V1.1 is answered"]),
    ] {
        let html = part(Drawn::Standard(number), form).await.replace("&#x27;", "'");
        assert!(values(&html, "aria-label").starts_with(&labels), "{:?}", values(&html, "aria-label"));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn an_error_is_tied_to_its_field() {
    for (name, form, field, described_by) in [
        ("percentage", percentage(empty("yjs-2021"), "2.1.1", "104"), "figure-2-1-1", "error-2-1-1"),
        ("12 of 9", cases(empty("yjs-2021"), "2.1.1", "12", "9"), "yes-2-1-1", "error-2-1-1"),
        ("of none", cases(empty("yjs-2021"), "2.1.1", "0", "0"), "of-2-1-1", "error-2-1-1"),
        ("beside a note", percentage(empty("yos-2018"), "3.4.2", "104"), "figure-3-4-2", "note-3-4-2 error-3-4-2"),
    ] {
        let html = app(form, Unfolded::default()).await;
        let invalid = tags(&html, "aria-invalid=\"true\"");
        assert_eq!(invalid.len(), 1, "{name}");
        assert_eq!(values(invalid[0], "id"), [field], "{name}");
        assert_eq!(values(invalid[0], "aria-describedby"), [described_by], "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_is_said_of_a_field_that_was_not_left() {
    let mut form = percentage(empty("yjs-2021"), "2.1.1", "104");
    let id = question_id(form.framework, "2.1.1");
    form.question_mut(id).unwrap().left = false;
    let html = app(form, Unfolded::default()).await;
    assert!(!html.contains("govuk-error-message") && !html.contains("aria-invalid") && !html.contains("ir-problems"));
    assert!(html.contains("value=\"104\""), "it is kept");
}

#[tokio::test(flavor = "current_thread")]
async fn the_status_region_is_there_and_empty() {
    for published in PUBLISHED {
        let html = app(Form::of_published(published), Unfolded::default()).await;
        assert_eq!(tags(&html, "role=\"status\"").len(), 1, "{}", published.id);
        assert!(html.contains("<p role=\"status\" class=\"govuk-visually-hidden\">\n</p>"), "{}", published.id);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_outcome_is_said_in_words() {
    let mut two_of_three = percentage(percentage(empty("yjs-2021"), "2.2.1", "90"), "2.2.2", "85");
    let third = question_id(two_of_three.framework, "2.2.3");
    two_of_three.question_mut(third).unwrap().enter_by(Entry::NotAsked);
    let mut by_discretion_alone = empty("yjs-2021");
    Rc::make_mut(&mut by_discretion_alone.standards[0]).record_discretion(Some(Good));
    for (form, number, text) in [
        (percentage(empty("yjs-2021"), "2.2.3", "56"), "2.2", "No rating until 2.2.1 and 2.2.2 are entered"),
        (Form::of_published(&BEXLEY_2024), "2.2", "Held down by 2.2.3 keeping other people safe"),
        (cases(empty("yjs-2021"), "2.2.1", "11", "17"), "2.2", "Rounded up into this band"),
        (judged(empty("yjs-2021"), "2.2", Judgement::Rated(Inadequate)), "2.2", "Entered as a rating, without percentages"),
        (two_of_three, "2.2", "All its key questions are in this band"),
        (by_discretion_alone, "1.1", "Good by professional discretion. Without it, no rating is entered"),
    ] {
        assert_shows(&part(Drawn::Standard(number), form).await, text);
    }
    let mut none_chosen = judged(empty("yjs-2021"), "2.2", Judgement::Rated(Good));
    Rc::make_mut(&mut none_chosen.standards[5]).judgement = None;
    let html = part(Drawn::Standard("2.2"), none_chosen).await;
    assert!(!words(&html).contains("Entered as a rating"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_typed_is_text_and_nothing_else() {
    let mut form = percentage(empty("yjs-2021"), "2.1.1", "\"><b>72</b>");
    form.service = "<b>Bexley</b> & \"others\"".into();
    let discretion = Rc::make_mut(&mut form.standards[0]);
    discretion.record_discretion(Some(Good));
    discretion.reason = "</textarea><b>Strong</b>".into();
    let html = app_unfolded(form).await;
    assert!(!html.contains("<b>"));
    assert_shows(&html, "Ratings: &lt;b&gt;Bexley&lt;/b&gt; &amp; ");
}

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

#[tokio::test(flavor = "current_thread")]
async fn labels_ids_and_choices_are_sound_in_every_framework() {
    for form in forms_of_every_framework() {
        assert_well_formed(&app_unfolded(form).await);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_the_page_sets_is_drawn() {
    for (name, attributes) in [
        ("compact", &[("view", "compact")][..]),
        ("result", &[("view", "result"), ("heading-level", "4"), ("events", "")]),
        ("read-only", &[("readonly", "")]),
        ("one standard", &[("only", "2.2")]),
        ("one key question", &[("only", "2.2.2")]),
        ("one key question to read", &[("only", "2.2.2"), ("readonly", "")]),
        ("no such standard", &[("only", "2.9")]),
    ] {
        let html = set(Form::of_published(&CAMDEN_2025), Unfolded::default(), attributes).await;
        assert_well_formed(&html);
        expect_file![format!("snapshots/set/{}.html", name.replace(' ', "-"))].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_the_page_sets_wrongly_counts_as_not_set() {
    let unknown = [("view", "tiny"), ("heading-level", "9"), ("lang", "xx"), ("colour", "red"), ("only", "")];
    let form = || Form::of_published(&CAMDEN_2025);
    assert_eq!(set(form(), Unfolded::default(), &unknown).await, app(form(), Unfolded::default()).await);
}

/// Asks what takes a standard, or the whole, to a rating.
fn asking(of: Option<&'static str>, rating: (Direction, Rating)) -> WhatIf {
    WhatIf { of, rating: Some(rating), ..WhatIf::default() }
}

fn asked(what_if: WhatIf) -> Vec<Action> {
    vec![Action::WhatIfChanged(what_if)]
}

fn of(inspection: &Inspection) -> Form {
    Form::of_inspection(inspection)
}

fn without(published: &Inspection, numbers: &[&str]) -> Form {
    let mut inspection = published.clone();
    for number in numbers {
        inspection.clear_answer(inspection.framework().place(number).unwrap());
    }
    of(&inspection)
}

#[tokio::test(flavor = "current_thread")]
async fn what_it_takes_by_example() {
    use Direction::{Down, Up};
    let bexley = || Form::of_published(&BEXLEY_2024);
    let planning = |name, answers| (name, of(&inspection("yjs-2021", answers)), asked(asking(Some("2.2"), (Up, Good))));
    let judged_at = |step| WhatIf { freedom: Freedom { judged_step: Some(step), locked: vec![] }, ..WhatIf::default() };
    let locking = |form: &Form, numbers: &[&str]| WhatIf {
        freedom: Freedom { judged_step: None, locked: numbers.iter().filter_map(|n| form.framework.place(n)).collect() },
        ..WhatIf::default()
    };
    let islington = ISLINGTON_2024.inspection();
    for (name, form, actions) in [
        ("one-plan", bexley(), vec![]),
        ("four-ways", of(&without_discretion(&CAMDEN_2020)), vec![]),
        ("more-ways", bexley(), asked(judged_at(1))),
        ("judged-at-3", bexley(), asked(judged_at(3))),
        ("locked", bexley(), asked(locking(&bexley(), &["2.2.3"]))),
        ("one-locked", bexley(), asked(locking(&bexley(), &["2.4"]))),
        ("already", bexley(), asked(asking(None, (Up, Good)))),
        ("what-would-lose-it", bexley(), asked(asking(None, (Down, RequiresImprovement)))),
        ("to-the-bottom", bexley(), asked(asking(None, (Down, Inadequate)))),
        ("held-by-discretion", bexley(), asked(asking(Some("2.3"), (Down, Good)))),
        ("held-by-judgement", bexley(), asked(asking(Some("1.1"), (Up, Outstanding)))),
        ("not-rated", bexley(), asked(asking(Some("4.1"), (Up, Good)))),
        ("a-standard", bexley(), asked(asking(Some("2.2"), (Up, Outstanding)))),
        ("one-missing", without(&islington, &["2.3.2"]), vec![]),
        ("two-missing", without(&islington, &["2.3.2", "3.1"]), asked(asking(None, (Up, Good)))),
        ("missing-downwards", without(&islington, &["2.3.2", "2.1.1"]), asked(asking(None, (Down, RequiresImprovement)))),
        ("nothing-entered", empty("yjs-2021"), vec![]),
        planning("one-point", &[("2.2.1", percent(89)), ("2.2.2", percent(67)), ("2.2.3", percent(64))]),
        planning("some-points", &[("2.2.1", percent(50)), ("2.2.2", percent(67)), ("2.2.3", percent(64))]),
        planning("cases-and-points", &[("2.2.1", percent(64)), ("2.2.2", of_cases(5, 9)), ("2.2.3", percent(70))]),
        planning("missing-in-a-standard", &[("2.2.1", percent(64)), ("2.2.2", of_cases(6, 9))]),
    ] {
        let html = part_after(Drawn::Reach, form, &actions).await;
        let (asked, answer) = html.split_once("</details>").unwrap();
        expect_file![format!("snapshots/what-if/reach-{name}.txt")].assert_eq(&words(answer));
        if name == "one-plan" {
            expect_file!["snapshots/what-if/reach-asked.html"].assert_eq(asked);
            expect_file!["snapshots/what-if/reach-one-plan.html"].assert_eq(answer);
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_asked_stays_chosen() {
    let what_if = asking(Some("2.2"), (Direction::Down, Good));
    let html = part_after(Drawn::Reach, Form::of_published(&BEXLEY_2024), &asked(what_if)).await;
    let chosen: Vec<_> = html
        .split("<option")
        .filter(|option| option.contains("selected"))
        .map(|option| words(&format!("<option{option}")))
        .collect();
    let chosen: Vec<_> = chosen.iter().map(|words| words.lines().next().unwrap()).collect();
    assert_eq!(chosen, ["2.2 Planning", "Good or lower", "Stay as they are"]);
}

#[tokio::test(flavor = "current_thread")]
async fn how_far_by_example() {
    for (name, form) in [
        ("bexley", Form::of_published(&BEXLEY_2024)),
        ("camden-without-discretion", of(&without_discretion(&CAMDEN_2020))),
        ("islington-by-percentage", {
            let mut form = Form::of_published(&ISLINGTON_2024);
            form.enter_all_by(Entry::Percentage);
            form
        }),
        ("empty", empty("iyjwcv-2025")),
    ] {
        let html = part(Drawn::Headroom, form).await;
        expect_file![format!("snapshots/what-if/headroom-{name}.txt")].assert_eq(&rows(&html));
    }
    expect_file!["snapshots/what-if/headroom.html"]
        .assert_eq(&part(Drawn::Headroom, Form::of_published(&CAMDEN_2025)).await);
}

/// A percentage with decimals is told from where on, and below what, it is rounded into the next band.
#[tokio::test(flavor = "current_thread")]
async fn how_far_in_words() {
    for (figure, expected) in [
        (
            72_00,
            "8 percentage points higher for Outstanding (80%) | 8 percentage points lower for Requires improvement (64%)",
        ),
        (
            72_40,
            "Up to 8 percentage points higher for Outstanding (from 79.5%) | Up to 8 percentage points lower for Requires improvement (below 64.5%)",
        ),
        (
            72_50,
            "Up to 7 percentage points higher for Outstanding (from 79.5%) | Up to 9 percentage points lower for Requires improvement (below 64.5%)",
        ),
        (
            64_50,
            "Up to 15 percentage points higher for Outstanding (from 79.5%) | Up to 1 percentage point lower for Requires improvement (below 64.5%)",
        ),
        (
            64_49,
            "Up to 1 percentage point higher for Good (from 64.5%) | Up to 15 percentage points lower for Inadequate (below 49.5%)",
        ),
        (99_99, "– | Up to 21 percentage points lower for Good (below 79.5%)"),
    ] {
        let figure = Answer::Percentage(Percentage::from_hundredths(figure).unwrap());
        let html = part(Drawn::Headroom, of(&inspection("yjs-2021", &[("2.2.3", figure)]))).await;
        let found = rows(&html);
        let found = found.lines().find_map(|line| line.strip_prefix("2.2.3 Keeping other people safe | ")).unwrap();
        let (_now, found) = found.split_once(" | ").unwrap();
        assert_eq!(found.trim_end_matches(" | "), expected, "{figure:?}");
    }
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

#[tokio::test(flavor = "current_thread")]
async fn how_sure_by_example() {
    let eligible = |text: &str| vec![Action::Entered(Field::Eligible, text.into())];
    let percentages = inspection("iyjwcv-2025", &[("2.1.1", percent(67)), ("2.1.2", percent(72))]);
    for (name, form, actions) in [
        ("bexley", Form::of_published(&BEXLEY_2024), vec![]),
        ("a-caseload", Form::of_published(&BEXLEY_2024), eligible("100")),
        ("fewer-than-inspected", Form::of_published(&BEXLEY_2024), eligible("13")),
        ("as-many-as-inspected", Form::of_published(&BEXLEY_2024), eligible("14")),
        ("all-of-them", of(&inspection("iyjwcv-2025", &[("2.1.1", of_cases(6, 9))])), eligible("9")),
        ("no-caseload", Form::of_published(&BEXLEY_2024), eligible("0")),
        ("no-number", Form::of_published(&BEXLEY_2024), eligible("many")),
        ("without-counts", of(&percentages), vec![]),
        ("nothing-entered", empty("yjs-2021"), vec![]),
        ("some-counts", cases(of(&percentages), "2.2.1", "6", "9"), vec![]),
        ("without-discretion", of(&without_discretion(&CAMDEN_2020)), vec![]),
    ] {
        let html = part_after(Drawn::Sampling, form, &actions).await;
        expect_file![format!("snapshots/what-if/sampling-{name}.txt")].assert_eq(&rows(&html));
    }
    let html = part_after(Drawn::Sampling, Form::of_published(&CAMDEN_2025), &eligible("100")).await;
    expect_file!["snapshots/what-if/sampling.html"].assert_eq(&html);
}

fn question(number: &str) -> KeyQuestionId {
    question_id(framework("yjs-2021").unwrap(), number)
}

fn enters(number: &str, part: Part, text: &str) -> Action {
    Action::Entered(Field::Figure(question(number), part), text.into())
}

#[tokio::test(flavor = "current_thread")]
async fn a_scenario_beside_its_baseline() {
    let bexley = || Form::of_published(&BEXLEY_2024);
    let name = |text: &str| Action::Entered(Field::ScenarioName, text.into());
    let started = vec![Action::ScenarioStarted, name("Better planning "), enters("2.2.3", Part::Yes, "6")];
    for (file, drawn, form, actions) in [
        ("scenarios-none", Drawn::Scenarios, bexley(), vec![]),
        ("scenarios-named", Drawn::Scenarios, bexley(), started.clone()),
        ("scenarios-two", Drawn::Scenarios, bexley(), [started.clone(), vec![Action::ScenarioStarted]].concat()),
        (
            "scenarios-baseline-at-hand",
            Drawn::Scenarios,
            bexley(),
            [started.clone(), vec![Action::VersionChosen(Version::Baseline)]].concat(),
        ),
        ("summary", Drawn::Summary, bexley(), started.clone()),
        ("summary-open", Drawn::Summary, empty("iyjwcv-2025"), vec![Action::ScenarioStarted]),
        ("comparison", Drawn::Comparison, bexley(), started.clone()),
        ("comparison-same", Drawn::Comparison, empty("iyjwcv-2025"), vec![Action::ScenarioStarted]),
    ] {
        let html = part_after(drawn, form, &actions).await;
        expect_file![format!("snapshots/what-if/{file}.html")].assert_eq(&html);
        if drawn == Drawn::Comparison {
            expect_file![format!("snapshots/what-if/{file}.txt")].assert_eq(&rows(&html));
        }
    }
}

/// The rows marked as changed, by their number; the first has none.
fn changed(html: &str) -> Vec<String> {
    let rows = html.split("<tr").filter(|row| row.contains("ir-comparison__changed"));
    rows.map(|row| words(&format!("<{row}")).lines().next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn what_differs_is_marked_and_nothing_else() {
    let score = "Score and overall rating";
    for (name, form, actions, expected) in [
        ("nothing", bexley(), vec![], vec![]),
        ("a figure in its band", bexley(), vec![enters("2.1.1", Part::Yes, "8")], vec!["2.1.1"]),
        ("a figure of no cases changes", bexley(), vec![enters("2.1.1", Part::Of, "9")], vec![]),
        // It was held down by one key question, and now by two.
        ("what holds it down", bexley(), vec![enters("2.2.1", Part::Yes, "5")], vec!["2.2.1"]),
        ("a rating", bexley(), vec![enters("2.2.3", Part::Yes, "6")], vec![score, "2.2", "2.2.3"]),
        ("under discretion", bexley(), vec![enters("2.3.3", Part::Yes, "8")], vec!["2.3.3"]),
        ("discretion that changes nothing", of(&without_discretion(&CAMDEN_2020)), vec![], vec![]),
    ] {
        let actions = [vec![Action::ScenarioStarted], actions].concat();
        let html = part_after(Drawn::Comparison, form, &actions).await;
        assert_eq!(changed(&html), expected, "{name}");
        assert_eq!(html.contains(ENGLISH.no_difference()), expected.is_empty(), "{name}");
    }
    let Some(Place::Standard(planning)) = bexley().framework.place("1.1") else { panic!() };
    let discretion = [Action::ScenarioStarted, Action::DiscretionRecorded(planning, Some(Good))];
    let html = part_after(Drawn::Comparison, bexley(), &discretion).await;
    assert_eq!(changed(&html), ["1.1"], "the same rating, by discretion");
}

#[tokio::test(flavor = "current_thread")]
async fn a_scenario_says_what_the_baseline_had() {
    let percentages = || percentage(empty("yjs-2021"), "2.2.1", "64.5");
    let judges = |number, judgement| {
        let Some(Place::Standard(id)) = bexley().framework.place(number) else { panic!() };
        Action::StandardJudged(id, judgement)
    };
    for (name, form, action, standard, expected) in [
        ("cases", bexley(), enters("2.2.3", Part::Yes, "6"), "2.2", vec!["was 5\u{a0}of\u{a0}9"]),
        ("the same cases", bexley(), enters("2.2.3", Part::Yes, "5"), "2.2", vec![]),
        ("another standard", bexley(), enters("2.2.3", Part::Yes, "6"), "2.1", vec![]),
        ("a percentage", percentages(), enters("2.2.1", Part::Percent, "80"), "2.2", vec!["was 64.5%"]),
        ("one not entered", percentages(), enters("2.2.2", Part::Percent, "80"), "2.2", vec!["was not entered"]),
        ("a judgement", bexley(), judges("1.1", Some(Judgement::Rated(Outstanding))), "1.1", vec!["was Good"]),
        ("one taken back", bexley(), judges("1.1", None), "1.1", vec!["was Good"]),
    ] {
        let was =
            |html: &str| words(html).lines().filter(|line| line.starts_with("was ")).map(str::to_owned).collect::<Vec<_>>();
        let html = part_after(Drawn::Standard(standard), form.clone(), &[Action::ScenarioStarted, action.clone()]).await;
        assert_eq!(was(&html), expected, "{name}");
        let alone = part_after(Drawn::Standard(standard), form.clone(), std::slice::from_ref(&action)).await;
        assert_eq!(was(&alone), Vec::<String>::new(), "{name}, without a scenario");
        let printed = part_after(Drawn::Printout, form, &[Action::ScenarioStarted, action]).await;
        assert_eq!(was(&printed).len(), usize::from(name != "the same cases"), "{name}, printed");
        assert!(printed.contains("Baseline: "), "{name}, printed");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_scenario_that_reaches_the_target_is_named() {
    let outstanding = WhatIf { rating: Some((Direction::Up, Outstanding)), ..WhatIf::default() };
    let good = WhatIf { rating: Some((Direction::Up, Good)), ..WhatIf::default() };
    let better = ["2.2.3", "2.4.3", "3.1.1", "3.1.3"].map(|number| enters(number, Part::Yes, "9"));
    let better = [&better[..], &["2.2.2", "2.1.2", "2.1.3"].map(|number| enters(number, Part::Yes, "9"))].concat();
    let better = [better, vec![enters("3.1.1", Part::Yes, "14"), enters("3.1.3", Part::Yes, "14")]].concat();
    let started = [vec![Action::ScenarioStarted], better.clone()].concat();
    for (name, actions, asked, expected) in [
        ("the scenario alone does", started.clone(), outstanding.clone(), "Scenario 1 meets the target."),
        ("so does the baseline", started, good, "The target is already met."),
        ("no scenario", better, outstanding, "The target is already met."),
    ] {
        let actions = [actions, vec![Action::WhatIfChanged(asked)]].concat();
        let html = part_after(Drawn::Reach, bexley(), &actions).await;
        assert!(words(&html).contains(expected), "{name}: {}", words(&html));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_taken_out_of_a_scenario_is_said_to_be_its() {
    let said = ENGLISH.figures_of("Scenario 1");
    for (name, actions, is_said) in [
        ("the baseline alone", vec![], false),
        ("a scenario", vec![Action::ScenarioStarted], true),
        ("the baseline beside it", vec![Action::ScenarioStarted, Action::VersionChosen(Version::Baseline)], false),
    ] {
        let html = part_after(Drawn::TakeOut, bexley(), &actions).await;
        assert_eq!(words(&html).contains(&said), is_said, "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn one_case_decides() {
    for (name, form, expected) in [
        ("bexley", Form::of_published(&BEXLEY_2024), "One more in 2.2.3 makes 2.2 Planning Good"),
        (
            "camden without discretion",
            of(&without_discretion(&CAMDEN_2020)),
            "One more in 2.2.3, 3.1.3, 3.2.3 or 3.3.3 makes the overall rating Outstanding",
        ),
        (
            "a percentage",
            percentage(percentage(percentage(empty("yjs-2021"), "2.2.1", "64"), "2.2.2", "80"), "2.2.3", "80"),
            "1 percentage point more in 2.2.1 makes 2.2 Planning Good",
        ),
    ] {
        let html = unfolded(Drawn::Summary, form).await;
        assert!(words(&html).contains(expected), "{name}: {}", words(&html));
    }
    let html = unfolded(Drawn::Summary, empty("yjs-2021")).await;
    assert!(!html.contains("ir-one-case"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_panel_is_empty_until_it_is_unfolded() {
    let actions = [Action::ScenarioStarted, Action::Shown(Foldable::Panel(Panel::Comparison), false)];
    let start = after(Form::of_published(&BEXLEY_2024), &actions);
    let html = drawn::<App>(AppProps::new(start, Settings::default())).await;
    assert_eq!(html.matches("class=\"ir-place\"").count(), 7);
    assert!(!html.contains("ir-panel"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn scenarios_are_drawn_soundly() {
    for form in forms_of_every_framework() {
        for actions in [
            vec![Action::ScenarioStarted],
            vec![Action::ScenarioStarted, Action::FiguresReset, Action::ScenarioStarted],
            vec![Action::ScenarioStarted, Action::VersionChosen(Version::Baseline)],
            asked(asking(Some("2.2"), (Direction::Down, Inadequate))),
        ] {
            let html = app_after(form.clone(), &actions).await;
            assert_well_formed(&html);
            assert_eq!(tags(&html, "role=\"status\"").len(), 1, "what is announced comes from one place");
        }
    }
    // A standard of another framework is no longer asked of.
    let elsewhere =
        [asked(asking(Some("4.1"), (Direction::Up, Good))), vec![Action::FrameworkChosen(FRAMEWORKS[0])]].concat();
    assert_well_formed(&app_after(Form::of_published(&BEXLEY_2024), &elsewhere).await);
}

proptest! {
    #![proptest_config(keeping_slow(32, "tests/render.regressions"))]

    #[test]
    fn whatever_is_put_in_is_drawn_soundly(inspection in any_inspection(true)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let form = Form::of_inspection(&inspection);
        assert_well_formed(&runtime.block_on(app_unfolded(form.clone())));
        let scenario = [Action::ScenarioStarted, Action::FiguresReset];
        assert_well_formed(&runtime.block_on(app_after(form, &scenario)));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_ways_out_say_what_came_of_them() {
    for (name, told) in [
        ("nothing-asked", None),
        ("copied", Some(Message::Done(Task::CopyRatings))),
        ("fetching", Some(Message::Begun(Task::SaveWorkbook))),
        ("refused", Some(Message::Failed(Task::CopyRatings))),
    ] {
        let told: Vec<_> = told.map(Action::MessageArrived).into_iter().collect();
        let html = part_after(Drawn::TakeOut, empty("yjs-2021"), &told).await;
        expect_file![format!("snapshots/take-out/panel-{name}.html")].assert_eq(&html);
    }
}

#[test]
fn each_way_out_has_its_own_sentences() {
    let tasks = [
        Task::CopyRatings,
        Task::CopyComparison,
        Task::SaveComparison,
        Task::SaveJson,
        Task::SaveCsv,
        Task::SaveWorkbook,
        Task::SaveSvg,
        Task::SavePng,
    ];
    for task in tasks {
        for (name, words) in [("what it is for", ENGLISH.task_purpose(task)), ("its button", ENGLISH.task_label(task))] {
            assert!(!words.is_empty(), "{name}: {task:?}");
        }
        let sentences =
            [Message::Begun(task), Message::Done(task), Message::Failed(task)].map(|told| ENGLISH.message(&told));
        let different: BTreeSet<_> = sentences.iter().collect();
        assert_eq!(different.len(), 3, "{sentences:?}");
        assert_eq!(Message::Failed(task).task(), Some(task));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_report_by_example() {
    let tried = [Action::ScenarioStarted, Action::Entered(Field::ScenarioName, "Better planning".into())];
    let partly = percentage(percentage(empty("iyjwcv-2025"), "V1.1", "64.7"), "2.1.1", "104");
    for (name, form, actions) in [
        ("bexley-2024", Form::of_published(&BEXLEY_2024), &[][..]),
        ("camden-2020", Form::of_published(&CAMDEN_2020), &[]),
        ("nothing-entered", empty("yjs-2021"), &[]),
        ("partly-entered", judged(partly, "2.2", Judgement::Rated(Inadequate)), &[]),
        ("a-scenario", Form::of_published(&CAMDEN_2025), &tried),
    ] {
        let html = part_after(Drawn::Printout, form, actions).await;
        expect_file![format!("snapshots/take-out/report-{name}.txt")].assert_eq(&words(&html));
    }
    let html = part(Drawn::Printout, empty("iyjwcv-2025")).await;
    expect_file!["snapshots/take-out/report.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn the_report_is_there_only_while_it_is_printed() {
    for (name, attributes, is_there) in [
        ("on the screen", &[][..], false),
        ("the whole", &[("printed", "today")], true),
        ("one column", &[("printed", "today"), ("view", "compact")], true),
        ("to be read", &[("printed", "today"), ("readonly", "")], true),
        ("the ratings alone", &[("printed", "today"), ("view", "result")], false),
        ("one standard", &[("printed", "today"), ("only", "2.1")], false),
    ] {
        let mut settings = Settings::default();
        let mut printed = None;
        for (attribute, value) in attributes {
            if *attribute == "printed" {
                printed = Some((*value).into());
            } else {
                settings.set(attribute, Some(value));
            }
        }
        let start = starting(Form::of_published(&BEXLEY_2024));
        let html = drawn::<App>(AppProps { printed, ..AppProps::new(start, settings) }).await;
        assert_eq!(html.contains("ir-report"), is_there, "{name}");
        assert_eq!(html.contains("ir-calculator--printed"), is_there, "{name}");
    }
}

#[test]
fn the_table_of_ratings_by_example() {
    let with_tabs = {
        let mut form = Form::of_published(&BEXLEY_2024);
        form.service = "A\tservice\nof <two> & three lines".into();
        form
    };
    for (name, form) in [("bexley-2024", with_tabs), ("nothing-entered", empty("iyjwcv-2025"))] {
        let table = RatingsTable::of(ENGLISH, &Rated::new(&Rc::new(form)), None);
        let json = serde_json::to_string_pretty(&table).unwrap() + "\n";
        expect_file![format!("snapshots/take-out/table-{name}.json")].assert_eq(&json);
    }
}

/// Whoever reads the report must know what the words of the sheet were taken for, because the figures depend on it.
#[tokio::test(flavor = "current_thread")]
async fn how_words_of_sheets_were_counted_is_said_wherever_the_ratings_are() {
    let said = "In the sheet of cases, “Partly met” counted as no, “✓” counted as yes, blank cells not counted.";
    let counted = || {
        let mut form = Form::of_published(&BEXLEY_2024);
        let counted = |word: &str, meaning| CountedWord { word: word.into(), meaning };
        form.count_words(&[counted("Partly\tmet", WordMeaning::Yes)]);
        form.count_words(&[
            counted("Partly\tmet", WordMeaning::No),
            counted("✓", WordMeaning::Yes),
            counted("", WordMeaning::NotCounted),
        ]);
        form
    };
    let read = [Action::ModeChosen(Mode::Reading)];
    for (name, html) in [
        ("the form", app(counted(), Unfolded::default()).await),
        ("the ratings to read", app_after(counted(), &read).await),
        ("the printed report", part(Drawn::Printout, counted()).await),
    ] {
        assert!(words(&html).contains(said), "{name}");
    }
    let table = RatingsTable::of(ENGLISH, &Rated::new(&Rc::new(counted())), None);
    assert!(table.unofficial.starts_with(said), "{}", table.unofficial);
    let without = RatingsTable::of(ENGLISH, &Rated::new(&Rc::new(Form::of_published(&BEXLEY_2024))), None);
    assert!(!without.unofficial.contains("sheet of cases"));
}

/// The reason names the figures of standards that share the lowest rating, because "each is Requires improvement" is half a reason.
#[test]
fn the_reason_names_the_figures_of_standards_that_share_the_lowest_rating() {
    for (name, figures, expected) in [
        (
            "one judged, one by cases",
            vec![("1.1", Answer::Rating(RequiresImprovement)), ("2.1.1", percent(50))],
            "1.1 Governance and leadership and 2.1 Assessing hold the score down most: each is Requires improvement. 2.1.1 Achieving \
             positive change for the child was sufficient in 50% of cases. Good begins at 65%.",
        ),
        (
            "both by cases",
            vec![("2.1.1", percent(50)), ("2.2.1", of_cases(5, 9))],
            "2.1 Assessing and 2.2 Planning hold the score down most: each is Requires improvement. 2.1.1 Achieving positive change for \
             the child was sufficient in 50% of cases and 2.2.1 Achieving positive change for the child was sufficient in 5 of 9 cases, \
             56%. Good begins at 65%.",
        ),
        (
            "more figures than a phone has room for",
            vec![("2.1.1", percent(50)), ("2.1.2", percent(50)), ("2.2.1", percent(50))],
            "2.1 Assessing and 2.2 Planning hold the score down most: each is Requires improvement.",
        ),
    ] {
        let mut figured = complete(percent(70), Good);
        for (number, answer) in figures {
            figured.answer_number(number, answer).unwrap();
        }
        assert_eq!(ENGLISH.reason(&figured, &rate(&figured)), expected, "{name}");
    }
}

/// Percentage points are not steps of ratings: the two are never added.
#[test]
fn what_frees_inspectors_ratings_counts_points_and_steps_apart() {
    let figured = complete(percent(50), Inadequate);
    let target = Target::at_least(RatingOf::Overall, Outstanding);
    let free = Freedom { judged_step: Some(1), ..Freedom::default() };
    let found = reach(&figured, target, &free, 5);
    let fixed = reach(&figured, target, &Freedom::default(), 5);
    let sentence = ENGLISH.reach_freed(&fixed, &found);
    assert_eq!(
        sentence,
        "If inspectors’ ratings may change too, 12 steps of inspectors’ ratings and 120 percentage points are enough."
    );
}

/// An inspection under the standards of 2025 in which all key questions have one answer, and all that inspectors judge has one rating.
fn complete(answer: Answer, rating: Rating) -> Inspection {
    let judged = ["1.1", "1.2", "1.3", "V1.2"].map(|number| (number, Answer::Rating(rating)));
    let figures = ["2.1.1", "2.1.2", "2.2.1", "2.2.2", "2.3.1", "2.3.2", "V1.1"].map(|number| (number, answer));
    inspection("iyjs-2025", &[&judged[..], &figures[..]].concat())
}

#[tokio::test(flavor = "current_thread")]
async fn what_can_be_carried_over_is_offered_where_the_edition_is_chosen() {
    for (to, words, has_button) in [
        (&yos_2018::FRAMEWORK, "11 standards that you entered under Youth justice services, 2021 standards", true),
        (&iyjs_2025::FRAMEWORK, "cannot be carried over, because no standard is the same here", false),
    ] {
        let html = app_after(Form::of_published(&BEXLEY_2024), &[Action::FrameworkChosen(to)]).await;
        assert!(html.contains(words), "{}", to.id);
        assert_eq!(html.contains("Carry them over"), has_button, "{}", to.id);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_result_alone_names_the_report_of_its_figures() {
    let mut settings = Settings::default();
    assert!(settings.set("view", Some("result")));
    let state = State::new(&yjs_2021::FRAMEWORK);
    for (form, words) in [
        (Form::of_published(&BEXLEY_2024), "These are the published figures of Bexley Youth Justice Service."),
        (
            {
                let mut form = Form::of_published(&BEXLEY_2024);
                form.set_inspected(&[standard_id(&yjs_2021::FRAMEWORK, "1.1")], false);
                form
            },
            "These are not the published figures of Bexley Youth Justice Service.",
        ),
    ] {
        let opened = Rc::new(state.clone()).reduce(Action::FiguresOpened(Rc::new(Versions::new(form))));
        let html = LocalServerRenderer::<App>::with_props(AppProps::new((*opened).clone(), settings.clone())).render().await;
        assert!(html.contains(words) && html.contains(BEXLEY_2024.link), "{words}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_comparison_is_printed_while_it_is_shown() {
    let others = ComparedFigures {
        name: Some("Quarter 3, 12 Nov 2026".into()),
        form: Rc::new(Form::of_published(&ISLINGTON_2024)),
        by_case: None,
    };
    let state = Rc::new(starting(Form::of_published(&BEXLEY_2024))).reduce(Action::ComparedWith(Some(Rc::new(others))));
    let printed = |state: &State| {
        let mut props = AppProps::new(state.clone(), Settings::default());
        props.printed = Some("24 November 2026".into());
        async move {
            let html = LocalServerRenderer::<App>::with_props(props).render().await;
            html.split_once("ir-report__title").map(|(_, report)| report.to_owned()).unwrap()
        }
    };
    let report = printed(&state).await;
    for words in ["Quarter 3, 12 Nov 2026 and These figures", "The score falls from 34 to 27"] {
        assert!(report.contains(words), "{words}");
    }
    assert!(!report.contains("compare-all"), "nothing is to be pressed on paper");
    let folded = state.reduce(Action::Shown(Foldable::Panel(Panel::Comparison), false));
    assert!(!printed(&folded).await.contains("Quarter 3"));
}
