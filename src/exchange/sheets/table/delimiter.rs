//! The sign between the cells of a text.

/// The signs that can divide cells.
const DELIMITERS: [char; 3] = ['\t', ';', ','];

/// How many lines are looked at to find the delimiter.
const LINES_LOOKED_AT: usize = 50;

/// The sign that divides the cells, and the text without the line `sep=;`, with which Excel names the sign.
pub fn delimiter(text: &str) -> (char, &str) {
    if let Some(named) = text.strip_prefix("sep=")
        && let Some(delimiter) = DELIMITERS.into_iter().find(|delimiter| named.starts_with(*delimiter))
        && let Some(line_end) = named.strip_prefix(delimiter)
    {
        let line_end = line_end.strip_prefix('\r').unwrap_or(line_end);
        return (delimiter, line_end.strip_prefix('\n').unwrap_or(line_end));
    }
    let is_markdown =
        text.lines().any(is_line_of_markdown) && text.lines().all(|line| line.is_empty() || line.starts_with('|'));
    (if is_markdown { '|' } else { most_frequent_delimiter(text) }, text)
}

/// Whether a text begins with the line below the headings of a table in Markdown, `|---|:--:|`, as chats and notes have them.
pub fn is_line_of_markdown(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    line.starts_with('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn most_frequent_delimiter(text: &str) -> char {
    /// How many lines have a sign outside quotation marks, and how often they have it.
    #[derive(Default, PartialEq, PartialOrd)]
    struct Frequency {
        lines: usize,
        signs: usize,
    }
    let [mut tabs, mut semicolons, mut commas] = [(); 3].map(|()| Frequency::default());
    let [mut tabs_here, mut semicolons_here, mut commas_here] = [0; 3];
    let (mut is_quoted, mut lines, mut last) = (false, 0, '\n');
    for c in text.chars().chain(['\n']) {
        match c {
            '"' if is_quoted => is_quoted = false,
            // Inside an unquoted cell a quotation mark is an ordinary character, as in 5". Right behind a quotation, it is the
            // second of two marks that stand for one.
            '"' => is_quoted = matches!(last, '\t' | ';' | ',' | '\n' | '\r' | '"'),
            '\n' | '\r' if !is_quoted => {
                for (sign, here) in
                    [(&mut tabs, &mut tabs_here), (&mut semicolons, &mut semicolons_here), (&mut commas, &mut commas_here)]
                {
                    sign.lines += usize::from(*here > 0);
                    sign.signs += std::mem::take(here);
                }
                lines += 1;
                if lines == LINES_LOOKED_AT {
                    break;
                }
            }
            '\t' if !is_quoted => tabs_here += 1,
            ';' if !is_quoted => semicolons_here += 1,
            ',' if !is_quoted => commas_here += 1,
            _ => {}
        }
        last = c;
    }
    // Tabs in half as many lines as another sign are enough: a sheet that was copied has tabs, and its texts can have any sign.
    if tabs.lines > 0 && tabs.lines >= semicolons.lines.max(commas.lines) / 2 {
        '\t'
    } else if semicolons > commas {
        ';'
    } else {
        ','
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_in_markdown() {
        for (text, expected) in [
            ("| a | b |\n|---|---|\n| 1 | 2 |\n", '|'),
            ("|a|b|\n|:-:|--:|\n|1|2|", '|'),
            ("| a, b |\n| 1 | 2 |\n", ','),
            ("a, b\n|---|---|\n", ','),
        ] {
            assert_eq!(delimiter(text).0, expected, "{text:?}");
        }
    }
}
