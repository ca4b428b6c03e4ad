//! Court disposals and out-of-court disposals in one sheet: in the editions until 2021, each has standards of its own, so their cases
//! must not be counted together.

use serde::{Deserialize, Serialize};

use crate::engine::{Framework, KeyQuestionId};
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::word_list::{has_word_in, is_in};

/// How many cases are looked at to find the column that names their disposals.
const CASES_LOOKED_AT: usize = 50;

/// How many bytes the name of a disposal has at most. Remarks are longer.
const MAX_NAME: usize = 60;

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

/// Which cases of a sheet a person counts, where the key questions depend on their disposals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CountedDisposals {
    /// Court cases alone.
    Court,
    /// Out-of-court cases alone.
    OutOfCourt,
    /// Each case, for the key questions about the disposal that the sheet names for it.
    Each,
}

impl CountedDisposals {
    /// The only disposal whose cases are counted.
    pub const fn alone(self) -> Option<Disposal> {
        match self {
            Self::Court => Some(Disposal::Court),
            Self::OutOfCourt => Some(Disposal::OutOfCourt),
            Self::Each => None,
        }
    }
}

impl Disposal {
    /// Both disposals.
    pub const ALL: [Self; 2] = [Self::Court, Self::OutOfCourt];

    /// What the cases with the disposal are called.
    pub const fn cases(self) -> &'static str {
        match self {
            Self::Court => "court cases",
            Self::OutOfCourt => "out-of-court cases",
        }
    }

    /// The disposal that a text names. The text can be a cell or the name of a domain.
    pub fn named_in(text: &str) -> Option<Self> {
        let is_short_name = OUT_OF_COURT.into_iter().any(|word| has_word(text, word));
        match is_short_name || has_word(text, "court") {
            true if is_short_name || has_word(text, "out") => Some(Self::OutOfCourt),
            true => Some(Self::Court),
            false => None,
        }
    }

    /// The disposal that the cell of a case names: by “court”, or by the name of an order or of an out-of-court disposal.
    pub fn of_case(cell: &str) -> Option<Self> {
        const COURT: &str = "order|orders|yro|dto|iss|custody|custodial|sentence|sentenced|s226|s250|s259|s91|remand";
        const OUT: &str =
            "caution|cautions|ycc|resolution|resolutions|diversion|turnaround|triage|prevention|pre|deferred|nfa";
        if cell.len() > MAX_NAME {
            return None;
        }
        let lower = cell.to_ascii_lowercase();
        let is_out = has_word_in(OUT, &lower) || lower.contains("outcome 22") || lower.contains("no further action");
        match Self::named_in(cell) {
            Some(Self::Court) if is_out => Some(Self::OutOfCourt),
            Some(disposal) => Some(disposal),
            None if is_out => Some(Self::OutOfCourt),
            None => has_word_in(COURT, &lower).then_some(Self::Court),
        }
    }

    /// The disposal that a cell of the column of disposals names. There, two letters are no initials.
    pub fn in_column(cell: &str) -> Option<Self> {
        let is = |list| is_in(list, &cell.trim().to_ascii_lowercase());
        Self::of_case(cell)
            .or_else(|| is("ro").then_some(Self::Court))
            .or_else(|| is("cr|yc|cc").then_some(Self::OutOfCourt))
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| part.eq_ignore_ascii_case(word))
}

/// The first column in which most of the filled cells name a disposal.
pub fn disposal_column(table: &Table, first_case: usize) -> Option<usize> {
    let names_disposals = |column: &usize| {
        let (mut named, mut filled, mut cases) = (0, 0, 0);
        for row in (first_case..table.rows()).take(CASES_LOOKED_AT) {
            let cell = table.cell(row, *column);
            named += usize::from(Disposal::of_case(cell).is_some());
            filled += usize::from(!cell.trim_ascii().is_empty());
            cases += usize::from(table.filled_cells(row) > 0);
        }
        // A remark of a single case names no disposals of all.
        named * 2 > filled && filled * 3 >= cases
    };
    (0..table.width()).find(names_disposals)
}

/// The disposal that a key question is about, if the name of its domain says so.
pub fn disposal_of_key_question(key_question: KeyQuestionId, framework: &Framework) -> Option<Disposal> {
    let standard = framework.key_question(key_question)?.standard;
    Disposal::named_in(framework.standard(standard)?.domain.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disposals_as_services_name_them() {
        for (disposal, cells) in [
            (
                Some(Disposal::Court),
                "Court|court order|YRO|Youth Rehabilitation Order|Referral order|DTO|Detention and training order|Post court|YRO (ISS)|\
                 Reparation Order|Custody|RO|sentenced",
            ),
            (
                Some(Disposal::OutOfCourt),
                "Out of court|Out-of-court disposal|OOCD|Youth conditional caution|YCC|Youth caution|Community resolution|Outcome 22|\
                 Diversion|Turnaround|Pre-court|pre court|CR|YC|Deferred prosecution|NFA",
            ),
            (
                None,
                "North|JS|Yes|No||2|A1|a remark that is much longer than the name of a disposal, and has the word order in it",
            ),
        ] {
            for cell in cells.split('|') {
                assert_eq!(Disposal::in_column(cell), disposal, "{cell:?}");
            }
        }
        // Initials alone make no column of disposals.
        assert_eq!(["CR", "RO", "YC"].map(Disposal::of_case), [None; 3]);
    }
}
