//! Random inspections, short ways to write answers down, and the way from JSON.
#![allow(dead_code, reason = "each test uses its part")]

pub mod odd;
pub mod pack;
#[cfg(feature = "app")]
pub mod page;

use inspection_ratings::engine::{
    Answer, AnsweredBy, Bands, Basis, CaseCount, Domain, Framework, Inspection, KeyQuestion, LocatedStandard, Percentage,
    Place, ProfessionalDiscretion, Rating, Standard,
};
use inspection_ratings::exchange::wire::{InspectionJson, Value};
use inspection_ratings::frameworks::{FRAMEWORKS, bands, rules};
use inspection_ratings::published::PublishedInspection;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::FileFailurePersistence;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

pub fn cases(yes: u32, of: u32) -> Answer {
    Answer::Cases(CaseCount::new(yes, of).unwrap())
}

pub fn percent(percent: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(percent * 100).unwrap())
}

pub fn inspection(framework: &str, answers: &[(&str, Answer)]) -> Inspection {
    let mut inspection = Inspection::new(inspection_ratings::frameworks::framework(framework).unwrap());
    for (number, answer) in answers {
        inspection.answer_number(number, *answer).unwrap();
    }
    inspection
}

/// A published inspection as it would be rated without discretion.
pub fn without_discretion(published: &PublishedInspection) -> Inspection {
    let mut inspection = published.inspection();
    for LocatedStandard { id, .. } in published.framework.standards() {
        inspection.set_discretion(id, None).unwrap();
    }
    inspection
}

/// A framework small enough to try everything.
pub const fn small(id: &'static str, domains: &'static [Domain], overall_bands: Bands) -> Framework {
    let rules = &rules::OTHER_NUMBERS;
    let (name, key_question_bands) = ("Small", bands::KEY_QUESTION);
    let (in_force, about, basis) = ("never", "For tests.", Basis::Assumed);
    Framework { id, name, in_force, about, basis, domains, key_question_bands, overall_bands, rules }.checked()
}

/// All standards under one heading.
pub const fn one(standards: &'static [Standard]) -> Domain {
    Domain { number: None, name: "All", standards }
}

/// Judged, by cases, by both, and apart from the score.
pub static MIXED: Framework = small(
    "mixed",
    &[one(&[
        Standard::judged("A", "A"),
        Standard::by_key_questions("B", "B", &[KeyQuestion::by_cases("B1", "B1"), KeyQuestion::by_cases("B2", "B2")]),
        Standard::by_key_questions("C", "C", &[KeyQuestion::by_cases("C1", "C1"), KeyQuestion::judged("C2", "C2")]),
        Standard::by_key_questions("D", "D", &[KeyQuestion::by_cases("D1", "D1")]).rated_apart(),
    ])],
    Bands::new(9, [(0, 1), (2, 4), (5, 7), (8, 9)]),
);

/// Numbers that look random and are the same each time (xorshift), where drawing many must be quick.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A whole number from 0 to below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        ((self.next() >> 32) as usize * end) >> 32
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A number from 0 to below 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A configuration that keeps the cases that once failed in a file beside the tests, and tries them first.
pub fn keeping(failures: &'static str) -> ProptestConfig {
    let failures = FileFailurePersistence::Direct(failures);
    ProptestConfig { failure_persistence: Some(Box::new(failures)), ..ProptestConfig::default() }
}

/// JSON as an inspection is read from it.
pub fn value(json: &Json) -> Value {
    Value::deserialize(json).unwrap()
}

/// What a type of the wire format is in JSON.
pub fn json(data: &impl Serialize) -> Json {
    serde_json::to_value(data).unwrap()
}

/// An inspection in the wire format.
pub fn inspection_json(inspection: &Inspection) -> Json {
    json(&InspectionJson::from(inspection))
}

/// An inspection in the wire format, as a file holds it.
pub fn inspection_text(inspection: &Inspection) -> String {
    serde_json::to_string(&InspectionJson::from(inspection)).unwrap()
}

pub fn any_rating() -> impl Strategy<Value = Rating> {
    select(&Rating::ALL)
}

pub fn any_framework() -> impl Strategy<Value = &'static Framework> {
    select(&FRAMEWORKS)
}

pub fn any_figure() -> impl Strategy<Value = Answer> {
    prop_oneof![
        (1..=9_999u32).prop_flat_map(|of| (0..=of).prop_map(move |yes| cases(yes, of))),
        (1..=20u32).prop_flat_map(|of| (0..=of).prop_map(move |yes| cases(yes, of))),
        (0..=10_000u32).prop_map(|h| Answer::Percentage(Percentage::from_hundredths(h).unwrap())),
    ]
}

/// An answer that a key question takes.
pub fn any_answer(by: AnsweredBy) -> BoxedStrategy<Answer> {
    match by {
        AnsweredBy::Cases => prop_oneof![8 => any_figure(), 1 => Just(Answer::NotAsked)].boxed(),
        AnsweredBy::Judgement => any_rating().prop_map(Answer::Rating).boxed(),
    }
}

/// Inspections of every framework, complete or not, with standards entered directly, and with discretion if asked for.
pub fn any_inspection(with_discretion: bool) -> impl Strategy<Value = Inspection> {
    any_framework().prop_flat_map(move |framework| {
        let standards: Vec<_> = framework
            .standards()
            .map(|LocatedStandard { id, standard, .. }| {
                let direct = if standard.is_judged() { 0.8 } else { 0.1 };
                let not_rated = if standard.counts { 0.0 } else { 0.5 };
                let rating = (prop::bool::weighted(not_rated), any_rating())
                    .prop_map(|(not_rated, rating)| if not_rated { Answer::NotRated } else { Answer::Rating(rating) });
                let questions: Vec<_> = standard
                    .key_questions
                    .iter()
                    .map(|question| prop::option::weighted(0.85, any_answer(question.answered_by)))
                    .collect();
                let discretion = prop::option::weighted(0.2, (any_rating(), "[ -~é]{0,20}"));
                (Just(id), prop::option::weighted(direct, rating), questions, discretion)
            })
            .collect();
        (Just(framework), prop::option::of("[ -~é]{1,12}"), standards).prop_map(move |(framework, service, standards)| {
            let mut inspection = Inspection::new(framework);
            inspection.service = service;
            let mut questions = framework.key_questions();
            for (id, direct, answers, discretion) in standards {
                let places: Vec<_> = questions.by_ref().take(answers.len()).map(|located| located.id).collect();
                match direct {
                    Some(answer) => inspection.set_answer(Place::Standard(id), answer).unwrap(),
                    None => {
                        for (place, answer) in places.into_iter().zip(answers) {
                            if let Some(answer) = answer {
                                inspection.set_answer(Place::KeyQuestion(place), answer).unwrap();
                            }
                        }
                    }
                }
                if with_discretion
                    && direct != Some(Answer::NotRated)
                    && let Some((rating, reason)) = discretion
                {
                    inspection.set_discretion(id, Some(ProfessionalDiscretion { rating, reason })).unwrap();
                }
            }
            inspection
        })
    })
}
