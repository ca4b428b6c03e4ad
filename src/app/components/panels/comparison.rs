//! The scenario beside the baseline.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use crate::app::components::heat_strip::{HeatStrip, HeatStripProps};
use crate::app::hooks::use_calculator;
use crate::app::markup::{Grid, cell, column, grid, numbered, possible_tag, rating_tag, row, standard_tag};
use crate::app::rated::Rated;
use crate::app::state::Panel;
use crate::app::text::Text;
use crate::engine::{Answer, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard};

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// The scenario, which has its baseline, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// What the scenario is called.
    pub scenario: Option<String>,
}

/// The baseline and the scenario side by side: every figure, band and rating, the differences marked.
#[component]
pub fn Comparison(ComparisonProps { rated, scenario }: &ComparisonProps) -> Html {
    let calculator = use_calculator();
    let content = rated.as_deref().and_then(|rated| {
        let name = scenario.as_deref().unwrap_or_default();
        Some(content(calculator.text(), rated.baseline.as_deref()?, rated, name))
    });
    frame(&calculator, Panel::Comparison, content)
}

/// A row of the comparison.
struct Row {
    title: Html,
    /// Whether both sides are the same.
    same: bool,
    /// The baseline's cell and the scenario's.
    cells: [Html; 2],
}

fn content(text: &dyn Text, baseline: &Rated, scenario: &Rated, name: &str) -> Html {
    let sides = [baseline, scenario];
    let mut rows = vec![score(text, sides)];
    for located in scenario.outcome.framework.standards() {
        rows.push(standard(text, sides, &located));
        rows.extend(located.key_questions().map(|located| key_question(text, sides, &located)));
    }
    let same = rows.iter().all(|row| row.same);
    let [first, ..] = text.headroom_headings();
    let strip = |side: &Rated| {
        let HeatStripProps { ratings } = HeatStripProps::of(&side.outcome);
        html! { <HeatStrip {ratings} /> }
    };
    html! {
        <>
            if same { <p>{ text.no_difference() }</p> }
            if baseline.outcome.score.max != scenario.outcome.score.max {
                <p>{ text.different_maxima(&baseline.outcome, &scenario.outcome) }</p>
            }
            <div class="ir-strips">
                <span>{ text.baseline_label() }</span>{ strip(baseline) }
                <span>{ name.to_owned() }</span>{ strip(scenario) }
            </div>
            { grid(Grid {
                class: "ir-grid ir-comparison",
                id: "comparison",
                caption: text.comparison_caption(name),
                headings: vec![column(first), column(text.baseline_label()), column(name.to_owned())],
                rows: rows.into_iter().map(|row| row.draw(text)).collect(),
            }) }
        </>
    }
}

impl Row {
    fn draw(self, text: &dyn Text) -> Html {
        let Self { title, same, cells } = self;
        let cells = cells.map(cell).into();
        if same {
            return row(None, title, cells);
        }
        let marked = html! { <>{ title }{ " " }<span class="ir-comparison__mark">{ text.changed_mark() }</span></> };
        row(Some("ir-comparison__changed"), marked, cells)
    }
}

fn score(text: &dyn Text, sides: [&Rated; 2]) -> Row {
    let [before, after] = sides.map(|side| (side.outcome.score, side.outcome.overall));
    let cells = sides.map(|side| {
        let outcome = &side.outcome;
        let overall = possible_tag(text, outcome.overall);
        html! { <>{ text.score(outcome) }{ " " }{ text.of_max(outcome) }{ " " }{ overall }</> }
    });
    Row { title: text.comparison_score().into(), same: before == after, cells }
}

fn standard(text: &dyn Text, sides: [&Rated; 2], located: &LocatedStandard) -> Row {
    let outcomes = sides.map(|side| side.outcome.standard_at(located.id));
    let [before, after] = outcomes.map(|outcome| outcome.map(|of| (of.possible, of.discretion, of.counts)));
    Row {
        title: html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
        same: before == after,
        cells: outcomes.map(|outcome| outcome.map(|outcome| standard_tag(text, outcome)).unwrap_or_default()),
    }
}

fn key_question(text: &dyn Text, sides: [&Rated; 2], located: &LocatedKeyQuestion) -> Row {
    let [before, after] = sides.map(|side| side.inspection.answer(located.place()));
    let cells = sides.map(|side| match side.inspection.answer(located.place()) {
        None => text.not_entered().into(),
        Some(Answer::Rating(rating)) => rating_tag(text, rating),
        Some(answer) => {
            let rating = side.outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::rating);
            html! { <>{ text.answer(answer) }{ " " }{ rating.map(|rating| rating_tag(text, rating)) }</> }
        }
    });
    let title = numbered(located.question.number, &text.question_label(located.question));
    Row { title, same: before == after, cells }
}
