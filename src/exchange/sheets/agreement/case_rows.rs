//! The cases of a sheet with their answers, row by row.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::engine::KeyQuestionId;
use crate::exchange::sheets::audit::case_audit::CaseAudit;
use crate::exchange::sheets::audit::case_cell::CaseCell;
use crate::exchange::sheets::audit::column::AuditColumn;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::rows::header_rows::blocks;
use crate::exchange::sheets::rows::naming_column::{NamingColumn, naming_columns};
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::shortened;

/// The answer to a key question about a case.
#[derive(Clone, Debug)]
pub struct ComparedAnswer {
    /// Whether the answer is yes.
    pub is_sufficient: bool,
    /// The word that counts as this answer, because a person has chosen so. None for a plain yes or no.
    pub word: Option<String>,
}

/// The row of a case.
pub struct CaseRow {
    /// The row in the table, from 0.
    pub row: usize,
    /// The answers by key question.
    pub answers: BTreeMap<KeyQuestionId, ComparedAnswer>,
    /// The columns that name the cases of its table.
    pub naming: Rc<[NamingColumn]>,
}

impl CaseRow {
    /// Whether a column names the cases of the row's table.
    pub fn is_named_in(&self, column: usize) -> bool {
        self.naming.iter().any(|naming| naming.place == column)
    }
}

/// The rows of the cases that count: those that the person left out, or that are about other disposals than the chosen ones, are not compared.
pub fn case_rows(table: &Table, audit: &CaseAudit) -> Vec<CaseRow> {
    let mut reader = CellReader::for_sheet(table);
    let mut found = Vec::new();
    for block in blocks(table, audit.framework) {
        let rows = CaseRows::new(table, &block, audit.framework);
        // A person may have matched such a column to a key question.
        let answers = |place| audit.columns.iter().any(|column| column.place == place && column.key_question.is_some());
        let naming = naming_columns(&block, &rows).into_iter().filter(|naming| !answers(naming.place)).collect::<Rc<[_]>>();
        // The columns of a second table say nothing about the cases of the first.
        let of_block = |(_, column): &(KeyQuestionId, &AuditColumn)| column.heading_row == block.heading_row;
        let columns: Vec<_> = audit.answering_columns().filter(of_block).collect();
        for row in block.first_case..block.end {
            if audit.counted_rows.binary_search(&row).is_err() {
                continue;
            }
            let disposal = audit.disposal_in(table, row);
            let counts = |column: &AuditColumn| column.disposal.is_none() || column.disposal == disposal;
            let answers = columns.iter().filter(|(_, column)| counts(column)).filter_map(|(id, column)| {
                let cell = CaseCell::read(&rows, column.place, column.group.as_ref(), row, &mut reader);
                let is_sufficient = cell.is_sufficient(audit.meanings(), &mut reader)?;
                let is_meant = matches!(cell.answer, CellAnswer::Blank | CellAnswer::Unclear);
                let word = cell.text.filter(|_| is_meant).map(shortened);
                Some((*id, ComparedAnswer { is_sufficient, word }))
            });
            let answers = answers.collect();
            found.push(CaseRow { row, answers, naming: Rc::clone(&naming) });
        }
    }
    found
}
