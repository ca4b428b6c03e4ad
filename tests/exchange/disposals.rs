//! Sheets with court and out-of-court cases, of which a person chooses which are counted.

use crate::support::{cases, inspection};
use inspection_ratings::exchange::sheets::{CaseAudit, CountedDisposals, SheetContent, Table, WordMeaning, read_sheet};
use inspection_ratings::frameworks::yjs_2021;

fn read(text: &str) -> CaseAudit {
    match read_sheet(text, &yjs_2021::FRAMEWORK).unwrap() {
        SheetContent::Cases(audit) => audit,
        other @ SheetContent::Figures(_) => panic!("{other:?}"),
    }
}

fn problems(audit: &CaseAudit) -> Vec<String> {
    audit.problems().iter().map(ToString::to_string).collect()
}

#[test]
fn of_court_and_out_of_court_cases_only_the_chosen_ones_are_counted() {
    let others = "cases of the other kind are not counted";
    let each = "Column B: this column says which cases are court cases";
    for (name, text, disposals, answers, named) in [
        ("not chosen", "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n", None, vec![], vec!["some cases are court cases"]),
        (
            "court",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n3,Court,n\n",
            Some(CountedDisposals::Court),
            vec![("2.1.1", cases(1, 2))],
            vec!["Row 3: cases of the other kind are not counted (1"],
        ),
        (
            "out of court, though the column is about court",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n",
            Some(CountedDisposals::OutOfCourt),
            vec![],
            vec![others, "some cases are court cases"],
        ),
        (
            "cases of which nothing is said are counted",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n3,,n\n",
            Some(CountedDisposals::Court),
            vec![("2.1.1", cases(1, 2))],
            vec![others],
        ),
        (
            "where no case is left, nothing is left out, and the column waits",
            "Case,Type,2.1.1\n1,OOC,y\n2,OOCD,n\n",
            Some(CountedDisposals::Court),
            vec![],
            vec!["some cases are court cases"],
        ),
        (
            "columns of both",
            "Case,Type,2.1.1,3.1.1\n1,Court,y,n\n2,OOCD,n,y\n",
            Some(CountedDisposals::Court),
            vec![("2.1.1", cases(1, 1))],
            vec![others, "some cases are court cases"],
        ),
        (
            "headings without numbers",
            "Case,Type,Assessment - desistance\n1,Court,y\n2,OOCD,n\n",
            Some(CountedDisposals::OutOfCourt),
            vec![("3.1.1", cases(0, 1))],
            vec![others],
        ),
        (
            "headings without numbers, each case for its own disposal",
            "Case,Type,Assessment - desistance,Planning - desistance\n1,Court,y,n\n2,OOCD,n,y\n3,YRO,n,NA\n4,YCC,y,y\n",
            Some(CountedDisposals::Each),
            vec![("2.1.1", cases(1, 2)), ("2.2.1", cases(0, 1)), ("3.1.1", cases(1, 2)), ("3.2.1", cases(2, 2))],
            vec![each],
        ),
        (
            "each, and a case of which nothing is said",
            "Case,Type,Assessment - desistance\n1,Court,y\n2,OOCD,n\n3,,n\n4,YRO,n\n",
            Some(CountedDisposals::Each),
            vec![("2.1.1", cases(1, 2)), ("3.1.1", cases(0, 1))],
            vec![each, "Row 4: the row does not say whether"],
        ),
        (
            "each, where a number is about court cases alone",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n3,Court,n\n",
            Some(CountedDisposals::Each),
            vec![("2.1.1", cases(1, 2))],
            vec![each, "Row 1, column C: “2.1.1 (out-of-court cases)” is about cases of the other kind"],
        ),
        (
            "each, where numbers are about both",
            "Case,Type,2.1.1,3.1.1\n1,Court,y,NA\n2,OOCD,,y\n3,OOCD,NA,n\n",
            Some(CountedDisposals::Each),
            vec![("2.1.1", cases(1, 1)), ("3.1.1", cases(1, 2))],
            vec![each],
        ),
    ] {
        let table = Table::read(text).unwrap();
        let mut audit = read(text);
        audit.choose_disposals(disposals, &table);
        assert_eq!(audit.inspection(), inspection("yjs-2021", &answers), "{name}");
        let sentences = problems(&audit);
        assert_eq!(sentences.len(), named.len(), "{name}: {sentences:?}");
        for named in named {
            assert!(sentences.iter().any(|sentence| sentence.contains(named)), "{name}: {named} is not in {sentences:?}");
        }
        audit.choose_disposals(read(text).disposals(), &table);
        assert_eq!(problems(&audit), problems(&read(text)), "{name}: taken back");
    }
}

#[test]
fn a_sheet_that_names_the_disposal_of_each_case_needs_no_choice() {
    for (name, text, chosen) in [
        ("each is named", "Case,Type,Assessment - desistance\n1,Court,y\n2,OOCD,n\n", Some(CountedDisposals::Each)),
        ("all are court cases", "Case,Order,Assessment - desistance\n1,YRO,y\n2,DTO,n\n", Some(CountedDisposals::Each)),
        (
            "turned",
            "Case,A1,A2\nDisposal,YRO,YCC\nAssessment - desistance,y,n\nPlanning - desistance,y,n\n",
            Some(CountedDisposals::Each),
        ),
        ("one is not named", "Case,Type,Assessment - desistance\n1,Court,y\n2,,n\n", None),
        ("none is named", "Case,Team,Assessment - desistance\n1,North,y\n2,South,n\n", None),
        ("the numbers say it", "Case,Type,2.1.1,3.1.1\n1,Court,y,NA\n2,OOCD,NA,n\n", None),
        ("numbers for other cases", "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n", None),
    ] {
        assert_eq!(read(text).disposals(), chosen, "{name}");
    }
    let turned = read("Case,A1,A2\nDisposal,YRO,YCC\nAssessment - desistance,y,n\nPlanning - desistance,y,n\n");
    let answers = [("2.1.1", cases(1, 1)), ("2.2.1", cases(1, 1)), ("3.1.1", cases(0, 1)), ("3.2.1", cases(0, 1))];
    assert_eq!(turned.inspection(), inspection("yjs-2021", &answers));
}

#[test]
fn rows_below_are_compared_with_the_cases_of_both_disposals() {
    let sheet =
        |sum: &str| format!("Case,Type,Assessment - desistance\nA1,Court,Yes\nA2,OOCD,Yes\nA3,Court,No\nYes,,{sum}\n");
    let answers = [("2.1.1", cases(1, 2)), ("3.1.1", cases(1, 1))];
    for (sum, answers) in [("2", &answers[..]), ("3", &[])] {
        let audit = read(&sheet(sum));
        assert_eq!(audit.inspection(), inspection("yjs-2021", answers), "{sum}: {:?}", problems(&audit));
    }
}

#[test]
fn meanings_of_words_stay_when_the_disposals_are_chosen() {
    let text = "Case,Type,2.1.1,Other\n1,Court,y,partly\n2,OOCD,n,y\n3,Court,partly,n\n";
    let table = Table::read(text).unwrap();
    let mut audit = read(text);
    audit.give_meaning("partly", Some(WordMeaning::No));
    audit.match_column(3, yjs_2021::FRAMEWORK.key_questions().nth(1).map(|located| located.id));
    audit.choose_disposals(Some(CountedDisposals::Court), &table);
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 2)), ("2.1.2", cases(0, 2))]));
}
