//! The sheet of the comparison: the other figures, which are fixed when the workbook is made, and beside them the figures of the sheet of
//! figures, which the formulas calculate.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::figures::{write_formula, write_text};
use super::layout::{
    CALCULATED, COMPARISON, COMPARISON_NOTE, COMPARISON_OVERALL, COMPARISON_SCORE, FIRST, FRAMEWORK, GROUPS, HEADINGS, NAME,
    NUMBER, OTHER_PERCENT, OTHER_POINTS, OTHER_RATING, PERCENT, PERCENT_DIFFERENCE, POINTS, POINTS_DIFFERENCE,
    PRESENT_PERCENT, PRESENT_POINTS, PRESENT_RATING, RATING, RESULT, RowSubject, SERVICE, TITLE, WorkbookColumn,
    WorkbookRow,
};
use super::{WorkbookContent, formulas, text};
use crate::engine::{Banding, Capitalised, KeyQuestionOutcome, Outcome, Score, rate};
use crate::exchange::NamedInspection;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, content: &WorkbookContent<'_>, compared: NamedInspection<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let other = rate(compared.inspection);
    sheet.set_name(COMPARISON)?.set_formula_result_default("").protect();
    sheet.set_screen_gridlines(false).set_paper_size(9).set_print_fit_to_pages(1, 0).set_freeze_panes(FIRST, 2)?;
    sheet.write_with_format(TITLE, NUMBER.index, text::COMPARISON_TITLE, &formats.title)?.set_row_height(TITLE, 30)?;
    sheet.write_with_format(COMPARISON_NOTE, NUMBER.index, text::COMPARISON_NOTE, &formats.muted)?;
    for (column, heading, width) in text::COMPARISON_HEADINGS {
        sheet.set_column_width(column.index, width)?;
        sheet.write_with_format(HEADINGS, column.index, heading, &formats.heading)?;
    }
    sheet.set_row_height(HEADINGS, 34)?;
    for column in NUMBER.index..=POINTS_DIFFERENCE.index {
        sheet.write_blank(GROUPS, column, &formats.group)?;
    }
    write_text(sheet, GROUPS, OTHER_PERCENT, compared.name, &formats.group)?;
    sheet.write_with_format(GROUPS, PRESENT_PERCENT.index, text::PRESENT, &formats.group)?;
    write_results(sheet, content, &other)?;
    for WorkbookRow { row, subject } in &content.rows {
        match subject {
            RowSubject::Domain(domain) => {
                let number = domain.number.map(|number| format!("{number} ")).unwrap_or_default();
                let name = format!("{number}{}", domain.name);
                sheet.write_with_format(*row, NUMBER.index, name, &formats.domain)?;
            }
            RowSubject::Standard(now) => {
                let located = now.located;
                sheet.write_with_format(*row, NUMBER.index, located.standard.number, &formats.strong)?;
                sheet.write_with_format(*row, NAME.index, located.standard.name, &formats.strong)?;
                let Some(then) = other.standard_at(located.id) else { continue };
                let without = if then.is_not_inspected() { text::NOT_INSPECTED } else { text::NOT_RATED };
                write_text(sheet, *row, OTHER_RATING, &then.possible.map_or(without.into(), text::range), &formats.rating)?;
                let without = if now.is_not_inspected() { text::NOT_INSPECTED } else { text::NOT_RATED };
                refer(sheet, content, *row, PRESENT_RATING, RATING, &now.possible.map_or(without.into(), text::range))?;
                number(sheet, content, *row, OTHER_POINTS, then.points())?;
                refer(sheet, content, *row, PRESENT_POINTS, POINTS, &text_of(now.points()))?;
                let by = then.points().zip(now.points()).map(|(then, now)| i16::from(now) - i16::from(then));
                difference(sheet, content, *row, (OTHER_POINTS, PRESENT_POINTS, POINTS_DIFFERENCE), by)?;
            }
            RowSubject::Question(now) => {
                let question = now.located.question;
                sheet.write_with_format(*row, NUMBER.index, question.number, &formats.text)?;
                sheet.write_with_format(*row, NAME.index, Capitalised(question.label).to_string(), &formats.indented)?;
                let Some(then) = other.key_question_at(now.located.id) else { continue };
                write_text(sheet, *row, OTHER_RATING, &band_of(then), &formats.rating)?;
                refer(sheet, content, *row, PRESENT_RATING, CALCULATED, &band_of(now))?;
                number(sheet, content, *row, OTHER_PERCENT, then.percent())?;
                refer(sheet, content, *row, PRESENT_PERCENT, PERCENT, &text_of(now.percent()))?;
                let by = then.percent().zip(now.percent()).map(|(then, now)| i16::from(now) - i16::from(then));
                difference(sheet, content, *row, (OTHER_PERCENT, PRESENT_PERCENT, PERCENT_DIFFERENCE), by)?;
            }
        }
    }
    Ok(())
}

/// The scores and the overall ratings, above the frozen pane.
fn write_results(sheet: &mut Worksheet, content: &WorkbookContent<'_>, other: &Outcome) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let score = |score: Score| format!("{} of {}", score.points(), score.max);
    let now = &content.outcome;
    sheet.write_with_format(COMPARISON_SCORE, NAME.index, text::SCORE, &formats.muted)?;
    write_text(sheet, COMPARISON_SCORE, OTHER_RATING, &score(other.score), &formats.middle)?;
    let live = format!("{}&\" \"&{}", RESULT.cell(SERVICE), POINTS.cell(SERVICE));
    write_formula(sheet, COMPARISON_SCORE, PRESENT_RATING, live, score(now.score), &formats.middle)?;
    sheet.write_with_format(COMPARISON_OVERALL, NAME.index, text::OVERALL, &formats.muted)?;
    write_text(sheet, COMPARISON_OVERALL, OTHER_RATING, &text::overall(other.overall), &formats.rating)?;
    write_formula(
        sheet,
        COMPARISON_OVERALL,
        PRESENT_RATING,
        RESULT.cell(FRAMEWORK),
        text::overall(now.overall),
        &formats.rating,
    )
}

/// A cell that shows a cell of the sheet of figures.
fn refer(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    column: WorkbookColumn,
    from: WorkbookColumn,
    result: &str,
) -> Result<(), XlsxError> {
    write_formula(sheet, row, column, formulas::shown(from, row), result, &content.formats.middle)
}

fn number(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    column: WorkbookColumn,
    value: Option<u8>,
) -> Result<(), XlsxError> {
    if let Some(value) = value {
        sheet.write_with_format(row, column.index, value, &content.formats.middle)?;
    }
    Ok(())
}

fn difference(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    (then, now, column): (WorkbookColumn, WorkbookColumn, WorkbookColumn),
    by: Option<i16>,
) -> Result<(), XlsxError> {
    let result = by.map(|by| by.to_string()).unwrap_or_default();
    write_formula(sheet, row, column, formulas::difference(then, now, row), result, &content.formats.middle)
}

/// The band of a key question in a word, or that the key question was not asked.
fn band_of(outcome: &KeyQuestionOutcome) -> String {
    match outcome.banding {
        Banding::NotAsked => text::NOT_ASKED.into(),
        _ => outcome.rating().map(|rating| rating.to_string()).unwrap_or_default(),
    }
}

fn text_of(value: Option<u8>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
