//! The lines of an email: `2.1.1: 7 of 9`, `2.1.1 Desistance - 78%`, between a greeting and a name.

use super::cases_in_cell::CasesInCell;
use super::row_counts::is_about;
use crate::engine::{CaseCount, Framework, Place};
use crate::exchange::clean::cleaned;
use crate::exchange::field::parse_rounded;
use crate::exchange::sheets::headings::disposals::Disposal;
use crate::exchange::sheets::headings::{HeadingMeaning, meaning, place_meant};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{is_in, words};

/// The signs in front of the lines of an email.
const BULLETS: [char; 5] = ['•', '·', '*', '-', ' '];

/// The signs between the name and the figure of a line.
const DIVIDERS: [char; 4] = [':', '–', '-', '='];

/// The signs behind a figure that end a sentence or an entry of a list.
const ENDINGS: [char; 5] = ['.', ';', ',', '!', ' '];

/// The words in front of a number that only lead to it, as in “and for 2.1.2 we got 6 of 9”.
const LEADS: &str = "and|for|then|also|in|on|finally|next|question|kq";

/// The words between a number and its figure that say nothing more.
const VERBS: &str = "we|got|had|scored|came|to|at|is|are|it|has|gets|get|have";

/// How many lines an email has at most.
const MAX_LINES: usize = 200;

/// How many bytes a line has at most.
const MAX_LINE: usize = 200;

/// A line with the figure of a key question.
pub struct EmailLine<'a> {
    /// The number of the key question.
    pub number: &'a str,
    /// All that stands in front of the figure.
    pub label: &'a str,
    /// The figure, as a field takes it.
    pub figure: String,
}

impl<'a> EmailLine<'a> {
    /// Reads a line. `None` for a text without a number in front and a figure at its end.
    pub fn read(cell: &'a str) -> Option<Self> {
        let text = without_lead(cell.trim_start_matches(BULLETS)).trim_end_matches(ENDINGS);
        // Most cells are something else, and to look for a figure in each would take long.
        if text.len() > MAX_LINE || !text.starts_with(|c: char| c.is_ascii_digit() || c == 'V') {
            return None;
        }
        let number = text.split([' ', ':', '–', '=', '\u{a0}']).next()?;
        let (label, figure) = label_and_figure(text)?;
        let number = number.trim_end_matches('-');
        // With a further number, the line is about several key questions, or has two figures.
        let has_further_number = words(label.get(number.len()..)?).into_iter().any(is_further_number);
        (!has_further_number).then(|| Self { number, label: without_verbs(label), figure })
    }
}

/// A line, divided into what stands in front of its figure, and the figure.
fn label_and_figure(text: &str) -> Option<(&str, String)> {
    let divided = text.split_once(DIVIDERS).and_then(|(label, figure)| Some((label, figure_in(figure)?)));
    divided.or_else(|| {
        // Without a sign between them, the figure is the longest end of the line that is one.
        let spaces = text.char_indices().filter(|(_, c)| c.is_whitespace());
        spaces.map(|(at, _)| text.split_at(at)).find_map(|(label, figure)| Some((label, signed_figure_in(figure)?)))
    })
}

/// A table in which each line of an email that has its key question in words has its number too. A line above, alone in its row, can say whether the
/// cases are court cases. `None` where no line has one.
pub fn with_numbers(table: &Table, framework: &'static Framework) -> Option<Table> {
    let (mut numbered, mut kind) = (None, "");
    for row in (0..table.rows().min(MAX_LINES)).filter(|row| table.filled_cells(*row) == 1) {
        let cell = table.cell(row, 0);
        let text = cell.trim_start_matches(BULLETS).trim_end_matches(ENDINGS);
        if text.len() > MAX_LINE || text.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        match label_and_figure(text) {
            // A number in the line is that of its key question.
            Some((label, _)) if label.contains(|c: char| c.is_ascii_digit()) => {}
            Some((label, _)) => {
                let under = |label: &str| match meaning(label, framework, None) {
                    HeadingMeaning::KeyQuestion(id) => Some(framework.number(Place::KeyQuestion(id))),
                    _ => None,
                };
                if let Some(number) = under(label).or_else(|| under(&format!("{kind} {label}"))) {
                    numbered.get_or_insert_with(|| table.clone()).replace(row, 0, &format!("{number} {text}"));
                }
            }
            None if Disposal::named_in(text).is_some() => kind = text,
            None => {}
        }
    }
    numbered
}

/// A line without the words that lead to its number.
fn without_lead(line: &str) -> &str {
    let mut rest = line.trim_start();
    while let Some((_, behind)) = rest.split_once(' ').filter(|(word, _)| is_in(LEADS, &word.to_ascii_lowercase())) {
        rest = behind.trim_start();
    }
    rest
}

/// What stands between the beginning of a line and its figure, without the words at its end that only lead to the figure.
fn without_verbs(label: &str) -> &str {
    let mut rest = label.trim();
    while let Some((before, _)) = rest.rsplit_once(' ').filter(|(_, word)| is_in(VERBS, &word.to_ascii_lowercase())) {
        rest = before.trim_end();
    }
    rest
}

/// Whether a word of a label is a number, and no year.
fn is_further_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.len() != 4
}

/// A figure at the end of a line.
fn figure_in(text: &str) -> Option<String> {
    let text = text.trim();
    let is_number = text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    signed_figure_in(text).or_else(|| is_number.then(|| text.to_owned()))
}

/// A case count or a percentage with its sign. A percentage beside a count must be that of the count.
fn signed_figure_in(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(CasesInCell { yes, of, percentage }) = CasesInCell::read(text) {
        let agrees =
            percentage.is_none_or(|percentage| CaseCount::new(yes, of).is_ok_and(|cases| is_about(cases, percentage)));
        return agrees.then(|| format!("{yes} of {of}"));
    }
    if let Some((yes, no)) = yes_and_no_in(text) {
        return Some(format!("{yes} of {}", yes + no));
    }
    let is_percentage = text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with('%') && parse_rounded(text).is_ok();
    is_percentage.then(|| text.to_owned())
}

/// The numbers of yes and of no: `7 yes 2 no`, `No 2; Yes 7`. Cases that were not asked can follow.
fn yes_and_no_in(text: &str) -> Option<(u32, u32)> {
    let lower = text.to_lowercase().replace("n/a", "na");
    let words: Vec<&str> = words(&lower).into_iter().filter(|word| *word != "and").collect();
    let (mut yes, mut no) = (None, None);
    for pair in words.chunks(2) {
        let [one, other] = *pair else { return None };
        let (number, answer) = match one.parse::<u32>() {
            Ok(number) => (number, other),
            Err(_) => (other.parse().ok()?, one),
        };
        let known = match answer {
            "yes" | "y" => &mut yes,
            "no" | "n" => &mut no,
            "na" => continue,
            _ => return None,
        };
        if known.replace(number).is_some() {
            return None;
        }
    }
    let (yes, no) = (yes?, no?);
    (yes + no > 0 && yes <= u32::from(CaseCount::MAX) && no <= u32::from(CaseCount::MAX)).then_some((yes, no))
}

/// Whether a row is a line of an email with the number of a key question in front.
pub fn is_line(table: &Table, row: usize, framework: &Framework) -> bool {
    matches!(framework.place(cleaned(number_of_line(table, row)).trim()), Some(Place::KeyQuestion(_)))
}

/// The number with which a row begins: that of a line of an email, or that in front of words whose figure has a cell of its own.
pub fn number_of_line(table: &Table, row: usize) -> &str {
    let cell = table.cell(row, 0);
    match EmailLine::read(cell) {
        Some(line) => line.number,
        None if table.filled_cells(row) > 1 => match cell.trim_start().split_once(' ') {
            Some((number, words)) if !words.contains(|c: char| c.is_ascii_digit()) => number.trim_end_matches(DIVIDERS),
            _ => cell,
        },
        None => cell,
    }
}

/// Whether a row is prose: no cell of it is a number or begins with the number of a key question, and a word is in each.
pub fn is_prose(table: &Table, row: usize, framework: &'static Framework) -> bool {
    let is_text = |cell: &str| {
        let first = cell.trim_start_matches(BULLETS).split(char::is_whitespace).next().unwrap_or_default();
        let number = first.trim_end_matches(DIVIDERS);
        cell.contains(char::is_alphabetic) && !(number.contains('.') && place_meant(number, framework).is_some())
    };
    table.row_cells(row).filter(|cell| is_filled(cell)).all(is_text)
}
