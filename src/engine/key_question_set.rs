use super::{KeyQuestionId, MAX_KEY_QUESTIONS};

/// A set of key questions of one framework.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyQuestionSet(u32);

const _: () = assert!(MAX_KEY_QUESTIONS <= u32::BITS as usize, "a set has a bit for each key question");

impl KeyQuestionSet {
    /// The set without any.
    pub const NONE: Self = Self(0);

    /// The set with all that there can be.
    pub(super) const ALL: Self = Self(u32::MAX);

    /// Those from place `first` in the framework's order up to, but without, place `end`; each 0 to 32.
    pub(super) const fn between(first: u8, end: u8) -> Self {
        Self(((1_u64 << end) - (1_u64 << first)) as u32)
    }

    /// The key questions whose bits are set; the lowest bit is the first one's.
    pub(super) const fn of(bits: u32) -> Self {
        Self(bits)
    }

    /// A bit for each; the lowest bit is the first one's.
    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// Those that are in another too.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether any is in another too.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds a key question.
    pub const fn insert(&mut self, id: KeyQuestionId) {
        self.0 |= 1u32.wrapping_shl(id.0 as u32);
    }

    /// Whether a key question is in the set.
    #[must_use]
    pub const fn contains(self, id: KeyQuestionId) -> bool {
        self.0 & 1u32.wrapping_shl(id.0 as u32) != 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The key questions in order.
    pub fn iter(self) -> impl Iterator<Item = KeyQuestionId> {
        (0..MAX_KEY_QUESTIONS as u8).map(KeyQuestionId).filter(move |id| self.contains(*id))
    }
}
