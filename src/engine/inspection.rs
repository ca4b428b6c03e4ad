use super::{
    AnsweredBy, CaseCount, Framework, InspectionError, KeyQuestionId, Percentage, Place, ProfessionalDiscretion, Rating,
    StandardId,
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
    /// A standard that was not rated; only one that does not count.
    NotRated,
}

/// What is known of an inspection: its framework, its answers so far, and the discretion recorded.
///
/// Any part may be missing. Whatever is there is allowed, so [`rate`](super::rate) cannot fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    framework: &'static Framework,
    /// The service inspected, for headings; the rules never look at it.
    pub service: Option<String>,
    standards: Vec<Option<Answer>>,
    key_questions: Vec<Option<Answer>>,
    discretion: Vec<Option<ProfessionalDiscretion>>,
}

impl Inspection {
    /// An inspection with nothing answered.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let standards = framework.standards().count();
        Self {
            framework,
            service: None,
            standards: vec![None; standards],
            key_questions: vec![None; framework.key_questions().count()],
            discretion: vec![None; standards],
        }
    }

    /// The framework inspected under.
    #[must_use]
    pub const fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// The answers of all standards in order; none for one that is unanswered or rated by its key questions.
    #[must_use]
    pub fn standards(&self) -> &[Option<Answer>] {
        &self.standards
    }

    /// The answers of all key questions in order.
    #[must_use]
    pub fn key_questions(&self) -> &[Option<Answer>] {
        &self.key_questions
    }

    /// The discretion recorded on each standard, in order.
    #[must_use]
    pub fn discretion(&self) -> &[Option<ProfessionalDiscretion>] {
        &self.discretion
    }

    /// The answer at a place, if there is one.
    #[must_use]
    pub fn answer(&self, place: Place) -> Option<Answer> {
        match place {
            Place::Standard(id) => self.standards.get(id.index()).copied().flatten(),
            Place::KeyQuestion(id) => self.key_questions.get(id.index()).copied().flatten(),
        }
    }

    /// Answers the standard or key question with a number, in place of any earlier answer.
    ///
    /// # Errors
    /// A number that the framework lacks, a kind of answer that the place does not take, or an answer to a standard beside
    /// answers to its key questions. The inspection is then as it was.
    pub fn answer_number(&mut self, number: &str, answer: Answer) -> Result<(), InspectionError> {
        let place = self.find(number)?;
        self.set_answer(place, answer)
    }

    /// Answers a place, in place of any earlier answer.
    ///
    /// # Errors
    /// A kind of answer that the place does not take, or an answer to a standard beside answers to its key questions. The
    /// inspection is then as it was.
    pub fn set_answer(&mut self, place: Place, answer: Answer) -> Result<(), InspectionError> {
        match place {
            Place::Standard(id) => self.check_standard(id, answer)?,
            Place::KeyQuestion(id) => self.check_key_question(id, answer)?,
        }
        let slot = match place {
            Place::Standard(id) => self.standards.get_mut(id.index()),
            Place::KeyQuestion(id) => self.key_questions.get_mut(id.index()),
        };
        if let Some(slot) = slot {
            *slot = Some(answer);
        }
        Ok(())
    }

    /// Takes an answer back.
    pub fn clear_answer(&mut self, place: Place) {
        let slot = match place {
            Place::Standard(id) => self.standards.get_mut(id.index()),
            Place::KeyQuestion(id) => self.key_questions.get_mut(id.index()),
        };
        if let Some(slot) = slot {
            *slot = None;
        }
    }

    /// Records discretion on the standard with a number, in place of any recorded before.
    ///
    /// # Errors
    /// A number that is no standard's, or a standard that is not rated. The inspection is then as it was.
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
    /// A standard that is not rated. The inspection is then as it was.
    pub fn set_discretion(
        &mut self,
        standard: StandardId,
        discretion: Option<ProfessionalDiscretion>,
    ) -> Result<(), InspectionError> {
        if discretion.is_some() && self.answer(Place::Standard(standard)) == Some(Answer::NotRated) {
            let standard = self.framework.number(Place::Standard(standard));
            return Err(InspectionError::DiscretionOnNotRated { standard });
        }
        if let Some(slot) = self.discretion.get_mut(standard.index()) {
            *slot = discretion;
        }
        Ok(())
    }

    fn find(&self, number: &str) -> Result<Place, InspectionError> {
        let unknown = || InspectionError::UnknownPlace { place: number.into(), framework: self.framework.id };
        self.framework.place(number).ok_or_else(unknown)
    }

    fn check_standard(&self, id: StandardId, answer: Answer) -> Result<(), InspectionError> {
        let Some(standard) = self.framework.standard(id) else { return Ok(()) };
        match answer {
            Answer::Rating(_) => {}
            Answer::NotRated if standard.counts => {
                return Err(InspectionError::NotRatedButCounts { standard: standard.number });
            }
            Answer::NotRated if self.discretion.get(id.index()).is_some_and(Option::is_some) => {
                return Err(InspectionError::DiscretionOnNotRated { standard: standard.number });
            }
            Answer::NotRated => {}
            Answer::Cases(_) | Answer::Percentage(_) | Answer::NotAsked => {
                let allowed = if standard.counts { "a rating" } else { "a rating or not rated" };
                return Err(InspectionError::WrongAnswer { place: standard.number.into(), allowed });
            }
        }
        let answered = self.framework.key_questions().zip(&self.key_questions);
        match answered.into_iter().find(|((_, standard, _), answer)| *standard == id && answer.is_some()) {
            None => Ok(()),
            Some(((_, _, question), _)) => {
                Err(InspectionError::AnsweredTwice { standard: standard.number, key_question: question.number })
            }
        }
    }

    fn check_key_question(&self, id: KeyQuestionId, answer: Answer) -> Result<(), InspectionError> {
        let Some((standard, question)) = self.framework.key_question(id) else { return Ok(()) };
        let allowed = match (question.answered_by, answer) {
            (AnsweredBy::Cases, Answer::Cases(_) | Answer::Percentage(_) | Answer::NotAsked)
            | (AnsweredBy::Judgement, Answer::Rating(_)) => None,
            (AnsweredBy::Cases, _) => Some("yes and of, a percentage or not asked"),
            (AnsweredBy::Judgement, _) => Some("a rating"),
        };
        if let Some(allowed) = allowed {
            return Err(InspectionError::WrongAnswer { place: question.number.into(), allowed });
        }
        if self.answer(Place::Standard(standard)).is_some() {
            let standard = self.framework.number(Place::Standard(standard));
            return Err(InspectionError::AnsweredTwice { standard, key_question: question.number });
        }
        Ok(())
    }
}
