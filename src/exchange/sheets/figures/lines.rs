//! A sheet of figures without headings: rows, each the number of a key question and its figure.

use super::email_lines::{EmailLine, is_line, is_prose, number_of_line, with_numbers};
use super::figure_sheet::FigureSheet;
use super::merged_figures::shares_figure;
use super::pasted_column::{ColumnFigure, ColumnLine, read_column};
use super::row::{share_or_percentage, share_that_can_be_percentage};
use super::row_labels::RowLabels;
use crate::engine::{Answer, CaseCount, FigureError, Framework, Inspection, Place};
use crate::exchange::field::parse_count;
use crate::exchange::sheets::cells::shares::{PercentageReader, are_shares, mixes_shares};
use crate::exchange::sheets::headings::words::{are_forms_of_one_word, words_of_name};
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::words;
use crate::exchange::shortened::shortened;

/// How many lines with figures there are at least where other texts stand around them.
const FEWEST_LINES: usize = 2;

impl FigureSheet {
    /// Reads rows without headings, each the number of a key question and its figure, as a field takes them; around them, an email has other
    /// texts. `None` for a table with anything else.
    #[must_use]
    pub fn without_headings(table: &Table, framework: &'static Framework) -> Option<Self> {
        let numbered = with_numbers(table, framework);
        let table = numbered.as_ref().unwrap_or(table);
        let (rows, others) = lines_and_others(table, framework)?;
        let text = lines_as_column(table, &rows);
        let lines = read_column(&text, framework);
        let numbers = lines.iter().filter_map(ColumnLine::number);
        let are_shares_unclear = mixes_shares(numbers.clone());
        let mut percentages = PercentageReader::new(are_shares(numbers));
        let mut sheet = Self::empty(Inspection::new(framework));
        // A line with a number of another edition says which edition the others are of.
        let unknown = others.iter().filter(|row| EmailLine::read(table.cell(**row, 0)).is_some());
        let labels = rows.iter().chain(unknown).map(|row| label_of(table.cell(*row, 0)));
        let mut labels = RowLabels::of(labels, framework);
        for row in others {
            match names_standard(table, row, framework) {
                true => sheet.account.headings += 1,
                false => sheet.account_for_prose(table, row, framework),
            }
        }
        for (index, row) in rows.into_iter().enumerate() {
            // A line of an email has its number and its figure in one cell.
            let filled = table.filled_cells(row);
            let numbers = usize::from(filled > 1);
            let cells = filled - numbers;
            sheet.account.headings += numbers;
            if shares_any_figure(table, row) {
                sheet.account.unclear += cells;
                sheet.problems.push(SheetProblem::in_row(row, SheetFault::MergedFigure));
                continue;
            }
            // The lines end with the last figure. Below it, rows have numbers alone.
            let Some(line) = lines.get(index) else {
                sheet.account.left_out += cells;
                continue;
            };
            let place = Place::KeyQuestion(line.key_question?);
            if let Some(fault) = labels.fault(label_of(table.cell(row, 0))) {
                sheet.account.left_out += cells;
                sheet.problems.push(SheetProblem::in_row(row, fault));
                continue;
            }
            let answer = match line.figure {
                ColumnFigure::Number(number) if are_shares_unclear && share_that_can_be_percentage(number).is_some() => {
                    Err(SheetProblem::in_row(row, share_or_percentage(number)))
                }
                figure => Ok(answer_of(figure, &mut percentages)?),
            };
            sheet.add(table, row, place, answer, cells);
        }
        sheet.report_percentages(Some(1), percentages);
        sheet.name_hidden(table);
        (sheet.answered > 0 || !sheet.problems.is_empty()).then_some(sheet)
    }

    /// Accounts for what stands around the lines of an email. A row with a number can have a figure, so it is named.
    fn account_for_prose(&mut self, table: &Table, row: usize, framework: &'static Framework) {
        let cell = table.first_text(row);
        let text = shortened(cell);
        let names_key_question = !is_prose(table, row, framework);
        let fault = match names_key_question {
            true => SheetFault::WrongFigure { text, error: FigureError::NotANumber },
            false => SheetFault::NoNumber { text },
        };
        if names_key_question || cell.contains(|c: char| c.is_ascii_digit()) {
            self.account.left_out += table.filled_cells(row);
            self.problems.push(SheetProblem::in_row(row, fault));
        } else {
            self.account_for_text_row(table, row, fault);
        }
    }
}

/// The rows with a key question and its figure, and the rows with other texts. `None` for a table with anything else.
fn lines_and_others(table: &Table, framework: &'static Framework) -> Option<(Vec<usize>, Vec<usize>)> {
    let is_line = |row: usize| is_line(table, row, framework) || shares_any_figure(table, row);
    let filled = (0..table.rows()).filter(|row| table.filled_cells(*row) > 0);
    // Most tables are something else, as their first rows show.
    if !filled.clone().all(|row| is_line(row) || is_alone(table, row) || is_prose(table, row, framework)) {
        return None;
    }
    let (lines, others): (Vec<usize>, Vec<usize>) = filled.partition(|row| is_line(*row) && !goes_on(table, *row));
    let unread = others.iter().filter(|row| !is_prose(table, **row, framework)).count();
    // A table has headings, under which its figures can be about something else.
    let is_email_line = |row: &usize| table.filled_cells(*row) == 1 && EmailLine::read(table.cell(*row, 0)).is_some();
    let is_email = !lines.is_empty() && lines.len() + unread >= FEWEST_LINES && lines.iter().all(is_email_line);
    let are_names = lines.len() >= FEWEST_LINES && others.iter().all(|row| names_standard(table, *row, framework));
    (others.is_empty() || is_email || are_names).then_some((lines, others))
}

/// Lines as a pasted column has them: the number of the key question, and the figure behind a tab.
fn lines_as_column(table: &Table, rows: &[usize]) -> String {
    let mut text = String::new();
    for row in rows {
        for (column, cell) in table.row_cells(*row).enumerate() {
            text.push_str(if column > 0 { "\t" } else { "" });
            match EmailLine::read(cell).filter(|_| column == 0) {
                Some(line) => text.extend([line.number, "\t", line.figure.as_str()]),
                None if column == 0 => text.push_str(number_of_line(table, *row)),
                None => text.push_str(cell),
            }
        }
        text.push('\n');
    }
    text
}

/// Whether a row has nothing but the name of a standard, whose key questions stand below it: `2.1 Assessment`, or words with which the label of the next row
/// begins because its key question was divided.
fn names_standard(table: &Table, row: usize, framework: &'static Framework) -> bool {
    let text = table.cell(row, 0).trim();
    let (number, name) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (_, next) = table.cell(row + 1, 0).split_once(' ').unwrap_or_default();
    // “2.1 Good” and “2.1 last year” say more than a name.
    let is_named = || match framework.place(number) {
        Some(Place::Standard(id)) => framework.standard(id).is_some_and(|located| {
            let names = [located.standard.name, located.domain.name].map(str::to_ascii_lowercase);
            let is_of_name =
                |word: &str| names.iter().flat_map(|name| words_of_name(name)).any(|of| are_forms_of_one_word(word, of));
            words(&name.to_ascii_lowercase()).into_iter().all(is_of_name)
        }),
        _ => false,
    };
    is_alone(table, row) && (is_named() || next.starts_with(text))
}

/// The answer that a figure is: none inside for a blank one. `None` for a figure that is not clear, which no sheet of figures has.
fn answer_of(figure: ColumnFigure<'_>, percentages: &mut PercentageReader) -> Option<Option<Answer>> {
    Some(match figure {
        ColumnFigure::Unclear(_) => return None,
        ColumnFigure::Blank => None,
        ColumnFigure::NotAsked => Some(Answer::NotAsked),
        ColumnFigure::Cases(yes, of) => {
            let (yes, of) = (parse_count(yes).ok()??, parse_count(of).ok()??);
            Some(if of == 0 { Answer::NotAsked } else { Answer::Cases(CaseCount::new(yes, of).ok()?) })
        }
        ColumnFigure::Number(number) => Some(Answer::Percentage(percentages.read(number).ok()??)),
    })
}

/// What a row calls its key question: in a line of an email, what stands in front of the figure.
fn label_of(cell: &str) -> &str {
    EmailLine::read(cell).map_or(cell, |line| line.label)
}

/// Whether the sentence of a line goes on behind a comma, where it can say something else of the figure: `2.1.2: was 5 of 9, now 6 of 9`.
fn goes_on(table: &Table, row: usize) -> bool {
    let mut behind = table.row_cells(row).skip(1).filter(|cell| is_filled(cell)).peekable();
    behind.peek().is_some()
        && behind.all(|cell| cell.contains(char::is_alphabetic))
        && EmailLine::read(table.cell(row, 0)).is_some()
}

/// Whether a row has a text in its first cell alone: one with words, or a line whose figures are not clear.
fn is_alone(table: &Table, row: usize) -> bool {
    let cell = table.cell(row, 0);
    table.filled_cells(row) == 1 && (cell.contains(char::is_alphabetic) || cell.contains('%'))
}

/// Whether a row shares the merged cell of a figure with another row.
fn shares_any_figure(table: &Table, row: usize) -> bool {
    table.row_cells(row).position(is_filled).is_some_and(|number| {
        shares_figure(table, row, number + 1..table.width(), |other| is_filled(table.cell(other, number)))
    })
}
