//! The conformance pack: its rows, what they expect, and how they are written.

use std::fmt::Display;

use inspection_ratings::engine::{
    Answer, AnsweredBy, Banding, CaseCount, Framework, Inspection, LocatedStandard, Outcome, Percentage, Place,
    ProfessionalDiscretion, Range, Rating, rate,
};
use inspection_ratings::exchange::ratings_string::encode;
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::PUBLISHED;

use super::{cases, inspection, inspection_text, percent, without_discretion};

/// The columns, in order. `tests/conformance/README.md` says what each holds.
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

/// An inspection of the pack.
pub struct Case {
    pub id: String,
    pub inspection: Inspection,
}

/// The files of the pack by name, with their cases.
pub fn files() -> [(&'static str, Vec<Case>); 6] {
    [
        ("percentages", percentages()),
        ("counts", counts()),
        ("lowest", lowest()),
        ("scores", scores()),
        ("published", published()),
        ("open", open()),
    ]
}

/// A file's text.
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

/// The cells of a row.
pub fn cells(id: &str, inspection: &Inspection, outcome: &Outcome) -> [String; COLUMNS.len()] {
    let framework = outcome.framework;
    let score = outcome.score;
    let standards = || outcome.standards.iter().map(|found| (found.located.standard.number, found));
    let ratings = standards().filter_map(|(number, found)| match found.possible {
        None => Some(format!("{number}=not-rated")),
        Some(Range::<Rating>::ANY) => None,
        Some(Range { lowest, highest }) if lowest == highest => Some(format!("{number}={}", lowest.id())),
        Some(Range { lowest, highest }) => Some(format!("{number}={}..{}", lowest.id(), highest.id())),
    });
    let calculated = standards().filter(|(_, found)| found.discretion);
    let calculated = calculated.map(|(number, found)| format!("{number}={}", found.calculated.map_or("none", Rating::id)));
    let limited = standards().filter(|(_, found)| !found.limited_by.is_empty()).map(|(number, found)| {
        let by: Vec<_> = found.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id))).collect();
        format!("{number}={}", by.join("+"))
    });
    let questions = outcome.key_questions.iter().filter_map(|found| {
        let number = found.located.question.number;
        match found.banding {
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
        outcome.overall.settled().map(Rating::id).unwrap_or_default().into(),
        outcome.overall.lowest.id().into(),
        outcome.overall.highest.id().into(),
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

/// One key question, within a whole per cent of each band edge and at both ends.
fn percentages() -> Vec<Case> {
    let edges = [50, 65, 80].into_iter().flat_map(|edge| (edge - 1) * 100..=(edge + 1) * 100);
    let ends = (0..=100).chain(9_900..=10_000);
    let one = |hundredths| {
        let answer = Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap());
        case(format_args!("percent-{hundredths:05}"), inspection("yjs-2021", &[("2.1.1", answer)]))
    };
    ends.chain(edges).map(one).collect()
}

/// One key question, by every number of sufficient cases of up to 30; and where rounding decides among more.
fn counts() -> Vec<Case> {
    let small = (1..=30).flat_map(|of| (0..=of).map(move |yes| (yes, of)));
    let large =
        [(20, 31), (35, 44), (50, 101), (109, 169), (118, 183), (31, 39), (48, 97), (129, 200), (159, 200), (99, 200)];
    let largest = [(0, 9_999), (1, 9_999), (9_998, 9_999), (9_999, u32::from(CaseCount::MAX))];
    let one = |(yes, of)| case(format_args!("count-{yes}-of-{of}"), inspection("yjs-2021", &[("2.1.1", cases(yes, of))]));
    small.chain(large).chain(largest).map(one).collect()
}

/// Every pair of ratings of every pair of key questions of a standard, its others Outstanding.
fn lowest() -> Vec<Case> {
    let mut found = Vec::new();
    for framework in FRAMEWORKS {
        for standard in framework.standards().map(|located| located.standard) {
            let questions = standard.key_questions;
            for (first, a) in questions.iter().enumerate() {
                for b in &questions[first + 1..] {
                    for (one, other) in Rating::ALL.into_iter().flat_map(|one| Rating::ALL.map(|other| (one, other))) {
                        let mut answers = Vec::new();
                        for question in questions {
                            let rating = match question.number {
                                number if number == a.number => one,
                                number if number == b.number => other,
                                _ => Rating::Outstanding,
                            };
                            answers.push((question.number, in_band(framework, question.answered_by, rating)));
                        }
                        let id = format!("{}-{}-{}-{}-{}", framework.id, a.number, one.id(), b.number, other.id());
                        found.push(case(id, inspection(framework.id, &answers)));
                    }
                }
            }
        }
    }
    found
}

fn in_band(framework: &Framework, by: AnsweredBy, rating: Rating) -> Answer {
    match by {
        AnsweredBy::Cases => percent(framework.key_question_bands.rated(rating).from.into()),
        AnsweredBy::Judgement => Answer::Rating(rating),
    }
}

/// Every score of every framework: all standards rated directly, the points given out from the first on.
fn scores() -> Vec<Case> {
    let of = |framework: &'static Framework, score: u8| {
        let mut left = score;
        let counted = framework.standards().filter(|located| located.standard.counts);
        let answers: Vec<_> = counted
            .map(|LocatedStandard { standard, .. }| {
                let points = left.min(Rating::Outstanding.points());
                left -= points;
                (standard.number, Answer::Rating(Rating::ALL[usize::from(points)]))
            })
            .collect();
        case(format_args!("{}-score-{score}", framework.id), inspection(framework.id, &answers))
    };
    FRAMEWORKS.into_iter().flat_map(|framework| (0..=framework.max_score()).map(move |score| of(framework, score))).collect()
}

/// The published inspections, and the same without discretion.
fn published() -> Vec<Case> {
    let with = PUBLISHED.map(|published| case(published.id, published.inspection()));
    let used = PUBLISHED.into_iter().filter(|published| !published.discretion.is_empty());
    let without =
        used.map(|published| case(format_args!("{}-without-discretion", published.id), without_discretion(published)));
    with.into_iter().chain(without).collect()
}

/// What is missing, not asked, not rated or changed by discretion.
fn open() -> Vec<Case> {
    use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
    let mut found: Vec<_> =
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
        found.push(case(id, inspection(framework, answers)));
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
        found.push(case(id, inspection));
    }
    found.extend(each_missing());
    found
}

/// Each place of each published inspection in turn left out, and each key question not asked.
fn each_missing() -> Vec<Case> {
    let mut found = Vec::new();
    for published in PUBLISHED {
        for (number, answer) in published.answers {
            let mut without = published.inspection();
            let place = published.framework.place(number).unwrap();
            without.clear_answer(place);
            let mut not_asked = without.clone();
            found.push(case(format_args!("{}-without-{number}", published.id), without));
            if matches!(answer, Answer::Cases(_) | Answer::Percentage(_)) {
                not_asked.set_answer(place, Answer::NotAsked).unwrap();
                found.push(case(format_args!("{}-not-asked-{number}", published.id), not_asked));
            }
        }
    }
    found
}
