//! Number formats that show a number as words, as `"Yes";;"No"` shows 1 and 0: the words are what people see in the sheet.

/// A part of a number format, for some numbers.
#[derive(Default)]
struct Section {
    /// The numbers that the part is for, where it says so: a sign of comparison, and the number behind it.
    condition: Option<(String, f64)>,
    /// The text in front of the digits.
    before: String,
    /// The text behind the digits.
    behind: String,
    /// Whether the part shows digits, a date or a time.
    shows_number: bool,
}

impl Section {
    fn is_for(&self, number: f64) -> bool {
        self.condition.as_ref().is_some_and(|(sign, other)| match sign.as_str() {
            "=" => number == *other,
            "<>" => number != *other,
            "<" => number < *other,
            "<=" => number <= *other,
            ">" => number > *other,
            ">=" => number >= *other,
            _ => false,
        })
    }
}

/// Whether a number format shows some numbers as words, or with a total.
pub fn shows_words(format: &str) -> bool {
    sections(format).iter().any(|section| words_in(section, 1.0).is_some())
}

/// The words that a number format shows instead of a number, or the number with the total behind it, as `0" of 9"` shows them. None where
/// the number is shown as such, as a dash, or not at all.
pub fn words_shown(format: &str, number: f64) -> Option<String> {
    let sections = sections(format);
    let place = if sections.iter().any(|section| section.condition.is_some()) {
        let last = sections.len().min(3) - 1;
        sections.iter().position(|section| section.is_for(number)).unwrap_or(last)
    } else {
        match sections.len() {
            1 => 0,
            _ if number < 0.0 => 1,
            2 => 0,
            _ if number == 0.0 => 2,
            _ => 0,
        }
    };
    words_in(sections.get(place)?, number)
}

fn words_in(section: &Section, number: f64) -> Option<String> {
    let Section { before, behind, shows_number, .. } = section;
    let is_word = |text: &str| text.contains(|c: char| c.is_alphabetic() || "✓✔✗✘✖☑☒☐√×".contains(c));
    if *shows_number {
        let total = ["of ", "out of ", "/"].iter().find_map(|sign| behind.trim_start().strip_prefix(sign));
        let is_total = total.is_some_and(|total| total.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        return is_total.then(|| format!("{before}{number}{behind}"));
    }
    is_word(before).then(|| before.trim().to_owned())
}

fn sections(format: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c == ';' {
            sections.push(Section::default());
            continue;
        }
        let Some(section) = sections.last_mut() else { break };
        let text = if section.shows_number { &mut section.behind } else { &mut section.before };
        match c {
            '"' => text.extend(chars.by_ref().take_while(|c| *c != '"')),
            '\\' => text.extend(chars.next()),
            // A sign that is as wide as the next one, or fills the cell with it.
            '_' | '*' => drop(chars.next()),
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let sign: String = inside.chars().take_while(|c| "<>=".contains(*c)).collect();
                let number = inside.get(sign.len()..).and_then(|number| number.trim().parse().ok());
                if let Some(number) = number.filter(|_| !sign.is_empty()) {
                    section.condition = Some((sign, number));
                } else if inside.chars().all(|c| "hms".contains(c)) {
                    section.shows_number = true;
                }
            }
            '0' | '#' | '?' | '@' | '%' | 'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' | 'e' | 'E' | 'G' => {
                section.shows_number = true;
                if c == 'G' {
                    // “General”.
                    _ = chars.nth(5);
                }
            }
            c => text.push(c),
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_for_numbers() {
        for (format, one, zero) in [
            ("\"Yes\";;\"No\"", Some("Yes"), Some("No")),
            ("\"Yes\";\"Yes\";\"No\"", Some("Yes"), Some("No")),
            ("\"No\";;\"Yes\"", Some("No"), Some("Yes")),
            ("[=1]\"Yes\";[=0]\"No\";General", Some("Yes"), Some("No")),
            ("[=1]\"No\";\"Yes\"", Some("No"), Some("Yes")),
            ("[=0]\"Met\";[=1]\"Not met\";0", Some("Not met"), Some("Met")),
            ("[Green]\"✓\";;[Red]\"✗\"", Some("✓"), Some("✗")),
            ("[>0.5]\\Y;\\N", Some("Y"), Some("N")),
            ("✓;;", Some("✓"), None),
            ("\"Yes\";;", Some("Yes"), None),
            ("0\" of 9\"", Some("1 of 9"), Some("0 of 9")),
            ("0", None, None),
            ("General", None, None),
            ("General;-General;\"-\"", None, None),
            ("0;-0;;@", None, None),
            ("0%", None, None),
            ("0\" cases\"", None, None),
            ("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", None, None),
            ("dd/mm/yyyy", None, None),
            ("[$-809]dd mmmm yyyy", None, None),
            ("[h]:mm", None, None),
            ("\"£\"#,##0.00", None, None),
            ("", None, None),
        ] {
            let shown = [1.0, 0.0].map(|number| words_shown(format, number));
            assert_eq!(shown, [one, zero].map(|words| words.map(ToOwned::to_owned)), "{format}");
            assert_eq!(shows_words(format), one.is_some() || zero.is_some(), "{format}");
        }
    }
}
