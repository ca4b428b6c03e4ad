//! Sheets of cases, and their counts.

mod counting;
mod figures;
mod matching;
mod properties;

use crate::support::{any_framework, any_inspection, cases, inspection, inspection_text, keeping_slow, one, percent, small};
use inspection_ratings::engine::{
    Answer, Bands, CaseCount, Domain, Framework, Inspection, KeyQuestion, LocatedKeyQuestion, Percentage, Place, Rating,
    Standard, rate,
};
use inspection_ratings::exchange::Shared;
use inspection_ratings::exchange::csv::write_csv;
use inspection_ratings::exchange::import::{Import, ImportContent, ImportRefusal};
use inspection_ratings::exchange::sheets::{AuditColumn, CaseAudit, SheetContent, answered_by_cases, template};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, iyjwcv_2025, yjs_2021};
use proptest::prelude::*;
use proptest::sample::select;

fn content(text: &str, framework: &'static Framework) -> Result<ImportContent, ImportRefusal> {
    Import::new(text, framework).content
}

#[track_caller]
fn audit_under(framework: &'static Framework, text: &str) -> CaseAudit {
    match content(text, framework) {
        Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => audit,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn audit(text: &str) -> CaseAudit {
    audit_under(&yjs_2021::FRAMEWORK, text)
}

#[track_caller]
fn refusal(text: &str) -> String {
    match content(text, &yjs_2021::FRAMEWORK) {
        Err(refusal) => refusal.to_string(),
        other => panic!("{other:?}"),
    }
}

/// Each column: its heading, the key question it is matched to, and yes, no, not applicable and unclear.
fn columns(audit: &CaseAudit) -> Vec<(&str, &'static str, [u32; 4])> {
    let number = |column: &AuditColumn| column.key_question.map_or("", |id| audit.framework.number(Place::KeyQuestion(id)));
    let counts = |column: &AuditColumn| {
        let tally = column.tally;
        [tally.yes, tally.no, tally.not_applicable, tally.unclear]
    };
    audit.columns.iter().map(|column| (column.heading.as_str(), number(column), counts(column))).collect()
}

fn problems(audit: &CaseAudit) -> Vec<String> {
    audit.problems().iter().map(ToString::to_string).collect()
}

fn hundredths(hundredths: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap())
}

const SHEET: &str = "Case\tWorker\t2.1.1 Desistance\t2.1: child safe\tReviewing: others' safety\tComments\n\
    1\tA\tYes\tN\tn/a\tgood work\n\
    2\tB\tno\tsufficient\t\t\n\
    3\tC\tY\tpartly\tn/a\tx\n";

#[track_caller]
fn assert_adds_up(audit: &CaseAudit) {
    for (_, _, counts) in columns(audit) {
        assert_eq!(counts.iter().sum::<u32>() as usize, audit.cases);
    }
}
