//! Sheets with a row for each answer to a key question: a long pivot table, whose rows count the cases with the answer, or a list of cases,
//! whose rows are the answers of one case each.

use super::columns::{FigureColumns, column_about_answers, columns_left_out};
use super::figure_sheet::FigureSheet;
use super::number_column::NumberColumn;
use super::roles::Role;
use crate::engine::{Answer, CaseCount, Framework, Inspection, Place};
use crate::exchange::field::parse_count;
use crate::exchange::sheets::answered_by_cases;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::place_meant;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::header_rows::MAX_HEADING_ROW;
use crate::exchange::sheets::rows::naming_column::names_cases;
use crate::exchange::sheets::rows::summary_rows::is_total;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::has_only_words_in;
use crate::exchange::shortened::shortened;

/// How many headings such a sheet has at most. A sheet with a row for each case has one for each key question.
const MOST_HEADINGS: usize = 12;

/// The columns of a sheet with a row for each answer.
pub(super) struct Columns {
    /// The number of the key question.
    pub number: usize,
    /// The answer.
    pub answer: usize,
    /// The number of cases with the answer, in a pivot table.
    pub count: Option<usize>,
    /// The name of the case, in a list of cases.
    pub case: Option<usize>,
}

/// The answers to a key question.
struct Answers {
    place: Place,
    first_row: usize,
    yes: Option<u32>,
    no: Option<u32>,
    is_asked: bool,
    /// Whether a row has an answer that cannot be counted. Then the counts of yes and no are not those of all cases.
    has_other: bool,
    /// The number of cells that gave the counts.
    cells: usize,
    /// The names of the cases.
    cases: Vec<String>,
}

impl FigureSheet {
    /// Reads a sheet with a row for each answer to a key question. `None` for another sheet.
    pub(in crate::exchange::sheets) fn of_answer_rows(table: &Table, framework: &'static Framework) -> Option<Self> {
        let mut rows = 0..table.rows().min(MAX_HEADING_ROW);
        let (heading_row, columns) = rows.find_map(|row| Some((row, Columns::under(table, row, framework)?)))?;
        let mut sheet = Self::empty(Inspection::new(framework));
        sheet.heading_row = heading_row;
        sheet.columns = FigureColumns {
            number: Some(columns.number),
            about: Some(columns.answer),
            of: Some(columns.count.unwrap_or(columns.answer)),
            ..FigureColumns::default()
        };
        for row in 0..heading_row {
            sheet.account_for_text_row(table, row, SheetFault::AboveHeadings);
        }
        sheet.account.headings += table.filled_cells(heading_row);
        let found = sheet.read_answer_rows(table, &columns);
        let has_both = found.iter().any(|answers| answers.yes.is_some()) && found.iter().any(|answers| answers.no.is_some());
        // A list of cases with one answer alone is perhaps one of all that failed.
        if sheet.numbered_rows.is_empty() || (columns.count.is_none() && !has_both && !found.is_empty()) {
            return None;
        }
        for answers in found {
            sheet.add_answers(table, &answers, columns.count.is_none());
        }
        let (left_out, problems) =
            columns_left_out(table, heading_row, &sheet.columns, &sheet.numbered_rows, &sheet.problems);
        sheet.columns_left_out = left_out.into_iter().filter(|(column, _)| Some(*column) != columns.case).collect();
        sheet.problems.extend(problems.into_iter().filter(|problem| problem.column != Some(columns.answer)));
        sheet.name_hidden(table);
        sheet.take_back_doubted(table, &columns);
        Some(sheet)
    }

    /// Reads the rows below the headings, and accounts for their cells.
    fn read_answer_rows(&mut self, table: &Table, columns: &Columns) -> Vec<Answers> {
        let framework = self.inspection.framework();
        let mut reader = CellReader::for_sheet(table);
        let mut found: Vec<Answers> = Vec::new();
        let mut above = None;
        let mut labels = self.labels_below(table, self.heading_row);
        for row in self.heading_row + 1..table.rows() {
            let filled = table.filled_cells(row);
            let [number, answer] = [columns.number, columns.answer].map(|column| table.cell(row, column));
            // In a pivot table, a count without an answer is that of all answers.
            let is_sum = [Some(number), Some(answer), columns.case.map(|case| table.cell(row, case))]
                .into_iter()
                .flatten()
                .any(|cell| is_total(reader.plain(cell)))
                || (columns.count.is_some() && is_filled(number) && !is_filled(answer));
            let place = if is_filled(number) { place_meant(number, framework) } else { above.filter(|_| is_filled(answer)) };
            let place = place.filter(|place| answered_by_cases(framework).any(|located| located.place() == *place));
            if filled == 0 {
                above = None;
                continue;
            }
            let Some(place) = place.filter(|_| !is_sum) else {
                let names_row = is_filled(number) && !is_sum;
                let text = shortened(if names_row { number } else { table.first_text(row) });
                let fault = if is_sum { SheetFault::SummaryRow { text } } else { SheetFault::NoNumber { text } };
                self.account_for_text_row(table, row, fault);
                continue;
            };
            above = Some(place);
            self.numbered_rows.push(row);
            if let Some(fault) = labels.fault(number) {
                self.account.left_out += filled;
                self.problems.push(SheetProblem::in_row(row, fault));
                continue;
            }
            let answers = match found.iter().position(|answers| answers.place == place) {
                Some(known) => known,
                None => {
                    found.push(Answers::to(place, row));
                    found.len() - 1
                }
            };
            let Some(answers) = found.get_mut(answers) else { continue };
            let counted = answers.count_row(table, row, columns, &mut reader);
            let cells = usize::from(is_filled(table.cell(row, columns.count.unwrap_or(columns.answer))));
            self.account.headings += usize::from(is_filled(number))
                + usize::from(columns.count.is_some() && is_filled(answer))
                + usize::from(columns.case.is_some_and(|case| is_filled(table.cell(row, case))));
            let headings = [Some(columns.number), columns.count.and(Some(columns.answer)), columns.case];
            let headings = headings.into_iter().flatten().filter(|column| is_filled(table.cell(row, *column))).count();
            self.account.left_out += filled - headings - cells;
            match counted {
                Ok(true) => answers.cells += cells,
                Ok(false) => self.account.left_out += cells,
                Err(problem) => {
                    self.account.unclear += cells;
                    answers.has_other = true;
                    self.problems.push(problem);
                }
            }
        }
        found
    }

    /// Adds the counts of the answers to a key question, if they are all there.
    fn add_answers(&mut self, table: &Table, answers: &Answers, is_list: bool) {
        let Answers { place, first_row, yes, no, is_asked, has_other, cells, .. } = *answers;
        let count = match (yes, no) {
            _ if has_other => Err(SheetFault::OtherAnswers { number: self.inspection.framework().number(place).into() }),
            (None, None) if is_asked => Err(SheetFault::HalfACount),
            (None, None) => Ok(Answer::NotAsked),
            (Some(_), None) | (None, Some(_)) if !is_list => Err(SheetFault::HalfACount),
            (yes, no) => {
                let (yes, no) = (yes.unwrap_or(0), no.unwrap_or(0));
                let count =
                    if yes + no == 0 { Ok(Answer::NotAsked) } else { CaseCount::new(yes, yes + no).map(Answer::Cases) };
                count.map_err(|error| SheetFault::WrongFigure { text: (yes + no).to_string(), error })
            }
        };
        match count {
            Ok(answer) => self.add(table, first_row, place, Ok(Some(answer)), cells),
            Err(fault) => {
                self.account.left_out += cells;
                self.problems.push(SheetProblem::in_row(first_row, fault));
            }
        }
    }
}

impl Columns {
    /// The columns under a row of headings.
    fn under(table: &Table, heading_row: usize, framework: &'static Framework) -> Option<Self> {
        const COUNTS: &str = "count|counts|number|n|no|cases|case|frequency|freq|total|responses|of|sum|id|qty";
        let mut reader = CellReader::default();
        let headings: Vec<String> = table.row_cells(heading_row).map(|cell| reader.plain(cell).to_owned()).collect();
        // Most rows are no headings, and to look for the column of numbers below each would take longer than all the rest.
        let names_some = headings.iter().any(|heading| has_only_words_in(COUNTS, heading) || names_cases(heading));
        if !names_some || table.filled_cells(heading_row) > MOST_HEADINGS {
            return None;
        }
        let roles: Vec<(usize, Role)> = headings
            .iter()
            .enumerate()
            .filter_map(|(column, heading)| Some((column, Role::of_heading(heading)?)))
            .filter(|(_, role)| *role == Role::Number)
            .collect();
        let answer = column_about_answers(table, heading_row)?;
        let by_words = || {
            let column = roles.first().map(|(column, _)| *column)?;
            names_key_questions(table, heading_row, column, framework).then_some(NumberColumn { column, other: None })
        };
        let found = NumberColumn::find(table, heading_row, &roles, framework).or_else(by_words)?;
        let NumberColumn { column: number, other: None } = found else { return None };
        if number == answer {
            return None;
        }
        let others = || headings.iter().enumerate().filter(|(column, _)| ![number, answer].contains(column));
        let holds_counts = |column: usize| {
            let mut cells =
                (heading_row + 1..table.rows()).map(|row| table.cell(row, column)).filter(|cell| is_filled(cell));
            cells.any(|cell| matches!(parse_count(cell), Ok(Some(_))))
        };
        // “Case” names the cases, and “No.” in front of the rest numbers the rows.
        let can_count = |column: usize, heading: &String| {
            let numbers_rows = column < number && column < answer && has_only_words_in("no|n|number", heading);
            has_only_words_in(COUNTS, heading) && !names_cases(heading) && !numbers_rows
        };
        let mut counts = others().filter(|(column, heading)| can_count(*column, heading) && holds_counts(*column));
        let count = counts.next().map(|(column, _)| column);
        if counts.next().is_some() {
            return None;
        }
        // “Case 1” over answers is a case, not the names of cases.
        let holds_answers = |column: usize| {
            let mut reader = CellReader::default();
            let cells = (heading_row + 1..table.rows()).map(|row| table.cell(row, column)).filter(|cell| is_filled(cell));
            let mut words = cells.filter(|cell| !cell.bytes().all(|b| b.is_ascii_digit())).peekable();
            words.peek().is_some() && words.all(|cell| reader.answer(cell) != CellAnswer::Unclear)
        };
        let names = |column: usize, heading: &str| names_cases(heading) && !holds_answers(column);
        let case = others().find(|(column, heading)| names(*column, heading)).map(|(column, _)| column);
        match (count, case) {
            (Some(_), _) => Some(Self { number, answer, count, case: None }),
            (None, Some(_)) => Some(Self { number, answer, count, case }),
            (None, None) => None,
        }
    }
}

/// Whether each cell of a column below its heading names a key question, in words.
fn names_key_questions(table: &Table, heading_row: usize, column: usize, framework: &'static Framework) -> bool {
    let mut cells = (heading_row + 1..table.rows()).map(|row| table.cell(row, column)).filter(|cell| is_filled(cell));
    let is_named = |cell: &str| matches!(place_meant(cell, framework), Some(Place::KeyQuestion(_)));
    cells.next().is_some_and(is_named) && cells.all(is_named)
}

impl Answers {
    const fn to(place: Place, first_row: usize) -> Self {
        Self { place, first_row, yes: None, no: None, is_asked: false, has_other: false, cells: 0, cases: Vec::new() }
    }

    /// Counts a row. Whether its answer is yes or no.
    fn count_row(
        &mut self,
        table: &Table,
        row: usize,
        columns: &Columns,
        reader: &mut CellReader,
    ) -> Result<bool, SheetProblem> {
        let cell = table.cell(row, columns.answer);
        let answer = reader.answer(cell);
        let is_blank = matches!(reader.last(), "" | "(blank)");
        let count = match columns.count {
            None => 1,
            Some(column) => {
                let cell = table.cell(row, column);
                parse_count(cell)
                    .map_err(|error| {
                        SheetProblem::in_cell(row, column, SheetFault::WrongFigure { text: shortened(cell), error })
                    })?
                    .unwrap_or(0)
            }
        };
        if let Some(column) = columns.case {
            let name = reader.plain(table.cell(row, column)).to_owned();
            if let Err(index) = self.cases.binary_search(&name) {
                self.cases.insert(index, name);
            } else {
                let number = shortened(table.cell(row, columns.number));
                return Err(SheetProblem::in_row(row, SheetFault::GivenTwice { number }));
            }
        }
        let sum = match answer {
            CellAnswer::Yes => &mut self.yes,
            CellAnswer::No => &mut self.no,
            CellAnswer::NotApplicable => return Ok(false),
            _ if is_blank || count == 0 => return Ok(false),
            _ => return Err(SheetProblem::in_row(row, SheetFault::OtherAnswer { text: shortened(cell) })),
        };
        self.is_asked = true;
        if sum.is_some() && columns.count.is_some() {
            let number = shortened(table.cell(row, columns.number));
            return Err(SheetProblem::in_row(row, SheetFault::GivenTwice { number }));
        }
        *sum = Some(sum.unwrap_or(0).saturating_add(count));
        Ok(true)
    }
}
