//! The column that says how far each case is: under “Status”, every word is doubtful that does not say that the case was audited.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::disposals::Disposal;
use crate::exchange::sheets::problem::SheetFault;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in, is_in};
use crate::exchange::shortened::shortened;

/// How many words are kept to find out whether a column says the same of all cases.
const MAX_STATUSES: usize = 2;

/// A column of statuses that are not the same for all cases.
pub struct StatusColumn {
    column: usize,
}

impl StatusColumn {
    /// The column of statuses, if there is one that says different things of the cases.
    pub fn of(rows: &CaseRows<'_>, cases: &[usize]) -> Option<Self> {
        const HEADINGS: &str = "status|case status|audit status|review status|state|case state|stage|progress|statws";
        let mut reader = CellReader::default();
        let headings = rows.block.headings.iter().enumerate();
        let column =
            headings.filter(|(_, heading)| is_in(HEADINGS, reader.plain(heading))).map(|(column, _)| column).next()?;
        let mut known: Vec<String> = Vec::new();
        for row in cases {
            let plain = reader.plain(rows.table.cell(*row, column));
            if !known.iter().any(|known| known == plain) {
                known.push(plain.to_owned());
            }
            if known.len() == MAX_STATUSES {
                return Some(Self { column });
            }
        }
        None
    }

    /// The doubt about a case whose status does not say that it was audited.
    pub fn doubt(&self, table: &Table, row: usize) -> Option<SheetFault> {
        const AUDITED: &str = "complete|completed|audited|audit|done|finished|signed|off|moderated|active|open|current|live|yes|y|final|finalised|\
                               submitted|reviewed|ok|agreed|in|sample|main|allocated|read|checked|fully|new|ongoing|approved|case";
        let cell = table.cell(row, self.column);
        let mut reader = CellReader::default();
        let plain = reader.plain(cell);
        // “Not withdrawn” takes back what would take the case out; “not audited” does not.
        let takes_back = has_word_in("not|no", plain) && !has_word_in(AUDITED, plain);
        let is_certain = !is_filled(cell) || takes_back || has_only_words_in(AUDITED, plain);
        let names_disposal = plain != "nfa" && Disposal::of_case(cell).is_some();
        (!is_certain && !names_disposal).then(|| SheetFault::MayNotCount { text: shortened(cell) })
    }
}
