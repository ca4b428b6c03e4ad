//! Figures of an edition that are carried over to another edition.

use crate::support::{any_inspection, cases, inspection};
use inspection_ratings::analysis::carry_over;
use inspection_ratings::engine::{Framework, Place};
use inspection_ratings::frameworks::{FRAMEWORKS, framework};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, PublishedInspection};
use proptest::prelude::*;

fn numbers(from: &PublishedInspection, to: &'static Framework) -> Vec<&'static str> {
    let carried = carry_over(&from.inspection(), to);
    carried.standards.iter().map(|id| to.number(Place::Standard(*id))).collect()
}

#[test]
fn exactly_the_standards_of_both_editions_are_carried_over() {
    let both = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"];
    for (from, to, expected) in [
        (&CAMDEN_2020, "yjs-2021", both.as_slice()),
        (&BEXLEY_2024, "yos-2018", &both),
        // 1.1 has the same number and name in 2025, and is another standard beside other standards.
        (&BEXLEY_2024, "iyjs-2025", &[]),
        (&BEXLEY_2024, "iyjwcv-2025", &[]),
        (&CAMDEN_2020, "iyjs-2025", &[]),
        (&CAMDEN_2025, "iyjs-2025", &["2.1", "2.2", "2.3", "V1"]),
        (&CAMDEN_2025, "yjs-2021", &[]),
    ] {
        assert_eq!(numbers(from, framework(to).unwrap()), expected, "{} to {to}", from.id);
    }
}

#[test]
fn discretion_and_the_service_go_along() {
    let bexley = BEXLEY_2024.inspection();
    let carried = carry_over(&bexley, framework("yos-2018").unwrap()).inspection;
    assert_eq!(carried.service, bexley.service);
    for number in ["2.3", "3.2", "3.3"] {
        let of = |inspection: &inspection_ratings::engine::Inspection| match inspection.framework().place(number) {
            Some(Place::Standard(id)) => inspection.discretion(id).cloned(),
            _ => None,
        };
        assert!(of(&bexley).is_some());
        assert_eq!(of(&carried), of(&bexley), "{number}");
    }
}

#[test]
fn a_part_of_the_figures_of_a_standard_is_carried_over_too() {
    let partly = inspection("yos-2018", &[("2.1.2", cases(6, 9))]);
    let carried = carry_over(&partly, framework("yjs-2021").unwrap());
    assert_eq!(carried.inspection, inspection("yjs-2021", &[("2.1.2", cases(6, 9))]));
    assert_eq!(carried.standards.len(), 1);
}

proptest! {
    #[test]
    fn each_answer_carried_over_keeps_its_question_and_its_value(from in any_inspection(true)) {
        for to in FRAMEWORKS {
            let carried = carry_over(&from, to);
            let named = |inspection: &inspection_ratings::engine::Inspection| {
                let questions = inspection.key_questions().iter().filter_map(|entry| {
                    let question = entry.located.question;
                    Some((question.number, question.label, entry.answer?))
                });
                questions.collect::<Vec<_>>()
            };
            let there = named(&from);
            for answer in named(&carried.inspection) {
                prop_assert!(there.contains(&answer), "{:?}", answer);
            }
            if to == from.framework() {
                prop_assert_eq!(&carried.inspection, &from);
            }
            prop_assert_eq!(carried.standards.is_empty(), carried.inspection.answered() == 0);
        }
    }
}
