//! Sheets with court and out-of-court cases, of which a person chooses which are counted.

use crate::support::{cases, inspection};
use inspection_ratings::exchange::sheets::{CaseAudit, Disposal, SheetContent, Table, WordMeaning, read_sheet};
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
    for (name, text, disposals, answers, named) in [
        ("not chosen", "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n", None, vec![], vec!["some cases are court cases"]),
        (
            "court",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n3,Court,n\n",
            Some(Disposal::Court),
            vec![("2.1.1", cases(1, 2))],
            vec!["Row 3: cases of the other kind are not counted (1"],
        ),
        (
            "out of court, though the column is about court",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n",
            Some(Disposal::OutOfCourt),
            vec![],
            vec![others, "some cases are court cases"],
        ),
        (
            "cases of which nothing is said are counted",
            "Case,Type,2.1.1\n1,Court,y\n2,OOCD,n\n3,,n\n",
            Some(Disposal::Court),
            vec![("2.1.1", cases(1, 2))],
            vec![others],
        ),
        (
            "where no case is left, nothing is left out, and the column waits",
            "Case,Type,2.1.1\n1,OOC,y\n2,OOCD,n\n",
            Some(Disposal::Court),
            vec![],
            vec!["some cases are court cases"],
        ),
        (
            "columns of both",
            "Case,Type,2.1.1,3.1.1\n1,Court,y,n\n2,OOCD,n,y\n",
            Some(Disposal::Court),
            vec![("2.1.1", cases(1, 1))],
            vec![others, "some cases are court cases"],
        ),
        (
            "headings without numbers",
            "Case,Type,Assessment - desistance\n1,Court,y\n2,OOCD,n\n",
            Some(Disposal::OutOfCourt),
            vec![("3.1.1", cases(0, 1))],
            vec![others],
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
        audit.choose_disposals(None, &table);
        assert_eq!(problems(&audit), problems(&read(text)), "{name}: taken back");
    }
}

#[test]
fn meanings_of_words_stay_when_the_disposals_are_chosen() {
    let text = "Case,Type,2.1.1,Other\n1,Court,y,partly\n2,OOCD,n,y\n3,Court,partly,n\n";
    let table = Table::read(text).unwrap();
    let mut audit = read(text);
    audit.give_meaning("partly", Some(WordMeaning::No));
    audit.match_column(3, yjs_2021::FRAMEWORK.key_questions().nth(1).map(|located| located.id));
    audit.choose_disposals(Some(Disposal::Court), &table);
    assert_eq!(audit.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 2)), ("2.1.2", cases(0, 2))]));
}
