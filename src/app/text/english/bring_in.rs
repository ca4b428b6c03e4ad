//! The English sentences about bringing figures in.

use super::phrases::{English, and, score_sentence};
use super::words::WORDS;
use crate::app::state::{BroughtIn, CountedWord, FileRefusal};
use crate::app::text::bring_in::BringInText;
use crate::app::text::question::QuestionText;
use crate::engine::{Framework, Inspection, Outcome, listed};
use crate::exchange::import::{
    CasesPreview, FiguresPreview, ImportPreview, InspectionPreview, RefusalPreview, is_number_of_row,
};
use crate::exchange::sheets::WordMeaning;

/// How many unclear words a sentence names.
const UNCLEAR_NAMED: usize = 5;

impl BringInText for English {
    fn cases_read(&self, preview: &CasesPreview) -> String {
        let (matched, columns) = (preview.matched(), preview.columns_of_sheet());
        let unclear = match preview.unclear {
            0 => String::new(),
            1 => " 1 answer is not clear, so it is left out.".into(),
            unclear => format!(" {unclear} answers are not clear, so they are left out."),
        };
        let row = preview.heading_row.map(|row| row + 1);
        let of = preview.inspection.framework().name;
        let by = row.map(|row| format!(", by the headings in row {row}")).unwrap_or_default();
        let is_turned = preview.is_turned();
        let column = if is_turned { "row" } else { "column" };
        let matched = match (matched, row) {
            (0, None) => format!("No headings were found. Choose a key question for each {column}."),
            (0, Some(row)) if !is_turned => {
                format!("No heading in row {row} matches a key question. Choose a key question for each column.")
            }
            (0, Some(_)) => "No row matches a key question. Choose a key question for each row.".into(),
            (1, _) if is_turned => format!("1 of {columns} rows matches a key question of {of}."),
            (_, _) if is_turned => format!("{matched} of {columns} rows match key questions of {of}."),
            (1, _) => format!("1 of {columns} columns matches a key question of {of}{by}."),
            _ => format!("{matched} of {columns} columns match key questions of {of}{by}."),
        };
        let waiting = preview.columns.iter().filter(|column| column.answers && column.waits).count();
        let waits = match waiting {
            0 => String::new(),
            1 => format!(" 1 {column} waits for your answers below."),
            _ => format!(" {waiting} {column}s wait for your answers below."),
        };
        format!("{}. {matched}{unclear}{waits}", counted(preview.cases, "case"))
    }

    fn figures_read(&self, preview: &FiguresPreview) -> String {
        if preview.asks_disposals && preview.disposals.is_none() {
            return "The figures wait for your answer below, because they can be about court cases or out-of-court cases."
                .into();
        }
        format!("{} found, one in each row.", counted(preview.inspection.answered(), "figure"))
    }

    fn inspection_read(&self, inspection: &Inspection, outcome: &Outcome, chosen: &Framework) -> String {
        let whose = inspection
            .service
            .as_ref()
            .filter(|service| !service.is_empty())
            .map(|service| format!(" of {service}"))
            .unwrap_or_default();
        let framework = inspection.framework();
        let other = if framework == chosen {
            ""
        } else {
            " These are not the standards chosen here. Opening the figures switches to them."
        };
        format!("Figures{whose}: {}. {}.{other}", framework.name, score_sentence(outcome))
    }

    fn text_refused(&self, refusal: &RefusalPreview) -> String {
        let hint = match refusal.can_be_pasted_into_field {
            true => " To paste figures alone, use the field of their first key question.",
            false => "",
        };
        format!("This cannot be read: {}.{hint}", refusal.sentence)
    }

    fn each_disposal(&self, column: &str) -> String {
        format!("Both: each case as column {column} says")
    }

    fn so_far(&self, percent: u8) -> String {
        format!("{} so far", self.percent(percent))
    }

    fn column_label(&self, column: &str, heading: &str) -> String {
        let kind = if is_number_of_row(column) { "row" } else { "column" };
        format!("Key question of {kind} {column}, {heading}")
    }

    fn sheets_differ(&self, shown: &str, rivals: &[String]) -> String {
        let rivals: Vec<_> = rivals.iter().map(|name| format!("“{name}”")).collect();
        let rivals = listed(&rivals, " and ");
        format!(
            "“{shown}” is shown. Other figures are in {rivals}, which can be meant as well. Choose the sheet that you mean; then you can fill in."
        )
    }

    fn sheet_name(&self, name: &str, is_hidden: bool) -> String {
        if is_hidden { format!("{name} (hidden)") } else { name.into() }
    }

    fn row_title(&self, row: usize) -> String {
        format!("Row {}", row + 1)
    }

    fn not_read(&self, columns: &[String]) -> String {
        match columns {
            [one] => format!("Nothing is read from column {one}."),
            _ => format!("Nothing is read from columns {}.", and(columns)),
        }
    }

    fn option(&self, number: &str, standard: &str, label: &str) -> String {
        format!("{number} {standard}: {label}")
    }

    fn no_column(&self, numbers: &[String]) -> String {
        match numbers {
            [one] => format!("No answers were found for {one}; its figure stays as it is."),
            _ => format!("No answers were found for {}; their figures stay as they are.", and(numbers)),
        }
    }

    fn no_answers(&self, columns: &[String]) -> String {
        match columns {
            [one] if is_number_of_row(one) => format!("Row {one} has no answers, so it is left out."),
            [one, ..] if is_number_of_row(one) => format!("Rows {} have no answers, so they are left out.", and(columns)),
            [one] => format!("Column {one} has no answers, so it is left out."),
            _ => format!("Columns {} have no answers, so they are left out.", and(columns)),
        }
    }

    fn problems_count(&self, title: &str, count: usize) -> String {
        format!("{title}: {count}")
    }

    fn more_problems(&self, more: usize) -> String {
        format!("And {more} more.")
    }

    fn brought_in(&self, brought_in: &BroughtIn) -> String {
        message(*self, brought_in)
    }

    fn words_counted(&self, words: &[CountedWord]) -> String {
        let quoted = |word: &str| if word.is_empty() { "blank cells".into() } else { format!("“{word}”") };
        let meanings = words.iter().filter_map(|CountedWord { word, meaning }| {
            let counted = match (*meaning)? {
                WordMeaning::Yes => "counted as yes",
                WordMeaning::No => "counted as no",
                WordMeaning::NotCounted => "not counted",
            };
            Some(format!("{} {counted}", quoted(word)))
        });
        let unclear: Vec<_> = words.iter().filter(|word| word.meaning.is_none()).map(|word| quoted(&word.word)).collect();
        let more = unclear.len().saturating_sub(UNCLEAR_NAMED);
        let named = unclear.iter().take(UNCLEAR_NAMED).cloned().chain((more > 0).then(|| format!("{more} more")));
        let named: Vec<_> = named.collect();
        let unclear = (!named.is_empty()).then(|| format!("{} not clear and left out", and(&named)));
        match meanings.chain(unclear).collect::<Vec<_>>().as_slice() {
            [] => String::new(),
            sentences => format!("In the sheet of cases, {}.", listed(sentences, ", ")),
        }
    }
}

fn message(text: English, brought_in: &BroughtIn) -> String {
    match brought_in {
        BroughtIn::Read(preview) => match &**preview {
            ImportPreview::Cases(preview) => format!("{} {}", text.cases_read(preview), WORDS.nothing_changed),
            ImportPreview::Figures(preview) => format!("{} {}", text.figures_read(preview), WORDS.nothing_changed),
            ImportPreview::Inspection(InspectionPreview { shared, .. }) => {
                format!("Figures for {} can be opened. {}", shared.inspection.framework().name, WORDS.nothing_changed)
            }
            ImportPreview::Refused(refusal) => text.text_refused(refusal),
        },
        BroughtIn::Refused(refusal) => refused(*refusal),
        BroughtIn::Counted { cases, questions, words, waiting } => {
            let counting = text.words_counted(words);
            let space = if counting.is_empty() { "" } else { " " };
            let waiting = match waiting.as_slice() {
                [] => String::new(),
                [one] => format!(" {one} is not filled in, because its column waits for your answer."),
                several => format!(" {} are not filled in, because their columns wait for your answers.", and(several)),
            };
            format!(
                "Counts of {} filled in for {}.{space}{counting}{waiting} You can undo this.",
                counted(*cases, "case"),
                counted(*questions, "key question"),
            )
        }
        BroughtIn::NoColumn => {
            "Nothing was filled in, because this is not one column of figures. Paste it under “Paste or open figures”."
                .into()
        }
        BroughtIn::SharesUnclear => {
            "Nothing was filled in, because figures of 1 and less can be percentages or shares: 0.72 can be 0.72% or 72%. Write the \
             percent sign."
                .into()
        }
        BroughtIn::Figures(figures) => format!("{} filled in. You can undo this.", counted(*figures, "figure")),
        BroughtIn::Opened => "Figures opened. You can undo this.".into(),
        BroughtIn::Column { figures, from, shares, rounded, left_over } => {
            let read = match (shares, rounded) {
                (true, _) => " Figures from 0 to 1 are read as shares: 0.72 as 72%.",
                (_, true) => " Figures are rounded to two decimals.",
                _ => "",
            };
            let rest = lines_left_over(left_over);
            format!("{} filled in from {from} down.{read}{rest} You can undo this.", counted(*figures, "figure"))
        }
    }
}

/// Why a file is not read.
fn refused(refusal: FileRefusal) -> String {
    let why = match refusal {
        FileRefusal::TooLarge(megabytes) => {
            return format!("The file is {megabytes} MB; the limit is 20 MB. Your figures have not changed.");
        }
        FileRefusal::Workbook => {
            "This page does not open workbooks. In Excel, choose Save as, CSV UTF-8, or copy the rows and paste them here"
        }
        FileRefusal::Protected => {
            "This workbook is protected by a password. Save it without one, or copy the rows and paste them here"
        }
        FileRefusal::Damaged => {
            "This workbook is damaged or empty. Open it in Excel or LibreOffice, save it again, and open that"
        }
        FileRefusal::OtherDocument => "This file is not a workbook. Copy the table in it, and paste it here",
        FileRefusal::Packed => {
            "This workbook, or its sheet, is too large: a sheet can have 100,000 rows and 500 columns, and a file 300 MB unpacked"
        }
        FileRefusal::Pdf => "This is a PDF, which has no rows to read. Copy its figures and paste them here",
        FileRefusal::Binary => "This file is not text. Open an Excel, CSV or JSON file",
        FileRefusal::Unreadable => "This browser cannot read the file",
        FileRefusal::Unreachable => {
            "The part that reads figures could not be loaded. Check your connection, then paste or open them again"
        }
    };
    format!("{why}. Your figures have not changed.")
}

/// The lines of a pasted column that no key question was left for.
fn lines_left_over(lines: &[String]) -> String {
    match lines {
        [] => String::new(),
        [one] => format!(" No key question was left for 1 line: {one}."),
        lines => {
            let named = listed(lines.get(..5).unwrap_or(lines), ", ");
            let more = if lines.len() > 5 { " and so on" } else { "" };
            format!(" No key question was left for {} lines: {named}{more}.", lines.len())
        }
    }
}

/// "1 case", "15 cases", "10,000 cases".
fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {what}{plural}", grouped(number))
}

/// "15", "10,000", "4,000,000".
fn grouped(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, _) => number.to_string(),
        (thousands, rest) => format!("{},{rest:03}", grouped(thousands)),
    }
}
