//! A sheet of figures without headings: rows, each the number of a key question and its figure.

use super::figure_column::{ColumnFigure, ColumnLine, read_column};
use super::figure_row::{share_or_percentage, share_that_can_be_percentage};
use super::figure_sheet::FigureSheet;
use super::merged_figures::shares_figure;
use super::problem::{SheetFault, SheetProblem};
use super::shares::{PercentageReader, are_shares, mixes_shares};
use super::table::{Table, is_filled};
use crate::engine::{Answer, CaseCount, Framework, Inspection, Place};
use crate::exchange::clean::cleaned;
use crate::exchange::field::{parse_count, parse_percentage};

impl FigureSheet {
    /// Reads rows without headings, each the number of a key question and its figure, as a field takes them. `None` unless each row is
    /// such a row.
    #[must_use]
    pub fn without_headings(table: &Table, framework: &'static Framework) -> Option<Self> {
        let rows = (0..table.rows()).filter(|row| table.filled_cells(*row) > 0);
        // Most tables are something else, as their first rows show.
        if !rows.clone().all(|row| has_number(table, row, framework) || shares_any_figure(table, row)) {
            return None;
        }
        let mut text = String::new();
        for row in rows.clone() {
            for (column, cell) in table.row_cells(row).enumerate() {
                text.push_str(if column > 0 { "\t" } else { "" });
                match line_of_email(cell).filter(|_| column == 0) {
                    Some((number, figure)) => text.extend([number, "\t", figure]),
                    None => text.push_str(cell),
                }
            }
            text.push('\n');
        }
        let lines = read_column(&text, framework);
        let numbers = lines.iter().filter_map(ColumnLine::number);
        let are_shares_unclear = mixes_shares(numbers.clone());
        let mut percentages = PercentageReader::new(are_shares(numbers));
        let mut sheet = Self::empty(Inspection::new(framework));
        for (place, row) in rows.enumerate() {
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
            let Some(line) = lines.get(place) else {
                sheet.account.left_out += cells;
                continue;
            };
            let place = Place::KeyQuestion(line.key_question?);
            let answer = match line.figure {
                ColumnFigure::Unclear(_) => return None,
                ColumnFigure::Blank => None,
                ColumnFigure::NotAsked => Some(Answer::NotAsked),
                ColumnFigure::Cases(yes, of) => {
                    let (yes, of) = (parse_count(yes).ok()??, parse_count(of).ok()??);
                    Some(if of == 0 { Answer::NotAsked } else { Answer::Cases(CaseCount::new(yes, of).ok()?) })
                }
                ColumnFigure::Number(number) if are_shares_unclear && share_that_can_be_percentage(number).is_some() => {
                    sheet.add(table, row, place, Err(SheetProblem::in_row(row, share_or_percentage(number))), cells);
                    continue;
                }
                ColumnFigure::Number(number) => {
                    let worked_out =
                        percentages.read_worked_out(number).map_or_else(|| parse_percentage(number), |read| read.map(Some));
                    Some(Answer::Percentage(worked_out.ok()??))
                }
            };
            sheet.add(table, row, place, Ok(answer), cells);
        }
        if percentages.has_read_share {
            sheet.problems.push(SheetProblem::in_column(1, SheetFault::Shares));
        } else if percentages.has_rounded {
            sheet.problems.push(SheetProblem::in_column(1, SheetFault::Rounded));
        }
        sheet.name_hidden(table);
        (sheet.answered > 0 || !sheet.problems.is_empty()).then_some(sheet)
    }
}

/// Whether a row begins with the number of a key question.
fn has_number(table: &Table, row: usize, framework: &Framework) -> bool {
    let cell = table.cell(row, 0);
    let number = line_of_email(cell).map_or(cell, |(number, _)| number);
    matches!(framework.place(cleaned(number).trim()), Some(Place::KeyQuestion(_)))
}

/// The number and the figure of a line such as `2.1.1: 7 of 9`, `2.1.1 - 78%` and `• 2.1.1 Desistance: 7 of 9`.
fn line_of_email(cell: &str) -> Option<(&str, &str)> {
    let (number, figure) = cell.trim_start_matches(['•', '·', '*', '-', ' ']).split_once([':', '–', '-', '='])?;
    let number = number.split_whitespace().next()?;
    let figure = figure.trim();
    (figure.starts_with(|c: char| c.is_ascii_digit()) && figure.ends_with(|c: char| c.is_ascii_digit() || c == '%'))
        .then_some((number, figure))
}

/// Whether a row shares the merged cell of a figure with another row.
fn shares_any_figure(table: &Table, row: usize) -> bool {
    table.row_cells(row).position(is_filled).is_some_and(|number| {
        shares_figure(table, row, number + 1..table.width(), |other| is_filled(table.cell(other, number)))
    })
}
