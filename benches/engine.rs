//! How long rating takes, natively. `make bench` runs it beside the browser's figures.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use inspection_ratings::engine::{Answer, Inspection, Percentage, explain, rate};
use inspection_ratings::frameworks::yos_2018;
use inspection_ratings::published::CAMDEN_2020;

/// Camden 2020 by its printed percentages: 23 percentages and 4 judgements.
fn by_percentages() -> Inspection {
    let mut inspection = CAMDEN_2020.inspection();
    let printed = rate(&inspection).key_questions;
    for ((id, _, question), found) in yos_2018::FRAMEWORK.key_questions().zip(printed) {
        let percent = found.percent().unwrap_or_else(|| panic!("{} has a percentage", question.number));
        let percentage = Percentage::from_hundredths(u32::from(percent) * 100).expect("at most 100");
        let place = inspection_ratings::engine::Place::KeyQuestion(id);
        inspection.set_answer(place, Answer::Percentage(percentage)).expect("asked by cases");
    }
    inspection
}

fn engine(c: &mut Criterion) {
    let percentages = by_percentages();
    let cases = CAMDEN_2020.inspection();
    c.bench_function("rate, 23 percentages and 4 judgements", |b| b.iter(|| rate(black_box(&percentages))));
    c.bench_function("rate, 23 case counts and 4 judgements", |b| b.iter(|| rate(black_box(&cases))));
    c.bench_function("rate and explain in sentences", |b| {
        b.iter(|| explain(black_box(&cases), &rate(black_box(&cases))).iter().map(ToString::to_string).collect::<Vec<_>>());
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
