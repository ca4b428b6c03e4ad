//! One answer over two or three columns: a column for yes, one for no, and perhaps one for n/a, in which people tick.

use super::{HeadingMeaning, meaning, means_key_question};
use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::{CellAnswer, is_between, is_not_asked};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::word_list::{has_word_in, is_in, words};

/// The columns that have one answer together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerGroup {
    /// Each column, and the answer that a tick in it gives. It is unclear for a column of “partly”.
    pub columns: Vec<(usize, CellAnswer)>,
    /// Whether crosses stand for ticks. Where there are ticks too, a cross can mean the opposite.
    crosses_tick: bool,
}

/// What stands in a column of a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Nothing, or a zero.
    None,
    Tick,
    Cross,
    /// The question was not asked.
    NotAsked,
    Unclear,
}

impl AnswerGroup {
    /// The answer that the cells of a row give: that of the only column with a tick.
    pub fn answer(&self, table: &Table, row: usize, reader: &mut CellReader) -> CellAnswer {
        self.ticked(table, row, reader).0
    }

    /// The column between yes and no that has the only tick of a row.
    pub fn ticked_between(&self, table: &Table, row: usize, reader: &mut CellReader) -> Option<usize> {
        match self.ticked(table, row, reader) {
            (CellAnswer::Unclear, column) => column,
            _ => None,
        }
    }

    /// The answer that the cells of a row give, and the only column with a tick.
    fn ticked(&self, table: &Table, row: usize, reader: &mut CellReader) -> (CellAnswer, Option<usize>) {
        let (mut ticked, mut ticks, mut not_asked, mut unclear, mut filled) =
            ((CellAnswer::Blank, None), 0, false, false, false);
        for (column, answer) in &self.columns {
            let mark = mark(table.cell(row, *column), *answer, reader);
            filled |= !reader.last().is_empty();
            match mark {
                Mark::None => {}
                Mark::NotAsked => not_asked = true,
                Mark::Cross if !self.crosses_tick => unclear = true,
                Mark::Tick | Mark::Cross => (ticked, ticks) = ((*answer, Some(*column)), ticks + 1),
                Mark::Unclear => unclear = true,
            }
        }
        match (ticks, unclear) {
            (1, false) => ticked,
            (0, false) if not_asked => (CellAnswer::NotApplicable, None),
            (0, false) if !filled => (CellAnswer::Blank, None),
            _ => (CellAnswer::Unclear, None),
        }
    }

    /// The cells of a row that belong to the group and hold something.
    pub fn filled(&self, table: &Table, row: usize) -> usize {
        self.columns.iter().filter(|(column, _)| crate::exchange::sheets::table::is_filled(table.cell(row, *column))).count()
    }

    /// A group, if its cells below a row are ticks: in no row is there more than one answer, and in one there is one.
    fn in_columns(columns: Vec<(usize, CellAnswer)>, table: &Table, first_row: usize) -> Option<Self> {
        let has = |wanted| columns.iter().any(|(_, answer)| *answer == wanted);
        if !has(CellAnswer::Yes) || !has(CellAnswer::No) {
            return None;
        }
        let mut group = Self { columns, crosses_tick: true };
        let mut reader = CellReader::default();
        let (mut rows, mut answered, mut several, mut ticks) = (0, 0, 0, false);
        for row in first_row..table.rows() {
            let filled = group.filled(table, row);
            if filled == 0 {
                continue;
            }
            rows += 1;
            // Two words in a row are two answers, not a tick and its absence.
            let is_word = |(column, _): &&(usize, CellAnswer)| {
                let plain = CellReader::default().plain(table.cell(row, *column)).to_owned();
                !matches!(plain.as_str(), "" | "0" | "1" | "0.0" | "1.0" | "true" | "false")
            };
            several += usize::from(group.columns.iter().filter(is_word).count() > 1);
            let (answer, ticked) = group.ticked(table, row, &mut reader);
            answered += usize::from(ticked.is_some() || answer == CellAnswer::NotApplicable);
            ticks |= group.columns.iter().any(|(column, answer)| {
                let mark = mark(table.cell(row, *column), *answer, &mut reader);
                mark == Mark::Tick && !reader.last().is_ascii()
            });
        }
        group.crosses_tick = !ticks;
        (2 * answered > rows && 2 * several < rows).then_some(group)
    }
}

/// What a cell says in a column whose ticks give an answer.
fn mark(cell: &str, answer: CellAnswer, reader: &mut CellReader) -> Mark {
    let read = reader.answer(cell);
    let plain = reader.last();
    match (read, plain) {
        (CellAnswer::Blank, _) | (_, "0" | "0.0" | "0,0" | "false" | "☐" | "□") => Mark::None,
        (_, "x" | "×" | "☒" | "✗" | "✘" | "✖" | "❌" | "*" | "•") => Mark::Cross,
        (CellAnswer::NotApplicable, _) if answer != CellAnswer::NotApplicable => Mark::NotAsked,
        (CellAnswer::NotApplicable | CellAnswer::Yes, _) => Mark::Tick,
        // “No” in the column for no is its tick; in the column for yes it is none.
        (CellAnswer::No, _) if answer == CellAnswer::No => Mark::Tick,
        (CellAnswer::No, _) => Mark::None,
        (CellAnswer::Unclear, _) => Mark::Unclear,
    }
}

/// The answer that a heading names, if it names one alone.
fn answer_named(plain: &str) -> Option<CellAnswer> {
    match plain.trim_matches(|c: char| !c.is_alphanumeric()) {
        "y" | "yes" | "sufficient" | "met" | "fully" | "fully met" => Some(CellAnswer::Yes),
        "n" | "no" | "insufficient" | "not sufficient" | "not met" | "unmet" | "not" => Some(CellAnswer::No),
        plain if is_between(plain) => Some(CellAnswer::Unclear),
        plain if is_not_asked(plain) => Some(CellAnswer::NotApplicable),
        _ => None,
    }
}

/// The answer that a heading of a key question ends with, as `2.1.1 Yes` and `2.1.1 - not met` do. None for `2.1.1 Yes/No`.
fn answer_at_end(heading: &str, reader: &mut CellReader) -> Option<CellAnswer> {
    let plain = reader.plain(heading);
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric() && c != '/').filter(|word| !word.is_empty()).collect();
    let (last, before) = words.split_last()?;
    let negated = before.last() == Some(&"not");
    let answer = match (*last, negated) {
        ("y" | "yes", false) => CellAnswer::Yes,
        ("n" | "no" | "insufficient" | "unmet", false) => CellAnswer::No,
        ("met" | "sufficient", false) if before.last().is_some_and(|word| is_between(word)) => CellAnswer::Unclear,
        ("met" | "sufficient" | "fully", false) => CellAnswer::Yes,
        ("not", false) => CellAnswer::No,
        ("met" | "sufficient", true) => CellAnswer::No,
        ("n/a" | "na", false) | ("applicable" | "asked", true) => CellAnswer::NotApplicable,
        (last, false) if is_between(last) => CellAnswer::Unclear,
        _ => return None,
    };
    (!before.iter().any(|word| matches!(*word, "yes" | "y" | "no" | "or" | "/"))).then_some(answer)
}

/// Names for what is wrong with work.
const FAULTS: &str = "concern|concerns|gap|gaps|issue|issues|weakness|weaknesses|shortfall|shortfalls|failings|failure|failures|error|\
                      errors|deficit|deficits|deficiency|deficiencies|shortcoming|shortcomings";

/// What a heading says of work in its last word, if the work was not sufficient.
const FAULTY: &str = "missing|missed|inadequate|fail|fails|failed|late|overdue|delayed|absent|omitted|incomplete";

/// Whether yes under a heading can mean that the work was not sufficient, as under `2.1.1 not met`, `2.1.1 any concerns?` and
/// `2.1.1 Are there gaps in the assessment?`.
pub fn asks_for_opposite(heading: &str) -> bool {
    const BEFORE: &str = "any|are|were|is|was|there|the|number|of|kq|q|question|no|cases|with|where|log|identified";
    let mut reader = CellReader::default();
    let words = words(reader.plain(heading));
    let is_fault = |word: &&str| is_in(FAULTS, word);
    let says_something = |word: &&&str| !is_in(BEFORE, word) && !word.contains(|c: char| c.is_ascii_digit());
    words.last().is_some_and(|word| is_fault(word) || is_in(FAULTY, word))
        || words.iter().find(says_something).is_some_and(is_fault)
        || says_missing(&words)
        || answer_at_end(heading, &mut CellReader::default()).is_some_and(|answer| answer != CellAnswer::Yes)
}

/// Whether yes under the heading of a group can mean that the work was not sufficient: `Missing or weak`, `Needs work`.
pub fn turns_yes(group: &str) -> bool {
    const WORDS: &str = "weak|weakness|weaknesses|poor|lacking|lacks|lack|needs|action|actions|improve|improved|improvement|improvements|missing|\
                         deficient|deficiencies|deficiency|shortcomings|shortcoming|unsatisfactory|concern|concerns|insufficient|inadequate|unmet|failed";
    const BOTH: &str = "yes|sufficient|met|if|whether|good|strong|strengths|plan|plans";
    let plain = group.to_ascii_lowercase();
    let words = words(&plain);
    let begins = |of: &str| {
        words.first() == Some(&of) && words.get(1).is_some_and(|next| !next.contains(|c: char| c.is_ascii_digit()))
    };
    !words.iter().any(|word| is_in(BOTH, word)) && (has_word_in(WORDS, &plain) || begins("not") || begins("below"))
}

/// Whether words ask whether something is missing, as `Is desistance missing from the assessment?` does. Children can be missing from home.
fn says_missing(words: &[&str]) -> bool {
    let Some(at) = words.iter().position(|word| is_in("missing|absent|omitted", word)) else { return false };
    let (before, behind) = words.split_at(at);
    before.iter().any(|word| is_in("is|are|was|were|anything|something", word))
        && match behind {
            [_, "from", next, ..] => !is_in("home|care|school|education|placement", next),
            [_] | [_, "in", ..] => true,
            _ => false,
        }
}

/// Whether the title of a sheet says that its figures or answers are those of insufficient work: `Insufficient work in June`, `Cases not
/// meeting the standard`. A title that names sufficient work too is one of both.
pub fn is_about_failures(title: &str) -> bool {
    const WORDS: &str =
        "insufficient|insufficiently|unmet|noncompliant|noncompliance|fail|failed|failing|failures|inadequate";
    const PHRASES: &str = "not met|not meeting|not sufficient|not compliant|non-compliant|non-compliance|answered no";
    let plain = title.to_ascii_lowercase();
    let names_both =
        has_word_in("yes|or|sufficient|met|and|vs", &plain.replace("not met", "").replace("not sufficient", ""));
    let is_legend = title.contains('=');
    (!is_legend && asks_for_opposite(title))
        || (!names_both && (has_word_in(WORDS, &plain) || PHRASES.split('|').any(|phrase| plain.contains(phrase))))
}

/// Whether a heading denies something, as `2.1.1 not evidenced`, `2.1.1 no plan` and `2.1.1 lacks analysis` do. Headings that name the
/// answers to choose from have “not” too, mostly in brackets.
pub fn denies(heading: &str) -> bool {
    const DENIALS: &str =
        "not|lack|lacks|lacking|without|insufficient|insufficiently|poor|failed|fails|unsatisfactory|incomplete|never";
    let plain = heading.to_ascii_lowercase();
    let plain = plain.split(['(', '[']).next().unwrap_or_default();
    let names_choices = plain.bytes().any(|byte| b"=/,;|".contains(&byte)) || has_word_in("yes|or|whether|if", plain);
    let words = words(plain);
    // “No. 2.1.1” and “question no 2.1.1” are numbers.
    let is_no = |pair: &[&str]| matches!(pair, ["no", next] if next.starts_with(char::is_alphabetic));
    !names_choices && (words.iter().any(|word| is_in(DENIALS, word)) || words.windows(2).any(is_no))
}

/// Whether yes under a heading says something else than that the work was sufficient, as under `Action needed on 2.1.1?`,
/// `2.1.1 changed at moderation`, `Is 2.1.1 applicable?` and `2.1.1 on time`.
pub fn asks_something_else(heading: &str) -> bool {
    const WORDS: &str = "practice|action|actions|needed|required|learning|flagged|escalated|changed|improved|improvement|improvements|\
                         discussed|points|feedback|disputed|agrees|disagree|disagrees|disagreed|exempt|struck";
    const LAST: &str = "applicable|relevant|asked|checked|scope|sampled|excluded|completed|done|started|timely|time|timescale|timescales|\
                        date|recorded|uploaded|file|signed|countersigned|rework|reworked|followed";
    let plain = heading.to_ascii_lowercase();
    let words = words(&plain);
    // “2.1.1 (if applicable)” asks for an answer.
    let asks_whether = match words.as_slice() {
        [.., before, last] => is_in(LAST, last) && !is_in("if|where|when|as|not|or|n|is", before),
        _ => false,
    };
    asks_whether || has_word_in(WORDS, &plain)
}

/// The groups under headings whose next row names an answer in each column: the first column of a group has the key question, and the
/// others have no heading, because the heading is merged, or the same heading again.
pub fn groups_below(table: &Table, row: usize, headings: &[String], framework: &'static Framework) -> Vec<AnswerGroup> {
    let mut reader = CellReader::default();
    let mut named = |column: usize| answer_named(reader.plain(table.cell(row, column)));
    let mut groups = Vec::new();
    let mut column = 0;
    while let Some(heading) = headings.get(column) {
        let first = column;
        column += 1;
        if !means_key_question(heading, framework) {
            continue;
        }
        let Some(answer) = named(first) else { continue };
        let mut columns = vec![(first, answer)];
        while let Some(answer) =
            headings.get(column).filter(|next| next.is_empty() || *next == heading).and_then(|_| named(column))
        {
            if answer != CellAnswer::Unclear && columns.iter().any(|(_, known)| *known == answer) {
                break;
            }
            columns.push((column, answer));
            column += 1;
        }
        groups.extend(AnswerGroup::in_columns(columns, table, row + 1));
    }
    groups
}

/// The groups of columns whose headings have the same key question and end with different answers.
pub fn groups_by_ending(
    table: &Table,
    first_case: usize,
    headings: &[String],
    framework: &'static Framework,
) -> Vec<AnswerGroup> {
    let mut reader = CellReader::default();
    let mut found: Vec<(HeadingMeaning, Vec<(usize, CellAnswer)>)> = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        let Some(answer) = answer_at_end(heading, &mut reader) else { continue };
        let meaning = meaning(heading, framework, None);
        if !matches!(meaning, HeadingMeaning::KeyQuestion(_)) {
            continue;
        }
        match found.iter_mut().find(|(known, _)| *known == meaning) {
            Some((_, columns)) if answer == CellAnswer::Unclear || columns.iter().all(|(_, known)| *known != answer) => {
                columns.push((column, answer));
            }
            Some(_) => {}
            None => found.push((meaning, vec![(column, answer)])),
        }
    }
    found.into_iter().filter_map(|(_, columns)| AnswerGroup::in_columns(columns, table, first_case)).collect()
}
