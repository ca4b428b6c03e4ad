//! The words of the ratings string and of links.

use crate::app::{Ask, Told};

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct LineText {
    pub title: &'static str,
    pub hint: &'static str,
    pub line: &'static str,
    pub link: &'static str,
    pub names: &'static str,
    pub names_hint: &'static str,
    /// What came of it, where that needs its own words.
    pub told: fn(&Told) -> Option<String>,
    pub more: fn(usize) -> String,
}

/// English.
pub static ENGLISH: LineText = LineText {
    title: "Line and link",
    hint: "Put it in an email or a report. It holds all figures, and whoever has it can open them again.",
    line: "The figures as a line of text",
    link: "The figures as a link",
    names: "Include the service's name and the reasons for discretion",
    names_hint: "Whoever has the line or the link can read them.",
    told: |told| {
        let sentence = match told {
            Told::Done(Ask::CopyString) => "The line is copied.".into(),
            Told::Done(Ask::CopyLink) => "The link is copied.".into(),
            Told::Failed(Ask::CopyString | Ask::CopyLink) => {
                "This browser does not let a button copy. Go to the field above, where all is selected, and copy it with Ctrl+C, \
                 or ⌘C."
                    .into()
            }
            Told::LinkRead { opened: false, .. } => "The link could not be opened. No figures were changed:".into(),
            Told::LinkRead { problems, .. } if problems.len() == 1 => {
                "One part of the link could not be read. The rest is opened:".into()
            }
            Told::LinkRead { problems, .. } => {
                format!("{} parts of the link could not be read. The rest is opened:", problems.len())
            }
            _ => return None,
        };
        Some(sentence)
    },
    more: |count| format!("And {count} more"),
};
