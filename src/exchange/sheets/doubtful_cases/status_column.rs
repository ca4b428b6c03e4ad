//! The columns that say how far each case is: under “Status”, every word is doubtful that does not say that the case was audited.

use crate::exchange::field::parse_rounded;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::disposals::Disposal;
use crate::exchange::sheets::problem::SheetFault;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in, is_in, words};
use crate::exchange::shortened::shortened;

/// What a column says of the cases.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// How far the audit of a case is.
    Status,
    /// What a case was audited for.
    Purpose,
    /// How much of the audit of a case is done, or how far two readers agree.
    Share,
    /// What is left to be done. Most cases have nothing there.
    Remainder,
}

impl Kind {
    /// What a [plain](CellReader::plain) heading says.
    fn by_heading(plain: &str) -> Option<Self> {
        const STATUSES: &str = "status|state|stage|progress|statws";
        const OF_STATUSES: &str = "case|audit|review|form|qa|record|entry|current|submission|response|the|of";
        const REMAINDERS: &str = "outstanding|outstanding queries|outstanding query|open queries|unresolved|superseded by|replaced by|row colour|row color";
        let words = words(plain);
        let is_share = || {
            has_word_in("complete|completed|completion|answered|match|matches|matching|agreement", plain)
                && (plain.contains('%')
                    || has_word_in("questions|match|percentage|percent|auditor|auditors|completion", plain))
        };
        let is_status = words.last().is_some_and(|last| is_in(STATUSES, last))
            && words.iter().rev().skip(1).all(|word| is_in(OF_STATUSES, word));
        if is_status || is_in("validation|validation check|validation result|data check", plain) {
            Some(Self::Status)
        } else if is_in(
            "purpose|purpose of audit|source|file source|source file|audit purpose|entry type|record type|audit|audit type|type of audit|audit stage|\
             audit phase|audit wave|wave",
            plain,
        ) {
            Some(Self::Purpose)
        } else if is_in(REMAINDERS, plain) || matches!(plain, "!" | "!!" | "?") {
            Some(Self::Remainder)
        } else {
            is_share().then_some(Self::Share)
        }
    }

    /// Whether a cell that holds something says that its case is not audited, or not finished.
    fn is_doubtful(self, cell: &str) -> bool {
        const AUDITED: &str = "complete|completed|audited|audit|done|finished|signed|off|moderated|active|open|current|live|yes|y|final|finalised|\
                               submitted|reviewed|ok|agreed|in|sample|main|allocated|read|checked|fully|new|ongoing|approved|case|valid|passed|pass";
        const OTHERS: &str = "training|mock|test|tests|practice|induction|pilot|demo|dummy|example|rehearsal|benchmark|calibration|exercise|baseline|reaudit|previous|\
             followup|repeat|re-audit|follow";
        let mut reader = CellReader::default();
        let plain = reader.plain(cell);
        match self {
            Self::Status => {
                // “Not withdrawn” takes back what would take the case out; “not audited” does not.
                let takes_back = has_word_in("not|no", plain) && !has_word_in(AUDITED, plain);
                let names_disposal = plain != "nfa" && Disposal::of_case(cell).is_some();
                !takes_back && !has_only_words_in(AUDITED, plain) && !names_disposal
            }
            Self::Purpose => has_word_in(OTHERS, plain),
            Self::Share => is_in_part(plain),
            Self::Remainder => !is_in("none|no|n|n/a|na|nil|-|0|false|resolved|closed|done", plain),
        }
    }
}

/// Whether a share or a percentage is less than all: `1/2`, `40%`, and `0.4`.
fn is_in_part(plain: &str) -> bool {
    if let Some((part, whole)) = plain.split_once('/').or_else(|| plain.split_once(" of ")) {
        let numbers = (part.trim().parse::<u32>(), whole.trim().parse::<u32>());
        return matches!(numbers, (Ok(part), Ok(whole)) if part < whole);
    }
    // A share of 1 is all.
    !is_in("1|1.0", plain) && parse_rounded(plain).is_ok_and(|read| read.is_some_and(|read| read.hundredths() < 10_000))
}

/// Whether a cell says that its case is not audited, or not finished, by the heading of its column.
pub fn is_doubtful_status(heading: &str, cell: &str) -> bool {
    let kind = Kind::by_heading(CellReader::default().plain(heading));
    is_filled(cell) && kind.is_some_and(|kind| kind.is_doubtful(cell))
}

/// A column that does not say the same of all cases.
pub struct StatusColumn {
    column: usize,
    kind: Kind,
}

impl StatusColumn {
    /// The columns that say different things of the cases.
    pub fn all(rows: &CaseRows<'_>, cases: &[usize]) -> Vec<Self> {
        let mut reader = CellReader::default();
        let headings = rows.block.headings.iter().enumerate().filter(|(column, _)| !rows.answers(*column));
        let columns =
            headings.filter_map(|(column, heading)| Some(Self { column, kind: Kind::by_heading(reader.plain(heading))? }));
        columns.filter(|of| of.differs(rows.table, cases)).collect()
    }

    /// Whether a column can say something of a few cases alone.
    fn differs(&self, table: &Table, cases: &[usize]) -> bool {
        let text = |row: &usize| table.cell(*row, self.column).trim();
        match self.kind {
            // A case that is closed was audited as well as one that is open.
            Kind::Status if self.says_which_are_open(table, cases) => false,
            Kind::Remainder => 2 * cases.iter().filter(|row| is_filled(text(row))).count() <= cases.len(),
            _ => cases.iter().any(|row| Some(text(row)) != cases.first().map(text)),
        }
    }

    /// Whether a column says nothing but which cases are open, and which are closed.
    fn says_which_are_open(&self, table: &Table, cases: &[usize]) -> bool {
        let plain = |row: &usize| table.cell(*row, self.column).trim().to_lowercase();
        cases.iter().all(|row| is_in("open|active|live|current|closed|ended|expired|", &plain(row)))
            && cases.iter().any(|row| is_in("open|active|live|current", &plain(row)))
    }

    /// The doubt about a case whose cell does not say that it was audited.
    pub fn doubt(&self, table: &Table, row: usize) -> Option<SheetFault> {
        let cell = table.cell(row, self.column);
        (is_filled(cell) && self.kind.is_doubtful(cell)).then(|| SheetFault::MayNotCount { text: shortened(cell) })
    }
}
