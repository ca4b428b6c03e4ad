//! The words of copying, saving and printing.

use crate::app::{Ask, Told};

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct TakeOutText {
    pub title: &'static str,
    pub ask: fn(Ask) -> &'static str,
    pub told: fn(&Told) -> String,
}

/// English.
pub static ENGLISH: TakeOutText = TakeOutText {
    title: "Copy, save or print",
    ask: |ask| match ask {
        Ask::CopyString => "Copy the figures as a line of text",
        Ask::CopyLink => "Copy a link",
        Ask::CopyRatings => "Copy the ratings for Word",
        Ask::SaveJson => "Save the figures (JSON)",
        Ask::SaveCsv => "Save figures and ratings (CSV)",
        Ask::SaveWorkbook => "Save a workbook that recalculates (XLSX)",
        Ask::SaveSvg => "Save a picture (SVG)",
        Ask::SavePng => "Save a picture (PNG)",
        Ask::SaveTemplate => "Save an empty sheet for a case audit (CSV)",
        Ask::Print => "Print",
    },
    told: |told| match told {
        Told::Begun(ask) => format!("{}: please wait.", (ENGLISH.ask)(*ask)),
        Told::Done(ask) => format!("{}: done.", (ENGLISH.ask)(*ask)),
        Told::Coming(ask, hundredths) => format!("{}: {hundredths}% of what it takes is here.", (ENGLISH.ask)(*ask)),
        Told::Missing(_) => "What makes the workbook was not found on the server. The page’s owner can mend this.".into(),
        Told::Absent(_) => {
            "The single-file calculator cannot make workbooks, to stay small. The calculator’s own page can.".into()
        }
        Told::Failed(Ask::SaveWorkbook) => {
            "What makes the workbook could not be fetched. Check the connection, then try again.".into()
        }
        Told::Failed(ask) => format!("{}: this browser does not allow it.", (ENGLISH.ask)(*ask)),
    },
};
