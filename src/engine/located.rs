//! The standards and key questions of a framework, each with its place: in order, by id and by number.

use super::{Domain, Framework, KeyQuestion, KeyQuestionId, Place, Standard, StandardId};

/// A standard, and where it stands in its framework.
#[derive(Clone, Copy, Debug)]
pub struct LocatedStandard {
    /// The standard's id.
    pub id: StandardId,
    /// The id of the first key question of the standard. For a standard without key questions, the id of the next one.
    pub first: KeyQuestionId,
    /// The standard.
    pub standard: &'static Standard,
    /// The standard's domain.
    pub domain: &'static Domain,
}

/// Compared by address, because the standards of two frameworks differ unless they are the same piece of data.
impl PartialEq for LocatedStandard {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && std::ptr::eq(self.standard, other.standard)
    }
}

impl Eq for LocatedStandard {}

impl LocatedStandard {
    /// The standard as a place of the framework.
    pub const fn place(&self) -> Place {
        Place::Standard(self.id)
    }

    /// Whether the standard is the first of its domain, where a heading belongs before it.
    pub fn opens_domain(&self) -> bool {
        self.domain.standards.first().is_some_and(|first| std::ptr::eq(first, self.standard))
    }

    /// Whether a key question belongs to the standard.
    pub fn has(&self, id: KeyQuestionId) -> bool {
        self.key_questions().any(|located| located.id == id)
    }

    /// The key questions of the standard, in order.
    pub fn key_questions(&self) -> impl Iterator<Item = LocatedKeyQuestion> + use<> {
        let (first, standard) = (self.first, self.id);
        let located = move |(place, question)| LocatedKeyQuestion { id: KeyQuestionId(first.0 + place), question, standard };
        (0..).zip(self.standard.key_questions).map(located)
    }

    /// The part of a list of all key questions of the framework that belongs to the standard.
    ///
    /// # Panics
    /// When the list is shorter, because it belongs to another framework.
    #[expect(clippy::indexing_slicing, reason = "a list of another framework must fail here, not give a wrong rating")]
    pub(super) fn part_of<'a, T>(&self, key_questions: &'a [T]) -> &'a [T] {
        &key_questions[self.first.index()..self.first.index() + self.standard.key_questions.len()]
    }
}

/// A key question, and where it stands in its framework.
#[derive(Clone, Copy, Debug)]
pub struct LocatedKeyQuestion {
    /// The key question's id.
    pub id: KeyQuestionId,
    /// The key question.
    pub question: &'static KeyQuestion,
    /// The id of the standard that the key question rates.
    pub standard: StandardId,
}

impl LocatedKeyQuestion {
    /// The key question as a place of the framework.
    pub const fn place(&self) -> Place {
        Place::KeyQuestion(self.id)
    }
}

/// Compared by address, as [`LocatedStandard`] is.
impl PartialEq for LocatedKeyQuestion {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && std::ptr::eq(self.question, other.question)
    }
}

impl Eq for LocatedKeyQuestion {}

impl Framework {
    /// The standards in order.
    pub fn standards(&self) -> impl Iterator<Item = LocatedStandard> + use<> {
        let in_order =
            self.domains.iter().flat_map(|domain| domain.standards.iter().map(move |standard| (domain, standard)));
        let (mut id, mut first) = (0, 0);
        in_order.map(move |(domain, standard)| {
            let located = LocatedStandard { id: StandardId(id), first: KeyQuestionId(first), standard, domain };
            id += 1;
            first += standard.key_questions.len() as u8;
            located
        })
    }

    /// The key questions in order.
    pub fn key_questions(&self) -> impl Iterator<Item = LocatedKeyQuestion> + use<> {
        self.standards().flat_map(|located| located.key_questions())
    }

    /// The standard with an id. None for an id of another framework that has more standards.
    pub fn standard(&self, id: StandardId) -> Option<LocatedStandard> {
        self.standards().nth(id.index())
    }

    /// The key question with an id. None for an id of another framework that has more key questions.
    pub fn key_question(&self, id: KeyQuestionId) -> Option<LocatedKeyQuestion> {
        self.key_questions().nth(id.index())
    }

    /// The standard or key question with a number, exactly as the reports print it: `2.1`, `2.1.1`, `V1`.
    pub fn place(&self, number: &str) -> Option<Place> {
        let standard = self.standards().find(|located| located.standard.number == number);
        let question = || self.key_questions().find(|located| located.question.number == number);
        standard.map(|located| Place::Standard(located.id)).or_else(|| Some(Place::KeyQuestion(question()?.id)))
    }

    /// The number of a place, as the reports print it; empty for a place of another framework.
    pub fn number(&self, place: Place) -> &'static str {
        match place {
            Place::Standard(id) => self.standard(id).map_or("", |located| located.standard.number),
            Place::KeyQuestion(id) => self.key_question(id).map_or("", |located| located.question.number),
        }
    }
}
