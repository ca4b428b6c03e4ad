//! The English words about how the ratings were worked out.

use super::phrases::English;
use crate::app::text::steps::StepsText;
use crate::engine::{Basis, Rule, Step};

impl StepsText for English {
    fn steps_title(&self) -> &'static str {
        "How was this worked out?"
    }

    fn rules_in_short(&self) -> &'static [&'static str] {
        &[
            "Inspectors read cases. For each key question, they count the cases where the work was sufficient: the percentage yes. The \
         percentage falls into one of four bands, and each band has a rating.",
            "The lowest band among its key questions decides the rating of a standard. Some standards are judged directly instead. Each \
         rating is worth 0 to 3 points. The points of all the standards add up to the score, which decides the overall rating.",
        ]
    }

    fn whole_service(&self) -> &'static str {
        "The whole service"
    }

    fn step(&self, step: &Step<'_>) -> String {
        step.to_string()
    }

    fn rule_of_step(&self, rule: &Rule) -> String {
        format!("Rule {}, {}", rule.number, rule.basis.id())
    }

    fn all_rules(&self) -> &'static str {
        "All the rules, and what each rests on"
    }

    fn rules_headings(&self) -> [&'static str; 4] {
        ["Rule", "What it says", "Basis", "Source"]
    }

    fn rule_statement(&self, rule: &Rule) -> &'static str {
        rule.statement
    }

    fn rule_source(&self, rule: &Rule) -> &'static str {
        rule.source
    }

    fn basis(&self, basis: Basis) -> &'static str {
        match basis {
            Basis::Published => "Published",
            Basis::Inferred => "Inferred",
            Basis::Assumed => "Assumed",
        }
    }
}
