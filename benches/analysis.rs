//! The time of the analysis, natively, under the largest frameworks.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use inspection_ratings::analysis::{Freedom, PLANS, RatingOf, Target, decisive, headroom, needed, reach, sampling};
use inspection_ratings::engine::{Answer, AnsweredBy, CaseCount, Inspection, LocatedKeyQuestion, Place, Rating, rate};
use inspection_ratings::frameworks::yos_2018;
use inspection_ratings::published::{BEXLEY_2024, ISLINGTON_2024};

const OUTSTANDING: Target = Target::at_least(RatingOf::Overall, Rating::Outstanding);
const INADEQUATE: Target = Target::at_most(RatingOf::Overall, Rating::Inadequate);

/// The same count for each key question of the 2018 standards, and an equal rating for each judged standard.
fn alike(yes: u32, of: u32, rating: Rating) -> Inspection {
    let mut inspection = Inspection::new(&yos_2018::FRAMEWORK);
    let count = Answer::Cases(CaseCount::new(yes, of).expect("a count"));
    for located in yos_2018::FRAMEWORK.standards() {
        if located.standard.is_judged() {
            inspection.set_answer(Place::Standard(located.id), Answer::Rating(rating)).expect("judged");
        }
        for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
            let answer = if question.answered_by == AnsweredBy::Cases { count } else { Answer::Rating(rating) };
            inspection.set_answer(Place::KeyQuestion(id), answer).expect("it takes the answer");
        }
    }
    inspection
}

fn analysis(c: &mut Criterion) {
    let fixed = Freedom::default();
    let free = Freedom { judged_step: Some(1), locked: Vec::new() };
    let bexley = BEXLEY_2024.inspection();
    let islington = ISLINGTON_2024.inspection();
    let lowest = alike(0, CaseCount::MAX.into(), Rating::Inadequate);
    let highest = alike(9, 9, Rating::Outstanding);
    let half = alike(4_999, CaseCount::MAX.into(), Rating::Good);
    let empty = Inspection::new(&yos_2018::FRAMEWORK);
    let lost = Target::at_most(RatingOf::Overall, Rating::Good);
    for (name, inspection, target, freedom) in [
        ("reach, Bexley 2024 to Outstanding", &bexley, OUTSTANDING, &fixed),
        ("reach, Islington 2024 down to Good, 20 plans of many", &islington, lost, &fixed),
        ("reach, all the way up, 20 plans of many", &lowest, OUTSTANDING, &free),
        ("reach, all the way down, 20 plans of many", &highest, INADEQUATE, &free),
        ("reach, nothing answered, 20 plans of many", &empty, OUTSTANDING, &fixed),
    ] {
        c.bench_function(name, |b| b.iter(|| reach(black_box(inspection), target, freedom, PLANS)));
    }
    for (name, inspection) in [("Bexley 2024", &bexley), ("9,999 cases each", &half)] {
        let outcome = rate(inspection);
        c.bench_function(&format!("headroom, {name}"), |b| b.iter(|| headroom(black_box(inspection), &outcome)));
        c.bench_function(&format!("decisive, {name}"), |b| b.iter(|| decisive(black_box(inspection), &outcome)));
        c.bench_function(&format!("chances, {name}"), |b| b.iter(|| sampling::chances(black_box(inspection), &outcome)));
    }
    c.bench_function("needed, nothing answered", |b| b.iter(|| needed(black_box(&empty), OUTSTANDING)));
}

criterion_group!(benches, analysis);
criterion_main!(benches);
