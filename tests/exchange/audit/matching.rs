//! Headings that match by their words.

use super::*;

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
