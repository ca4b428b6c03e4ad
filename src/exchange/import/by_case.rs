//! The agreement of two readers of the same cases, in words. The program that reads sheets has these words, because the page shows them seldom.

use serde::{Deserialize, Serialize};

use crate::engine::{Answer, Capitalised, CaseCount, Framework, Inspection, Place, listed};
use crate::exchange::sheets::{Agreement, MeantWord, QuestionAgreement};

/// How many names of cases are listed.
const LISTED: usize = 20;

/// How many key questions the sentence names that are read differently most.
const NAMED: usize = 3;

/// The place of the name of the figures on the page in a sentence. The program that reads sheets knows no names, so the page puts them in.
const PAGE: &str = "{page}";

/// The place of the name of the other sheet.
const OTHER: &str = "{other}";

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
    /// The names of the cases with yes on the page and no in the other sheet.
    pub yes_no: Vec<String>,
    /// The names of the cases with no on the page and yes in the other sheet.
    pub no_yes: Vec<String>,
    /// The cases that only one of the sheets answers.
    pub in_one: usize,
}

/// The counts of a key question in two sheets. None where a sheet has no count of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionCounts {
    /// The number of the key question.
    pub number: String,
    /// The count of the sheet on the page.
    pub page: Option<Count>,
    /// The count of the sheet on the page over the cases in both sheets.
    pub page_over_both: Option<Count>,
    /// The count of the other sheet over the cases in both sheets.
    pub other_over_both: Option<Count>,
}

/// Sufficient cases of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The sufficient cases.
    pub yes: u16,
    /// The cases.
    pub of: u16,
}

/// Which counts are meant.
#[derive(Clone, Copy, Debug)]
pub enum CountOf {
    /// The sheet on the page.
    Page,
    /// The sheet on the page over the cases in both sheets.
    PageOverBoth,
    /// The other sheet over the cases in both sheets.
    OtherOverBoth,
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
    /// All that is to say in sentences, where no table has the names of the cases.
    pub fn notes(&self) -> Vec<String> {
        let cases = self.questions.iter().filter_map(|question| self.cases_of(question));
        self.cases.iter().chain([&self.agreed]).chain(&self.sentences).cloned().chain(cases).collect()
    }

    /// The cases of a key question that the sheets read differently, in a sentence. None without any.
    fn cases_of(&self, question: &QuestionReadings) -> Option<String> {
        let [page, other] = self.side_names();
        let ways = [(&page, &other, &question.yes_no), (&other, &page, &question.no_yes)];
        let ways = ways.into_iter().filter(|(.., names)| !names.is_empty());
        let ways: Vec<_> =
            ways.map(|(yes, no, names)| format!("{} (yes in {yes}, no in {no})", cases_listed(names))).collect();
        (!ways.is_empty()).then(|| format!("{}: {}.", question.called, ways.join("; ")))
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
        // A key question is not among the first where as many others are read differently as often.
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

    /// Whether figures are those of the sheet on the page that was compared, and so are about its cases. Also no where another version of the
    /// page kept counts that the framework does not take.
    pub fn is_about(&self, inspection: &Inspection) -> bool {
        let [page, over_both, other] = [CountOf::Page, CountOf::PageOverBoth, CountOf::OtherOverBoth]
            .map(|of| self.figures(of, inspection.framework()));
        let given = page.filter(|_| over_both.is_some() && other.is_some());
        given.is_some_and(|given| {
            let mut pairs = given.key_questions().iter().zip(inspection.key_questions());
            pairs.all(|(given, now)| given.answer.is_none() || given.answer == now.answer)
        })
    }

    /// Counts as an inspection in which nothing else is answered. None where the framework does not take one of the counts, which another
    /// version of the page may have kept.
    pub fn figures(&self, of: CountOf, framework: &'static Framework) -> Option<Inspection> {
        let mut inspection = Inspection::new(framework);
        for counts in &self.counts {
            let count = match of {
                CountOf::Page => counts.page,
                CountOf::PageOverBoth => counts.page_over_both,
                CountOf::OtherOverBoth => counts.other_over_both,
            };
            let Some(Count { yes, of }) = count else { continue };
            let place = framework.place(&counts.number)?;
            inspection.set_answer(place, Answer::Cases(CaseCount::new(yes.into(), of.into()).ok()?)).ok()?;
        }
        Some(inspection)
    }
}

fn counts_of(agreement: &Agreement, framework: &Framework) -> Vec<QuestionCounts> {
    let [here, there] = &agreement.over_both;
    let questions = framework.key_questions().map(|located| {
        let count = |figures: &Inspection| match figures.answer(located.place()) {
            Some(Answer::Cases(cases)) => Some(Count { yes: cases.yes(), of: cases.of() }),
            _ => None,
        };
        QuestionCounts {
            number: located.question.number.into(),
            page: count(&agreement.of_first),
            page_over_both: count(here),
            other_over_both: count(there),
        }
    });
    questions.filter(|counts| counts.page.or(counts.page_over_both).or(counts.other_over_both).is_some()).collect()
}

/// Which cases the figures are about, where a sheet has cases that the other sheet lacks. Figures of a few cases and of many are compared over
/// the cases in both sheets. Where most cases are in one sheet only, as in two audits of different months, the figures stay as they are.
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
