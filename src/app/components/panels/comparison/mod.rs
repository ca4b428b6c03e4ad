//! The figures shown beside other figures.

mod choice;
mod rows;

use std::rc::Rc;

use yew::prelude::*;

use self::choice::figures_to_choose;
use self::rows::{is_unchanged, rows};
use super::few_cases::few_cases;
use super::frame::frame;
use super::take_out::task_buttons;
use crate::analysis::compare;
use crate::app::compared_with::Pair;
use crate::app::components::heat_strip::heat_strip;
use crate::app::hooks::use_calculator;
use crate::app::markup::{Grid, column, grid, list, row};
use crate::app::rated::Rated;
use crate::app::ratings_table::discretion_note;
use crate::app::state::{ComparedFigures, Message, Panel, Task, Versions};
use crate::app::text::{Relation, Sides, Text};
use crate::engine::{Answer, Place, Range};
use crate::exchange::import::{ByCase, QuestionReadings};

#[derive(Properties, PartialEq)]
pub struct ComparisonPanelProps {
    /// The figures shown and their ratings, with the baseline of a scenario, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// The figures that the person chose to compare with. None for the figures that the figures shown depart from.
    pub others: Option<Rc<ComparedFigures>>,
    /// The baseline and the scenarios, which can be chosen.
    pub versions: Rc<Versions>,
    /// The last message, which may be about a request of this panel.
    pub message: Option<Rc<Message>>,
}

/// Other figures and the figures shown side by side: the difference in a sentence, then every figure, band and rating.
#[component]
pub fn ComparisonPanel(ComparisonPanelProps { rated, others, versions, message }: &ComparisonPanelProps) -> Html {
    let calculator = use_calculator();
    let shows_all = use_state(|| false);
    let content = rated.as_ref().map(|rated| {
        let text = calculator.text();
        let by_case = others.as_deref().and_then(|others| others.by_case_beside(&rated.form));
        html! {
            <>
                { figures_to_choose(&calculator, rated, others.as_deref(), versions) }
                if let Some(pair) = Pair::of(text, rated, others.as_deref()) {
                    { compared(text, &pair, by_case, Some(&shows_all)) }
                    { task_buttons(&calculator, &[Task::CopyComparison, Task::SaveComparison], message.as_deref()) }
                }
            </>
        }
    });
    frame(&calculator, Panel::Comparison, content)
}

/// The difference in a sentence, the table, and the readings case by case. `shows_all` decides whether unchanged rows are shown. Paper has no
/// such choice, and leaves unchanged rows out.
pub fn compared(text: &dyn Text, pair: &Pair, by_case: Option<&ByCase>, shows_all: Option<&UseStateHandle<bool>>) -> Html {
    let (sides, [first, second]) = (pair.sides(), pair.names());
    let by_case = by_case.map(|by_case| pair.readings(by_case));
    let Ok(comparison) = compare(sides.inspections[0], sides.inspections[1]) else { return Html::default() };
    let misses_cases = if pair.misses_cases() {
        html! { <p class="ir-strong">{ text.words().not_by_case }</p> }
    } else {
        Html::default()
    };
    if comparison.is_empty() && matches!(sides.relation, Relation::Time | Relation::Services) {
        return html! { <>{ misses_cases }<p class="ir-comparison__headline">{ text.words().no_difference }</p></> };
    }
    let choice = shows_all.map(|shows_all| {
        let (shows_all, now) = (shows_all.clone(), **shows_all);
        let onchange = Callback::from(move |_: Event| shows_all.set(!now));
        html! {
            <p class="ir-toolbar__wait">
                <input type="checkbox" class="ir-check" id="compare-all" checked={now} {onchange} />
                <label for="compare-all">{ text.words().show_unchanged }</label>
            </p>
        }
    });
    let all = shows_all.is_some_and(|shows_all| **shows_all);
    let [item, ..] = text.words().headroom_headings;
    html! {
        <>
            if pair.was_by_case() { <p class="ir-strong">{ text.words().no_longer_by_case }</p> }
            { misses_cases }
            if let Some(cases) = by_case.as_ref().and_then(|by_case| by_case.cases.clone()) { <p class="ir-strong">{ cases }</p> }
            <p class="ir-comparison__headline">
                if comparison.is_empty() {
                    { text.words().no_difference }
                } else {
                    { text.difference(sides) }
                    if let Some(one_case_is) = one_case_is(text, sides) { { " " }{ one_case_is } }
                }
            </p>
            { few_cases(text, &sides.inspections) }
            if sides.outcomes[0].score.max != sides.outcomes[1].score.max {
                <p>{ text.different_maxima(sides.outcomes[0], sides.outcomes[1]) }</p>
            }
            <div class="ir-strips">
                <span>{ first.heading.clone() }</span>{ heat_strip(sides.outcomes[0]) }
                <span>{ second.heading.clone() }</span>{ heat_strip(sides.outcomes[1]) }
            </div>
            { choice }
            { grid(Grid {
                class: if all { "ir-grid ir-comparison ir-comparison--all ir-grid--stacked" } else { "ir-grid ir-comparison ir-grid--stacked" },
                id: "comparison",
                caption: text.comparison_caption([first, second]),
                headings: vec![
                    column(item),
                    column(first.heading.clone()),
                    column(second.heading.clone()),
                    column(text.difference_heading(sides.relation, first)),
                ],
                rows: rows(text, sides, all),
            }) }
            { notes(text, pair, all) }
            { by_case.as_ref().map(|by_case| case_by_case(text, by_case, all)) }
        </>
    }
}

/// The number of percentage points that one case is, where small samples of two services are compared. None otherwise.
fn one_case_is(text: &dyn Text, sides: Sides<'_>) -> Option<String> {
    /// A case of a larger sample is less than 5 percentage points, which no reader takes for much.
    const SMALL: u16 = 20;
    let sizes = sides.outcomes[0].framework.key_questions().filter_map(|located| {
        let cases = sides.inspections.map(|inspection| match inspection.answer(Place::KeyQuestion(located.id)) {
            Some(Answer::Cases(cases)) => Some(cases.of()),
            _ => None,
        });
        Some(cases[0]?.min(cases[1]?))
    });
    let sizes: Vec<_> = sizes.filter(|_| sides.relation == Relation::Services).collect();
    let (lowest, highest) = (*sizes.iter().min()?, *sizes.iter().max()?);
    (lowest <= SMALL).then(|| text.one_case_is(Range { lowest, highest }))
}

/// The notes on the asterisks in the table. A note that is the same for both sides stands once, without the name of a side.
fn notes(text: &dyn Text, pair: &Pair, all: bool) -> Html {
    let (mut notes, sides) = (Vec::new(), pair.sides());
    for located in sides.outcomes[0].framework.standards() {
        if !all && is_unchanged(sides, located.id) {
            continue;
        }
        let note = |side: &Rated| discretion_note(text, side, side.outcome.standard_at(located.id)?);
        let [first, second] = pair.rated().map(note);
        if first.is_some() && first == second {
            notes.extend(first);
            continue;
        }
        let of_sides = [first, second].into_iter().zip(pair.names());
        notes.extend(of_sides.filter_map(|(note, side)| Some(text.note_of_side(side, &note?))));
    }
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="ir-notes">
            <p class="ir-strong"><span aria-hidden="true">{ "* " }</span>{ text.words().by_discretion_title }</p>
            { list(notes.into_iter().map(Html::from)) }
        </div>
    }
}

/// The readings of the same cases by two people, in the words of the program that reads sheets. Key questions that both read alike are left out,
/// unless `all` are to be shown.
fn case_by_case(text: &dyn Text, by_case: &ByCase, all: bool) -> Html {
    let ByCase { agreed, sentences, questions, .. } = by_case;
    let headings = by_case.headings();
    let shown: Vec<_> = questions.iter().filter(|readings| all || !readings.is_alike()).collect();
    let rows = shown.iter().map(|readings| {
        let cells = readings.numbers().into_iter().zip(readings.cases()).zip(&headings).map(|((number, cases), heading)| {
            html! {
                <td class={(number == 0).then_some("ir-by-case__none")}>
                    // A narrow table has no row of headings.
                    <span class="ir-by-case__heading" aria-hidden="true">{ heading }{ ": " }</span>
                    { number }
                    if !cases.is_empty() { { " " }<span class="ir-by-case__cases">{ "(" }{ cases }{ ")" }</span> }
                </td>
            }
        });
        row(None, readings.called.clone().into(), cells.collect())
    });
    let rows: Vec<_> = rows.collect();
    let titles = [QuestionReadings::HEADING.to_owned()].into_iter().chain(headings.clone());
    html! {
        <>
            if rows.is_empty() {
                <p>{ agreed.clone() }</p>
            } else {
                { grid(Grid {
                    class: "ir-grid ir-by-case",
                    id: "by-case",
                    caption: agreed.clone(),
                    headings: titles.map(column).collect(),
                    rows,
                }) }
            }
            if shown.len() < questions.len() { <p>{ text.read_alike(questions.len() - shown.len()) }</p> }
            for sentence in sentences { <p>{ sentence.clone() }</p> }
        </>
    }
}
