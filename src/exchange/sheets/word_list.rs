//! Lists of words, in one text each: a list of texts would be several times as many bytes in the engine.

/// Whether a text is in a list, whose texts have a bar between them. Bytes are compared, because a large sheet has a million words.
#[inline(never)]
pub fn is_in(list: &str, text: &str) -> bool {
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

/// Whether a text begins with one of some signs.
#[inline(never)]
pub fn begins_with_sign(signs: &str, text: &str) -> bool {
    text.chars().next().is_some_and(|first| signs.contains(first))
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
        assert!(begins_with_sign(")]", ") x") && !begins_with_sign(")]", ""));
    }
}
