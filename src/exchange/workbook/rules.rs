//! The sheet of rules: the tables that the formulas look up, the rules in words with basis and source, and the reports.

use rust_xlsxwriter::{Format, Formula, Url, Worksheet, XlsxError};

use super::formulas::{PERCENT_FROM, RATING_NAMES, RATING_POINTS, SCORE_FROM, score_band};
use super::layout::RULES;
use super::{WorkbookContent, text};
use crate::engine::Rating;
use crate::frameworks::rules;
use crate::published::PUBLISHED;

/// The row of the first rating in the table of bands, from 0; and the columns of that table, by the names of its parts.
const FIRST: u32 = 4;
const COLUMNS: [(&str, char); 4] = [(RATING_NAMES, 'A'), (RATING_POINTS, 'B'), (PERCENT_FROM, 'C'), (SCORE_FROM, 'E')];

/// The names of the parts of the table, each with its cells.
pub fn names() -> impl Iterator<Item = (&'static str, String)> {
    let (from, to) = (FIRST + 1, FIRST + Rating::ALL.len() as u32);
    COLUMNS.into_iter().map(move |(name, column)| (name, format!("={RULES}!${column}${from}:${column}${to}")))
}

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    sheet.set_name(RULES)?.protect();
    sheet.set_screen_gridlines(false).set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    for (column, width) in [(0, 22), (1, 11), (2, 11), (3, 11), (4, 11), (5, 11), (6, 30), (7, 12), (8, 60)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_with_format(0, 0, text::RULES_TITLE, &formats.title)?.set_row_height(0, 30)?;
    bands(sheet, content)?;
    let next = rule_table(sheet, content, FIRST + 6)?;
    sources(sheet, content, next + 1)
}

fn bands(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let framework = content.inspection.framework();
    heading(sheet, FIRST - 2, &format!("{}: {}", text::BANDS_TITLE, framework.name), &formats.domain)?;
    for (row, note) in (FIRST..).zip([text::BANDS_NOTE, text::PERCENTAGES_NOTE, text::MAXIMUM_NOTE]) {
        sheet.write_with_format(row, 6, note, &formats.muted)?;
    }
    for (column, text) in (0..).zip(text::BANDS_HEADINGS) {
        sheet.write_with_format(FIRST - 1, column, text, &formats.heading)?;
    }
    // With nothing inspected the formulas give these, and nothing looks them up.
    let nothing = [0, 1, 1, 1].into_iter().zip([0; 4]);
    let bands = content.outcome.score_bands();
    for ((row, rating), (from, to)) in (FIRST..).zip(Rating::ALL).zip(nothing) {
        let percent = framework.key_question_bands.rated(rating);
        let score = bands.map_or([from, to], |bands| [bands.rated(rating).from, bands.rated(rating).to]);
        sheet.write_with_format(row, 0, rating.to_string(), &formats.strong)?;
        for (column, number) in (1..).zip([rating.points(), percent.from, percent.to]) {
            sheet.write_with_format(row, column, number, &formats.middle)?;
        }
        for ((column, formula), number) in (4..).zip(score_band(&framework.overall_bands, rating)).zip(score) {
            let formula = Formula::new(formula).set_result(number.to_string());
            sheet.write_formula_with_format(row, column, formula, &formats.middle)?;
        }
    }
    Ok(())
}

/// Writes the rules from a row on, and returns the row below them.
fn rule_table(sheet: &mut Worksheet, content: &WorkbookContent<'_>, first: u32) -> Result<u32, XlsxError> {
    let formats = &content.formats;
    for column in 0..=8 {
        sheet.write_blank(first, column, &formats.heading)?;
    }
    for (column, text) in [0, 1, 7, 8].into_iter().zip(text::RULES_HEADINGS) {
        sheet.write_with_format(first, column, text, &formats.heading)?;
    }
    let mut row = first;
    for rule in rules::ALL {
        row += 1;
        sheet.write_with_format(row, 0, rule.number, &formats.muted)?;
        sheet.merge_range(row, 1, row, 6, rule.statement, &formats.wrapped)?;
        sheet.write_with_format(row, 7, text::basis(rule.basis), &formats.text)?;
        sheet.write_with_format(row, 8, rule.source, &formats.wrapped)?;
        // Merged cells do not grow with their text.
        let lines = rule.statement.len().div_ceil(96).max(rule.source.len().div_ceil(66));
        sheet.set_row_height(row, 16 * lines as u32 + 4)?;
    }
    Ok(row + 1)
}

fn sources(sheet: &mut Worksheet, content: &WorkbookContent<'_>, first: u32) -> Result<(), XlsxError> {
    let formats = &content.formats;
    heading(sheet, first, text::SOURCES_TITLE, &formats.domain)?;
    let mut row = first;
    for published in PUBLISHED {
        row += 1;
        let url = Url::new(published.link).set_text(format!("{}: {}", published.title, published.service));
        sheet.write_url_with_format(row, 0, url, &formats.link)?;
    }
    sheet.write_with_format(row + 2, 0, text::ATTRIBUTION, &formats.text)?;
    let [address, name] = text::LICENCE;
    sheet.write_url_with_format(row + 3, 0, Url::new(address).set_text(name), &formats.link)?;
    sheet.write_with_format(row + 4, 0, text::UNOFFICIAL, &formats.text)?;
    Ok(())
}

fn heading(sheet: &mut Worksheet, row: u32, text: &str, format: &Format) -> Result<(), XlsxError> {
    for column in 0..=8 {
        sheet.write_blank(row, column, format)?;
    }
    sheet.write_with_format(row, 0, text, format)?;
    Ok(())
}
