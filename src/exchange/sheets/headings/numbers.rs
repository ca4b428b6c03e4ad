//! The numbers of standards and key questions, as people and programs write them.

use std::borrow::Cow;

use super::words::tokens;
use crate::engine::{Framework, Place};
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::word_list::{begins_with_sign, is_in, words};

/// The standard or key question with a number as people write it: `Q2.1.1`, `kq2.1.1`, `v1.1`.
pub fn place_numbered(framework: &'static Framework, token: &str) -> Option<Place> {
    let number = token.strip_prefix("kq").or_else(|| token.strip_prefix('q')).unwrap_or(token);
    framework.place(number).or_else(|| framework.place(&number.to_ascii_uppercase()))
}

/// The words of a heading that have a digit, without dates and versions, which can be written like numbers.
pub fn number_tokens(heading: &str) -> impl Iterator<Item = &str> {
    let mut before = "";
    tokens(heading).filter(move |token| {
        let before = std::mem::replace(&mut before, token);
        let follows_version = matches!(before, "v" | "ver" | "version" | "rev" | "revision" | "draft" | "edition");
        let is_version = token.strip_prefix('v').is_some_and(|number| number.ends_with(".0"));
        token.bytes().any(|b| b.is_ascii_digit()) && !is_date(token) && !follows_version && !is_version
    })
}

/// Whether a text is a date: 01.02.2026, 1.2.2026, 2026.02.01 or 01.02.26.
fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('.').collect();
    let has_length = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    match parts.as_slice() {
        [day, month, year] | [year, month, day] if has_length(year, 4..=4) => {
            has_length(day, 1..=2) && has_length(month, 1..=2)
        }
        parts @ [_, _, _] => parts.iter().all(|part| has_length(part, 2..=2)),
        _ => false,
    }
}

/// Whether a heading goes on behind a number, to mean more than one: `2.1.1–3`, `2.1.1 to 3`, `2.1.1 & 2`.
pub fn continues_number(heading: &str, number: &str) -> bool {
    const SIGNS: [&str; 9] = ["–", "—", "-", "/", "&", "+", ",", "to ", "and "];
    // The heading is in lower case, and the letter of V1.1 is not.
    let number = number.trim_start_matches('V');
    let behind = heading.find(number).and_then(|at| heading.get(at + number.len()..)).unwrap_or_default().trim_start();
    let next = SIGNS.iter().find_map(|sign| behind.strip_prefix(sign)).unwrap_or_default();
    let mut next = next.trim_start().chars();
    let is_digit = next.next().is_some_and(|c| c.is_ascii_digit());
    // In a legend, a digit is a code.
    is_digit && !matches!(next.next(), Some(c) if c.is_alphanumeric() || c == '=') && !next.as_str().starts_with('=')
}

/// Whether a heading is about a part of the key question with a number, a prompt or sub-question: `2.1.1 (a)`, `2.1.1 ii`, `2.1.1_1`,
/// `2.1.1 part 2`. The answer to a part is no answer to the key question.
pub fn names_part(heading: &str, number: &str) -> bool {
    const KINDS: &str = "part|prompt|bullet|sub|subquestion|item|point|element|criterion|indicator|question";
    let number = number.trim_start_matches('V');
    let Some(behind) = heading.find(number).and_then(|at| heading.get(at + number.len()..)) else { return false };
    let words = words(behind);
    let Some(part) = words.first().copied() else { return false };
    let Some((before, rest)) = behind.split_once(part) else { return false };
    if is_in(KINDS, part) {
        let mut words = words.into_iter().skip(1).filter(|word| *word != "question");
        return words.next().is_some_and(|word| is_letter_of_part(word) || word.parse::<u8>().is_ok());
    }
    // What stands behind a sign belongs to the heading: “2.1.1 (a) – desistance”; but not in “2.1.1 e.g. desistance”.
    let mut signs = rest.chars();
    let is_abbreviation = signs.next() == Some('.') && signs.next().is_some_and(char::is_alphanumeric);
    let ends = !is_abbreviation && (rest.trim_start().is_empty() || begins_with_sign(")].:;,-–—/", rest));
    if part.bytes().all(|b| b.is_ascii_digit()) {
        // “2.1.1 (2)” and “2.1.1_2”; but “2.1.1 (9 cases)” and “2.1.1 (1 = No)” are no parts.
        let is_in_brackets = begins_with_sign("([", before.trim_start()) && begins_with_sign(")]", rest);
        return part.len() <= 2 && (is_in_brackets || (before.starts_with('_') && ends));
    }
    // “2.1.1 a child is safe” has a word, and “2.1.1 v 2” a version.
    let is_version = part == "v" && words.get(1).is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()));
    is_letter_of_part(part) && (ends || !(is_abbreviation || part == "a" || is_version))
}

/// Whether a word counts the parts of a key question: a letter, or a small Roman number.
fn is_letter_of_part(word: &str) -> bool {
    is_in("a|b|c|d|e|f|g|h|i|ii|iii|iv|v|vi|vii|viii", word)
}

/// The signs that programs write for the points of a number. Qualtrics and SPSS take none in the name of a column.
const SIGNS_FOR_POINTS: [char; 2] = ['_', '-'];

/// The sign that stands for points in the numbers of a row of headings: `Q2_1_1`, `2-1-1`. None unless each number with the sign is that of
/// a key question, and there are two or more: the third answer to a question 2 is called so too.
pub fn sign_for_points(table: &Table, row: usize, framework: &'static Framework) -> Option<char> {
    SIGNS_FOR_POINTS.into_iter().find(|sign| {
        let mut first = None;
        let mut has_two = false;
        for word in table.row_cells(row).flat_map(|cell| cell.split(' ')) {
            let Some(number) = with_points(word, *sign) else { continue };
            let place = place_numbered(framework, &number.to_ascii_lowercase());
            if !matches!(place, Some(Place::KeyQuestion(_))) {
                return false;
            }
            has_two |= first.is_some_and(|first| first != place);
            first.get_or_insert(place);
        }
        has_two
    })
}

/// A heading with points for a sign in its numbers.
pub fn heading_with_points(heading: &str, sign: Option<char>) -> Cow<'_, str> {
    let Some(sign) = sign.filter(|sign| heading.contains(*sign)) else { return heading.into() };
    let mut read = String::new();
    for word in heading.split(' ') {
        if !read.is_empty() {
            read.push(' ');
        }
        read.push_str(with_points(word, sign).as_deref().unwrap_or(word));
    }
    read.into()
}

/// A number of three parts with points for the sign between them: `Q2.1.1` for `Q2_1_1`. None for another word.
fn with_points(word: &str, sign: char) -> Option<String> {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    // “kq_2_1_1” has the sign between its letters and its number too.
    let number = if letters.len() < word.len() { letters.strip_prefix(sign).unwrap_or(letters) } else { letters };
    let mut parts = 0;
    for part in number.split(sign) {
        parts += 1;
        if !matches!(part.len(), 1 | 2) || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
    }
    let points: String = number.chars().map(|c| if c == sign { '.' } else { c }).collect();
    let before = word.get(..word.len() - letters.len()).unwrap_or_default();
    (parts == 3).then(|| format!("{before}{points}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::yjs_2021;

    #[test]
    fn the_parts_of_a_key_question() {
        for heading in [
            "2.1.1 (a)",
            "2.1.1 a)",
            "2.1.1(a)",
            "2.1.1 - a",
            "2.1.1 – b",
            "2.1.1 i",
            "2.1.1 ii",
            "2.1.1 (iv) safety",
            "2.1.1 a",
            "2.1.1 b does it?",
            "2.1.1 a: desistance",
            "2.1.1 (1)",
            "2.1.1_1",
            "2.1.1 part 1",
            "2.1.1 sub-question 2",
            "2.1.1 prompt b",
            "2.1.1 bullet 12",
            "2.1.1, question 3",
            "kq2.1.1 [c] views",
        ] {
            assert!(names_part(heading, "2.1.1"), "{heading}");
        }
        for heading in [
            "2.1.1",
            "2.1.1 desistance",
            "2.1.1 a child is safe",
            "2.1.1 (9 cases)",
            "2.1.1 (1 = no, 0 = yes)",
            "2.1.1 v 2",
            "2.1.1 v2.0",
            "2.1.1 – 2024",
            "2.1.1 (2024)",
            "2.1.1 y/n",
            "2.1.1 (y/n)",
            "2.1.1 yes",
            "2.1.1 (%)",
            "2.1.1 - 1=yes",
            "2.1.1 part of the plan",
            "2.1.1 point",
            "2.1.1, 12 cases",
            "2.1.1 e.g. desistance",
            "",
        ] {
            assert!(!names_part(heading, "2.1.1"), "{heading}");
        }
    }

    #[test]
    fn other_signs_stand_for_points_where_all_numbers_with_them_are_key_questions() {
        for (headings, expected) in [
            ("Case,Q2_1_1,Q2_1_2", "Case,Q2.1.1,Q2.1.2"),
            ("Case,2_1_1 Desistance,2_1_2 Safety", "Case,2.1.1 Desistance,2.1.2 Safety"),
            ("Case,2-1-1,KQ2-1-2", "Case,2.1.1,KQ2.1.2"),
            ("case_ref,kq_2_1_1,KQ_2_1_2", "case_ref,kq2.1.1,KQ2.1.2"),
            ("2026-03-01,2-1-1,2-1-2", "2026-03-01,2.1.1,2.1.2"),
            // The answers to other questions are named in the same way.
            ("Case,Q2_1_1,Q2_1_2,Q7_1_1", "Case,Q2_1_1,Q2_1_2,Q7_1_1"),
            ("Case,Q2_1_1", "Case,Q2_1_1"),
            ("Case,2-1-1", "Case,2-1-1"),
            ("Case,Q2_1_1_TEXT,Q2_1,Q2_1_1_1", "Case,Q2_1_1_TEXT,Q2_1,Q2_1_1_1"),
        ] {
            let table = Table::read(&format!("{headings}\n")).unwrap();
            let sign = sign_for_points(&table, 0, &yjs_2021::FRAMEWORK);
            let read: Vec<_> = table.row_cells(0).map(|cell| heading_with_points(cell, sign)).collect();
            assert_eq!(read.join(","), expected);
        }
    }
}
