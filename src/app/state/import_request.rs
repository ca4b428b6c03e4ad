//! The requests to the program that reads sheets, and the reasons for which a file is not read.

use serde::Serialize;

use crate::engine::Framework;
use crate::exchange::sheets::{CountedDisposals, DoubtfulCases, WordMeaning};

/// A request of the calculator to the program that reads sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ImportRequest {
    /// Read a text.
    Read {
        /// The text.
        text: String,
        /// The id of the chosen framework.
        framework: &'static str,
    },
    /// Read the text anew, under another framework.
    ChooseFramework {
        /// The id of the framework.
        framework: &'static str,
    },
    /// Match a column, or leave it out.
    MatchColumn {
        /// The place of the column, from 0.
        column: usize,
        /// The number of the key question. None to leave the column out.
        key_question: Option<&'static str>,
    },
    /// Read another sheet of the workbook.
    ChooseSheet {
        /// The place of the sheet in the list of sheets that the page got, from 0.
        sheet: usize,
        /// The id of the chosen framework.
        framework: &'static str,
    },
    /// Give a word a meaning in every column, or take it back.
    GiveMeaning {
        /// The word; empty for blank cells.
        word: String,
        /// The meaning.
        meaning: Option<WordMeaning>,
    },
    /// Count the cases of one disposal, or each for the key questions about its own.
    ChooseDisposals {
        /// Which cases are counted.
        disposals: Option<CountedDisposals>,
    },
    /// Count the cells as they stand, or leave out the rows that are perhaps no cases of their own.
    ChooseDoubtfulCases {
        /// What is done with them.
        choice: Option<DoubtfulCases>,
    },
    /// Show the cells of a row.
    ShowRow {
        /// The row, from 0.
        row: usize,
    },
}

/// Why a file is not read. The page's script discovers most reasons, before there is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// A file of more than 20 MB. The number is its size in MB.
    TooLarge(u32),
    /// A workbook, where the page has no program that opens workbooks.
    Workbook,
    /// A workbook that is protected by a password.
    Protected,
    /// A workbook that is damaged.
    Damaged,
    /// A packed file that is no workbook.
    OtherDocument,
    /// A workbook that is too large once it is unpacked, or whose sheet is.
    Packed,
    /// A PDF.
    Pdf,
    /// Something else that is no text.
    Binary,
    /// The browser could not read it.
    Unreadable,
    /// The program that reads files could not be fetched.
    Unreachable,
}

impl ImportRequest {
    /// Asks for a text to be read.
    pub const fn read(text: String, framework: &'static Framework) -> Self {
        Self::Read { text, framework: framework.id }
    }
}

impl FileRefusal {
    /// The refusal with a code of the page's script. `megabytes` is the size of the file.
    pub fn from_code(code: &str, megabytes: u32) -> Self {
        match code {
            "too-large" => Self::TooLarge(megabytes),
            "workbook" => Self::Workbook,
            "protected" => Self::Protected,
            "damaged" | "no-sheets" => Self::Damaged,
            "other-document" | "not-a-workbook" => Self::OtherDocument,
            "packed" | "too-long" | "too-many-rows" | "too-many-columns" => Self::Packed,
            "pdf" => Self::Pdf,
            "binary" => Self::Binary,
            "unreachable" => Self::Unreachable,
            _ => Self::Unreadable,
        }
    }
}
