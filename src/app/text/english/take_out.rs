//! The English sentences about copying, saving and printing.

use super::phrases::{English, score_sentence, with_comma};
use crate::app::state::{Message, Task};
use crate::app::text::take_out::TakeOutText;

impl TakeOutText for English {
    fn link_message(&self, message: &Message) -> Option<String> {
        let sentence = match message {
            Message::Done(Task::CopyString) => "Text copied.".into(),
            Message::Done(Task::CopyLink) => "Link copied.".into(),
            Message::CopiedWithoutName(Task::CopyLink) => "Link copied, without the service’s name.".into(),
            Message::CopiedWithoutName(_) => "Text copied, without the service’s name.".into(),
            Message::Failed(Task::CopyString | Task::CopyLink) => {
                "This browser does not let the button copy. Go to the field below, which selects all of it, and press Ctrl+C (⌘C on \
                 a Mac)."
                    .into()
            }
            Message::Unreachable(Task::CopyString | Task::CopyLink) => {
                "The script that copies could not be loaded. Try again, or go to the field below, which selects all of it, and press \
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

    fn task_label(&self, task: Task) -> &'static str {
        match task {
            Task::CopyString => "Copy as text",
            Task::CopyLink => "Copy link",
            Task::Print => "Print",
            Task::CopyRatings => "Copy ratings",
            Task::CopyComparison => "Copy this comparison",
            Task::CopyWays => "Copy these ways",
            Task::SaveComparison => "Save this comparison",
            Task::SaveJson => "Save figures",
            Task::SaveCsv => "Save table",
            Task::SaveWorkbook => "Save workbook",
            Task::SaveSvg => "Save picture (SVG)",
            Task::SavePng => "Save picture (PNG)",
            Task::SaveTemplate => "Save an empty sheet for a case audit",
        }
    }

    fn task_purpose(&self, task: Task) -> &'static str {
        match task {
            Task::CopyRatings => "The ratings with their figures, to paste into Word or an email.",
            Task::SaveJson => "A file that opens here again (JSON).",
            Task::SaveCsv => "Figures and ratings, for a spreadsheet (CSV).",
            Task::SaveWorkbook => "For Excel: change a figure there, and the ratings follow (XLSX).",
            Task::SavePng => "The ratings, for slides.",
            Task::SaveSvg => "The ratings as a picture that is sharp at any size.",
            Task::Print => "A report of one or two pages of A4, on paper or as a PDF.",
            Task::CopyComparison => "To paste into Word or an email, as it is shown.",
            Task::SaveComparison => "Both sides, for a spreadsheet (CSV).",
            Task::CopyString | Task::CopyLink | Task::CopyWays | Task::SaveTemplate => "",
        }
    }

    fn page_message(&self, message: &Message) -> String {
        match message {
            Message::Begun(Task::SaveWorkbook) => "Loading the program for workbooks…",
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
            Message::Done(task) => done(*task),
            Message::Failed(task) => failed(*task),
            Message::SidesExchanged => "The two sides have changed places.",
            // Other functions make the words of these messages.
            Message::LinkRead { .. }
            | Message::BroughtIn(_)
            | Message::PercentagesCounted { .. }
            | Message::CopiedWithoutName(_) => "",
            Message::ActualFiguresReplaced(before) => {
                let before = with_comma(&score_sentence(before));
                return format!("These are now counted as the actual figures. Those were {before}. You can undo this.");
            }
            Message::FiguresReset { cleared: true } => "All figures are cleared. You can undo this.",
            Message::FiguresReset { cleared: false } => "These are the figures from before your changes. You can undo this.",
            Message::FiguresAreBack(name) => return format!("These are the figures of {name} again."),
        }
        .into()
    }

    fn figures_of(&self, name: &str) -> String {
        format!("What you copy, save or print here is “{name}”, a scenario, not the actual figures.")
    }

    fn standards_left_out(&self, count: usize) -> String {
        match count {
            1 => "One standard without figures is left out.".into(),
            _ => format!("{count} standards without figures are left out."),
        }
    }

    fn worked_out_on(&self, date: &str) -> String {
        format!("Worked out on {date}.")
    }
}

const fn done(task: Task) -> &'static str {
    match task {
        Task::CopyRatings => "Ratings copied. Paste them into Word or an email.",
        Task::CopyComparison | Task::CopyWays => "Copied. Paste it into Word or an email.",
        Task::SaveJson => "Figures saved to your downloads.",
        Task::SaveCsv | Task::SaveComparison => "Table saved to your downloads.",
        Task::SaveWorkbook => "Workbook saved to your downloads.",
        Task::SaveSvg | Task::SavePng => "Picture saved to your downloads.",
        Task::SaveTemplate => "Empty sheet saved to your downloads.",
        Task::CopyString | Task::CopyLink | Task::Print => "",
    }
}

const fn failed(task: Task) -> &'static str {
    match task {
        Task::CopyRatings => {
            "This browser did not allow copying. Save the table or a picture instead, or select the table of ratings and press \
             Ctrl+C (⌘C on a Mac)."
        }
        Task::SaveWorkbook => {
            "The program for workbooks could not be loaded. Check your connection and try again, or save the table instead."
        }
        Task::SavePng => "This browser could not make the picture. Save it as SVG instead.",
        Task::CopyComparison | Task::CopyWays => {
            "This browser did not allow copying. Select what is shown, and press Ctrl+C (⌘C on a Mac)."
        }
        Task::SaveJson | Task::SaveCsv | Task::SaveComparison | Task::SaveSvg | Task::SaveTemplate => {
            "This browser did not let the page save a file."
        }
        Task::CopyString | Task::CopyLink | Task::Print => "",
    }
}
