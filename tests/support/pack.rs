//! The cases of the conformance pack, and the text of its files: each row is an inspection with its expected outcome.

use std::fmt::Display;

use inspection_ratings::engine::{
    Answer, AnsweredBy, Banding, Bands, CaseCount, Framework, Inspection, LocatedStandard, Outcome, Place,
    ProfessionalDiscretion, Range, Rating, rate,
};
use inspection_ratings::exchange::ratings_string::encode;
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::PUBLISHED;

use super::{cases, clear, hundredths, inspection, inspection_text, percent, without_discretion};

/// The columns in order. `tests/conformance/README.md` describes the content of each column.
pub const COLUMNS: [&str; 14] = [
    "id",
    "input",
    "line",
    "points",
    "max",
    "lowest",
    "highest",
    "overall",
    "overall_lowest",
    "overall_highest",
    "standards",
    "calculated",
    "limited_by",
    "key_questions",
];

/// An inspection of the pack, and the id of its row.
pub struct Case {
    pub id: String,
    pub inspection: Inspection,
}

/// The names of the files of the pack, each with its cases.
pub fn files() -> [(&'static str, Vec<Case>); 7] {
    [
        ("percentages", percentages()),
        ("counts", counts()),
        ("lowest", lowest()),
        ("scores", scores()),
        ("published", published()),
        ("open", open()),
        ("not-inspected", not_inspected()),
    ]
}

/// The text of a file with these cases.
pub fn csv(cases: &[Case]) -> String {
    let mut text = COLUMNS.join(",") + "\n";
    for case in cases {
        let cells = cells(&case.id, &case.inspection, &rate(&case.inspection));
        text.push_str(&(cells.map(|cell| quoted(&cell)).join(",") + "\n"));
    }
    text
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.into() }
}

/// The cells of a row: the id, three forms of the input, and the outcome.
pub fn cells(id: &str, inspection: &Inspection, outcome: &Outcome) -> [String; COLUMNS.len()] {
    let framework = outcome.framework;
    let score = outcome.score;
    let standards = || outcome.standards.iter().map(|standard| (standard.located.standard.number, standard));
    let ratings = standards().filter_map(|(number, standard)| match standard.possible {
        None if standard.is_not_inspected() => Some(format!("{number}=not-inspected")),
        None => Some(format!("{number}=not-rated")),
        Some(Range::<Rating>::ANY) => None,
        Some(Range { lowest, highest }) if lowest == highest => Some(format!("{number}={}", lowest.id())),
        Some(Range { lowest, highest }) => Some(format!("{number}={}..{}", lowest.id(), highest.id())),
    });
    let under_discretion = standards().filter(|(_, standard)| standard.discretion);
    let calculated =
        under_discretion.map(|(number, standard)| format!("{number}={}", standard.calculated.map_or("none", Rating::id)));
    let limited = standards().filter(|(_, standard)| !standard.limited_by.is_empty()).map(|(number, standard)| {
        let limits: Vec<_> = standard.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id))).collect();
        format!("{number}={}", limits.join("+"))
    });
    let questions = outcome.key_questions.iter().filter_map(|question| {
        let number = question.located.question.number;
        match question.banding {
            Banding::Missing => None,
            Banding::NotAsked => Some(format!("{number}=not-asked")),
            Banding::Judged(rating) => Some(format!("{number}={}", rating.id())),
            Banding::Banded { percent, band, rounding_decided } => {
                let rounded = if rounding_decided { ":rounded-up" } else { "" };
                Some(format!("{number}={percent}:{}{rounded}", band.id()))
            }
        }
    });
    [
        id.into(),
        inspection_text(inspection),
        encode(inspection, true),
        score.points().to_string(),
        score.max.to_string(),
        score.possible.lowest.to_string(),
        score.possible.highest.to_string(),
        outcome.overall_rating().map(Rating::id).unwrap_or_default().into(),
        outcome.overall.map(|overall| overall.lowest.id()).unwrap_or_default().into(),
        outcome.overall.map(|overall| overall.highest.id()).unwrap_or_default().into(),
        spaced(ratings),
        spaced(calculated),
        spaced(limited),
        spaced(questions),
    ]
}

fn spaced(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(" ")
}

fn case(id: impl Display, inspection: Inspection) -> Case {
    Case { id: id.to_string(), inspection }
}

/// Percentages of key question 2.1.1: every hundredth within a whole per cent of each band edge, and near 0% and 100%.
fn percentages() -> Vec<Case> {
    let edges = [50, 65, 80].into_iter().flat_map(|edge| (edge - 1) * 100..=(edge + 1) * 100);
    let ends = (0..=100).chain(9_900..=10_000);
    let case_of = |in_hundredths| {
        case(format_args!("percent-{in_hundredths:05}"), inspection("yjs-2021", &[("2.1.1", hundredths(in_hundredths))]))
    };
    ends.chain(edges).map(case_of).collect()
}

/// Case counts of key question 2.1.1: every number of sufficient cases in samples of up to 30 cases, counts in larger samples where
/// rounding decides or nearly decides the band, and counts in the largest sample.
fn counts() -> Vec<Case> {
    let small = (1..=30).flat_map(|of| (0..=of).map(move |yes| (yes, of)));
    let large =
        [(20, 31), (35, 44), (50, 101), (109, 169), (118, 183), (31, 39), (48, 97), (129, 200), (159, 200), (99, 200)];
    let largest = [(0, 9_999), (1, 9_999), (9_998, 9_999), (9_999, u32::from(CaseCount::MAX))];
    let case_of =
        |(yes, of)| case(format_args!("count-{yes}-of-{of}"), inspection("yjs-2021", &[("2.1.1", cases(yes, of))]));
    small.chain(large).chain(largest).map(case_of).collect()
}

/// Every pair of ratings for every pair of key questions of a standard, with Outstanding for its further key questions.
fn lowest() -> Vec<Case> {
    let rating_pairs = || Rating::ALL.into_iter().flat_map(|first| Rating::ALL.map(|second| (first, second)));
    let mut cases = Vec::new();
    for framework in FRAMEWORKS {
        for standard in framework.standards().map(|located| located.standard) {
            let questions = standard.key_questions;
            for (index, first) in questions.iter().enumerate() {
                for second in &questions[index + 1..] {
                    for (first_rating, second_rating) in rating_pairs() {
                        let mut answers = Vec::new();
                        for question in questions {
                            let rating = match question.number {
                                number if number == first.number => first_rating,
                                number if number == second.number => second_rating,
                                _ => Rating::Outstanding,
                            };
                            answers.push((question.number, answer_of(framework, question.answered_by, rating)));
                        }
                        let pair = [(first, first_rating), (second, second_rating)];
                        let pair = pair.map(|(question, rating)| format!("{}-{}", question.number, rating.id()));
                        let id = format!("{}-{}", framework.id, pair.join("-"));
                        cases.push(case(id, inspection(framework.id, &answers)));
                    }
                }
            }
        }
    }
    cases
}

/// The answer of a rating: the first percentage of its band, or the judgement.
fn answer_of(framework: &Framework, by: AnsweredBy, rating: Rating) -> Answer {
    match by {
        AnsweredBy::Cases => percent(framework.key_question_bands.rated(rating).from.into()),
        AnsweredBy::Judgement => Answer::Rating(rating),
    }
}

/// An inspection with a score. The first standards were not inspected, and the standards after them are rated directly: the first of
/// them get the points.
fn with_score(framework: &'static Framework, not_inspected: usize, score: u8) -> Inspection {
    let mut points_left = score;
    let counted = framework.standards().filter(|located| located.standard.counts);
    let answers: Vec<_> = counted
        .enumerate()
        .map(|(place, LocatedStandard { standard, .. })| {
            if place < not_inspected {
                return (standard.number, Answer::NotInspected);
            }
            let points = points_left.min(Rating::Outstanding.points());
            points_left -= points;
            (standard.number, Answer::Rating(Rating::ALL[usize::from(points)]))
        })
        .collect();
    inspection(framework.id, &answers)
}

/// Every score of every framework.
fn scores() -> Vec<Case> {
    let case_of = |framework: &'static Framework, score: u8| {
        case(format_args!("{}-score-{score}", framework.id), with_score(framework, 0, score))
    };
    FRAMEWORKS
        .into_iter()
        .flat_map(|framework| (0..=framework.max_score()).map(move |score| case_of(framework, score)))
        .collect()
}

/// Every score out of every smaller maximum of every framework, nothing inspected at all, and inspections that are not complete.
fn not_inspected() -> Vec<Case> {
    let mut found = Vec::new();
    for framework in FRAMEWORKS {
        let standards = usize::from(framework.max_score() / 3);
        for not_inspected in 1..=standards {
            let max = 3 * (standards - not_inspected) as u8;
            for score in 0..=max {
                let id = format_args!("{}-score-{score}-of-{max}", framework.id);
                found.push(case(id, with_score(framework, not_inspected, score)));
            }
        }
    }
    for published in PUBLISHED {
        for domain in published.framework.domains.iter().filter(|domain| !domain.is_rated_apart()) {
            let mut without = published.inspection();
            for located in published.framework.standards().filter(|located| std::ptr::eq(located.domain, domain)) {
                without.set_discretion(located.id, None).unwrap();
                located.key_questions().for_each(|question| without.clear_answer(question.place()));
                without.set_answer(located.place(), Answer::NotInspected).unwrap();
            }
            let number = domain.number.unwrap_or("victims");
            let mut open = without.clone();
            if let Some(entry) =
                without.standards().iter().find(|entry| entry.answer.is_some_and(|answer| !answer.leaves_unrated()))
            {
                open.clear_answer(entry.located.place());
                found.push(case(format_args!("{}-open-without-domain-{number}", published.id), open));
            }
            found.push(case(format_args!("{}-without-domain-{number}", published.id), without));
        }
    }
    found
}

/// The bands of every maximum from 3 to 48: a row for each score with its rating.
pub fn bands() -> String {
    let mut text = String::from("max,score,overall\n");
    for max in 3..=48 {
        let bands = Bands::in_sixths(max).unwrap();
        for score in 0..=max {
            text += &format!("{max},{score},{}\n", bands.rating(score).id());
        }
    }
    text
}

/// The published inspections, and copies without professional discretion.
fn published() -> Vec<Case> {
    let printed = PUBLISHED.map(|published| case(published.id, published.inspection()));
    let under_discretion = PUBLISHED.into_iter().filter(|published| !published.discretion.is_empty());
    let without = under_discretion
        .map(|published| case(format_args!("{}-without-discretion", published.id), without_discretion(published)));
    printed.into_iter().chain(without).collect()
}

/// Inspections with answers that are missing, not asked, not rated or replaced by professional discretion.
fn open() -> Vec<Case> {
    use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
    let mut open: Vec<_> =
        FRAMEWORKS.map(|framework| case(format_args!("{}-empty", framework.id), Inspection::new(framework))).into();
    let (rated, not_asked) = (Answer::Rating, Answer::NotAsked);
    for (id, framework, answers) in [
        ("one-missing", "yjs-2021", &[("2.1.1", percent(80)), ("2.1.2", percent(65))][..]),
        ("one-missing-at-the-top", "yjs-2021", &[("2.1.1", percent(80)), ("2.1.2", percent(100))]),
        ("inadequate-settles", "yjs-2021", &[("2.1.3", percent(49))]),
        ("one-not-asked", "yjs-2021", &[("2.1.1", percent(80)), ("2.1.2", percent(65)), ("2.1.3", not_asked)]),
        ("not-asked-and-missing", "yjs-2021", &[("2.1.1", not_asked), ("2.1.2", percent(65))]),
        ("two-not-asked", "yjs-2021", &[("2.1.1", not_asked), ("2.1.2", not_asked), ("2.1.3", cases(11, 17))]),
        ("none-asked", "yjs-2021", &[("2.1.1", not_asked), ("2.1.2", not_asked), ("2.1.3", not_asked)]),
        ("joint-working-not-asked", "yos-2018", &[("3.4.1", percent(70)), ("3.4.2", not_asked)]),
        ("rated-directly", "yjs-2021", &[("2.1", rated(RequiresImprovement)), ("2.2", rated(Outstanding))]),
        ("apart-rated", "yjs-2021", &[("4.1", rated(Outstanding))]),
        ("apart-not-rated", "yjs-2021", &[("4.1", Answer::NotRated)]),
        ("victims-by-cases-alone", "iyjwcv-2025", &[("V1.1", percent(80))]),
        ("victims-by-judgement-alone", "iyjwcv-2025", &[("V1.2", rated(Good))]),
        ("victims-judged-inadequate", "iyjs-2025", &[("V1.2", rated(Inadequate))]),
        ("victims-no-case", "iyjs-2025", &[("V1.1", not_asked), ("V1.2", rated(Good))]),
        ("victims-rated-directly", "iyjwcv-2025", &[("V1", rated(Good))]),
    ] {
        open.push(case(id, inspection(framework, answers)));
    }
    for (id, standard, rating, answers) in [
        ("discretion-up", "2.1", Good, &[("2.1.1", percent(64)), ("2.1.2", percent(80)), ("2.1.3", percent(80))][..]),
        ("discretion-down", "2.1", Inadequate, &[("2.1.1", percent(64)), ("2.1.2", percent(80)), ("2.1.3", percent(80))]),
        ("discretion-keeps", "2.1", Outstanding, &[("2.1", rated(Outstanding))]),
        ("discretion-on-missing", "2.1", Good, &[]),
        ("discretion-on-open", "2.1", Good, &[("2.1.1", percent(64))]),
        ("discretion-on-none-asked", "2.1", Good, &[("2.1.1", not_asked), ("2.1.2", not_asked), ("2.1.3", not_asked)]),
        ("discretion-on-judged", "1.1", Good, &[("1.1", rated(RequiresImprovement))]),
        ("discretion-apart", "4.1", Good, &[("4.1", rated(RequiresImprovement))]),
    ] {
        let mut inspection = inspection("yjs-2021", answers);
        inspection
            .record_discretion(standard, ProfessionalDiscretion { rating, reason: "Reason, “quoted”".into() })
            .unwrap();
        open.push(case(id, inspection));
    }
    open.extend(each_answer_missing());
    open
}

/// The published inspections without each of their answers in turn, and with each key question by cases in turn not asked.
fn each_answer_missing() -> Vec<Case> {
    let mut cases = Vec::new();
    for published in PUBLISHED {
        for (number, answer) in published.answers {
            let mut without = published.inspection();
            clear(&mut without, number);
            let mut not_asked = without.clone();
            cases.push(case(format_args!("{}-without-{number}", published.id), without));
            if matches!(answer, Answer::Cases(_) | Answer::Percentage(_)) {
                not_asked.answer_number(number, Answer::NotAsked).unwrap();
                cases.push(case(format_args!("{}-not-asked-{number}", published.id), not_asked));
            }
        }
    }
    cases
}
