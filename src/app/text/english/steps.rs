//! The English sentences about how the ratings were worked out.

use super::phrases::English;
use crate::app::text::steps::StepsText;
use crate::engine::{Basis, Finding, Rule, Step};

impl StepsText for English {
    fn step(&self, step: &Step<'_>, by_figures: bool) -> String {
        match step.finding {
            Finding::LowestDecides { .. } if by_figures => format!("By its figures, {step}"),
            Finding::Judged { .. } | Finding::EnteredDirectly { .. } if by_figures => format!("Without discretion, {step}"),
            _ => step.to_string(),
        }
    }

    fn rule_of_step(&self, rule: &Rule) -> String {
        format!("Rule {}, {}", rule.number, rule.basis.id())
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
