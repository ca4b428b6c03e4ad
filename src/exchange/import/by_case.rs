//! The agreement of two readers of the same cases, in words. The program that reads sheets has these words, because the page shows them seldom.

use serde::{Deserialize, Serialize};

use crate::engine::{Answer, Capitalised, CaseCount, Framework, Inspection, Place, listed};
use crate::exchange::sheets::{Agreement, MeantWord, QuestionAgreement};

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
    /// The headings of the columns, and a row for each key question that both sheets answer: first the key questions that they read
    /// differently most.
    pub table: Vec<Vec<String>>,
    /// Which cases the figures are about, in a sentence. None where both sheets have the same cases, and where another version of the page
    /// kept the agreement.
    #[serde(default)]
    pub cases: Option<String>,
    /// The number of the cases in both sheets, in words, where the figures over them are compared. None where the figures of both sheets are
    /// compared as they are.
    #[serde(default)]
    pub only: Option<String>,
    /// The counts of each key question. Empty where another version of the page kept the agreement.
    #[serde(default)]
    pub counts: Vec<CountCells>,
}

/// The counts of a key question: its number, and then sufficient cases and cases of the sheet on the page, of the sheet on the page over the
/// cases in both sheets, and of the other sheet over the cases in both sheets. Blank where there is no count. The counts are texts, because the
/// calculator has the code for cells already.
pub type CountCells = Vec<String>;

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
            first.push_str(&counted_as(word));
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
        let mut questions: Vec<_> = agreement.questions.iter().collect();
        questions.sort_by_key(|question| std::cmp::Reverse(question.differ()));
        let (cases, only) = cases_compared(agreement);
        Self {
            cases,
            only,
            counts: counts_of(agreement, framework),
            agreed: first,
            sentences: most.into_iter().chain(which).chain(left_out).collect(),
            table: [HEADINGS.map(String::from).into()]
                .into_iter()
                .chain(questions.into_iter().map(|question| row(question, framework)))
                .collect(),
        }
    }

    /// Whether figures are those of the sheet on the page that was compared, and so are about its cases.
    pub fn is_about(&self, inspection: &Inspection) -> bool {
        let framework = inspection.framework();
        let mut given = self.counts.iter().filter_map(|cells| count_in(cells, CountOf::Page, framework));
        given.all(|(place, answer)| inspection.answer(place) == Some(answer))
    }

    /// Counts as an inspection in which nothing else is answered.
    pub fn figures(&self, of: CountOf, framework: &'static Framework) -> Inspection {
        let mut inspection = Inspection::new(framework);
        for (place, answer) in self.counts.iter().filter_map(|cells| count_in(cells, of, framework)) {
            let _ = inspection.set_answer(place, answer);
        }
        inspection
    }
}

/// A count in the cells of a key question. None where there is none, or where another version of the page kept something else.
fn count_in(cells: &[String], of: CountOf, framework: &Framework) -> Option<(Place, Answer)> {
    let mut counts = cells.get(1 + 2 * of as usize..)?.iter().map(|cell| cell.parse().ok());
    let cases = CaseCount::new(counts.next()??, counts.next()??).ok()?;
    Some((framework.place(cells.first()?)?, Answer::Cases(cases)))
}

fn counts_of(agreement: &Agreement, framework: &Framework) -> Vec<CountCells> {
    let [here, there] = &agreement.over_both;
    let sheets = [&agreement.of_first, here, there];
    let rows = framework.key_questions().map(|located| {
        let counts = sheets.iter().flat_map(|figures| match figures.answer(located.place()) {
            Some(Answer::Cases(cases)) => [cases.yes().to_string(), cases.of().to_string()],
            _ => [String::new(), String::new()],
        });
        [located.question.number.to_owned()].into_iter().chain(counts).collect::<CountCells>()
    });
    rows.filter(|cells| cells.iter().skip(1).any(|cell| !cell.is_empty())).collect()
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
        format!(
            "{} {are} in both sheets, of {here} in the sheet of these figures and of {there} in the other sheet",
            counted(*both)
        )
    };
    if 2 * both < *fewer {
        return (Some(format!("Only {stand}. So these are figures of different cases.")), None);
    }
    let those = if *both == 1 { "that case".into() } else { format!("those {both}") };
    (Some(format!("{stand}. The comparison is over {those} alone.")), Some(format!("the {} in both sheets", counted(*both))))
}

/// What a word counts as, and so with which answer it agrees.
fn counted_as(MeantWord { text, is_sufficient, answers }: &MeantWord) -> String {
    let (answer, plain) = if *is_sufficient { ("yes", "Yes") } else { ("no", "No") };
    let in_answers = if *answers == 1 { "in 1 answer".into() } else { format!("in {answers} answers") };
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

fn row(question: &QuestionAgreement, framework: &Framework) -> Vec<String> {
    let QuestionAgreement { both, agreed, yes_no, no_yes, one_only, .. } = question;
    let numbers = [*both, *agreed, yes_no.len(), no_yes.len(), *one_only].map(|number| number.to_string());
    [called(question, framework)].into_iter().chain(numbers).collect()
}
