//! The sheet of figures: what is entered, and beside it what it comes to.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, Formula, ProtectionOptions, Worksheet, XlsxError,
};

use super::formulas::{self, CALCULATIONS};
use super::layout::{
    About, CALCULATED, Column, DATE, DISCRETION, ENTERED, FIGURES, FIRST, FRAMEWORK, GROUPS, HEADINGS, NAME, NOT_ASKED,
    NOTE, NUMBER, OF, PERCENT, PERCENTAGE, POINTS, RATING, REASON, RESULT, Row, SERVICE, TITLE, UNOFFICIAL, YES,
};
use super::looks::Looks;
use super::{Content, notes, words};
use crate::engine::{
    Answer, AnsweredBy, Banding, Capitalised, CaseCount, KeyQuestionOutcome, Range, Rating, StandardOutcome,
};

/// The longest text of a cell, with some room: Excel counts otherwise than we do.
const LONGEST: usize = 16_000;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    // Excel's own default is 0, which is a figure.
    sheet.set_name(FIGURES)?.set_formula_result_default("");
    page(sheet, content)?;
    head(sheet, content)?;
    result(sheet, content)?;
    for row in &content.rows {
        match &row.of {
            About::Domain(domain) => {
                let number = domain.number.map(|number| format!("{number} ")).unwrap_or_default();
                for column in NUMBER.at..=NOTE.at {
                    sheet.write_blank(row.at, column, &content.looks.domain)?;
                }
                sheet.write_with_format(row.at, NUMBER.at, format!("{number}{}", domain.name), &content.looks.domain)?;
                sheet.set_row_height(row.at, 26)?;
            }
            About::Standard(rated) => standard(sheet, content, row, rated)?,
            About::Question(outcome) => question(sheet, content, row.at, outcome)?,
        }
    }
    validate(sheet, content)?;
    colour(sheet, content)
}

/// How it is shown, printed and protected.
fn page(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    for (column, _, width) in words::HEADINGS {
        sheet.set_column_width(column.at, width)?;
    }
    sheet.set_freeze_panes(FIRST, YES.at)?;
    sheet.set_screen_gridlines(false).set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_repeat_rows(GROUPS, HEADINGS)?;
    sheet.set_footer(format!("&L{}&R&P of &N", words::TITLE));
    let last = content.rows.last().map_or(FIRST, |row| row.at);
    sheet.set_print_area(TITLE, NUMBER.at, last, NOTE.at)?;
    sheet.protect_with_options(&ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() });
    Ok(())
}

fn head(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    let looks = &content.looks;
    let framework = content.inspection.framework();
    sheet.write_with_format(TITLE, NUMBER.at, words::TITLE, &looks.title)?.set_row_height(TITLE, 30)?;
    let service = content.inspection.service.as_deref().unwrap_or_default();
    sheet.write_with_format(SERVICE, NUMBER.at, words::SERVICE, &looks.muted)?;
    text(sheet, SERVICE, NAME, service, &looks.input)?;
    sheet.write_with_format(FRAMEWORK, NUMBER.at, words::FRAMEWORK, &looks.muted)?;
    let name = format!("{} ({})", framework.name, framework.in_force);
    sheet.write_with_format(FRAMEWORK, NAME.at, name, &looks.text)?;
    if let Some(date) = &content.date {
        sheet.write_with_format(DATE, NUMBER.at, words::DATE, &looks.muted)?;
        sheet.write_with_format(DATE, NAME.at, date, &looks.date)?;
    }
    sheet.write_with_format(SERVICE, OF.at, words::HOW, &looks.text)?;
    sheet.write_with_format(UNOFFICIAL, NUMBER.at, words::UNOFFICIAL, &looks.text)?.set_row_height(UNOFFICIAL, 22)?;
    for row in [SERVICE, FRAMEWORK, DATE] {
        sheet.set_row_height(row, 22)?;
    }

    for column in NUMBER.at..=NOTE.at {
        sheet.write_blank(GROUPS, column, &looks.group)?;
    }
    for (from, _, group) in words::GROUPS {
        sheet.write_with_format(GROUPS, from.at, group, &looks.group)?;
    }
    for (column, heading, _) in words::HEADINGS {
        sheet.write_with_format(HEADINGS, column.at, heading, &looks.heading)?;
    }
    sheet.set_row_height(HEADINGS, 34)?;
    Ok(())
}

/// The score and the overall rating, where they stay in view.
fn result(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    let looks = &content.looks;
    let score = content.outcome.score;
    let Range { lowest, highest } = score.possible;
    let possible = if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") };
    let label = RESULT.at - 1;
    sheet.write_with_format(SERVICE, label, words::SCORE, &looks.muted)?;
    formula(sheet, SERVICE, RESULT, formulas::score(), score.points(), &looks.overall)?;
    formula(sheet, SERVICE, POINTS, formulas::of_max(), format!("of {}", score.max), &looks.large)?;
    sheet.write_with_format(FRAMEWORK, label, words::OVERALL, &looks.muted)?;
    sheet.merge_range(FRAMEWORK, RESULT.at, FRAMEWORK, POINTS.at, "", &looks.overall)?;
    formula(sheet, FRAMEWORK, RESULT, formulas::overall(), words::range(content.outcome.overall), &looks.overall)?;
    sheet.write_with_format(DATE, label, words::POSSIBLE, &looks.muted)?;
    formula(sheet, DATE, RESULT, formulas::possible(), possible, &looks.middle)
}

fn standard(sheet: &mut Worksheet, content: &Content<'_>, row: &Row, rated: &StandardOutcome) -> Result<(), XlsxError> {
    let (looks, at, located) = (&content.looks, row.at, &rated.located);
    sheet.write_with_format(at, NUMBER.at, located.standard.number, &looks.strong)?;
    sheet.write_with_format(at, NAME.at, located.standard.name, &looks.strong)?;
    let answer = content.inspection.answer(located.place());
    text(sheet, at, ENTERED, &entered(answer), &looks.input)?;
    let discretion = content.inspection.discretion(located.id);
    let set = discretion.map(|discretion| discretion.rating.to_string()).unwrap_or_default();
    text(sheet, at, DISCRETION, &set, &looks.input)?;
    let reason = discretion.map_or("", |discretion| discretion.reason.as_str());
    text(sheet, at, REASON, reason, &looks.input_wrapped)?;

    let possible = [content.calculated(located), rated.possible];
    for ((column, lowest, highest), possible) in CALCULATIONS.into_iter().zip(possible) {
        let word = possible.map_or(words::NOT_RATED.into(), words::range);
        formula(sheet, at, column, formulas::rating(lowest, highest, at), word, &looks.rating)?;
    }
    if located.standard.counts {
        let points = rated.points().map(|points| points.to_string()).unwrap_or_default();
        formula(sheet, at, POINTS, formulas::points(at), points, &looks.middle)?;
    }
    let note = notes::of_standard(content, rated);
    sheet.set_row_height(at, height(&[(NAME, located.standard.name), (REASON, reason), (NOTE, &note)]))?;
    formula(sheet, at, NOTE, notes::by_standard(located, at), note, &looks.wrapped)
}

fn entered(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Rating(rating)) => rating.to_string(),
        Some(Answer::NotRated) => words::NOT_RATED.into(),
        _ => String::new(),
    }
}

fn question(sheet: &mut Worksheet, content: &Content<'_>, at: u32, outcome: &KeyQuestionOutcome) -> Result<(), XlsxError> {
    let looks = &content.looks;
    let asked = outcome.located.question;
    let answer = content.inspection.answer(outcome.located.place());
    sheet.write_with_format(at, NUMBER.at, asked.number, &looks.text)?;
    let note = asked.note.map(|note| format!(" ({note})")).unwrap_or_default();
    let label = format!("{}{note}", Capitalised(asked.label));
    sheet.set_row_height(at, height(&[(NAME, &label), (NOTE, notes::of_question(outcome))]))?;
    sheet.write_with_format(at, NAME.at, label, &looks.indented)?;
    let mut band = outcome.rating().map(|rating| rating.to_string()).unwrap_or_default();
    let note = match asked.answered_by {
        AnsweredBy::Judgement => {
            text(sheet, at, ENTERED, &entered(answer), &looks.input)?;
            notes::judged(at)
        }
        AnsweredBy::Cases => {
            figures(sheet, content, at, answer)?;
            let percent = outcome.percent().map(|percent| percent.to_string()).unwrap_or_default();
            formula(sheet, at, PERCENT, formulas::percent(at), percent, &looks.middle)?;
            if outcome.banding == Banding::NotAsked {
                band = words::NOT_ASKED.into();
            }
            notes::by_cases(at)
        }
    };
    formula(sheet, at, CALCULATED, formulas::band_word(at), band, &looks.rating)?;
    formula(sheet, at, NOTE, note, notes::of_question(outcome), &looks.wrapped)
}

#[allow(
    clippy::float_arithmetic,
    reason = "a workbook has no other numbers; the nearest double is read back as the hundredths"
)]
fn figures(sheet: &mut Worksheet, content: &Content<'_>, at: u32, answer: Option<Answer>) -> Result<(), XlsxError> {
    let (input, percentage_input) = (&content.looks.input_middle, &content.looks.input_percentage);
    for (column, format) in [(YES, input), (OF, input), (PERCENTAGE, percentage_input), (NOT_ASKED, input)] {
        sheet.write_blank(at, column.at, format)?;
    }
    match answer {
        Some(Answer::Cases(cases)) => {
            sheet.write_with_format(at, YES.at, cases.yes(), input)?;
            sheet.write_with_format(at, OF.at, cases.of(), input)?;
        }
        Some(Answer::Percentage(percentage)) => {
            let share = f64::from(percentage.hundredths()) / 10_000.0;
            sheet.write_with_format(at, PERCENTAGE.at, share, percentage_input)?;
        }
        Some(Answer::NotAsked) => text(sheet, at, NOT_ASKED, words::NOT_ASKED, input)?,
        _ => {}
    }
    Ok(())
}

/// A text to be changed, or its empty cell. A text stays a text, whatever it begins with.
fn text(sheet: &mut Worksheet, row: u32, column: Column, text: &str, format: &Format) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column.at, format)?;
    } else {
        let text: String = text.chars().take(LONGEST).collect();
        sheet.write_string_with_format(row, column.at, text, format)?;
    }
    Ok(())
}

/// A formula, with what it gives as long as nothing is changed.
pub fn formula(
    sheet: &mut Worksheet,
    row: u32,
    column: Column,
    formula: String,
    result: impl ToString,
    format: &Format,
) -> Result<(), XlsxError> {
    let formula = Formula::new(formula).set_result(result.to_string());
    sheet.write_formula_with_format(row, column.at, formula, format)?;
    Ok(())
}

/// How high a row must be for its texts, which wrap. Only Excel would find that out by itself.
fn height(texts: &[(Column, &str)]) -> u32 {
    let width = |column: Column| words::HEADINGS.get(usize::from(column.at)).map_or(1, |heading| usize::from(heading.2));
    let lines = texts.iter().map(|(column, text)| text.chars().count().div_ceil(width(*column)));
    4 + 15 * lines.max().unwrap_or(1).clamp(1, 20) as u32
}

fn validate(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    let validation = |[title, message]: [&str; 2]| {
        let stop = DataValidation::new().set_error_style(DataValidationErrorStyle::Stop);
        stop.set_error_title(title)?.set_error_message(message)
    };
    let cases =
        validation(words::CASES_ERROR)?.allow_whole_number(DataValidationRule::Between(0, i32::from(CaseCount::MAX)));
    let percentage = validation(words::PERCENTAGE_ERROR)?.allow_decimal_number(DataValidationRule::Between(0.0, 1.0));
    let list = |items: &[&str]| validation(words::LIST_ERROR)?.allow_list_strings(items);
    let names = Rating::ALL.map(|rating| rating.to_string());
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ratings = list(&names)?;
    let not_asked = list(&[words::NOT_ASKED])?;
    names.push(words::NOT_RATED);
    let ratings_or_none = list(&names)?;
    for Row { at, of } in &content.rows {
        let mut add = |column: Column, what: &DataValidation| {
            sheet.add_data_validation(*at, column.at, *at, column.at, what).map(|_| ())
        };
        match of {
            About::Domain(_) => {}
            About::Standard(rated) => {
                add(ENTERED, if rated.counts { &ratings } else { &ratings_or_none })?;
                add(DISCRETION, &ratings)?;
            }
            About::Question(outcome) if outcome.located.question.answered_by == AnsweredBy::Judgement => {
                add(ENTERED, &ratings)?;
            }
            About::Question(_) => {
                add(YES, &cases)?;
                add(OF, &cases)?;
                add(PERCENTAGE, &percentage)?;
                add(NOT_ASKED, &not_asked)?;
            }
        }
    }
    Ok(())
}

fn colour(sheet: &mut Worksheet, content: &Content<'_>) -> Result<(), XlsxError> {
    let last = content.rows.last().map_or(FIRST, |row| row.at);
    for (column, from, to) in [(CALCULATED, FIRST, last), (RATING, FIRST, last), (RESULT, FRAMEWORK, FRAMEWORK)] {
        for rating in Rating::ALL {
            let tag = Looks::tag(rating, &formulas::names(column, from, &rating.to_string()));
            sheet.add_conditional_format(from, column.at, to, column.at, &tag)?;
        }
    }
    sheet.add_conditional_format(FIRST, NOTE.at, last, NOTE.at, &content.looks.check(words::CHECK))?;
    Ok(())
}
