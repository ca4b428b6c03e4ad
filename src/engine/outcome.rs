//! The result of the calculation: the rating of each key question and standard, the score, and the overall rating.

use arrayvec::ArrayVec;

use super::{
    Bands, Framework, KeyQuestionId, KeyQuestionSet, LocatedKeyQuestion, LocatedStandard, MAX_KEY_QUESTIONS, MAX_STANDARDS,
    Range, Rating, StandardId,
};

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
    /// The overall ratings still possible: one, once the score cannot leave its band. None if no standard that counts was
    /// inspected.
    pub overall: Option<Range<Rating>>,
}

impl Outcome {
    /// The outcome before anything is rated: no entries, and no overall rating.
    pub(super) const fn unrated(framework: &'static Framework) -> Self {
        Self {
            framework,
            key_questions: ArrayVec::new_const(),
            standards: ArrayVec::new_const(),
            score: Score { max: 0, possible: Range::only(0) },
            overall: None,
        }
    }

    /// The outcome of the standard with a number, as the reports print it: `2.2`.
    pub fn standard(&self, number: &str) -> Option<&StandardOutcome> {
        self.standards.iter().find(|outcome| outcome.located.standard.number == number)
    }

    /// The outcome of the standard with an id. None for an id of another framework that has more standards.
    pub fn standard_at(&self, id: StandardId) -> Option<&StandardOutcome> {
        self.standards.get(id.index())
    }

    /// The outcome of the key question with an id. None for an id of another framework that has more key questions.
    pub fn key_question_at(&self, id: KeyQuestionId) -> Option<&KeyQuestionOutcome> {
        self.key_questions.get(id.index())
    }

    /// The outcomes of a standard's key questions, in order.
    ///
    /// # Panics
    /// For a standard of another framework that has more key questions.
    pub fn key_questions_of(&self, standard: &LocatedStandard) -> &[KeyQuestionOutcome] {
        standard.part_of(&self.key_questions)
    }

    /// The overall rating. None while the score can leave its band, and if no standard that counts was inspected.
    pub fn overall_rating(&self) -> Option<Rating> {
        self.overall.and_then(Range::settled)
    }

    /// The bands of the score, out of the standards that were inspected. None if no standard that counts was inspected.
    pub const fn score_bands(&self) -> Option<Bands> {
        self.framework.score_bands(self.score.max)
    }

    /// The standards of the framework that count and were not inspected.
    pub fn not_inspected(&self) -> impl Iterator<Item = &StandardOutcome> {
        self.standards.iter().filter(|standard| standard.is_not_inspected())
    }

    /// How many points more would reach the next overall rating, and that rating. None at Outstanding, or while the score is open.
    pub fn points_to_next(&self) -> Option<(u8, Rating)> {
        let score = self.score.possible.settled()?;
        let next = self.overall_rating()?.next()?;
        Some((self.score_bands()?.rated(next).from - score, next))
    }

    /// How many points fewer would lose the overall rating, and the rating then. None at Inadequate, or while the score is open.
    pub fn points_to_previous(&self) -> Option<(u8, Rating)> {
        let score = self.score.possible.settled()?;
        let previous = self.overall_rating()?.previous()?;
        Some((score - self.score_bands()?.rated(previous).to, previous))
    }
}

/// A key question, and the rating that its answer gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyQuestionOutcome {
    /// The key question.
    pub located: LocatedKeyQuestion,
    /// The rating that the answer gives.
    pub banding: Banding,
}

impl KeyQuestionOutcome {
    /// The rating of the band that holds the percentage, or the rating judged.
    pub const fn rating(&self) -> Option<Rating> {
        self.banding.rating()
    }

    /// The whole per cent.
    pub const fn percent(&self) -> Option<u8> {
        self.banding.percent()
    }
}

/// The rating that an answer to a key question gives, with the percentage behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Banding {
    /// There is no answer yet.
    Missing,
    /// The key question was asked in no case.
    NotAsked,
    /// Inspectors judged the rating.
    Judged(Rating),
    /// The percentage was rounded, and a band holds it.
    Banded {
        /// The whole per cent, 0 to 100.
        percent: u8,
        /// The rating of the band that holds the per cent.
        band: Rating,
        /// Whether rounding up carried the share into this band (rule 6): 64.7 % is Good only as 65 %.
        rounding_decided: bool,
    },
}

impl Banding {
    /// The rating of the band that holds the percentage, or the rating judged.
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::Missing | Self::NotAsked => None,
            Self::Judged(rating) | Self::Banded { band: rating, .. } => Some(rating),
        }
    }

    /// The whole per cent.
    pub const fn percent(self) -> Option<u8> {
        match self {
            Self::Banded { percent, .. } => Some(percent),
            _ => None,
        }
    }
}

/// A standard and its rating, with the calculated rating and the key questions that limit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardOutcome {
    /// The standard.
    pub located: LocatedStandard,
    /// The rating before discretion. None while it is open, when no key question was asked, or when the standard is not rated or
    /// not inspected.
    pub calculated: Option<Rating>,
    /// The ratings still possible, after discretion. None for a standard that is not rated or not inspected.
    pub possible: Option<Range<Rating>>,
    /// Whether discretion set the rating.
    pub discretion: bool,
    /// Every key question in the lowest band, also when all are alike. Empty while the calculated rating is open, and for a
    /// rating entered directly.
    pub limited_by: KeyQuestionSet,
    /// Whether the standard adds points to the score, and to its maximum.
    pub counts: bool,
}

impl StandardOutcome {
    /// A standard with one rating, without discretion.
    pub(super) const fn settled(located: LocatedStandard, rating: Rating, limited_by: KeyQuestionSet) -> Self {
        Self { calculated: Some(rating), limited_by, ..Self::with(located, Some(Range::only(rating))) }
    }

    /// A standard that can still get any rating up to a highest one, without discretion.
    pub(super) const fn open(located: LocatedStandard, highest: Rating) -> Self {
        Self::with(located, Some(Range { lowest: Rating::Inadequate, highest }))
    }

    /// A standard that is not rated.
    pub(super) const fn not_rated(located: LocatedStandard) -> Self {
        Self::with(located, None)
    }

    /// A standard that counts in its framework, and that was not inspected.
    pub(super) const fn not_inspected(located: LocatedStandard) -> Self {
        Self { counts: false, ..Self::with(located, None) }
    }

    const fn with(located: LocatedStandard, possible: Option<Range<Rating>>) -> Self {
        let counts = located.standard.counts;
        Self { located, calculated: None, possible, discretion: false, limited_by: KeyQuestionSet::NONE, counts }
    }

    /// Whether the standard counts in its framework, but was not inspected (rule 15).
    pub const fn is_not_inspected(&self) -> bool {
        self.located.standard.counts && !self.counts
    }

    /// The rating, once it is settled.
    pub fn rating(&self) -> Option<Rating> {
        self.possible.and_then(Range::settled)
    }

    /// The points that the standard adds to the score. None while its rating is open, or when it does not count.
    pub fn points(&self) -> Option<u8> {
        self.rating().filter(|_| self.counts).map(Rating::points)
    }
}

/// The sum of the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The points if every standard that was inspected were Outstanding. 0 if none was inspected.
    pub max: u8,
    /// The final scores still possible.
    pub possible: Range<u8>,
}

impl Score {
    /// The points of the settled standards. They are the lowest possible score, because an open standard can still be Inadequate.
    pub const fn points(&self) -> u8 {
        self.possible.lowest
    }

    /// Whether every standard that counts is settled. [`points`](Self::points) is then the final score.
    pub fn complete(&self) -> bool {
        self.possible.settled().is_some()
    }
}
