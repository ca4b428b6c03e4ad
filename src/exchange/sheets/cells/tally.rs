use serde::{Deserialize, Serialize};

use crate::engine::{Answer, CaseCount};

/// How often each answer stands in a column. The four counts add up to the number of cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// Cases whose work was sufficient.
    pub yes: u32,
    /// Cases whose work was not sufficient.
    pub no: u32,
    /// Cases to which the question did not apply, and blank cells.
    pub not_applicable: u32,
    /// Cells that were not understood. No answer counts them.
    pub unclear: u32,
}

impl Tally {
    /// The answer that a column gives: not asked where every cell is blank or not applicable. `None` while its only other cells are not clear,
    /// and for more cases than an answer can have.
    #[must_use]
    pub fn answer(&self) -> Option<Answer> {
        match CaseCount::new(self.yes, self.yes + self.no) {
            Ok(cases) => Some(Answer::Cases(cases)),
            Err(_) if self.has_answers() || self.unclear > 0 => None,
            Err(_) => Some(Answer::NotAsked),
        }
    }

    /// Whether a cell has a clear answer.
    #[must_use]
    pub const fn has_answers(&self) -> bool {
        self.yes + self.no > 0
    }

    /// Whether the clear answers are more than the unclear cells. In columns of comments and of other numbers they are not.
    pub(in crate::exchange::sheets) const fn is_mostly_answers(&self) -> bool {
        self.yes + self.no > self.unclear
    }

    /// Whether each cell is blank or says that the question did not apply.
    pub(in crate::exchange::sheets) const fn is_blank(&self) -> bool {
        self.yes + self.no + self.unclear == 0
    }
}
