//! The conformance pack, `tests/conformance/*.csv`: made here, and held to a second reading of the rules that shares nothing
//! with the engine.

mod support;

use expect_test::expect_file;
use inspection_ratings::exchange::ratings_string::decode;
use inspection_ratings::exchange::wire::read_inspection;
use serde_json::Value as Json;
use support::pack::{COLUMNS, cells, csv, files};
use support::{inspection_json, value};

/// `make conformance` writes them.
#[test]
fn the_pack_is_what_the_engine_says() {
    for (name, cases) in files() {
        let path = format!("{}/tests/conformance/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        expect_file![path].assert_eq(&csv(&cases));
    }
}

#[test]
fn inputs_are_read_back_from_their_text() {
    for case in files().into_iter().flat_map(|(_, cases)| cases) {
        let written = inspection_json(&case.inspection);
        assert_eq!(read_inspection(&value(&written)), Ok(case.inspection), "{}", case.id);
    }
}

#[test]
fn ids_are_told_apart_and_every_framework_is_there() {
    let mut ids: Vec<_> = files().into_iter().flat_map(|(_, cases)| cases).map(|case| case.id).collect();
    assert!(ids.len() > 2_000);
    ids.sort();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn a_second_reading_of_the_rules_says_the_same() {
    for case in files().into_iter().flat_map(|(_, cases)| cases) {
        let outcome = inspection_ratings::engine::rate(&case.inspection);
        let [id, input, line, expected @ ..] = cells(&case.id, &case.inspection, &outcome);
        assert_eq!(
            decode(&line).map(|read| (read.inspection, read.problems)),
            Ok((case.inspection, Vec::new())),
            "{id}: {line}"
        );
        let found = naive::outcome(&serde_json::from_str(&input).unwrap());
        for ((column, expected), found) in COLUMNS[3..].iter().zip(expected).zip(found) {
            assert_eq!(found, expected, "{id}, {column}: {input}");
        }
    }
}

/// The rules, read plainly: every way to fill in what is missing with the worst and the best, then the worst and the best that
/// come of it. The standards are those of `tests/frameworks.json`; the bands are written out, or found by sixths.
mod naive {
    use super::Json;

    const WORDS: [&str; 4] = ["inadequate", "requires-improvement", "good", "outstanding"];

    fn points(word: &Json) -> usize {
        WORDS.iter().position(|known| word == known).unwrap()
    }

    /// A key question's part in its standard.
    #[derive(Clone, Copy, PartialEq)]
    enum Part {
        Missing,
        LeftOut,
        Points(usize),
    }

    struct Sums {
        so_far: usize,
        worst: usize,
        best: usize,
        max: usize,
    }

    #[derive(Default)]
    struct Lists {
        standards: Vec<String>,
        calculated: Vec<String>,
        limited_by: Vec<String>,
        questions: Vec<String>,
    }

    pub fn outcome(input: &Json) -> [String; 11] {
        let frameworks: Json = serde_json::from_str(include_str!("frameworks.json")).unwrap();
        let frameworks = frameworks["frameworks"].as_array().unwrap();
        let framework = frameworks.iter().find(|framework| framework["id"] == input["framework"]).unwrap();
        let mut sums = Sums { so_far: 0, worst: 0, best: 0, max: 0 };
        let mut lists = Lists::default();
        for domain in framework["domains"].as_array().unwrap() {
            for standard in domain["standards"].as_array().unwrap() {
                rate(standard, input, &mut sums, &mut lists);
            }
        }
        let (low, high) = (overall(sums.worst, sums.max), overall(sums.best, sums.max));
        [
            sums.so_far.to_string(),
            sums.max.to_string(),
            sums.worst.to_string(),
            sums.best.to_string(),
            if low == high { WORDS[low].into() } else { String::new() },
            WORDS[low].into(),
            WORDS[high].into(),
            lists.standards.join(" "),
            lists.calculated.join(" "),
            lists.limited_by.join(" "),
            lists.questions.join(" "),
        ]
    }

    fn rate(standard: &Json, input: &Json, sums: &mut Sums, lists: &mut Lists) {
        let number = standard["no"].as_str().unwrap();
        let none = Vec::new();
        let asked = standard["keyQuestions"].as_array().unwrap_or(&none);
        let mut parts = Vec::new();
        for question in asked {
            let id = question["no"].as_str().unwrap();
            let (part, shown) = part(&input["answers"][id]);
            if let Some(shown) = shown {
                lists.questions.push(format!("{id}={shown}"));
            }
            parts.push((id, part));
        }
        let own = &input["answers"][number];
        let with = |missing: usize| -> usize {
            if own["rating"].is_string() {
                return points(&own["rating"]);
            }
            let all = parts.iter().filter_map(|(_, part)| match part {
                Part::Missing => Some(missing),
                Part::LeftOut => None,
                Part::Points(points) => Some(*points),
            });
            all.min().unwrap_or(missing)
        };
        let (mut worst, mut best) = (with(0), with(3));
        if worst == best && own["rating"].is_null() {
            let lowest: Vec<_> = parts.iter().filter(|(_, part)| *part == Part::Points(worst)).map(|(id, _)| *id).collect();
            lists.limited_by.push(format!("{number}={}", lowest.join("+")));
        }
        let discretion = &input["discretion"][number]["rating"];
        if discretion.is_string() {
            let calculated = if worst == best { WORDS[worst] } else { "none" };
            lists.calculated.push(format!("{number}={calculated}"));
            (worst, best) = (points(discretion), points(discretion));
        }
        if own["notRated"] == true {
            lists.standards.push(format!("{number}=not-rated"));
            return;
        }
        if worst == best {
            lists.standards.push(format!("{number}={}", WORDS[worst]));
        } else if (worst, best) != (0, 3) {
            lists.standards.push(format!("{number}={}..{}", WORDS[worst], WORDS[best]));
        }
        if standard["counts"] == true {
            sums.max += 3;
            sums.worst += worst;
            sums.best += best;
            sums.so_far += if worst == best { worst } else { 0 };
        }
    }

    fn part(answer: &Json) -> (Part, Option<String>) {
        if answer.is_null() {
            return (Part::Missing, None);
        }
        if answer["notAsked"] == true {
            return (Part::LeftOut, Some("not-asked".into()));
        }
        if answer["rating"].is_string() {
            let points = points(&answer["rating"]);
            return (Part::Points(points), Some(WORDS[points].into()));
        }
        // In parts of a case and of ten thousand, so that nothing is lost: `share` of `whole`.
        let (share, whole) = match (answer["yes"].as_u64(), answer["of"].as_u64()) {
            (Some(yes), Some(of)) => (yes * 100, of),
            _ => (hundredths(&answer["percent"]), 100),
        };
        // The whole per cent nearest to it, the higher of two.
        let percent = (0..=100u64).rev().min_by_key(|percent| (percent * whole).abs_diff(share)).unwrap();
        let (points, from) = match percent {
            80.. => (3, 80),
            65.. => (2, 65),
            50.. => (1, 50),
            _ => (0, 0),
        };
        let rounded = if share < from * whole { ":rounded-up" } else { "" };
        (Part::Points(points), Some(format!("{percent}:{}{rounded}", WORDS[points])))
    }

    /// Read from the digits as they are written.
    fn hundredths(percent: &Json) -> u64 {
        let text = percent.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        format!("{whole}{decimals:0<2}").parse().unwrap()
    }

    /// Up to a sixth, a half, five sixths of the most there is.
    fn overall(score: usize, max: usize) -> usize {
        [max, 3 * max, 5 * max].into_iter().filter(|end| 6 * score > *end).count()
    }
}
