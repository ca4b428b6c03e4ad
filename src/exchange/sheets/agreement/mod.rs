//! Two readers of the same cases: how often their answers agree, by the names of the cases in both sheets.

mod case_names;
mod case_rows;
mod named_cases;

use self::case_names::columns_in_common;
use self::case_rows::{ComparedAnswer, case_rows};
use self::named_cases::{CasesByName, NamedCases};
use super::audit::case_audit::CaseAudit;
use super::table::Table;
use super::turned::Turned;
use crate::engine::{Inspection, KeyQuestionId};

/// How two sheets read the cases that both name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// How many cases both sheets name.
    pub cases: usize,
    /// How many cases each sheet counts.
    pub cases_of: [usize; 2],
    /// The figures of the first sheet over all its cases.
    pub of_first: Inspection,
    /// The figures of each sheet over the cases that both name.
    pub over_both: [Inspection; 2],
    /// The words that agree with an answer in another word, because of what the person chose that they mean.
    pub meant: Vec<MeantWord>,
    /// The names that stand in the first sheet alone, as they stand there.
    pub only_first: Vec<String>,
    /// The names that stand in the second sheet alone.
    pub only_second: Vec<String>,
    /// The names that several rows of the first sheet have. None of those rows is compared, because nobody can say which is meant.
    pub repeated_first: Vec<String>,
    /// The names that several rows of the second sheet have.
    pub repeated_second: Vec<String>,
    /// The key questions that both sheets answer, in the order of the framework.
    pub questions: Vec<QuestionAgreement>,
}

/// How two sheets read a key question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionAgreement {
    /// The key question.
    pub id: KeyQuestionId,
    /// In how many cases both answer yes or no.
    pub both: usize,
    /// In how many of those the answers are alike.
    pub agreed: usize,
    /// The names of the cases to which the first sheet says yes and the second no, as they stand in the first sheet.
    pub yes_no: Vec<String>,
    /// The names of the cases to which the first sheet says no and the second yes.
    pub no_yes: Vec<String>,
    /// In how many cases only one of the sheets answers yes or no.
    pub one_only: usize,
}

/// A word that counts as an answer, because a person has chosen so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeantWord {
    /// The word as it stands in a cell, shortened. Empty for a blank cell.
    pub text: String,
    /// Whether the word counts as yes.
    pub is_sufficient: bool,
    /// The answers in which the word agrees with an answer in another word.
    pub answers: Vec<MeantAnswer>,
}

/// An answer in which a word agrees with an answer in another word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeantAnswer {
    /// The name of the case, as it stands in the first sheet.
    pub case: String,
    /// The key question.
    pub question: KeyQuestionId,
}

impl Agreement {
    /// Compares two case audits under one framework, each with its table. None where no case has a name in both sheets.
    #[must_use]
    pub fn of(first: (&Table, &CaseAudit), second: (&Table, &CaseAudit)) -> Option<Self> {
        let [one, other] = [first, second].map(|(table, audit)| (Turned::view(audit.turned.as_deref(), table), audit));
        let (first, second) = ((one.0.as_ref(), one.1), (other.0.as_ref(), other.1));
        let [first_rows, second_rows] = [first, second].map(|(table, audit)| case_rows(table, audit));
        let cases_of = [first_rows.len(), second_rows.len()];
        let [column, other_column] = columns_in_common([(first.0, &first_rows), (second.0, &second_rows)])?;
        let one = NamedCases::read(first, first_rows, column);
        let other = NamedCases::read(second, second_rows, other_column);
        let cases = one.cases.keys().filter(|name| other.cases.contains_key(*name)).count();
        let both = one.questions.intersection(&other.questions);
        let questions = both.map(|id| QuestionAgreement::of(*id, &one.cases, &other.cases));
        // A key question that no case in both sheets answers tells nothing.
        let questions = questions.filter(|question| question.both + question.one_only > 0).collect();
        let over_both =
            [(&one, &other), (&other, &one)].map(|(sheet, beside)| sheet.figures_beside(beside, first.1.framework));
        let meant = words_meant(&one.cases, &other.cases);
        let [only_first, only_second] = [one.alone(&other), other.alone(&one)];
        let [repeated_first, repeated_second] = [one, other].map(|sheet| sheet.repeated.into_values().collect());
        (cases > 0).then_some(Self {
            cases,
            cases_of,
            of_first: first.1.inspection(),
            over_both,
            meant,
            only_first,
            only_second,
            repeated_first,
            repeated_second,
            questions,
        })
    }

    /// In how many answers that both sheets give they agree, and how many both give.
    #[must_use]
    pub fn agreed(&self) -> (usize, usize) {
        let sum = |of: fn(&QuestionAgreement) -> usize| self.questions.iter().map(of).sum();
        (sum(|question| question.agreed), sum(|question| question.both))
    }
}

impl QuestionAgreement {
    fn of(id: KeyQuestionId, first: &CasesByName, second: &CasesByName) -> Self {
        let mut found = Self { id, both: 0, agreed: 0, yes_no: Vec::new(), no_yes: Vec::new(), one_only: 0 };
        for (name, (shown, answers)) in first {
            let Some((_, others)) = second.get(name) else { continue };
            match (answers.get(&id), others.get(&id)) {
                (Some(one), Some(other)) => {
                    found.both += 1;
                    match (one.is_sufficient, other.is_sufficient) {
                        (true, false) => found.yes_no.push(shown.clone()),
                        (false, true) => found.no_yes.push(shown.clone()),
                        _ => found.agreed += 1,
                    }
                }
                (None, None) => {}
                _ => found.one_only += 1,
            }
        }
        found
    }

    /// In how many cases the two sheets answer differently.
    #[must_use]
    pub const fn differ(&self) -> usize {
        self.yes_no.len() + self.no_yes.len()
    }
}

/// The words that agree with an answer in another word, because a person has chosen what they mean.
fn words_meant(first: &CasesByName, second: &CasesByName) -> Vec<MeantWord> {
    let mut meant: Vec<MeantWord> = Vec::new();
    let in_both = first.iter().filter_map(|(name, (case, answers))| Some((case, answers, &second.get(name)?.1)));
    let answered = in_both.flat_map(|(case, answers, others)| answers.iter().map(move |(id, one)| (case, id, one, others)));
    for (case, id, one, others) in answered {
        let Some(other) = others.get(id).filter(|other| other.is_sufficient == one.is_sufficient) else { continue };
        let plain = |answer: &ComparedAnswer| answer.word.as_ref().map(|word| word.to_lowercase());
        if plain(one) == plain(other) {
            continue;
        }
        for word in [one, other].into_iter().filter_map(|answer| answer.word.as_ref()) {
            let is_same = |known: &&mut MeantWord| {
                known.is_sufficient == one.is_sufficient && known.text.to_lowercase() == word.to_lowercase()
            };
            let answer = MeantAnswer { case: case.clone(), question: *id };
            match meant.iter_mut().find(is_same) {
                Some(known) => known.answers.push(answer),
                None => {
                    meant.push(MeantWord { text: word.clone(), is_sufficient: one.is_sufficient, answers: vec![answer] });
                }
            }
        }
    }
    meant
}
