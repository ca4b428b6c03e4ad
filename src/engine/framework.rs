//! The shape of a framework: its domains, standards and key questions, with their bands and rules.

use super::{Bands, Basis, Rating, Rule, Rules};

/// The most standards that a framework may have.
pub const MAX_STANDARDS: usize = 16;
/// The most key questions that a framework may have.
pub const MAX_KEY_QUESTIONS: usize = 32;

/// An edition of the inspectorate's standards and of the rules that rate them.
///
/// This is the type. The editions themselves are constants in [`crate::frameworks`].
#[derive(Debug)]
pub struct Framework {
    /// The name in links and files: `yjs-2021`.
    pub id: &'static str,
    /// The name for people: `Youth justice services, 2021 standards`.
    pub name: &'static str,
    /// When inspections used it.
    pub in_force: &'static str,
    /// One sentence that tells this framework from the other frameworks.
    pub about: &'static str,
    /// The basis of the framework as a whole. It is less than published when some names or numbers are not printed.
    pub basis: Basis,
    /// The domains in the order of the reports.
    pub domains: &'static [Domain],
    /// The bands of a key question's percentage.
    pub key_question_bands: Bands,
    /// The bands of the score, 0 to three points for each standard that counts.
    pub overall_bands: Bands,
    /// The rules, by the part they play.
    pub rules: &'static Rules,
}

/// A group of standards under one heading of a report.
#[derive(Debug)]
pub struct Domain {
    /// The number before the name, where the reports print one.
    pub number: Option<&'static str>,
    /// The heading.
    pub name: &'static str,
    /// The standards in order.
    pub standards: &'static [Standard],
}

/// A standard, which is rated: 2.1 Assessment.
#[derive(Debug)]
pub struct Standard {
    /// The number in the reports: `2.1`, `V1`.
    pub number: &'static str,
    /// The name in the reports.
    pub name: &'static str,
    /// Whether its rating adds points to the score (rule 8: resettlement does not).
    pub counts: bool,
    /// The key questions that rate the standard. Empty when inspectors judge the standard itself.
    pub key_questions: &'static [KeyQuestion],
}

/// A question that rates a standard: 2.1.1.
#[derive(Debug)]
pub struct KeyQuestion {
    /// The number in the reports: `2.1.1`, `V1.1`.
    pub number: &'static str,
    /// A short form in our words, to stand after "Percentage yes: ".
    pub label: &'static str,
    /// How it is answered.
    pub answered_by: AnsweredBy,
    /// When the key question is asked, if not in every case.
    pub note: Option<&'static str>,
}

/// How a key question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// By the share of sufficient cases.
    Cases,
    /// By a rating that inspectors judge.
    Judgement,
}

/// A standard's place in its framework's order, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StandardId(pub(crate) u8);

/// A key question's place in its framework's order, from 0 through all its standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyQuestionId(pub(crate) u8);

/// A place in a framework: a standard or a key question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A standard.
    Standard(StandardId),
    /// A key question.
    KeyQuestion(KeyQuestionId),
}

impl StandardId {
    /// The position as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl KeyQuestionId {
    /// The position as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Framework {
    /// The rule that the rating of a standard follows: as inspectors judge, as the lowest key question says, or both.
    #[must_use]
    pub fn rule_of(&self, standard: &Standard) -> &'static Rule {
        if standard.is_judged() {
            self.rules.judged
        } else if standard.is_partly_judged() {
            self.rules.cases_and_judgement
        } else {
            self.rules.lowest_decides
        }
    }

    /// The same framework, once it has been checked.
    ///
    /// # Panics
    /// When there are too many standards or key questions, or the score's bands do not end at three points for each standard
    /// that counts. Frameworks are constants, and for a constant the panic is a compile error.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "places below the length, and constants have no iterators")]
    pub const fn checked(self) -> Self {
        let (mut standards, mut counted, mut key_questions) = (0, 0, 0);
        let mut d = 0;
        while d < self.domains.len() {
            let mut s = 0;
            while s < self.domains[d].standards.len() {
                let standard = &self.domains[d].standards[s];
                standards += 1;
                counted += standard.counts as usize;
                key_questions += standard.key_questions.len();
                s += 1;
            }
            d += 1;
        }
        assert!(standards <= MAX_STANDARDS, "too many standards");
        assert!(key_questions <= MAX_KEY_QUESTIONS, "too many key questions");
        assert!(
            self.overall_bands.max() as usize == counted * Rating::Outstanding.points() as usize,
            "the overall bands must end at three points for each standard that counts"
        );
        self
    }

    /// The highest score when every standard that counts is inspected: three points for each of them.
    pub const fn max_score(&self) -> u8 {
        self.overall_bands.max()
    }

    /// The bands of a score out of a maximum: the framework's own bands for its highest score. For a smaller maximum, because
    /// some standards were not inspected, the bands follow from the maximum (rules 15 and 5). None if no standard was inspected.
    pub const fn score_bands(&self, max: u8) -> Option<Bands> {
        if max == self.max_score() { Some(self.overall_bands) } else { Bands::in_sixths(max) }
    }
}

/// Frameworks are equal when their ids are: there is one constant for each.
impl PartialEq for Framework {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Framework {}

impl Domain {
    /// Whether no standard of the domain adds points to the score.
    pub fn is_rated_apart(&self) -> bool {
        !self.standards.iter().any(|standard| standard.counts)
    }
}

impl Standard {
    /// A standard that inspectors judge: its rating is an input (rule 7).
    pub const fn judged(number: &'static str, name: &'static str) -> Self {
        Self { number, name, counts: true, key_questions: &[] }
    }

    /// A standard that takes the lowest band among its key questions (rule 2).
    pub const fn by_key_questions(number: &'static str, name: &'static str, key_questions: &'static [KeyQuestion]) -> Self {
        Self { number, name, counts: true, key_questions }
    }

    /// The same standard, rated apart from the score (rule 8).
    #[must_use]
    pub const fn rated_apart(self) -> Self {
        Self { counts: false, ..self }
    }

    /// Whether inspectors judge the standard itself.
    pub const fn is_judged(&self) -> bool {
        self.key_questions.is_empty()
    }

    /// Whether inspectors judge some of the key questions, while cases answer the rest (rule 11).
    pub fn is_partly_judged(&self) -> bool {
        self.key_questions.iter().any(|question| question.answered_by == AnsweredBy::Judgement)
    }
}

impl KeyQuestion {
    /// A key question answered by the share of sufficient cases.
    pub const fn by_cases(number: &'static str, label: &'static str) -> Self {
        Self { number, label, answered_by: AnsweredBy::Cases, note: None }
    }

    /// A key question that inspectors judge.
    pub const fn judged(number: &'static str, label: &'static str) -> Self {
        Self { number, label, answered_by: AnsweredBy::Judgement, note: None }
    }

    /// The same key question, with a note on when it is asked.
    #[must_use]
    pub const fn noted(self, note: &'static str) -> Self {
        Self { note: Some(note), ..self }
    }
}
