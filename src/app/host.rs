//! What the calculator asks of the page around it, because only a browser's script can do it well: the clipboard, files,
//! pictures. The page does it and tells how it went.

use yew::Callback;

use super::offer::Brought;
use super::text::Text;

/// Something for the page to do with the figures at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Copy the ratings string.
    CopyString,
    /// Copy a link to the calculator's own page.
    CopyLink,
    /// Copy the table of ratings, as rich text and as plain text.
    CopyRatings,
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
}

impl Ask {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::CopyString,
        Self::CopyLink,
        Self::CopyRatings,
        Self::SaveJson,
        Self::SaveCsv,
        Self::SaveWorkbook,
        Self::SaveSvg,
        Self::SavePng,
        Self::SaveTemplate,
    ];

    /// Its name for the page's script.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CopyString => "copy-string",
            Self::CopyLink => "copy-link",
            Self::CopyRatings => "copy-ratings",
            Self::SaveJson => "save-json",
            Self::SaveCsv => "save-csv",
            Self::SaveWorkbook => "save-workbook",
            Self::SaveSvg => "save-svg",
            Self::SavePng => "save-png",
            Self::SaveTemplate => "save-template",
        }
    }

    /// The one with that [`id`](Self::id).
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| ask.id() == id)
    }
}

/// What came of something, to be shown where it was asked for, and said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The page has begun what takes a while.
    Begun(Ask),
    /// The page did it.
    Done(Ask),
    /// What it takes is coming: so many hundredths of it are here.
    Coming(Ask, u8),
    /// The page could not do it.
    Failed(Ask),
    /// What it takes is not on the server.
    Missing(Ask),
    /// What it takes is left out of this edition of the calculator.
    Absent(Ask),
    /// The address was read, and not all of it could be.
    LinkRead {
        /// Whether the rest was opened.
        opened: bool,
        /// A sentence for each part that was left out, or for why there is nothing to open.
        problems: Vec<String>,
    },
    /// Figures were brought in, or were to be.
    In(Brought),
}

impl Told {
    /// What was asked, where it came of that.
    #[must_use]
    pub const fn ask(&self) -> Option<Ask> {
        match self {
            Self::Begun(ask)
            | Self::Coming(ask, _)
            | Self::Done(ask)
            | Self::Missing(ask)
            | Self::Absent(ask)
            | Self::Failed(ask) => Some(*ask),
            Self::LinkRead { .. } | Self::In(_) => None,
        }
    }

    /// The sentence.
    #[must_use]
    pub fn sentence(&self, text: &Text) -> String {
        match self {
            Self::In(brought) => (text.bring_in.told)(brought),
            _ => (text.line.told)(self).unwrap_or_else(|| (text.take_out.told)(self)),
        }
    }

    /// Whether it is about bringing figures in, and so belongs there.
    #[must_use]
    pub const fn is_of_bringing_in(&self) -> bool {
        matches!((self, self.ask()), (Self::In(_), _) | (_, Some(Ask::SaveTemplate)))
    }
}

/// Where the calculator's questions to the page go.
pub type Host = Callback<Ask>;
