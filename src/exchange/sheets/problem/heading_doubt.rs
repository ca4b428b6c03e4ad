//! Why the program is not certain which key question a heading means.

use super::fault::SheetFault;
use crate::exchange::shortened::shortened;

/// Why a heading is matched to no key question, or is perhaps matched to the wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingDoubt {
    /// The heading could mean more than one key question.
    Ambiguous,
    /// The framework has no key question with the number of the heading.
    UnknownNumber,
    /// The heading means something that inspectors judge.
    Judged,
    /// The words of the heading mean another key question than its number.
    Contradictory,
    /// Under the heading, yes can mean that the work was not sufficient.
    Negative,
    /// The heading asks something about the key question that does not answer it.
    OtherSubject,
    /// The heading has a word that is about neither the key question nor the answer.
    OtherWord,
    /// Headings of key questions have different years or months.
    OtherTime,
    /// The sheet is worded by another edition, in which the number means another key question.
    OtherEdition(&'static str),
    /// The heading is about adults on probation.
    OtherService,
    /// The heading is about cases of the other disposal than those that are counted in the column.
    OtherDisposal,
}

impl HeadingDoubt {
    /// The fault of a heading with this doubt. `word` is the word that is in doubt, or the whole heading's reader.
    pub fn fault(self, heading: String, word: Option<&str>) -> SheetFault {
        match self {
            Self::Ambiguous => SheetFault::AmbiguousHeading { heading },
            Self::UnknownNumber => SheetFault::UnknownNumber { heading },
            Self::Judged => SheetFault::Judged { heading },
            Self::Contradictory => SheetFault::ContradictoryHeading { heading },
            Self::Negative => SheetFault::NegativeHeading { heading },
            Self::OtherSubject => SheetFault::OtherSubject { heading },
            Self::OtherWord => SheetFault::OtherWord { heading, word: shortened(word.unwrap_or_default()) },
            Self::OtherTime => SheetFault::OtherTime { heading },
            Self::OtherEdition(edition) => SheetFault::OtherEdition { heading, edition },
            Self::OtherService => SheetFault::OtherService { heading },
            Self::OtherDisposal => SheetFault::OtherDisposal { heading },
        }
    }
}
