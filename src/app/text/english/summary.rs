//! The English sentences about the score and the table of ratings.

use super::phrases::{English, and, distance, score_sentence, with_comma};
use crate::analysis::DiscretionEffect;
use crate::app::text::summary::SummaryText;
use crate::engine::{
    AnsweredBy, Basis, Framework, KeyQuestionId, LocatedKeyQuestion, LocatedStandard, Outcome, Place,
    ProfessionalDiscretion, Range, Standard, StandardId, StandardOutcome,
};

impl SummaryText for English {
    fn score(&self, outcome: &Outcome) -> String {
        let Range { lowest, highest } = outcome.score.possible;
        if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") }
    }

    fn of_max(&self, outcome: &Outcome) -> String {
        format!("of {}", outcome.score.max)
    }

    fn distance(&self, outcome: &Outcome) -> String {
        distance(outcome)
    }

    fn score_sentence(&self, outcome: &Outcome) -> String {
        score_sentence(outcome)
    }

    fn problems(&self, framework: &Framework, ids: &[KeyQuestionId]) -> String {
        let numbers: Vec<_> = ids.iter().map(|id| framework.number(Place::KeyQuestion(*id))).collect();
        let (errors, they_are) = if numbers.len() == 1 { ("is an error", "it is") } else { ("are errors", "they are") };
        format!("There {errors} in {}, so {they_are} not counted.", and(&numbers))
    }

    fn go_to(&self, framework: &Framework, id: KeyQuestionId) -> String {
        format!("Go to {}", framework.number(Place::KeyQuestion(id)))
    }

    fn ratings_caption(&self, service: Option<&str>) -> String {
        service.map_or_else(|| "Ratings".into(), |service| format!("Ratings: {service}"))
    }

    fn discretion_note(
        &self,
        standard: &Standard,
        outcome: &StandardOutcome,
        discretion: &ProfessionalDiscretion,
    ) -> String {
        let calculated = match outcome.calculated {
            Some(calculated) => format!("{calculated} by its figures"),
            None => "no rating calculated".into(),
        };
        let reason = match discretion.reason.as_str() {
            "" => "No reason is entered.",
            reason => reason,
        };
        format!("{} {}: {calculated}, {} by discretion. {reason}", standard.number, standard.name, discretion.rating)
    }

    fn discretion_effect(&self, DiscretionEffect { raised, lowered, without }: &DiscretionEffect) -> String {
        let numbers =
            |ids: &[StandardId]| -> Vec<_> { ids.iter().map(|id| without.framework.number(Place::Standard(*id))).collect() };
        // In a scenario, discretion that raised a rating can hold it below better figures.
        let figures = if lowered.len() == 1 { "its figures" } else { "their figures" };
        let lowered = (!lowered.is_empty()).then(|| format!("held {} below {figures}", and(&numbers(lowered))));
        let raised = (!raised.is_empty()).then(|| format!("raised {}", and(&numbers(raised))));
        let changed: Vec<_> = raised.into_iter().chain(lowered).collect();
        format!("Discretion {}. Without it: {}.", and(&changed), with_comma(&score_sentence(without)))
    }

    fn band_of_score(&self, outcome: &Outcome) -> String {
        let (score, bands) = (outcome.score.possible.settled(), outcome.score_bands());
        let Some((score, bands)) = score.zip(bands) else { return String::new() };
        let band = bands.rated(bands.rating(score));
        let points = if band.from == band.to {
            format!("{} points", band.from)
        } else {
            format!("{} to {} points", band.from, band.to)
        };
        format!("{points} are {}.", band.rating)
    }

    fn rules_of(&self, outcome: &Outcome) -> String {
        let framework = outcome.framework;
        let all_inspected = outcome.score.max == framework.max_score();
        let basis = match framework.basis {
            Basis::Published if all_inspected && framework.rules.overall_bands.basis == Basis::Published => {
                "as published in inspection reports"
            }
            Basis::Published => "as published in inspection reports; the bands of the score are inferred",
            Basis::Inferred => {
                "partly inferred: the names of the standards and the bands of the score are not printed in the reports we have"
            }
            Basis::Assumed => "assumed",
        };
        let combined = framework.standards().find(|located| located.standard.is_partly_judged());
        rules(framework, basis, true, combined.map(|located| located.standard))
    }

    fn rules_of_part(&self, framework: &Framework, number: &str) -> String {
        let is_judged = |located: LocatedStandard| located.standard.number == number && located.standard.is_judged();
        let is_counted = |located: LocatedKeyQuestion| {
            located.question.number != number || located.question.answered_by == AnsweredBy::Cases
        };
        // Nothing is rounded where the rating itself is entered.
        let rounds = !framework.standards().any(is_judged) && framework.key_questions().all(is_counted);
        let basis = match framework.basis {
            Basis::Published => "as published in inspection reports",
            Basis::Inferred => {
                "as published in inspection reports, but the names of the standards are not printed in the reports we have"
            }
            Basis::Assumed => "assumed",
        };
        let mut standards = framework.standards().map(|located| located.standard);
        let combined = standards.find(|standard| standard.number == number && standard.is_partly_judged());
        rules(framework, basis, rounds, combined)
    }

    fn ladder(&self, outcome: &Outcome, was: Option<&str>, target: Option<u8>) -> String {
        let was = was.map(|was| format!(". {was}")).unwrap_or_default();
        let target = target.map(|target| format!(". Target: {target}")).unwrap_or_default();
        format!("{}{was}{target}", score_sentence(outcome))
    }
}

/// The rules that ratings rest on, of which rounding is inferred, with the standard whose parts combine by an assumed rule.
fn rules(framework: &Framework, basis: &str, rounds: bool, combined: Option<&Standard>) -> String {
    let rounded = if rounds { "; how percentages are rounded is inferred" } else { "" };
    let assumed = combined.map(|standard| format!("; how the parts of {} combine is assumed", standard.number));
    let assumed = assumed.unwrap_or_default();
    format!("{}. Rules {basis}{rounded}{assumed}. Unofficial: inspectors use judgement.", framework.name)
}
