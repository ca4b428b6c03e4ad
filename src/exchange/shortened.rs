//! Texts that a person brought, made short enough to be shown again: in errors, and as headings.

/// How many characters of a text are shown.
pub const MAX_SHOWN: usize = 40;

/// The first [`MAX_SHOWN`] characters of a text.
pub fn shortened(text: &str) -> String {
    cut(text, MAX_SHOWN)
}

/// The first characters of a text, without spaces around it, and with spaces instead of control characters. A text that was cut ends
/// in an ellipsis.
pub fn cut(text: &str, max_length: usize) -> String {
    let text = text.trim();
    let mut short: String = text.chars().take(max_length).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(max_length).is_some() {
        short.push('…');
    }
    short
}

/// Texts with a sign between them.
pub fn joined(texts: impl IntoIterator<Item = String>, sign: &str) -> String {
    let mut texts = texts.into_iter();
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |joined, text| joined + sign + &text)
}
