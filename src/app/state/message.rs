//! Requests to the page around the calculator, and messages to the person.

use serde::{Deserialize, Serialize};

use super::cases_read::Unfit;
use super::offer::BroughtIn;
use crate::engine::Outcome;

/// A task for the page, with the figures shown, because only a browser's script can reach the clipboard, files, pictures and paper.
/// The page's script knows each task by its name in lower case: `copy-string`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Copy the ratings string.
    CopyString,
    /// Copy a link to the calculator's own page.
    CopyLink,
    /// Copy the table of ratings, as rich text and as plain text.
    CopyRatings,
    /// Copy the comparison as it is shown, as rich text and as plain text.
    CopyComparison,
    /// Copy the ways to a rating as they are shown, as rich text and as plain text.
    CopyWays,
    /// Save both sides of the comparison as CSV.
    SaveComparison,
    /// Save the figures as JSON in the wire format.
    SaveJson,
    /// Save figures and ratings as CSV.
    SaveCsv,
    /// Save a workbook that recalculates.
    SaveWorkbook,
    /// Save a picture of the ratings that stays sharp at any size.
    SaveSvg,
    /// Save a picture of the ratings in pixels.
    SavePng,
    /// Save an empty sheet for a case audit.
    SaveTemplate,
    /// Print the report, which has to be drawn first.
    Print,
}

/// A sentence for the person about something that was done. It is shown where the person did it, and announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The page has begun something that takes a while.
    Begun(Task),
    /// The page has done the task.
    Done(Task),
    /// The page has copied the text or the link, without the name of the service, because the person has not ticked that the name be in it.
    CopiedWithoutName(Task),
    /// A program that the page needs for the task is on its way: so many hundredths have arrived.
    Coming(Task, u8),
    /// The page could not do the task.
    Failed(Task),
    /// A program that the page needs for the task is not on the server.
    Missing(Task),
    /// A script that the page needs for the task could not be fetched. The next press tries again.
    Unreachable(Task),
    /// A program that the page needs for the task is left out of this edition of the calculator.
    Absent(Task),
    /// The link in the address was read, except some parts.
    LinkRead {
        /// Whether the rest was opened.
        opened: bool,
        /// A sentence for each part that was left out, or for why there is nothing to open.
        problems: Vec<String>,
    },
    /// Figures were brought in, or were to be.
    BroughtIn(BroughtIn),
    /// The sides of the comparison have changed places.
    SidesExchanged,
    /// Counts of cases were put in the place of percentages.
    PercentagesCounted {
        /// How many percentages are counts now.
        counted: usize,
        /// The percentages that stay, because they fit no count.
        unfit: Vec<Unfit>,
    },
    /// The figures of a scenario have become the actual figures, in the place of figures with this outcome.
    ActualFiguresReplaced(Box<Outcome>),
    /// All figures were cleared, or are again those that they started from.
    FiguresReset {
        /// Whether the form is empty now.
        cleared: bool,
    },
    /// Undo or redo has brought back the figures of another inspection, which has this name.
    FiguresAreBack(String),
}

impl Message {
    /// The request that the message answers, if it answers one.
    pub const fn task(&self) -> Option<Task> {
        match self {
            Self::Begun(task)
            | Self::Coming(task, _)
            | Self::Done(task)
            | Self::CopiedWithoutName(task)
            | Self::Missing(task)
            | Self::Absent(task)
            | Self::Unreachable(task)
            | Self::Failed(task) => Some(*task),
            Self::LinkRead { .. }
            | Self::BroughtIn(_)
            | Self::PercentagesCounted { .. }
            | Self::SidesExchanged
            | Self::ActualFiguresReplaced(_)
            | Self::FiguresReset { .. }
            | Self::FiguresAreBack(_) => None,
        }
    }

    /// Whether the message is about bringing figures in, and so belongs in that panel.
    pub const fn is_about_bringing_in(&self) -> bool {
        matches!((self, self.task()), (Self::BroughtIn(_), _) | (_, Some(Task::SaveTemplate)))
    }
}
