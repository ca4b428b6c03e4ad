//! The sheet of working: the points between the figures and the ratings, in the same rows as on the sheet of figures.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::figures::write_formula;
use super::layout::{
    ANSWER_KIND, BAND, COUNTS, FIRST, HEADINGS, HIGHEST, HIGHEST_AFTER_DISCRETION, LOWEST, LOWEST_AFTER_DISCRETION, MAXIMUM,
    NAME, NUMBER, POINTS, RATINGS_OF_SUMS, RowSubject, SO_FAR, SUM_HIGHEST, SUM_LOWEST, SUMS, TITLE, WORKING,
    WorkbookColumn, WorkbookRow, answer_kind,
};
use super::{WorkbookContent, formulas, text};
use crate::engine::{Answer, AnsweredBy, KeyQuestionOutcome, Range, Rating, StandardOutcome};

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    sheet.set_name(WORKING)?.set_formula_result_default("").protect();
    sheet.set_screen_gridlines(false).set_paper_size(9).set_print_fit_to_pages(1, 0).set_freeze_panes(FIRST, 2)?;
    sheet.write_with_format(TITLE, NUMBER.index, text::WORKING_TITLE, &formats.title)?.set_row_height(TITLE, 30)?;
    sheet.write_with_format(TITLE + 1, NUMBER.index, text::WORKING_NOTE, &formats.muted)?;
    for (column, (heading, width)) in (0..).zip(text::WORKING_HEADINGS) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(HEADINGS, column, heading, &formats.heading)?;
    }
    sheet.set_row_height(HEADINGS, 34)?;
    write_sums(sheet, content)?;
    for WorkbookRow { row, subject } in &content.rows {
        match subject {
            RowSubject::Domain(_) => {}
            RowSubject::Standard(rated) => write_standard(sheet, content, *row, rated)?,
            RowSubject::Question(outcome) => write_key_question(sheet, content, *row, outcome)?,
        }
    }
    Ok(())
}

fn write_sums(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let last = content.rows.last().map_or(FIRST, |row| row.row);
    let (score, overall) = (content.outcome.score, content.outcome.overall);
    let rows = [SO_FAR, SUM_LOWEST, SUM_HIGHEST];
    let columns = [POINTS, LOWEST_AFTER_DISCRETION, HIGHEST_AFTER_DISCRETION];
    let results = [score.points(), score.possible.lowest, score.possible.highest];
    for (((row, column), result), label) in rows.into_iter().zip(columns).zip(results).zip(text::SUMS) {
        sheet.write_with_format(row, NAME.index, label, &formats.text)?;
        write_formula(sheet, row, SUMS, formulas::sum(column, FIRST, last), result, &formats.middle)?;
    }
    for (row, rating) in [(SUM_LOWEST, lowest(overall)), (SUM_HIGHEST, highest(overall))] {
        write_formula(sheet, row, RATINGS_OF_SUMS, formulas::sum_rated(row), points(rating), &formats.middle)?;
    }
    sheet.write_with_format(MAXIMUM, NAME.index, text::MAXIMUM, &formats.text)?;
    write_formula(sheet, MAXIMUM, SUMS, formulas::maximum(FIRST, last), score.max, &formats.middle)
}

fn write_standard(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    rated: &StandardOutcome,
) -> Result<(), XlsxError> {
    let (formats, located, possible) = (&content.formats, &rated.located, rated.possible);
    let answer = content.inspection.answer(located.place());
    let calculated = content.calculated(located);
    let how = match answer {
        Some(Answer::Rating(_)) => answer_kind::RATING,
        Some(Answer::NotRated) => answer_kind::NOT_RATED,
        Some(Answer::NotInspected) => answer_kind::NOT_INSPECTED,
        _ => answer_kind::MISSING,
    };
    sheet.write_with_format(row, NUMBER.index, located.standard.number, &formats.strong)?;
    sheet.write_with_format(row, NAME.index, located.standard.name, &formats.strong)?;
    let mut put = |column: WorkbookColumn, text: String, result: String| {
        write_formula(sheet, row, column, text, result, &formats.middle)
    };
    put(ANSWER_KIND, formulas::answer_kind_of_standard(located, row), how.to_string())?;
    put(BAND, formulas::band_entered(row), points(rating_of(answer)))?;
    put(LOWEST, formulas::lowest(located, row), points(lowest(calculated)))?;
    put(HIGHEST, formulas::highest(located, row), points(highest(calculated)))?;
    put(LOWEST_AFTER_DISCRETION, formulas::after_discretion(LOWEST, row), points(lowest(possible)))?;
    put(HIGHEST_AFTER_DISCRETION, formulas::after_discretion(HIGHEST, row), points(highest(possible)))?;
    put(COUNTS, formulas::counts(located, row), u8::from(rated.counts).to_string())
}

fn write_key_question(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    outcome: &KeyQuestionOutcome,
) -> Result<(), XlsxError> {
    let (formats, question) = (&content.formats, outcome.located.question);
    let answer = content.inspection.answer(outcome.located.place());
    let how = match answer {
        Some(Answer::Cases(_)) => answer_kind::CASES,
        Some(Answer::Percentage(_)) => answer_kind::PERCENTAGE,
        Some(Answer::NotAsked) => answer_kind::NOT_ASKED,
        Some(Answer::Rating(_)) => answer_kind::RATING,
        None | Some(Answer::NotRated | Answer::NotInspected) => answer_kind::MISSING,
    };
    let (kind_of, band) = match question.answered_by {
        AnsweredBy::Cases => (formulas::answer_kind_by_cases(row), formulas::band(row)),
        AnsweredBy::Judgement => (formulas::answer_kind_judged(row), formulas::band_entered(row)),
    };
    sheet.write_with_format(row, NUMBER.index, question.number, &formats.text)?;
    sheet.write_with_format(row, NAME.index, question.label, &formats.indented)?;
    write_formula(sheet, row, ANSWER_KIND, kind_of, how, &formats.middle)?;
    write_formula(sheet, row, BAND, band, points(outcome.rating()), &formats.middle)
}

fn rating_of(answer: Option<Answer>) -> Option<Rating> {
    match answer {
        Some(Answer::Rating(rating)) => Some(rating),
        _ => None,
    }
}

fn lowest(possible: Option<Range<Rating>>) -> Option<Rating> {
    possible.map(|range| range.lowest)
}

fn highest(possible: Option<Range<Rating>>) -> Option<Rating> {
    possible.map(|range| range.highest)
}

fn points(rating: Option<Rating>) -> String {
    rating.map(|rating| rating.points().to_string()).unwrap_or_default()
}
