//! The English words about copying, saving and printing.

use super::words::English;
use crate::app::state::{Ask, Message};
use crate::app::text::scenarios::ScenariosText;
use crate::app::text::take_out::TakeOutText;

impl TakeOutText for English {
    fn string_title(&self) -> &'static str {
        "Text or link"
    }

    fn string_hint(&self) -> &'static str {
        "Put either in an email or a report. Each holds all the figures, and anyone who has it can open them again."
    }

    fn string_label(&self) -> &'static str {
        "Figures as a line of text"
    }

    fn string_too_long(&self) -> &'static str {
        "As a line, these figures would have more than 20,000 characters, which cannot be read again. Leave the names and reasons out, \
         shorten them, or save the figures as JSON."
    }

    fn link_label(&self) -> &'static str {
        "Figures as a link"
    }

    fn include_names(&self) -> &'static str {
        "Include the service’s name and the reasons for discretion"
    }

    fn names_hint(&self) -> &'static str {
        "Anyone who has the text or the link can read them."
    }

    fn link_message(&self, message: &Message) -> Option<String> {
        let sentence = match message {
            Message::Done(Ask::CopyString) => "Text copied.".into(),
            Message::Done(Ask::CopyLink) => "Link copied.".into(),
            Message::Failed(Ask::CopyString | Ask::CopyLink) => {
                "This browser does not let the button copy. Go to the field above, which selects all of it, and press Ctrl+C (⌘C on \
                 a Mac)."
                    .into()
            }
            Message::Unreachable(Ask::CopyString | Ask::CopyLink) => {
                "The script that copies could not be loaded. Try again, or go to the field above, which selects all of it, and press \
                 Ctrl+C (⌘C on a Mac)."
                    .into()
            }
            Message::LinkRead { opened: false, .. } => "The link could not be opened. No figures were changed:".into(),
            Message::LinkRead { problems, .. } if problems.len() == 1 => {
                "One part of the link could not be read. The rest was opened:".into()
            }
            Message::LinkRead { problems, .. } => {
                format!("{} parts of the link could not be read. The rest was opened:", problems.len())
            }
            _ => return None,
        };
        Some(sentence)
    }

    fn more_link_problems(&self, count: usize) -> String {
        format!("And {count} more")
    }

    fn take_out_title(&self) -> &'static str {
        "Copy, save or print"
    }

    fn take_out_groups(&self) -> [&'static str; 3] {
        ["Copy", "Save", "Print"]
    }

    fn ask_label(&self, ask: Ask) -> &'static str {
        match ask {
            Ask::CopyString => "Copy as text",
            Ask::CopyLink => "Copy link",
            Ask::Print => "Print",
            Ask::CopyRatings => "Copy ratings",
            Ask::CopyComparison => "Copy this comparison",
            Ask::CopyWays => "Copy this",
            Ask::SaveComparison => "Save it as a table",
            Ask::SaveJson => "Save figures",
            Ask::SaveCsv => "Save table",
            Ask::SaveWorkbook => "Save workbook",
            Ask::SaveSvg => "Save picture (SVG)",
            Ask::SavePng => "Save picture (PNG)",
            Ask::SaveTemplate => "Save an empty sheet for a case audit",
        }
    }

    fn ask_purpose(&self, ask: Ask) -> &'static str {
        match ask {
            Ask::CopyRatings => "The ratings with their figures, to paste into Word or an email.",
            Ask::SaveJson => "A file that opens here again (JSON).",
            Ask::SaveCsv => "Figures and ratings, for a spreadsheet (CSV).",
            Ask::SaveWorkbook => "For Excel: change a figure there, and the ratings follow (XLSX).",
            Ask::SavePng => "The ratings, for slides.",
            Ask::SaveSvg => "The same, sharp at any size.",
            Ask::Print => "A report of one or two pages of A4, on paper or as a PDF.",
            Ask::CopyComparison => "To paste into Word or an email, as it is shown.",
            Ask::SaveComparison => "Both sides, for a spreadsheet (CSV).",
            Ask::CopyString | Ask::CopyLink | Ask::CopyWays | Ask::SaveTemplate => "",
        }
    }

    fn page_message(&self, message: &Message) -> String {
        match message {
            Message::Begun(Ask::SaveWorkbook) => "Loading the program for workbooks…",
            Message::Begun(_) => "One moment…",
            Message::Coming(_, hundredths) => return format!("Loading the program for workbooks: {hundredths}%"),
            Message::Missing(_) => {
                "The program for workbooks was not found on the server. The owner of this page can fix this."
            }
            Message::Absent(_) => {
                "This single-file calculator is kept small, so it cannot make workbooks. The calculator’s own page can."
            }
            Message::Unreachable(_) => {
                "This needs a script that could not be loaded: perhaps there is no connection, or a newer page has replaced this one. \
                 Try again. Before you reload the page, copy the line of text, which holds your figures."
            }
            Message::Done(ask) => done(*ask),
            Message::Failed(ask) => failed(*ask),
            // Both have their own words, beside these.
            Message::LinkRead { .. } | Message::BroughtIn(_) => "",
        }
        .into()
    }

    fn score_label(&self) -> &'static str {
        "Score"
    }

    fn overall_label(&self) -> &'static str {
        "Overall rating"
    }

    fn figures_of(&self, name: &str) -> String {
        format!("What you copy, save or print here is {name}, a scenario, not the baseline.")
    }

    fn standards_left_out(&self, count: usize) -> String {
        match count {
            1 => "One standard without figures is left out.".into(),
            _ => format!("{count} standards without figures are left out."),
        }
    }

    fn of_scenario(&self, name: &str) -> String {
        format!(". {}", self.scenario_marked(name))
    }

    fn worked_out_on(&self, date: &str) -> String {
        format!("Worked out on {date}.")
    }

    fn report_caption(&self) -> &'static str {
        "Figures and ratings"
    }

    fn report_headings(&self) -> [&'static str; 4] {
        ["Standard and its key questions", "Answer", "Per cent", "Rating"]
    }
}

const fn done(ask: Ask) -> &'static str {
    match ask {
        Ask::CopyRatings => "Ratings copied. Paste them into Word or an email.",
        Ask::CopyComparison | Ask::CopyWays => "Copied. Paste it into Word or an email.",
        Ask::SaveJson => "Figures saved to your downloads.",
        Ask::SaveCsv | Ask::SaveComparison => "Table saved to your downloads.",
        Ask::SaveWorkbook => "Workbook saved to your downloads.",
        Ask::SaveSvg | Ask::SavePng => "Picture saved to your downloads.",
        Ask::SaveTemplate => "Empty sheet saved to your downloads.",
        Ask::CopyString | Ask::CopyLink | Ask::Print => "",
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
        Ask::SavePng => "This browser could not make the picture. Save it as SVG instead.",
        Ask::CopyComparison | Ask::CopyWays => {
            "This browser did not allow copying. Select what is shown, and press Ctrl+C (⌘C on a Mac)."
        }
        Ask::SaveJson | Ask::SaveCsv | Ask::SaveComparison | Ask::SaveSvg | Ask::SaveTemplate => {
            "This browser did not let the page save a file."
        }
        Ask::CopyString | Ask::CopyLink | Ask::Print => "",
    }
}
