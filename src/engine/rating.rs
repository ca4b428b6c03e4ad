//! The four ratings, and their points.

use std::fmt;

use strum::{EnumString, IntoStaticStr};

/// One of the four ratings, from lowest to highest.
///
/// The order is the inspectorate's, so `min` is the rule "the lowest decides". There is no fifth value: *not rated* is the
/// absence of a rating, never a low one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Rating {
    /// 0 points.
    Inadequate,
    /// 1 point.
    RequiresImprovement,
    /// 2 points.
    Good,
    /// 3 points.
    Outstanding,
}

impl Rating {
    /// All four, lowest first.
    pub const ALL: [Self; 4] = [Self::Inadequate, Self::RequiresImprovement, Self::Good, Self::Outstanding];

    /// The points that a standard with this rating adds to the score: 0, 1, 2 or 3 (rule 3, published: camden-2020, footnote 2).
    pub const fn points(self) -> u8 {
        self as u8
    }

    /// The next rating up, or none above Outstanding.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Inadequate => Some(Self::RequiresImprovement),
            Self::RequiresImprovement => Some(Self::Good),
            Self::Good => Some(Self::Outstanding),
            Self::Outstanding => None,
        }
    }

    /// The rating below, or none below Inadequate.
    #[must_use]
    pub const fn previous(self) -> Option<Self> {
        match self {
            Self::Inadequate => None,
            Self::RequiresImprovement => Some(Self::Inadequate),
            Self::Good => Some(Self::RequiresImprovement),
            Self::Outstanding => Some(Self::Good),
        }
    }

    /// The name in the wire format, links and CSS classes: `requires-improvement`.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The rating with that [`id`](Self::id), exactly as written.
    pub fn from_id(id: &str) -> Option<Self> {
        id.parse().ok()
    }
}

/// The rating as the reports print it: `Requires improvement`.
impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Inadequate => "Inadequate",
            Self::RequiresImprovement => "Requires improvement",
            Self::Good => "Good",
            Self::Outstanding => "Outstanding",
        })
    }
}
