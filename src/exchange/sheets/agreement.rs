//! Two readers of the same cases: how often their answers agree, by the names of the cases in both sheets.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::audit::case_audit::CaseAudit;
use super::audit::case_cell::CaseCell;
use super::audit::column::AuditColumn;
use super::cells::answer::CellAnswer;
use super::cells::cell::CellReader;
use super::rows::case_rows::CaseRows;
use super::rows::header_rows::blocks;
use super::rows::naming_column::{NamingColumn, naming_columns};
use super::table::Table;
use super::turned::Turned;
use crate::engine::{Answer, CaseCount, Framework, Inspection, KeyQuestionId, Place};
use crate::exchange::shortened::shortened;

/// How two sheets read the cases that both name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// How many cases both sheets name.
    pub cases: usize,
    /// How many cases each sheet counts.
    pub cases_of: [usize; 2],
    /// The figures of the first sheet over all its cases.
    pub of_first: Inspection,
    /// The figures of each sheet over the cases that both name.
    pub over_both: [Inspection; 2],
    /// The words that agree with an answer in another word, because of what the person chose that they mean.
    pub meant: Vec<MeantWord>,
    /// The names that stand in the first sheet alone, as they stand there.
    pub only_first: Vec<String>,
    /// The names that stand in the second sheet alone.
    pub only_second: Vec<String>,
    /// The names that several rows of the first sheet have. None of those rows is compared, because nobody can say which is meant.
    pub repeated_first: Vec<String>,
    /// The names that several rows of the second sheet have.
    pub repeated_second: Vec<String>,
    /// The key questions that both sheets answer, in the order of the framework.
    pub questions: Vec<QuestionAgreement>,
}

/// How two sheets read a key question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionAgreement {
    /// The key question.
    pub id: KeyQuestionId,
    /// In how many cases both answer yes or no.
    pub both: usize,
    /// In how many of those the answers are alike.
    pub agreed: usize,
    /// The names of the cases to which the first sheet says yes and the second no, as they stand in the first sheet.
    pub yes_no: Vec<String>,
    /// The names of the cases to which the first sheet says no and the second yes.
    pub no_yes: Vec<String>,
    /// In how many cases only one of the sheets answers yes or no.
    pub one_only: usize,
}

/// A word that counts as an answer, because a person has chosen so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeantWord {
    /// The word as it stands in a cell, shortened. Empty for a blank cell.
    pub text: String,
    /// Whether the word counts as yes.
    pub is_sufficient: bool,
    /// In how many answers the word agrees with an answer in another word.
    pub answers: usize,
}

/// The answer to a key question about a case.
#[derive(Clone, Debug)]
struct ComparedAnswer {
    is_sufficient: bool,
    /// The word that counts as this answer, because a person has chosen so. None for a plain yes or no.
    word: Option<String>,
}

/// The rows of a sheet by the plain name of the case: the name as it stands, and the answers by key question.
type Named = BTreeMap<String, (String, BTreeMap<KeyQuestionId, ComparedAnswer>)>;

impl Agreement {
    /// Compares two case audits under one framework, each with its table. None where no case has a name in both sheets.
    #[must_use]
    pub fn of(first: (&Table, &CaseAudit), second: (&Table, &CaseAudit)) -> Option<Self> {
        let [one, other] = [first, second].map(|(table, audit)| (Turned::view(audit.turned.as_deref(), table), audit));
        let (first, second) = ((one.0.as_ref(), one.1), (other.0.as_ref(), other.1));
        let [first_rows, second_rows] = [first, second].map(|(table, audit)| case_rows(table, audit));
        let cases_of = [first_rows.len(), second_rows.len()];
        let [one, other] =
            [(first.0, &first_rows), (second.0, &second_rows)].map(|(table, rows)| named_columns(table, rows));
        // Two people who number the same cases can number them in another order, so better names come first.
        let are_named_better = [&one, &other].iter().all(|columns| columns.iter().any(|column| !column.counts_rows));
        // Where both sheets name cases by numbers of their own, the same initials are those of another child.
        let is_best = |column: &NamedColumn| column.is_about_cases && !column.counts_rows;
        let have_case_numbers = [&one, &other].iter().all(|columns| columns.iter().any(is_best));
        let [one, other] = [one, other].map(|mut columns| {
            columns.retain(|column| !are_named_better || !column.counts_rows);
            columns.retain(|column| !have_case_numbers || is_best(column));
            columns
        });
        let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
        let common = |one: &NamedColumn, other: &NamedColumn| one.names.intersection(&other.names).count();
        // The columns that name the cases are those with the most names in common; of several such pairs, the first.
        let ranked = pairs.map(|(one, other)| (common(one, other), one.column, other.column));
        let best = ranked.max_by_key(|(common, one, other)| (*common, Reverse(*one), Reverse(*other)));
        let (_, column, other_column) = best.filter(|(common, ..)| *common > 0)?;
        let one = Sheet::read(first, first_rows, column);
        let other = Sheet::read(second, second_rows, other_column);
        let cases = one.cases.keys().filter(|name| other.cases.contains_key(*name)).count();
        let both = one.questions.intersection(&other.questions);
        let questions = both.map(|id| QuestionAgreement::of(*id, &one.cases, &other.cases));
        // A key question that no case in both sheets answers tells nothing.
        let questions = questions.filter(|question| question.both + question.one_only > 0).collect();
        let over_both =
            [(&one, &other), (&other, &one)].map(|(sheet, beside)| sheet.figures_beside(beside, first.1.framework));
        let meant = words_meant(&one.cases, &other.cases);
        let [only_first, only_second] = [one.alone(&other), other.alone(&one)];
        let [repeated_first, repeated_second] = [one, other].map(|sheet| sheet.repeated.into_values().collect());
        (cases > 0).then_some(Self {
            cases,
            cases_of,
            of_first: first.1.inspection(),
            over_both,
            meant,
            only_first,
            only_second,
            repeated_first,
            repeated_second,
            questions,
        })
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
        let mut found = Self { id, both: 0, agreed: 0, yes_no: Vec::new(), no_yes: Vec::new(), one_only: 0 };
        for (name, (shown, answers)) in first {
            let Some((_, others)) = second.get(name) else { continue };
            match (answers.get(&id), others.get(&id)) {
                (Some(one), Some(other)) => {
                    found.both += 1;
                    match (one.is_sufficient, other.is_sufficient) {
                        (true, false) => found.yes_no.push(shown.clone()),
                        (false, true) => found.no_yes.push(shown.clone()),
                        _ => found.agreed += 1,
                    }
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
        self.yes_no.len() + self.no_yes.len()
    }
}

/// The words that agree with an answer in another word, because a person has chosen what they mean.
fn words_meant(first: &Named, second: &Named) -> Vec<MeantWord> {
    let mut meant: Vec<MeantWord> = Vec::new();
    let in_both = first.iter().filter_map(|(name, (_, answers))| Some((answers, &second.get(name)?.1)));
    for (id, one, others) in in_both.flat_map(|(answers, others)| answers.iter().map(move |(id, one)| (id, one, others))) {
        let Some(other) = others.get(id).filter(|other| other.is_sufficient == one.is_sufficient) else { continue };
        let plain = |answer: &ComparedAnswer| answer.word.as_ref().map(|word| word.to_lowercase());
        if plain(one) == plain(other) {
            continue;
        }
        for word in [one, other].into_iter().filter_map(|answer| answer.word.as_ref()) {
            let is_same = |known: &&mut MeantWord| {
                known.is_sufficient == one.is_sufficient && known.text.to_lowercase() == word.to_lowercase()
            };
            match meant.iter_mut().find(is_same) {
                Some(known) => known.answers += 1,
                None => meant.push(MeantWord { text: word.clone(), is_sufficient: one.is_sufficient, answers: 1 }),
            }
        }
    }
    meant
}

/// A sheet by the names of its cases.
struct Sheet {
    cases: Named,
    /// The names that several rows have, by their plain names.
    repeated: BTreeMap<String, String>,
    /// The key questions that a column of the sheet answers.
    questions: BTreeSet<KeyQuestionId>,
}

impl Sheet {
    fn read((table, audit): (&Table, &CaseAudit), rows: Vec<CaseRow>, naming: usize) -> Self {
        let mut sheet = Self {
            cases: Named::new(),
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
    fn figures_beside(&self, other: &Self, framework: &'static Framework) -> Inspection {
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
    fn alone(&self, other: &Self) -> Vec<String> {
        let is_there = |name: &String| other.cases.contains_key(name) || other.repeated.contains_key(name);
        self.cases.iter().filter(|(name, _)| !is_there(name)).map(|(_, (shown, _))| shown.clone()).collect()
    }
}

/// The row of a case.
struct CaseRow {
    row: usize,
    /// The answers by key question.
    answers: BTreeMap<KeyQuestionId, ComparedAnswer>,
    /// The columns that name the cases of its table.
    naming: Rc<[NamingColumn]>,
}

impl CaseRow {
    fn is_named_in(&self, column: usize) -> bool {
        self.naming.iter().any(|naming| naming.place == column)
    }
}

/// A column that names the cases, and their plain names.
struct NamedColumn {
    column: usize,
    names: BTreeSet<String>,
    /// Whether most of the names are numbers that can count the rows of the sheet.
    counts_rows: bool,
    /// Whether the headings of the column are about cases.
    is_about_cases: bool,
}

/// The columns whose texts another sheet of the same cases has too. Their headings say that they name cases, and nearly every case has a
/// text of its own. Numbers that can count the rows name cases only under a heading that says so, because the first row of any sheet is 1.
fn named_columns(table: &Table, rows: &[CaseRow]) -> Vec<NamedColumn> {
    let mut reader = CellReader::default();
    let mut found: Vec<NamedColumn> = Vec::new();
    let columns: BTreeSet<usize> = rows.iter().flat_map(|row| row.naming.iter().map(|naming| naming.place)).collect();
    for column in columns {
        let (mut cases, mut are_certain, mut is_about_cases, mut names) = (0, true, true, BTreeSet::new());
        for CaseRow { row, naming, .. } in rows {
            let Some(naming) = naming.iter().find(|naming| naming.place == column) else { continue };
            cases += 1;
            are_certain &= naming.is_certain;
            is_about_cases &= naming.is_about_cases;
            names.insert(reader.plain(table.cell(*row, column)).to_owned());
        }
        names.remove("");
        let counts_rows = 2 * names.iter().filter(|name| can_count_rows(name, table)).count() > names.len();
        // In a small sheet, one name may stand twice.
        let doubled = cases - names.len();
        if doubled <= (cases / 10).max(1) && !names.is_empty() && (are_certain || !counts_rows) {
            found.push(NamedColumn { column, names, counts_rows, is_about_cases });
        }
    }
    found
}

/// Whether a name is a number that a person or a program gives to the rows of a sheet: of three digits at most, or no higher than the
/// sheet is long.
fn can_count_rows(name: &str, table: &Table) -> bool {
    let number = name.strip_suffix(".0").unwrap_or(name).trim_matches(|c: char| !c.is_alphanumeric());
    number.parse::<usize>().is_ok_and(|number| number <= table.rows().max(999))
}

/// The rows of the cases that count: those that the person left out, or that are about other disposals than the chosen ones, are not compared.
fn case_rows(table: &Table, audit: &CaseAudit) -> Vec<CaseRow> {
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
