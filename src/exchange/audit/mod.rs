//! A case audit: a sheet with a row a case and a column a key question, counted into answers.

mod figures;
mod headings;
mod kinds;
mod layout;
mod problem;
mod tally;
mod template;
mod totals;

pub use self::figures::{Figures, read_figures};
use self::headings::{Meaning, contradicts, is_question, meaning};
use self::kinds::{Kind, LOOKED_AT, column_of_kinds, is_mixed};
use self::layout::layout;
pub use self::problem::{AuditError, Problem};
pub use self::tally::Tally;
pub use self::template::template;
use self::totals::{adds_up, counts_answers};
use super::shortened::{LONGEST, cut, shortened};
use super::spelling::{Spelling, Spelt};
use super::table::{Table, TableError, letters};
use crate::engine::{AnsweredBy, CaseCount, Framework, Inspection, KeyQuestionId, LocatedKeyQuestion, Place};
use crate::frameworks::FRAMEWORKS;

/// How many unclear cells of a column, and how many rows of totals, are kept to be named; all are counted.
pub const NAMED: usize = 10;

/// What a sheet of cases was understood to say. The sheet itself is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// The framework whose key questions the headings were matched to.
    pub framework: &'static Framework,
    /// The row with the headings, from 0; data begin below it, or below a second row of headings. None where the cases begin at once.
    pub heading_row: Option<usize>,
    /// How many cases were counted.
    pub cases: usize,
    /// Every column of the sheet, in order.
    pub columns: Vec<Column>,
    /// Rows that are not counted, as many as are named, with what they begin with, and whether they look like totals or like more
    /// headings.
    skipped: Vec<(usize, String, bool)>,
    /// The column that tells court from out-of-court cases.
    pub kinds: Option<usize>,
}

/// A column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, with the heading of its group before it where that was needed; shortened.
    pub heading: String,
    /// The same as it stands there: what tells one key question from another often comes last.
    words: String,
    /// The key question that it answers, matched by the program or by a person.
    pub question: Option<KeyQuestionId>,
    /// Why the program left it unmatched, or is not sure of it, where a person may want to know.
    pub doubt: Option<Doubt>,
    /// What its cells say, whether it is matched or not.
    pub tally: Tally,
    /// Whether it has a clear answer about a court case, where a column tells them apart.
    pub court: bool,
    /// Whether it has one about an out-of-court case.
    pub out_of_court: bool,
    /// The first of the unclear cells: the row, and what stands there, shortened.
    pub unclear: Vec<(usize, String)>,
}

/// Why a heading is matched to no key question, or may be of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It could mean more than one.
    Several,
    /// Its number is none of the framework.
    Unknown,
    /// It is of what inspectors judge.
    Judged,
    /// Its words mean another than its number, by which it is matched.
    Contradicts,
}

impl Audit {
    /// Reads a sheet of cases.
    ///
    /// # Errors
    /// A sheet without a case, with a row a key question and a column a case, or with neither a heading of a key question nor an
    /// answer beside what a sheet of figures has.
    pub fn read(table: &Table, framework: &'static Framework, figures: Option<&Figures>) -> Result<Self, AuditError> {
        let layout = layout(table, framework);
        let columns = layout.headings.into_iter().map(|words| Column {
            heading: cut(&words, 2 * LONGEST),
            words,
            question: None,
            doubt: None,
            tally: Tally::default(),
            court: false,
            out_of_court: false,
            unclear: Vec::new(),
        });
        let (heading_row, columns) = (layout.heading_row, columns.collect());
        let kinds = column_of_kinds(table, layout.first_case);
        let mut audit = Self { framework, heading_row, cases: 0, columns, skipped: Vec::new(), kinds };
        for row in heading_row.map_or(layout.first_case, |row| row + 1)..layout.first_case {
            let text = table.row_cells(row).find(|cell| !cell.trim().is_empty()).map(shortened).unwrap_or_default();
            audit.skipped.push((row, text, false));
        }
        audit.count(table, layout.first_case);
        if audit.cases == 0 {
            return Err(AuditError::NoCases { heading_row: heading_row.unwrap_or_default() });
        }
        audit.match_to(framework);
        let questions = (0..table.rows().min(LOOKED_AT)).filter(|row| is_question(table.cell(*row, 0), framework));
        if audit.matched() < 2 && questions.count() > 1 {
            return Err(AuditError::Turned);
        }
        let says_anything = audit.columns.iter().enumerate().any(|(at, column)| {
            let is_of_cases = figures.is_none_or(|figures| !figures.takes(at));
            is_of_cases && (column.question.is_some() || column.tally.says_anything())
        });
        if says_anything { Ok(audit) } else { Err(AuditError::NoHeadings) }
    }

    /// Matches the headings anew, under another framework too.
    pub fn match_to(&mut self, framework: &'static Framework) {
        self.framework = framework;
        for column in &mut self.columns {
            (column.question, column.doubt) = match meaning(&column.words, framework) {
                Meaning::Question(id) => (Some(id), contradicts(&column.words, id, framework).then_some(Doubt::Contradicts)),
                Meaning::Several => (None, Some(Doubt::Several)),
                Meaning::Unknown => (None, Some(Doubt::Unknown)),
                Meaning::Judged if !column.tally.is_blank() => (None, Some(Doubt::Judged)),
                Meaning::Judged | Meaning::Nothing => (None, None),
            };
        }
        for LocatedKeyQuestion { id, .. } in framework.key_questions() {
            let rivals = || self.columns.iter().filter(|column| column.question == Some(id));
            if rivals().any(|column| column.tally.says_anything()) {
                // Beside its answers, a key question often has a column of comments.
                for column in self.columns.iter_mut().filter(|column| column.question == Some(id)) {
                    if !column.tally.says_anything() {
                        (column.question, column.doubt) = (None, None);
                    }
                }
            }
        }
    }

    /// Matches a column as a person says, or leaves it out. The others stay as they are: going through a list with the arrow keys
    /// passes by key questions that they are matched to.
    pub fn match_column(&mut self, place: usize, question: Option<KeyQuestionId>) {
        if let Some(column) = self.columns.get_mut(place) {
            (column.question, column.doubt) = (question, None);
        }
    }

    /// The key question that a column answers: none while another column is matched to the same.
    #[must_use]
    pub fn answers(&self, column: &Column) -> Option<KeyQuestionId> {
        column.question.filter(|_| self.columns.iter().filter(|other| other.question == column.question).count() == 1)
    }

    /// How many columns answer a key question.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.columns.iter().filter(|column| self.answers(column).is_some()).count()
    }

    /// The framework whose key questions more of the headings are of, and how many: none where no other has more. Of some with as
    /// many it is the newest.
    #[must_use]
    pub fn better_framework(&self) -> Option<(&'static Framework, usize)> {
        let under = |framework| {
            let mut audit = self.clone();
            audit.match_to(framework);
            (framework, audit.matched())
        };
        let found = FRAMEWORKS.into_iter().rev().map(under).max_by_key(|(_, matched)| *matched);
        found.filter(|(_, matched)| *matched > self.matched())
    }

    /// The answers that the matched columns give, as an inspection in which nothing else is answered.
    #[must_use]
    pub fn inspection(&self) -> Inspection {
        let mut inspection = Inspection::new(self.framework);
        for column in &self.columns {
            if let (Some(id), Some(answer)) = (self.answers(column), column.tally.answer()) {
                // Only questions answered by cases are matched, so none is refused.
                let _ = inspection.set_answer(Place::KeyQuestion(id), answer);
            }
        }
        inspection
    }

    /// What was not understood: that kinds of cases are mixed, then by row and column, of the matched columns, and of headings in
    /// doubt. At most [`NAMED`] unclear cells of a column are among them.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if let Some(column) = self.kinds.filter(|_| is_mixed(self)) {
            problems.push(Problem::MixedKinds { column });
        }
        for (at, column) in self.columns.iter().enumerate() {
            // Without headings there is none to name.
            let row = self.heading_row.unwrap_or_default();
            if let Some(doubt) = column.doubt {
                problems.push(Problem::InDoubt { row, column: at, heading: column.heading.clone(), doubt });
            }
            let Some(id) = column.question else {
                // The first column names the cases, often by numbers of which one is an answer.
                let is_named = at > 0 && !column.heading.is_empty() && column.doubt.is_none();
                if is_named && column.tally.is_of_answers() {
                    problems.push(Problem::NoQuestion { row, column: at, heading: column.heading.clone() });
                }
                continue;
            };
            if self.answers(column).is_none() {
                problems.push(Problem::Twice { row, column: at, number: self.framework.number(Place::KeyQuestion(id)) });
                continue;
            }
            if column.tally.yes + column.tally.no > u32::from(CaseCount::MAX) {
                problems.push(Problem::TooManyCases { column: at });
            }
            let unclear = column.unclear.iter();
            problems.extend(unclear.map(|(row, text)| Problem::Unclear { row: *row, column: at, text: text.clone() }));
        }
        problems.extend(self.skipped.iter().map(|(row, text, is_total)| {
            let (row, text) = (*row, text.clone());
            if *is_total { Problem::Total { row, text } } else { Problem::MoreHeadings { row, text } }
        }));
        problems
    }

    /// How many cells of the matched columns were not understood.
    #[must_use]
    pub fn unclear(&self) -> u32 {
        let matched = self.columns.iter().filter(|column| self.answers(column).is_some());
        matched.map(|column| column.tally.unclear).sum()
    }

    /// Whether a column holds answers rather than what cases are called: by its heading, or by what the first case has there.
    fn holds_answers(&self, column: usize, first: &str) -> bool {
        let mut spelling = Spelling::default();
        let is_answer = matches!(spelling.of(first), Spelt::Yes | Spelt::No) && !spelling.is_number();
        is_answer || self.columns.get(column).is_some_and(|column| is_question(&column.words, self.framework))
    }

    fn count(&mut self, table: &Table, first_case: usize) {
        let mut spelling = Spelling::default();
        for row in first_case..table.rows() {
            let Some(at) = table.row_cells(row).position(|cell| !spelling.plain(cell).is_empty()) else { continue };
            let begins_with = table.cell(row, at);
            let among = self.skipped.last().is_some_and(|(.., is_total)| *is_total);
            // What is called by a number is a case.
            if !spelling.is_number()
                && (adds_up(spelling.plain(begins_with))
                    || (counts_answers(table, row, at, among, &mut spelling)
                        && !self.holds_answers(at, table.cell(first_case, at))))
            {
                if self.skipped.len() < NAMED {
                    self.skipped.push((row, shortened(begins_with), true));
                }
                continue;
            }
            self.cases += 1;
            let kind = self.kinds.and_then(|column| Kind::named_in(table.cell(row, column)));
            let mut cells = table.row_cells(row);
            for column in &mut self.columns {
                let cell = cells.next().unwrap_or_default();
                let spelt = spelling.of(cell);
                if let Spelt::Yes | Spelt::No = spelt {
                    column.court |= kind == Some(Kind::Court);
                    column.out_of_court |= kind == Some(Kind::OutOfCourt);
                }
                let count = match spelt {
                    Spelt::Yes => &mut column.tally.yes,
                    Spelt::No => &mut column.tally.no,
                    Spelt::NotApplicable | Spelt::Blank => &mut column.tally.not_applicable,
                    Spelt::Unclear => {
                        if column.unclear.len() < NAMED {
                            column.unclear.push((row, shortened(cell)));
                        }
                        &mut column.tally.unclear
                    }
                };
                *count += 1;
            }
        }
    }
}

/// The key questions that a column can be matched to.
pub fn matchable(framework: &'static Framework) -> impl Iterator<Item = (KeyQuestionId, &'static str, &'static str)> {
    let by_cases = framework.key_questions().filter(|located| located.question.answered_by == AnsweredBy::Cases);
    by_cases.map(|located| (located.id, located.question.number, located.question.label))
}
