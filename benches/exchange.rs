//! The time of reading and counting a sheet of cases, natively.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use inspection_ratings::exchange::import::Import;
use inspection_ratings::frameworks::yjs_2021;

/// A sheet of so many cases, with 40 columns, of which the first 21 are key questions.
fn sheet(cases: usize) -> String {
    let framework = &yjs_2021::FRAMEWORK;
    let mut text = String::from("Case");
    for question in framework.key_questions().map(|located| located.question) {
        let _ = write!(text, "\t{} {}", question.number, question.label);
    }
    let questions = framework.key_questions().count();
    (questions + 1..40).for_each(|column| {
        let _ = write!(text, "\tComment {column}");
    });
    for case in 0..cases {
        let _ = write!(text, "\r\n{case}");
        for column in 1..40 {
            text.push('\t');
            text.push_str(["Yes", "No", "n/a", "Y", "Sufficient", ""][(case * 7 + column) % 6]);
        }
    }
    text
}

fn exchange(c: &mut Criterion) {
    let text = sheet(10_000);
    assert!(
        Import::new(&text, &yjs_2021::FRAMEWORK).audit().is_some_and(|audit| audit.cases == 10_000 && audit.matched() == 21)
    );
    c.bench_function("a case audit of 10,000 rows and 40 columns", |b| {
        b.iter(|| Import::new(black_box(&text), &yjs_2021::FRAMEWORK));
    });
}

criterion_group!(benches, exchange);
criterion_main!(benches);
