//! The words of bringing figures in.

use crate::app::{Brought, FileRefusal};
use crate::engine::{Framework, Inspection, Outcome};
use crate::exchange::import::{ImportContent, ImportRefusal};
use crate::exchange::sheets::{CaseAudit, FigureSheet, SheetContent, SheetError, SheetProblem};

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct BringInText {
    pub title: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub file: &'static str,
    pub file_hint: &'static str,

    pub cases: fn(&CaseAudit) -> String,
    pub better: fn(&CaseAudit, &Framework, usize) -> String,
    pub choose_better: &'static str,
    pub figures: fn(&FigureSheet) -> String,
    pub inspection: fn(&Inspection, &Outcome, &Framework) -> String,
    pub refused: fn(&ImportRefusal) -> String,
    pub caption: &'static str,
    pub headings: [&'static str; 7],
    pub column_label: fn(&str, &str) -> String,
    pub leave_out: &'static str,
    pub no_column: fn(&[&str]) -> String,
    pub no_answers: fn(&[String]) -> String,
    pub problems_title: &'static str,
    pub problem: fn(&SheetProblem) -> String,
    pub more_problems: fn(usize) -> String,
    pub kept: &'static str,
    pub fill_in: &'static str,
    pub fill_in_figures: &'static str,
    pub open: &'static str,
    pub cancel: &'static str,
    pub told: fn(&Brought) -> String,
}

/// English.
pub static ENGLISH: BringInText = BringInText {
    title: "Paste or open figures",
    paste: "Paste figures",
    paste_hint: "Paste rows of cases from Excel or LibreOffice, figures saved from here, or a line of text copied from here. You can \
                 check what was understood before anything changes.",
    file: "Or open a file",
    file_hint: "CSV or JSON, up to 20 MB. You can also drop it anywhere on the calculator. It stays on this device.",

    cases: |audit| {
        let (matched, columns) = (audit.matched(), audit.columns.len());
        let unclear = match audit.unclear() {
            0 => String::new(),
            1 => " 1 answer is not clear, so it is left out.".into(),
            unclear => format!(" {unclear} answers are not clear, so they are left out."),
        };
        let row = audit.heading_row.map(|row| row + 1);
        let of = audit.framework.name;
        let by = row.map(|row| format!(", by the headings in row {row}")).unwrap_or_default();
        let matched = match (matched, row) {
            (0, None) => "No headings were found. Choose a key question for each column.".into(),
            (0, Some(row)) => {
                format!("No heading in row {row} matches a key question. Choose a key question for each column.")
            }
            (1, _) => format!("1 of {columns} columns matches a key question of {of}{by}."),
            _ => format!("{matched} of {columns} columns match key questions of {of}{by}."),
        };
        format!("{}. {matched}{unclear}", counted(audit.cases, "case"))
    },
    better: |audit, framework, matched| {
        let columns = audit.columns.len();
        format!("More of them, {matched} of {columns}, match {}. Is that what was inspected?", framework.name)
    },
    choose_better: "Switch to those standards",
    figures: |figures| format!("{} found, one in each row.", counted(figures.answered, "figure")),
    inspection: |inspection, outcome, at_hand| {
        let whose = inspection
            .service
            .as_ref()
            .filter(|service| !service.is_empty())
            .map(|service| format!(" of {service}"))
            .unwrap_or_default();
        let framework = inspection.framework();
        let other = if framework == at_hand {
            ""
        } else {
            " These are not the standards chosen here. Opening the figures switches to them."
        };
        format!("Figures{whose}: {}. {}{other}", framework.name, (super::ENGLISH.score_sentence)(outcome))
    },
    refused: |refusal| {
        let hint = match refusal {
            ImportRefusal::Sheet(SheetError::NoHeadings) => {
                " To paste figures alone, use the field of their first key question."
            }
            _ => "",
        };
        format!("This cannot be read: {refusal}.{hint}")
    },
    caption: "How each column was read",
    headings: ["Column", "Key question", "Yes", "No", "Not applicable or blank", "Not clear", "Percentage yes"],
    column_label: |column, heading| format!("Key question of column {column}, {heading}"),
    leave_out: "Leave out",
    no_column: |numbers| match numbers {
        [one] => format!("No column was found for {one}; its figure stays as it is."),
        _ => format!("No column was found for {}; their figures stay as they are.", super::and(numbers)),
    },
    no_answers: |columns| match columns {
        [one] => format!("Column {one} has no answers, so it is left out."),
        _ => format!("Columns {} have no answers, so they are left out.", super::and(columns)),
    },
    problems_title: "What was not understood",
    problem: |problem| problem.to_string(),
    more_problems: |more| format!("And {more} more."),
    kept: "Nothing has changed yet.",
    fill_in: "Fill in the counts",
    fill_in_figures: "Fill in the figures",
    open: "Open these figures",
    cancel: "Cancel",
    told,
};

fn told(brought: &Brought) -> String {
    match brought {
        Brought::Offered(offer) => match &offer.import.content {
            Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => format!("{} {}", (ENGLISH.cases)(audit), ENGLISH.kept),
            Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                format!("{} {}", (ENGLISH.figures)(figures), ENGLISH.kept)
            }
            Ok(ImportContent::Inspection { inspection, .. }) => {
                format!("Figures for {} can be opened. {}", inspection.framework().name, ENGLISH.kept)
            }
            Err(refusal) => (ENGLISH.refused)(refusal),
        },
        Brought::Refused(refusal) => {
            let why = match refusal {
                FileRefusal::TooLarge(megabytes) => {
                    return format!("The file is {megabytes} MB; the limit is 20 MB. Your figures have not changed.");
                }
                FileRefusal::Workbook => {
                    "This is a workbook or another packed file. In Excel, choose Save as, CSV UTF-8, or copy the rows and paste them here"
                }
                FileRefusal::Pdf => "This is a PDF, which has no rows to read. Copy its figures and paste them here",
                FileRefusal::Binary => "This file is not text. Open a CSV or JSON file",
                FileRefusal::Unreadable => "This browser cannot read the file",
                FileRefusal::Unreachable => {
                    "The part that reads files could not be loaded. Check your connection, then open the file again"
                }
            };
            format!("{why}. Your figures have not changed.")
        }
        Brought::Counted { cases, questions } => format!(
            "Counts of {} filled in for {}. You can undo this.",
            counted(*cases, "case"),
            counted(*questions, "key question")
        ),
        Brought::Figures(figures) => format!("{} filled in. You can undo this.", counted(*figures, "figure")),
        Brought::Opened => "Figures opened. You can undo this.".into(),
        Brought::Column { figures, from, shares, rounded, left_over } => {
            let read = match (shares, rounded) {
                (true, _) => " Figures from 0 to 1 are read as shares: 0.72 as 72%.",
                (_, true) => " Figures are rounded to two decimals.",
                _ => "",
            };
            let rest = match left_over.as_slice() {
                [] => String::new(),
                [one] => format!(" No key question was left for 1 line: {one}."),
                lines => {
                    let named = super::listed(left_over.get(..5).unwrap_or(left_over), ", ");
                    let more = if left_over.len() > 5 { " and so on" } else { "" };
                    format!(" No key question was left for {} lines: {named}{more}.", lines.len())
                }
            };
            format!("{} filled in from {from} down.{read}{rest} You can undo this.", counted(*figures, "figure"))
        }
    }
}

/// "1 case", "15 cases", "10,000 cases".
fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    match (number / 1000, number % 1000) {
        (0, _) => format!("{number} {what}{plural}"),
        (thousands, rest) => format!("{thousands},{rest:03} {what}{plural}"),
    }
}
