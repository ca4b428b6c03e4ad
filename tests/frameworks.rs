//! The const tables against the numbers, names and labels in `tests/frameworks.json`.

mod support;

use inspection_ratings::engine::{
    Answer, AnsweredBy, Bands, Basis, Domain, Framework, Inspection, KeyQuestion, KeyQuestionSet, LocatedKeyQuestion,
    LocatedStandard, Percentage, Place, Rating, Standard, rate,
};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, rules};
use serde_json::Value;
use support::{MIXED, one, small};

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn numbers_names_and_labels_are_those_of_the_reports() {
    let data: Value = serde_json::from_str(include_str!("frameworks.json")).unwrap();
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
fn every_number_is_found_at_its_place() {
    for framework in FRAMEWORKS {
        for LocatedStandard { id, standard, .. } in framework.standards() {
            assert_eq!(framework.place(standard.number), Some(Place::Standard(id)));
            assert_eq!(framework.number(Place::Standard(id)), standard.number);
        }
        for LocatedKeyQuestion { id, standard, question } in framework.key_questions() {
            assert_eq!(framework.place(question.number), Some(Place::KeyQuestion(id)));
            assert_eq!(framework.number(Place::KeyQuestion(id)), question.number);
            let standard = framework.number(Place::Standard(standard));
            assert!(question.number.starts_with(standard), "{} is not of {standard}", question.number);
        }
        assert_eq!(framework.place("9.9"), None);
        // What errors give for examples.
        assert!(["2.1", "2.1.1"].iter().all(|number| framework.place(number).is_some()), "{}", framework.id);
        assert_eq!(framework.place(""), None);
    }
}

#[test]
fn standards_stand_in_their_domains() {
    for framework in FRAMEWORKS {
        let mut domains = framework.domains.iter();
        for located in framework.standards() {
            if located.opens_domain() {
                assert_eq!(domains.next().map(|domain| domain.name), Some(located.domain.name));
            }
            for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                let found = framework.key_question(id).unwrap();
                assert_eq!((found.standard, found.question.number), (located.id, question.number));
            }
        }
        assert!(domains.next().is_none(), "{}: every domain has standards", framework.id);
    }
}

#[test]
fn a_domain_is_rated_apart_when_none_of_its_standards_counts() {
    let apart = |framework: &Framework| {
        let domains = framework.domains.iter().filter(|domain| domain.is_rated_apart());
        domains.map(|domain| domain.name).collect::<Vec<_>>()
    };
    assert_eq!(FRAMEWORKS.map(apart), [vec![], vec![], vec!["Resettlement"], vec![]]);
    // One that counts among others.
    assert!(!MIXED.domains[0].is_rated_apart());
}

#[test]
fn a_standard_holds_its_own_key_questions_and_no_others() {
    for framework in FRAMEWORKS {
        for located in framework.standards() {
            for LocatedKeyQuestion { id, standard, question } in framework.key_questions() {
                assert_eq!(located.has(id), standard == located.id, "{}, {}", located.standard.number, question.number);
            }
            for other in framework.standards() {
                assert_eq!(located == other, located.id == other.id, "{}", located.standard.number);
            }
        }
    }
    // The same place, and another standard.
    let mut firsts = FRAMEWORKS.map(|framework| framework.standards().next().unwrap()).into_iter();
    let newest = firsts.next().unwrap();
    assert!(firsts.all(|first| first.id == newest.id && first != newest));
}

#[test]
fn a_framework_equals_itself_alone() {
    for (place, framework) in FRAMEWORKS.iter().enumerate() {
        for (other_place, other) in FRAMEWORKS.iter().enumerate() {
            assert_eq!(framework == other, place == other_place, "{} and {}", framework.id, other.id);
        }
    }
}

/// A framework of so many judged standards, and of one that has so many key questions.
fn sized(judged: usize, questions: usize, ends: [u8; 4]) -> Framework {
    let questions = (0..questions).map(|_| KeyQuestion::by_cases("Q", "Q")).collect::<Vec<_>>().leak();
    let mut standards: Vec<_> = (0..judged).map(|_| Standard::judged("S", "S")).collect();
    standards.push(Standard::by_key_questions("K", "K", questions));
    let domains: &[Domain] = vec![one(standards.leak())].leak();
    let [a, b, c, d] = ends;
    small("sized", domains, Bands::new(d, [(0, a), (a + 1, b), (b + 1, c), (c + 1, d)]))
}

#[test]
fn a_framework_can_have_16_standards_and_32_key_questions() {
    let largest = sized(15, 32, [8, 24, 40, 48]);
    assert_eq!((largest.standards().count(), largest.key_questions().count()), (16, 32));
}

#[test]
fn each_of_32_key_questions_can_limit_its_standard() {
    let largest: &Framework = Box::leak(Box::new(sized(15, 32, [8, 24, 40, 48])));
    let [high, low] = [8_000, 7_900].map(|hundredths| Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap()));
    for LocatedKeyQuestion { id: lowest, .. } in largest.key_questions() {
        let mut inspection = Inspection::new(largest);
        for LocatedKeyQuestion { id, .. } in largest.key_questions() {
            inspection.set_answer(Place::KeyQuestion(id), if id == lowest { low } else { high }).unwrap();
        }
        let outcome = rate(&inspection);
        let found = outcome.standards.last().unwrap();
        assert_eq!((found.rating(), found.limited_by.len()), (Some(Rating::Good), 1));
        assert!(found.limited_by.contains(lowest), "{lowest:?}");
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
fn a_framework_cannot_have_bands_of_another_score() {
    let _ = sized(1, 1, [0, 2, 4, 5]);
}

#[test]
fn places_that_a_framework_lacks() {
    let few = framework("iyjwcv-2025").unwrap();
    let many = framework("yos-2018").unwrap();
    let LocatedStandard { id: last, .. } = many.standards().last().unwrap();
    let LocatedKeyQuestion { id: last_question, .. } = many.key_questions().last().unwrap();
    assert_eq!((few.standard(last).is_none(), few.key_question(last_question).is_none()), (true, true));
    assert_eq!((few.number(Place::Standard(last)), few.number(Place::KeyQuestion(last_question))), ("", ""));
    assert_eq!(many.number(Place::Standard(last)), many.standard(last).unwrap().standard.number);
}

#[test]
fn a_set_of_key_questions_holds_what_was_put_in() {
    let ids: Vec<_> = framework("yos-2018").unwrap().key_questions().map(|located| located.id).collect();
    let mut set = KeyQuestionSet::default();
    assert_eq!((set.len(), set.is_empty()), (0, true));
    for (place, id) in ids.iter().enumerate() {
        assert!(!set.contains(*id));
        set.insert(*id);
        set.insert(*id);
        assert_eq!((set.contains(*id), set.len(), set.is_empty()), (true, place + 1, false));
        assert!(set.iter().eq(ids[..=place].iter().copied()));
    }
}

#[test]
fn overall_bands_are_published_for_twelve_standards_and_inferred_for_others() {
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
fn the_fourteen_rules_are_numbered_in_order() {
    for (number, rule) in (1..).zip(rules::ALL) {
        assert_eq!(rule.number, number);
        assert!(rule.statement.ends_with('.') && !rule.source.is_empty(), "rule {number}");
    }
}
