//! The form as filled in: the text of every field, and the inspection that the fields give.

use std::cmp::Ordering;
use std::rc::Rc;

use super::counted_word::CountedWord;
use super::provenance::report_of;
use super::question_form::{Entry, QuestionForm};
use super::standard_form::{Judgement, StandardForm};
use crate::engine::{
    Answer, Framework, Inspection, KeyQuestionId, LocatedKeyQuestion, Place, ProfessionalDiscretion, StandardId,
};
use crate::published::PublishedInspection;

/// The fields of one framework as filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The framework.
    pub framework: &'static Framework,
    /// The service, as typed.
    pub service: String,
    /// The published inspection that has most of these figures, or whose service they name.
    pub published: Option<&'static PublishedInspection>,
    /// How the key questions are answered, but for a key question with a choice of its own.
    pub entry: Entry,
    /// The standards in the framework's order.
    pub standards: Vec<Rc<StandardForm>>,
    /// The name of the sheet that was brought in last, of which the figures are.
    pub sheet: Option<String>,
    /// The name of the draft in which the page keeps these figures.
    pub draft: Option<String>,
    /// The words of the sheets that the counts are from, with the meanings that the person gave them.
    pub counted_words: Vec<CountedWord>,
}

impl Form {
    /// The form of a framework with nothing entered.
    pub fn new(framework: &'static Framework) -> Self {
        let standards = framework.standards().map(|located| {
            let questions = located.key_questions().map(|_| Rc::default()).collect();
            Rc::new(StandardForm { questions, ..StandardForm::default() })
        });
        Self {
            framework,
            service: String::new(),
            published: None,
            entry: Entry::default(),
            standards: standards.collect(),
            sheet: None,
            draft: None,
            counted_words: Vec::new(),
        }
    }

    /// The figures of a published inspection, by cases as far as they are known.
    pub fn of_published(published: &'static PublishedInspection) -> Self {
        let mut form = Self::of_inspection(&published.inspection());
        form.enter_all_by(Entry::Cases);
        form.published = Some(published);
        form
    }

    /// The form with the figures of an inspection, as a person would type them.
    pub fn of_inspection(inspection: &Inspection) -> Self {
        let mut form = Self { published: report_of(inspection), ..Self::new(inspection.framework()) };
        form.service = inspection.service.clone().unwrap_or_default();
        form.answer(inspection);
        form.enter_as_most();
        for (standard, entry) in form.standards.iter_mut().map(Rc::make_mut).zip(inspection.standards()) {
            if let Some(discretion) = &entry.discretion {
                // The fields of discretion stay folded away, because nobody is using them. The page says beside the rating that discretion
                // set it.
                standard.discretion = Some(discretion.rating);
                standard.reason.clone_from(&discretion.reason);
            }
        }
        form.take_names_of_report();
        form
    }

    /// Adds the counted words of a sheet. The meaning of a word in the last sheet replaces its meaning in earlier sheets.
    pub fn count_words(&mut self, words: &[CountedWord]) {
        self.counted_words.retain(|known| words.iter().all(|counted| counted.word != known.word));
        self.counted_words.extend_from_slice(words);
    }

    /// Forgets the words that were left out, once the counts of another sheet take the place of all counts that they were left out of.
    pub fn forget_words_left_out(&mut self, counted: &Inspection) {
        let before = self.inspection();
        let mut counts = before.key_questions().iter().filter(|entry| matches!(entry.answer, Some(Answer::Cases(_))));
        if counts.all(|entry| counted.answer(entry.located.place()).is_some()) {
            self.counted_words.retain(|word| word.meaning.is_some());
        }
    }

    /// Puts in the answers of an inspection under the same framework. A field that gives an equal answer already stays as typed.
    pub fn answer(&mut self, inspection: &Inspection) {
        let now = self.inspection();
        for LocatedKeyQuestion { id, standard, .. } in self.framework.key_questions() {
            let place = Place::KeyQuestion(id);
            if let (Some(answer), Some(question)) = (inspection.answer(place), self.question_mut(id))
                && now.answer(place) != Some(answer)
            {
                question.take(answer);
                if let Some(standard) = self.standards.get_mut(standard.index()) {
                    let standard = Rc::make_mut(standard);
                    standard.inspect();
                    // A rating for the whole standard was to be entered. The answer to a key question takes its place.
                    standard.rated_directly = false;
                }
            }
        }
        for (standard, entry) in self.standards.iter_mut().zip(inspection.standards()) {
            let judgement = match entry.answer {
                Some(Answer::Rating(rating)) => Judgement::Rated(rating),
                Some(Answer::NotRated) => Judgement::NotRated,
                Some(Answer::NotInspected) => {
                    Rc::make_mut(standard).not_inspected = true;
                    continue;
                }
                _ => continue,
            };
            let standard = Rc::make_mut(standard);
            standard.inspect();
            if standard.judgement == Some(Judgement::NotRated) {
                // The discretion had no effect while the standard was not rated, and must not begin to have an effect now.
                standard.discretion = None;
            }
            standard.judgement = Some(judgement);
            standard.rated_directly = !standard.questions.is_empty();
        }
    }

    /// The form with the counts of an inspection in the place of all figures about cases.
    #[must_use]
    pub fn with_cases_of(&self, inspection: &Inspection) -> Self {
        let mut form = self.clone();
        for question in form.standards.iter_mut().flat_map(|standard| &mut Rc::make_mut(standard).questions) {
            *question = Rc::new(QuestionForm { rating: question.rating, entry: Entry::Cases, ..QuestionForm::default() });
        }
        form.answer(inspection);
        form
    }

    /// A key question's fields.
    pub fn question(&self, id: KeyQuestionId) -> Option<&QuestionForm> {
        self.standards.iter().flat_map(|standard| &standard.questions).nth(id.index()).map(Rc::as_ref)
    }

    /// A key question's fields, to change them. Only the standard that they belong to is copied.
    pub fn question_mut(&mut self, id: KeyQuestionId) -> Option<&mut QuestionForm> {
        let located = self.framework.standards().find(|located| located.has(id))?;
        let standard = Rc::make_mut(self.standards.get_mut(located.id.index())?);
        standard.questions.get_mut(id.index() - located.first.index()).map(Rc::make_mut)
    }

    /// Has standards inspected or not inspected. A standard that does not count is left as it is, because with no cases it is not
    /// rated.
    pub fn set_inspected(&mut self, standards: &[StandardId], inspected: bool) {
        for (located, standard) in self.framework.standards().zip(&mut self.standards) {
            if located.standard.counts && standards.contains(&located.id) {
                Rc::make_mut(standard).not_inspected = !inspected;
            }
        }
    }

    /// Has all key questions answered in a way, except those that were asked in no case.
    pub fn enter_all_by(&mut self, entry: Entry) {
        self.entry = entry;
        for standard in self.standards.iter_mut().map(Rc::make_mut) {
            for question in
                standard.questions.iter_mut().filter(|question| question.entry != Entry::NotAsked).map(Rc::make_mut)
            {
                question.enter_by(entry);
            }
        }
    }

    /// Has the blank key questions answered in the way of most other key questions.
    pub fn enter_as_most(&mut self) {
        let answered = |entry| {
            let questions = self.standards.iter().flat_map(|standard| &standard.questions);
            questions.filter(|question| question.entry == entry && !question.is_blank()).count()
        };
        self.entry = match answered(Entry::Cases).cmp(&answered(Entry::Percentage)) {
            Ordering::Greater => Entry::Cases,
            Ordering::Less => Entry::Percentage,
            Ordering::Equal => return,
        };
        for standard in self.standards.iter_mut().map(Rc::make_mut) {
            for question in standard.questions.iter_mut().filter(|question| question.is_blank()) {
                if question.entry != Entry::NotAsked {
                    Rc::make_mut(question).entry = self.entry;
                }
            }
        }
    }

    /// Whether a person has counted cases for these figures. The counts of a published inspection are the inspectors'.
    pub fn has_counts(&self) -> bool {
        let mut questions = self.standards.iter().flat_map(|standard| &standard.questions);
        self.published.is_none() && questions.any(|question| question.entry == Entry::Cases && !question.is_blank())
    }

    /// The form as an inspection. A field whose text is no answer counts as missing.
    ///
    /// # Panics
    /// When a field offers an answer that its place does not take.
    #[expect(clippy::expect_used, reason = "discretion that is left out would give a wrong rating")]
    pub fn inspection(&self) -> Inspection {
        let mut inspection = Inspection::new(self.framework);
        let service = self.service.trim();
        inspection.service = (!service.is_empty()).then(|| service.into());
        for (located, form) in self.framework.standards().zip(&self.standards) {
            if let Some(answer) = form.answer() {
                put_in(&mut inspection, Place::Standard(located.id), answer);
            }
            if !form.is_answered_itself() {
                for (LocatedKeyQuestion { id, question, .. }, form) in located.key_questions().zip(&form.questions) {
                    if let Some(answer) = form.given_answer(question.answered_by) {
                        put_in(&mut inspection, Place::KeyQuestion(id), answer);
                    }
                }
            }
            let has_rating = !form.not_inspected && form.judgement != Some(Judgement::NotRated);
            if let Some(rating) = form.discretion.filter(|_| has_rating) {
                let discretion = ProfessionalDiscretion { rating, reason: form.reason.trim().into() };
                inspection.set_discretion(located.id, Some(discretion)).expect("a standard with a rating takes discretion");
            }
        }
        inspection
    }

    /// The name of the draft in which the figures are kept, or else of the sheet that they are from. None without either.
    pub fn name(&self) -> Option<&str> {
        self.draft.as_deref().or(self.sheet.as_deref())
    }

    /// The title of the published inspection whose figures these are, or else the service, or the name of the draft or sheet. None without
    /// any of them.
    pub fn title(&self) -> Option<&str> {
        let published = self.provenance().published().map(|published| published.title);
        let named = [published, Some(self.service.trim()), self.name()];
        named.into_iter().flatten().find(|name| !name.is_empty())
    }

    /// The key questions whose fields are no answer, once they have been left.
    pub fn problems(&self) -> Vec<KeyQuestionId> {
        let mut problems = Vec::new();
        for (located, form) in self.framework.standards().zip(&self.standards) {
            for (LocatedKeyQuestion { id, question, .. }, fields) in located.key_questions().zip(&form.questions) {
                if !form.is_answered_itself() && fields.problem(question.answered_by).is_some() {
                    problems.push(id);
                }
            }
        }
        problems
    }
}

/// Puts an answer in that the form offers.
#[expect(clippy::expect_used, reason = "an answer that is left out would give a wrong rating")]
fn put_in(inspection: &mut Inspection, place: Place, answer: Answer) {
    inspection.set_answer(place, answer).expect("the form offers only answers that the place takes");
}
