//! A sheet with a row a key question, and its cases or its percentage in columns: the other way in which people keep figures.

use super::headings::{Meaning, meaning};
use super::layout::TOP;
use super::{Problem, Spelling, Spelt};
use crate::engine::{Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Place, Rating};
use crate::exchange::error::shortened;
use crate::exchange::field::{parse_count, parse_percentage};
use crate::exchange::table::Table;

/// What a sheet of figures was understood to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The answers, as an inspection in which nothing else is answered.
    pub inspection: Inspection,
    /// How many places are answered.
    pub answered: usize,
    /// What was not understood.
    pub problems: Vec<Problem>,
    /// The row of the headings, from 0.
    pub heading_row: usize,
    columns: Columns,
    /// How many rows have a number of the framework's.
    named: usize,
}

/// Which columns hold what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Columns {
    number: Option<usize>,
    yes: Option<usize>,
    of: Option<usize>,
    percent: Option<usize>,
    rating: Option<usize>,
    /// What was answered in words, as the calculator's own CSV has it: there, the rating is after discretion.
    answer: Option<usize>,
}

impl Columns {
    fn of(table: &Table, row: usize) -> Option<Self> {
        let (mut spelling, mut found) = (Spelling::default(), Self::default());
        for (at, cell) in table.row_cells(row).enumerate() {
            let column = match spelling.plain(cell) {
                "number" | "no" | "no." | "key question" | "question" | "kq" | "standard" | "of what" => &mut found.number,
                "yes" | "sufficient" | "sufficient cases" | "number yes" => &mut found.yes,
                "of" | "cases" | "out of" | "cases inspected" | "total" => &mut found.of,
                "percent" | "percentage" | "%" | "% yes" | "percentage yes" => &mut found.percent,
                "rating" | "judgement" => &mut found.rating,
                "answer" => &mut found.answer,
                _ => continue,
            };
            column.get_or_insert(at);
        }
        let has_figures = (found.yes.is_some() && found.of.is_some()) || found.percent.is_some();
        (found.number.is_some() && has_figures).then_some(found)
    }
}

impl Figures {
    /// Whether there is a figure in it, or something else to be named.
    #[must_use]
    pub const fn says_anything(&self) -> bool {
        self.answered > 0 || !self.problems.is_empty()
    }

    /// Whether what stands in a column is of a sheet of figures, even if there is none: all where rows have numbers of the
    /// framework's, or else the columns named so, as those of a sheet of cases can be.
    pub(super) fn takes(&self, column: usize) -> bool {
        let Columns { number, yes, of, percent, rating, answer } = self.columns;
        self.named > 0 || [number, yes, of, percent, rating, answer].contains(&Some(column))
    }
}

/// Reads a sheet of figures; none where it has not the columns of one: a number, with yes and of or a percentage.
#[must_use]
pub fn read_figures(table: &Table, framework: &'static Framework) -> Option<Figures> {
    let (heading_row, columns) = (0..table.rows().min(TOP)).find_map(|row| Some((row, Columns::of(table, row)?)))?;
    let mut figures = Figures {
        inspection: Inspection::new(framework),
        answered: 0,
        problems: Vec::new(),
        heading_row,
        columns,
        named: 0,
    };
    for row in heading_row + 1..table.rows() {
        let columns = &figures.columns;
        let Some(number) = columns.number.map(|column| table.cell(row, column).trim()) else { continue };
        let place = framework.place(number).or_else(|| match meaning(number, framework) {
            Meaning::Question(id) => Some(Place::KeyQuestion(id)),
            _ => None,
        });
        let Some(place) = place else {
            if number.contains('.') && number.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                let column = columns.number.unwrap_or(0);
                figures.problems.push(Problem::UnknownNumber { row, column, heading: shortened(number) });
            }
            continue;
        };
        figures.named += 1;
        let found = match place {
            Place::KeyQuestion(id) => match framework.key_question(id) {
                Some((_, question)) if question.answered_by == AnsweredBy::Cases => figure(table, row, columns),
                _ => rating(table, row, columns, false),
            },
            Place::Standard(id) => match framework.standard(id) {
                // Its rating is worked out, unless it was entered.
                Some(standard) if !standard.is_judged() && columns.answer.is_none() => continue,
                standard => rating(table, row, columns, standard.is_some_and(|standard| !standard.counts)),
            },
        };
        let again = |number| Problem::Again { row, number };
        let problem = match found {
            Ok(None) => continue,
            Ok(Some(_)) if figures.inspection.answer(place).is_some() => again(framework.number(place)),
            Ok(Some(answer)) => match figures.inspection.set_answer(place, answer) {
                Err(InspectionError::AnsweredTwice { standard, .. }) => again(standard),
                // A kind of answer that the place takes.
                _ => {
                    figures.answered += 1;
                    continue;
                }
            },
            Err(problem) => problem,
        };
        figures.problems.push(problem);
    }
    Some(figures)
}

/// The figure of a row: its cases where they are given, or else its percentage.
fn figure(table: &Table, row: usize, columns: &Columns) -> Result<Option<Answer>, Problem> {
    let cell = |column: Option<usize>| column.map(|column| table.cell(row, column)).unwrap_or_default();
    let wrong = |column: Option<usize>| {
        let text = shortened(cell(column));
        move |error: FigureError| Problem::Figure { row, column: column.unwrap_or(0), text, error }
    };
    let mut spelling = Spelling::default();
    for column in [columns.yes, columns.of, columns.percent, columns.answer] {
        if spelling.of(cell(column)) == Spelt::NotApplicable && !cell(column).trim().is_empty() {
            return Ok(Some(Answer::NotAsked));
        }
    }
    let yes = parse_count(cell(columns.yes)).map_err(wrong(columns.yes))?;
    let of = parse_count(cell(columns.of)).map_err(wrong(columns.of))?;
    match (yes, of) {
        (_, Some(0)) => Ok(Some(Answer::NotAsked)),
        (Some(yes), Some(of)) => CaseCount::new(yes, of).map(|cases| Some(Answer::Cases(cases))).map_err(wrong(columns.yes)),
        (yes, of) => match (parse_percentage(cell(columns.percent)).map_err(wrong(columns.percent))?, yes, of) {
            (Some(percentage), ..) => Ok(Some(Answer::Percentage(percentage))),
            (None, None, None) => Ok(None),
            (None, yes, _) => {
                let missing = if yes.is_none() { columns.yes } else { columns.of };
                Err(Problem::HalfACount { row, column: missing.unwrap_or(0) })
            }
        },
    }
}

/// The rating of a row that is judged; that it is not rated, where it can be.
fn rating(table: &Table, row: usize, columns: &Columns, can_be_left: bool) -> Result<Option<Answer>, Problem> {
    let Some(column) = columns.answer.or(columns.rating) else { return Ok(None) };
    let cell = table.cell(row, column);
    let mut spelling = Spelling::default();
    let plain = spelling.plain(cell);
    match plain {
        "" | "-" | "not entered" => return Ok(None),
        "not rated" if can_be_left => return Ok(Some(Answer::NotRated)),
        _ => {}
    }
    let found = Rating::from_id(&plain.replace(' ', "-")).map(|rating| Some(Answer::Rating(rating)));
    found.ok_or_else(|| Problem::Rating { row, column, text: shortened(cell) })
}
