//! The agreement of two readers of the same cases, in words. The program that reads sheets has these words, because the page shows them seldom.

use serde::{Deserialize, Serialize};

use crate::engine::{Capitalised, Framework, Place, listed};
use crate::exchange::sheets::{Agreement, QuestionAgreement};

/// How many names of cases are listed.
const LISTED: usize = 20;

/// How many key questions the sentence names that are read differently most.
const NAMED: usize = 3;

/// The headings of the columns; *here* are the figures on the page.
const HEADINGS: [&str; 6] = [
    "Key question",
    "Answered in both",
    "Agreed",
    "Yes here, no in the other sheet",
    "No here, yes in the other sheet",
    "Answered in one only",
];

/// The agreement of the sheet of the figures on the page and another sheet, case by case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByCase {
    /// How often the two sheets agree, in a sentence.
    pub agreed: String,
    /// Further differences between the two sheets, a sentence each.
    pub sentences: Vec<String>,
    /// The headings of the columns, and a row for each key question that both sheets answer.
    pub table: Vec<Vec<String>>,
}

impl ByCase {
    /// Puts an agreement into words. The first sheet is the sheet of the figures on the page.
    pub fn new(agreement: &Agreement, framework: &Framework) -> Self {
        let (agreed, both) = agreement.agreed();
        let cases = if agreement.cases == 1 { "1 case is".into() } else { format!("{} cases are", agreement.cases) };
        let first = match both {
            0 => format!("By case: {cases} in both sheets, and no key question is answered in both."),
            _ => format!(
                "By case: {cases} in both sheets. Of {both} answers that both give, {agreed} agree ({}%).",
                (200 * agreed + both) / (2 * both)
            ),
        };
        let mut differing: Vec<&QuestionAgreement> =
            agreement.questions.iter().filter(|question| question.differ() > 0).collect();
        differing.sort_by_key(|question| std::cmp::Reverse(question.differ()));
        // A key question is not among the first where as many others are read differently as often.
        let last = differing.get(NAMED).map_or(0, |question| question.differ());
        let named = differing.iter().take_while(|question| question.differ() > last).map(|question| {
            let words = called(question, framework);
            format!("{words} ({} of {})", question.differ(), question.both)
        });
        let named: Vec<_> = named.collect();
        let which = differing.iter().map(|question| {
            let ways = [
                ("yes here and no in the other sheet", &question.yes_no),
                ("no here and yes in the other sheet", &question.no_yes),
            ];
            let ways = ways.into_iter().filter(|(_, names)| !names.is_empty());
            let ways: Vec<_> = ways.map(|(way, names)| format!("{way} in {}", cases_listed(names))).collect();
            format!("{}: {}.", called(question, framework), ways.join("; "))
        });
        let which: Vec<_> = which.collect();
        let most = (!named.is_empty()).then(|| format!("Read differently most: {}.", listed(&named, ", ")));
        let (here, there) = ("the sheet of these figures", "the other sheet");
        let left_out = [
            ("Only in", here, "", &agreement.only_first),
            ("Only in", there, "", &agreement.only_second),
            ("More than once in", here, ", so not compared", &agreement.repeated_first),
            ("More than once in", there, ", so not compared", &agreement.repeated_second),
        ];
        let left_out = left_out
            .into_iter()
            .filter(|(.., names)| !names.is_empty())
            .map(|(stand, sheet, result, names)| format!("{stand} {sheet}{result}: {}.", cases_listed(names)));
        Self {
            agreed: first,
            sentences: most.into_iter().chain(which).chain(left_out).collect(),
            table: [HEADINGS.map(String::from).into()]
                .into_iter()
                .chain(agreement.questions.iter().map(|question| row(question, framework)))
                .collect(),
        }
    }
}

/// The names of some cases, of which the first [`LISTED`] are listed.
fn cases_listed(names: &[String]) -> String {
    let shown = listed(names.get(..LISTED).unwrap_or(names), ", ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

fn called(question: &QuestionAgreement, framework: &Framework) -> String {
    let located = framework.key_questions().find(|located| located.id == question.id);
    let label = located.map(|located| Capitalised(located.question.label).to_string()).unwrap_or_default();
    format!("{} {label}", framework.number(Place::KeyQuestion(question.id)))
}

fn row(question: &QuestionAgreement, framework: &Framework) -> Vec<String> {
    let QuestionAgreement { both, agreed, yes_no, no_yes, one_only, .. } = question;
    let numbers = [*both, *agreed, yes_no.len(), no_yes.len(), *one_only].map(|number| number.to_string());
    [called(question, framework)].into_iter().chain(numbers).collect()
}
