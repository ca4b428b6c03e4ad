//! Helpers that several test files use: short forms of answers and inspections, small frameworks, random inspections, and values
//! from JSON.
#![allow(dead_code, reason = "each test file uses some of the helpers")]

pub mod every_plan;
pub mod odd;
pub mod pack;
#[cfg(feature = "app")]
pub mod page;

use inspection_ratings::engine::{
    Answer, AnsweredBy, Bands, Basis, CaseCount, Domain, Framework, Inspection, KeyQuestion, LocatedStandard, MAX_STANDARDS,
    Percentage, Place, ProfessionalDiscretion, Rating, Standard, StandardId,
};
use inspection_ratings::exchange::wire::{InspectionJson, Value};
use inspection_ratings::exchange::{ScenarioOrigin, Shared};
use inspection_ratings::frameworks::{FRAMEWORKS, bands, rules};
use inspection_ratings::published::PublishedInspection;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::FileFailurePersistence;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// The answer that the work was sufficient in `yes` of the `of` inspected cases.
pub fn cases(yes: u32, of: u32) -> Answer {
    Answer::Cases(CaseCount::new(yes, of).unwrap())
}

/// The answer of a whole percentage.
pub fn percent(percent: u32) -> Answer {
    hundredths(percent * 100)
}

/// The answer of a percentage in hundredths: `hundredths(64_40)` is 64.4%.
pub fn hundredths(hundredths: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap())
}

/// An inspection under the framework of an id, with answers by the numbers of standards and key questions.
pub fn inspection(framework: &str, answers: &[(&str, Answer)]) -> Inspection {
    let mut inspection = Inspection::new(inspection_ratings::frameworks::framework(framework).unwrap());
    for (number, answer) in answers {
        inspection.answer_number(number, *answer).unwrap();
    }
    inspection
}

/// Removes the answer of the standard or key question of a number.
pub fn clear(inspection: &mut Inspection, number: &str) {
    let place = inspection.framework().place(number).unwrap();
    inspection.clear_answer(place);
}

/// A published inspection without its professional discretion.
pub fn without_discretion(published: &PublishedInspection) -> Inspection {
    let mut inspection = published.inspection();
    clear_discretion(&mut inspection);
    inspection
}

/// Removes the professional discretion of every standard.
pub fn clear_discretion(inspection: &mut Inspection) {
    for LocatedStandard { id, .. } in inspection.framework().standards() {
        inspection.set_discretion(id, None).unwrap();
    }
}

/// The standard of a number.
pub fn standard_id(framework: &Framework, number: &str) -> StandardId {
    match framework.place(number) {
        Some(Place::Standard(id)) => id,
        _ => panic!("no standard {number}"),
    }
}

/// An answer in a few characters: "7/9", "64.4%" or "Good".
pub fn answer_text(answer: Answer) -> String {
    match answer {
        Answer::Cases(cases) => format!("{}/{}", cases.yes(), cases.of()),
        Answer::Percentage(percentage) => format!("{percentage}%"),
        Answer::Rating(rating) => rating.to_string(),
        Answer::NotAsked | Answer::NotRated | Answer::NotInspected => format!("{answer:?}"),
    }
}

/// A framework with few enough standards that a test can try every combination of answers.
pub const fn small(id: &'static str, domains: &'static [Domain], overall_bands: Bands) -> Framework {
    let rules = &rules::OTHER_NUMBERS;
    let (name, key_question_bands) = ("Small", bands::KEY_QUESTION);
    let (in_force, about, basis) = ("never", "For tests.", Basis::Assumed);
    Framework { id, name, in_force, about, basis, domains, key_question_bands, overall_bands, rules }.checked()
}

/// Overall bands with the highest score of each of the four ratings.
pub fn bands_up_to(ends: [u8; 4]) -> Bands {
    let [inadequate, requires_improvement, good, outstanding] = ends;
    Bands::new(
        outstanding,
        [(0, inadequate), (inadequate + 1, requires_improvement), (requires_improvement + 1, good), (good + 1, outstanding)],
    )
}

/// A domain for all standards of a small framework.
pub const fn single_domain(standards: &'static [Standard]) -> Domain {
    Domain { number: None, name: "All", standards }
}

/// The name by which `tests/exchange/audit` imports [`single_domain`].
#[allow(unused_imports, reason = "the further test files import the function by its own name")]
pub use single_domain as one;

/// As many judged standards as a framework can have.
pub const JUDGED_STANDARDS: [Standard; MAX_STANDARDS] = [const { Standard::judged("S", "S") }; MAX_STANDARDS];

/// A judged standard, a standard by cases, a standard by cases and judgement, and a standard apart from the score.
pub static MIXED: Framework = small(
    "mixed",
    &[single_domain(&[
        Standard::judged("A", "A"),
        Standard::by_key_questions("B", "B", &[KeyQuestion::by_cases("B1", "B1"), KeyQuestion::by_cases("B2", "B2")]),
        Standard::by_key_questions("C", "C", &[KeyQuestion::by_cases("C1", "C1"), KeyQuestion::judged("C2", "C2")]),
        Standard::by_key_questions("D", "D", &[KeyQuestion::by_cases("D1", "D1")]).rated_apart(),
    ])],
    Bands::new(9, [(0, 1), (2, 4), (5, 7), (8, 9)]),
);

/// A quick source of random numbers (xorshift). A seed always gives the same numbers, because a failure must be repeatable.
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

    /// A whole number from 0 to `end` - 1.
    pub fn below(&mut self, end: usize) -> usize {
        ((self.next() >> 32) as usize * end) >> 32
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A number that is at least 0 and less than 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A configuration that writes failed cases into a file beside the tests, and tries the cases of the file first.
pub fn keeping(failures: &'static str) -> ProptestConfig {
    let failures = FileFailurePersistence::Direct(failures);
    ProptestConfig { failure_persistence: Some(Box::new(failures)), ..ProptestConfig::default() }
}

/// The configuration of [`keeping`] for a property that is slow to test: so many cases, but for a number that `PROPTEST_CASES` asks for.
pub fn keeping_slow(cases: u32, failures: &'static str) -> ProptestConfig {
    let config = keeping(failures);
    if std::env::var_os("PROPTEST_CASES").is_some() { config } else { ProptestConfig { cases, ..config } }
}

/// The value that a JSON document has for the reader of the wire format.
pub fn value(json: &Json) -> Value {
    Value::deserialize(json).unwrap()
}

/// The JSON document of a type of the wire format.
pub fn json(data: &impl Serialize) -> Json {
    serde_json::to_value(data).unwrap()
}

/// The JSON document of an inspection in the wire format.
pub fn inspection_json(inspection: &Inspection) -> Json {
    json(&InspectionJson::from(inspection))
}

/// The text of an inspection in the wire format, as a file contains it.
pub fn inspection_text(inspection: &Inspection) -> String {
    serde_json::to_string(&InspectionJson::from(inspection)).unwrap()
}

pub fn any_rating() -> impl Strategy<Value = Rating> {
    select(&Rating::ALL)
}

pub fn any_framework() -> impl Strategy<Value = &'static Framework> {
    select(&FRAMEWORKS)
}

/// A case count of up to 9,999 cases or of up to 20, or a percentage.
pub fn any_figure() -> impl Strategy<Value = Answer> {
    prop_oneof![
        (1..=9_999u32).prop_flat_map(|of| (0..=of).prop_map(move |yes| cases(yes, of))),
        (1..=20u32).prop_flat_map(|of| (0..=of).prop_map(move |yes| cases(yes, of))),
        (0..=10_000u32).prop_map(hundredths),
    ]
}

/// An answer that a key question by cases or by judgement can have.
pub fn any_answer(by: AnsweredBy) -> BoxedStrategy<Answer> {
    match by {
        AnsweredBy::Cases => prop_oneof![8 => any_figure(), 1 => Just(Answer::NotAsked)].boxed(),
        AnsweredBy::Judgement => any_rating().prop_map(Answer::Rating).boxed(),
    }
}

/// Inspections as they are shared: most are scenarios, whose baselines differ in some places.
pub fn any_shared() -> impl Strategy<Value = Shared> {
    let of_one_framework = |inspection: Inspection| {
        let framework = inspection.framework();
        let other = any_inspection(true).prop_filter("of another framework", move |other| other.framework() == framework);
        let same = inspection.clone();
        let baseline = prop_oneof![1 => Just(same), 3 => other];
        (Just(inspection), prop::option::weighted(0.8, ("[ -~é]{0,12}", baseline)))
    };
    any_inspection(true).prop_flat_map(of_one_framework).prop_map(|(inspection, scenario)| {
        let scenario = scenario.map(|(name, mut baseline)| {
            baseline.service.clone_from(&inspection.service);
            ScenarioOrigin { name, baseline }
        });
        Shared { inspection, scenario }
    })
}

/// Complete and incomplete inspections of every framework: some standards are rated directly, and some have professional discretion
/// if `with_discretion` is true.
pub fn any_inspection(with_discretion: bool) -> impl Strategy<Value = Inspection> {
    any_framework().prop_flat_map(move |framework| {
        let standards: Vec<_> = framework
            .standards()
            .map(|LocatedStandard { id, standard, .. }| {
                let direct_share = if standard.is_judged() { 0.8 } else { 0.1 };
                let unrated = if standard.counts { Answer::NotInspected } else { Answer::NotRated };
                let unrated_share = if standard.counts && standard.is_judged() { 0.05 } else { 0.5 };
                let direct_answer = (prop::bool::weighted(unrated_share), any_rating())
                    .prop_map(move |(is_unrated, rating)| if is_unrated { unrated } else { Answer::Rating(rating) });
                let question_answers: Vec<_> = standard
                    .key_questions
                    .iter()
                    .map(|question| prop::option::weighted(0.85, any_answer(question.answered_by)))
                    .collect();
                let discretion = prop::option::weighted(0.2, (any_rating(), "[ -~é]{0,20}"));
                (Just(id), prop::option::weighted(direct_share, direct_answer), question_answers, discretion)
            })
            .collect();
        (Just(framework), prop::option::of("[ -~é]{1,12}"), standards).prop_map(move |(framework, service, standards)| {
            let mut inspection = Inspection::new(framework);
            inspection.service = service;
            let mut questions = framework.key_questions();
            for (id, direct_answer, question_answers, discretion) in standards {
                let places: Vec<_> =
                    questions.by_ref().take(question_answers.len()).map(|located| located.place()).collect();
                match direct_answer {
                    Some(answer) => inspection.set_answer(Place::Standard(id), answer).unwrap(),
                    None => {
                        for (place, answer) in places.into_iter().zip(question_answers) {
                            if let Some(answer) = answer {
                                inspection.set_answer(place, answer).unwrap();
                            }
                        }
                    }
                }
                if with_discretion
                    && !direct_answer.is_some_and(Answer::leaves_unrated)
                    && let Some((rating, reason)) = discretion
                {
                    inspection.set_discretion(id, Some(ProfessionalDiscretion { rating, reason })).unwrap();
                }
            }
            inspection
        })
    })
}
