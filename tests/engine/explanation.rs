//! The sentences of the steps that explain an outcome.

use crate::support::{cases, clear, hundredths, inspection, percent, single_domain, small};
use expect_test::{Expect, expect};
use inspection_ratings::engine::{
    Answer, Bands, Framework, Inspection, KeyQuestion, Place, ProfessionalDiscretion, Rating, Standard, Subject, explain,
    rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, ISLINGTON_2024};

/// The sentences about the standard or key question of a number, about the "score", or about the rating "overall". Each sentence is
/// followed by its rule and basis.
fn sentences(inspection: &Inspection, subject: &str) -> String {
    let outcome = rate(inspection);
    let subject = match subject {
        "score" => Subject::Score,
        "overall" => Subject::Overall,
        number => match inspection.framework().place(number).unwrap() {
            Place::Standard(id) => Subject::Standard(id),
            Place::KeyQuestion(id) => Subject::KeyQuestion(id),
        },
    };
    let steps = explain(inspection, &outcome).into_iter().filter(|step| step.of == subject);
    steps.map(|step| format!("{step} (rule {}, {})\n", step.rule.number, step.rule.basis.id())).collect()
}

#[track_caller]
fn assert_explained(inspection: &Inspection, subject: &str, expected: &Expect) {
    expected.assert_eq(sentences(inspection, subject).trim_end());
}

#[test]
fn a_percentage_with_decimals_is_explained_by_its_rounding() {
    assert_explained(
        &inspection("yjs-2021", &[("2.1.1", hundredths(79_50))]),
        "2.1.1",
        &expect![[r#"
            Supporting the child's desistance: 79.5% of cases were sufficient, which rounds to 80%. That is in the band 80 to 100%, Outstanding. (rule 1, published)
            Rounding decided this band: 79.5% before rounding is below 80%. (rule 6, inferred)"#]],
    );
}

#[test]
fn an_inadequate_standard_is_explained_by_its_missing_answers_and_not_by_its_higher_key_questions() {
    let expected = "Assessment is Inadequate because keeping the child safe is 30%, in the band 0 to 49%, \
                    whatever the missing answers are. (rule 2, published)";
    for (missing, higher) in [("2.1.1", "2.1.3"), ("2.1.3", "2.1.1")] {
        let inspection = inspection("yjs-2021", &[("2.1.2", percent(30)), (higher, percent(72))]);
        assert_eq!(sentences(&inspection, "2.1").trim_end(), expected, "{missing} is missing");
    }
}

#[test]
fn a_key_question_is_explained_by_its_figure_and_band_or_its_judgement() {
    let bexley = BEXLEY_2024.inspection();
    assert_explained(
        &bexley,
        "2.2.3",
        &expect![
            "Keeping other people safe: 5 of 9 cases were sufficient, 55.56%, which rounds to 56%. That is in the band 50 to 64%, Requires improvement. (rule 1, published)"
        ],
    );
    assert_explained(
        &bexley,
        "2.1.1",
        &expect![
            "Supporting the child's desistance: 9 of 9 cases were sufficient, 100%. That is in the band 80 to 100%, Outstanding. (rule 1, published)"
        ],
    );

    let answers = [("2.1.1", cases(11, 17)), ("2.1.2", percent(72)), ("2.1.3", Answer::NotAsked)];
    let figures = inspection("yjs-2021", &answers);
    assert_explained(
        &figures,
        "2.1.1",
        &expect![[r#"
        Supporting the child's desistance: 11 of 17 cases were sufficient, 64.71%, which rounds to 65%. That is in the band 65 to 79%, Good. (rule 1, published)
        Rounding decided this band: 64.71% before rounding is below 65%. (rule 6, inferred)"#]],
    );
    assert_explained(
        &figures,
        "2.1.2",
        &expect![
            "Keeping the child safe: 72% of cases were sufficient. That is in the band 65 to 79%, Good. (rule 1, published)"
        ],
    );
    let below_a_half = inspection("yjs-2021", &[("2.1.1", cases(109, 169))]);
    assert_explained(
        &below_a_half,
        "2.1.1",
        &expect![
            "Supporting the child's desistance: 109 of 169 cases were sufficient, 64.49%, which rounds to 64%. That is in the band 50 to 64%, Requires improvement. (rule 1, published)"
        ],
    );
    assert_explained(
        &figures,
        "2.1.3",
        &expect![
            "Keeping other people safe was not asked in any case, so it plays no part in the rating of Assessment. (rule 13, assumed)"
        ],
    );

    let victims = inspection("iyjs-2025", &[("V1.1", percent(90)), ("V1.2", Answer::Rating(Rating::Good))]);
    assert_explained(
        &victims,
        "V1.2",
        &expect!["The organisational arrangements for work with victims were judged Good. (rule 11, assumed)"],
    );
    assert_explained(
        &victims,
        "V1",
        &expect![
            "Work with victims is Good because the organisational arrangements for work with victims were judged Good, the lowest among its key questions. (rule 11, assumed)"
        ],
    );
}

#[test]
fn a_judged_key_question_is_explained_without_a_band() {
    let judged = Answer::Rating(Rating::RequiresImprovement);
    let complete = inspection("iyjs-2025", &[("V1.1", percent(56)), ("V1.2", judged)]);
    assert_explained(
        &complete,
        "V1",
        &expect![
            "Work with victims is Requires improvement because all its key questions are Requires improvement. (rule 11, assumed)"
        ],
    );
    let without_judgement = inspection("iyjs-2025", &[("V1.1", percent(30))]);
    assert_explained(
        &without_judgement,
        "V1",
        &expect![
            "Work with victims is Inadequate because the work with victims is 30%, in the band 0 to 49%, whatever the missing answers are. (rule 11, assumed)"
        ],
    );
}

#[test]
fn a_judged_key_question_is_listed_with_percentages_among_the_lowest() {
    static FRAMEWORK: Framework = small(
        "judged-among-percentages",
        &[single_domain(&[Standard::by_key_questions(
            "V",
            "Work with victims",
            &[
                KeyQuestion::by_cases("V1", "the work"),
                KeyQuestion::judged("V2", "the arrangements"),
                KeyQuestion::by_cases("V3", "the offers"),
            ],
        )])],
        Bands::new(3, [(0, 0), (1, 1), (2, 2), (3, 3)]),
    );
    let mut inspection = Inspection::new(&FRAMEWORK);
    for (number, answer) in [("V1", percent(72)), ("V2", Answer::Rating(Rating::Good)), ("V3", percent(90))] {
        inspection.answer_number(number, answer).unwrap();
    }
    assert_explained(
        &inspection,
        "V",
        &expect![
            "Work with victims is Good because the work (72%) and the arrangements (judged) are Good, the lowest among its key questions. (rule 11, assumed)"
        ],
    );
}

#[test]
fn a_standard_is_explained_by_its_lowest_key_questions_or_by_its_entered_rating() {
    let bexley = BEXLEY_2024.inspection();
    assert_explained(
        &bexley,
        "2.2",
        &expect![
            "Planning is Requires improvement because keeping other people safe is 56%, in the band 50 to 64%, the lowest among its key questions. (rule 2, published)"
        ],
    );
    assert_explained(
        &bexley,
        "2.1",
        &expect![
            "Assessment is Good because keeping the child safe (67%) and keeping other people safe (78%) are in the band 65 to 79%, the lowest among its key questions. (rule 2, published)"
        ],
    );
    assert_explained(
        &bexley,
        "1.1",
        &expect![
            "Governance and leadership is Good: inspectors judge this standard, and their rating was entered. (rule 7, published)"
        ],
    );
    assert_explained(
        &bexley,
        "2.3",
        &expect![[r#"
        Implementation and delivery is Good because the safety of other people is 78%, in the band 65 to 79%, the lowest among its key questions. (rule 2, published)
        Professional discretion makes Implementation and delivery Outstanding instead of Good. Reason given: All the evidence was considered (footnote 6). (rule 9, published)"#]],
    );
    assert_explained(
        &bexley,
        "4.1",
        &expect![[r#"
        Resettlement policy and provision was not rated. (rule 8, published)
        Resettlement policy and provision is rated separately and adds no points to the score. (rule 8, published)"#]],
    );
    assert_explained(
        &ISLINGTON_2024.inspection(),
        "2.1",
        &expect!["Assessment is Outstanding because all its key questions are in the band 80 to 100%. (rule 2, published)"],
    );
    assert_explained(
        &CAMDEN_2025.inspection(),
        "V1",
        &expect!["Work with victims is Good: its rating was entered without its percentages. (rule 11, assumed)"],
    );
}

#[test]
fn a_standard_with_missing_or_unasked_key_questions_is_explained_by_the_ratings_still_possible() {
    for (answers, subject, expected) in [
        (
            vec![],
            "1.1",
            expect![
                "Governance and leadership has no rating yet: inspectors judge this standard, and their rating has not been entered. (rule 7, published)"
            ],
        ),
        (
            vec![],
            "2.2",
            expect![
                "Planning has no rating yet: any rating is still possible while 2.2.1, 2.2.2 and 2.2.3 are missing. (rule 2, published)"
            ],
        ),
        (
            vec![("2.2.1", percent(70)), ("2.2.2", percent(70))],
            "2.2",
            expect![
                "Planning has no rating yet: Inadequate to Good is still possible while 2.2.3 is missing. (rule 2, published)"
            ],
        ),
        (
            vec![("2.2.1", percent(60))],
            "2.2",
            expect![
                "Planning has no rating yet: Inadequate or Requires improvement is still possible while 2.2.2 and 2.2.3 are missing. (rule 2, published)"
            ],
        ),
        (
            vec![("2.2.1", percent(40))],
            "2.2",
            expect![
                "Planning is Inadequate because supporting the child's desistance is 40%, in the band 0 to 49%, whatever the missing answers are. (rule 2, published)"
            ],
        ),
        (
            vec![("2.2.1", percent(70)), ("2.2.2", Answer::NotAsked), ("2.2.3", Answer::NotAsked)],
            "2.2",
            expect![
                "Planning is Good because supporting the child's desistance is 70%, in the band 65 to 79%. (rule 2, published)"
            ],
        ),
        (
            vec![("2.2.1", Answer::NotAsked), ("2.2.2", Answer::NotAsked), ("2.2.3", Answer::NotAsked)],
            "2.2",
            expect!["Planning has no calculated rating: its key questions were not asked in any case. (rule 13, assumed)"],
        ),
    ] {
        assert_explained(&inspection("yjs-2021", &answers), subject, &expected);
    }
}

#[test]
fn discretion_is_explained_beside_the_calculated_rating() {
    let with_discretion = |answers: &[(&str, Answer)], rating, reason: &str| {
        let mut inspection = inspection("yjs-2021", answers);
        inspection.record_discretion("2.2", ProfessionalDiscretion { rating, reason: reason.into() }).unwrap();
        inspection
    };
    let good = [("2.2", Answer::Rating(Rating::Good))];
    assert_explained(
        &with_discretion(&good, Rating::Good, ""),
        "2.2",
        &expect![[r#"
        Planning is Good: its rating was entered without its percentages. (rule 2, published)
        Professional discretion keeps Planning at Good. (rule 9, published)"#]],
    );
    assert_explained(
        &with_discretion(&good, Rating::Inadequate, " <b>why</b> "),
        "2.2",
        &expect![[r#"
        Planning is Good: its rating was entered without its percentages. (rule 2, published)
        Professional discretion makes Planning Inadequate instead of Good. Reason given: <b>why</b> (rule 9, published)
        This is unusual: in the published reports discretion has raised a rating by one band and never lowered one. (rule 10, inferred)"#]],
    );
    assert_explained(
        &with_discretion(&[], Rating::Good, ""),
        "2.2",
        &expect![[r#"
        Planning has no rating yet: any rating is still possible while 2.2.1, 2.2.2 and 2.2.3 are missing. (rule 2, published)
        Professional discretion makes Planning Good; no rating is calculated. (rule 9, published)"#]],
    );
}

#[test]
fn the_score_and_the_overall_rating_are_explained_by_points_and_bands() {
    let bexley = BEXLEY_2024.inspection();
    assert_explained(
        &bexley,
        "score",
        &expect![
            "The score is 27 of 36: 4 Outstanding at 3 points, 7 Good at 2, 1 Requires improvement at 1 and 0 Inadequate at 0. (rule 3, published)"
        ],
    );
    assert_explained(
        &bexley,
        "overall",
        &expect![[r#"
        A score of 27 is in the band 19 to 30: Good overall. (rule 4, published)
        4 points more, 31 in all, would make it Outstanding; 9 points fewer would make it Requires improvement. (rule 4, published)"#]],
    );
    assert_explained(
        &CAMDEN_2020.inspection(),
        "overall",
        &expect![[r#"
        A score of 31 is in the band 31 to 36: Outstanding overall. (rule 4, published)
        There is no higher rating; 1 point fewer would make it Good. (rule 4, published)"#]],
    );
    assert_explained(
        &CAMDEN_2025.inspection(),
        "overall",
        &expect![[r#"
        A score of 11 is in the band 11 to 12: Outstanding overall. (rule 5, inferred)
        There is no higher rating; 1 point fewer would make it Good. (rule 5, inferred)"#]],
    );

    let empty = inspection("yjs-2021", &[]);
    assert_explained(
        &empty,
        "score",
        &expect![
            "The score so far is 0, from 0 of the 12 standards that count; between 0 and 36 of 36 is still possible. (rule 3, published)"
        ],
    );
    assert_explained(
        &empty,
        "overall",
        &expect!["With a score from 0 to 36, any rating is still possible overall. (rule 4, published)"],
    );

    let one_standard_missing = ["2.1", "2.2", "2.3"].map(|number| (number, Answer::Rating(Rating::Good)));
    assert_explained(
        &inspection("iyjwcv-2025", &one_standard_missing),
        "overall",
        &expect!["With a score from 6 to 9, Requires improvement or Good is still possible overall. (rule 5, inferred)"],
    );

    let mut with_inadequate = inspection(
        "iyjwcv-2025",
        &[
            ("2.1", Answer::Rating(Rating::Outstanding)),
            ("2.2", Answer::Rating(Rating::Outstanding)),
            ("2.3", Answer::Rating(Rating::Inadequate)),
            ("V1", Answer::Rating(Rating::RequiresImprovement)),
        ],
    );
    assert_explained(
        &with_inadequate,
        "overall",
        &expect![[r#"
        A score of 7 is in the band 7 to 10: Good overall. (rule 5, inferred)
        4 points more, 11 in all, would make it Outstanding; 1 point fewer would make it Requires improvement. (rule 5, inferred)
        A standard that is Inadequate does not cap the overall rating. (rule 12, inferred)"#]],
    );
    clear(&mut with_inadequate, "V1");
    assert_explained(
        &with_inadequate,
        "overall",
        &expect!["With a score from 6 to 9, Requires improvement or Good is still possible overall. (rule 5, inferred)"],
    );
}
