//! The counts of a key question in two sheets of the same cases.

use serde::{Deserialize, Serialize};

use super::by_case::ByCase;
use crate::engine::{Answer, CaseCount, Framework, Inspection};
use crate::exchange::sheets::Agreement;

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
    /// The count of the other sheet, of those of its cases that the sheet on the page has too.
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
    /// The other sheet, with those of its cases that the sheet on the page has too.
    OtherOverBoth,
}

impl ByCase {
    /// Whether figures still have every count of the sheet on the page that was compared, and so are about its cases. False too where the
    /// framework refuses a count, which another version of the page may have kept.
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

/// The counts of each key question that one of the sheets answers.
pub(super) fn counts_of(agreement: &Agreement, framework: &Framework) -> Vec<QuestionCounts> {
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
