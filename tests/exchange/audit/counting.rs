//! Sheets of cases: the cells that are counted, and the cells that are named instead.

use super::*;
use inspection_ratings::exchange::sheets::{DoubtfulCases, Table};

#[test]
fn headings_of_another_framework_are_named() {
    let of_2025 = "Case,2.1.1,2.1.2,2.2.1,V1.1\n1,y,y,n,y\n";
    let of_2018 = "Case,2.1.1,Keeping the child safe,3.4.1,3.4.2\n1,y,y,n,y\n";
    for (name, at_hand, text, expected) in [
        ("its own", "iyjwcv-2025", of_2025, None),
        ("one with as many", "iyjs-2025", of_2025, None),
        ("of a newer one", "yjs-2021", of_2025, Some(("iyjs-2025", 4))),
        ("of an older one", "yjs-2021", of_2018, Some(("yos-2018", 3))),
        ("numbers that all have", "yjs-2021", "Case,2.1.1,2.1.2\n1,y,n\n", None),
        ("none that any has", "yjs-2021", "Case,First,Second\n1,y,n\n", None),
        (
            "words of an older one",
            "iyjs-2025",
            "Case,Assessment: desistance,Planning: desistance\n1,y,n\n2,n,y\n",
            Some(("yjs-2021", 2)),
        ),
        (
            "words of an older one below their standards",
            "iyjs-2025",
            ",Assessment,,Planning,\nCase,Desistance,Safety of the child,Desistance,Safety of the child\n1,y,n,y,y\n2,n,y,n,y\n",
            Some(("yjs-2021", 4)),
        ),
        (
            "words of a newer one",
            "yjs-2021",
            "Case,Assessing: positive change,Planning: positive change\n1,y,n\n2,n,y\n",
            Some(("iyjs-2025", 2)),
        ),
    ] {
        let audit = audit_under(framework(at_hand).unwrap(), text);
        let found = audit.better_framework(&Table::read(text).unwrap()).map(|(framework, matched)| (framework.id, matched));
        assert_eq!(found, expected, "{name}");
        if let Some((id, matched)) = found {
            let under = audit_under(framework(id).unwrap(), text);
            assert_eq!(if under.depends_on_disposals() { matched } else { under.matched() }, matched, "{name}");
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
fn only_headings_are_skipped_below_the_headings() {
    let skipped = |row, text| format!("Row {row}: “{text}” looks like a heading, so the row is not counted");
    let unclear =
        |row, column, text| format!("Row {row}, column {column}: “{text}” is not yes, no or n/a, so it is not counted");
    for (name, text, cases, expected) in [
        (
            "a first case of which nothing is clear",
            "Ref\t2.1.1\t2.1.2\nA1\tlate\tmostly\nA2\tY\tN\nA3\tN\tY\n",
            3,
            vec![unclear(2, 'B', "late"), unclear(2, 'C', "mostly")],
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
    assert_eq!(
        problems(&found),
        [
            "Row 3: the headings are repeated here; if the cases above and below are one audit, count the cells as they stand, and if they are \
         two, bring in one at a time"
        ]
    );
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
    let long = format!("2.1.1 {}", "7".repeat(94));
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
fn a_column_of_a_judged_key_question_is_named_only_if_a_cell_is_filled_in() {
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
fn cells_that_are_not_counted_are_named_by_row_and_column() {
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
    let mixed = "Column B: some cases are court cases and some are out-of-court cases, which have different key questions, so \
                 columns with answers about the other kind are not counted; choose a kind, or paste or open the cases separately";
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
fn rows_that_are_perhaps_no_cases_are_counted_or_left_out_as_a_person_chooses() {
    let text = "Case,2.1.1,2.1.2\nA1,y,n\nA2,n,y\nA2 v2,y,\nA3,y,n\n";
    let mut found = audit(text);
    let table = Table::read(text).unwrap();
    let answers = |found: &CaseAudit| found.columns[1..].iter().map(|column| found.answer_of(column)).collect::<Vec<_>>();
    let cases = |yes, of| Some(Answer::Cases(CaseCount::new(yes, of).unwrap()));
    assert!(found.asks_which_cases_count());
    assert_eq!(answers(&found), [None, cases(1, 3)], "a row without an answer to 2.1.2 changes nothing there");
    found.choose_doubtful_cases(Some(DoubtfulCases::Counted), &table);
    assert_eq!((found.cases, answers(&found)), (4, vec![cases(3, 4), cases(1, 3)]));
    found.choose_doubtful_cases(Some(DoubtfulCases::LeftOut), &table);
    assert_eq!((found.cases, answers(&found)), (3, vec![cases(2, 3), cases(1, 3)]));
    assert_eq!(found.account().all(), 14);
    let said: Vec<_> = found.problems().iter().map(ToString::to_string).collect();
    assert_eq!(said, ["Row 4: rows that are perhaps no cases are left out, as chosen (1, the first of them here)"]);
    found.choose_doubtful_cases(None, &table);
    assert_eq!((found.cases, answers(&found)), (4, vec![None, cases(1, 3)]));
}
