//! A sheet of figures without headings: rows, each the number of a key question and its figure.

use super::figure_column::{ColumnFigure, ColumnLine, PercentageReader, are_shares, mixes_shares, read_column};
use super::figure_row::{share_or_percentage, share_that_can_be_percentage};
use super::figure_sheet::FigureSheet;
use super::merged_figures::shares_figure;
use super::problem::{SheetFault, SheetProblem};
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
                text.push_str(cell);
            }
            text.push('\n');
        }
        let lines = read_column(&text, framework);
        let numbers = lines.iter().filter_map(ColumnLine::number);
        let are_shares_unclear = mixes_shares(numbers.clone());
        let mut percentages = PercentageReader::new(are_shares(numbers));
        let mut sheet = Self::empty(Inspection::new(framework));
        for (place, row) in rows.enumerate() {
            if shares_any_figure(table, row) {
                sheet.account.headings += 1;
                sheet.account.unclear += table.filled_cells(row) - 1;
                sheet.problems.push(SheetProblem::in_row(row, SheetFault::MergedFigure));
                continue;
            }
            // The lines end with the last figure. Below it, rows have numbers alone.
            let Some(line) = lines.get(place) else {
                sheet.account.headings += 1;
                sheet.account.left_out += table.filled_cells(row) - 1;
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
                    sheet.account.headings += 1;
                    sheet.add(
                        table,
                        row,
                        place,
                        Err(SheetProblem::in_row(row, share_or_percentage(number))),
                        table.filled_cells(row) - 1,
                    );
                    continue;
                }
                ColumnFigure::Number(number) => {
                    let worked_out =
                        percentages.read_worked_out(number).map_or_else(|| parse_percentage(number), |read| read.map(Some));
                    Some(Answer::Percentage(worked_out.ok()??))
                }
            };
            sheet.account.headings += 1;
            sheet.add(table, row, place, Ok(answer), table.filled_cells(row) - 1);
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
    matches!(framework.place(cleaned(table.cell(row, 0)).trim()), Some(Place::KeyQuestion(_)))
}

/// Whether a row shares the merged cell of a figure with another row.
fn shares_any_figure(table: &Table, row: usize) -> bool {
    table.row_cells(row).position(is_filled).is_some_and(|number| {
        shares_figure(table, row, number + 1..table.width(), |other| is_filled(table.cell(other, number)))
    })
}
