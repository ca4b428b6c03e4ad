//! The English sentences about standards that were not inspected.

use super::phrases::{English, and};
use crate::app::text::inspected::InspectedText;
use crate::engine::{Domain, Outcome, Standard};

impl InspectedText for English {
    fn mark(&self, of_cases: bool, inspected: bool) -> &'static str {
        match (of_cases, inspected) {
            (false, false) => "Mark as not inspected",
            (false, true) => "Mark as inspected",
            (true, false) => "Mark as without cases",
            (true, true) => "Mark as with cases",
        }
    }

    fn marked(&self, of_cases: bool) -> &'static str {
        if of_cases { "No cases. " } else { "Not inspected. " }
    }

    fn of_marked_standard(&self, standard: &Standard) -> String {
        format!(" ({} {})", standard.number, standard.name)
    }

    fn of_marked_domain(&self, domain: &Domain) -> String {
        let number = domain.number.map(|number| format!("{number} ")).unwrap_or_default();
        format!(" ({number}{})", domain.name)
    }

    fn not_inspected_note(&self, outcome: &Outcome) -> String {
        let numbers: Vec<_> = outcome.not_inspected().map(|outcome| outcome.located.standard.number).collect();
        let were = match numbers.len() {
            0 => return String::new(),
            1 => "was",
            _ => "were",
        };
        let (numbers, max, full) = (and(&numbers), outcome.score.max, outcome.framework.max_score());
        match max {
            0 => format!("{numbers} {were} not inspected, so there is no score. Consult the report."),
            _ => format!(
                "Out of {max}, not {full}: {numbers} {were} not inspected. How such a score is banded is inferred, so consult the \
                 report for the overall rating."
            ),
        }
    }
}
