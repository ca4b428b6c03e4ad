//! The formulas of the workbook. A formula that carries out a rule of [`crate::engine::rate`] names the rule.

use super::layout::{
    ANSWER_KIND, BAND, CALCULATED, COUNTS, DISCRETION, ENTERED, HIGHEST, HIGHEST_AFTER_DISCRETION, LOWEST,
    LOWEST_AFTER_DISCRETION, MAXIMUM, NOT_ASKED, OF, PERCENT, PERCENTAGE, RATINGS_OF_SUMS, SO_FAR, SUM_HIGHEST, SUM_LOWEST,
    SUMS, WorkbookColumn, YES, answer_kind, question_rows,
};
use super::text::{NOT_ASKED as NOT_ASKED_WORD, NOT_INSPECTED, NOT_RATED, NOTHING_INSPECTED, OPEN, UP_TO};
use crate::engine::{Bands, CaseCount, LocatedStandard, Rating};

/// The tables on the sheet of rules, by name.
pub const RATING_NAMES: &str = "RatingNames";
pub const RATING_POINTS: &str = "RatingPoints";
pub const PERCENT_FROM: &str = "PercentFrom";
pub const SCORE_FROM: &str = "ScoreFrom";

/// The shares of the maximum that the lower three bands of a score end at, in sixths (rule 5).
const SIXTHS: [u8; 3] = [1, 3, 5];

/// The points of the rating that a cell names. `MATCH` would take `*` for each of the names.
fn points_of(word: &str) -> String {
    format!("SUMPRODUCT(({word}={RATING_NAMES})*{RATING_POINTS})")
}

/// Whether a cell names a rating. An error in the cell counts as no rating, because it must not spread to other cells.
pub fn is_rating(word: &str) -> String {
    format!("IF(ISTEXT({word}),SUMPRODUCT(({word}={RATING_NAMES})*1)=1,FALSE)")
}

/// Whether a cell has a word.
pub fn is_word(cell: &str, word: &str) -> String {
    format!("IF(ISTEXT({cell}),{cell}=\"{word}\",FALSE)")
}

/// Whether a cell whose content counts as a number shows something else: true, false, a date or a time.
fn is_no_figure(cell: &str) -> String {
    format!("OR(ISLOGICAL({cell}),IFERROR(LEFT(CELL(\"format\",{cell}),1)=\"D\",FALSE))")
}

fn name_of(points: &str) -> String {
    format!("INDEX({RATING_NAMES},MATCH({points},{RATING_POINTS},0))")
}

/// A rating in words, or the ratings that are still possible.
pub fn range(lowest: &str, highest: &str) -> String {
    let (from, to) = (name_of(lowest), name_of(highest));
    format!(
        "IF({lowest}={highest},{from},IF({lowest}>MIN({RATING_POINTS}),{from}&IF({highest}-{lowest}=1,\" or \",\" to \")&{to},\
         IF({highest}=MAX({RATING_POINTS}),\"{OPEN}\",\"{UP_TO}\"&{to})))"
    )
}

/// The content of a cell of the sheet of figures. A plain reference would show a blank cell as 0.
pub fn shown(column: WorkbookColumn, row: u32) -> String {
    let cell = column.cell(row);
    format!("IF({cell}=\"\",\"\",{cell})")
}

/// The difference of two numbers of a row. Blank where one of them is missing.
pub fn difference(then: WorkbookColumn, now: WorkbookColumn, row: u32) -> String {
    let (then, now) = (then.cell(row), now.cell(row));
    format!("IF(AND(ISNUMBER({then}),ISNUMBER({now})),{now}-{then},\"\")")
}

/// Hundredths of a per cent. Spreadsheets keep 72% as 0.72. A number above 1 was pasted without a
/// percent sign, and is a percentage already.
pub fn hundredths(row: u32) -> String {
    format!("{0}*IF({0}>1,100,10000)", PERCENTAGE.cell(row))
}

/// Whether a number in the column of percentages has two decimals at most.
fn is_exact(row: u32) -> String {
    format!("ABS({0}-ROUND({0},0))<0.000001", hundredths(row))
}

/// Whether a number in the column of percentages has two meanings: 1.5 is 150% in a spreadsheet, and 1.5% in a list of figures.
pub fn is_ambiguous(row: u32) -> String {
    format!("AND({0}>1,{0}<{UNAMBIGUOUS},{1})", PERCENTAGE.cell(row), is_exact(row))
}

/// The least number above 1 that cannot be meant as a share, because nobody has 1,000%.
const UNAMBIGUOUS: u32 = 10;

/// How a key question by cases is answered, and whether that can be used: cases are whole numbers, and a percentage has at
/// most two decimals.
pub fn answer_kind_by_cases(row: u32) -> String {
    let [yes, of, percentage, not_asked] = [YES, OF, PERCENTAGE, NOT_ASKED].map(|column| column.cell(row));
    let (all, figures, cases) = (YES.across(NOT_ASKED, row), YES.across(PERCENTAGE, row), YES.across(OF, row));
    let (missing, wrong, max) = (answer_kind::MISSING, answer_kind::WRONG, CaseCount::MAX);
    let not_asked =
        format!("IF(AND({},COUNTA({figures})=0),{},{wrong})", is_word(&not_asked, NOT_ASKED_WORD), answer_kind::NOT_ASKED);
    let percentage = format!(
        "IF(COUNT({percentage})=0,{wrong},IF(AND(COUNTA({cases})=0,{percentage}>=0,{percentage}<=100,{},NOT({}),NOT({})),{},{wrong}))",
        is_exact(row),
        is_ambiguous(row),
        is_no_figure(&percentage),
        answer_kind::PERCENTAGE
    );
    let cases = format!(
        "IF(COUNT({cases})<2,{wrong},IF(AND({yes}>=0,{yes}<={of},{yes}=INT({yes}),{of}=INT({of}),{of}>=1,{of}<={max},NOT({}),NOT({})),\
         {},{wrong}))",
        is_no_figure(&yes),
        is_no_figure(&of),
        answer_kind::CASES
    );
    let given = |column: WorkbookColumn| format!("COUNTA({})>0", column.cell(row));
    format!(
        "IF(COUNTA({all})=0,{missing},IF({},{not_asked},IF({},{percentage},{cases})))",
        given(NOT_ASKED),
        given(PERCENTAGE)
    )
}

/// How a judged key question is answered.
pub fn answer_kind_judged(row: u32) -> String {
    let entered = ENTERED.cell(row);
    format!(
        "IF(COUNTA({entered})=0,{},IF({},{},{}))",
        answer_kind::MISSING,
        is_rating(&entered),
        answer_kind::RATING,
        answer_kind::WRONG
    )
}

/// How a standard itself is answered: by a rating, or not inspected where it counts, or not rated where it does not count; never
/// beside its key questions.
pub fn answer_kind_of_standard(located: &LocatedStandard, row: u32) -> String {
    let entered = ENTERED.cell(row);
    let (missing, wrong, rating) = (answer_kind::MISSING, answer_kind::WRONG, answer_kind::RATING);
    let (word, without) = match located.standard.counts {
        true => (NOT_INSPECTED, answer_kind::NOT_INSPECTED),
        false => (NOT_RATED, answer_kind::NOT_RATED),
    };
    let otherwise = format!("IF({},{without},{wrong})", is_word(&entered, word));
    let mut kind = format!("IF({},{rating},{otherwise})", is_rating(&entered));
    if !located.standard.is_judged() {
        let (from, to) = question_rows(located, row);
        let answered = format!("COUNTIF({},{missing})<{}", ANSWER_KIND.cells(from, to), to + 1 - from);
        kind = format!("IF({answered},{wrong},{kind})");
    }
    format!("IF(COUNTA({entered})=0,{missing},{kind})")
}

/// The whole per cent, half up, in whole numbers (rule 6).
pub fn percent(row: u32) -> String {
    let [yes, of, how] = [YES, OF, ANSWER_KIND].map(|column| column.cell(row));
    format!(
        "IF({how}={},INT((200*{yes}+{of})/(2*{of})),IF({how}={},INT((ROUND({},0)+50)/100),\"\"))",
        answer_kind::CASES,
        answer_kind::PERCENTAGE,
        hundredths(row)
    )
}

/// The points of the band that holds the whole per cent (rule 1).
pub fn band(row: u32) -> String {
    let percent = PERCENT.cell(row);
    format!("IF({percent}=\"\",\"\",LOOKUP({percent},{PERCENT_FROM},{RATING_POINTS}))")
}

/// The points of the rating entered.
pub fn band_entered(row: u32) -> String {
    format!("IF({}={},{},\"\")", ANSWER_KIND.cell(row), answer_kind::RATING, points_of(&ENTERED.cell(row)))
}

/// The band in words.
pub fn band_word(row: u32) -> String {
    let (how, band) = (ANSWER_KIND.cell(row), BAND.cell(row));
    format!("IF({how}={},\"{NOT_ASKED_WORD}\",IF({band}=\"\",\"\",{}))", answer_kind::NOT_ASKED, name_of(&band))
}

/// The lowest points that the figures of a standard leave possible (rules 2, 7, 11 and 13): while a key question is missing,
/// any.
pub fn lowest(located: &LocatedStandard, row: u32) -> String {
    let (kind, band, any) = (ANSWER_KIND.cell(row), BAND.cell(row), format!("MIN({RATING_POINTS})"));
    if located.standard.is_judged() {
        return possible_points_of_judged(&kind, &band, &any);
    }
    let (from, to) = question_rows(located, row);
    let (kinds, bands) = (ANSWER_KIND.cells(from, to), BAND.cells(from, to));
    let points = format!(
        "IF({kind}={},{band},IF(OR({kind}={},COUNT({bands})=0,COUNTIF({kinds},{})+COUNTIF({kinds},{})>0),{any},MIN({bands})))",
        answer_kind::RATING,
        answer_kind::WRONG,
        answer_kind::MISSING,
        answer_kind::WRONG
    );
    unless_not_inspected(&kind, &points)
}

/// The highest points that the figures of a standard leave possible: no more than those of the lowest band among its key questions.
pub fn highest(located: &LocatedStandard, row: u32) -> String {
    let (kind, band, any) = (ANSWER_KIND.cell(row), BAND.cell(row), format!("MAX({RATING_POINTS})"));
    if located.standard.is_judged() {
        return possible_points_of_judged(&kind, &band, &any);
    }
    let (from, to) = question_rows(located, row);
    let bands = BAND.cells(from, to);
    let points = format!(
        "IF({kind}={},{band},IF(OR({kind}={},COUNT({bands})=0),{any},MIN({bands})))",
        answer_kind::RATING,
        answer_kind::WRONG
    );
    unless_not_inspected(&kind, &points)
}

fn possible_points_of_judged(kind: &str, band: &str, any: &str) -> String {
    format!("IF({kind}={},{band},IF({},\"\",{any}))", answer_kind::RATING, leaves_unrated(kind))
}

/// No points for a standard that was not inspected (rule 15).
fn unless_not_inspected(kind: &str, points: &str) -> String {
    format!("IF({kind}={},\"\",{points})", answer_kind::NOT_INSPECTED)
}

/// Whether a standard was not rated or not inspected, by the kind of its answer. These two kinds are the last.
pub fn leaves_unrated(kind: &str) -> String {
    format!("{kind}>={}", answer_kind::NOT_RATED)
}

/// 1 for a standard that counts, and 0 if it does not count or was not inspected (rules 8 and 15).
pub fn counts(located: &LocatedStandard, row: u32) -> String {
    if !located.standard.counts {
        return "0".into();
    }
    format!("IF({}={},0,1)", ANSWER_KIND.cell(row), answer_kind::NOT_INSPECTED)
}

/// The points left possible by discretion, which replaces what was calculated (rule 9), from `calculated`, the lowest or the
/// highest.
pub fn after_discretion(calculated: WorkbookColumn, row: u32) -> String {
    let discretion = DISCRETION.cell(row);
    let calculated = calculated.cell(row);
    format!(
        "IF({},{calculated},IF({},{},{calculated}))",
        leaves_unrated(&ANSWER_KIND.cell(row)),
        is_rating(&discretion),
        points_of(&discretion)
    )
}

/// The rating of a standard in words, before discretion or after it.
pub fn rating(lowest: WorkbookColumn, highest: WorkbookColumn, row: u32) -> String {
    let range = range(&lowest.cell(row), &highest.cell(row));
    let (kind, not_rated, not_inspected) = (ANSWER_KIND.cell(row), answer_kind::NOT_RATED, answer_kind::NOT_INSPECTED);
    format!("IF({kind}={not_rated},\"{NOT_RATED}\",IF({kind}={not_inspected},\"{NOT_INSPECTED}\",{range}))")
}

/// The points that a standard adds, once they are settled (rule 3).
pub fn points(row: u32) -> String {
    let (lowest, highest) = (LOWEST_AFTER_DISCRETION.cell(row), HIGHEST_AFTER_DISCRETION.cell(row));
    format!("IF({lowest}={highest},{lowest},\"\")")
}

/// The sum of a column over the standards that count (rules 3 and 8).
pub fn sum(column: WorkbookColumn, from: u32, to: u32) -> String {
    format!("SUMIF({},1,{})", COUNTS.cells(from, to), column.cells(from, to))
}

/// The points of the rating that a sum would be (rules 4 and 5).
pub fn sum_rated(row: u32) -> String {
    format!("IF({}=0,\"\",LOOKUP({},{SCORE_FROM},{RATING_POINTS}))", SUMS.cell(MAXIMUM), SUMS.cell(row))
}

/// The score so far.
pub fn score() -> String {
    SUMS.cell(SO_FAR)
}

/// The highest score of the standards that were inspected (rules 3 and 15).
pub fn maximum(from: u32, to: u32) -> String {
    format!("MAX({RATING_POINTS})*SUM({})", COUNTS.cells(from, to))
}

/// The highest score, in words.
pub fn of_max() -> String {
    format!("\"of \"&{}", SUMS.cell(MAXIMUM))
}

/// The lowest and the highest score of a rating: the framework's own where all its standards were inspected, and otherwise those at
/// the same shares of the smaller maximum (rules 4, 5 and 15).
pub fn score_band(bands: &Bands, rating: Rating) -> [String; 2] {
    let (max, band) = (SUMS.cell(MAXIMUM), bands.rated(rating));
    let end = |below: Rating| SIXTHS.get(usize::from(below.points())).map(|sixths| format!("INT({sixths}*{max}/6)"));
    let from = rating.previous().and_then(end).map_or("0".into(), |end| format!("{end}+1"));
    let to = end(rating).unwrap_or_else(|| max.clone());
    [(from, band.from), (to, band.to)].map(|(share, own)| format!("IF({max}={},{own},{share})", bands.max()))
}

/// The final scores still possible, in words.
pub fn possible() -> String {
    let (lowest, highest) = (SUMS.cell(SUM_LOWEST), SUMS.cell(SUM_HIGHEST));
    format!("IF({lowest}={highest},{lowest},{lowest}&\" to \"&{highest})")
}

/// The overall rating, or those still possible.
pub fn overall() -> String {
    let range = range(&RATINGS_OF_SUMS.cell(SUM_LOWEST), &RATINGS_OF_SUMS.cell(SUM_HIGHEST));
    format!("IF({}=0,\"{NOTHING_INSPECTED}\",{range})", SUMS.cell(MAXIMUM))
}

/// Whether a cell in a column of ratings has the name of a rating.
pub fn names(column: WorkbookColumn, row: u32, rating: &str) -> String {
    format!("{}{}=\"{rating}\"", column.letter(), row + 1)
}

/// The columns of ratings that are calculated before discretion and after it.
pub const CALCULATIONS: [(WorkbookColumn, WorkbookColumn, WorkbookColumn); 2] =
    [(CALCULATED, LOWEST, HIGHEST), (super::layout::RATING, LOWEST_AFTER_DISCRETION, HIGHEST_AFTER_DISCRETION)];
