//! The tables of the frameworks: against the numbers, names and labels in `tests/frameworks.json`, and against the limits of a
//! framework.

use crate::support::{MIXED, bands_up_to, percent, single_domain, small};
use inspection_ratings::engine::{
    AnsweredBy, Basis, Domain, Framework, Inspection, KeyQuestion, KeyQuestionSet, LocatedKeyQuestion, LocatedStandard,
    Place, Rating, Standard, rate,
};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, rules};
use serde_json::Value;

/// The list in a field; empty where the field is missing.
fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn numbers_names_and_labels_are_those_of_the_reports() {
    let data: Value = serde_json::from_str(include_str!("../frameworks.json")).unwrap();
    assert_eq!(list(&data, "frameworks").len(), FRAMEWORKS.len());
    for expected in list(&data, "frameworks") {
        let framework = framework(expected["id"].as_str().unwrap()).unwrap();
        assert_eq!(framework.name, expected["name"]);
        assert_eq!(framework.domains.len(), list(expected, "domains").len(), "{}", framework.id);
        for (domain, expected) in framework.domains.iter().zip(list(expected, "domains")) {
            assert_eq!(domain.name, expected["name"]);
            assert_eq!(domain.standards.len(), list(expected, "standards").len(), "{} {}", framework.id, domain.name);
            for (standard, expected) in domain.standards.iter().zip(list(expected, "standards")) {
                let place = format!("{} {}", framework.id, standard.number);
                assert_eq!(standard.number, expected["no"], "{place}");
                assert_eq!(standard.name, expected["name"], "{place}");
                assert_eq!(standard.counts, expected["counts"], "{place}");
                assert_eq!(standard.is_judged(), expected["basis"] == "judged", "{place}");
                assert_eq!(standard.key_questions.len(), list(expected, "keyQuestions").len(), "{place}");
                for (question, expected) in standard.key_questions.iter().zip(list(expected, "keyQuestions")) {
                    assert_eq!(question.number, expected["no"], "{place}");
                    assert_eq!(question.label, expected["label"], "{place}");
                    assert_eq!(question.note, expected["note"].as_str(), "{place}");
                    assert_eq!(question.answered_by == AnsweredBy::Judgement, expected["basis"] == "judged", "{place}");
                }
            }
        }
    }
}

#[test]
fn every_number_names_its_standard_or_key_question() {
    for framework in FRAMEWORKS {
        for LocatedStandard { id, standard, .. } in framework.standards() {
            assert_eq!(framework.place(standard.number), Some(Place::Standard(id)));
            assert_eq!(framework.number(Place::Standard(id)), standard.number);
        }
        for LocatedKeyQuestion { id, standard, question } in framework.key_questions() {
            assert_eq!(framework.place(question.number), Some(Place::KeyQuestion(id)));
            assert_eq!(framework.number(Place::KeyQuestion(id)), question.number);
            let standard = framework.number(Place::Standard(standard));
            assert!(question.number.starts_with(standard), "{} does not belong to {standard}", question.number);
        }
        assert_eq!(framework.place("9.9"), None);
        // Errors give these two numbers as examples.
        assert!(["2.1", "2.1.1"].iter().all(|number| framework.place(number).is_some()), "{}", framework.id);
        assert_eq!(framework.place(""), None);
    }
}

#[test]
fn standards_and_key_questions_stand_in_the_order_of_the_domains() {
    for framework in FRAMEWORKS {
        let mut domains = framework.domains.iter();
        for located in framework.standards() {
            if located.opens_domain() {
                assert_eq!(domains.next().map(|domain| domain.name), Some(located.domain.name));
            }
            for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                let key_question = framework.key_question(id).unwrap();
                assert_eq!((key_question.standard, key_question.question.number), (located.id, question.number));
            }
        }
        assert!(domains.next().is_none(), "{}: every domain has standards", framework.id);
    }
}

#[test]
fn a_domain_is_rated_apart_if_none_of_its_standards_counts() {
    let domains_apart = |framework: &Framework| {
        let domains = framework.domains.iter().filter(|domain| domain.is_rated_apart());
        domains.map(|domain| domain.name).collect::<Vec<_>>()
    };
    assert_eq!(FRAMEWORKS.map(domains_apart), [vec![], vec![], vec!["Resettlement"], vec![]]);
    // The domain has a standard apart from the score, and standards that count.
    assert!(!MIXED.domains[0].is_rated_apart());
}

#[test]
fn a_standard_has_its_own_key_questions_alone_and_equals_itself_alone() {
    for framework in FRAMEWORKS {
        for located in framework.standards() {
            for LocatedKeyQuestion { id, standard, question } in framework.key_questions() {
                assert_eq!(located.has(id), standard == located.id, "{}, {}", located.standard.number, question.number);
            }
            for second in framework.standards() {
                assert_eq!(located == second, located.id == second.id, "{}", located.standard.number);
            }
        }
    }
    // Standards of different frameworks differ, although their ids are equal.
    let mut firsts = FRAMEWORKS.map(|framework| framework.standards().next().unwrap()).into_iter();
    let newest = firsts.next().unwrap();
    assert!(firsts.all(|first| first.id == newest.id && first != newest));
}

#[test]
fn a_framework_equals_itself_alone() {
    for (index, framework) in FRAMEWORKS.iter().enumerate() {
        for (second_index, second) in FRAMEWORKS.iter().enumerate() {
            assert_eq!(framework == second, index == second_index, "{} and {}", framework.id, second.id);
        }
    }
}

/// A framework of so many judged standards, and of a standard with so many key questions. `ends` are the highest scores of the four
/// ratings.
fn sized(judged: usize, questions: usize, ends: [u8; 4]) -> Framework {
    let questions = (0..questions).map(|_| KeyQuestion::by_cases("Q", "Q")).collect::<Vec<_>>().leak();
    let mut standards: Vec<_> = (0..judged).map(|_| Standard::judged("S", "S")).collect();
    standards.push(Standard::by_key_questions("K", "K", questions));
    let domains: &[Domain] = vec![single_domain(standards.leak())].leak();
    small("sized", domains, bands_up_to(ends))
}

#[test]
fn a_framework_can_have_16_standards_and_32_key_questions() {
    let largest = sized(15, 32, [8, 24, 40, 48]);
    assert_eq!((largest.standards().count(), largest.key_questions().count()), (16, 32));
}

#[test]
fn each_of_32_key_questions_can_limit_its_standard_alone() {
    let largest: &Framework = Box::leak(Box::new(sized(15, 32, [8, 24, 40, 48])));
    for LocatedKeyQuestion { id: lowest, .. } in largest.key_questions() {
        let mut inspection = Inspection::new(largest);
        for LocatedKeyQuestion { id, .. } in largest.key_questions() {
            inspection.set_answer(Place::KeyQuestion(id), percent(if id == lowest { 79 } else { 80 })).unwrap();
        }
        let outcome = rate(&inspection);
        let standard = outcome.standards.last().unwrap();
        assert_eq!((standard.rating(), standard.limited_by.len()), (Some(Rating::Good), 1));
        assert!(standard.limited_by.contains(lowest), "{lowest:?}");
    }
}

#[test]
#[should_panic(expected = "too many standards")]
fn a_framework_cannot_have_17_standards() {
    let _ = sized(16, 1, [8, 25, 42, 51]);
}

#[test]
#[should_panic(expected = "too many key questions")]
fn a_framework_cannot_have_33_key_questions() {
    let _ = sized(0, 33, [0, 1, 2, 3]);
}

#[test]
#[should_panic(expected = "the overall bands must end at three points for each standard that counts")]
fn overall_bands_must_end_at_the_highest_score_of_the_framework() {
    let _ = sized(1, 1, [0, 2, 4, 5]);
}

#[test]
fn a_framework_gives_nothing_for_the_ids_that_it_lacks() {
    let smallest = framework("iyjwcv-2025").unwrap();
    let largest = framework("yos-2018").unwrap();
    let last_standard = largest.standards().last().unwrap();
    let last_question = largest.key_questions().last().unwrap();
    assert!(smallest.standard(last_standard.id).is_none() && smallest.key_question(last_question.id).is_none());
    assert_eq!((smallest.number(last_standard.place()), smallest.number(last_question.place())), ("", ""));
    assert_eq!(largest.number(last_standard.place()), last_standard.standard.number);
}

#[test]
fn a_set_of_key_questions_holds_each_inserted_key_question_once() {
    let ids: Vec<_> = framework("yos-2018").unwrap().key_questions().map(|located| located.id).collect();
    let mut set = KeyQuestionSet::default();
    assert_eq!((set.len(), set.is_empty()), (0, true));
    for (index, id) in ids.iter().enumerate() {
        assert!(!set.contains(*id));
        set.insert(*id);
        set.insert(*id);
        assert_eq!((set.contains(*id), set.len(), set.is_empty()), (true, index + 1, false));
        assert!(set.iter().eq(ids[..=index].iter().copied()));
    }
}

#[test]
fn overall_bands_are_published_for_twelve_standards_and_inferred_for_other_numbers() {
    for (id, number, basis) in [
        ("yos-2018", 4, Basis::Published),
        ("yjs-2021", 4, Basis::Published),
        ("iyjwcv-2025", 5, Basis::Inferred),
        ("iyjs-2025", 5, Basis::Inferred),
    ] {
        let rule = framework(id).unwrap().rules.overall_bands;
        assert_eq!((rule.number, rule.basis), (number, basis), "{id}");
    }
}

#[test]
fn the_sixteen_rules_are_numbered_in_order() {
    for (number, rule) in (1..).zip(rules::ALL) {
        assert_eq!(rule.number, number);
        assert!(rule.statement.ends_with('.') && !rule.source.is_empty(), "rule {number}");
    }
}
