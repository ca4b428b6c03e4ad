//! Lists of words, in one text each: a list of texts would be several times as many bytes in the engine.

/// Whether a text is in a list, whose texts have a bar between them. Bytes are compared, because a large sheet has a million words.
#[inline(never)]
pub fn is_in(list: &str, text: &str) -> bool {
    #[cfg(test)]
    crate::exchange::sheets::work::step();
    list.as_bytes().split(|byte| *byte == b'|').any(|known| known == text.as_bytes())
}

/// The words of a text: letters, digits and percent signs.
#[inline(never)]
pub fn words(text: &str) -> Vec<&str> {
    let divides: fn(char) -> bool = |c| !c.is_alphanumeric() && c != '%';
    text.split(divides).filter(|word| !word.is_empty()).collect()
}

/// Whether a text has a word that is in a list.
#[inline(never)]
pub fn has_word_in(list: &str, text: &str) -> bool {
    words(text).into_iter().any(|word| is_in(list, word))
}

/// Whether each word of a text is in a list, and there is one.
#[inline(never)]
pub fn has_only_words_in(list: &str, text: &str) -> bool {
    let words = words(text);
    !words.is_empty() && words.into_iter().all(|word| is_in(list, word))
}

/// Whether a word is a year: 2024.
pub fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word is a year, or the first and the last of some years: 2024, 2024/25.
pub fn is_year_or_years(word: &str) -> bool {
    let (first, last) = word.split_once(['/', '-', '–']).unwrap_or((word, ""));
    is_year(first) && matches!(last.len(), 0 | 2 | 4) && last.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a text begins with one of some signs.
#[inline(never)]
pub fn begins_with_sign(signs: &str, text: &str) -> bool {
    text.chars().next().is_some_and(|first| signs.contains(first))
}

/// A list of words and phrases in the order of their first letters, with a bar between them, in which a word is found by its first letter: a large
/// sheet has a million words.
pub struct SortedWords {
    words: &'static str,
    /// Where the words of each letter begin, and where those of the last end.
    begins: [u16; LETTERS + 1],
}

/// The letters from a to z.
const LETTERS: usize = 26;

impl SortedWords {
    /// A list of words in the order of their first letters, which are from a to z.
    #[expect(clippy::indexing_slicing, reason = "it runs when the program is compiled")]
    pub const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let mut begins = [bytes.len() as u16; LETTERS + 1];
        let mut at = bytes.len();
        while at > 0 {
            at -= 1;
            if at == 0 || bytes[at - 1] == b'|' {
                let mut letter = (bytes[at] - b'a') as usize;
                // A letter without words begins where the next begins.
                loop {
                    begins[letter] = at as u16;
                    if letter == 0 {
                        break;
                    }
                    letter -= 1;
                }
            }
        }
        Self { words, begins }
    }

    /// How many words the longest phrase of the list has with which some words begin; 0 for none.
    #[inline(never)]
    pub fn longest_at(&self, words: &[&str]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let letter = usize::from(first.bytes().next().unwrap_or_default().wrapping_sub(b'a'));
        let (Some(begin), Some(end)) = (self.begins.get(letter), self.begins.get(letter + 1)) else { return 0 };
        let of_letter = self.words.as_bytes().get(usize::from(*begin)..usize::from(*end)).unwrap_or_default();
        let length = |phrase: &[u8]| {
            let mut length = 0;
            for word in phrase.split(|byte| *byte == b' ') {
                if words.get(length).is_none_or(|known| known.as_bytes() != word) {
                    return 0;
                }
                length += 1;
            }
            length
        };
        of_letter.split(|byte| *byte == b'|').map(length).max().unwrap_or(0)
    }

    /// Whether a word is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.longest_at(&[word]) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_lists() {
        assert_eq!(words("2.1.1 Met? (80%)"), ["2", "1", "1", "Met", "80%"]);
        assert!(is_in("a|b c", "b c") && !is_in("a|b c", "b") && !is_in("a", ""));
        assert!(has_word_in("met|yes", "2.1.1 met?") && !has_word_in("met", "metre"));
        assert!(has_only_words_in("a|b", "a, b") && !has_only_words_in("a", "a b") && !has_only_words_in("a", ""));
        assert!(is_year("1998") && is_year("2024") && !is_year("20ab") && !is_year("2024/25") && !is_year("203"));
        assert!(is_year_or_years("2024") && is_year_or_years("2024/25") && is_year_or_years("2024–2026"));
        assert!(!is_year_or_years("2024/125") && !is_year_or_years("20ab") && !is_year_or_years("2024/ab"));
        assert!(begins_with_sign(")]", ") x") && !begins_with_sign(")]", ""));
    }

    #[test]
    fn phrases_by_their_first_letter() {
        let words = SortedWords::new("a|by|by the way|dry run|zero");
        for (text, length) in
            [("a b", 1), ("by the way", 3), ("by the", 1), ("dry", 0), ("dry run", 2), ("zero", 1), ("c", 0)]
        {
            assert_eq!(words.longest_at(&text.split(' ').collect::<Vec<_>>()), length, "{text}");
        }
        assert!(words.has("zero") && !words.has("dry") && !words.has("") && !words.has("9") && !words.has("é"));
    }
}
