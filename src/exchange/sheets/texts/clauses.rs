//! The words of a free text, clause by clause.

/// The words of a text in lower case. An empty word stands between two clauses.
pub struct Clauses<'a> {
    words: Vec<&'a str>,
}

impl<'a> Clauses<'a> {
    /// Divides a [plain](crate::exchange::sheets::cells::cell::CellReader::plain) text. The number of a key question, a date and `n/a` are a word each.
    pub fn of(plain: &'a str) -> Self {
        let mut words = Vec::new();
        let (mut start, mut ends_clause) = (None, false);
        let mut chars = plain.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let continues = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
            if c.is_alphanumeric() || (start.is_some() && matches!(c, '.' | '/') && continues(next)) {
                if start.is_none() {
                    if std::mem::take(&mut ends_clause) && !words.is_empty() {
                        words.push("");
                    }
                    start = Some(at);
                }
                continue;
            }
            words.extend(start.take().and_then(|start| plain.get(start..at)));
            let joins = matches!(c, ' ' | '"' | '“' | '”' | '\'' | '’' | '‘' | '%' | '&' | '+' | '#' | '/');
            ends_clause |= !joins && (c != '-' || next == Some(' '));
        }
        words.extend(start.and_then(|start| plain.get(start..)));
        Self { words }
    }

    /// The words of each clause.
    pub fn each(&self) -> impl Iterator<Item = &[&'a str]> {
        self.words.split(|word| word.is_empty())
    }

    /// The words of all clauses.
    pub fn words(&self) -> Vec<&'a str> {
        self.words.iter().copied().filter(|word| !word.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_clauses() {
        for (text, expected) in [
            ("2.1.1 should read yes.", "2.1.1 should read yes"),
            ("excluded - transferred out", "excluded | transferred out"),
            ("re-audit, n/a; don’t count (see 12/03)", "re audit | n/a | don t count | see 12/03"),
            ("- = no", "no"),
            ("yes/no", "yes/no"),
            ("case 2: out. done", "case 2 | out | done"),
            ("", ""),
        ] {
            let found: Vec<_> = Clauses::of(text).each().map(|clause| clause.join(" ")).collect();
            assert_eq!(found.join(" | "), expected);
        }
    }
}
