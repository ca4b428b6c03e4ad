//! A set of key questions.

use super::{KeyQuestionId, MAX_KEY_QUESTIONS};

/// A set of key questions of one framework, in the framework's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyQuestionSet(u32);

const _: () = assert!(MAX_KEY_QUESTIONS <= u32::BITS as usize, "a set has a bit for each key question");

impl KeyQuestionSet {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// Adds a key question.
    pub const fn insert(&mut self, id: KeyQuestionId) {
        self.0 |= 1 << id.0;
    }

    /// Whether a key question is in the set.
    pub const fn contains(self, id: KeyQuestionId) -> bool {
        self.0 & 1 << id.0 != 0
    }

    /// How many key questions are in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The key questions in order.
    pub fn iter(self) -> impl Iterator<Item = KeyQuestionId> {
        (0..MAX_KEY_QUESTIONS as u8).map(KeyQuestionId).filter(move |id| self.contains(*id))
    }
}

impl FromIterator<KeyQuestionId> for KeyQuestionSet {
    fn from_iter<I: IntoIterator<Item = KeyQuestionId>>(ids: I) -> Self {
        let mut set = Self::NONE;
        ids.into_iter().for_each(|id| set.insert(id));
        set
    }
}
