//! The sixteen rules, in our own words, each with its basis. `docs/rules.md` is made from this file. `src/engine/rate.rs`
//! calculates rules 1 to 4, 7 to 9, 11, 13 and 15, `src/engine/band.rs` rule 5, `src/engine/figures.rs` rule 6, and
//! `src/analysis/sampling/` rule 14. Nothing is calculated of rules 10, 12 and 16: `src/engine/explanation.rs` reports 10 and 12, and
//! the panel of samples shows 16. A workbook's formulas calculate the rules of `rate.rs` once more.

use crate::engine::{Basis, Rule, Rules};

/// Rule 1.
pub static KEY_QUESTION_BANDS: Rule = Rule {
    number: 1,
    statement: "A key question’s percentage yes falls into one of four bands: under 50% Inadequate, 50 to 64% Requires \
                improvement, 65 to 79% Good, 80% and over Outstanding.",
    basis: Basis::Published,
    source: "Camden 2020 report, Annexe 2",
};

/// Rule 2.
pub static LOWEST_DECIDES: Rule = Rule {
    number: 2,
    statement: "A standard inspected through cases takes the lowest band among its key questions. A strong answer to one \
                does not make up for a weak answer to another.",
    basis: Basis::Published,
    source: "Camden 2020 report, Annexe 2; footnotes to the ratings in all four reports",
};

/// Rule 3.
pub static POINTS: Rule = Rule {
    number: 3,
    statement: "Each rating has points: Inadequate 0, Requires improvement 1, Good 2, Outstanding 3. The score is the plain \
                sum over the standards that count.",
    basis: Basis::Published,
    source: "Camden 2020 report, footnote 2 and Annexe 2",
};

/// Rule 4.
pub static OVERALL_BANDS: Rule = Rule {
    number: 4,
    statement: "With 12 standards, in joint inspections too, the score runs from 0 to 36 and rates the service overall: 0 to 6 Inadequate, 7 to 18 \
                Requires improvement, 19 to 30 Good, 31 to 36 Outstanding.",
    basis: Basis::Published,
    source: "Camden 2020 report, footnote 2 and Annexe 2; all 82 readable pairs of score and rating in a public data set made from \
             the reports agree, among which no score is 6, 7 or 30",
};

/// Rule 5.
pub static OVERALL_BANDS_BY_SHARE: Rule = Rule {
    number: 5,
    statement: "With a different number of standards, the score is banded in the same proportions as the score of 36: up to a sixth \
                Inadequate, up to a half Requires improvement, up to five sixths Good, above that Outstanding.",
    basis: Basis::Inferred,
    source: "The published bands of 36; 11 of 12 is Outstanding in the Camden 2025 report, and we know of no result that contradicts this",
};

/// Rule 6.
pub static ROUNDING: Rule = Rule {
    number: 6,
    statement: "A percentage is rounded to the nearest whole per cent, with halves rounded up, before it is banded.",
    basis: Basis::Inferred,
    source: "Every percentage printed in the four reports is a share of cases rounded in this way, and the bands are printed in \
             whole per cents",
};

/// Rule 7.
pub static JUDGED: Rule = Rule {
    number: 7,
    statement: "Standards about the organisation, its policy and its provision are judged by inspectors, not counted from \
                cases: the rating itself is entered.",
    basis: Basis::Published,
    source: "Camden 2020 report, Annexe 1; Islington 2024 report",
};

/// Rule 8.
pub static RATED_APART: Rule = Rule {
    number: 8,
    statement: "Resettlement is rated separately: its rating does not affect the score or the overall rating. A service with no \
                such cases is not rated on it.",
    basis: Basis::Published,
    source: "Islington 2024 report, footnote 2; Bexley 2024 report, standard 4.1",
};

/// Rule 9.
pub static DISCRETION: Rule = Rule {
    number: 9,
    statement: "The inspectorate’s ratings panel may change a standard’s rating by professional discretion, and gives its \
                reason. The report shows both ratings, and the changed one counts.",
    basis: Basis::Published,
    source: "Camden 2020 report, footnotes 3, 24 and 40; Bexley 2024 report, footnotes 6, 10 and 12",
};

/// Rule 10.
pub static DISCRETION_IN_USE: Rule = Rule {
    number: 10,
    statement: "Where discretion was used, it raised a rating by one band, and one more sufficient case would have done the \
                same. It was refused where the weaknesses were about protecting victims. It is never automatic.",
    basis: Basis::Inferred,
    source: "Four uses and one refusal in the Camden 2020 and Bexley 2024 reports; Bexley 2024 standard 2.4, one case short, \
             stayed as it was",
};

/// Rule 11.
pub static CASES_AND_JUDGEMENT: Rule = Rule {
    number: 11,
    statement: "Work with victims rests on a percentage of cases (V1.1) and on a judgement of the arrangements (V1.2). How they \
                combine is not printed; here the lower of the two decides, unless the rating itself is entered.",
    basis: Basis::Assumed,
    source: "That both count: Camden 2025 report, footnote 12. That the lower decides: our choice, as in rule 2",
};

/// Rule 12.
pub static NO_CAP: Rule = Rule {
    number: 12,
    statement: "No rule caps the overall rating: a service can be Good overall with a standard that is Inadequate.",
    basis: Basis::Inferred,
    source: "Published results; in a public data set made from the reports six more services are Good with a standard that is \
             Inadequate",
};

/// Rule 13.
pub static NOT_ASKED: Rule = Rule {
    number: 13,
    statement: "Some key questions are asked only in the cases that call for them, so the number of cases differs within a \
                standard. One that was not asked in any case is left out.",
    basis: Basis::Assumed,
    source: "That the numbers differ: Camden 2020 report, chapters 2 and 3. That one never asked is left out: our choice",
};

/// Rule 14.
pub static SAMPLES: Rule = Rule {
    number: 14,
    statement: "Samples of cases are drawn for a confidence level of 80% and a margin of error of 5; parts of a sample can have \
                a larger margin.",
    basis: Basis::Published,
    source: "Camden 2020 report, Annexe 1",
};

/// Rule 15.
pub static NOT_INSPECTED: Rule = Rule {
    number: 15,
    statement: "A standard that counts but was not inspected, because there were no cases, adds neither points nor maximum: the \
                score is out of the standards that are left, and is banded by rule 5. Consult the report, because no report we \
                have prints this rule.",
    basis: Basis::Inferred,
    source: "Ceredigion, report published in November 2024: a public data set made from the reports has 4.17%, which is 1 of 24, and \
             Inadequate overall. The report itself was not read; that a domain of four standards was left out is inferred",
};

/// Rule 16.
pub static SAMPLE_SIZES_2025: Rule = Rule {
    number: 16,
    statement: "In the programme of 2025 a sample has at least 14 and at most 91 cases of children, and at least 9 and at most 24 \
                cases of victims. In its first year it had at least 15 and at most 125 cases of children, and at most 30 of victims.",
    basis: Basis::Published,
    source: "The inspectorate’s review of the first year of its programme of 2025",
};

/// All sixteen in order.
pub static ALL: [&Rule; 16] = [
    &KEY_QUESTION_BANDS,
    &LOWEST_DECIDES,
    &POINTS,
    &OVERALL_BANDS,
    &OVERALL_BANDS_BY_SHARE,
    &ROUNDING,
    &JUDGED,
    &RATED_APART,
    &DISCRETION,
    &DISCRETION_IN_USE,
    &CASES_AND_JUDGEMENT,
    &NO_CAP,
    &NOT_ASKED,
    &SAMPLES,
    &NOT_INSPECTED,
    &SAMPLE_SIZES_2025,
];

/// The rules of the frameworks with 12 standards, whose overall bands are published.
pub static TWELVE_STANDARDS: Rules = Rules {
    key_question_bands: &KEY_QUESTION_BANDS,
    lowest_decides: &LOWEST_DECIDES,
    points: &POINTS,
    overall_bands: &OVERALL_BANDS,
    overall_bands_by_share: &OVERALL_BANDS_BY_SHARE,
    rounding: &ROUNDING,
    judged: &JUDGED,
    rated_apart: &RATED_APART,
    discretion: &DISCRETION,
    discretion_in_use: &DISCRETION_IN_USE,
    cases_and_judgement: &CASES_AND_JUDGEMENT,
    no_cap: &NO_CAP,
    not_asked: &NOT_ASKED,
    not_inspected: &NOT_INSPECTED,
    samples: &SAMPLES,
    sample_sizes: None,
};

/// The rules of the frameworks with another number of standards, whose overall bands are inferred.
pub static OTHER_NUMBERS: Rules = Rules { overall_bands: &OVERALL_BANDS_BY_SHARE, ..TWELVE_STANDARDS };

/// The rules of the frameworks of 2025, whose sizes of samples are published.
pub static PROGRAMME_2025: Rules = Rules { sample_sizes: Some(&SAMPLE_SIZES_2025), ..OTHER_NUMBERS };
