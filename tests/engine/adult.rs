//! The tables can take an edition for adult services: numbers with letters in front, ten standards, and one that is regional. The
//! edition here is invented. No edition for adult services ships, because no report that we have prints its bands and key questions.

use std::ptr;

use crate::support::{cases, percent};
use inspection_ratings::analysis::{Freedom, PLANS, RatingOf, Reach, Target, headroom, reach};
use inspection_ratings::engine::{
    Answer, Bands, Basis, Domain, Framework, Inspection, KeyQuestion, LocatedStandard, Place, ProfessionalDiscretion, Range,
    Rating, Standard, Subject, explain, rate,
};
use inspection_ratings::exchange::csv::{TableNotes, write_csv};
use inspection_ratings::exchange::ratings_string::encode;
use inspection_ratings::exchange::sheets::{SheetContent, read_sheet};
use inspection_ratings::frameworks::{bands, rules};

static INVENTED: Framework = Framework {
    id: "invented-adult",
    name: "An invented edition for adult services",
    in_force: "never",
    about: "For tests.",
    basis: Basis::Assumed,
    domains: &[
        Domain {
            number: Some("P1"),
            name: "Arrangements",
            standards: &[
                Standard::judged("P1.1", "Leadership"),
                Standard::judged("P1.2", "Staffing"),
                Standard::judged("P1.3", "Services"),
            ],
        },
        Domain {
            number: Some("P2"),
            name: "Supervision",
            standards: &[
                Standard::by_key_questions("P2.1", "Assessment", &SUPERVISION[0]),
                Standard::by_key_questions("P2.2", "Planning", &SUPERVISION[1]),
                Standard::by_key_questions("P2.3", "Delivery", &SUPERVISION[2]),
                Standard::by_key_questions("P2.4", "Reviewing", &SUPERVISION[3]),
            ],
        },
        Domain {
            number: Some("R1"),
            name: "Regional work",
            standards: &[
                Standard::by_key_questions(
                    "R1.1",
                    "Public protection",
                    &[KeyQuestion::by_cases("R1.1.1", "the work"), KeyQuestion::judged("R1.1.2", "the arrangements")],
                ),
                Standard::judged("R1.2", "Desistance"),
                Standard::judged("R1.3", "Unpaid work"),
                Standard::judged("R1.4", "Resettlement").rated_apart(),
            ],
        },
    ],
    key_question_bands: bands::KEY_QUESTION,
    overall_bands: Bands::in_sixths(30).unwrap(),
    rules: &rules::OTHER_NUMBERS,
}
.checked();

static SUPERVISION: [[KeyQuestion; 3]; 4] = [
    three("P2.1.1", "P2.1.2", "P2.1.3"),
    three("P2.2.1", "P2.2.2", "P2.2.3"),
    three("P2.3.1", "P2.3.2", "P2.3.3"),
    three("P2.4.1", "P2.4.2", "P2.4.3"),
];

const fn three(first: &'static str, second: &'static str, third: &'static str) -> [KeyQuestion; 3] {
    [
        KeyQuestion::by_cases(first, "engaging the person"),
        KeyQuestion::by_cases(second, "addressing the causes of offending"),
        KeyQuestion::by_cases(third, "keeping people safe"),
    ]
}

/// An inspection with a score of 1 + 1 + 1, 1 + 2 + 3 + 0, and 2 + 3 + 3.
fn inspected() -> Inspection {
    let mut inspection = Inspection::new(&INVENTED);
    for (number, answer) in [
        ("P1.1", Answer::Rating(Rating::RequiresImprovement)),
        ("P1.2", Answer::Rating(Rating::RequiresImprovement)),
        ("P1.3", Answer::Rating(Rating::RequiresImprovement)),
        ("P2.1.1", percent(80)),
        ("P2.1.2", percent(50)),
        ("P2.1.3", cases(8, 9)),
        ("P2.2.1", percent(65)),
        ("P2.2.2", percent(70)),
        ("P2.2.3", Answer::NotAsked),
        ("P2.3", Answer::Rating(Rating::Outstanding)),
        ("P2.4.1", percent(49)),
        ("R1.1.1", cases(11, 17)),
        ("R1.1.2", Answer::Rating(Rating::Outstanding)),
        ("R1.2", Answer::Rating(Rating::Outstanding)),
        ("R1.3", Answer::Rating(Rating::Outstanding)),
        ("R1.4", Answer::NotRated),
    ] {
        inspection.answer_number(number, answer).unwrap();
    }
    inspection
}

#[test]
fn numbers_with_letters_in_front_are_found() {
    for located in INVENTED.standards() {
        assert_eq!(INVENTED.place(located.standard.number), Some(Place::Standard(located.id)));
    }
    for located in INVENTED.key_questions() {
        assert_eq!(INVENTED.place(located.question.number), Some(Place::KeyQuestion(located.id)));
    }
    for number in ["1.1", "P1", "R1", "p1.1", "P2.1.4", "R2.1"] {
        assert_eq!(INVENTED.place(number), None, "{number}");
    }
}

#[test]
fn ten_standards_are_rated_out_of_30() {
    let outcome = rate(&inspected());
    assert_eq!((outcome.score.points(), outcome.score.max, outcome.score.complete()), (17, 30, true));
    assert_eq!(outcome.overall_rating(), Some(Rating::Good), "the bands of 30 end at 5, 15 and 25");
    assert_eq!(outcome.points_to_next(), Some((9, Rating::Outstanding)));
    let assessment = outcome.standard("P2.1").unwrap();
    let limits: Vec<_> = assessment.limited_by.iter().map(|id| INVENTED.number(Place::KeyQuestion(id))).collect();
    assert_eq!((assessment.rating(), limits), (Some(Rating::RequiresImprovement), vec!["P2.1.2"]));
    assert_eq!(outcome.standard("R1.4").unwrap().possible, None);
}

#[test]
fn a_region_that_was_not_inspected_leaves_21_points() {
    let mut inspection = inspected();
    for located in INVENTED.standards().filter(|located| ptr::eq(located.domain, &INVENTED.domains[2])) {
        located.key_questions().for_each(|question| inspection.clear_answer(question.place()));
        if located.standard.counts {
            inspection.set_answer(located.place(), Answer::NotInspected).unwrap();
        }
    }
    let outcome = rate(&inspection);
    assert_eq!((outcome.score.max, outcome.score.possible), (21, Range::only(9)));
    assert_eq!(outcome.overall_rating(), Some(Rating::RequiresImprovement), "the bands of 21 end at 3, 10 and 17");
}

#[test]
fn every_score_out_of_30_has_its_rating() {
    for score in 0..=30u8 {
        let mut inspection = Inspection::new(&INVENTED);
        let mut left = score;
        for LocatedStandard { id, .. } in INVENTED.standards().filter(|located| located.standard.counts) {
            let points = left.min(3);
            left -= points;
            inspection.set_answer(Place::Standard(id), Answer::Rating(Rating::ALL[usize::from(points)])).unwrap();
        }
        let expected = match score {
            0..=5 => Rating::Inadequate,
            6..=15 => Rating::RequiresImprovement,
            16..=25 => Rating::Good,
            _ => Rating::Outstanding,
        };
        assert_eq!(rate(&inspection).overall_rating(), Some(expected), "{score}");
    }
}

#[test]
fn the_analysis_and_the_explanation_answer() {
    let mut inspection = inspected();
    let discretion = ProfessionalDiscretion { rating: Rating::RequiresImprovement, reason: "One case".into() };
    inspection.record_discretion("P2.4", discretion).unwrap();
    let outcome = rate(&inspection);
    assert_eq!(outcome.score.points(), 18);
    let steps = explain(&inspection, &outcome);
    for located in INVENTED.standards() {
        assert!(steps.iter().any(|step| step.of == Subject::Standard(located.id)), "{}", located.standard.number);
    }
    assert_eq!(headroom(&inspection, &outcome).standards.len(), 11);
    let target = Target::at_least(RatingOf::Overall, Rating::Outstanding);
    let freedom = Freedom { judged_step: Some(1), locked: vec![] };
    assert!(matches!(reach(&inspection, target, &freedom, PLANS), Reach::By { .. }));
}

#[test]
fn its_figures_are_written_and_read_by_their_numbers() {
    let inspection = inspected();
    let line = encode(&inspection, false);
    assert!(line.starts_with("ratings:1/invented-adult/P1.1=RI/"), "{line}");
    assert!(line.contains("/P2.1.3=8of9/") && line.ends_with("/R1.4=not-rated"), "{line}");

    let csv = write_csv(&inspection, &rate(&inspection), &TableNotes::default());
    let Ok(SheetContent::Figures(figures)) = read_sheet(&csv, &INVENTED) else { panic!("{csv}") };
    assert_eq!((figures.problems.as_slice(), figures.inspection), ([].as_slice(), inspection));

    let audit = "Case,P2.1.1,P2.1.2,R1.1.1\n1,yes,no,yes\n2,yes,yes,n/a\n";
    let Ok(SheetContent::Cases(audit)) = read_sheet(audit, &INVENTED) else { panic!("{audit}") };
    let counted = audit.inspection();
    for (number, answer) in [("P2.1.1", cases(2, 2)), ("P2.1.2", cases(1, 2)), ("R1.1.1", cases(1, 1))] {
        assert_eq!(counted.answer(INVENTED.place(number).unwrap()), Some(answer), "{number}");
    }
}
