//! Sheets of cases, and what they come to.

mod support;

use inspection_ratings::engine::{
    Answer, Bands, CaseCount, Domain, Framework, Inspection, KeyQuestion, LocatedKeyQuestion, Percentage, Place, Rating,
    Standard, rate,
};
use inspection_ratings::exchange::Shared;
use inspection_ratings::exchange::csv::write_csv;
use inspection_ratings::exchange::import::{Import, ImportContent, ImportRefusal};
use inspection_ratings::exchange::sheets::{AuditColumn, CaseAudit, SheetContent, answered_by_cases, template};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, iyjwcv_2025, yjs_2021};
use proptest::prelude::*;
use proptest::sample::select;
use support::{any_framework, any_inspection, cases, inspection, inspection_text, keeping_slow, one, percent, small};

fn content(text: &str, framework: &'static Framework) -> Result<ImportContent, ImportRefusal> {
    Import::new(text, framework).content
}

#[track_caller]
fn audit_under(framework: &'static Framework, text: &str) -> CaseAudit {
    match content(text, framework) {
        Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => audit,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn audit(text: &str) -> CaseAudit {
    audit_under(&yjs_2021::FRAMEWORK, text)
}

#[track_caller]
fn refusal(text: &str) -> String {
    match content(text, &yjs_2021::FRAMEWORK) {
        Err(refusal) => refusal.to_string(),
        other => panic!("{other:?}"),
    }
}

/// Each column: its heading, the key question it is matched to, and yes, no, not applicable and unclear.
fn columns(audit: &CaseAudit) -> Vec<(&str, &'static str, [u32; 4])> {
    let number = |column: &AuditColumn| column.key_question.map_or("", |id| audit.framework.number(Place::KeyQuestion(id)));
    let counts = |column: &AuditColumn| {
        let tally = column.tally;
        [tally.yes, tally.no, tally.not_applicable, tally.unclear]
    };
    audit.columns.iter().map(|column| (column.heading.as_str(), number(column), counts(column))).collect()
}

fn problems(audit: &CaseAudit) -> Vec<String> {
    audit.problems().iter().map(ToString::to_string).collect()
}

fn hundredths(hundredths: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap())
}

const SHEET: &str = "Case\tWorker\t2.1.1 Desistance\t2.1: child safe\tReviewing: others' safety\tComments\n\
    1\tA\tYes\tN\tn/a\tgood work\n\
    2\tB\tno\tsufficient\t\t\n\
    3\tC\tY\tpartly\tn/a\tx\n";

#[test]
fn headings_of_another_framework_are_told() {
    let of_2025 = "Case,2.1.1,2.1.2,2.2.1,V1.1\n1,y,y,n,y\n";
    let of_2018 = "Case,2.1.1,Keeping the child safe,3.4.1,3.4.2\n1,y,y,n,y\n";
    for (name, at_hand, text, expected) in [
        ("its own", "iyjwcv-2025", of_2025, None),
        ("one with as many", "iyjs-2025", of_2025, None),
        ("of a newer one", "yjs-2021", of_2025, Some(("iyjs-2025", 4))),
        ("of an older one", "yjs-2021", of_2018, Some(("yos-2018", 3))),
        ("numbers that all have", "yjs-2021", "Case,2.1.1,2.1.2\n1,y,n\n", None),
        ("none that any has", "yjs-2021", "Case,First,Second\n1,y,n\n", None),
    ] {
        let audit = audit_under(framework(at_hand).unwrap(), text);
        let found = audit.better_framework().map(|(framework, matched)| (framework.id, matched));
        assert_eq!(found, expected, "{name}");
        if let Some((id, matched)) = found {
            assert_eq!(audit_under(framework(id).unwrap(), text).matched(), matched, "{name}");
        }
    }
}

#[test]
fn counts_a_sheet_as_people_keep_it() {
    let audit = audit(SHEET);
    assert_eq!((audit.cases, audit.heading_row, audit.matched(), audit.unclear()), (3, Some(0), 3, 1));
    assert_eq!(
        columns(&audit),
        [
            ("Case", "", [1, 0, 0, 2]),
            ("Worker", "", [0, 0, 0, 3]),
            ("2.1.1 Desistance", "2.1.1", [2, 1, 0, 0]),
            ("2.1: child safe", "2.1.2", [1, 1, 0, 1]),
            ("Reviewing: others' safety", "2.4.3", [0, 0, 3, 0]),
            ("Comments", "", [0, 0, 1, 2]),
        ]
    );
    assert_eq!(problems(&audit), ["Row 4, column D: “partly” is not yes, no or n/a, so it is not counted"]);
    let expected = inspection("yjs-2021", &[("2.1.1", cases(2, 3)), ("2.1.2", cases(1, 2)), ("2.4.3", Answer::NotAsked)]);
    assert_eq!(audit.inspection(), expected);
}

#[test]
fn finds_the_headings_wherever_they_stand() {
    let counted = ["2.1.1", "2.1.2", "2.2.1"];
    for (name, text, row) in [
        ("at the top", "Case,2.1.1,2.1.2,2.2.1\n1,y,n,y\n", 0),
        ("below a title", "Audit of autumn 2026\n\nCase,2.1.1,2.1.2,2.2.1\n1,y,n,y\n", 2),
        ("below a title in cells", "Audit of autumn 2026,,,\n,,,\nCase,2.1.1,2.1.2,2.2.1\n1,y,n,y\n", 2),
        ("in merged groups", ",2.1 Assessment,,2.2 Planning\nCase,Desistance,Child safe,Desistance\n1,y,n,y\n", 1),
        (
            "in merged groups by name",
            ",\"Court disposals, assessment\",,\"Court disposals, planning\"\nCase,Desistance,Child safe,Desistance\n1,y,n,y\n",
            1,
        ),
        ("above words", "Case,2.1.1,2.1.2,2.2.1\n,Desistance,Safety,Desistance\n1,y,n,y\n", 0),
        ("above words, not everywhere", "Case,2.1.1,2.1.2,2.2.1\n,Desistance,Safety,\n1,y,n,y\n", 0),
        ("below words", ",Desistance,Safety,Desistance\nCase,2.1.1,2.1.2,2.2.1\n1,y,n,y\n", 1),
        ("without cases' names", "2.1.1,2.1.2,2.2.1\ny,n,y\n", 0),
    ] {
        let audit = audit(text);
        let found: Vec<_> = columns(&audit).into_iter().filter(|(_, number, _)| !number.is_empty()).collect();
        assert_eq!(found.iter().map(|(_, number, _)| *number).collect::<Vec<_>>(), counted, "{name}");
        assert_eq!(
            found.iter().map(|(.., counts)| *counts).collect::<Vec<_>>(),
            [[1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0]],
            "{name}"
        );
        assert_eq!((audit.heading_row, audit.cases), (Some(row), 1), "{name}");
    }
}

#[test]
fn a_sheet_without_headings_keeps_its_first_case() {
    for (name, text, cases, first_column) in [
        ("names of cases, then answers", "A1,y,n,y\nA2,y,,n\n", 2, [0, 0, 0, 2]),
        ("answers alone", "y,n\nn,n\ny,y\n", 3, [2, 1, 0, 0]),
        ("under a title", "Audit of June\nA1,y,n\nA2,n,n\n", 2, [0, 0, 0, 2]),
        ("as many words as answers are a heading", "Case,No\n1,y\n2,n\n", 2, [1, 0, 0, 1]),
        ("a heading like an answer is a heading", "No,Name,Worker\n1,y,n\n2,y,y\n", 2, [1, 0, 0, 1]),
    ] {
        let mut audit = audit(text);
        assert_eq!((audit.cases, columns(&audit)[0].2), (cases, first_column), "{name}");
        assert_eq!(audit.heading_row.is_some(), name.ends_with("heading"), "{name}");
        let number = yjs_2021::FRAMEWORK.key_questions().next().unwrap();
        audit.match_column(1, Some(number.id));
        assert_eq!(audit.matched(), 1, "{name}");
    }
}

#[test]
fn only_what_is_a_heading_is_skipped_below_the_headings() {
    let skipped = |row, text| format!("Row {row}: “{text}” looks like a heading, so the row is not counted");
    let unclear =
        |row, column, text| format!("Row {row}, column {column}: “{text}” is not yes, no or n/a, so it is not counted");
    for (name, text, cases, expected) in [
        (
            "a first case of which nothing is clear",
            "Ref\t2.1.1\t2.1.2\nA1\tYes - but late\tNo - mostly\nA2\tY\tN\nA3\tN\tY\n",
            3,
            vec![unclear(2, 'B', "Yes - but late"), unclear(2, 'C', "No - mostly")],
        ),
        (
            "the same without names of cases",
            "2.1.1,2.1.2\npartly,perhaps\ny,n\nn,y\n",
            3,
            vec![unclear(2, 'A', "partly"), unclear(2, 'B', "perhaps")],
        ),
        ("words below the numbers", "Case,2.1.1,2.1.2\n,Desistance,Safety\n1,y,n\n", 1, vec![skipped(2, "Desistance")]),
        ("with a heading for the cases", ",2.1.1,2.1.2\nCase,Desistance,Safety\n1,y,n\n", 1, vec![skipped(2, "Case")]),
        ("and one above that too", "Case,2.1.1,2.1.2\nRef,Desistance,Child's safety\n1,y,n\n", 1, vec![skipped(2, "Ref")]),
        (
            "two rows of them",
            "Case,2.1.1,2.1.2\n,Desistance,Safety\n,Sufficient?,Sufficient?\n1,y,n\n",
            1,
            vec![skipped(2, "Desistance"), skipped(3, "Sufficient?")],
        ),
    ] {
        let audit = audit(text);
        assert_eq!((audit.cases, problems(&audit)), (cases, expected), "{name}");
    }
}

#[test]
fn headings_that_stand_there_again_are_those_above() {
    let found = audit("Case\t2.1.1\t2.1.2\nA\tyes\tno\nCase\t2.1.1\t2.1.2\nB\tyes\tyes");
    let expected = [("Case", "", [0, 0, 0, 2]), ("2.1.1", "2.1.1", [2, 0, 0, 0]), ("2.1.2", "2.1.2", [1, 1, 0, 0])];
    assert_eq!(columns(&found), expected);
    assert_eq!(problems(&found), ["Row 3: “Case” looks like a heading, so the row is not counted"]);
}

#[test]
fn one_text_below_the_headings_is_an_answer() {
    let found = audit("2.1.1\t2.1.2\nDesistance\t\nyes\tno\nyes\tyes");
    assert_eq!(columns(&found), [("2.1.1", "2.1.1", [2, 0, 0, 1]), ("2.1.2", "2.1.2", [1, 1, 1, 0])]);
}

#[test]
fn headings_that_could_be_several_tell_their_row_by_two_of_them() {
    for (name, text, row) in [
        ("two, below a wider title", "Audit,of,June,2026\nCase,Desistance,Safety of others\nA1,y,n\n", 1),
        ("one, below wider headings", "Case,Name,Worker,Office\nRemark,Desistance\nA1,y,n,y\n", 0),
        ("two in a row that has an answer", "Case,Name,Worker,Office\nA0,Desistance,Safety of others,y\nA1,y,n,y\n", 0),
        ("two, above one that is known", "Case,Desistance,Safety of others\nCase,2.1.1,Name\nA1,y,n\n", 1),
    ] {
        assert_eq!(audit(text).heading_row, Some(row), "{name}");
    }
}

#[test]
fn a_long_heading_is_shown_by_its_first_eighty_characters() {
    let long = format!("2.1.1 {}", "x".repeat(94));
    let audit = audit(&format!("Case,{long}\n1,y\n"));
    assert_eq!(audit.columns[1].heading, format!("{}…", &long[..80]));
    assert_eq!(audit.matched(), 1);
}

#[test]
fn cases_called_by_numbers_of_key_questions_are_cases() {
    let audit = audit("Ref,2.1.1,2.1.2\n2.1.1,y,n\n2.1.2,y,y\n");
    assert_eq!((audit.cases, audit.matched()), (2, 2));
}

#[test]
fn a_column_of_what_is_judged_is_named_only_where_something_stands_in_it() {
    let judged = "Row 1, column C: “V1.2” is judged by inspectors, not counted from cases, so it is left out";
    for (name, text, expected) in [
        ("a rating", "Case,V1.1,V1.2\n1,y,Good\n2,n,\n", vec![judged]),
        ("nothing", "Case,V1.1,V1.2\n1,y,\n2,n,\n", vec![]),
        ("not asked", "Case,V1.1,V1.2\n1,y,n/a\n2,n,n/a\n", vec![]),
    ] {
        assert_eq!(problems(&audit_under(&iyjwcv_2025::FRAMEWORK, text)), expected, "{name}");
    }
}

#[test]
fn groups_of_groups_are_put_before_a_heading_that_needs_them() {
    for (name, text, expected) in [
        (
            "three rows",
            "\tCourt\t\t\t\n\tAssessment\t\tPlanning\t\nCase\tDesistance\tChild safe\tDesistance\tChild safe\n1\ty\tn\ty\ty\n",
            (2, ["", "2.1.1", "2.1.2", "2.2.1", "2.2.2"]),
        ),
        (
            "two kinds",
            "\tCourt\t\tOut of court\t\n\tAssessment\t\tPlanning\t\nCase\tDesistance\tChild safe\tDesistance\tChild safe\n1\ty\tn\ty\ty\n",
            (2, ["", "2.1.1", "2.1.2", "3.2.1", "3.2.2"]),
        ),
        (
            "of which none is known for sure",
            "Case\tAssessment\t\tPlanning\t\n\tDesistance\tChild safe\tDesistance\tChild safe\n1\ty\tn\ty\ty\n",
            (1, ["", "", "", "", ""]),
        ),
    ] {
        let audit = audit(text);
        let matched: Vec<_> = columns(&audit).into_iter().map(|(_, number, _)| number).collect();
        assert_eq!(
            (audit.heading_row, audit.cases, matched.as_slice()),
            (Some(expected.0), 1, expected.1.as_slice()),
            "{name}"
        );
    }
}

#[test]
fn headings_of_no_key_question_are_those_of_the_widest_row() {
    for (name, text, row, headings) in [
        ("below a title", "Audit of autumn\nCase,First,Second\n1,y,n\n", 1, ["Case", "First", "Second"]),
        ("and the first of two", "Case,First,Second\n,Reading,Writing\n1,y,n\n", 0, ["Case", "First", "Second"]),
        ("not below a key question", "2.1.1\n\nCase,First,Second\ny,n,y\n", 0, ["2.1.1", "", ""]),
    ] {
        let audit = audit(text);
        let found: Vec<_> = audit.columns.iter().map(|column| column.heading.as_str()).collect();
        assert_eq!((audit.heading_row, found.as_slice()), (Some(row), headings.as_slice()), "{name}");
    }
}

#[test]
fn a_heading_has_its_group_before_it_only_where_that_is_needed() {
    let audit = audit(",2.1 Assessment,\nCase,2.1.1,Child safe\n1,y,n\n");
    let found: Vec<_> = audit.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(found, ["Case", "2.1.1", "2.1 Assessment Child safe"]);
}

#[test]
fn what_is_not_counted_is_named_as_the_spreadsheet_names_it() {
    for (name, text, expected) in [
        (
            "two questions in one heading",
            "2.1.1,2.1.2 and 2.1.3\ny,n\n",
            "Row 1, column B: “2.1.2 and 2.1.3” could mean more than one key question, so it is left out; give a number like 2.1.1",
        ),
        (
            "a number of another edition",
            "2.1.1,3.4.1\ny,n\n",
            "Row 1, column B: no key question has the number in “3.4.1”, so it is left out; give a number like 2.1.1",
        ),
        ("a total", "Case,2.1.1\n1,y\n2,n\nTotal,1\n", "Row 4: “Total” looks like a total, so the row is not counted"),
        (
            "a percentage",
            "Case,2.1.1\n1,y\n2,n\n% yes,50%\n",
            "Row 4: “% yes” looks like a total, so the row is not counted",
        ),
        (
            "past a blank line",
            "Case,2.1.1\n1,y\n\n\n2,maybe\n3,n\n",
            "Row 5, column B: “maybe” is not yes, no or n/a, so it is not counted",
        ),
        (
            "past a cell of two lines",
            "Case,2.1.1\n\"1\n2\",y\n2,maybe\n3,n\n",
            "Row 3, column B: “maybe” is not yes, no or n/a, so it is not counted",
        ),
        ("a lone x", "Case,2.1.1\n1,x\n2,y\n3,n\n", "Row 2, column B: “x” is not yes, no or n/a, so it is not counted"),
        (
            "a formula",
            "Case,2.1.1\n1,\"=IF(A1,1,0)\"\n2,y\n3,n\n",
            "Row 2, column B: “=IF(A1,1,0)” is not yes, no or n/a, so it is not counted",
        ),
        (
            "a long text",
            &format!("Case,2.1.1\n1,{}\n2,y\n3,n\n", "word ".repeat(20)),
            "Row 2, column B: “word word word word word word word word …” is not yes, no or n/a, so it is not counted",
        ),
        (
            "a heading in words of its own over answers",
            "Case,2.1.1,Were managers told\n1,y,y\n2,n,y\n",
            "Row 1, column C: no key question matches “Were managers told”, so it is left out; give a number like 2.1.1",
        ),
        (
            "past column Z",
            &format!("{0}2.1.1\n{0}huh\n{0}y\n{0}n\n", ",".repeat(26)),
            "Row 2, column AA: “huh” is not yes, no or n/a, so it is not counted",
        ),
    ] {
        assert_eq!(problems(&audit(text)), [expected], "{name}");
    }
}

#[test]
fn rows_that_count_answers_are_no_cases() {
    let total = |row, label| format!("Row {row}: “{label}” looks like a total, so the row is not counted");
    for (name, text, expected, totals) in [
        (
            "numbers of each answer",
            "Case,2.1.1,2.1.2\nA,Yes,N\nB,Yes,Y\nYes,2,1\nNo,0,1\nN/A,0,0\n% yes,100%,50%\n",
            [(2, 2), (1, 2)],
            vec![total(4, "Yes"), total(5, "No"), total(6, "N/A"), total(7, "% yes")],
        ),
        (
            "the same in words",
            "Case,2.1.1,2.1.2\nA,y,n\nB,y,y\nNumber of yes,2,1\nNo count,0,1\nCount,2,2\nNot applicable,0,0\nSub-total,1,1\n",
            [(2, 2), (1, 2)],
            vec![
                total(4, "Number of yes"),
                total(5, "No count"),
                total(6, "Count"),
                total(7, "Not applicable"),
                total(8, "Sub-total"),
            ],
        ),
        (
            "of answers that are numbers",
            "Case,2.1.1,2.1.2\n1,1,0\n2,1,1\nSufficient,2,1\nInsufficient,0,1\n",
            [(2, 2), (1, 2)],
            vec![total(4, "Sufficient"), total(5, "Insufficient")],
        ),
        (
            "behind a blank cell, and by letters",
            "Case,Worker,2.1.1,2.1.2\n1,A,y,n\n2,B,y,y\n,Y,2,1\n,n,0,1\n",
            [(2, 2), (1, 2)],
            vec![total(4, "Y"), total(5, "n")],
        ),
        ("cases that are called by letters", "Case,2.1.1,2.1.2\nM,1,0\nN,1,1\n", [(2, 2), (1, 2)], vec![]),
        ("a case of an odd name", "Case,2.1.1,2.1.2\nA,y,n\nCount,y,y\n", [(2, 2), (1, 2)], vec![]),
        ("answers in the first column", "2.1.1,2.1.2\nYes,0\nYes,1\n", [(2, 2), (1, 2)], vec![]),
        ("the same, and unclear at first", "2.1.1,2.1.2\npartly,n\nYes,1\nNo,1\nYes,1\n", [(2, 3), (3, 4)], vec![]),
        ("answers to something else there", "Looked after,2.1.1,2.1.2\nYes,1,0\nNo,1,1\n", [(2, 2), (1, 2)], vec![]),
    ] {
        let audit = audit(text);
        let counted = [("2.1.1", cases(expected[0].0, expected[0].1)), ("2.1.2", cases(expected[1].0, expected[1].1))];
        assert!(audit.inspection() == inspection("yjs-2021", &counted), "{name}: {:?}", columns(&audit));
        let found: Vec<_> = problems(&audit).into_iter().filter(|sentence| sentence.contains("total")).collect();
        assert_eq!(found, totals, "{name}");
    }
}

#[test]
fn two_columns_of_one_key_question_are_both_left_out_unless_one_holds_comments() {
    let both = audit("2.1.1,2.1.1 again,2.1.2\ny,n,y\n");
    assert_eq!(both.matched(), 1);
    assert_eq!(problems(&both).len(), 2);
    assert_eq!(both.inspection(), inspection("yjs-2021", &[("2.1.2", cases(1, 1))]));
    let comments = audit("2.1.1,2.1.1 comments,2.1.2\ny,well done,y\n");
    assert_eq!(columns(&comments)[0].1, "2.1.1");
    assert_eq!(columns(&comments)[1].1, "");
    assert_eq!(problems(&comments), [""; 0]);
}

#[test]
fn a_person_can_match_columns_otherwise() {
    let mut audit = audit("Case,First,Second,2.1.1\n1,y,n,y\n2,y,y,n\n");
    assert_eq!(audit.matched(), 1);
    let id = |number| match yjs_2021::FRAMEWORK.place(number) {
        Some(Place::KeyQuestion(id)) => id,
        _ => panic!("{number}"),
    };
    audit.match_column(1, Some(id("2.1.2")));
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 2)), ("2.1.2", cases(2, 2))]));
    // A key question has one column: while it has two, neither counts.
    audit.match_column(2, Some(id("2.1.2")));
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 2))]));
    assert_eq!(
        problems(&audit)[0],
        "Row 1, column B: more than one column is matched to 2.1.2, so these columns are left out"
    );
    audit.match_column(1, None);
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 2)), ("2.1.2", cases(1, 2))]));
    audit.match_column(3, None);
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.2", cases(1, 2))]));
    audit.match_to(&iyjwcv_2025::FRAMEWORK);
    assert_eq!(audit.inspection(), inspection("iyjwcv-2025", &[("2.1.1", cases(1, 2))]));
}

#[test]
fn a_question_that_nobody_answered_clearly_has_no_answer() {
    let audit = audit("2.1.1,2.1.2,2.1.3\nn/a,,y\n-,huh,n\n");
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.1", Answer::NotAsked), ("2.1.3", cases(1, 2))]));
}

#[test]
fn headings_or_answers_are_enough_for_a_sheet() {
    for (name, text, matched, unclear) in [
        ("headings, and no clear answer", "2.1.1,2.1.2\nhuh,perhaps\n", 2, 2),
        ("answers under other headings", "Case,First\n1,y\n2,n\n", 0, 0),
    ] {
        let audit = audit(text);
        assert_eq!((audit.matched(), audit.unclear()), (matched, unclear), "{name}");
    }
}

#[test]
fn more_cases_than_an_answer_can_have_are_named() {
    let too_many = "Column B: there are more than 9,999 answers, so the column is left out";
    for (name, yes, no, expected) in [
        ("as many as there can be", 9_998, 1, vec![]),
        ("one more", 9_999, 1, vec![too_many]),
        ("no more yes than no", 5_000, 5_000, vec![too_many]),
    ] {
        let audit = audit(&format!("Case,2.1.1\n{}{}", "1,y\n".repeat(yes), "1,n\n".repeat(no)));
        assert_eq!(problems(&audit), expected, "{name}");
        let answers = if expected.is_empty() { vec![("2.1.1", cases(9_998, 9_999))] } else { vec![] };
        assert_eq!(audit.inspection(), inspection("yjs-2021", &answers), "{name}");
    }
}

#[test]
fn a_column_of_mostly_answers_under_another_heading_is_named() {
    for (name, cells, named) in [
        ("more answers than other words", vec!["y", "n", "huh"], true),
        ("as many", vec!["y", "huh"], false),
        ("as many, of both kinds", vec!["y", "n", "huh", "what"], false),
        ("fewer", vec!["y", "huh", "what"], false),
        ("none", vec!["", ""], false),
    ] {
        let rows: String = (1..).zip(&cells).map(|(case, cell)| format!("{case},y,{cell}\n")).collect();
        let expected: &[_] = if named {
            &["Row 1, column C: no key question matches “Remarks”, so it is left out; give a number like 2.1.1"]
        } else {
            &[]
        };
        assert_eq!(problems(&audit(&format!("Case,2.1.1,Remarks\n{rows}"))), expected, "{name}");
    }
}

#[test]
fn court_and_out_of_court_cases_that_are_counted_as_one_are_named() {
    let mixed = "Column B: some cases are court cases and some are out-of-court cases. They have different key questions, so \
                 the answers of the other kind's cases keep a column from being counted; choose a kind, or paste or open the cases \
                 separately";
    for (name, text, expected) in [
        ("both as court cases", "Case,Type,2.1.1\n1,Court,y\n2,Out of court,n\n", vec![mixed]),
        ("both as out-of-court cases", "Case,Type,3.1.1\n1,Court,y\n2,Out-of-court,n\n", vec![mixed]),
        ("both as both", "Case,Type,2.1.1,3.1.1\n1,court disposal,y,y\n2,OOCD,n,n\n", vec![mixed]),
        ("all as the other", "Case,Type,2.1.1\n1,Diversion,y\n2,OOC,n\n", vec![mixed]),
        ("some cells say nothing", "Case,Type,2.1.1\n1,COURT,y\n2,,y\n3,?,y\n4,ooc,n\n\n\n", vec![mixed]),
        ("each as its own", "Case,Type,2.1.1,3.1.1\n1,Court,y,n/a\n2,OOCD,,n\n", vec![]),
        ("one kind", "Case,Type,2.1.1\n1,Court,y\n2,Youth court,n\n", vec![]),
        ("not one answer about the other", "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n/a\n", vec![]),
        (
            "words that few cases have",
            "Case,Remarks,2.1.1\n1,court date missed,y\n2,out of court,n\n3,late,y\n4,sick,y\n",
            vec![],
        ),
    ] {
        assert_eq!(problems(&audit(text)), expected, "{name}");
    }
    let sheet = "Case,Type,2.1.1\n1,Court,y\n2,Out of court,n\n";
    assert_eq!(problems(&audit_under(&iyjwcv_2025::FRAMEWORK, sheet)), [""; 0], "standards are for both alike");
    let mut by_hand = audit("1,Court,y,y\n2,Out of court,n,y\n");
    assert_eq!(problems(&by_hand), [""; 0], "nothing is matched");
    by_hand.match_column(2, yjs_2021::FRAMEWORK.key_questions().next().map(|located| located.id));
    assert_eq!(problems(&by_hand), [mixed], "without headings");
}

#[test]
fn ten_of_a_kind_are_named_and_all_are_counted() {
    let audit = audit(&format!("Case,2.1.1\n{}{}1,y\n2,n\n", "1,huh\n".repeat(11), "Total,3\n".repeat(11)));
    assert_eq!((audit.cases, audit.unclear(), audit.columns[1].tally.yes), (13, 11, 1));
    assert_eq!(audit.problems_not_listed(), 2);
    let named = problems(&audit);
    let [unclear, totals] =
        ["is not yes, no or n/a", "looks like a total"].map(|what| named.iter().filter(|s| s.contains(what)).count());
    assert_eq!((unclear, totals, named.len()), (10, 10, 20));
}

#[test]
fn what_is_no_sheet_says_why() {
    for (text, sentence) in [
        ("", "the sheet is blank; it must have rows"),
        ("\n\n \r\n\t\n", "the sheet is blank; it must have rows"),
        ("hello", "there must be a row for each case below the headings in row 1"),
        ("hello\nworld\n", "the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"),
        ("78\n56\n90\n", "the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"),
        (
            "Question,Case 1,Case 2\n2.1.1,Y,N\n2.1.2,Y,Y\n",
            "key questions must be in columns and cases in rows; to swap them, transpose the sheet in a spreadsheet",
        ),
        ("Case,2.1.1\n", "there must be a row for each case below the headings in row 1"),
        ("2.1.1,\"\ny\nn\n", "row 1, column B: a quotation mark is opened here, and must be closed"),
        ("{", "line 1, character 2: the JSON breaks off here"),
        ("{\"version\": 1,\n  'framework': 2}", "line 2, character 3: this is not JSON"),
        ("{}", "version: this is missing, and must be 1"),
        ("\u{FEFF} \r\n{}", "version: this is missing, and must be 1"),
        ("[]", "inspection: this must be an object"),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"__proto__\":{}}",
            "__proto__: unknown field; allowed here: version, framework, service, answers, discretion, scenario",
        ),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{\"constructor\":{\"percent\":50}}}",
            "constructor: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1",
        ),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{\"2.1.1\":{\"percent\":1e999}}}",
            "line 1, character 71: this number is too large",
        ),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{\"2.1.1\":{\"yes\":1,\"of\":99999999999999999999}}}",
            "2.1.1: there must be at most 9,999 cases",
        ),
    ] {
        assert_eq!(refusal(text), sentence, "{text:?}");
    }
    let deep = refusal(&"[".repeat(100_000));
    assert_eq!(deep, "line 1, character 100001: the JSON breaks off here");
    assert_eq!(refusal(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), "inspection: this must be an object");
}

#[test]
fn figures_in_rows_are_read_too() {
    for (name, text) in [
        ("cases", "Number,Name,Yes,Of\n2.1.1,Desistance,8,9\n2.1.2,,\"1,200\",\"1,300\"\n2.1.3,,0,0\n"),
        (
            "with ratings that are worked out",
            "Number,Label,Yes,Of,Percent,Rating\r\n1.1,Governance,,,,\r\n2.1,Assessment,,,,Outstanding\r\n2.1.1,a,8,9,89,Outstanding\r\n2.1.2,b,1200,1300,92,Outstanding\r\n2.1.3,c,not asked,,,\r\n",
        ),
        ("below a title", "Autumn\n\nKQ\tyes\tcases\nQ2.1.1\t8\t9\nQ2.1.2\t1200\t1300\nQ2.1.3\tn/a\tn/a\nTotal\t1\t2\n"),
    ] {
        let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = content(text, &yjs_2021::FRAMEWORK) else {
            panic!("{name}")
        };
        let expected = [("2.1.1", cases(8, 9)), ("2.1.2", cases(1200, 1300)), ("2.1.3", Answer::NotAsked)];
        assert_eq!(figures.inspection, inspection("yjs-2021", &expected), "{name}");
        let said: Vec<_> = figures.problems.iter().map(ToString::to_string).collect();
        let total = "Row 7: “Total” is no standard or key question, so the row is left out".to_owned();
        let expected = if text.contains("Total") { vec![total] } else { vec![] };
        assert_eq!((figures.answered, said), (3, expected), "{name}");
    }
    for (name, text, expected, sentences) in [
        (
            "half a count",
            "Number,Yes,Of,Percent\n2.1.1,8,,\n2.1.2,,9,\n",
            vec![],
            vec![
                "Row 2, column C: a case count needs both yes and of, so the row is left out",
                "Row 3, column B: a case count needs both yes and of, so the row is left out",
            ],
        ),
        ("half a count and a percentage", "Number,Yes,Of,Percent\n2.1.1,,9,78\n", vec![("2.1.1", percent(78))], vec![]),
        (
            "a row again",
            "Number,Yes,Of\n2.1.1,8,9\n2.1.1,1,9\n2.1.2,1,9\n2.1.2,1,9\n",
            vec![("2.1.2", cases(1, 9))],
            vec![
                "Row 2: 2.1.1 is answered in another row, so this row is left out",
                "Row 3: 2.1.1 is answered in another row, so this row is left out",
                "Row 5: 2.1.2 is answered in another row, so this row is left out",
            ],
        ),
        (
            "a standard and its key question",
            "Number,Percent,Answer\n2.1,,Good\n2.1.1,78,\n",
            vec![("2.1", Answer::Rating(Rating::Good))],
            vec!["Row 3: 2.1 is answered in another row, so this row is left out"],
        ),
        (
            "not rated",
            "Number,Percent,Rating\n4.1,,Not rated\n1.1,,not rated\n",
            vec![("4.1", Answer::NotRated)],
            vec![
                "Row 3, column C: “not rated” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
            ],
        ),
        (
            "not inspected, in all the words for it",
            "Number,Yes,Of,Percent,Rating\n1.1,,,,Not inspected\n2.1,,,,No cases\n2.2,,,no cases,\n3.1,not  inspected,,,\n4.1,,,,No cases\n",
            vec![
                ("1.1", Answer::NotInspected),
                ("2.1", Answer::NotInspected),
                ("2.2", Answer::NotInspected),
                ("3.1", Answer::NotInspected),
                ("4.1", Answer::NotRated),
            ],
            vec![],
        ),
        (
            "a standard without cases whose key questions have none",
            "Number,Yes,Of,Rating\n2.1,,,No cases\n2.1.1,0,0,\n2.1.2,n/a,n/a,\n2.1.3,,,\n2.2.1,no cases,,\n",
            vec![("2.1", Answer::NotInspected), ("2.2.1", Answer::NotAsked)],
            vec![],
        ),
        (
            "a standard without cases whose key question has some",
            "Number,Yes,Of,Rating\n2.1,,,No cases\n2.1.1,5,9,\n",
            vec![("2.1.1", cases(5, 9))],
            vec!["Row 2: 2.1 is answered in another row, so this row is left out"],
        ),
        (
            "shares of 1",
            "Number,Percent\n2.1.1,0.78\n2.1.2,0.9\n2.1.3,1\n2.2.1,n/a\n2.2.2,\n",
            vec![("2.1.1", percent(78)), ("2.1.2", percent(90)), ("2.1.3", percent(100)), ("2.2.1", Answer::NotAsked)],
            vec!["Column B: figures from 0 to 1 are read as shares: 0.72 as 72%"],
        ),
        (
            "percentages of cases, as they are saved from here",
            "Number,Yes,Of,Percent,Answer\n2.1.1,1,101,1,\n2.1.2,,,0.5,\n",
            vec![("2.1.1", cases(1, 101)), ("2.1.2", hundredths(50))],
            vec![],
        ),
        (
            "shares beside the cases that they are of",
            "Number,Yes,Of,Percent\n2.1.1,8,9,0.89\n2.1.2,6,9,0.67\n",
            vec![("2.1.1", cases(8, 9)), ("2.1.2", cases(6, 9))],
            vec![],
        ),
        (
            "small percentages beside others",
            "Number,Percent\n2.1.1,0.5%\n2.1.2,1\n",
            vec![("2.1.1", hundredths(50)), ("2.1.2", percent(1))],
            vec![],
        ),
        (
            "as a spreadsheet works them out",
            "Number,Percent\n2.1.1,66.6667\n2.1.2,64.4999%\n2.1.3,\"1,000\"\n",
            vec![("2.1.1", hundredths(6667)), ("2.1.2", hundredths(6449))],
            vec![
                "Row 4, column B: “1,000” is left out: the percentage must be from 0 to 100",
                "Column B: figures are rounded to two decimals",
            ],
        ),
        (
            "ratings alone, by letters and words",
            "Number,Rating\n1.1,Good\n1.2,RI\n1.3,o\n1.4,requires improvement\n2.1,Outstanding\n4.1,Not rated\n",
            vec![
                ("1.1", Answer::Rating(Rating::Good)),
                ("1.2", Answer::Rating(Rating::RequiresImprovement)),
                ("1.3", Answer::Rating(Rating::Outstanding)),
                ("1.4", Answer::Rating(Rating::RequiresImprovement)),
                ("2.1", Answer::Rating(Rating::Outstanding)),
                ("4.1", Answer::NotRated),
            ],
            vec![],
        ),
        (
            "a rating that its figures come to, one that they do not, and one without figures",
            "Number,Percent,Rating\n2.1,,Good\n2.1.1,78,\n2.1.2,78,\n2.1.3,78,\n2.2.1,40,\n2.2,,Good\n2.3,,Good\n2.4,,Best\n",
            vec![
                ("2.1.1", percent(78)),
                ("2.1.2", percent(78)),
                ("2.1.3", percent(78)),
                ("2.2.1", percent(40)),
                ("2.3", Answer::Rating(Rating::Good)),
            ],
            vec![
                "Row 9, column C: “Best” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
                "Row 7: 2.2 is answered in another row, so this row is left out",
            ],
        ),
        (
            "ratings where figures are, and figures where ratings are",
            "Number,Percent,Rating\n1.1,Good,\n1.2,78,\n2.1.1,,Good\n",
            vec![("1.1", Answer::Rating(Rating::Good))],
            vec![
                "Row 3, column B: “78” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
                "Row 4, column C: “Good” is left out: a figure must be a number",
            ],
        ),
        (
            "spellings of not asked",
            "Number,Percent\n2.1.1,-\n2.1.2,NA\n",
            vec![("2.1.1", Answer::NotAsked), ("2.1.2", Answer::NotAsked)],
            vec![],
        ),
        ("a dash beside cases", "Number,Yes,Of,Percent\n2.1.1,7,9,-\n", vec![("2.1.1", cases(7, 9))], vec![]),
        ("a dash beside a percentage", "Number,Yes,Of,Percent\n2.1.2,-,-,40\n", vec![("2.1.2", percent(40))], vec![]),
        (
            "n/a beside half a count",
            "Number,Yes,Of,Percent\n2.1.1,7,n/a,\n2.1.2,n/a,9,-\n",
            vec![],
            vec![
                "Row 2, column C: a case count needs both yes and of, so the row is left out",
                "Row 3, column B: a case count needs both yes and of, so the row is left out",
            ],
        ),
        (
            "n/a beside what is no figure",
            "Number,Yes,Of,Percent\n2.1.1,-,-,most\n",
            vec![],
            vec!["Row 2, column D: “most” is left out: a figure must be a number"],
        ),
    ] {
        let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = content(text, &yjs_2021::FRAMEWORK) else {
            panic!("{name}")
        };
        let given: Vec<_> = {
            let standards = figures.inspection.standards().iter().filter_map(|entry| entry.answer);
            figures.inspection.key_questions().iter().filter_map(|entry| entry.answer).chain(standards).collect()
        };
        assert!(figures.inspection == inspection("yjs-2021", &expected), "{name}: {given:?}");
        assert_eq!(figures.answered, expected.len(), "{name}");
        assert_eq!(figures.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), sentences, "{name}");
    }
    let text = "Question;Percentage;Rating\n1.1;;Good\n1.2;;Best\n2.1.1;72,5;\n2.1.2;104;\n2.1.9;70;\n";
    let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = content(text, &yjs_2021::FRAMEWORK) else { panic!() };
    let percent = hundredths(7250);
    assert_eq!(figures.inspection, inspection("yjs-2021", &[("1.1", Answer::Rating(Rating::Good)), ("2.1.1", percent)]));
    let sentences: Vec<_> = figures.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        sentences,
        [
            "Row 3, column C: “Best” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
            "Row 5, column B: “104” is left out: the percentage must be from 0 to 100",
            "Row 6, column A: no key question has the number in “2.1.9”, so it is left out; give a number like 2.1.1",
        ]
    );
}

#[test]
fn figures_need_a_number_and_what_it_came_to() {
    for (name, text, are_figures) in [
        ("number, yes and of", "No.,Yes,Of\n2.1.1,8,9\n", true),
        ("number and percentage", "No.,%\n2.1.1,72\n", true),
        ("number and yes", "No.,Yes\n2.1.1,8\n", false),
        ("number and of", "No.,Of\n2.1.1,0\n", false),
        ("number and rating", "No.,Rating\n1.1,Good\n", true),
        ("number alone", "No.,Name\n2.1.1,Desistance\n", false),
        ("yes and of", "Yes,Of\n8,9\n", false),
        ("percentage", "%\n72\n", false),
    ] {
        let found = content(text, &yjs_2021::FRAMEWORK);
        let figures =
            if let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = &found { Some(figures) } else { None };
        assert_eq!(figures.is_some(), are_figures, "{name}: {found:?}");
        assert!(figures.is_none_or(|figures| figures.answered == 1 && figures.problems.is_empty()), "{name}: {found:?}");
    }
}

#[test]
fn a_service_with_the_name_of_a_heading_comes_back_from_a_saved_table() {
    let framework = &yjs_2021::FRAMEWORK;
    let mut inspection = Inspection::new(framework);
    let place = |number| framework.place(number).unwrap();
    inspection.set_answer(place("2.1.1"), percent(72)).unwrap();
    inspection.set_answer(place("1.1"), Answer::Rating(Rating::Good)).unwrap();
    let answers = inspection.clone();
    for name in ["%", "Rating", "yes", "of", "Answer", "No.", "Key question", "Percentage", "Cases", "2.1.1", "1.1", "Total"]
    {
        inspection.service = Some(name.into());
        for scenario in [None, Some(name)] {
            match content(&write_csv(&inspection, &rate(&inspection), scenario, ""), framework) {
                Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                    assert_eq!((figures.problems, figures.inspection == answers), (vec![], true), "{name} {scenario:?}");
                }
                other => panic!("{name}: {other:?}"),
            }
        }
    }
}

/// Until 29 November 2026, the columns of the table had other names.
#[test]
fn a_table_saved_by_an_earlier_version_comes_back() {
    const EARLIER: &str = "\u{FEFF}number,name,kind,yes,of,percent,answer,band,rating,calculated,points,discretion,reason";
    let framework = &yjs_2021::FRAMEWORK;
    let answers = inspection(
        "yjs-2021",
        &[
            ("1.1", Answer::Rating(Rating::Good)),
            ("2.1.1", percent(72)),
            ("2.1.2", cases(7, 9)),
            ("2.2.1", Answer::NotAsked),
        ],
    );
    let saved = write_csv(&answers, &rate(&answers), None, "");
    let (_, rows) = saved.split_once("\r\n").unwrap();
    match content(&format!("{EARLIER}\r\n{rows}"), framework) {
        Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
            assert_eq!((figures.problems, figures.inspection), (vec![], answers));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sheet_of_figures_without_any_says_what_it_needs() {
    let saved = write_csv(&Inspection::new(&yjs_2021::FRAMEWORK), &rate(&Inspection::new(&yjs_2021::FRAMEWORK)), None, "");
    for (name, text, row) in [
        ("headings alone", "No.,Yes,Of\n", 1),
        ("numbers alone", "No.,Yes,Of\n2.1.1,,\n2.1.2,,\n", 1),
        ("numbers of rows, of which one is like a yes", "No.,Yes,Of\n1,,\n2,,\n", 1),
        ("figures of which nobody knows whose they are", "No.,Yes,Of\n,8,9\n,1,1\n", 1),
        ("below a title", "Autumn\n\nKey question;Percentage\n2.1.1;\n", 3),
        ("saved from here before there was anything", saved.as_str(), 1),
    ] {
        let expected = format!(
            "there is no row of figures below the headings in row {row}; a row needs a number like 2.1.1, and yes and of, a \
             percentage or a rating"
        );
        assert_eq!(refusal(text), expected, "{name}");
    }
}

#[test]
fn a_sheet_of_cases_can_have_columns_named_as_those_of_figures() {
    let matched = audit("No.,Percentage,2.1.1\n1,,y\n2,,n\n");
    assert_eq!((matched.cases, matched.inspection()), (2, inspection("yjs-2021", &[("2.1.1", cases(1, 2))])));
    let by_hand = audit("No.,Was it planned,Yes,Of\n1,y,1,1\n2,n,0,1\n");
    assert_eq!((by_hand.cases, by_hand.matched(), by_hand.columns[1].tally.yes), (2, 0, 1));
}

#[test]
fn a_ratings_string_is_read_wherever_it_stands_but_in_rows() {
    let opened = |text: &str| match content(text, &iyjwcv_2025::FRAMEWORK) {
        Ok(ImportContent::Inspection { shared, problems }) => (shared.inspection, problems.len()),
        other => panic!("{text:?}: {other:?}"),
    };
    let line = "ratings:1/yjs-2021/2.1.1=8of9";
    for text in [line.to_owned(), format!("Figures as agreed: “{line}”.\nRegards"), format!("https://example.org/#{line}")]
    {
        assert_eq!(opened(&text), (inspection("yjs-2021", &[("2.1.1", cases(8, 9))]), 0), "{text:?}");
    }
    assert_eq!(opened(&format!("{line}/2.1.2=most")).1, 1, "what is left out is named");
    assert_eq!(refusal("ratings:1/yjs-1821/"), refusal("{\"version\":1,\"framework\":\"yjs-1821\"}"));
    let rows = audit(&format!("Case\t2.1.1\tFrom\n1\ty\t{line}\n"));
    assert_eq!(rows.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 1))]));
}

#[test]
fn of_two_fields_of_a_name_the_last_counts_and_is_named() {
    let json = |answers| format!("{{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{{{answers}}}}}");
    for (name, answers, expected) in [
        ("once", "\"2.1.1\":{\"percent\":10}", vec![]),
        (
            "twice",
            "\"2.1.1\":{\"percent\":78},\"2.1.1\":{\"percent\":10}",
            vec!["2.1.1: this must be here once; the last one is kept"],
        ),
        (
            "within an answer",
            "\"2.1.1\":{\"percent\":78,\"percent\":10}",
            vec!["percent: this must be here once; the last one is kept"],
        ),
    ] {
        let Ok(ImportContent::Inspection { shared: Shared { inspection: found, .. }, problems }) =
            content(&json(answers), &yjs_2021::FRAMEWORK)
        else {
            panic!("{name}")
        };
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            (said, found == inspection("yjs-2021", &[("2.1.1", percent(10))])),
            (expected.into_iter().map(String::from).collect(), true),
            "{name}"
        );
    }
}

#[test]
fn words_that_only_one_key_question_has_are_enough() {
    static FRAMEWORK: Framework = small(
        "words",
        &[one(&[
            Standard::by_key_questions("1", "Courts", &[KeyQuestion::by_cases("1.1", "prompt hearings")]),
            Standard::by_key_questions(
                "2",
                "Custody",
                &[KeyQuestion::by_cases("2.1", "contact"), KeyQuestion::by_cases("2.2", "release")],
            ),
            Standard::by_key_questions("3", "Community", &[KeyQuestion::by_cases("3.1", "contact")]),
        ])],
        Bands::new(9, [(0, 1), (2, 4), (5, 7), (8, 9)]),
    );
    let audit = audit_under(&FRAMEWORK, "Prompt hearings,Contact,Custody: contact,Release\ny,n,y,n\n");
    let matched: Vec<_> = columns(&audit).into_iter().map(|(_, number, _)| number).collect();
    assert_eq!(matched, ["1.1", "", "2.1", "2.2"]);
    assert_eq!(
        problems(&audit),
        ["Row 1, column B: “Contact” could mean more than one key question, so it is left out; give a number like 2.1.1"]
    );
}

#[test]
fn the_domain_that_more_words_name_is_meant() {
    const CONTACT: &[Standard] = &[Standard::by_key_questions("1", "Contact", &[KeyQuestion::by_cases("1.1", "contact")])];
    const CONTACT_LATER: &[Standard] =
        &[Standard::by_key_questions("2", "Contact", &[KeyQuestion::by_cases("2.1", "contact")])];
    static FRAMEWORK: Framework = small(
        "domains",
        &[
            Domain { number: None, name: "Custody", standards: CONTACT },
            Domain { number: None, name: "Custody, then resettlement and planning", standards: CONTACT_LATER },
        ],
        Bands::new(6, [(0, 1), (2, 3), (4, 5), (6, 6)]),
    );
    let audit = audit_under(&FRAMEWORK, "Custody: contact,Custody resettlement: contact,Contact\ny,n,y\n");
    let matched: Vec<_> = columns(&audit).into_iter().map(|(_, number, _)| number).collect();
    assert_eq!(matched, ["1.1", "2.1", ""]);
}

#[test]
fn the_template_of_every_framework_is_matched_whole() {
    for framework in FRAMEWORKS {
        let empty = template(framework);
        let Err(ImportRefusal::Sheet(_)) = content(&empty, framework) else { panic!("{}", framework.id) };
        let questions = answered_by_cases(framework).count();
        let audit = audit_under(framework, &format!("{empty}1{}\r\n", ",Y".repeat(questions)));
        assert_eq!(
            (audit.matched(), audit.columns.len(), audit.problems().len()),
            (questions, questions + 1, 0),
            "{}",
            framework.id
        );
        assert_eq!(audit.inspection().answered(), questions);
    }
}

proptest! {
    // Sheets are long, and most of what goes wrong goes wrong soon.
    #![proptest_config(keeping_slow(48, "tests/audit.regressions"))]

    #[test]
    fn any_text_is_understood_or_refused(text in ".{0,200}", framework in any_framework()) {
        let _ = content(&text, framework);
    }

    #[test]
    fn any_text_of_signs_that_matter_is_understood_or_refused(text in "[\"',;\t\r\n{}\\[\\]:0-9.eyn2V\\-\u{FEFF}\u{0}]{0,80}") {
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = content(&text, &yjs_2021::FRAMEWORK) {
            assert_adds_up(&audit);
        }
    }

    #[test]
    fn the_answers_of_a_table_saved_from_here_come_back(inspection in any_inspection(true)) {
        let framework = inspection.framework();
        let mut answers = Inspection::new(framework);
        let places = framework.key_questions().map(|located| located.place());
        for place in places.chain(framework.standards().map(|located| located.place())) {
            if let Some(answer) = inspection.answer(place) {
                answers.set_answer(place, answer).unwrap();
            }
        }
        match content(&write_csv(&inspection, &rate(&inspection), None, ""), framework) {
            Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                prop_assert_eq!(&figures.problems, &vec![]);
                prop_assert_eq!(figures.inspection, answers);
            }
            other => prop_assert_eq!(answers, Inspection::new(framework), "{:?}", other),
        }
    }

    #[test]
    fn json_is_read_as_serde_json_reads_it(text in "[\\[\\]{}\":,0-9.eE+\\-ntrufalse \\\\]{0,24}") {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        // It alone refuses numbers too large for it.
        if theirs.is_ok() || !theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range")) {
            let json = content(&format!("[{text}]"), &yjs_2021::FRAMEWORK);
            let is_json = !matches!(json, Err(ImportRefusal::Json(_)));
            let theirs = serde_json::from_str::<serde_json::Value>(&format!("[{text}]"));
            prop_assert_eq!(is_json, theirs.is_ok());
        }
    }

    #[test]
    fn an_inspection_that_was_saved_opens_the_same((inspection, spaces) in (any_inspection(true), any::<bool>())) {
        let mut text = inspection_text(&inspection);
        if spaces {
            text = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&text).unwrap()).unwrap();
        }
        prop_assert_eq!(content(&text, &yjs_2021::FRAMEWORK), Ok(ImportContent::Inspection { shared: inspection.into(), problems: Vec::new() }));
    }

    #[test]
    fn tallies_add_up_to_rows_times_columns(
        rows in prop::collection::vec(prop::collection::vec(".{0,4}|yes|N|n/a||1", 0..6), 0..12),
        delimiter in select(vec![',', ';', '\t']),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<_> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string())).collect();
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = content(&format!("Case{delimiter}2.1.1{delimiter}2.1.2\n{}", lines.join("\n")), &yjs_2021::FRAMEWORK) {
            assert_adds_up(&audit);
        }
    }

    #[test]
    fn random_answers_give_back_exactly_their_counts(
        framework in any_framework(),
        answers in prop::collection::vec(prop::collection::vec(0..4usize, 24), 1..40),
        delimiter in select(vec![',', ';', '\t']),
        line_end in select(vec!["\n", "\r\n", "\r"]),
    ) {
        const SPELT: [&[&str]; 4] = [&["Y", "yes", "1", "✓", "Sufficient"], &["n", "No", "0", "insufficient"], &["n/a", "", "-"], &["x", "part"]];
        let questions: Vec<_> = answered_by_cases(framework).collect();
        let mut text = String::from("Case");
        for LocatedKeyQuestion { question, .. } in &questions {
            text += &format!("{delimiter}\"{}\n{}\"", question.number, question.label);
        }
        let mut expected = Inspection::new(framework);
        for (case, row) in answers.iter().enumerate() {
            text += &format!("{line_end}case {case}");
            for (at, answer) in row.iter().take(questions.len()).enumerate() {
                text += &format!("{delimiter}{}", SPELT[*answer][(case + at) % SPELT[*answer].len()]);
            }
        }
        for (at, located) in questions.iter().enumerate() {
            let count = |kind| answers.iter().filter(|row| row[at] == kind).count() as u32;
            let answer = match CaseCount::new(count(0), count(0) + count(1)) {
                // The unclear cells could be the other half of the code.
                Ok(_) if count(3) > 0 && (count(0) == 0 || count(1) == 0) => continue,
                Ok(found) => Answer::Cases(found),
                Err(_) if count(3) > 0 => continue,
                Err(_) => Answer::NotAsked,
            };
            expected.set_answer(located.place(), answer).unwrap();
        }
        let audit = audit_under(framework, &text);
        prop_assert_eq!(audit.cases, answers.len());
        prop_assert_eq!(audit.matched(), questions.len());
        assert_adds_up(&audit);
        prop_assert_eq!(audit.inspection(), expected);
    }
}

#[track_caller]
fn assert_adds_up(audit: &CaseAudit) {
    for (_, _, counts) in columns(audit) {
        assert_eq!(counts.iter().sum::<u32>() as usize, audit.cases);
    }
}

#[test]
fn percentages_are_figures_too() {
    let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) =
        content("number,percent\n2.1.1,72%\n", framework("yjs-2021").unwrap())
    else {
        panic!()
    };
    assert_eq!(figures.inspection, inspection("yjs-2021", &[("2.1.1", percent(72))]));
}
