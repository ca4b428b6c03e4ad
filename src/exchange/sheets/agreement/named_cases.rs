//! The cases of a sheet by their names.

use std::collections::{BTreeMap, BTreeSet};

use super::case_rows::{CaseRow, ComparedAnswer};
use crate::engine::{Answer, CaseCount, Framework, Inspection, KeyQuestionId, Place};
use crate::exchange::sheets::audit::case_audit::CaseAudit;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::shortened;

/// The rows of a sheet by the plain name of the case: the name as it stands, and the answers by key question.
pub type CasesByName = BTreeMap<String, (String, BTreeMap<KeyQuestionId, ComparedAnswer>)>;

/// A sheet by the names of its cases.
pub struct NamedCases {
    /// The cases whose names stand once.
    pub cases: CasesByName,
    /// The names that several rows have, by their plain names.
    pub repeated: BTreeMap<String, String>,
    /// The key questions that a column of the sheet answers.
    pub questions: BTreeSet<KeyQuestionId>,
}

impl NamedCases {
    /// The cases of a sheet by their names in a column.
    pub fn read((table, audit): (&Table, &CaseAudit), rows: Vec<CaseRow>, naming: usize) -> Self {
        let mut sheet = Self {
            cases: CasesByName::new(),
            repeated: BTreeMap::new(),
            questions: audit.answering_columns().map(|(id, _)| id).collect(),
        };
        let mut reader = CellReader::default();
        for CaseRow { row, answers, .. } in rows.into_iter().filter(|row| row.is_named_in(naming)) {
            let shown = shortened(table.cell(row, naming));
            let name = reader.plain(table.cell(row, naming)).to_owned();
            if name.is_empty() || sheet.repeated.contains_key(&name) {
                continue;
            }
            if sheet.cases.remove(&name).is_some() {
                sheet.repeated.insert(name, shown);
                continue;
            }
            sheet.cases.insert(name, (shown, answers));
        }
        sheet
    }

    /// The figures of this sheet over the cases that another sheet names too.
    #[expect(clippy::expect_used, reason = "a count that is left out would compare wrong figures")]
    pub fn figures_beside(&self, other: &Self, framework: &'static Framework) -> Inspection {
        let in_both: Vec<_> = self.cases.iter().filter(|(name, _)| other.cases.contains_key(*name)).collect();
        let mut figures = Inspection::new(framework);
        for id in &self.questions {
            let answers = in_both.iter().filter_map(|(_, (_, answers))| answers.get(id));
            let (yes, of) = answers.fold((0, 0), |(yes, of), answer| (yes + u32::from(answer.is_sufficient), of + 1));
            if let Ok(cases) = CaseCount::new(yes, of) {
                figures
                    .set_answer(Place::KeyQuestion(*id), Answer::Cases(cases))
                    .expect("a column of a case audit answers a key question that is asked of cases");
            }
        }
        figures
    }

    /// The names of the cases that this sheet has and no row of the other sheet has, in alphabetical order.
    pub fn alone(&self, other: &Self) -> Vec<String> {
        let is_there = |name: &String| other.cases.contains_key(name) || other.repeated.contains_key(name);
        self.cases.iter().filter(|(name, _)| !is_there(name)).map(|(_, (shown, _))| shown.clone()).collect()
    }
}
