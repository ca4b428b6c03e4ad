use arrayvec::ArrayVec;

use super::{
    Framework, KeyQuestionId, KeyQuestionSet, LocatedStandard, MAX_KEY_QUESTIONS, MAX_STANDARDS, Rating, rate_standard,
};

/// The lowest and the highest value still possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range<T> {
    /// The lowest value that any completion of the inspection gives.
    pub lowest: T,
    /// The highest.
    pub highest: T,
}

impl<T: Copy + PartialEq> Range<T> {
    /// The range that one value alone makes.
    #[must_use]
    pub const fn only(value: T) -> Self {
        Self { lowest: value, highest: value }
    }

    /// The value, once lowest and highest agree.
    #[must_use]
    pub fn settled(self) -> Option<T> {
        (self.lowest == self.highest).then_some(self.lowest)
    }
}

impl Range<Rating> {
    /// Any of the four ratings.
    pub const ANY: Self = Self { lowest: Rating::Inadequate, highest: Rating::Outstanding };
}

/// The ratings of an inspection, as far as its answers settle them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The framework rated under.
    pub framework: &'static Framework,
    /// The key questions in the framework's order.
    pub key_questions: ArrayVec<KeyQuestionOutcome, MAX_KEY_QUESTIONS>,
    /// The standards in the framework's order.
    pub standards: ArrayVec<StandardOutcome, MAX_STANDARDS>,
    /// The score.
    pub score: Score,
    /// The overall ratings still possible: one, once the score cannot leave its band.
    pub overall: Range<Rating>,
}

impl Outcome {
    /// The outcome of the standard with a number, as the reports print it: `2.2`.
    #[must_use]
    pub fn standard(&self, number: &str) -> Option<&StandardOutcome> {
        let place = self.framework.standards().position(|(_, standard)| standard.number == number)?;
        self.standards.get(place)
    }

    /// What a key question's answer comes to; missing for one of another framework.
    #[must_use]
    pub fn key_question(&self, id: KeyQuestionId) -> KeyQuestionOutcome {
        self.key_questions.get(id.index()).copied().unwrap_or(KeyQuestionOutcome::Missing)
    }

    /// The ratings of a standard that its key questions leave possible, whatever discretion says.
    #[must_use]
    pub fn calculated_possible(&self, located: &LocatedStandard) -> Range<Rating> {
        let first = located.first.index();
        let own = self.key_questions.get(first..first + located.standard.key_questions.len());
        rate_standard(located, None, own.unwrap_or_default()).possible.unwrap_or(Range::ANY)
    }

    /// How many points more would reach the next overall rating, and which that is: none at Outstanding, or while the score
    /// is open.
    #[must_use]
    pub fn points_to_next(&self) -> Option<(u8, Rating)> {
        let score = self.score.possible.settled()?;
        let next = self.overall.settled()?.next()?;
        Some((self.framework.overall_bands.rated(next).from - score, next))
    }

    /// How many points fewer would lose the overall rating, and what it would then be: none at Inadequate, or while the score
    /// is open.
    #[must_use]
    pub fn points_to_previous(&self) -> Option<(u8, Rating)> {
        let score = self.score.possible.settled()?;
        let previous = self.overall.settled()?.previous()?;
        Some((score - self.framework.overall_bands.rated(previous).to, previous))
    }
}

/// What a key question's answer comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// So that it is copied in one piece.
#[repr(align(4))]
pub enum KeyQuestionOutcome {
    /// Not answered yet.
    Missing,
    /// Asked in no case.
    NotAsked,
    /// A rating that inspectors judged.
    Judged(Rating),
    /// A percentage, rounded and banded.
    Banded {
        /// The whole per cent.
        percent: u8,
        /// The rating of the band that holds it.
        band: Rating,
        /// Whether rounding up carried it into this band (rule 6): 64.7 % is Good only as 65 %.
        rounding_decided: bool,
    },
}

impl KeyQuestionOutcome {
    /// The rating of its band, or the rating judged.
    #[must_use]
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::Missing | Self::NotAsked => None,
            Self::Judged(rating) | Self::Banded { band: rating, .. } => Some(rating),
        }
    }

    /// The whole per cent.
    #[must_use]
    pub const fn percent(self) -> Option<u8> {
        match self {
            Self::Banded { percent, .. } => Some(percent),
            _ => None,
        }
    }
}

/// The rating of a standard, and what it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardOutcome {
    /// The rating before discretion: none while it is open, when no key question was asked, or when not rated.
    pub calculated: Option<Rating>,
    /// The ratings still possible, after discretion; none for a standard that is not rated.
    pub possible: Option<Range<Rating>>,
    /// Whether discretion set the rating.
    pub discretion: bool,
    /// Every key question in the lowest band, also when all are alike; empty while the calculated rating is open, and for a
    /// rating entered directly.
    pub limited_by: KeyQuestionSet,
    /// Whether it adds points to the score.
    pub counts: bool,
}

impl StandardOutcome {
    /// Settled, without discretion.
    pub(super) const fn settled(rating: Rating, limited_by: KeyQuestionSet, counts: bool) -> Self {
        Self { calculated: Some(rating), possible: Some(Range::only(rating)), discretion: false, limited_by, counts }
    }

    /// Open from Inadequate up to a rating, without discretion.
    pub(super) const fn open(highest: Rating, counts: bool) -> Self {
        let possible = Some(Range { lowest: Rating::Inadequate, highest });
        Self { calculated: None, possible, discretion: false, limited_by: KeyQuestionSet::NONE, counts }
    }

    /// Not rated.
    pub(super) const fn not_rated(counts: bool) -> Self {
        Self { calculated: None, possible: None, discretion: false, limited_by: KeyQuestionSet::NONE, counts }
    }

    /// The rating, once it is settled.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.possible.and_then(Range::settled)
    }

    /// The points it adds to the score: none while it is open, or when it does not count.
    #[must_use]
    pub fn points(&self) -> Option<u8> {
        self.rating().filter(|_| self.counts).map(Rating::points)
    }
}

/// The sum of the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The points if every standard were Outstanding.
    pub max: u8,
    /// The final scores still possible.
    pub possible: Range<u8>,
}

impl Score {
    /// The points of the standards settled so far: the lowest score still possible, since an open one can be Inadequate yet.
    #[must_use]
    pub const fn points(&self) -> u8 {
        self.possible.lowest
    }

    /// Whether every standard that counts is settled: [`points`](Self::points) is then the final score.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.possible.settled().is_some()
    }
}
