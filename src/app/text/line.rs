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
    title: "Text or link",
    hint: "Put either in an email or a report. Each holds all the figures, and anyone who has it can open them again.",
    line: "Figures as a line of text",
    link: "Figures as a link",
    names: "Include the service’s name and the reasons for discretion",
    names_hint: "Anyone who has the text or the link can read them.",
    told: |told| {
        let sentence = match told {
            Told::Done(Ask::CopyString) => "Text copied.".into(),
            Told::Done(Ask::CopyLink) => "Link copied.".into(),
            Told::Failed(Ask::CopyString | Ask::CopyLink) => {
                "This browser does not let the button copy. Go to the field above, which selects all of it, and press Ctrl+C (⌘C on \
                 a Mac)."
                    .into()
            }
            Told::LinkRead { opened: false, .. } => "The link could not be opened. No figures were changed:".into(),
            Told::LinkRead { problems, .. } if problems.len() == 1 => {
                "One part of the link could not be read. The rest was opened:".into()
            }
            Told::LinkRead { problems, .. } => {
                format!("{} parts of the link could not be read. The rest was opened:", problems.len())
            }
            _ => return None,
        };
        Some(sentence)
    },
    more: |count| format!("And {count} more"),
};
