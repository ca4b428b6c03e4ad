//! The figures shown beside other figures.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use super::take_out::task_buttons;
use crate::analysis::compare;
use crate::app::compared_with::name_of;
use crate::app::components::heat_strip::heat_strip;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{
    Choice, Grid, Select, cell, column, grid, label, lead_after, numbered, possible_tag, rating_tag, row, select,
    standard_tag,
};
use crate::app::rated::Rated;
use crate::app::state::{Action, ComparedFigures, Foldable, Form, Message, Panel, Task, Version, Versions};
use crate::app::text::Text;
use crate::engine::{Answer, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, Outcome, Rating, StandardOutcome};
use crate::exchange::import::ByCase;
use crate::published::PUBLISHED;

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// The figures shown and their ratings, with the baseline of a scenario, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// The name of the scenario shown. None while the baseline is shown.
    pub scenario: Option<String>,
    /// The figures that the person chose to compare with. None for the baseline of a scenario.
    pub others: Option<Rc<ComparedFigures>>,
    /// The baseline and the scenarios, which can be chosen.
    pub versions: Rc<Versions>,
    /// The last message, which may be about a request of this panel.
    pub message: Option<Rc<Message>>,
}

/// Other figures and the figures shown side by side: the difference in a sentence, then every figure, band and rating.
#[component]
pub fn Comparison(ComparisonProps { rated, scenario, others, versions, message }: &ComparisonProps) -> Html {
    let calculator = use_calculator();
    let shows_all = use_state(|| false);
    let content = rated.as_deref().map(|rated| {
        let text = calculator.text();
        let other = others.as_ref().map(|others| Rc::new(Rated::new(&others.form))).or_else(|| rated.baseline.clone());
        let other_name = match others {
            Some(others) => name_of(text, others),
            None => text.words().baseline_label.into(),
        };
        let name = scenario.clone().unwrap_or_else(|| text.figures_shown(rated.form.sheet.as_deref()));
        html! {
            <>
                { figures_to_choose(&calculator, rated, others.as_deref(), versions) }
                if let Some(other) = other {
                    { compared(text, [&other, rated], [other_name, name], Some(&shows_all)) }
                    { others.as_ref().and_then(|others| others.by_case.as_deref()).map(by_case) }
                    { task_buttons(&calculator, &[Task::CopyComparison, Task::SaveComparison], message.as_deref()) }
                }
            </>
        }
    });
    frame(&calculator, Panel::Comparison, content)
}

/// The list of the figures to compare with, and the button that leads to bringing further figures in.
fn figures_to_choose(
    calculator: &CalculatorContext,
    rated: &Rated,
    chosen: Option<&ComparedFigures>,
    versions: &Versions,
) -> Html {
    let text = calculator.text();
    let named = |name: String, form: &Rc<Form>| ComparedFigures::named(name, form.clone());
    let mut choices = Vec::new();
    for (place, of) in versions.scenarios().iter().enumerate() {
        if versions.shown() != Version::Scenario(place) {
            choices.push(named(text.scenario(of.number, &of.name), &of.form));
        }
    }
    let framework = rated.outcome.framework;
    choices.extend(
        calculator.comparable.iter().filter(|others| *others.form.framework == *framework).map(|others| (**others).clone()),
    );
    for published in PUBLISHED.into_iter().filter(|published| *published.framework == *framework) {
        choices.push(named(published.title.into(), &Rc::new(Form::of_published(published))));
    }
    choices.extend(chosen.filter(|chosen| !choices.contains(chosen)).cloned());
    let none = if rated.baseline.is_some() { text.words().baseline_label } else { text.words().choose_figures };
    let mut options = vec![Choice::new(none, Action::ComparedWith(None), chosen.is_none())];
    options.extend(choices.into_iter().map(|others| {
        let label = name_of(text, &others);
        let is_chosen = chosen == Some(&others);
        Choice::new(label, Action::ComparedWith(Some(Rc::new(others))), is_chosen)
    }));
    let unfolded = on_click(&calculator.act, Action::Shown(Foldable::Panel(Panel::BringIn), true));
    let list = Select { class: "govuk-select", id: Some("side".into()), label: None, options };
    html! {
        <div class="ir-ask">
            <div>{ label("side", text.words().compare_with.into()) }{ select(list, &calculator.act) }</div>
            if calculator.settings.has_bring_in() {
                <p class="govuk-hint ir-hint">
                    { text.words().how_to_bring_others }{ " " }
                    { lead_after(unfolded, "#panel-bring-in textarea", text.words().bring_in_title.into()) }
                </p>
            }
        </div>
    }
}

/// The difference in a sentence, and the table. `shows_all` decides whether unchanged rows are shown. Paper has no such choice, and leaves
/// unchanged rows out.
pub fn compared(text: &dyn Text, sides: [&Rated; 2], names: [String; 2], shows_all: Option<&UseStateHandle<bool>>) -> Html {
    let [before, after] = sides;
    let Ok(comparison) = compare(&before.inspection, &after.inspection) else { return Html::default() };
    let mut rows = vec![score(text, sides)];
    for located in after.outcome.framework.standards() {
        rows.push(standard(text, sides, &located));
        rows.extend(located.key_questions().map(|located| key_question(text, sides, &located)));
    }
    let [first, ..] = text.words().headroom_headings;
    let strip = |side: &Rated| heat_strip(&side.outcome);
    let [before_name, after_name] = names;
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
    let shows_all = shows_all.is_some_and(|shows_all| **shows_all);
    html! {
        <>
            <p class="ir-comparison__headline">
                if comparison.is_empty() { { text.words().no_difference } } else { { text.difference(&before.outcome, &after.outcome) } }
            </p>
            if before.outcome.score.max != after.outcome.score.max {
                <p>{ text.different_maxima(&before.outcome, &after.outcome) }</p>
            }
            <div class="ir-strips">
                <span>{ before_name.clone() }</span>{ strip(before) }
                <span>{ after_name.clone() }</span>{ strip(after) }
            </div>
            { choice }
            { grid(Grid {
                class: "ir-grid ir-comparison ir-grid--stacked",
                id: "comparison",
                caption: text.comparison_caption(&before_name, &after_name),
                headings: vec![column(first), column(before_name), column(after_name), column(text.words().difference_heading)],
                rows: rows.into_iter().filter(|row| shows_all || !row.is_unchanged || row.is_score).map(Row::draw).collect(),
            }) }
        </>
    }
}

/// The readings of the same cases by two people, in the words of the program that reads sheets.
fn by_case(ByCase { agreed, sentences, table }: &ByCase) -> Html {
    let mut rows = table.iter();
    let headings = rows.next().into_iter().flatten().cloned().map(column).collect();
    let rows = rows.filter_map(|cells| {
        let (title, numbers) = cells.split_first()?;
        Some(row(None, title.clone().into(), numbers.iter().map(|number| cell(number.clone().into())).collect()))
    });
    let rows = rows.collect();
    html! {
        <>
            if table.len() > 1 {
                { grid(Grid { class: "ir-grid", id: "by-case", caption: agreed.clone(), headings, rows }) }
            } else {
                <p>{ agreed.clone() }</p>
            }
            for sentence in sentences { <p>{ sentence.clone() }</p> }
        </>
    }
}

/// A row of the comparison.
struct Row {
    title: Html,
    /// Whether both sides are equal.
    is_unchanged: bool,
    /// Whether the row is about the score, which is shown in any case.
    is_score: bool,
    /// The cell of the other figures, and the cell of the figures shown.
    cells: [Html; 2],
    /// The difference in a few words.
    difference: String,
}

impl Row {
    fn draw(self) -> Html {
        let Self { title, is_unchanged, cells, difference, .. } = self;
        let cells = cells.into_iter().chain([Html::from(difference)]).map(cell).collect();
        row((!is_unchanged).then_some("ir-comparison__changed"), title, cells)
    }
}

fn score(text: &dyn Text, sides: [&Rated; 2]) -> Row {
    let [before, after] = sides.map(|side| (side.outcome.score, side.outcome.overall));
    let cells = sides.map(|side| {
        let outcome = &side.outcome;
        let overall = possible_tag(text, outcome.overall);
        html! { <>{ text.score(outcome) }{ " " }{ text.of_max(outcome) }{ " " }{ overall }</> }
    });
    let has_equal_max = sides[0].outcome.score.max == sides[1].outcome.score.max;
    let points = |side: &Rated| side.outcome.score.possible.settled().map(i16::from).filter(|_| has_equal_max);
    let difference = text.points_difference(sides.map(points));
    Row { title: text.words().comparison_score.into(), is_unchanged: before == after, is_score: true, cells, difference }
}

fn standard(text: &dyn Text, sides: [&Rated; 2], located: &LocatedStandard) -> Row {
    let outcomes = sides.map(|side| side.outcome.standard_at(located.id));
    let [before, after] = outcomes.map(|outcome| outcome.map(|of| (of.possible, of.discretion, of.counts)));
    let settled = |side: &Rated| rating_of(&side.outcome, located);
    Row {
        title: html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
        is_unchanged: before == after,
        is_score: false,
        cells: outcomes.map(|outcome| outcome.map(|outcome| standard_tag(text, outcome)).unwrap_or_default()),
        difference: text.rating_difference(sides.map(settled)),
    }
}

fn rating_of(outcome: &Outcome, located: &LocatedStandard) -> Option<Rating> {
    outcome.standard_at(located.id).and_then(StandardOutcome::rating)
}

fn key_question(text: &dyn Text, sides: [&Rated; 2], located: &LocatedKeyQuestion) -> Row {
    let [before, after] = sides.map(|side| side.inspection.answer(located.place()));
    let cells = sides.map(|side| match side.inspection.answer(located.place()) {
        None => text.words().not_entered.into(),
        Some(Answer::Rating(rating)) => rating_tag(text, rating),
        Some(answer) => {
            let rating = side.outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::rating);
            html! { <>{ text.figure(answer) }{ " " }{ rating.map(|rating| rating_tag(text, rating)) }</> }
        }
    });
    let percent =
        |side: &Rated| side.outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::percent).map(i16::from);
    Row {
        title: numbered(located.question.number, &text.question_label(located.question)),
        is_unchanged: before == after,
        is_score: false,
        cells,
        difference: text.percent_difference(sides.map(percent)),
    }
}
