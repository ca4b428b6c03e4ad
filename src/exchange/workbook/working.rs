//! The sheet of working: what the formulas of the sheet of figures pass on, in the same rows.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::figures::formula;
use super::layout::{
    About, BAND, COUNTS, Column, FIRST, HEADINGS, HIGHEST, HIGHEST_LEFT, KIND, LOWEST, LOWEST_LEFT, NAME, NUMBER, POINTS,
    Row, SO_FAR, SUM_HIGHEST, SUM_LOWEST, SUMS, SUMS_RATED, TITLE, WORKING, kind,
};
use super::{Content, formulas, words};
use crate::engine::{Answer, AnsweredBy, KeyQuestionOutcome, Range, Rating, StandardOutcome};

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    let looks = &content.looks;
    sheet.set_name(WORKING)?.set_formula_result_default("").protect();
    sheet.set_screen_gridlines(false).set_paper_size(9).set_print_fit_to_pages(1, 0).set_freeze_panes(FIRST, 2)?;
    sheet.write_with_format(TITLE, NUMBER.at, words::WORKING_TITLE, &looks.title)?.set_row_height(TITLE, 30)?;
    sheet.write_with_format(TITLE + 1, NUMBER.at, words::WORKING_NOTE, &looks.muted)?;
    for (column, (heading, width)) in (0..).zip(words::WORKING_HEADINGS) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(HEADINGS, column, heading, &looks.heading)?;
    }
    sheet.set_row_height(HEADINGS, 34)?;
    sums(sheet, content)?;
    for Row { at, of } in &content.rows {
        match of {
            About::Domain(_) => {}
            About::Standard(rated) => standard(sheet, content, *at, rated)?,
            About::Question(outcome) => question(sheet, content, *at, outcome)?,
        }
    }
    Ok(())
}

fn sums(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    let looks = &content.looks;
    let last = content.rows.last().map_or(FIRST, |row| row.at);
    let (score, overall) = (content.outcome.score, content.outcome.overall);
    let rows = [SO_FAR, SUM_LOWEST, SUM_HIGHEST];
    let columns = [POINTS, LOWEST_LEFT, HIGHEST_LEFT];
    let results = [score.points(), score.possible.lowest, score.possible.highest];
    for (((row, column), result), label) in rows.into_iter().zip(columns).zip(results).zip(words::SUMS) {
        sheet.write_with_format(row, NAME.at, label, &looks.text)?;
        formula(sheet, row, SUMS, formulas::sum(column, FIRST, last), result, &looks.middle)?;
    }
    for (row, rating) in [(SUM_LOWEST, overall.lowest), (SUM_HIGHEST, overall.highest)] {
        formula(sheet, row, SUMS_RATED, formulas::sum_rated(row), rating.points(), &looks.middle)?;
    }
    Ok(())
}

fn standard(sheet: &mut Worksheet, content: &Content<'_>, at: u32, rated: &StandardOutcome) -> Result<(), XlsxError> {
    let (looks, located, possible) = (&content.looks, &rated.located, rated.possible);
    let answer = content.inspection.answer(located.place());
    let calculated = content.calculated(located);
    let how = match answer {
        Some(Answer::Rating(_)) => kind::RATING,
        Some(Answer::NotRated) => kind::NOT_RATED,
        _ => kind::MISSING,
    };
    sheet.write_with_format(at, NUMBER.at, located.standard.number, &looks.strong)?;
    sheet.write_with_format(at, NAME.at, located.standard.name, &looks.strong)?;
    let mut put = |column: Column, text: String, result: String| formula(sheet, at, column, text, result, &looks.middle);
    put(KIND, formulas::kind_of_standard(located, at), how.to_string())?;
    put(BAND, formulas::band_entered(at), points(rating_of(answer)))?;
    put(LOWEST, formulas::lowest(located, at), points(lowest(calculated)))?;
    put(HIGHEST, formulas::highest(located, at), points(highest(calculated)))?;
    put(LOWEST_LEFT, formulas::after_discretion(LOWEST, at), points(lowest(possible)))?;
    put(HIGHEST_LEFT, formulas::after_discretion(HIGHEST, at), points(highest(possible)))?;
    sheet.write_with_format(at, COUNTS.at, u8::from(located.standard.counts), &looks.middle)?;
    Ok(())
}

fn question(sheet: &mut Worksheet, content: &Content<'_>, at: u32, outcome: &KeyQuestionOutcome) -> Result<(), XlsxError> {
    let (looks, asked) = (&content.looks, outcome.located.question);
    let answer = content.inspection.answer(outcome.located.place());
    let how = match answer {
        Some(Answer::Cases(_)) => kind::CASES,
        Some(Answer::Percentage(_)) => kind::PERCENTAGE,
        Some(Answer::NotAsked) => kind::NOT_ASKED,
        Some(Answer::Rating(_)) => kind::RATING,
        None | Some(Answer::NotRated) => kind::MISSING,
    };
    let (kind_of, band) = match asked.answered_by {
        AnsweredBy::Cases => (formulas::kind_by_cases(at), formulas::band(at)),
        AnsweredBy::Judgement => (formulas::kind_judged(at), formulas::band_entered(at)),
    };
    sheet.write_with_format(at, NUMBER.at, asked.number, &looks.text)?;
    sheet.write_with_format(at, NAME.at, asked.label, &looks.indented)?;
    formula(sheet, at, KIND, kind_of, how, &looks.middle)?;
    formula(sheet, at, BAND, band, points(outcome.rating()), &looks.middle)
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
