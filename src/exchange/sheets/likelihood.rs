//! How likely a sheet of a workbook is the one that is meant, and whether another is as likely and has other figures.

use super::SheetContent;
use crate::engine::{Answer, Place};

/// How many cases a percentage counts as. Nobody knows of how many cases it is.
const CASES_OF_PERCENTAGE: u32 = 20;

/// How many cases of a key question tell a sheet that is filled in from one that shows how to fill it in.
const ENOUGH: u32 = 5;

/// How likely a sheet is meant: that whose key questions have enough cases, and of several such sheets, that with the most cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likelihood {
    /// The cases of all key questions, of each at most 5.
    pub enough: u32,
    /// The cases of all key questions.
    pub cases: u32,
}

impl Likelihood {
    /// The likelihood of a workbook that was saved from here, which has sheets of rules and workings beside the sheet of its figures.
    pub const SAVED_FROM_HERE: Self = Self { enough: 10_000, cases: 0 };

    fn add(&mut self, cases: u32) {
        self.enough += cases.min(ENOUGH);
        self.cases = self.cases.saturating_add(cases);
    }

    /// Whether a sheet that is less likely can be meant as well.
    const fn is_near(self, less: Self) -> bool {
        2 * less.enough >= self.enough && less.cases.saturating_mul(3) >= self.cases
    }
}

impl SheetContent {
    /// How likely the sheet is the one of a workbook that is meant.
    #[must_use]
    pub fn likelihood(&self) -> Likelihood {
        let mut likelihood = Likelihood::default();
        match self {
            Self::Cases(audit) => {
                for column in audit.columns.iter().filter(|column| audit.key_question_answered_by(column).is_some()) {
                    likelihood.add(column.tally.yes + column.tally.no + column.tally.unclear);
                }
            }
            Self::Figures(figures) => {
                for answer in figures.inspection.key_questions().iter().filter_map(|entry| entry.answer) {
                    likelihood.add(match answer {
                        Answer::Cases(cases) => cases.of().into(),
                        Answer::Percentage(_) => CASES_OF_PERCENTAGE,
                        _ => 1,
                    });
                }
                likelihood.enough +=
                    figures.inspection.standards().iter().filter(|entry| entry.answer.is_some()).count() as u32;
            }
        }
        likelihood
    }

    /// Whether another sheet of the workbook, which is no likelier than this, can be meant as well, and has another figure of a key question or
    /// another rating of a standard.
    #[must_use]
    pub fn has_rival(&self, other: &Self) -> bool {
        let figures = other.answers();
        self.likelihood().is_near(other.likelihood())
            && self.answers().into_iter().any(|(place, answer)| {
                figures.iter().any(|(same, other)| place == *same && !are_about_equal(answer, *other))
            })
    }

    /// The figures of key questions and the ratings of standards that the sheet gives, also those that wait for an answer.
    fn answers(&self) -> Vec<(Place, Answer)> {
        match self {
            Self::Cases(audit) => {
                let answered = audit.columns.iter().filter_map(|column| {
                    Some((Place::KeyQuestion(audit.key_question_answered_by(column)?), column.tally.answer()?))
                });
                answered.collect()
            }
            Self::Figures(figures) => {
                let standards = figures.inspection.standards().iter().map(|entry| (entry.located.place(), entry.answer));
                let key_questions =
                    figures.inspection.key_questions().iter().map(|entry| (entry.located.place(), entry.answer));
                standards.chain(key_questions).filter_map(|(place, answer)| Some((place, answer?))).collect()
            }
        }
    }
}

/// Whether two figures can be one, which is rounded in one of them.
fn are_about_equal(one: Answer, other: Answer) -> bool {
    match (hundredths(one), hundredths(other)) {
        _ if one == other => true,
        (Some(one_hundredths), Some(others)) if !matches!((one, other), (Answer::Cases(_), Answer::Cases(_))) => {
            one_hundredths.abs_diff(others) <= 100
        }
        _ => false,
    }
}

/// The percentage of a figure, in hundredths.
fn hundredths(answer: Answer) -> Option<u32> {
    match answer {
        Answer::Cases(cases) => (u32::from(cases.yes()) * 10_000).checked_div(u32::from(cases.of())),
        Answer::Percentage(percentage) => Some(percentage.hundredths().into()),
        _ => None,
    }
}
