//! Cases of court disposals and of out-of-court disposals in one sheet: each kind has standards of its own.

use super::Audit;
use super::headings::OUT_OF_COURT;
use crate::engine::{Framework, KeyQuestionId};
use crate::exchange::table::Table;

/// How many cases are looked at to find the column that tells the kinds apart, or that they stand in columns themselves.
pub const LOOKED_AT: usize = 50;

/// What a case ended in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In a court disposal.
    Court,
    /// In an out-of-court disposal.
    OutOfCourt,
}

impl Kind {
    /// The kind that a text names, be it a cell or a domain's name.
    pub fn named_in(text: &str) -> Option<Self> {
        let short = OUT_OF_COURT.into_iter().any(|word| says(text, word));
        match short || says(text, "court") {
            true if short || says(text, "out") => Some(Self::OutOfCourt),
            true => Some(Self::Court),
            false => None,
        }
    }
}

fn says(text: &str, word: &str) -> bool {
    let mut words = text.as_bytes().split(|b| !b.is_ascii_alphanumeric());
    words.any(|said| said.eq_ignore_ascii_case(word.as_bytes()))
}

/// The column most of whose cells name a kind.
pub fn column_of_kinds(table: &Table, first_case: usize) -> Option<usize> {
    let is_of_kinds = |column: &usize| {
        let (mut named, mut filled) = (0, 0);
        for row in (first_case..table.rows()).take(LOOKED_AT) {
            let cell = table.cell(row, *column);
            named += usize::from(Kind::named_in(cell).is_some());
            filled += usize::from(!cell.trim_ascii().is_empty());
        }
        named * 2 > filled
    };
    (0..table.width()).find(is_of_kinds)
}

/// Whether a key question about one kind of cases is matched to answers about the other.
pub fn is_mixed(audit: &Audit) -> bool {
    audit.columns.iter().any(|column| match audit.answers(column).and_then(|id| kind_of(id, audit.framework)) {
        Some(Kind::Court) => column.out_of_court,
        Some(Kind::OutOfCourt) => column.court,
        None => false,
    })
}

/// The kind of cases that a key question is about, where its domain names one.
fn kind_of(question: KeyQuestionId, framework: &Framework) -> Option<Kind> {
    let standard = framework.key_question(question)?.standard;
    Kind::named_in(framework.standard(standard)?.domain.name)
}
