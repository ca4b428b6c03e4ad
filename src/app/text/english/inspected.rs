//! The English sentences about standards that were not inspected.

use super::phrases::{English, and};
use crate::app::text::inspected::InspectedText;
use crate::engine::{Domain, Outcome, Standard};

impl InspectedText for English {
    fn was_inspected(&self, inspected: bool) -> &'static str {
        if inspected { "It was inspected" } else { "Not inspected" }
    }

    fn standard_inspected(&self, standard: &Standard) -> String {
        format!(" ({} {})", standard.number, standard.name)
    }

    fn domain_was_inspected(&self, domain: &Domain, inspected: bool) -> &'static str {
        match (domain.standards.iter().all(Standard::is_judged), inspected) {
            (true, false) => "This domain was not inspected",
            (true, true) => "This domain was inspected",
            (false, false) => "No cases in this domain",
            (false, true) => "There were cases in this domain",
        }
    }

    fn domain_inspected(&self, domain: &Domain) -> String {
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
