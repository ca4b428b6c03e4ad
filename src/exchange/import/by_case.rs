//! The agreement of two readers of the same cases, as it goes from the program that reads sheets to the page.

use serde::{Deserialize, Serialize};

use super::question_counts::QuestionCounts;
use crate::engine::listed;

/// How many names of cases are listed.
const LISTED: usize = 20;

/// The place of the name of the figures on the page in a sentence. The program that reads sheets knows no names, so the page puts them in.
pub(super) const PAGE: &str = "{page}";

/// The place of the name of the other sheet.
pub(super) const OTHER: &str = "{other}";

/// The agreement of the sheet of the figures on the page and another sheet, case by case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByCase {
    /// How often the two sheets agree, in a sentence.
    pub agreed: String,
    /// Further differences between the two sheets, a sentence each.
    pub sentences: Vec<String>,
    /// The key questions that both sheets answer: first those that they read differently most.
    pub questions: Vec<QuestionReadings>,
    /// Which cases the figures are about, in a sentence. None where both sheets have the same cases.
    pub cases: Option<String>,
    /// The number of the cases in both sheets, in words, where the figures over them are compared. None where the figures of both sheets are
    /// compared as they are.
    pub only: Option<String>,
    /// The counts of each key question that one of the sheets answers.
    pub counts: Vec<QuestionCounts>,
    /// The names of the figures on the page and of the other sheet, once the page has put them in.
    #[serde(default)]
    pub names: Option<[String; 2]>,
}

/// How two sheets read a key question: numbers of cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionReadings {
    /// The number of the key question.
    pub number: String,
    /// The number and the words of the key question.
    pub called: String,
    /// The cases that both sheets answer.
    pub in_both: usize,
    /// The cases in which the answers agree.
    pub agreed: usize,
    /// The names of the cases that the sheet on the page answers with yes, and the other sheet with no.
    pub yes_no: Vec<String>,
    /// The names of the cases that the sheet on the page answers with no, and the other sheet with yes.
    pub no_yes: Vec<String>,
    /// The cases that only one of the sheets answers.
    pub in_one: usize,
}

impl QuestionReadings {
    /// The heading of the column with the key questions.
    pub const HEADING: &str = "Key question";

    /// The headings of the columns of [`numbers`](Self::numbers), with the names of the figures on the page and of the other sheet.
    fn headings(page: &str, other: &str) -> [String; 5] {
        [
            "Answered in both".into(),
            "Agreed".into(),
            format!("Yes in {page}, no in {other}"),
            format!("No in {page}, yes in {other}"),
            "Answered in one only".into(),
        ]
    }

    /// The numbers of cases, in the order of the headings.
    pub const fn numbers(&self) -> [usize; 5] {
        [self.in_both, self.agreed, self.yes_no.len(), self.no_yes.len(), self.in_one]
    }

    /// The names of the cases behind each number, in the order of the headings. Empty where the number alone is known.
    pub fn cases(&self) -> [String; 5] {
        let [yes_no, no_yes] = [&self.yes_no, &self.no_yes].map(|names| cases_listed(names));
        [String::new(), String::new(), yes_no, no_yes, String::new()]
    }

    /// Whether each case is answered in both sheets, and alike.
    pub const fn is_alike(&self) -> bool {
        self.agreed == self.in_both && self.in_one == 0
    }
}

impl ByCase {
    /// All sentences in the order in which they are read. The names of the cases stand in the table.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.cases.iter().chain([&self.agreed]).chain(&self.sentences).map(String::as_str)
    }

    /// The readings with the names of the figures on the page and of the other sheet in their sentences.
    #[must_use]
    pub fn named(&self, page: &str, other: &str) -> Self {
        let named = |sentence: &String| sentence.replace(PAGE, page).replace(OTHER, other);
        Self {
            sentences: self.sentences.iter().map(named).collect(),
            cases: self.cases.as_ref().map(named),
            names: Some([page.into(), other.into()]),
            ..self.clone()
        }
    }

    /// The headings of the numbers of cases, with the names of both sheets.
    pub fn headings(&self) -> [String; 5] {
        let [page, other] = self.side_names();
        QuestionReadings::headings(&page, &other)
    }

    fn side_names(&self) -> [String; 2] {
        self.names.clone().unwrap_or_else(|| ["these figures".into(), "the other sheet".into()])
    }
}

/// The names of some cases, of which the first [`LISTED`] are listed.
pub(super) fn cases_listed(names: &[String]) -> String {
    let shown = listed(names.get(..LISTED).unwrap_or(names), ", ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
