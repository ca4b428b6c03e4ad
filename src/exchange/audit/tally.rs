//! What the cells of a column come to.

use crate::engine::{Answer, CaseCount};

/// How often each answer stands in a column. Together they are as many as the cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sufficient.
    pub yes: u32,
    /// Not sufficient.
    pub no: u32,
    /// Not asked in that case: said so, or blank.
    pub not_applicable: u32,
    /// Not understood, and left out.
    pub unclear: u32,
}

impl Tally {
    /// The answer that a column gives: none while nothing in it is clear, or there are more cases than an answer can have.
    #[must_use]
    pub fn answer(&self) -> Option<Answer> {
        match CaseCount::new(self.yes, self.yes + self.no) {
            Ok(cases) => Some(Answer::Cases(cases)),
            Err(_) if self.says_anything() || self.unclear > 0 => None,
            Err(_) => Some(Answer::NotAsked),
        }
    }

    /// Whether most that stands in it is clear, as numbers of cases and comments are not.
    pub(super) const fn is_of_answers(&self) -> bool {
        self.yes + self.no > self.unclear
    }

    /// Whether all that stands in it says that it was not asked, or nothing does.
    pub(super) const fn is_blank(&self) -> bool {
        self.yes + self.no + self.unclear == 0
    }

    /// Whether there is a clear answer in it.
    #[must_use]
    pub const fn says_anything(&self) -> bool {
        self.yes + self.no > 0
    }
}
