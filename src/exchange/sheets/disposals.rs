//! Court disposals and out-of-court disposals in one sheet: in the editions until 2021, each has standards of its own, so their cases
//! must not be counted together.

use serde::{Deserialize, Serialize};

use super::table::Table;
use crate::engine::{Framework, KeyQuestionId};

/// How many cases are looked at to find the column that names their disposals.
const CASES_LOOKED_AT: usize = 50;

/// What services call the domain of out-of-court disposals.
pub const OUT_OF_COURT: [&str; 3] = ["oocd", "ooc", "diversion"];

/// What a case ended in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Disposal {
    /// A court disposal.
    Court,
    /// An out-of-court disposal.
    OutOfCourt,
}

impl Disposal {
    /// The disposal that a text names. The text can be a cell or the name of a domain.
    pub fn named_in(text: &str) -> Option<Self> {
        let is_short_name = OUT_OF_COURT.into_iter().any(|word| has_word(text, word));
        match is_short_name || has_word(text, "court") {
            true if is_short_name || has_word(text, "out") => Some(Self::OutOfCourt),
            true => Some(Self::Court),
            false => None,
        }
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| part.eq_ignore_ascii_case(word))
}

/// The first column in which most of the filled cells name a disposal.
pub fn disposal_column(table: &Table, first_case: usize) -> Option<usize> {
    let names_disposals = |column: &usize| {
        let (mut named, mut filled) = (0, 0);
        for row in (first_case..table.rows()).take(CASES_LOOKED_AT) {
            let cell = table.cell(row, *column);
            named += usize::from(Disposal::named_in(cell).is_some());
            filled += usize::from(!cell.trim_ascii().is_empty());
        }
        named * 2 > filled
    };
    (0..table.width()).find(names_disposals)
}

/// The disposal that a key question is about, if the name of its domain says so.
pub fn disposal_of_key_question(key_question: KeyQuestionId, framework: &Framework) -> Option<Disposal> {
    let standard = framework.key_question(key_question)?.standard;
    Disposal::named_in(framework.standard(standard)?.domain.name)
}
