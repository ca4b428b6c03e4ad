//! The fields of a key question as filled in, and the answer that they give.

use crate::engine::{Answer, AnsweredBy, CaseCount, FigureError, Percentage, Rating};
use crate::exchange::field::{parse_count, parse_percentage};

/// The fields of a key question as filled in: the text of each field, whether the field is in use or not.
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
    /// Whether the person has left the field, because an error is shown only then.
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
    /// The key question was asked in no case.
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
pub struct FieldProblem {
    /// The field to mend.
    pub part: Part,
    /// The error.
    pub error: FieldError,
}

/// The error of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// The figure cannot be.
    Figure(FigureError),
    /// The other half of a case count is filled in, this one is not.
    Blank,
}

impl QuestionForm {
    /// The text of a field.
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
    pub(super) fn take(&mut self, answer: Answer) {
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
            Answer::NotRated | Answer::NotInspected => {}
        }
    }

    /// Has the key question answered in another way, with no other rating. From cases to a percentage, the whole per cent of the cases is filled
    /// in. From a percentage to cases, cases with another whole per cent are cleared, because they are older than the percentage, which counts
    /// until cases are entered.
    pub fn enter_by(&mut self, entry: Entry) {
        if let (Entry::Percentage, Entry::Cases, Ok(Some(typed)), Ok(Some(cases))) =
            (self.entry, entry, parse_percentage(&self.percent), self.cases())
            && typed.rounded() != cases.rounded()
        {
            (self.yes, self.of) = (String::new(), String::new());
        }
        if let (Entry::Cases, Entry::Percentage, Ok(Some(cases))) = (self.entry, entry, self.cases()) {
            let typed = parse_percentage(&self.percent).ok().flatten();
            if typed.is_none_or(|typed| typed.rounded() != cases.rounded()) {
                self.percent = cases.rounded().to_string();
            }
        }
        self.entry = entry;
        // An error in the fields that come back is shown at once, because nobody is typing in them.
        self.left = self.answer(AnsweredBy::Cases).is_err();
    }

    /// The answer that the fields in use give: none while they are blank.
    ///
    /// # Errors
    /// The field to mend, and its error.
    pub fn answer(&self, by: AnsweredBy) -> Result<Option<Answer>, FieldProblem> {
        match (by, self.entry) {
            (AnsweredBy::Judgement, _) => Ok(self.rating.map(Answer::Rating)),
            (AnsweredBy::Cases, Entry::NotAsked) => Ok(Some(Answer::NotAsked)),
            (AnsweredBy::Cases, Entry::Cases) => match self.cases()? {
                Some(cases) => Ok(Some(Answer::Cases(cases))),
                None => Ok(self.kept_percentage().map(Answer::Percentage)),
            },
            (AnsweredBy::Cases, Entry::Percentage) => {
                let problem = |error| FieldProblem { part: Part::Percent, error: FieldError::Figure(error) };
                parse_percentage(&self.percent).map(|percentage| percentage.map(Answer::Percentage)).map_err(problem)
            }
        }
    }

    /// The answer that the fields in use give. None also while they are no answer.
    pub fn given_answer(&self, by: AnsweredBy) -> Option<Answer> {
        self.answer(by).ok().flatten()
    }

    /// The percentage that was entered before the key question was to be answered by cases. The percentage counts until cases are
    /// entered, because a change of the way to enter a figure must not take the figure away.
    pub fn kept_percentage(&self) -> Option<Percentage> {
        let in_use = self.entry == Entry::Cases && self.is_blank();
        if in_use { parse_percentage(&self.percent).ok().flatten() } else { None }
    }

    /// Whether a percentage is entered that is under 1, as a share of 1 would be.
    pub fn is_under_one(&self) -> bool {
        let typed = || parse_percentage(&self.percent).ok().flatten();
        self.entry == Entry::Percentage && typed().is_some_and(|typed| (1..100).contains(&typed.hundredths()))
    }

    /// Whether nothing is typed in the fields in use.
    pub(super) fn is_blank(&self) -> bool {
        match self.entry {
            Entry::Percentage => self.percent.is_empty(),
            Entry::Cases => self.yes.is_empty() && self.of.is_empty(),
            Entry::NotAsked => true,
        }
    }

    /// The error of the fields, once the person has left them.
    pub fn problem(&self, by: AnsweredBy) -> Option<FieldProblem> {
        if self.left { self.answer(by).err() } else { None }
    }

    fn cases(&self) -> Result<Option<CaseCount>, FieldProblem> {
        let figure = |part| move |error| FieldProblem { part, error: FieldError::Figure(error) };
        let blank = |part| FieldProblem { part, error: FieldError::Blank };
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
