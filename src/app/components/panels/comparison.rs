//! The figures shown beside other figures.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use crate::analysis::compare;
use crate::app::components::heat_strip::{HeatStrip, HeatStripProps};
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{
    Choices, Grid, cell, column, grid, label, lead_after, numbered, possible_tag, rating_tag, row, select, standard_tag,
};
use crate::app::rated::Rated;
use crate::app::state::{Action, Foldable, Form, Panel, Side, Versions};
use crate::app::text::Text;
use crate::engine::{Answer, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, Outcome, Rating, StandardOutcome};
use crate::published::PUBLISHED;

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// The figures shown and their ratings, with the baseline of a scenario, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// What the scenario shown is called.
    pub scenario: Option<String>,
    /// The figures that the person chose to compare with. None for the baseline of a scenario.
    pub side: Option<Rc<Side>>,
    /// The baseline and the scenarios, which can be chosen.
    pub versions: Rc<Versions>,
}

/// Other figures and the figures shown side by side: the difference in a sentence, then every figure, band and rating.
#[component]
pub fn Comparison(ComparisonProps { rated, scenario, side, versions }: &ComparisonProps) -> Html {
    let calculator = use_calculator();
    let shows_all = use_state(|| false);
    let content = rated.as_deref().map(|rated| {
        let text = calculator.text();
        let other = side.as_ref().map(|side| Rc::new(Rated::new(&side.form))).or_else(|| rated.baseline.clone());
        let other_name = match side {
            Some(side) => side.name.clone().unwrap_or_else(|| text.side_without_name().into()),
            None => text.baseline_label().into(),
        };
        let name = scenario.clone().unwrap_or_else(|| text.figures_shown().into());
        html! {
            <>
                { sides_to_choose(&calculator, rated, side.as_deref(), versions) }
                if let Some(other) = other {
                    { compared(text, [&other, rated], [other_name, name], &shows_all) }
                }
            </>
        }
    });
    frame(&calculator, Panel::Comparison, content)
}

/// The list of the figures to compare with, and the way to figures from elsewhere.
fn sides_to_choose(calculator: &CalculatorContext, rated: &Rated, chosen: Option<&Side>, versions: &Versions) -> Html {
    let text = calculator.text();
    let named = |name: String, form: &Rc<Form>| Rc::new(Side { name: Some(name), form: form.clone() });
    let mut sides = Vec::new();
    if versions.scenario().is_none() {
        sides.extend(versions.scenarios().iter().map(|of| named(text.scenario(of.number, &of.name), &of.form)));
    }
    let framework = rated.outcome.framework;
    for published in PUBLISHED.into_iter().filter(|published| *published.framework == *framework) {
        sides.push(named(published.title.into(), &Rc::new(Form::of_published(published))));
    }
    sides.extend(chosen.filter(|chosen| !sides.iter().any(|side| **side == **chosen)).cloned().map(Rc::new));
    let none = if rated.baseline.is_some() { text.baseline_label() } else { text.choose_side() };
    let mut options = vec![(none.into(), Action::ComparedWith(None), chosen.is_none())];
    options.extend(sides.into_iter().map(|side| {
        let words = side.name.clone().unwrap_or_else(|| text.side_without_name().into());
        let is_chosen = chosen == Some(&*side);
        (words.into(), Action::ComparedWith(Some(side)), is_chosen)
    }));
    let unfolded = on_click(&calculator.act, Action::Shown(Foldable::Panel(Panel::BringIn), true));
    let choices = Choices { class: "govuk-select", id: Some("side".into()), label: None, options };
    html! {
        <div class="ir-ask">
            <div>{ label("side", text.compare_with().into()) }{ select(choices, &calculator.act) }</div>
            if calculator.settings.has_bring_in() {
                <p class="govuk-hint ir-hint">
                    { text.other_sides() }{ " " }
                    { lead_after(unfolded, "#panel-bring-in textarea", text.bring_in_title().into()) }
                </p>
            }
        </div>
    }
}

/// The difference in a sentence, and the table.
fn compared(text: &dyn Text, sides: [&Rated; 2], names: [String; 2], shows_all: &UseStateHandle<bool>) -> Html {
    let [before, after] = sides;
    let Ok(comparison) = compare(&before.inspection, &after.inspection) else { return Html::default() };
    let mut rows = vec![score(text, sides)];
    for located in after.outcome.framework.standards() {
        rows.push(standard(text, sides, &located));
        rows.extend(located.key_questions().map(|located| key_question(text, sides, &located)));
    }
    let [first, ..] = text.headroom_headings();
    let strip = |side: &Rated| {
        let HeatStripProps { ratings } = HeatStripProps::of(&side.outcome);
        html! { <HeatStrip {ratings} /> }
    };
    let [before_name, after_name] = names;
    let onchange = {
        let (shows_all, now) = (shows_all.clone(), **shows_all);
        Callback::from(move |_: Event| shows_all.set(!now))
    };
    html! {
        <>
            <p class="ir-comparison__headline">
                if comparison.is_empty() { { text.no_difference() } } else { { text.difference(&before.outcome, &after.outcome) } }
            </p>
            if before.outcome.score.max != after.outcome.score.max {
                <p>{ text.different_maxima(&before.outcome, &after.outcome) }</p>
            }
            <div class="ir-strips">
                <span>{ before_name.clone() }</span>{ strip(before) }
                <span>{ after_name.clone() }</span>{ strip(after) }
            </div>
            <p class="ir-toolbar__wait">
                <input type="checkbox" class="ir-check" id="compare-all" checked={**shows_all} {onchange} />
                <label for="compare-all">{ text.show_unchanged() }</label>
            </p>
            { grid(Grid {
                class: "ir-grid ir-comparison",
                id: "comparison",
                caption: text.comparison_caption(&before_name, &after_name),
                headings: vec![column(first), column(before_name), column(after_name), column(text.difference_heading())],
                rows: rows.into_iter().filter(|row| **shows_all || !row.same || row.is_score).map(Row::draw).collect(),
            }) }
        </>
    }
}

/// A row of the comparison.
struct Row {
    title: Html,
    /// Whether both sides are the same.
    same: bool,
    /// Whether the row is about the score, which is shown in any case.
    is_score: bool,
    /// The cell of the other figures, and the cell of the figures shown.
    cells: [Html; 2],
    /// The difference in a few words.
    difference: String,
}

impl Row {
    fn draw(self) -> Html {
        let Self { title, same, cells, difference, .. } = self;
        let cells = cells.into_iter().chain([Html::from(difference)]).map(cell).collect();
        row((!same).then_some("ir-comparison__changed"), title, cells)
    }
}

fn score(text: &dyn Text, sides: [&Rated; 2]) -> Row {
    let [before, after] = sides.map(|side| (side.outcome.score, side.outcome.overall));
    let cells = sides.map(|side| {
        let outcome = &side.outcome;
        let overall = possible_tag(text, outcome.overall);
        html! { <>{ text.score(outcome) }{ " " }{ text.of_max(outcome) }{ " " }{ overall }</> }
    });
    let is_alike = sides[0].outcome.score.max == sides[1].outcome.score.max;
    let points = |side: &Rated| side.outcome.score.possible.settled().map(i16::from).filter(|_| is_alike);
    let difference = text.points_difference(sides.map(points));
    Row { title: text.comparison_score().into(), same: before == after, is_score: true, cells, difference }
}

fn standard(text: &dyn Text, sides: [&Rated; 2], located: &LocatedStandard) -> Row {
    let outcomes = sides.map(|side| side.outcome.standard_at(located.id));
    let [before, after] = outcomes.map(|outcome| outcome.map(|of| (of.possible, of.discretion, of.counts)));
    let settled = |side: &Rated| rating_of(&side.outcome, located);
    Row {
        title: html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
        same: before == after,
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
        None => text.not_entered().into(),
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
        same: before == after,
        is_score: false,
        cells,
        difference: text.percent_difference(sides.map(percent)),
    }
}
