//! The time of rating an inspection, natively. `make bench` runs it beside the browser's figures.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use inspection_ratings::engine::{Answer, Inspection, Percentage, explain, rate};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, PublishedInspection};

/// Published figures by the percentages that are printed.
fn by_percentages(published: &PublishedInspection) -> Inspection {
    let mut inspection = published.inspection();
    let printed = rate(&inspection).key_questions;
    for found in &printed {
        let percent = found.percent().unwrap_or_else(|| panic!("{} has a percentage", found.located.question.number));
        let percentage = Percentage::from_hundredths(u32::from(percent) * 100).expect("at most 100");
        inspection.set_answer(found.located.place(), Answer::Percentage(percentage)).expect("answered by cases");
    }
    inspection
}

fn engine(c: &mut Criterion) {
    let percentages = by_percentages(&CAMDEN_2020);
    let as_peers = by_percentages(&BEXLEY_2024);
    let cases = CAMDEN_2020.inspection();
    c.bench_function("rate, 23 percentages and 4 judgements", |b| b.iter(|| rate(black_box(&percentages))));
    // The figures that the rules in plain JavaScript (tests/e2e/bench/peers) rate.
    c.bench_function("rate, 21 percentages and 5 judgements", |b| b.iter(|| rate(black_box(&as_peers))));
    c.bench_function("rate, 23 case counts and 4 judgements", |b| b.iter(|| rate(black_box(&cases))));
    c.bench_function("rate and explain in sentences", |b| {
        b.iter(|| explain(black_box(&cases), &rate(black_box(&cases))).iter().map(ToString::to_string).collect::<Vec<_>>());
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
