//! A sheet with a row a key question, and its cases or its percentage in columns: the other way in which people keep figures.

use super::headings::{Meaning, meaning};
use super::layout::TOP;
use super::{Doubt, Problem};
use crate::engine::{Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Place, rate};
use crate::exchange::column::{Percentages, are_shares};
use crate::exchange::field::{parse_count, parse_percentage};
use crate::exchange::ratings_string;
use crate::exchange::shortened::shortened;
use crate::exchange::spelling::{Spelling, is_not_asked};
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        let has_figures = (found.yes.is_some() && found.of.is_some()) || found.percent.or(found.rating).is_some();
        (found.number.is_some() && has_figures).then_some(found)
    }
}

impl Figures {
    /// Whether there is a figure in it, or something else to be named.
    #[must_use]
    pub const fn says_anything(&self) -> bool {
        self.answered > 0 || !self.problems.is_empty()
    }

    /// Puts in what was found in a row, or names it.
    fn take(&mut self, row: usize, place: Place, found: Result<Option<Answer>, Problem>) {
        let again = |number| Problem::Again { row, number };
        let problem = match found {
            Ok(None) => return,
            Ok(Some(_)) if self.inspection.answer(place).is_some() => again(self.inspection.framework().number(place)),
            Ok(Some(answer)) => match self.inspection.set_answer(place, answer) {
                Err(InspectionError::AnsweredTwice { standard, .. }) => again(standard),
                // A kind of answer that the place takes.
                _ => {
                    self.answered += 1;
                    return;
                }
            },
            Err(problem) => problem,
        };
        self.problems.push(problem);
    }

    /// Whether what stands in a column is of a sheet of figures, even if there is none: all where rows have numbers of the
    /// framework's, or else the columns named so, as those of a sheet of cases can be.
    pub(super) fn takes(&self, column: usize) -> bool {
        let Columns { number, yes, of, percent, rating, answer } = self.columns;
        self.named > 0 || [number, yes, of, percent, rating, answer].contains(&Some(column))
    }
}

/// Reads a sheet of figures; none where it has not the columns of one: a number, with yes and of, a percentage or a rating.
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
    let rows = heading_row + 1..table.rows();
    let percentages = rows.clone().filter_map(|row| Some(table.cell(row, columns.percent?)));
    let mut percentages = Percentages {
        // A table saved from here says what each is.
        are_shares: columns.answer.is_none()
            && are_shares(percentages.filter(|cell| cell.bytes().any(|b| b.is_ascii_digit()))),
        ..Percentages::default()
    };
    // A standard's rating can be worked out from figures that stand anywhere, unless it was entered.
    let can_be_worked_out =
        |id| columns.answer.is_none() && framework.standard(id).is_some_and(|located| !located.standard.is_judged());
    let mut worked_out = Vec::new();
    for at in rows {
        let row = Row { table, at, columns: &columns };
        let number = row.cell(columns.number).trim();
        let Some(place) = place_of(number, framework) else {
            if number.contains('.') && number.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                let column = columns.number.unwrap_or(0);
                let heading = shortened(number);
                figures.problems.push(Problem::InDoubt { row: at, column, heading, doubt: Doubt::Unknown });
            }
            continue;
        };
        figures.named += 1;
        match (place, row.answer(place, framework, &mut percentages)) {
            (Place::Standard(id), Ok(Some(answer))) if can_be_worked_out(id) => worked_out.push((at, id, answer)),
            (_, found) => figures.take(at, place, found),
        }
    }
    let outcome = rate(&figures.inspection);
    for (row, id, answer) in worked_out {
        let comes_to = outcome.standards.get(id.index()).and_then(|standard| standard.calculated);
        if comes_to.map(Answer::Rating) != Some(answer) {
            figures.take(row, Place::Standard(id), Ok(Some(answer)));
        }
    }
    if let Some(column) = columns.percent {
        if percentages.was_share {
            figures.problems.push(Problem::Shares { column });
        } else if percentages.was_rounded {
            figures.problems.push(Problem::Rounded { column });
        }
    }
    Some(figures)
}

/// The standard or key question that a row is about, by its number as it is printed, or as people write it.
fn place_of(number: &str, framework: &'static Framework) -> Option<Place> {
    framework.place(number).or_else(|| match meaning(number, framework) {
        Meaning::Question(id) => Some(Place::KeyQuestion(id)),
        _ => None,
    })
}

/// A row below the headings.
struct Row<'a> {
    table: &'a Table,
    at: usize,
    columns: &'a Columns,
}

impl<'a> Row<'a> {
    /// What stands in a column; nothing where the sheet has no such column.
    #[inline(never)]
    fn cell(&self, column: Option<usize>) -> &'a str {
        column.map(|column| self.table.cell(self.at, column)).unwrap_or_default()
    }

    /// What the row says of a place: the figure of a key question that is answered by cases, or else a rating.
    fn answer(&self, place: Place, framework: &Framework, percentages: &mut Percentages) -> Result<Option<Answer>, Problem> {
        match place {
            Place::KeyQuestion(id) => match framework.key_question(id) {
                Some(located) if located.question.answered_by == AnsweredBy::Cases => self.figure(percentages),
                _ => self.rating(false),
            },
            Place::Standard(id) => self.rating(framework.standard(id).is_some_and(|located| !located.standard.counts)),
        }
    }

    /// The figure of a row: its cases where they are given, or else its percentage. That it was not asked is said only where neither
    /// is: a dash also fills the cells of what was not counted.
    fn figure(&self, percentages: &mut Percentages) -> Result<Option<Answer>, Problem> {
        let Self { at: row, columns, .. } = *self;
        let says_not_asked = |column| is_not_asked(Spelling::default().plain(self.cell(column)));
        let entered = |column| if says_not_asked(column) { "" } else { self.cell(column) };
        let wrong = |column: Option<usize>| {
            let text = shortened(self.cell(column));
            move |error: FigureError| Problem::Figure { row, column: column.unwrap_or(0), text, error }
        };
        let mut percentage =
            |cell| percentages.worked_out(cell).map_or_else(|| parse_percentage(cell), |worked_out| worked_out.map(Some));
        let yes = parse_count(entered(columns.yes)).map_err(wrong(columns.yes))?;
        let of = parse_count(entered(columns.of)).map_err(wrong(columns.of))?;
        match (yes, of) {
            (_, Some(0)) => Ok(Some(Answer::NotAsked)),
            (Some(yes), Some(of)) => {
                CaseCount::new(yes, of).map(|cases| Some(Answer::Cases(cases))).map_err(wrong(columns.yes))
            }
            (yes, of) => match (percentage(entered(columns.percent)).map_err(wrong(columns.percent))?, yes, of) {
                (Some(percentage), ..) => Ok(Some(Answer::Percentage(percentage))),
                (None, None, None)
                    if [columns.yes, columns.of, columns.percent, columns.answer].into_iter().any(says_not_asked) =>
                {
                    Ok(Some(Answer::NotAsked))
                }
                // Its band alone is no figure.
                (None, None, None) => match self.cell(columns.rating).trim() {
                    "" | "-" => Ok(None),
                    _ => Err(wrong(columns.rating)(FigureError::NotANumber)),
                },
                (None, yes, _) => {
                    let missing = if yes.is_none() { columns.yes } else { columns.of };
                    Err(Problem::HalfACount { row, column: missing.unwrap_or(0) })
                }
            },
        }
    }

    /// The rating of a row that is judged; that it is not rated, where it can be. It stands in its own column, or else in another.
    fn rating(&self, can_be_left: bool) -> Result<Option<Answer>, Problem> {
        let Self { at: row, columns, .. } = *self;
        let mut spelling = Spelling::default();
        for column in [columns.answer.or(columns.rating), columns.percent, columns.yes].into_iter().flatten() {
            let cell = self.cell(Some(column));
            let plain = spelling.plain(cell);
            return match plain {
                "" | "-" | "not entered" => continue,
                "not rated" if can_be_left => Ok(Some(Answer::NotRated)),
                _ => match ratings_string::rating(plain) {
                    Some(rating) => Ok(Some(Answer::Rating(rating))),
                    None => Err(Problem::Rating { row, column, text: shortened(cell) }),
                },
            };
        }
        Ok(None)
    }
}
