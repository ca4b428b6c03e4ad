//! The rows of the comparison.

use yew::prelude::*;

use crate::analysis::tenths_between;
use crate::app::markup::{cell, numbered, possible_tag, rating_tag, row, standard_tag};
use crate::app::text::{Relation, Sides, Text};
use crate::engine::{Answer, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, StandardId, StandardOutcome};

/// The score, then each standard with its key questions. Rows without a difference are left out, unless `all` are to be shown.
pub fn rows(text: &dyn Text, sides: Sides<'_>, all: bool) -> Vec<Html> {
    let mut rows = vec![score(text, sides)];
    for located in sides.outcomes[0].framework.standards() {
        rows.push(standard(text, sides, &located));
        rows.extend(located.key_questions().map(|located| key_question(text, sides, &located)));
    }
    rows.into_iter().filter(|row| all || !row.is_unchanged || row.is_score).map(Row::draw).collect()
}

/// A row of the comparison.
struct Row {
    title: Html,
    /// Whether both sides are equal.
    is_unchanged: bool,
    /// Whether the row is about the score, which is shown in any case.
    is_score: bool,
    /// The cells of both sides.
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

fn score(text: &dyn Text, sides: Sides<'_>) -> Row {
    let [first, second] = sides.outcomes.map(|outcome| (outcome.score, outcome.overall));
    let cells = sides.outcomes.map(|outcome| {
        let overall = possible_tag(text, outcome.overall);
        html! { <>{ text.score(outcome) }{ " " }{ text.of_max(outcome) }{ " " }{ overall }</> }
    });
    let has_equal_max = first.0.max == second.0.max;
    let points = sides.outcomes.map(|of| of.score.possible.settled().map(i16::from).filter(|_| has_equal_max));
    let difference = text.points_difference(sides.relation, points);
    Row { title: text.words().comparison_score.into(), is_unchanged: first == second, is_score: true, cells, difference }
}

/// Whether both sides rate a standard alike, with or without discretion.
pub fn is_unchanged(sides: Sides<'_>, standard: StandardId) -> bool {
    let [first, second] = sides.outcomes.map(|outcome| {
        let of = outcome.standard_at(standard)?;
        Some((of.possible, of.discretion, of.counts))
    });
    first == second
}

fn standard(text: &dyn Text, sides: Sides<'_>, located: &LocatedStandard) -> Row {
    let outcomes = sides.outcomes.map(|outcome| outcome.standard_at(located.id));
    let is_unchanged = is_unchanged(sides, located.id);
    let ratings = outcomes.map(|outcome| outcome.and_then(StandardOutcome::rating));
    let has_discretion = outcomes.iter().flatten().any(|outcome| outcome.discretion);
    let difference = if !is_unchanged && has_discretion && ratings[0].is_some() && ratings[0] == ratings[1] {
        text.words().same_by_discretion.into()
    } else {
        text.rating_difference(sides.relation, ratings)
    };
    Row {
        title: html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
        is_unchanged,
        is_score: false,
        cells: outcomes.map(|outcome| outcome.map(|outcome| standard_tag(text, outcome)).unwrap_or_default()),
        difference,
    }
}

fn key_question(text: &dyn Text, sides: Sides<'_>, located: &LocatedKeyQuestion) -> Row {
    let answers = sides.inspections.map(|inspection| inspection.answer(located.place()));
    let ratings = sides.outcomes.map(|outcome| outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::rating));
    let cells = [(answers[0], ratings[0]), (answers[1], ratings[1])].map(|of| match of {
        (None, _) => text.words().not_entered.into(),
        (Some(Answer::Rating(rating)), _) => rating_tag(text, rating),
        (Some(answer), rating) => {
            html! { <>{ text.figure(answer) }{ " " }{ rating.map(|rating| rating_tag(text, rating)) }</> }
        }
    });
    let tenths = tenths_between(answers[0], answers[1]);
    // 8 of 8 cases and 16 of 16 cases are other answers, but no difference between two services or two periods.
    let compares_shares = matches!(sides.relation, Relation::Services | Relation::Time);
    Row {
        title: numbered(located.question.number, &text.question_label(located.question)),
        is_unchanged: answers[0] == answers[1] || (compares_shares && tenths == Some(0) && ratings[0] == ratings[1]),
        is_score: false,
        cells,
        difference: text.percent_difference(sides.relation, tenths),
    }
}
