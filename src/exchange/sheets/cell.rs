//! What the cells of a sheet say: an answer about a case, in any of the spellings that people use.

/// The answer that a cell gives about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellAnswer {
    /// The work was sufficient.
    Yes,
    /// The work was not sufficient.
    No,
    /// The question did not apply to the case, or nobody asked it.
    NotApplicable,
    /// The cell is empty.
    Blank,
    /// Any other text, and any text that can mean yes and no: a lone x ticks a box in one sheet, and fails the work in another.
    Unclear,
}

/// Reads the texts of cells. One reader serves a whole sheet, because it keeps the memory in which it writes each cell's plain text.
#[derive(Debug, Default)]
pub struct CellReader {
    plain: String,
}

impl CellReader {
    /// The answer that a cell gives.
    pub fn answer(&mut self, cell: &str) -> CellAnswer {
        match self.plain(cell) {
            "y" | "yes" | "1" | "1.0" | "true" | "sufficient" | "met" | "✓" | "✔" | "☑" | "✅" => CellAnswer::Yes,
            "n" | "no" | "0" | "0.0" | "false" | "insufficient" | "not sufficient" | "not met" | "unmet" | "✗" | "✘"
            | "❌" => CellAnswer::No,
            "" => CellAnswer::Blank,
            plain if is_not_asked(plain) => CellAnswer::NotApplicable,
            _ => CellAnswer::Unclear,
        }
    }

    /// Whether the cell that was read last begins with a digit, as `8`, `0.89` and `89%` do.
    pub fn last_was_number(&self) -> bool {
        self.plain.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// The text of a cell in lower case, with single spaces, and without characters that nobody sees.
    pub fn plain(&mut self, cell: &str) -> &str {
        self.plain.clear();
        let mut after_space = false;
        for c in cell.chars() {
            match c {
                // Joiners, marks of direction, the byte order mark, and the selector that makes a tick a picture.
                '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FE0F}' => {}
                c if c.is_whitespace() => after_space = !self.plain.is_empty(),
                c => {
                    if std::mem::take(&mut after_space) {
                        self.plain.push(' ');
                    }
                    self.plain.push(c.to_ascii_lowercase());
                }
            }
        }
        &self.plain
    }
}

/// Whether a [plain](CellReader::plain) text says that the question was not asked.
pub fn is_not_asked(plain: &str) -> bool {
    matches!(plain, "-" | "–" | "—" | "n/a" | "na" | "n.a." | "n.a" | "n a" | "not applicable" | "not asked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_as_people_spell_them() {
        for (answer, cells) in [
            (CellAnswer::Yes, "y,Y,Yes, YES ,1,1.0,TRUE,True,Sufficient,met,✓,✔️,☑,✅,\u{200F}yes\u{200E},\u{a0}y"),
            (CellAnswer::No, "n,N,No,NO ,0,0.0,FALSE,insufficient,Not  sufficient,not met,Unmet,✗,✘,❌"),
            (CellAnswer::NotApplicable, "-, – ,—,n/a,N/A,NA,n.a.,Not applicable,NOT\u{a0}ASKED"),
            (CellAnswer::Blank, ", ,\u{a0},\u{200B}"),
            (CellAnswer::Unclear, "x,X,?,yes?,y/n,partly,2,10,0.5,#N/A,=TRUE(),t,nil,none,Y N,not,☒,yes.,да"),
        ] {
            for cell in cells.split(',') {
                assert_eq!(CellReader::default().answer(cell), answer, "{cell:?}");
            }
        }
    }
}
