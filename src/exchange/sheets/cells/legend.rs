//! Legends that take answers back. Under `0 = Yes, 1 = No`, a 1 is no yes, so only a person can say what the answers of the sheet mean.

use super::answer::{CellAnswer, exact_answer};
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::word_list::{is_in, words};

/// How many bytes of a cell can be a legend.
const MAX_LENGTH: usize = 500;

/// Words behind “no” and “not” with which those are no answer.
const OTHERS: &str = "applicable|asked|known|sampled|relevant|seen|sure|concern|concerns|issue|issues|gap|gaps|problem|problems|action|actions|risk";

/// Which answers of a sheet mean something else than they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReversedAnswers {
    /// Ones and zeros.
    pub numbers: bool,
    /// Words, letters and signs.
    pub words: bool,
    /// What says elsewhere that the question was not asked.
    pub not_applicable: bool,
    /// Blank cells.
    pub blanks: bool,
}

/// Whether a heading instructs to mark what was not sufficient: `2.1.1 (tick if not evidenced)`.
pub fn instructs_opposite(heading: &str) -> bool {
    let mut reversed = ReversedAnswers::default();
    // The digits of its number are no codes.
    let words: Vec<&str> = heading.split(char::is_whitespace).filter(|word| !word.contains('.')).collect();
    reversed.look_at_instruction(&words.join(" "));
    reversed.numbers || reversed.words
}

/// Whether a cell takes back the words, the numbers or the blank cells of a sheet as answers, so that a person is asked what they mean.
pub fn takes_answers_back(cell: &str) -> bool {
    let mut reversed = ReversedAnswers::default();
    if can_be_legend(cell) {
        reversed.look_at(cell);
    }
    reversed.numbers || reversed.words || reversed.blanks
}

impl ReversedAnswers {
    /// Looks for legends in the cells of a sheet, wherever they stand.
    pub fn in_sheet(table: &Table) -> Self {
        let mut reversed = Self::default();
        for row in 0..table.rows() {
            for cell in table.row_cells(row).filter(|cell| can_be_legend(cell)) {
                reversed.look_at(cell);
            }
            // Of the texts beside answers, only those with a sign can be legends. A text alone in its row can instruct too.
            if table.filled_cells(row) <= 2 {
                for cell in table.row_cells(row).filter(|cell| (8..=MAX_LENGTH).contains(&cell.len())) {
                    reversed.look_at_instruction(cell);
                }
            }
        }
        reversed
    }

    fn look_at(&mut self, cell: &str) {
        let plain = cell.to_ascii_lowercase();
        let mut rest = plain.as_str();
        while let Some((before, behind)) = rest.split_once('=') {
            // What a word means ends before the next word.
            let meaning = match behind.split_once('=') {
                Some((meaning, _)) => meaning.trim_end().rsplit_once(is_divider).map_or("", |(meaning, _)| meaning),
                None => behind,
            };
            let word = before.trim_end().rsplit(is_divider).next().unwrap_or_default();
            self.compare(word, meaning.trim_matches(is_divider), true);
            rest = behind;
        }
        if plain.contains('=') {
            return;
        }
        if let Some((word, meaning)) = plain.split_once([':', '-', '–']) {
            self.compare(word.trim(), meaning.trim(), false);
        }
        // “1 - insufficient, 0 - sufficient”, “Key: 0 means met, 1 means not met”.
        let divides: fn(char) -> bool = |c| ",;|/\n".contains(c);
        let parts = || plain.split(divides).filter_map(explained);
        let mut codes = parts().map(|(word, _)| word);
        let first = codes.next();
        if codes.any(|word| Some(word) != first) {
            for (word, meaning) in parts() {
                self.compare(word, meaning, true);
            }
        }
    }

    /// Looks at a text that instructs without signs: `Enter 1 for no, 0 for yes`, `Tick if not met`, `Key: 1 insufficient, 0 sufficient`.
    fn look_at_instruction(&mut self, cell: &str) {
        const LINKS: &str = "for|if|where|when|means|mean|indicates|denotes|shows|represents";
        const BETWEEN: &str = "is|are|was|were|the|a|an|work|it|case|answer|this|that|box|and|cell|cells";
        const NOT_ASKED: &str = "due|needed|required|applicable|relevant|asked|victim|victims";
        const FAR: usize = 4;
        let plain = cell.to_ascii_lowercase();
        let words = words(&plain);
        let names_codes = words.contains(&"1") && words.contains(&"0");
        for (index, word) in words.iter().enumerate() {
            let code = if is_in("tick|ticked|mark|cross|x", word) { "yes" } else { word };
            let is_between = |word: &&str| is_in(LINKS, word) || is_in(BETWEEN, word);
            let behind = words.get(index + 1..).unwrap_or_default();
            let links = behind.iter().take_while(|word| is_between(word)).count();
            let is_linked = behind.iter().take(links).any(|word| is_in(LINKS, word));
            let meaning = behind.get(links..).unwrap_or_default();
            // “1 if no concerns”, “x if not applicable” and “blank where no review was due” take nothing back.
            let is_digit = |word: &str| is_in("0|1", word);
            let is_not_asked = matches!(meaning.first(), Some(&("no" | "not")))
                && meaning.iter().skip(1).take(FAR).any(|word| is_in(NOT_ASKED, word));
            let is_meant = is_linked || (names_codes && is_digit(word));
            let is_other = is_not_asked || meaning.get(1).is_some_and(|word| is_in(OTHERS, word));
            if let Some(first) = meaning.first().filter(|first| is_meant && !is_other && !is_digit(first)) {
                self.compare(code, first, true);
            }
        }
    }

    /// Compares a word with what a legend says that it means. Where the legend may be a remark, its meaning must be nothing but an answer.
    fn compare(&mut self, word: &str, meaning: &str, is_legend: bool) {
        if is_in("blank|blanks|empty", word) {
            let is_other = words(meaning).get(1).is_some_and(|word| is_in(OTHERS, word));
            self.blanks |= !is_other && (sense(meaning) != CellAnswer::Unclear || is_in("y|n", meaning));
            return;
        }
        let says = exact_answer(word);
        let means = match exact_answer(meaning) {
            CellAnswer::Unclear if is_legend => sense(meaning),
            answer => answer,
        };
        if says == CellAnswer::NotApplicable && matches!(means, CellAnswer::Yes | CellAnswer::No) {
            self.not_applicable |= !words(meaning).get(1).is_some_and(|word| is_in(OTHERS, word));
        }
        if matches!((says, means), (CellAnswer::Yes, CellAnswer::No) | (CellAnswer::No, CellAnswer::Yes)) {
            let begins_with_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
            // `yes = 0` says what the numbers mean.
            *(if begins_with_digit(word) || begins_with_digit(meaning) { &mut self.numbers } else { &mut self.words }) =
                true;
        }
    }
}

/// An answer and what a legend says that it means, as `1 - not met`, `scoring: 0 – sufficient` and `yes means concerns` have them.
fn explained(part: &str) -> Option<(&str, &str)> {
    const SIGNS: [&str; 7] = [" means ", " is ", ":", "-", "–", "—", "→"];
    let part = part.trim().trim_start_matches("and ");
    let divided = |part| {
        SIGNS.into_iter().filter_map(move |sign| str::split_once(part, sign)).find_map(|(word, meaning)| {
            let word = word.trim_matches(is_divider);
            matches!(exact_answer(word), CellAnswer::Yes | CellAnswer::No)
                .then_some((word, meaning.trim_matches(is_divider)))
        })
    };
    divided(part).or_else(|| part.split_once(':').and_then(|(_, behind)| divided(behind.trim())))
}

/// Whether a cell has the sign of a legend, or is as short as one.
fn can_be_legend(cell: &str) -> bool {
    // Most cells are an answer or a name.
    if cell.len() < 4 {
        return false;
    }
    let cell = cell.trim_start();
    let explains = || {
        let has = |signs: &str| cell.chars().any(|c| signs.contains(c));
        has(",;|/\n") && (has(":-–—→") || cell.contains(" means ") || cell.contains(" is "))
    };
    let is_short =
        || cell.len() <= 24 && cell.starts_with(['0', '1', 'y', 'Y', 'n', 'N', 'b', 'B']) && cell.contains([':', '-', '–']);
    cell.len() <= MAX_LENGTH && ((cell.contains('=') && !cell.starts_with('=')) || is_short() || explains())
}

/// Whether a character stands between the parts of a legend.
fn is_divider(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '|' | '(' | ')' | '[' | ']' | '"' | '“' | '”')
}

/// Whether the first word of a meaning says that the work was sufficient, or that it was not.
pub fn sense(meaning: &str) -> CellAnswer {
    const YES: &str = "yes|sufficient|met|fully|good|outstanding|achieved|pass|passed|green|compliant|present|evidenced";
    const NO: &str = "no|not|insufficient|inadequate|unmet|poor|fail|failed|missing|absent|concern|concerns|issue|issues|gap|gaps|weak|\
                      weakness|problem|problems|needs|need|requires|improvement|action|actions|below|partly|partial|partially|never|red|\
                      amber|error|errors|missed|lacks|lacking|risk|incomplete|unsatisfactory|overdue|late";
    match words(meaning).first() {
        Some(first) if is_in(YES, first) => CellAnswer::Yes,
        Some(first) if is_in(NO, first) => CellAnswer::No,
        _ => CellAnswer::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legends_that_take_answers_back() {
        let (numbers, words, none) = (
            ReversedAnswers { numbers: true, ..ReversedAnswers::default() },
            ReversedAnswers { words: true, ..ReversedAnswers::default() },
            ReversedAnswers::default(),
        );
        let blanks = ReversedAnswers { blanks: true, ..none };
        let not_applicable = ReversedAnswers { not_applicable: true, ..none };
        for (cell, expected) in [
            ("Blank = No", blanks),
            ("Leave blank if not met", blanks),
            ("Blank cells mean yes", blanks),
            ("blank: no", blanks),
            ("Blank = not applicable", none),
            ("Leave blank if not asked", none),
            ("Leave blank where no review was due", none),
            ("Leave blank where no evidence was seen", blanks),
            ("A = achieved, NA = not achieved", not_applicable),
            ("- = No", not_applicable),
            ("NA = Not applicable", none),
            ("N/A = not known", none),
            ("0 = Yes 1 = No", numbers),
            ("Key: 0=yes, 1=no", numbers),
            ("2.1.1 (1=No)", numbers),
            ("yes = 0; no = 1", numbers),
            ("1 = not sufficient, 2 = sufficient", numbers),
            ("1 = Inadequate", numbers),
            ("1: No", numbers),
            ("0 - Yes", numbers),
            ("Y = not sufficient", words),
            ("N = sufficient", words),
            ("Y = No concerns, N = concerns", words),
            ("✓ = not met", words),
            ("Key: 0 means sufficient, 1 means insufficient", numbers),
            ("Scoring: 1 – insufficient; 0 – sufficient", numbers),
            ("0 - met, 1 - not met", numbers),
            ("1: fail | 0: pass", numbers),
            ("1=concern, 0=no concern", numbers),
            ("Yes = concern identified", words),
            ("Y - gap, N - good", words),
            ("Yes means insufficient, no means sufficient", words),
            ("Enter 1 for no, 0 for yes", numbers),
            ("Enter 1 where the work was insufficient", numbers),
            ("Key: 1 insufficient, 0 sufficient", numbers),
            ("Tick if not met", words),
            ("Mark with x where insufficient", words),
            ("Use Y when it was not sufficient", words),
            ("0 = not met, 1 = partly met, 2 = fully met", numbers),
            ("Yes = needs work", words),
            ("1 = red, 0 = green", numbers),
            ("Y = action required, N = none", words),
            ("Tick if met", none),
            ("Tick if not applicable", none),
            ("Enter 1 if no concerns", none),
            ("Enter 1 for yes, 0 for no", none),
            ("1 = present, 0 = not present", none),
            ("1 - met, 0 - not met", none),
            ("0 - not met; 1 - met; 9 - n/a", none),
            ("no - not seen, late", none),
            ("Seen on 1/2, no: not agreed", none),
            ("1 = Yes 0 = No", none),
            ("Y=Yes, N=No, NA=Not applicable", none),
            ("1 = sufficient evidence; 0 = not enough", none),
            ("1 = Yes, 2 = No", none),
            ("N = number of cases", none),
            ("1 - no answer at the first visit", none),
            ("1: Yes", none),
            ("no: see the plan", none),
            ("n = 12", none),
            ("=1=0", none),
            ("score = 1", none),
            ("", none),
        ] {
            let sheet = Table::read(&format!("Case\t2.1.1\nA1\tYes\n\"{cell}\"\t\n")).unwrap();
            assert_eq!(ReversedAnswers::in_sheet(&sheet), expected, "{cell:?}");
        }
    }
}
