//! The form as filled in: the text of every field, and what it comes to as an inspection.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, KeyQuestionId, Outcome, Place,
    ProfessionalDiscretion, Rating, rate,
};
use crate::exchange::field::{parse_count, parse_percentage};
use crate::published::PublishedInspection;

/// What is put in under one framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The framework.
    pub framework: &'static Framework,
    /// The service, as typed.
    pub service: String,
    /// The published inspection that these figures started from.
    pub published: Option<&'static PublishedInspection>,
    /// How all key questions are answered, unless one differs.
    pub entry: Entry,
    /// The standards in the framework's order.
    pub standards: Vec<Rc<StandardForm>>,
}

/// What is put in for a standard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandardForm {
    /// Its key questions in order; none when the standard itself is judged.
    pub questions: Vec<QuestionForm>,
    /// Whether the rating is entered although the standard has key questions.
    pub rated_directly: bool,
    /// The judgement of the standard itself, kept while `rated_directly` is off.
    pub judgement: Option<Judgement>,
    /// The rating by professional discretion.
    pub discretion: Option<Rating>,
    /// Its reason, as typed; kept while there is no discretion.
    pub reason: String,
    /// Whether there has been discretion, so that its fields are not folded away under the person's hands.
    pub had_discretion: bool,
}

/// What inspectors say of a judged standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Its rating.
    Rated(Rating),
    /// That it was not rated.
    NotRated,
}

/// What is put in for a key question: the text of each field, whether it is in use or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionForm {
    /// Which of the fields are in use.
    pub entry: Entry,
    /// The percentage, as typed.
    pub percent: String,
    /// The sufficient cases, as typed.
    pub yes: String,
    /// The cases, as typed.
    pub of: String,
    /// The judgement, for a judged key question.
    pub rating: Option<Rating>,
    /// Whether the person has left the field, so that what is wrong may be said.
    pub left: bool,
}

/// How a key question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// By its percentage yes.
    #[default]
    Percentage,
    /// By sufficient cases and cases.
    Cases,
    /// It was asked in no case.
    NotAsked,
}

/// A field of a key question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The percentage yes.
    Percent,
    /// The sufficient cases.
    Yes,
    /// The cases.
    Of,
}

/// Why a key question's fields are no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field to mend.
    pub part: Part,
    /// What is wrong.
    pub error: FieldError,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// The figure cannot be.
    Figure(FigureError),
    /// The other half of a case count is filled in, this one is not.
    Blank,
}

impl Form {
    /// Nothing put in.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let standards = framework.located_standards().map(|located| {
            let questions = vec![QuestionForm::default(); located.standard.key_questions.len()];
            Rc::new(StandardForm { questions, ..StandardForm::default() })
        });
        Self { framework, service: String::new(), published: None, entry: Entry::default(), standards: standards.collect() }
    }

    /// The figures of a published inspection, by cases as far as they are known.
    #[must_use]
    pub fn of_published(published: &'static PublishedInspection) -> Self {
        let mut form = Self::of_inspection(&published.inspection());
        form.enter_all_by(Entry::Cases);
        form.published = Some(published);
        form
    }

    /// An inspection put in as someone would type it.
    #[must_use]
    pub fn of_inspection(inspection: &Inspection) -> Self {
        let mut form = Self::new(inspection.framework());
        form.service = inspection.service.clone().unwrap_or_default();
        form.answer(inspection);
        form.enter_as_most();
        for (standard, discretion) in form.standards.iter_mut().map(Rc::make_mut).zip(inspection.discretion()) {
            if let Some(discretion) = discretion {
                standard.record_discretion(Some(discretion.rating));
                standard.reason.clone_from(&discretion.reason);
            }
        }
        form
    }

    /// Puts in the answers of an inspection under the same framework. What comes to the same answer already stays as typed.
    pub fn answer(&mut self, inspection: &Inspection) {
        let now = self.inspection();
        for (id, standard, _) in self.framework.key_questions() {
            let place = Place::KeyQuestion(id);
            if let (Some(answer), Some(question)) = (inspection.answer(place), self.question_mut(id))
                && now.answer(place) != Some(answer)
            {
                question.take(answer);
                if let Some(standard) = self.standards.get_mut(standard.index()) {
                    // Its rating was to be entered, and was not.
                    Rc::make_mut(standard).rated_directly = false;
                }
            }
        }
        for (standard, answer) in self.standards.iter_mut().zip(inspection.standards()) {
            let judgement = match answer {
                Some(Answer::Rating(rating)) => Judgement::Rated(*rating),
                Some(Answer::NotRated) => Judgement::NotRated,
                _ => continue,
            };
            let standard = Rc::make_mut(standard);
            if standard.judgement == Some(Judgement::NotRated) {
                // It had no say, and is not to have one now.
                standard.discretion = None;
            }
            standard.judgement = Some(judgement);
            standard.rated_directly = !standard.questions.is_empty();
        }
    }

    /// A key question's fields.
    #[must_use]
    pub fn question(&self, id: KeyQuestionId) -> Option<&QuestionForm> {
        self.standards.iter().flat_map(|standard| &standard.questions).nth(id.index())
    }

    /// A key question's fields, to change them. Only the standard that they belong to is copied.
    pub fn question_mut(&mut self, id: KeyQuestionId) -> Option<&mut QuestionForm> {
        let located = self.framework.located_standards().find(|located| located.holds(id))?;
        let standard = Rc::make_mut(self.standards.get_mut(located.id.index())?);
        standard.questions.get_mut(id.index() - located.first.index())
    }

    /// Answers all key questions the same way; those not asked stay so.
    pub fn enter_all_by(&mut self, entry: Entry) {
        self.entry = entry;
        for standard in self.standards.iter_mut().map(Rc::make_mut) {
            for question in standard.questions.iter_mut().filter(|question| question.entry != Entry::NotAsked) {
                question.enter_by(entry);
            }
        }
    }

    /// Answers what is still blank the way in which most is answered.
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
                    question.entry = self.entry;
                }
            }
        }
    }

    /// What is filled in, as an inspection: fields that are no answer count as missing.
    #[must_use]
    pub fn inspection(&self) -> Inspection {
        let mut inspection = Inspection::new(self.framework);
        let service = self.service.trim();
        inspection.service = (!service.is_empty()).then(|| service.into());
        // The form offers at each place only what the place takes, so none of the answers is refused.
        for (located, form) in self.framework.located_standards().zip(&self.standards) {
            if let Some(answer) = form.answer() {
                let _ = inspection.set_answer(Place::Standard(located.id), answer);
            }
            if !form.is_rated_directly() {
                for ((id, question), form) in located.key_questions().zip(&form.questions) {
                    if let Ok(Some(answer)) = form.answer(question.answered_by) {
                        let _ = inspection.set_answer(Place::KeyQuestion(id), answer);
                    }
                }
            }
            if let Some(rating) = form.discretion.filter(|_| form.judgement != Some(Judgement::NotRated)) {
                let discretion = ProfessionalDiscretion { rating, reason: form.reason.trim().into() };
                let _ = inspection.set_discretion(located.id, Some(discretion));
            }
        }
        inspection
    }

    /// Whether the figures are still those of the published inspection that they started from.
    #[must_use]
    pub fn is_as_published(&self) -> bool {
        self.published.is_some_and(|published| {
            let (now, then) = (self.inspection(), published.inspection());
            is_as_published((&now, &rate(&now)), (&then, &rate(&then)))
        })
    }

    /// The key questions whose fields are no answer, once they have been left.
    #[must_use]
    pub fn problems(&self) -> Vec<KeyQuestionId> {
        let mut problems = Vec::new();
        for (located, form) in self.framework.located_standards().zip(&self.standards) {
            for ((id, question), fields) in located.key_questions().zip(&form.questions) {
                if !form.is_rated_directly() && fields.problem(question.answered_by).is_some() {
                    problems.push(id);
                }
            }
        }
        problems
    }
}

/// Whether figures are those of a published inspection, each with what they come to.
pub(super) fn is_as_published((now, comes_to): (&Inspection, &Outcome), (then, came_to): (&Inspection, &Outcome)) -> bool {
    // By percentages or by cases: what counts is what the figures come to.
    let alike = now.service == then.service && now.discretion() == then.discretion();
    now == then || (alike && comes_to == came_to)
}

impl StandardForm {
    /// Whether the standard's own rating is entered.
    #[must_use]
    pub fn is_rated_directly(&self) -> bool {
        self.questions.is_empty() || self.rated_directly
    }

    /// Records discretion, or takes it away.
    pub fn record_discretion(&mut self, rating: Option<Rating>) {
        self.discretion = rating;
        self.had_discretion |= rating.is_some();
    }

    /// The rating entered for the standard itself, where it is that which counts.
    #[must_use]
    pub fn answer(&self) -> Option<Answer> {
        match self.judgement.filter(|_| self.is_rated_directly())? {
            Judgement::Rated(rating) => Some(Answer::Rating(rating)),
            Judgement::NotRated => Some(Answer::NotRated),
        }
    }
}

impl QuestionForm {
    /// The text of a field.
    #[must_use]
    pub fn text(&self, part: Part) -> &str {
        match part {
            Part::Percent => &self.percent,
            Part::Yes => &self.yes,
            Part::Of => &self.of,
        }
    }

    /// Takes what was typed in a field.
    pub fn set(&mut self, part: Part, text: String) {
        *match part {
            Part::Percent => &mut self.percent,
            Part::Yes => &mut self.yes,
            Part::Of => &mut self.of,
        } = text;
    }

    /// Takes an answer as someone would type it.
    fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Cases(cases) => {
                self.entry = Entry::Cases;
                (self.yes, self.of) = (cases.yes().to_string(), cases.of().to_string());
            }
            Answer::Percentage(percentage) => {
                self.entry = Entry::Percentage;
                self.percent = percentage.to_string();
            }
            Answer::NotAsked => self.entry = Entry::NotAsked,
            Answer::Rating(rating) => self.rating = Some(rating),
            Answer::NotRated => {}
        }
    }

    /// Answers another way. From cases to a percentage, the cases' whole per cent is filled in, so that no rating changes.
    pub fn enter_by(&mut self, entry: Entry) {
        if let (Entry::Cases, Entry::Percentage, Ok(Some(cases))) = (self.entry, entry, self.cases()) {
            let typed = parse_percentage(&self.percent).ok().flatten();
            if typed.is_none_or(|typed| typed.rounded() != cases.rounded()) {
                self.percent = cases.rounded().to_string();
            }
        }
        self.entry = entry;
        self.left = false;
    }

    /// The answer that the fields in use give: none while they are blank.
    ///
    /// # Errors
    /// The field to mend, and what is wrong with it.
    pub fn answer(&self, by: AnsweredBy) -> Result<Option<Answer>, Problem> {
        match (by, self.entry) {
            (AnsweredBy::Judgement, _) => Ok(self.rating.map(Answer::Rating)),
            (AnsweredBy::Cases, Entry::NotAsked) => Ok(Some(Answer::NotAsked)),
            (AnsweredBy::Cases, Entry::Cases) => self.cases().map(|cases| cases.map(Answer::Cases)),
            (AnsweredBy::Cases, Entry::Percentage) => {
                let problem = |error| Problem { part: Part::Percent, error: FieldError::Figure(error) };
                parse_percentage(&self.percent).map(|found| found.map(Answer::Percentage)).map_err(problem)
            }
        }
    }

    /// Whether a percentage is entered that is under 1, as a share of 1 would be.
    #[must_use]
    pub fn is_under_one(&self) -> bool {
        let typed = || parse_percentage(&self.percent).ok().flatten();
        self.entry == Entry::Percentage && typed().is_some_and(|typed| (1..100).contains(&typed.hundredths()))
    }

    /// Whether nothing is typed in the fields in use.
    fn is_blank(&self) -> bool {
        match self.entry {
            Entry::Percentage => self.percent.is_empty(),
            Entry::Cases => self.yes.is_empty() && self.of.is_empty(),
            Entry::NotAsked => true,
        }
    }

    /// What is wrong, once the field has been left.
    #[must_use]
    pub fn problem(&self, by: AnsweredBy) -> Option<Problem> {
        if self.left { self.answer(by).err() } else { None }
    }

    fn cases(&self) -> Result<Option<CaseCount>, Problem> {
        let figure = |part| move |error| Problem { part, error: FieldError::Figure(error) };
        let blank = |part| Problem { part, error: FieldError::Blank };
        let yes = parse_count(&self.yes).map_err(figure(Part::Yes))?;
        let of = parse_count(&self.of).map_err(figure(Part::Of))?;
        match (yes, of) {
            (None, None) => Ok(None),
            (Some(_), None) => Err(blank(Part::Of)),
            (None, Some(_)) => Err(blank(Part::Yes)),
            (Some(yes), Some(of)) => CaseCount::new(yes, of).map(Some).map_err(|error| match error {
                FigureError::MoreYesThanCases { .. } => figure(Part::Yes)(error),
                _ => figure(Part::Of)(error),
            }),
        }
    }
}
