//! Characters that nobody sees, and marks that keep a spreadsheet from reading a text as a number or a formula. Mail programs, web
//! pages and spreadsheets put such characters and marks around values. This file has the only list.

/// Whether nobody sees a character: soft hyphens, joiners, marks of direction, byte order marks, the selectors that make a tick a
/// picture, and the mark that ended a file in DOS.
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{1A}'
            | '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

/// Whether a cell has something to remove: an invisible character, or a guard.
pub fn needs_cleaning(cell: &str) -> bool {
    cell.starts_with(['=', '\'']) || (!cell.is_ascii() && cell.contains(is_invisible)) || cell.contains('\u{1A}')
}

/// The text of a cell without characters that nobody sees, and without the guard round it: `="Y"` and `'Yes`.
pub fn cleaned(cell: &str) -> String {
    let visible: String = cell.chars().filter(|c| !is_invisible(*c)).collect();
    let guarded = visible.trim().strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    if let Some(inside) = guarded.filter(|inside| !inside.contains('"')) {
        return inside.into();
    }
    match visible.strip_prefix('\'') {
        Some(rest)
            if rest.starts_with(|c: char| c.is_alphanumeric() || "=+-@.✓✔✗✘".contains(c)) && !rest.ends_with('\'') =>
        {
            rest.into()
        }
        _ => visible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_and_invisible_characters_around_a_value_are_removed() {
        for (cell, expected) in [
            ("=\"Y\"", "Y"),
            (" =\"2.1.1\" ", "2.1.1"),
            ("=\"\"", ""),
            ("'Yes", "Yes"),
            ("'8", "8"),
            ("'=1+1", "=1+1"),
            ("=\"a\"&\"b\"", "=\"a\"&\"b\""),
            ("=1+1", "=1+1"),
            ("'quoted'", "'quoted'"),
            ("' ", "' "),
            ("\u{FEFF}Y\u{200E}", "Y"),
            ("\u{202A}8\u{202C}", "8"),
            ("\u{2066}yes\u{2069}", "yes"),
            ("8\u{2060}", "8"),
            ("assess\u{AD}ment", "assessment"),
            ("2\u{200B}.1\u{200C}.\u{200D}1", "2.1.1"),
            ("✔\u{FE0F}", "✔"),
            ("\u{1A}", ""),
        ] {
            assert!(needs_cleaning(cell) || cell == expected || cell.starts_with(' '), "{cell:?}");
            assert_eq!(cleaned(cell), expected, "{cell:?}");
        }
    }
}
