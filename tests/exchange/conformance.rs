//! The conformance pack, `tests/conformance/*.csv`. The engine writes the cells of the pack, and a second reading of the rules, which
//! shares no code with the engine, must give equal cells.

use crate::support::pack::{COLUMNS, bands, cells, csv, files};
use crate::support::{inspection_json, value};
use expect_test::expect_file;
use inspection_ratings::engine::rate;
use inspection_ratings::exchange::ratings_string::decode;
use inspection_ratings::exchange::wire::read_inspection;
use serde_json::Value as Json;

/// `make conformance` writes the files.
#[test]
fn the_files_of_the_pack_are_the_files_that_the_engine_writes() {
    for (name, cases) in files() {
        let path = format!("{}/tests/conformance/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        expect_file![path].assert_eq(&csv(&cases));
    }
}

/// Every score of every maximum, also of maxima that no framework has. `make conformance` writes the file.
#[test]
fn the_bands_of_every_maximum_are_those_of_the_second_reading() {
    let found = bands();
    expect_file![format!("{}/tests/conformance/bands.csv", env!("CARGO_MANIFEST_DIR"))].assert_eq(&found);
    let mut rows = found.lines().skip(1);
    for max in 3..=48 {
        for score in 0..=max {
            let rating = second_reading::overall_id(score, max);
            assert_eq!(rows.next(), Some(format!("{max},{score},{rating}").as_str()));
        }
    }
    assert_eq!(rows.next(), None);
}

#[test]
fn every_inspection_of_the_pack_is_read_back_from_the_wire_format() {
    for case in files().into_iter().flat_map(|(_, cases)| cases) {
        let written = inspection_json(&case.inspection);
        assert_eq!(read_inspection(&value(&written)), Ok(case.inspection), "{}", case.id);
    }
}

#[test]
fn every_id_of_the_pack_is_unique() {
    let mut ids: Vec<_> = files().into_iter().flat_map(|(_, cases)| cases).map(|case| case.id).collect();
    assert!(ids.len() > 2_000);
    ids.sort();
    let cases = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), cases);
}

#[test]
fn a_second_reading_of_the_rules_gives_the_outcome_of_every_case() {
    for case in files().into_iter().flat_map(|(_, cases)| cases) {
        let outcome = rate(&case.inspection);
        let [id, input, line, expected @ ..] = cells(&case.id, &case.inspection, &outcome);
        assert_eq!(
            decode(&line).map(|read| (read.shared.inspection, read.problems)),
            Ok((case.inspection, Vec::new())),
            "{id}: {line}"
        );
        let second = second_reading::outcome_cells(&serde_json::from_str(&input).unwrap());
        for ((column, expected), second) in COLUMNS[3..].iter().zip(expected).zip(second) {
            assert_eq!(second, expected, "{id}, {column}: {input}");
        }
    }
}

/// A second reading of the rules. A standard is rated with the worst and with the best value for every missing answer, and the
/// score and the overall rating follow from the worst and the best points. The standards come from `tests/frameworks.json`. The
/// bands of percentages are numbers here, and the bands of scores are sixths of the highest score.
mod second_reading {
    use super::Json;

    /// The ids of the ratings, by points.
    const RATING_IDS: [&str; 4] = ["inadequate", "requires-improvement", "good", "outstanding"];

    /// The points of the rating with an id.
    fn points(id: &Json) -> usize {
        RATING_IDS.iter().position(|known| id == known).unwrap()
    }

    /// What the answer of a key question contributes to the rating of its standard.
    #[derive(Clone, Copy, PartialEq)]
    enum Contribution {
        Missing,
        NotAsked,
        Points(usize),
    }

    /// Sums over the standards that count.
    #[derive(Default)]
    struct Score {
        /// The points of the standards whose ratings are settled.
        settled: usize,
        /// The points with the worst value for every missing answer.
        worst: usize,
        /// The points with the best value for every missing answer.
        best: usize,
        /// The highest score of the standards that were inspected.
        max: usize,
    }

    /// The items of the cells that list standards and key questions.
    #[derive(Default)]
    struct Lists {
        standards: Vec<String>,
        calculated: Vec<String>,
        limited_by: Vec<String>,
        questions: Vec<String>,
    }

    /// The cells from `points` to `key_questions` for an inspection in the wire format.
    pub fn outcome_cells(input: &Json) -> [String; 11] {
        let frameworks: Json = serde_json::from_str(include_str!("../frameworks.json")).unwrap();
        let frameworks = frameworks["frameworks"].as_array().unwrap();
        let framework = frameworks.iter().find(|framework| framework["id"] == input["framework"]).unwrap();
        let mut score = Score::default();
        let mut lists = Lists::default();
        for domain in framework["domains"].as_array().unwrap() {
            for standard in domain["standards"].as_array().unwrap() {
                rate_standard(standard, input, &mut score, &mut lists);
            }
        }
        let (lowest, highest) = (overall(score.worst, score.max), overall(score.best, score.max));
        // Without a standard that counts there is no overall rating.
        let id = |overall: usize| if score.max == 0 { "" } else { RATING_IDS[overall] };
        [
            score.settled.to_string(),
            score.max.to_string(),
            score.worst.to_string(),
            score.best.to_string(),
            if lowest == highest { id(lowest).into() } else { String::new() },
            id(lowest).into(),
            id(highest).into(),
            lists.standards.join(" "),
            lists.calculated.join(" "),
            lists.limited_by.join(" "),
            lists.questions.join(" "),
        ]
    }

    /// Adds a standard to the score and to the lists.
    fn rate_standard(standard: &Json, input: &Json, score: &mut Score, lists: &mut Lists) {
        let number = standard["no"].as_str().unwrap();
        let none = Vec::new();
        let key_questions = standard["keyQuestions"].as_array().unwrap_or(&none);
        let mut contributions = Vec::new();
        for question in key_questions {
            let question_number = question["no"].as_str().unwrap();
            let (contribution, item) = contribution(&input["answers"][question_number]);
            if let Some(item) = item {
                lists.questions.push(format!("{question_number}={item}"));
            }
            contributions.push((question_number, contribution));
        }
        let direct = &input["answers"][number];
        let points_with = |missing: usize| -> usize {
            if direct["rating"].is_string() {
                return points(&direct["rating"]);
            }
            let all = contributions.iter().filter_map(|(_, contribution)| match contribution {
                Contribution::Missing => Some(missing),
                Contribution::NotAsked => None,
                Contribution::Points(points) => Some(*points),
            });
            all.min().unwrap_or(missing)
        };
        if direct["notInspected"] == true {
            // A standard that was not inspected adds neither points nor maximum.
            lists.standards.push(format!("{number}=not-inspected"));
            return;
        }
        let (mut worst, mut best) = (points_with(0), points_with(3));
        if worst == best && direct["rating"].is_null() {
            let lowest = contributions.iter().filter(|(_, contribution)| *contribution == Contribution::Points(worst));
            let numbers: Vec<_> = lowest.map(|(question_number, _)| *question_number).collect();
            lists.limited_by.push(format!("{number}={}", numbers.join("+")));
        }
        let discretion = &input["discretion"][number]["rating"];
        if discretion.is_string() {
            let calculated = if worst == best { RATING_IDS[worst] } else { "none" };
            lists.calculated.push(format!("{number}={calculated}"));
            (worst, best) = (points(discretion), points(discretion));
        }
        if direct["notRated"] == true {
            lists.standards.push(format!("{number}=not-rated"));
            return;
        }
        if worst == best {
            lists.standards.push(format!("{number}={}", RATING_IDS[worst]));
        } else if (worst, best) != (0, 3) {
            lists.standards.push(format!("{number}={}..{}", RATING_IDS[worst], RATING_IDS[best]));
        }
        if standard["counts"] == true {
            score.max += 3;
            score.worst += worst;
            score.best += best;
            score.settled += if worst == best { worst } else { 0 };
        }
    }

    /// What an answer contributes, and its item in the list of key questions.
    fn contribution(answer: &Json) -> (Contribution, Option<String>) {
        if answer.is_null() {
            return (Contribution::Missing, None);
        }
        if answer["notAsked"] == true {
            return (Contribution::NotAsked, Some("not-asked".into()));
        }
        if answer["rating"].is_string() {
            let points = points(&answer["rating"]);
            return (Contribution::Points(points), Some(RATING_IDS[points].into()));
        }
        // The percentage is `share` divided by `whole`. Both are whole numbers, because no digit must be lost.
        let (share, whole) = match (answer["yes"].as_u64(), answer["of"].as_u64()) {
            (Some(yes), Some(of)) => (yes * 100, of),
            _ => (hundredths(&answer["percent"]), 100),
        };
        // The nearest whole percentage, or the higher of the two nearest.
        let percent = (0..=100u64).rev().min_by_key(|percent| (percent * whole).abs_diff(share)).unwrap();
        let (points, from) = match percent {
            80.. => (3, 80),
            65.. => (2, 65),
            50.. => (1, 50),
            _ => (0, 0),
        };
        let rounded = if share < from * whole { ":rounded-up" } else { "" };
        (Contribution::Points(points), Some(format!("{percent}:{}{rounded}", RATING_IDS[points])))
    }

    /// A percentage in hundredths, read from its digits.
    fn hundredths(percent: &Json) -> u64 {
        let text = percent.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        format!("{whole}{decimals:0<2}").parse().unwrap()
    }

    /// The id of the overall rating of a score.
    pub fn overall_id(score: usize, max: usize) -> &'static str {
        RATING_IDS[overall(score, max)]
    }

    /// The points of the overall rating. The lower three bands end at a sixth, a half and five sixths of the highest score.
    fn overall(score: usize, max: usize) -> usize {
        [max, 3 * max, 5 * max].into_iter().filter(|end| 6 * score > *end).count()
    }
}
