//! The column of notes: entries that cannot be used, and the key questions that decide a rating. Each note is written as a formula and as
//! the result of that formula.

use super::WorkbookContent;
use super::formulas::{PERCENT_FROM, hundredths, is_ambiguous, is_rating, is_word, leaves_unrated};
use super::layout::{
    ANSWER_KIND, BAND, DISCRETION, ENTERED, HIGHEST, LOWEST, NOT_ASKED, OF, PERCENT, PERCENTAGE, YES, answer_kind,
    question_rows,
};
use super::text;
use crate::engine::{Banding, KeyQuestionOutcome, LocatedStandard, Place, StandardOutcome};

/// The note of a key question that is answered by cases, as a formula.
pub fn formula_by_cases(row: u32) -> String {
    let [yes, of, percentage, how] = [YES, OF, PERCENTAGE, ANSWER_KIND].map(|column| column.cell(row));
    let given = |cells: String| format!("COUNTA({cells})>0");
    let [this, or, with_sign] = text::CHECK_SIGN;
    let wrong_percentage = format!(
        "IF(COUNT({percentage})=0,\"{0}\",IF({1},\"{this}\"&{percentage}&\"{or}\"&100*{percentage}&\"{with_sign}\",\"{0}\"))",
        text::CHECK_PERCENTAGE,
        is_ambiguous(row),
    );
    let wrong = format!(
        "IF({},IF({},\"{}\",\"{}\"),IF({},IF({},\"{}\",{wrong_percentage}),\"{}\"))",
        given(NOT_ASKED.cell(row)),
        given(YES.across(PERCENTAGE, row)),
        text::CHECK_NOT_ASKED,
        text::CHECK_LIST,
        given(PERCENTAGE.cell(row)),
        given(YES.across(OF, row)),
        text::CHECK_BOTH,
        text::CHECK_CASES,
    );
    let from = format!("LOOKUP({},{PERCENT_FROM})", PERCENT.cell(row));
    let rounded = |short: String| format!("IF({short},\"{}\",\"\")", text::ROUNDED_UP);
    format!(
        "IF({how}={},{wrong},IF({how}={},{},IF({how}={},IF({percentage}>1,\"{}\"&{percentage}&\"%\",{}),IF({how}={},\"{}\",\"\"))))",
        answer_kind::WRONG,
        answer_kind::CASES,
        rounded(format!("100*{yes}<{from}*{of}")),
        answer_kind::PERCENTAGE,
        text::READ_AS,
        rounded(format!("ROUND({},0)<100*{from}", hundredths(row))),
        answer_kind::NOT_ASKED,
        text::NOT_COUNTED,
    )
}

/// The note of a key question: the result of its formula until a cell is changed.
pub const fn note_of_key_question(outcome: &KeyQuestionOutcome) -> &'static str {
    match outcome.banding {
        Banding::NotAsked => text::NOT_COUNTED,
        Banding::Banded { rounding_decided: true, .. } => text::ROUNDED_UP,
        _ => "",
    }
}

/// The note of a judged key question, as a formula.
pub fn formula_judged(row: u32) -> String {
    format!("IF({}={},\"{}\",\"\")", ANSWER_KIND.cell(row), answer_kind::WRONG, text::CHECK_LIST)
}

/// The note of a standard, as a formula.
pub fn formula_of_standard(located: &LocatedStandard, row: u32) -> String {
    let [how, discretion, entered] = [ANSWER_KIND, DISCRETION, ENTERED].map(|column| column.cell(row));
    let wrong = match located.standard.is_judged() {
        true => format!("\"{}\"", text::CHECK_LIST),
        false => format!(
            "IF(OR({},{}),\"{}\",\"{}\")",
            is_rating(&entered),
            is_word(&entered, text::NOT_INSPECTED),
            text::CHECK_TWICE,
            text::CHECK_LIST
        ),
    };
    let note = match located.standard.is_judged() {
        true if located.standard.counts => {
            format!("IF({how}={},\"{}\",\"\")", answer_kind::NOT_INSPECTED, text::NO_PART)
        }
        true => format!("\"{}\"", text::RATED_SEPARATELY),
        false => format!(
            "IF({how}={},\"{}\",IF({how}={},\"{}\",{}))",
            answer_kind::RATING,
            text::ENTERED_DIRECTLY,
            answer_kind::NOT_INSPECTED,
            text::NO_PART,
            deciding_key_questions(located, row)
        ),
    };
    format!(
        "IF({how}={},{wrong},IF(COUNTA({discretion})=0,{note},IF({},\"{}\",IF({},TRIM(\"{}\"&{note}),\"{}\"))))",
        answer_kind::WRONG,
        leaves_unrated(&how),
        text::CHECK_DISCRETION,
        is_rating(&discretion),
        text::BY_DISCRETION,
        text::CHECK_LIST,
    )
}

/// The key questions that are the lowest or still missing, as a formula.
fn deciding_key_questions(located: &LocatedStandard, row: u32) -> String {
    let (from, to) = question_rows(located, row);
    let (kinds, lowest, highest) = (ANSWER_KIND.cells(from, to), LOWEST.cell(row), HIGHEST.cell(row));
    let listed = |condition: &dyn Fn(u32) -> String| {
        let numbers = (from..).zip(located.standard.key_questions);
        let numbers: Vec<_> =
            numbers.map(|(row, question)| format!("IF({},\"{} \",\"\")", condition(row), question.number)).collect();
        format!("SUBSTITUTE(TRIM({}),\" \",\", \")", numbers.join("&"))
    };
    let lowest_ones = listed(&|row| format!("{}={lowest}", BAND.cell(row)));
    let missing = |row| format!("OR({0}={1},{0}={2})", ANSWER_KIND.cell(row), answer_kind::MISSING, answer_kind::WRONG);
    let count = to + 1 - from;
    format!(
        "IF(COUNTIF({kinds},{})={count},\"\",IF(COUNTIF({kinds},{})={count},\"{}\",IF({lowest}={highest},\"{}\"&{lowest_ones},\"{}\"&{})))",
        answer_kind::MISSING,
        answer_kind::NOT_ASKED,
        text::NOTHING_ASKED,
        text::LOWEST,
        text::STILL_TO_ENTER,
        listed(&missing),
    )
}

/// The note of a standard: the result of its formula until a cell is changed.
pub fn note_of_standard(content: &WorkbookContent<'_>, rated: &StandardOutcome) -> String {
    let located = &rated.located;
    let found_by = if rated.is_not_inspected() {
        text::NO_PART.into()
    } else if !located.standard.counts {
        text::RATED_SEPARATELY.into()
    } else if located.standard.is_judged() {
        String::new()
    } else if content.inspection.answer(Place::Standard(located.id)).is_some() {
        text::ENTERED_DIRECTLY.into()
    } else {
        decided(content, rated)
    };
    let by = if rated.discretion { text::BY_DISCRETION } else { "" };
    format!("{by}{found_by}").trim_end().into()
}

fn decided(content: &WorkbookContent<'_>, rated: &StandardOutcome) -> String {
    let questions = content.outcome.key_questions_of(&rated.located);
    let numbers = |wanted: &dyn Fn(&KeyQuestionOutcome) -> bool| {
        let wanted = questions.iter().filter(|question| wanted(question));
        wanted.map(|question| question.located.question.number).collect::<Vec<_>>()
    };
    let missing = numbers(&|question| question.banding == Banding::Missing);
    let not_asked = numbers(&|question| question.banding == Banding::NotAsked);
    let all = questions.len();
    if missing.len() == all {
        String::new()
    } else if not_asked.len() == all {
        text::NOTHING_ASKED.into()
    } else if rated.calculated.is_some() {
        format!("{}{}", text::LOWEST, numbers(&|question| rated.limited_by.contains(question.located.id)).join(", "))
    } else {
        format!("{}{}", text::STILL_TO_ENTER, missing.join(", "))
    }
}
