//! Characters that are written by their numbers, as programs of Microsoft's write what a name of XML cannot hold: SharePoint and Power Query
//! export a column “2.1.1” as `_x0032__x002e_1_x002e_1`. Nobody types such a text.

/// Whether a text can have characters that are written by their numbers.
pub fn has_numbered_chars(text: &str) -> bool {
    text.contains('_')
}

/// A text with the characters that are written by their numbers.
pub fn with_numbered_chars(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('_') {
        whole.push_str(before);
        let found = char_of_number(behind);
        whole.push(found.map_or('_', |(c, _)| c));
        rest = found.map_or(behind, |(_, behind)| behind);
    }
    whole + rest
}

/// The character whose number a text begins with, behind an underscore; and the text behind it.
fn char_of_number(text: &str) -> Option<(char, &str)> {
    let (number, behind) =
        text.strip_prefix('x')?.split_at_checked(4).filter(|(number, _)| number.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let c = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
    Some((c, behind.strip_prefix('_')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_by_their_numbers() {
        for (text, expected) in [
            ("_x0032__x002e_1_x002E_1", "2.1.1"),
            ("KQ_x0020_2_x002e_1", "KQ 2.1"),
            // The sign itself, where it is text.
            ("_x005F_x002e_", "_x002e_"),
            ("_x", "_x"),
            ("_x00", "_x00"),
            ("_x002e", "_x002e"),
            ("_xD800_", "_xD800_"),
            ("_x+02e_", "_x+02e_"),
            ("a_xé00_x0041_", "a_xé00A"),
        ] {
            assert_eq!(with_numbered_chars(text), expected, "{text:?}");
        }
    }
}
