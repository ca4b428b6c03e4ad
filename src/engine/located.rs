//! Walking through a framework: its standards and key questions in order, each with where it stands.

use super::{Domain, Framework, KeyQuestion, KeyQuestionId, Standard, StandardId};

/// A standard, and where it stands in its framework.
#[derive(Clone, Copy, Debug)]
pub struct LocatedStandard {
    /// Its id.
    pub id: StandardId,
    /// The id of the first of its key questions; of the next one in order when it has none.
    pub first: KeyQuestionId,
    /// The standard.
    pub standard: &'static Standard,
    /// Its domain.
    pub domain: &'static Domain,
}

/// Compared by address: cheap, and two frameworks' standards differ unless they are literally one piece of data.
impl PartialEq for LocatedStandard {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && std::ptr::eq(self.standard, other.standard)
    }
}

impl LocatedStandard {
    /// Whether it is the first of its domain, so that a heading belongs before it.
    #[must_use]
    pub fn opens_domain(&self) -> bool {
        self.domain.standards.first().is_some_and(|first| first.number == self.standard.number)
    }

    /// Whether a key question is one of its own.
    #[must_use]
    pub fn holds(&self, id: KeyQuestionId) -> bool {
        (self.first.index()..self.first.index() + self.standard.key_questions.len()).contains(&id.index())
    }

    /// Its key questions with their ids.
    pub fn key_questions(&self) -> impl Iterator<Item = (KeyQuestionId, &'static KeyQuestion)> + use<> {
        (self.first.0..).map(KeyQuestionId).zip(self.standard.key_questions)
    }
}

/// The standards of a framework in order. A type of its own, since a chain of adaptors is compiled anew into
/// the page wherever it is used.
#[derive(Clone, Debug)]
pub struct Standards {
    domains: &'static [Domain],
    place: usize,
    id: u8,
    first: u8,
}

impl Standards {
    pub(super) const fn of(framework: &Framework) -> Self {
        Self { domains: framework.domains, place: 0, id: 0, first: 0 }
    }
}

impl Iterator for Standards {
    type Item = LocatedStandard;

    fn next(&mut self) -> Option<LocatedStandard> {
        let mut domain = self.domains.first()?;
        while self.place == domain.standards.len() {
            self.domains = self.domains.get(1..)?;
            self.place = 0;
            domain = self.domains.first()?;
        }
        let standard = domain.standards.get(self.place)?;
        let located = LocatedStandard { id: StandardId(self.id), first: KeyQuestionId(self.first), standard, domain };
        self.place += 1;
        self.id += 1;
        self.first += standard.key_questions.len() as u8;
        Some(located)
    }
}

/// The key questions of a framework in order, each with its id and its standard's.
#[derive(Clone, Debug)]
pub struct KeyQuestions {
    standards: Standards,
    of: Option<LocatedStandard>,
    place: usize,
}

impl KeyQuestions {
    pub(super) const fn of(framework: &Framework) -> Self {
        Self { standards: Standards::of(framework), of: None, place: 0 }
    }
}

impl Iterator for KeyQuestions {
    type Item = (KeyQuestionId, StandardId, &'static KeyQuestion);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(of) = &self.of
                && let Some(question) = of.standard.key_questions.get(self.place)
            {
                let id = KeyQuestionId(of.first.0 + self.place as u8);
                self.place += 1;
                return Some((id, of.id, question));
            }
            self.of = Some(self.standards.next()?);
            self.place = 0;
        }
    }
}
