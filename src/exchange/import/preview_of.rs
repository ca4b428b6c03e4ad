//! The preview of an import.

use super::preview::{
    BetterFramework, CasesPreview, ColumnPreview, FiguresPreview, ImportPreview, InspectionPreview, OtherFramework,
    ProblemPreview, RefusalPreview, WordPreview,
};
use super::{Import, ImportContent, ImportRefusal, are_one_word, words};
use crate::engine::Place;
use crate::exchange::sheets::{
    AuditColumn, AuditDates, CaseAudit, FigureSheet, SheetContent, SheetError, SheetFault, SheetProblem, Table, UnclearWord,
    column_as_it_stands, framework_understood,
};

impl From<&Import> for ImportPreview {
    fn from(import: &Import) -> Self {
        match &import.content {
            Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => {
                let dates = import.dates();
                let period = dates.as_ref().and_then(AuditDates::period);
                Self::Cases(CasesPreview {
                    row: import.row_shown(audit.row_of_headings()),
                    other_framework: import.table.as_ref().and_then(|table| other_framework(audit, table, dates.as_ref())),
                    period: period.map(words::period),
                    as_before: words::as_before(audit, &import.counted_as_before),
                    ..audit.into()
                })
            }
            Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                Self::Figures(FiguresPreview { row: import.row_shown(Some(figures.heading_row)), ..figures.as_ref().into() })
            }
            Ok(ImportContent::Inspection { shared, problems }) => {
                Self::Inspection(InspectionPreview { shared: shared.clone(), problems: problems.clone() })
            }
            Err(refusal) => {
                let mut preview = RefusalPreview::from(refusal);
                if let Some((framework, _)) = import.table.as_ref().and_then(framework_understood).filter(|of| of.1 > 1) {
                    preview.sentence += &words::is_read_under(framework);
                }
                Self::Refused(preview)
            }
        }
    }
}

/// A framework under which more columns answer a key question, or else a framework that the dates of the sheet fit, where the chosen framework
/// does not. A framework under which fewer columns answer is only named, because a change to it would lose answers, and lead back here.
fn other_framework(audit: &CaseAudit, table: &Table, dates: Option<&AuditDates>) -> Option<OtherFramework> {
    if let Some((framework, matched)) = audit.better_framework(table) {
        let sentence = words::fits_headings(framework, matched, audit.columns.len());
        return Some(OtherFramework::Better(BetterFramework { framework, sentence }));
    }
    let dates = dates?.elsewhere(audit.framework)?;
    let (framework, sentence) = (dates.framework, words::fits_dates(dates, audit));
    let (matched, would_match) = (audit.matched(), audit.matched_under(framework));
    Some(if would_match < matched {
        OtherFramework::Contradictory(words::contradicts_headings(&sentence, would_match, matched))
    } else {
        OtherFramework::Better(BetterFramework { framework, sentence })
    })
}

impl From<&CaseAudit> for CasesPreview {
    fn from(audit: &CaseAudit) -> Self {
        let (unclear, mut problems) = (audit.words(), columns_first(audit.problems()));
        let asked = unclear.get(..Self::WORDS_ASKED).unwrap_or(&unclear);
        // A word that the person is asked about is no problem as well, because the question names it.
        let listed = problems.len();
        problems.retain(|problem| !is_asked(problem, asked));
        let named: u32 =
            asked.iter().filter(|word| word.meaning.is_none() && !word.plain.is_empty()).map(|word| word.cells).sum();
        let more_problems = audit.problems_not_listed() + listed - problems.len() - named as usize;
        let columns: Vec<_> = audit.columns.iter().map(|column| ColumnPreview::new(audit, column)).collect();
        let waits = columns.iter().any(|column| column.answers && column.waits);
        Self {
            inspection: audit.inspection(),
            cases: audit.cases,
            heading_row: audit.heading_row.filter(|_| audit.turned.is_none()),
            columns,
            unclear: audit.unclear(),
            account: words::cells_accounted(audit.account(), waits),
            as_before: None,
            asks_disposals: audit.depends_on_disposals() || audit.mixes_disposals() || audit.disposals().is_some(),
            disposals: audit.disposals(),
            disposal_column: audit.disposal_column().map(|place| column_named(audit, place)),
            asks_which_cases_count: audit.asks_which_cases_count(),
            doubtful_cases: audit.doubtful_choice(),
            unmatched: audit.unmatched_key_questions().map(Into::into).collect(),
            other_framework: None,
            period: None,
            problems: problems.iter().map(Into::into).collect(),
            more_problems,
            words: unclear.into_iter().map(Into::into).collect(),
            row: None,
            by_case: None,
            sheet_of_page_is_known: false,
        }
    }
}

/// The name of a column in a spreadsheet, with the heading.
fn column_named(audit: &CaseAudit, place: usize) -> String {
    let heading = audit.columns.iter().find(|column| column.place == place).map_or("", |column| &column.heading);
    format!("{} {heading}", audit.column_name(place)).trim_end().to_owned()
}

/// The problems, with the unclear cells last, because a column that is not read must not be hidden among them.
fn columns_first(mut problems: Vec<SheetProblem>) -> Vec<SheetProblem> {
    problems.sort_by_key(|problem| matches!(problem.fault, SheetFault::Unclear { .. }));
    problems
}

/// Whether a problem is a cell with a word that the person is asked about.
fn is_asked(problem: &SheetProblem, asked: &[UnclearWord]) -> bool {
    let SheetFault::Unclear { text } = &problem.fault else { return false };
    asked.iter().any(|word| word.meaning.is_none() && are_one_word(&word.text, text))
}

impl From<UnclearWord> for WordPreview {
    fn from(word: UnclearWord) -> Self {
        let label = words::word_label(&word);
        Self { plain: word.plain, text: word.text, label, meaning: word.meaning }
    }
}

impl From<&SheetProblem> for ProblemPreview {
    fn from(problem: &SheetProblem) -> Self {
        Self { row: problem.row, sentence: problem.to_string() }
    }
}

impl From<&FigureSheet> for FiguresPreview {
    fn from(figures: &FigureSheet) -> Self {
        let named = |(column, heading): &(usize, String)| {
            format!("{} {heading}", column_as_it_stands(*column, figures.is_turned)).trim().to_owned()
        };
        Self {
            inspection: figures.inspection.clone(),
            scenario: figures.scenario.clone(),
            problems: figures.problems.iter().map(Into::into).collect(),
            account: words::cells_accounted(figures.account, false),
            columns_left_out: figures.columns_left_out.iter().map(named).collect(),
            asks_disposals: figures.depends_on_disposals,
            disposals: figures.disposals,
            row: None,
        }
    }
}

impl From<&ImportRefusal> for RefusalPreview {
    fn from(refusal: &ImportRefusal) -> Self {
        Self {
            sentence: refusal.to_string(),
            can_be_pasted_into_field: *refusal == ImportRefusal::Sheet(SheetError::NoHeadings),
        }
    }
}

impl ColumnPreview {
    fn new(audit: &CaseAudit, column: &AuditColumn) -> Self {
        let number = |id| audit.framework.number(Place::KeyQuestion(id)).to_owned();
        let first = audit.column_name(column.place);
        Self {
            letters: if column.last_place() == column.place {
                first
            } else {
                format!("{first}–{}", audit.column_name(column.last_place()))
            },
            heading: column.heading.clone(),
            key_question: column.key_question.map(number),
            answers: audit.key_question_answered_by(column).is_some(),
            waits: column.key_question.is_some() && audit.waits(column),
            can_be_matched: column.can_be_matched(),
            tally: column.tally,
        }
    }
}
