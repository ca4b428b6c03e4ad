//! The input of the calculation: the answers of an inspection, and its recorded discretion.

use super::{
    AnsweredBy, CaseCount, Framework, InspectionError, KeyQuestionId, LocatedKeyQuestion, LocatedStandard, Percentage,
    Place, ProfessionalDiscretion, Rating, Standard, StandardId,
};

/// An answer to a standard or to a key question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A key question by its cases.
    Cases(CaseCount),
    /// A key question by its percentage yes.
    Percentage(Percentage),
    /// A rating: of a standard or key question that is judged, or of a case-based standard whose percentages are not known.
    Rating(Rating),
    /// A key question asked in no case: it plays no part in its standard's rating.
    NotAsked,
    /// A standard that was not rated. Only a standard that does not count can be not rated.
    NotRated,
    /// A standard that counts and was not inspected, because there were no cases: it adds neither points nor maximum (rule 15).
    NotInspected,
}

impl Answer {
    /// Whether the answer leaves a standard without a rating, because the standard was not rated or not inspected.
    pub const fn leaves_unrated(self) -> bool {
        matches!(self, Self::NotRated | Self::NotInspected)
    }
}

/// A standard, and what is entered for the standard itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardAnswer {
    /// The standard.
    pub located: LocatedStandard,
    /// The rating entered. None for a standard that is unanswered, or rated by its key questions.
    pub answer: Option<Answer>,
    /// The discretion recorded on the standard.
    pub discretion: Option<ProfessionalDiscretion>,
}

/// A key question, and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyQuestionAnswer {
    /// The key question.
    pub located: LocatedKeyQuestion,
    /// The answer. None while it is missing.
    pub answer: Option<Answer>,
}

/// An inspection as far as it is known: its framework, its answers so far, and the discretion recorded.
///
/// Any answer may be missing. Each answer was checked when it was entered, because of which [`rate`](super::rate) cannot fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    framework: &'static Framework,
    /// The service inspected, for headings. The rules never look at it.
    pub service: Option<String>,
    standards: Vec<StandardAnswer>,
    key_questions: Vec<KeyQuestionAnswer>,
}

impl Inspection {
    /// An inspection with nothing answered.
    pub fn new(framework: &'static Framework) -> Self {
        let standard = |located| StandardAnswer { located, answer: None, discretion: None };
        let key_question = |located| KeyQuestionAnswer { located, answer: None };
        Self {
            framework,
            service: None,
            standards: framework.standards().map(standard).collect(),
            key_questions: framework.key_questions().map(key_question).collect(),
        }
    }

    /// The framework inspected under.
    pub const fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// All standards in order.
    pub fn standards(&self) -> &[StandardAnswer] {
        &self.standards
    }

    /// All key questions in order.
    pub fn key_questions(&self) -> &[KeyQuestionAnswer] {
        &self.key_questions
    }

    /// The key questions of a standard, in order.
    ///
    /// # Panics
    /// For a standard of another framework that has more key questions.
    pub fn key_questions_of(&self, standard: &LocatedStandard) -> &[KeyQuestionAnswer] {
        standard.part_of(&self.key_questions)
    }

    /// How many standards and key questions have an answer.
    pub fn answered(&self) -> usize {
        let standards = self.standards.iter().filter(|entry| entry.answer.is_some()).count();
        standards + self.key_questions.iter().filter(|entry| entry.answer.is_some()).count()
    }

    /// The answer at a place, if there is one.
    pub fn answer(&self, place: Place) -> Option<Answer> {
        match place {
            Place::Standard(id) => self.standards.get(id.index())?.answer,
            Place::KeyQuestion(id) => self.key_questions.get(id.index())?.answer,
        }
    }

    /// The discretion recorded on a standard, if there is any.
    pub fn discretion(&self, standard: StandardId) -> Option<&ProfessionalDiscretion> {
        self.standards.get(standard.index())?.discretion.as_ref()
    }

    /// Answers the standard or key question with a number, in place of any earlier answer.
    ///
    /// # Errors
    /// A number that the framework lacks, a kind of answer that the place does not take, or an answer to a standard beside
    /// answers to its key questions. The inspection then stays unchanged.
    pub fn answer_number(&mut self, number: &str, answer: Answer) -> Result<(), InspectionError> {
        let place = self.find(number)?;
        self.set_answer(place, answer)
    }

    /// Answers a place, in place of any earlier answer.
    ///
    /// # Errors
    /// A place that the framework lacks, a kind of answer that the place does not take, or an answer to a standard beside
    /// answers to its key questions. The inspection then stays unchanged.
    pub fn set_answer(&mut self, place: Place, answer: Answer) -> Result<(), InspectionError> {
        match place {
            Place::Standard(id) => {
                self.check_standard(self.standard(id)?, answer)?;
                self.standard_mut(id)?.answer = Some(answer);
            }
            Place::KeyQuestion(id) => {
                self.check_key_question(self.key_question(id)?, answer)?;
                self.key_question_mut(id)?.answer = Some(answer);
            }
        }
        Ok(())
    }

    /// Takes an answer back, if there is one.
    pub fn clear_answer(&mut self, place: Place) {
        let answer = match place {
            Place::Standard(id) => self.standards.get_mut(id.index()).map(|entry| &mut entry.answer),
            Place::KeyQuestion(id) => self.key_questions.get_mut(id.index()).map(|entry| &mut entry.answer),
        };
        if let Some(answer) = answer {
            *answer = None;
        }
    }

    /// Records discretion on the standard with a number, in place of any recorded before.
    ///
    /// # Errors
    /// A number that is no standard's, or a standard that is not rated. The inspection then stays unchanged.
    pub fn record_discretion(&mut self, number: &str, discretion: ProfessionalDiscretion) -> Result<(), InspectionError> {
        match self.find(number)? {
            Place::Standard(id) => self.set_discretion(id, Some(discretion)),
            place @ Place::KeyQuestion(_) => {
                Err(InspectionError::DiscretionOnKeyQuestion { key_question: self.framework.number(place) })
            }
        }
    }

    /// Records discretion on a standard, or takes it away.
    ///
    /// # Errors
    /// A standard that the framework lacks, or that is not rated. The inspection then stays unchanged.
    pub fn set_discretion(
        &mut self,
        standard: StandardId,
        discretion: Option<ProfessionalDiscretion>,
    ) -> Result<(), InspectionError> {
        let entry = self.standard_mut(standard)?;
        if discretion.is_some() && entry.answer.is_some_and(Answer::leaves_unrated) {
            return Err(InspectionError::DiscretionOnNotRated { standard: entry.located.standard.number });
        }
        entry.discretion = discretion;
        Ok(())
    }

    fn find(&self, number: &str) -> Result<Place, InspectionError> {
        self.framework.place(number).ok_or_else(|| unknown(self.framework, number.into()))
    }

    fn standard(&self, id: StandardId) -> Result<&StandardAnswer, InspectionError> {
        self.standards.get(id.index()).ok_or_else(|| unknown_standard(self.framework, id))
    }

    fn standard_mut(&mut self, id: StandardId) -> Result<&mut StandardAnswer, InspectionError> {
        self.standards.get_mut(id.index()).ok_or_else(|| unknown_standard(self.framework, id))
    }

    fn key_question(&self, id: KeyQuestionId) -> Result<&KeyQuestionAnswer, InspectionError> {
        self.key_questions.get(id.index()).ok_or_else(|| unknown_key_question(self.framework, id))
    }

    fn key_question_mut(&mut self, id: KeyQuestionId) -> Result<&mut KeyQuestionAnswer, InspectionError> {
        self.key_questions.get_mut(id.index()).ok_or_else(|| unknown_key_question(self.framework, id))
    }

    fn check_standard(&self, entry: &StandardAnswer, answer: Answer) -> Result<(), InspectionError> {
        let standard = entry.located.standard;
        match answer {
            Answer::Rating(_) => {}
            Answer::NotRated if standard.counts => {
                return Err(InspectionError::NotRatedButCounts { standard: standard.number });
            }
            Answer::NotInspected if !standard.counts => return Err(wrong_answer(standard)),
            Answer::NotRated | Answer::NotInspected if entry.discretion.is_some() => {
                return Err(InspectionError::DiscretionOnNotRated { standard: standard.number });
            }
            Answer::NotRated | Answer::NotInspected => {}
            Answer::Cases(_) | Answer::Percentage(_) | Answer::NotAsked => return Err(wrong_answer(standard)),
        }
        match self.key_questions_of(&entry.located).iter().find(|question| question.answer.is_some()) {
            None => Ok(()),
            Some(KeyQuestionAnswer { located, .. }) => {
                Err(InspectionError::AnsweredTwice { standard: standard.number, key_question: located.question.number })
            }
        }
    }

    fn check_key_question(&self, entry: &KeyQuestionAnswer, answer: Answer) -> Result<(), InspectionError> {
        let LocatedKeyQuestion { question, standard, .. } = entry.located;
        let allowed = match (question.answered_by, answer) {
            (AnsweredBy::Cases, Answer::Cases(_) | Answer::Percentage(_) | Answer::NotAsked)
            | (AnsweredBy::Judgement, Answer::Rating(_)) => None,
            (AnsweredBy::Cases, _) => Some("yes and of, a percentage or not asked"),
            (AnsweredBy::Judgement, _) => Some("a rating"),
        };
        if let Some(allowed) = allowed {
            return Err(InspectionError::WrongAnswer { place: question.number.into(), allowed });
        }
        match self.standard(standard)? {
            StandardAnswer { answer: None, .. } => Ok(()),
            StandardAnswer { located, .. } => {
                Err(InspectionError::AnsweredTwice { standard: located.standard.number, key_question: question.number })
            }
        }
    }
}

fn wrong_answer(standard: &Standard) -> InspectionError {
    let allowed = if standard.counts { "a rating or not inspected" } else { "a rating or not rated" };
    InspectionError::WrongAnswer { place: standard.number.into(), allowed }
}

const fn unknown(framework: &Framework, place: String) -> InspectionError {
    InspectionError::UnknownPlace { place, framework: framework.id }
}

fn unknown_standard(framework: &Framework, id: StandardId) -> InspectionError {
    unknown(framework, format!("standard {} in order", id.index() + 1))
}

fn unknown_key_question(framework: &Framework, id: KeyQuestionId) -> InspectionError {
    unknown(framework, format!("key question {} in order", id.index() + 1))
}
