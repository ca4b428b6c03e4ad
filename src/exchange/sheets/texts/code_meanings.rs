//! Texts that give an answer another meaning than the one it is read with: `N = nothing missing`, `n/a is counted as yes`.

use super::doubts::TextSubject;
use crate::exchange::sheets::cells::answer::{CellAnswer, exact_answer, is_not_asked};
use crate::exchange::sheets::cells::legend::{sense, takes_answers_back};
use crate::exchange::sheets::word_list::{is_in, words};

/// How many bytes of a text can be a legend.
const MAX_LENGTH: usize = 500;

/// Words between a code and its meaning that say how it is counted.
const COUNTED: [&str; 8] = [
    " counts as ",
    " count as ",
    " counted as ",
    " treated as ",
    " scored as ",
    " read as ",
    " recorded as ",
    " classed as ",
];

/// Words between a code and its meaning.
const MEANS: [&str; 8] = [" means ", " marks ", " mark ", " mean ", " stands for ", " denotes ", " indicates ", " equals "];

/// Words that stand in any text between a subject and the statement about it.
const IS: [&str; 4] = [" is ", " are ", ": ", " - "];

/// Whether a [plain](crate::exchange::sheets::cells::cell::CellReader::plain) text gives an answer another meaning, which the reader does not ask about by itself.
pub fn gives_other_meaning(plain: &str, subject: TextSubject) -> bool {
    if plain.len() > MAX_LENGTH || plain.starts_with('=') {
        return false;
    }
    let is_other = if plain.contains('=') {
        signed(plain).any(|(code, meaning)| differs(code, meaning, true))
    } else {
        let parts = plain.split([',', ';', '|', '\n', '.']).filter(|part| part.contains(' '));
        std::iter::once(plain).chain(parts).any(|part| is_other_in(part.trim(), subject))
    };
    is_other && !takes_answers_back(plain)
}

/// The codes of a text and their meanings, with a sign of equality between the two: `y = met, n = not met` has two.
fn signed(plain: &str) -> impl Iterator<Item = (&str, &str)> {
    plain.match_indices('=').map(move |(at, sign)| {
        let (before, behind) = (plain.get(..at).unwrap_or_default(), plain.get(at + sign.len()..).unwrap_or_default());
        let code = before.rsplit('=').next().unwrap_or_default().trim();
        let code = code.rsplit([' ', ',', ';', ':', '|', '(', '\n']).next().unwrap_or_default();
        (code, behind.split([',', ';', '|', '\n', '=']).next().unwrap_or_default())
    })
}

/// Whether a [plain](crate::exchange::sheets::cells::cell::CellReader::plain) text explains ones or zeros by words that are not known. With other numbers, it explains a
/// scale.
pub fn explains_digits(plain: &str) -> bool {
    if plain.len() > MAX_LENGTH || plain.starts_with('=') || !plain.contains(['0', '1']) {
        return false;
    }
    let (mut is_unknown, mut is_scale) = (false, false);
    for (code, meaning) in signed(plain) {
        let code = bare(code);
        let meaning = meaning.trim_matches(|c: char| !c.is_alphanumeric());
        is_scale |= code.parse::<u32>().is_ok_and(|code| code > 1);
        is_unknown |= is_in("0|1", code)
            && meaning.contains(char::is_alphabetic)
            && sense_of(meaning, &words(meaning)) == CellAnswer::Unclear;
    }
    is_unknown && !is_scale && !takes_answers_back(plain)
}

fn is_other_in(part: &str, subject: TextSubject) -> bool {
    let divided = |links: &[&str]| links.iter().find_map(|link| part.split_once(link));
    if let Some((code, meaning)) = divided(&COUNTED) {
        let code = code.trim_end_matches(" is").trim_end_matches(" are").trim_end_matches(" be");
        let counted = exact_answer(meaning.trim().trim_end_matches('.'));
        let is_answer = !matches!(counted, CellAnswer::Unclear | CellAnswer::Blank);
        // Whatever the code is, the person says that it counts. “Fully met counts as yes” says nothing new.
        return is_answer && words(code).len() <= 4 && meant_by(code).unwrap_or_else(|| sense(code)) != counted;
    }
    if let Some((code, meaning)) = divided(&MEANS) {
        return differs(code, meaning, true);
    }
    // In a remark, “no - see the plan” is an answer with its reason.
    let links = if subject == TextSubject::Sheet { IS.as_slice() } else { &[] };
    divided(links).is_some_and(|(code, meaning)| {
        let code = bare(code);
        let is_sign = meant_by(code) == Some(CellAnswer::NotApplicable);
        let is_legend = !is_sign && (code.chars().count() == 1 || part.contains(" is ")) && words(meaning).len() <= 4;
        differs(code, meaning, is_legend)
    })
}

/// Whether a code is an answer, and its meaning another one. What is not known to mean the same is another meaning in a legend.
fn differs(code: &str, meaning: &str, is_legend: bool) -> bool {
    const NUMBERS: &str = "number|total|sample|cases|count|size|all";
    let code = bare(code);
    let Some(own) = meant_by(code) else { return false };
    let meaning = meaning.trim_matches(|c: char| !c.is_alphanumeric() && !"-✓✗".contains(c));
    let of_meaning = words(meaning);
    let Some(first) = of_meaning.first() else { return false };
    if first.starts_with(|c: char| c.is_ascii_digit()) && of_meaning.len() == 1 && own != CellAnswer::NotApplicable
        || (is_in("n|y", code) && (first.starts_with(|c: char| c.is_ascii_digit()) || is_in(NUMBERS, first)))
    {
        return false;
    }
    let other = sense_of(meaning, &of_meaning);
    let is_digit = code.bytes().all(|b| b.is_ascii_digit());
    match other {
        // Digits can be the codes of another column: “1 = low”.
        CellAnswer::Unclear | CellAnswer::Blank => is_legend && !is_digit,
        other => other != own,
    }
}

/// What a meaning comes to, by the first of its words that says so.
fn sense_of(meaning: &str, words: &[&str]) -> CellAnswer {
    const NOT_ASKED: &str = "applicable|asked|known|relevant|needed|required|sampled|assessed|available|answered|recorded|considered|case|cases|answer|\
                             data|information|opportunity|due";
    const YES: &str =
        "evidence|seen|complete|completed|done|positive|agree|agreed|adequate|satisfactory|ok|right|correct|true|clear";
    const LOOKED_AT: usize = 6;
    if is_not_asked(meaning) || matches!(meaning, "blank" | "unknown" | "not" | "irrelevant") {
        return CellAnswer::NotApplicable;
    }
    let [first, rest @ ..] = words else { return CellAnswer::Unclear };
    if is_in("not|no|doesn", first) && rest.iter().take(2).any(|word| is_in(NOT_ASKED, word)) {
        return CellAnswer::NotApplicable;
    }
    // “Nothing missing” and “no concerns” are good.
    let is_bad = |word: &&str| sense(word) == CellAnswer::No;
    if is_in("no|not|none|nothing|nil|zero|without", first) && rest.iter().any(is_bad) {
        return CellAnswer::Yes;
    }
    // Another reader's agreement is no answer.
    if is_in("agree|agreed|agrees", first) && rest.contains(&"with") {
        return CellAnswer::Unclear;
    }
    // “Evidence missing” says what the evidence is.
    let is_evidence = |word: &&&str| **word == "evidence" && words.iter().any(is_bad);
    let senses = words.iter().filter(|word| !is_evidence(word)).take(LOOKED_AT).map(|word| match exact_answer(word) {
        CellAnswer::Unclear if is_in(YES, word) => CellAnswer::Yes,
        CellAnswer::Unclear => sense(word),
        answer => answer,
    });
    senses.into_iter().find(|sense| *sense != CellAnswer::Unclear).unwrap_or(CellAnswer::Unclear)
}

/// The answer that a code is read as.
fn meant_by(code: &str) -> Option<CellAnswer> {
    if is_in("blank|blanks|empty|dash|dashes|hyphen|hyphens|nas|gaps", code) {
        return Some(CellAnswer::NotApplicable);
    }
    match exact_answer(code) {
        _ if is_in("tick|ticks|ticked", code) => Some(CellAnswer::Yes),
        CellAnswer::Unclear | CellAnswer::Blank => None,
        answer => Some(answer),
    }
}

/// A code without the words and signs around it: `key: all blank cells` is about `blank`.
fn bare(code: &str) -> &str {
    const BEFORE: [&str; 14] =
        ["key", "note", "notes", "legend", "please", "where", "all", "any", "a", "an", "the", "and", "that", "answer"];
    const BEHIND: [&str; 10] = ["cell", "cells", "answer", "answers", "entry", "entries", "marks", "also", "always", "here"];
    let is_mark = |c: char| c.is_whitespace() || ":;,.()[]\"“”'‘’*".contains(c);
    let mut code = code.trim_matches(is_mark);
    loop {
        let shorter = BEFORE.iter().find_map(|word| code.strip_prefix(word)).filter(|rest| rest.starts_with(is_mark));
        let shorter = shorter
            .or_else(|| BEHIND.iter().find_map(|word| code.strip_suffix(word)).filter(|rest| rest.ends_with(is_mark)));
        match shorter {
            Some(shorter) => code = shorter.trim_matches(is_mark),
            None => return code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_meanings() {
        for text in [
            "n = n/a",
            "n/a is counted as yes",
            "n = nothing missing",
            "no = fine",
            "- means not sufficient",
            "p counts as yes",
            "- = no",
            "n/a = no",
            "n/a counts as no",
            "n = none needed",
            "na = not achieved",
            "dash = insufficient",
            "dashes are no",
            "n/a: no",
            "yes = n/a",
            "partly is counted as yes",
            "key: y = yes, n = not applicable",
            "0 = n/a",
            "no is fine",
            "n/a means no",
            "all n/a cells are no",
            "n: nothing missing",
            "blank cells are counted as no",
            "y = north team",
            "tick = problem found",
            "a tick means we need to come back to it",
            "✓ = agreed with auditor",
            "ticks mark the gaps",
            "✓ - evidence missing",
        ] {
            assert!(gives_other_meaning(text, TextSubject::Sheet), "{text}");
        }
        for text in [
            "y = yes, n = no",
            "n/a = not applicable",
            "n = 12",
            "n = number of cases",
            "y: 12, n: 3",
            "yes = sufficient evidence",
            "no = not met",
            "- = not asked",
            "1 = low, 5 = high",
            "n/a: the child moved",
            "fully met counts as yes",
            "n/a is counted as not applicable",
            "blank = not applicable",
            "no: see the plan",
            "yes = standard met",
            "case audit q3",
            "missed contact is recorded as a breach",
            "m = male, f = female",
            "",
            "=1=0",
            "n/a = not known",
            "no gaps",
            "tick = met",
            "ticks mark what was met",
            "yes: the child was seen twice at home by the worker",
        ] {
            assert!(!gives_other_meaning(text, TextSubject::Sheet), "{text}");
        }
        for text in [
            "no - see the plan",
            "no: nothing missing",
            "n/a - moved",
            "n/a is right, as the victim was not known",
            "no is understandable here",
        ] {
            assert!(!gives_other_meaning(text, TextSubject::Case), "{text}");
        }
    }
}
