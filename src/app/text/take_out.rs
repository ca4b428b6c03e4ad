//! The words of copying, saving and printing.

use crate::app::{Ask, Told};

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct TakeOutText {
    pub title: &'static str,
    pub groups: [&'static str; 3],
    pub ask: fn(Ask) -> &'static str,
    pub what_for: fn(Ask) -> &'static str,
    pub print_for: &'static str,
    pub told: fn(&Told) -> String,
    pub score: &'static str,
    pub overall: &'static str,
    pub figures_of: fn(&str) -> String,
    pub of_scenario: fn(&str) -> String,
    pub worked_out_on: fn(&str) -> String,
    pub report_caption: &'static str,
    pub report_headings: [&'static str; 4],
}

/// English.
pub static ENGLISH: TakeOutText = TakeOutText {
    title: "Copy, save or print",
    groups: ["Copy", "Save", "Print"],
    ask: |ask| match ask {
        Ask::CopyString => "Copy as text",
        Ask::CopyLink => "Copy link",
        Ask::CopyRatings => "Copy ratings",
        Ask::SaveJson => "Save figures",
        Ask::SaveCsv => "Save table",
        Ask::SaveWorkbook => "Save workbook",
        Ask::SaveSvg => "Save picture (SVG)",
        Ask::SavePng => "Save picture (PNG)",
        Ask::SaveTemplate => "Save an empty sheet for a case audit",
    },
    what_for: |ask| match ask {
        Ask::CopyRatings => "The table of ratings, to paste into Word or an email.",
        Ask::SaveJson => "A file that opens here again (JSON).",
        Ask::SaveCsv => "Figures and ratings, for a spreadsheet (CSV).",
        Ask::SaveWorkbook => "For Excel: change a figure there, and the ratings follow (XLSX).",
        Ask::SavePng => "The ratings, for slides.",
        Ask::SaveSvg => "The same, sharp at any size.",
        Ask::CopyString | Ask::CopyLink | Ask::SaveTemplate => "",
    },
    print_for: "A report of one or two pages of A4, on paper or as a PDF.",
    told: |told| {
        match told {
            Told::Begun(Ask::SaveWorkbook) => "Loading the program for workbooks…",
            Told::Begun(_) => "One moment…",
            Told::Coming(_, hundredths) => return format!("Loading the program for workbooks: {hundredths}%"),
            Told::Missing(_) => {
                "The program for workbooks was not found on the server. The owner of this page can fix this."
            }
            Told::Absent(_) => {
                "This single-file calculator is kept small, so it cannot make workbooks. The calculator’s own page can."
            }
            Told::Done(ask) => done(*ask),
            Told::Failed(ask) => failed(*ask),
            // Both have their own words, beside these.
            Told::LinkRead { .. } | Told::In(_) => "",
        }
        .into()
    },
    score: "Score",
    overall: "Overall rating",
    figures_of: |name| format!("What you copy, save or print here is {name}, a scenario, not the baseline."),
    of_scenario: |name| format!(". A scenario, not the actual figures: {name}"),
    worked_out_on: |date| format!("Worked out on {date}."),
    report_caption: "Figures and ratings",
    report_headings: ["Standard and its key questions", "Answer", "Per cent", "Rating"],
};

const fn done(ask: Ask) -> &'static str {
    match ask {
        Ask::CopyRatings => "Ratings copied. Paste them into Word or an email.",
        Ask::SaveJson => "Figures saved to your downloads.",
        Ask::SaveCsv => "Table saved to your downloads.",
        Ask::SaveWorkbook => "Workbook saved to your downloads.",
        Ask::SaveSvg | Ask::SavePng => "Picture saved to your downloads.",
        Ask::SaveTemplate => "Empty sheet saved to your downloads.",
        Ask::CopyString | Ask::CopyLink => "",
    }
}

const fn failed(ask: Ask) -> &'static str {
    match ask {
        Ask::CopyRatings => {
            "This browser did not allow copying. Save the table or a picture instead, or select the table of ratings and press \
             Ctrl+C (⌘C on a Mac)."
        }
        Ask::SaveWorkbook => {
            "The program for workbooks could not be loaded. Check your connection and try again, or save the table instead."
        }
        Ask::SavePng => "The picture could not be made. Save it as SVG instead.",
        Ask::SaveJson | Ask::SaveCsv | Ask::SaveSvg => "The file could not be saved. Check your connection, then try again.",
        Ask::SaveTemplate => "The file could not be saved. Check your connection, then try again.",
        Ask::CopyString | Ask::CopyLink => "",
    }
}
