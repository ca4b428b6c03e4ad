//! A sheet with a row a key question, and its cases or its percentage in columns: the other way in which people keep figures.

use super::headings::{Meaning, meaning};
use super::{Problem, Spelling, Spelt, shortened};
use crate::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place, Rating,
};
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
    let (heading_row, columns) = (0..table.rows().min(20)).find_map(|row| Some((row, Columns::of(table, row)?)))?;
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
        figures.named += usize::from(place.is_some());
        let by_cases = match place {
            Some(Place::KeyQuestion(id)) => {
                framework.key_question(id).map(|(_, question)| question.answered_by) == Some(AnsweredBy::Cases)
            }
            // Its rating is worked out, unless it was entered.
            Some(Place::Standard(id)) if framework.standard(id).is_some_and(|standard| !standard.is_judged()) => {
                if columns.answer.is_none() {
                    continue;
                }
                false
            }
            Some(Place::Standard(_)) => false,
            None => {
                if number.contains('.') && number.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                    let column = columns.number.unwrap_or(0);
                    figures.problems.push(Problem::UnknownNumber { row, column, heading: shortened(number) });
                }
                continue;
            }
        };
        let answer = if by_cases { figure(table, row, columns) } else { rating(table, row, columns) };
        match (answer, place) {
            (Ok(Some(_)), Some(place)) if figures.inspection.answer(place).is_some() => {
                figures.problems.push(Problem::Again { row, number: framework.number(place) });
            }
            (Ok(Some(answer)), Some(place)) => match figures.inspection.set_answer(place, answer) {
                Ok(()) => figures.answered += 1,
                Err(InspectionError::AnsweredTwice { standard, key_question }) => {
                    let number = if by_cases { standard } else { key_question };
                    figures.problems.push(Problem::Again { row, number });
                }
                // Not rated, where it must be.
                Err(_) => {
                    let column = columns.answer.or(columns.rating).unwrap_or(0);
                    figures.problems.push(Problem::Rating { row, column, text: shortened(table.cell(row, column)) });
                }
            },
            (Err(problem), _) => figures.problems.push(problem),
            _ => {}
        }
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
    let mut is_not_asked = |column| {
        let cell = cell(column);
        spelling.of(cell) == Spelt::NotApplicable && !spelling.plain(cell).is_empty()
    };
    if [columns.yes, columns.of, columns.percent, columns.answer].into_iter().any(&mut is_not_asked) {
        return Ok(Some(Answer::NotAsked));
    }
    let half_a_count = |column: Option<usize>| Problem::HalfACount { row, column: column.unwrap_or(0) };
    let yes = parse_count(cell(columns.yes)).map_err(wrong(columns.yes))?;
    let of = parse_count(cell(columns.of)).map_err(wrong(columns.of))?;
    match (yes, of) {
        (_, Some(0)) => Ok(Some(Answer::NotAsked)),
        (Some(yes), Some(of)) => CaseCount::new(yes, of).map(|cases| Some(Answer::Cases(cases))).map_err(wrong(columns.yes)),
        (Some(_), None) if cell(columns.percent).trim().is_empty() => Err(half_a_count(columns.of)),
        (None, Some(_)) if cell(columns.percent).trim().is_empty() => Err(half_a_count(columns.yes)),
        _ => {
            let percentage: Option<Percentage> = parse_percentage(cell(columns.percent)).map_err(wrong(columns.percent))?;
            Ok(percentage.map(Answer::Percentage))
        }
    }
}

/// The rating of a row that is judged.
fn rating(table: &Table, row: usize, columns: &Columns) -> Result<Option<Answer>, Problem> {
    let Some(column) = columns.answer.or(columns.rating) else { return Ok(None) };
    let cell = table.cell(row, column);
    let mut spelling = Spelling::default();
    let plain = spelling.plain(cell);
    match plain {
        "" | "-" | "not entered" => return Ok(None),
        "not rated" => return Ok(Some(Answer::NotRated)),
        _ => {}
    }
    let found = Rating::from_id(&plain.replace(' ', "-")).map(|rating| Some(Answer::Rating(rating)));
    found.ok_or_else(|| Problem::Rating { row, column, text: shortened(cell) })
}
