//! The words of an agreement. The program that reads sheets has these words, because the page shows them seldom.

use super::by_case::{ByCase, OTHER, PAGE, QuestionReadings, cases_listed};
use super::question_counts::counts_of;
use crate::engine::{Framework, Place, listed};
use crate::exchange::sheets::{Agreement, MeantWord, QuestionAgreement};

/// How many key questions the sentence names that are read differently most.
const NAMED: usize = 3;

impl ByCase {
    /// Puts an agreement into words. The first sheet is the sheet of the figures on the page.
    pub fn new(agreement: &Agreement, framework: &Framework) -> Self {
        let (agreed, both) = agreement.agreed();
        let cases = if agreement.cases == 1 { "1 case is".into() } else { format!("{} cases are", agreement.cases) };
        let mut first = match both {
            0 => format!("By case: {cases} in both sheets, and no key question is answered in both."),
            _ => format!(
                "By case: {cases} in both sheets. Of {both} answers that both give, {agreed} agree ({}%).",
                (200 * agreed + both) / (2 * both)
            ),
        };
        for word in &agreement.meant {
            first.push(' ');
            first.push_str(&counted_as(word, framework));
        }
        let mut differing: Vec<&QuestionAgreement> =
            agreement.questions.iter().filter(|question| question.differ() > 0).collect();
        differing.sort_by_key(|question| std::cmp::Reverse(question.differ()));
        // Key questions that tie with the fourth are not named, because a choice among them would be arbitrary.
        let last = differing.get(NAMED).map_or(0, |question| question.differ());
        let named = differing.iter().take_while(|question| question.differ() > last).map(|question| {
            let words = called(question, framework);
            format!("{words} ({} of {})", question.differ(), question.both)
        });
        let named: Vec<_> = named.collect();
        let most = (!named.is_empty()).then(|| format!("Read differently most: {}.", listed(&named, ", ")));
        let left_out = [
            ("Only in", PAGE, "", &agreement.only_first),
            ("Only in", OTHER, "", &agreement.only_second),
            ("More than once in", PAGE, ", so not compared", &agreement.repeated_first),
            ("More than once in", OTHER, ", so not compared", &agreement.repeated_second),
        ];
        let left_out = left_out
            .into_iter()
            .filter(|(.., names)| !names.is_empty())
            .map(|(stand, sheet, result, names)| format!("{stand} {sheet}{result}: {}.", cases_listed(names)));
        let mut questions: Vec<_> = agreement.questions.iter().collect();
        questions.sort_by_key(|question| std::cmp::Reverse(question.differ()));
        let (cases, only) = cases_compared(agreement);
        Self {
            cases,
            only,
            counts: counts_of(agreement, framework),
            names: None,
            agreed: first,
            sentences: most.into_iter().chain(left_out).collect(),
            questions: questions.into_iter().map(|question| readings_of(question, framework)).collect(),
        }
    }
}

/// The sentence about the cases that the compared figures are about, where one sheet has cases that the other sheet lacks. Figures of a few cases and of many are compared over
/// the cases in both sheets. Where fewer than half of the smaller sheet’s cases are in both sheets, as in two audits of different months, the figures stay as they
/// are.
fn cases_compared(agreement: &Agreement) -> (Option<String>, Option<String>) {
    let Agreement { cases: both, cases_of: [here, there], .. } = agreement;
    let (fewer, more) = (here.min(there), here.max(there));
    if both >= more {
        return (None, None);
    }
    let are = if *both == 1 { "is" } else { "are" };
    let counted = |number: usize| if number == 1 { "1 case".into() } else { format!("{number} cases") };
    let stand = if both == fewer {
        format!("{both} of the {} {are} in both sheets", counted(*more))
    } else {
        format!("{} {are} in both sheets, of {here} in {PAGE} and of {there} in {OTHER}", counted(*both))
    };
    if 2 * both < *fewer {
        return (Some(format!("Only {stand}. So these are figures of different cases.")), None);
    }
    let those = if *both == 1 { "that case".into() } else { format!("those {both}") };
    (Some(format!("{stand}. The comparison is over {those} alone.")), Some(format!("the {} in both sheets", counted(*both))))
}

/// What a word counts as, and so with which answer it agrees.
fn counted_as(MeantWord { text, is_sufficient, answers }: &MeantWord, framework: &Framework) -> String {
    let (answer, plain) = if *is_sufficient { ("yes", "Yes") } else { ("no", "No") };
    let named = answers.iter().map(|of| format!("{} of {}", framework.number(Place::KeyQuestion(of.question)), of.case));
    let named = cases_listed(&named.collect::<Vec<_>>());
    let in_answers =
        if answers.len() == 1 { format!("in 1 answer: {named}") } else { format!("in {} answers: {named}", answers.len()) };
    match text.trim() {
        "" => format!("A blank cell counts as {answer}, so {plain} and a blank cell agree ({in_answers})."),
        word => format!("“{word}” counts as {answer}, so {plain} and {word} agree ({in_answers})."),
    }
}

fn called(question: &QuestionAgreement, framework: &Framework) -> String {
    let located = framework.key_questions().find(|located| located.id == question.id);
    // Key questions of several standards share their words.
    let label = located.map(|located| {
        let standard = framework.standard(located.standard).map_or("", |standard| standard.standard.name);
        format!("{standard}: {}", located.question.label)
    });
    format!("{} {}", framework.number(Place::KeyQuestion(question.id)), label.unwrap_or_default())
}

fn readings_of(question: &QuestionAgreement, framework: &Framework) -> QuestionReadings {
    QuestionReadings {
        number: framework.number(Place::KeyQuestion(question.id)).into(),
        called: called(question, framework),
        in_both: question.both,
        agreed: question.agreed,
        yes_no: question.yes_no.clone(),
        no_yes: question.no_yes.clone(),
        in_one: question.one_only,
    }
}
