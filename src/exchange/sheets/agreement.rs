//! Two readers of the same cases: how often their answers agree, by the names of the cases in both sheets.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::audit_column::{AuditColumn, WordMeaning};
use super::case_audit::CaseAudit;
use super::case_rows::{CaseRows, RowKind};
use super::cell::{CellAnswer, CellReader};
use super::header_rows::blocks;
use super::table::Table;
use crate::engine::KeyQuestionId;
use crate::exchange::shortened::shortened;

/// How two sheets read the cases that both name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// How many cases both sheets name.
    pub cases: usize,
    /// The names of the cases of the first sheet alone, as they stand there. A name that stands there twice is among them, because nobody
    /// can say which of its rows is meant.
    pub only_first: Vec<String>,
    /// The names of the cases of the second sheet alone.
    pub only_second: Vec<String>,
    /// The key questions that both sheets answer, in the order of the framework.
    pub questions: Vec<QuestionAgreement>,
}

/// How two sheets read a key question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionAgreement {
    /// The key question.
    pub id: KeyQuestionId,
    /// In how many cases both answer yes or no.
    pub both: usize,
    /// In how many of those the answers are alike.
    pub agreed: usize,
    /// In how many the first sheet says yes and the second no.
    pub yes_no: usize,
    /// In how many the first sheet says no and the second yes.
    pub no_yes: usize,
    /// In how many cases only one of the sheets answers yes or no.
    pub one_only: usize,
}

/// The rows of a sheet by the plain name of the case: the name as it stands, and the answers by key question.
type Named = BTreeMap<String, (String, BTreeMap<KeyQuestionId, bool>)>;

impl Agreement {
    /// Compares two case audits under one framework, each with its table. None where no case has a name in both sheets.
    #[must_use]
    pub fn of(first: (&Table, &CaseAudit), second: (&Table, &CaseAudit)) -> Option<Self> {
        let [one, other] = [first, second].map(|(table, audit)| naming_columns(table, audit));
        let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
        let common = |one: &NamingColumn, other: &NamingColumn| one.names.intersection(&other.names).count();
        // The columns that name the cases are those with the most names in common; of several such pairs, the first.
        let ranked = pairs.map(|(one, other)| (common(one, other), one.column, other.column));
        let best = ranked.max_by_key(|(common, one, other)| (*common, Reverse(*one), Reverse(*other)));
        let (_, column, other_column) = best.filter(|(common, ..)| *common > 0)?;
        let one = Sheet::read(first.0, first.1, column);
        let other = Sheet::read(second.0, second.1, other_column);
        let cases = one.cases.keys().filter(|name| other.cases.contains_key(*name)).count();
        let both = one.questions.intersection(&other.questions);
        let questions = both.map(|id| QuestionAgreement::of(*id, &one.cases, &other.cases)).collect();
        (cases > 0).then(|| Self { cases, only_first: one.alone(&other), only_second: other.alone(&one), questions })
    }

    /// In how many answers that both sheets give they agree, and how many both give.
    #[must_use]
    pub fn agreed(&self) -> (usize, usize) {
        let sum = |of: fn(&QuestionAgreement) -> usize| self.questions.iter().map(of).sum();
        (sum(|question| question.agreed), sum(|question| question.both))
    }
}

impl QuestionAgreement {
    fn of(id: KeyQuestionId, first: &Named, second: &Named) -> Self {
        let mut found = Self { id, both: 0, agreed: 0, yes_no: 0, no_yes: 0, one_only: 0 };
        for (name, (_, answers)) in first {
            let Some((_, others)) = second.get(name) else { continue };
            match (answers.get(&id), others.get(&id)) {
                (Some(one), Some(other)) => {
                    found.both += 1;
                    found.agreed += usize::from(one == other);
                    found.yes_no += usize::from(*one && !other);
                    found.no_yes += usize::from(!one && *other);
                }
                (None, None) => {}
                _ => found.one_only += 1,
            }
        }
        found
    }

    /// In how many cases the two sheets answer differently.
    #[must_use]
    pub const fn differ(&self) -> usize {
        self.yes_no + self.no_yes
    }
}

/// A sheet by the names of its cases.
struct Sheet {
    cases: Named,
    /// The names that several rows have: nobody can say which of the rows is meant.
    twice: Vec<String>,
    /// The key questions that a column of the sheet answers.
    questions: BTreeSet<KeyQuestionId>,
}

impl Sheet {
    fn read(table: &Table, audit: &CaseAudit, naming: usize) -> Self {
        let matched = |column| Some((audit.key_question_answered_by(column).filter(|_| !audit.waits(column))?, column));
        let answering: Vec<(KeyQuestionId, &AuditColumn)> = audit.columns.iter().filter_map(matched).collect();
        let questions = answering.iter().map(|(id, _)| *id).collect();
        let mut sheet = Self { cases: Named::new(), twice: Vec::new(), questions };
        let mut twice = BTreeSet::new();
        let mut reader = CellReader::default();
        for (row, heading_row) in case_rows(table, audit) {
            let shown = shortened(table.cell(row, naming));
            let name = reader.plain(table.cell(row, naming)).to_owned();
            if name.is_empty() || twice.contains(&name) {
                continue;
            }
            if sheet.cases.remove(&name).is_some() {
                twice.insert(name);
                sheet.twice.push(shown);
                continue;
            }
            let mut answers = BTreeMap::new();
            // The columns of a second table say nothing about the cases of the first.
            for (id, column) in answering.iter().filter(|(_, column)| column.heading_row == heading_row) {
                if let Some(answer) = answer_in(table, audit, column, row, &mut reader) {
                    answers.insert(*id, answer);
                }
            }
            sheet.cases.insert(name, (shown, answers));
        }
        sheet
    }

    /// The names of the cases that the other sheet does not name, in alphabetical order, and those that stand here twice.
    fn alone(&self, other: &Self) -> Vec<String> {
        let alone = self.cases.iter().filter(|(name, _)| !other.cases.contains_key(*name)).map(|(_, (shown, _))| shown);
        alone.chain(&self.twice).cloned().collect()
    }
}

/// A column that can name the cases, and their plain names.
struct NamingColumn {
    column: usize,
    names: BTreeSet<String>,
}

/// The columns that can name the cases: those without a key question in which nearly every case has a text of its own.
fn naming_columns(table: &Table, audit: &CaseAudit) -> Vec<NamingColumn> {
    let rows = case_rows(table, audit);
    let mut reader = CellReader::default();
    let mut found: Vec<NamingColumn> = Vec::new();
    for column in audit.columns.iter().filter(|column| column.key_question.is_none()).map(|column| column.place) {
        let names = rows.iter().map(|(row, _)| reader.plain(table.cell(*row, column)).to_owned());
        let names: BTreeSet<String> = names.filter(|name| !name.is_empty()).collect();
        if 10 * names.len() >= 9 * rows.len() && found.iter().all(|other| other.column != column) {
            found.push(NamingColumn { column, names });
        }
    }
    found
}

/// The rows of the cases, each with the row of its headings.
fn case_rows(table: &Table, audit: &CaseAudit) -> Vec<(usize, Option<usize>)> {
    let mut reader = CellReader::default();
    let mut found = Vec::new();
    for block in blocks(table, audit.framework) {
        let rows = CaseRows::new(table, &block, audit.framework);
        for row in block.first_case..block.end {
            if matches!(rows.kind_of(row, &mut reader), RowKind::Case) {
                found.push((row, block.heading_row));
            }
        }
    }
    found
}

/// Whether a case was sufficient by a column. None where the cell says neither.
fn answer_in(table: &Table, audit: &CaseAudit, column: &AuditColumn, row: usize, reader: &mut CellReader) -> Option<bool> {
    let answer = match &column.group {
        Some(group) => group.answer(table, row, reader),
        None => reader.answer(table.cell(row, column.place)),
    };
    let meant = |word: &str| audit.meanings().get(word).copied();
    match answer {
        CellAnswer::Yes => Some(true),
        CellAnswer::No => Some(false),
        CellAnswer::NotApplicable => None,
        CellAnswer::Blank if column.group.is_none() => said(meant("")),
        CellAnswer::Unclear if column.group.is_none() => said(meant(reader.last())),
        CellAnswer::Blank | CellAnswer::Unclear => None,
    }
}

const fn said(meaning: Option<WordMeaning>) -> Option<bool> {
    match meaning {
        Some(WordMeaning::Yes) => Some(true),
        Some(WordMeaning::No) => Some(false),
        Some(WordMeaning::NotCounted) | None => None,
    }
}
