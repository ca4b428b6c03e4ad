//! The sheet of figures: cells to fill in, and beside them the ratings and points that follow from them.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, Formula, ProtectionOptions, Worksheet, XlsxError,
};

use super::formats::Formats;
use super::formulas::{self, CALCULATIONS};
use super::layout::{
    CALCULATED, DATE, DISCRETION, ENTERED, FIGURES, FIRST, FRAMEWORK, GROUPS, HEADINGS, NAME, NOT_ASKED, NOTE, NUMBER, OF,
    PERCENT, PERCENTAGE, POINTS, RATING, REASON, RESULT, RowSubject, SERVICE, TITLE, UNOFFICIAL, WorkbookColumn,
    WorkbookRow, YES,
};
use super::{WorkbookContent, notes, text};
use crate::engine::{
    Answer, AnsweredBy, Banding, Capitalised, CaseCount, KeyQuestionOutcome, Range, Rating, StandardOutcome,
};

/// The longest text of a cell, in characters. Excel's limit is 32,767 units of UTF-16, of which a character can take two.
const MAX_TEXT_LENGTH: usize = 16_000;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    // Excel's own default is 0, which is a figure.
    sheet.set_name(FIGURES)?.set_formula_result_default("");
    set_up_page(sheet, content)?;
    write_head(sheet, content)?;
    write_result(sheet, content)?;
    for row in &content.rows {
        match &row.subject {
            RowSubject::Domain(domain) => {
                let number = domain.number.map(|number| format!("{number} ")).unwrap_or_default();
                for column in NUMBER.index..=NOTE.index {
                    sheet.write_blank(row.row, column, &content.formats.domain)?;
                }
                sheet.write_with_format(
                    row.row,
                    NUMBER.index,
                    format!("{number}{}", domain.name),
                    &content.formats.domain,
                )?;
                sheet.set_row_height(row.row, 26)?;
            }
            RowSubject::Standard(rated) => write_standard(sheet, content, row.row, rated)?,
            RowSubject::Question(outcome) => write_key_question(sheet, content, row.row, outcome)?,
        }
    }
    add_validations(sheet, content)?;
    add_colours(sheet, content)
}

/// How the sheet is shown, printed and protected.
fn set_up_page(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    for (column, _, width) in text::HEADINGS {
        sheet.set_column_width(column.index, width)?;
    }
    sheet.set_freeze_panes(FIRST, YES.index)?;
    sheet.set_screen_gridlines(false).set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_repeat_rows(GROUPS, HEADINGS)?;
    sheet.set_footer(format!("&L{}&R&P of &N", text::TITLE));
    let last = content.rows.last().map_or(FIRST, |row| row.row);
    sheet.set_print_area(TITLE, NUMBER.index, last, NOTE.index)?;
    sheet.protect_with_options(&ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() });
    Ok(())
}

fn write_head(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let framework = content.inspection.framework();
    write_text(sheet, TITLE, NUMBER, &content.title(), &formats.title)?;
    sheet.set_row_height(TITLE, 30)?;
    let service = content.inspection.service.as_deref().unwrap_or_default();
    sheet.write_with_format(SERVICE, NUMBER.index, text::SERVICE, &formats.muted)?;
    write_text(sheet, SERVICE, NAME, service, &formats.input)?;
    sheet.write_with_format(FRAMEWORK, NUMBER.index, text::FRAMEWORK, &formats.muted)?;
    let name = format!("{} ({})", framework.name, framework.in_force);
    sheet.write_with_format(FRAMEWORK, NAME.index, name, &formats.text)?;
    if let Some(date) = &content.date {
        sheet.write_with_format(DATE, NUMBER.index, text::DATE, &formats.muted)?;
        sheet.write_with_format(DATE, NAME.index, date, &formats.date)?;
    }
    sheet.write_with_format(SERVICE, OF.index, text::HOW, &formats.text)?;
    sheet.write_with_format(UNOFFICIAL, NUMBER.index, text::UNOFFICIAL, &formats.text)?.set_row_height(UNOFFICIAL, 22)?;
    for row in [SERVICE, FRAMEWORK, DATE] {
        sheet.set_row_height(row, 22)?;
    }

    for column in NUMBER.index..=NOTE.index {
        sheet.write_blank(GROUPS, column, &formats.group)?;
    }
    for (from, _, group) in text::GROUPS {
        sheet.write_with_format(GROUPS, from.index, group, &formats.group)?;
    }
    for (column, heading, _) in text::HEADINGS {
        sheet.write_with_format(HEADINGS, column.index, heading, &formats.heading)?;
    }
    sheet.set_row_height(HEADINGS, 34)?;
    Ok(())
}

/// The score and the overall rating, above the frozen pane, where they stay in view.
fn write_result(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let score = content.outcome.score;
    let Range { lowest, highest } = score.possible;
    let possible = if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") };
    let label = RESULT.index - 1;
    sheet.write_with_format(SERVICE, label, text::SCORE, &formats.muted)?;
    write_formula(sheet, SERVICE, RESULT, formulas::score(), score.points(), &formats.overall)?;
    write_formula(sheet, SERVICE, POINTS, formulas::of_max(), format!("of {}", score.max), &formats.large)?;
    sheet.write_with_format(FRAMEWORK, label, text::OVERALL, &formats.muted)?;
    sheet.merge_range(FRAMEWORK, RESULT.index, FRAMEWORK, POINTS.index, "", &formats.overall)?;
    write_formula(sheet, FRAMEWORK, RESULT, formulas::overall(), text::overall(content.outcome.overall), &formats.overall)?;
    sheet.write_with_format(DATE, label, text::POSSIBLE, &formats.muted)?;
    write_formula(sheet, DATE, RESULT, formulas::possible(), possible, &formats.middle)
}

fn write_standard(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    rated: &StandardOutcome,
) -> Result<(), XlsxError> {
    let (formats, located) = (&content.formats, &rated.located);
    sheet.write_with_format(row, NUMBER.index, located.standard.number, &formats.strong)?;
    sheet.write_with_format(row, NAME.index, located.standard.name, &formats.strong)?;
    let answer = content.inspection.answer(located.place());
    write_text(sheet, row, ENTERED, &entered(answer), &formats.input)?;
    let discretion = content.inspection.discretion(located.id);
    let set = discretion.map(|discretion| discretion.rating.to_string()).unwrap_or_default();
    write_text(sheet, row, DISCRETION, &set, &formats.input)?;
    let reason = discretion.map_or("", |discretion| discretion.reason.as_str());
    write_text(sheet, row, REASON, reason, &formats.input_wrapped)?;

    let possible = [content.calculated(located), rated.possible];
    for ((column, lowest, highest), possible) in CALCULATIONS.into_iter().zip(possible) {
        let without = if rated.is_not_inspected() { text::NOT_INSPECTED } else { text::NOT_RATED };
        let word = possible.map_or(without.into(), text::range);
        write_formula(sheet, row, column, formulas::rating(lowest, highest, row), word, &formats.rating)?;
    }
    if located.standard.counts {
        let points = rated.points().map(|points| points.to_string()).unwrap_or_default();
        write_formula(sheet, row, POINTS, formulas::points(row), points, &formats.middle)?;
    }
    let note = notes::note_of_standard(content, rated);
    sheet.set_row_height(row, height(&[(NAME, located.standard.name), (REASON, reason), (NOTE, &note)]))?;
    write_formula(sheet, row, NOTE, notes::formula_of_standard(located, row), note, &formats.wrapped)
}

fn entered(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Rating(rating)) => rating.to_string(),
        Some(Answer::NotRated) => text::NOT_RATED.into(),
        Some(Answer::NotInspected) => text::NOT_INSPECTED.into(),
        _ => String::new(),
    }
}

fn write_key_question(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    outcome: &KeyQuestionOutcome,
) -> Result<(), XlsxError> {
    let formats = &content.formats;
    let question = outcome.located.question;
    let answer = content.inspection.answer(outcome.located.place());
    sheet.write_with_format(row, NUMBER.index, question.number, &formats.text)?;
    let note = question.note.map(|note| format!(" ({note})")).unwrap_or_default();
    let label = format!("{}{note}", Capitalised(question.label));
    sheet.set_row_height(row, height(&[(NAME, &label), (NOTE, notes::note_of_key_question(outcome))]))?;
    sheet.write_with_format(row, NAME.index, label, &formats.indented)?;
    let mut band = outcome.rating().map(|rating| rating.to_string()).unwrap_or_default();
    let note = match question.answered_by {
        AnsweredBy::Judgement => {
            write_text(sheet, row, ENTERED, &entered(answer), &formats.input)?;
            notes::formula_judged(row)
        }
        AnsweredBy::Cases => {
            write_figures(sheet, content, row, answer)?;
            let percent = outcome.percent().map(|percent| percent.to_string()).unwrap_or_default();
            write_formula(sheet, row, PERCENT, formulas::percent(row), percent, &formats.middle)?;
            if outcome.banding == Banding::NotAsked {
                band = text::NOT_ASKED.into();
            }
            notes::formula_by_cases(row)
        }
    };
    write_formula(sheet, row, CALCULATED, formulas::band_word(row), band, &formats.rating)?;
    write_formula(sheet, row, NOTE, note, notes::note_of_key_question(outcome), &formats.wrapped)
}

#[allow(
    clippy::float_arithmetic,
    reason = "a workbook has no other numbers; the nearest double is read back as the hundredths"
)]
fn write_figures(
    sheet: &mut Worksheet,
    content: &WorkbookContent<'_>,
    row: u32,
    answer: Option<Answer>,
) -> Result<(), XlsxError> {
    let (input, percentage_input) = (&content.formats.input_middle, &content.formats.input_percentage);
    for (column, format) in [(YES, input), (OF, input), (PERCENTAGE, percentage_input), (NOT_ASKED, input)] {
        sheet.write_blank(row, column.index, format)?;
    }
    match answer {
        Some(Answer::Cases(cases)) => {
            sheet.write_with_format(row, YES.index, cases.yes(), input)?;
            sheet.write_with_format(row, OF.index, cases.of(), input)?;
        }
        Some(Answer::Percentage(percentage)) => {
            let share = f64::from(percentage.hundredths()) / 10_000.0;
            sheet.write_with_format(row, PERCENTAGE.index, share, percentage_input)?;
        }
        Some(Answer::NotAsked) => write_text(sheet, row, NOT_ASKED, text::NOT_ASKED, input)?,
        _ => {}
    }
    Ok(())
}

/// A text in a cell to fill in; a blank cell for an empty text. A text that begins like a formula stays a text.
/// A text, cut to fit its cell. Spreadsheets take it for no formula.
pub fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    column: WorkbookColumn,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column.index, format)?;
    } else {
        let text: String = text.chars().take(MAX_TEXT_LENGTH).collect();
        sheet.write_string_with_format(row, column.index, text, format)?;
    }
    Ok(())
}

/// A formula, and the result that it has until a cell is changed.
pub fn write_formula(
    sheet: &mut Worksheet,
    row: u32,
    column: WorkbookColumn,
    formula: String,
    result: impl ToString,
    format: &Format,
) -> Result<(), XlsxError> {
    let formula = Formula::new(formula).set_result(result.to_string());
    sheet.write_formula_with_format(row, column.index, formula, format)?;
    Ok(())
}

/// The height of a row whose texts wrap. LibreOffice does not adjust the height of rows by itself.
fn height(texts: &[(WorkbookColumn, &str)]) -> u32 {
    let width =
        |column: WorkbookColumn| text::HEADINGS.get(usize::from(column.index)).map_or(1, |heading| usize::from(heading.2));
    let lines = texts.iter().map(|(column, text)| text.chars().count().div_ceil(width(*column)));
    4 + 15 * lines.max().unwrap_or(1).clamp(1, 20) as u32
}

fn add_validations(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let validation = |[title, message]: [&str; 2]| {
        let stop = DataValidation::new().set_error_style(DataValidationErrorStyle::Stop);
        stop.set_error_title(title)?.set_error_message(message)
    };
    let cases = validation(text::CASES_ERROR)?.allow_whole_number(DataValidationRule::Between(0, i32::from(CaseCount::MAX)));
    let percentage = validation(text::PERCENTAGE_ERROR)?.allow_decimal_number(DataValidationRule::Between(0.0, 1.0));
    let list = |items: &[&str]| validation(text::LIST_ERROR)?.allow_list_strings(items);
    let names = Rating::ALL.map(|rating| rating.to_string());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ratings = list(&names)?;
    let not_asked = list(&[text::NOT_ASKED])?;
    let ratings_or = |word: &'static str| list(&[names.as_slice(), &[word]].concat());
    let (ratings_or_not_inspected, ratings_or_not_rated) = (ratings_or(text::NOT_INSPECTED)?, ratings_or(text::NOT_RATED)?);
    for WorkbookRow { row, subject } in &content.rows {
        let mut add = |column: WorkbookColumn, what: &DataValidation| {
            sheet.add_data_validation(*row, column.index, *row, column.index, what).map(|_| ())
        };
        match subject {
            RowSubject::Domain(_) => {}
            RowSubject::Standard(rated) => {
                let counts = rated.located.standard.counts;
                add(ENTERED, if counts { &ratings_or_not_inspected } else { &ratings_or_not_rated })?;
                add(DISCRETION, &ratings)?;
            }
            RowSubject::Question(outcome) if outcome.located.question.answered_by == AnsweredBy::Judgement => {
                add(ENTERED, &ratings)?;
            }
            RowSubject::Question(_) => {
                add(YES, &cases)?;
                add(OF, &cases)?;
                add(PERCENTAGE, &percentage)?;
                add(NOT_ASKED, &not_asked)?;
            }
        }
    }
    Ok(())
}

fn add_colours(sheet: &mut Worksheet, content: &WorkbookContent<'_>) -> Result<(), XlsxError> {
    let last = content.rows.last().map_or(FIRST, |row| row.row);
    for (column, from, to) in [(CALCULATED, FIRST, last), (RATING, FIRST, last), (RESULT, FRAMEWORK, FRAMEWORK)] {
        for rating in Rating::ALL {
            let tag = Formats::tag(rating, &formulas::names(column, from, &rating.to_string()));
            sheet.add_conditional_format(from, column.index, to, column.index, &tag)?;
        }
    }
    sheet.add_conditional_format(FIRST, NOTE.index, last, NOTE.index, &content.formats.check(text::CHECK))?;
    Ok(())
}
