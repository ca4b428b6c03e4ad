//! What was given, as it is shown again: in errors, and as headings.

/// How many characters of what was given are shown.
pub const LONGEST: usize = 40;

/// What was given, short enough to be shown.
pub fn shortened(text: &str) -> String {
    cut(text, LONGEST)
}

/// The first characters of what was given.
#[inline(never)]
pub fn cut(text: &str, most: usize) -> String {
    let text = text.trim();
    let mut short: String = text.chars().take(most).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}
